import { z } from 'zod'
import { parseIsoDate, type IsoDate } from '../clock/dates.ts'

/** Forms are about working life. Far years are slips of the keyboard, and the day after the last of them does not exist. */
const [firstDay, lastDay] = ['1900-01-01', '2199-12-31']

function dayIn(text: string): IsoDate | null {
  const date = parseIsoDate(text)
  return date !== null && date >= firstDay && date <= lastDay ? date : null
}

/** A day in a form; `required` when empty. */
export function requiredDate() {
  return z
    .string({ error: 'required' })
    .trim()
    .refine((text) => text !== '', { error: 'required', abort: true })
    .transform((text, context): IsoDate => {
      const date = dayIn(text)
      if (date === null) context.addIssue({ code: 'custom', message: 'not_a_date' })
      return date ?? ('' as IsoDate)
    })
}

/** A day that may be left empty or out; then it is null. */
export function optionalDate() {
  return z
    .string({ error: 'not_a_date' })
    .trim()
    .optional()
    .default('')
    .transform((text, context): IsoDate | null => {
      if (text === '') return null
      const date = dayIn(text)
      if (date === null) context.addIssue({ code: 'custom', message: 'not_a_date' })
      return date
    })
}
