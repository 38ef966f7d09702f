import { z } from 'zod'
import { instantOf, type IsoDate } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import { parse, typedFields, type FieldErrors, type FormBody, type Parsed } from '../../../platform/http/form.ts'
import { optionalText } from '../../../platform/http/text-fields.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Participant, Registration } from './rules.ts'

const presences = ['present', 'apology', 'absent'] as const

/** "13.40" or "13:40", or nothing. */
const clockTime = z
  .string()
  .trim()
  .optional()
  .default('')
  .transform((text) => text.replace('.', ':').replace(/^(\d):/, '0$1:'))
  .refine((text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'not_a_time')

const Person = z.object({
  presence: z.enum(presences, { error: 'choose_one' }),
  substitute: z
    .string()
    .optional()
    .default('')
    .refine((text) => text === '' || isId(text), 'choose_one'),
  note: optionalText(300),
  arrived: clockTime,
  left: clockTime,
})

const fields = ['presence', 'substitute', 'note', 'arrived', 'left'] as const

/** The names of one person's fields in the form: `presence_<id>`, `substitute_<id>`, and so on. */
export const fieldOf = (field: (typeof fields)[number], personId: string): string => `${field}_${personId}`

/** The whole form: five fields for everybody who takes part. Times are of the day of the meeting. */
export function parseRegistrations(
  body: FormBody,
  people: readonly Pick<Participant, 'personId'>[],
  on: IsoDate,
  lang: Lang,
): Parsed<Registration[]> {
  const moment = (time: string) => (time === '' ? null : instantOf(on, time))
  const errors: Record<string, string> = {}
  const registrations: Registration[] = []
  for (const { personId } of people) {
    const own = Object.fromEntries(fields.map((field) => [field, body[fieldOf(field, personId)]]))
    const parsed = parse(Person, withoutMissing(own), lang)
    if (!parsed.ok) Object.assign(errors, named(parsed.errors, personId))
    else {
      const { presence, substitute, note, arrived, left } = parsed.value
      const times = { arrivedAt: moment(arrived), leftAt: moment(left) }
      registrations.push({ personId, presence, note, substituteId: substitute === '' ? null : substitute, ...times })
    }
  }
  if (Object.keys(errors).length === 0) return { ok: true, value: registrations }
  return { ok: false, errors, typed: typedFields(body) }
}

const withoutMissing = (fields: Record<string, FormBody[string] | undefined>): FormBody =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

const named = (errors: FieldErrors, personId: string): FieldErrors =>
  Object.fromEntries(Object.entries(errors).map(([field, text]) => [`${field}_${personId}`, text]))

/** Who led the meeting; '' when nobody is said to. */
export const LeaderInput = z.object({
  leader: z
    .string()
    .optional()
    .default('')
    .refine((text) => text === '' || isId(text), 'choose_one')
    .transform((text) => (text === '' ? null : text)),
})

/** An id from a form; hostile input is nobody. */
export const PersonInput = z.object({ person_id: z.string().refine(isId, 'choose_one') })
export const SubstituteCallInput = z.object({
  member_id: z.string().refine(isId, 'choose_one'),
  substitute_id: z.string().refine(isId, 'choose_one'),
})
export const SubstituteCallOffInput = z.object({ substitute_id: z.string().refine(isId, 'choose_one') })
