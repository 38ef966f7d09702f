import { z } from 'zod'
import { requiredDate } from '../../../../platform/http/date-fields.ts'
import { minutesStyles } from './rules.ts'

export const StyleInput = z.object({
  style: z.enum(minutesStyles, { error: 'choose_one' }),
  valid_from: requiredDate(),
})
