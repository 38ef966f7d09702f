import { z } from 'zod'
import { requiredDate } from '../../../platform/http/date-fields.ts'
import { requiredText } from '../../../platform/http/text-fields.ts'

export const ClosingDayInput = z.object({ day: requiredDate(), reason: requiredText(120) })
export type ClosingDayInput = z.output<typeof ClosingDayInput>
