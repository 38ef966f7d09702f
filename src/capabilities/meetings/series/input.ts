import { z } from 'zod'
import { requiredDate } from '../../../platform/http/date-fields.ts'
import { oneOrMore, wholeNumber } from '../../../platform/http/text-fields.ts'

/** What the address asks to see; the same fields as the form that makes it. */
export const RhythmInput = z.object({
  unit: z.enum(['weeks', 'months'], { error: 'choose_one' }),
  every: wholeNumber(1, 26),
  times: wholeNumber(1, 26),
})

export const RepetitionsInput = z.object({
  day: oneOrMore(requiredDate()).refine((days) => days.length <= 26, 'out_of_range'),
})
