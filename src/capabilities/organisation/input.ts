import { z } from 'zod'
import { isId } from '../../platform/db/ids.ts'
import { requiredDate } from '../../platform/http/date-fields.ts'
import { requiredText, wholeNumber } from '../../platform/http/text-fields.ts'

const idOrNone = z
  .string({ error: 'choose_one' })
  .optional()
  .default('')
  .refine((text) => text === '' || isId(text), 'choose_one')
  .transform((text) => (text === '' ? null : text))

export const ChangeUnitInput = z
  .object({
    version: wholeNumber(1, 1_000_000_000),
    name: requiredText(160),
    kind: requiredText(60),
    parent: idOrNone,
    leader: idOrNone,
    without_leader: z.string().optional(),
    from: requiredDate(),
  })
  .transform(({ without_leader, leader, ...rest }) => ({
    ...rest,
    leader: without_leader === undefined ? leader : null,
  }))
export type ChangeUnitInput = z.output<typeof ChangeUnitInput>
