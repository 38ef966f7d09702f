import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { optionalDate, requiredDate } from '../../../platform/http/date-fields.ts'
import { requiredText, richText, wholeNumber } from '../../../platform/http/text-fields.ts'

const version = wholeNumber(0, 999_999).optional().default(0)

export const NoteInput = z.object({
  title: requiredText(120),
  noted_on: requiredDate(),
  content: richText(30_000),
  version,
})
export type NoteInput = z.output<typeof NoteInput>

export const TaskInput = z.object({
  task: requiredText(300),
  who: z
    .string()
    .optional()
    .default('')
    .refine((text) => text === '' || isId(text), 'choose_one')
    .transform((text) => (text === '' ? null : text)),
  due_on: optionalDate(),
})
export type TaskInput = z.output<typeof TaskInput>

export const CheckInInput = z.object({ line: requiredText(200) })

const weeks = z
  .string()
  .trim()
  .optional()
  .default('')
  .refine((text) => text === '' || /^\d{1,2}$/.test(text), { error: 'not_a_number', abort: true })
  .transform((text) => (text === '' ? null : Number(text)))
  .refine((number) => number === null || (number >= 1 && number <= 26), 'out_of_range')

export const NoteRemoval = z.object({ version })

export const RhythmInput = z.object({ next_meeting_on: optionalDate(), weeks_between: weeks, version })
export type RhythmInput = z.output<typeof RhythmInput>
