import { z } from 'zod'
import { instantOf } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import { requiredDate } from '../../../platform/http/date-fields.ts'
import { optionalText, richText, wholeNumber } from '../../../platform/http/text-fields.ts'
import { time } from '../planning/input.ts'

const version = wholeNumber(0, 999_999).optional().default(0)

export const TimeInput = z
  .object({ date: requiredDate(), start: time, end: time, place: optionalText(200), version })
  .transform(({ date, start, end, place, version: seen }) => ({
    time: { startsAt: instantOf(date, start), endsAt: instantOf(date, end), place },
    version: seen,
  }))

export const VersionInput = z.object({ version })

export const NoteInput = z.object({
  item: z
    .string()
    .optional()
    .default('')
    .refine((text) => text === '' || isId(text), 'choose_one')
    .transform((text) => (text === '' ? null : text)),
  content: richText(30_000),
  version,
})
