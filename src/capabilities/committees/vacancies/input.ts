import { z } from 'zod'
import { requiredDate } from '../../../platform/http/date-fields.ts'
import { optionalText, requiredText } from '../../../platform/http/text-fields.ts'
import { MandateInput } from '../seats/input.ts'

export const VacancyInput = z.object({
  reason: requiredText(300),
  chosen_by: z.enum(['post', 'management', 'election_group', 'employees', 'amr_below', 'level_below', 'union'], {
    error: 'choose_one',
  }),
  entitled: optionalText(160),
  vacant_from: requiredDate(),
  due_on: requiredDate(),
})
export type VacancyInput = z.output<typeof VacancyInput>

export const WithdrawalInput = z.object({ reason: requiredText(300) })

/** What came of it: a mandate, with how and when its holder was chosen. */
export const ResultInput = MandateInput.extend({
  standing: z.literal('member').default('member'),
  way: z.enum(['elected', 'appointed', 'by_post'], { error: 'choose_one' }),
  chosen_on: requiredDate(),
})
export type ResultInput = z.output<typeof ResultInput>
