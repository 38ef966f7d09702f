import { z } from 'zod'
import { requiredDate } from '../../../../platform/http/date-fields.ts'
import { optionalText, requiredText } from '../../../../platform/http/text-fields.ts'

export const SeatNameInput = z.object({
  title: requiredText(120),
  election_group: optionalText(40),
  valid_from: requiredDate(),
})
export type SeatNameInput = z.output<typeof SeatNameInput>
