import { z } from 'zod'
import { looksLikeCpr } from '../cpr-number.ts'
import { parseLight } from '../rich-text/light-notation.ts'
import { isEmpty } from '../rich-text/plain-text.ts'
import { richTextSchema, type RichText } from '../rich-text/rich-text.ts'

/*
 * Shapes of text that people type. Their messages are codes of FieldErrorCode. PostgreSQL cannot store a null byte, and
 * half a surrogate pair is no text; CPR numbers have no place anywhere, so a text that looks like one is refused. Signs
 * that nobody sees, and that turn the words after them round or make two names look the same, are left out.
 */

const unseen = /[\u200b\u2060\ufeff\p{Bidi_Control}]/gu

const isReadable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()

function readable(max: number) {
  return z
    .string({ error: 'required' })
    .refine(isReadable, { error: 'bad_text', abort: true })
    .transform((text) => text.replaceAll('\r\n', '\n').replaceAll(unseen, '').trim())
    .refine((text) => text.length <= max, { error: 'too_long', abort: true })
    .refine((text) => !looksLikeCpr(text), 'cpr_number')
}

/** Must be filled in; at most `max` characters. */
export function requiredText(max: number) {
  return readable(max).refine((text) => text !== '', 'required')
}

/** May be left empty or out; then it is ''. */
export function optionalText(max: number) {
  return readable(max).optional().default('')
}

/** Rich text in light notation, parsed; null when there is nothing to read. */
export function richText(max: number) {
  return readable(max)
    .optional()
    .default('')
    .transform((text, context): RichText | null => {
      const parsed = richTextSchema.safeParse(parseLight(text))
      if (!parsed.success) {
        context.addIssue({ code: 'custom', message: 'bad_text' })
        return null
      }
      return isEmpty(parsed.data) ? null : parsed.data
    })
}

/** A whole number in a form; `required` when empty. */
export function wholeNumber(min: number, max: number) {
  return z
    .string({ error: 'required' })
    .trim()
    .refine((text) => text !== '', { error: 'required', abort: true })
    .refine((text) => /^-?\d{1,9}$/.test(text), { error: 'not_a_number', abort: true })
    .transform(Number)
    .refine((number) => number >= min && number <= max, 'out_of_range')
}

/** One box or several: always a list. */
export function oneOrMore<T extends z.ZodType>(each: T) {
  return z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(each))
}

/** Somebody by name, with what they are. */
export interface NamedPerson {
  readonly name: string
  readonly what: string
}

/** Without half a sign at the end, which is no text. */
const cut = (text: string, most: number): string =>
  text
    .trim()
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')

const person = (line: string): NamedPerson => {
  const [name = '', ...what] = line.split(',')
  return { name: cut(name, 160), what: cut(what.join(','), 300) }
}

/** People as they are typed, one a line: a name, and after a comma what they are. At most `max`. */
export function people(max: number) {
  return optionalText(max * 200)
    .transform((text) =>
      text
        .split('\n')
        .map(person)
        .filter(({ name }) => name !== ''),
    )
    .refine((all) => all.length <= max, 'too_long')
}
