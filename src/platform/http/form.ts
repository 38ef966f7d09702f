import type { z } from 'zod'
import type { Lang } from '../i18n/lang.ts'
import type { AppContext } from './context.ts'
import { httpMessages, type FieldErrorCode } from './messages.ts'

/** Field name to what is wrong with it, in the reader's language. */
export type FieldErrors = Readonly<Record<string, string>>

/** What was typed, to be shown again. Files are left out: a browser does not let them be put back. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors; typed: Typed }

export type FormBody = Record<string, string | string[] | File | File[]>

/** The form's fields. A field sent several times is a list. */
export async function readForm(c: AppContext): Promise<FormBody> {
  const body = await c.req.parseBody({ all: true }).catch(() => ({}))
  return body as FormBody
}

/**
 * Shape at the edge: the schema's messages are codes from FieldErrorCode. Meaning is decided in rules, never here.
 */
export function parse<T>(schema: z.ZodType<T>, body: FormBody, lang: Lang): Parsed<T> {
  const result = schema.safeParse(body)
  if (result.success) return { ok: true, value: result.data }
  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    errors[field] ??= fieldErrorText(issue.message, lang)
  }
  return { ok: false, errors, typed: typedFields(body) }
}

export function fieldErrorText(code: string, lang: Lang): string {
  const texts = httpMessages[lang].fieldErrors
  return code in texts ? texts[code as FieldErrorCode] : texts.invalid
}

export function typedFields(body: FormBody): Typed {
  const typed: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string') typed[name] = value
    else if (Array.isArray(value)) typed[name] = value.filter((entry): entry is string => typeof entry === 'string')
  }
  return typed
}

export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The files chosen in a field; a browser sends a nameless one when none was. */
export async function filesIn(body: FormBody, field = 'file'): Promise<ChosenFile[]> {
  const chosen = [body[field]].flat().filter((one): one is File => one instanceof File && one.name !== '')
  return Promise.all(chosen.map(async (one) => ({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })))
}

/** One typed field as text; the first when it was sent several times. */
export function typedText(typed: Typed | undefined, name: string, otherwise = ''): string {
  const value = typed?.[name]
  if (value === undefined) return otherwise
  return typeof value === 'string' ? value : (value[0] ?? '')
}

/** One typed field as a list. */
export function typedList(
  typed: Typed | undefined,
  name: string,
  otherwise: readonly string[] = [],
): readonly string[] {
  const value = typed?.[name]
  if (value === undefined) return typed ? [] : otherwise
  return typeof value === 'string' ? [value] : value
}
