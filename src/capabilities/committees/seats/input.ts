import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { optionalDate, requiredDate } from '../../../platform/http/date-fields.ts'
import { optionalText, requiredText, wholeNumber } from '../../../platform/http/text-fields.ts'

export const SeatsInput = z.object({
  side: z.enum(['management', 'employee'], { error: 'choose_one' }),
  title: requiredText(120),
  election_group: optionalText(40),
  amount: wholeNumber(1, 30),
  valid_from: requiredDate(),
})
export type SeatsInput = z.output<typeof SeatsInput>

export const MandateInput = z.object({
  person: z.string({ error: 'choose_one' }).refine(isId, 'choose_one'),
  kind: z.enum(['leader', 'tr', 'ftr', 'amr', 'other'], { error: 'choose_one' }),
  standing: z.enum(['member', 'substitute'], { error: 'choose_one' }),
  electorate: optionalText(160),
  organisation: optionalText(60),
  valid_from: requiredDate(),
  last_day: optionalDate(),
  /** Which end: the agreement's term, the last day typed, or none. Left out: the last day, when there is one. */
  ending: z.enum(['term', 'day', 'open'], { error: 'choose_one' }).optional(),
  way: z
    .enum(['elected', 'appointed', 'by_post', ''], { error: 'choose_one' })
    .optional()
    .default('')
    .transform((way) => way || null),
  chosen_on: optionalDate(),
  reported_on: optionalDate(),
})
type Typed = z.output<typeof MandateInput>
type May = 'ending' | 'way' | 'chosen_on' | 'reported_on'
/** How it ends and how somebody was found need not be said. */
export type MandateInput = Omit<Typed, May> & Partial<Pick<Typed, May>>

export const MandateEndInput = z.object({ last_day: requiredDate(), reason: requiredText(300) })
export type MandateEndInput = z.output<typeof MandateEndInput>

export const SeatClosureInput = z.object({ last_day: requiredDate() })
