import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { parse, typedFields, type FieldErrors, type FormBody, type Parsed } from '../../../platform/http/form.ts'
import { optionalText } from '../../../platform/http/text-fields.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Participant, Registration } from './rules.ts'

const presences = ['present', 'apology', 'absent'] as const

const Person = z.object({
  presence: z.enum(presences, { error: 'choose_one' }),
  substitute: z
    .string()
    .optional()
    .default('')
    .refine((text) => text === '' || isId(text), 'choose_one'),
  note: optionalText(300),
})

/** The names of one person's fields in the form: `presence_<id>`, `substitute_<id>`, `note_<id>`. */
export const fieldOf = (field: 'presence' | 'substitute' | 'note', personId: string): string => `${field}_${personId}`

const fields = ['presence', 'substitute', 'note'] as const

/** The whole form: three fields for everybody who takes part. */
export function parseRegistrations(
  body: FormBody,
  people: readonly Pick<Participant, 'personId'>[],
  lang: Lang,
): Parsed<Registration[]> {
  const errors: Record<string, string> = {}
  const registrations: Registration[] = []
  for (const { personId } of people) {
    const own = Object.fromEntries(fields.map((field) => [field, body[fieldOf(field, personId)]]))
    const parsed = parse(Person, withoutMissing(own), lang)
    if (!parsed.ok) Object.assign(errors, named(parsed.errors, personId))
    else {
      const { presence, substitute, note } = parsed.value
      registrations.push({ personId, presence, note, substituteId: substitute === '' ? null : substitute })
    }
  }
  if (Object.keys(errors).length === 0) return { ok: true, value: registrations }
  return { ok: false, errors, typed: typedFields(body) }
}

const withoutMissing = (fields: Record<string, FormBody[string] | undefined>): FormBody =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

const named = (errors: FieldErrors, personId: string): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([field, text]) => [`${field}_${personId}`, text]))

/** An id from a form; hostile input is nobody. */
export const PersonInput = z.object({ person_id: z.string().refine(isId, 'choose_one') })
export const SubstituteCallInput = z.object({
  member_id: z.string().refine(isId, 'choose_one'),
  substitute_id: z.string().refine(isId, 'choose_one'),
})
export const SubstituteCallOffInput = z.object({ substitute_id: z.string().refine(isId, 'choose_one') })
