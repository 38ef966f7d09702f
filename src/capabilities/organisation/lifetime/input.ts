import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { requiredDate } from '../../../platform/http/date-fields.ts'
import { requiredText, wholeNumber } from '../../../platform/http/text-fields.ts'

export const NewUnitInput = z.object({
  number: requiredText(40),
  name: requiredText(160),
  kind: requiredText(60),
  parent: z
    .string()
    .optional()
    .default('')
    .refine((text) => text === '' || isId(text), 'choose_one')
    .transform((text) => (text === '' ? null : text)),
  from: requiredDate(),
})
export type NewUnitInput = z.output<typeof NewUnitInput>

export const ClosingInput = z.object({ last_day: requiredDate(), version: wholeNumber(1, 1_000_000_000) })
