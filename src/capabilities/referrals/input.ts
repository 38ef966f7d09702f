import { z } from 'zod'
import { oneOrMore, requiredText } from '../../platform/http/text-fields.ts'

export const PlacementInput = z.object({ meeting: z.string({ error: 'choose_one' }).min(1, 'choose_one') })

export const ReplyInput = z.object({ text: requiredText(8000) })

/** The committee that it may belong to is chosen in a list, or left out. */
export const ReturnInput = z.object({ reason: requiredText(2000), proposed: z.string().optional().default('') })

export const ForwardingInput = z.object({ to: z.string({ error: 'choose_one' }).min(1, 'choose_one') })

/** More than any list shows: a form with more is no list of ours, and each row is a step in one transaction. */
const mostTicked = 5000

/** Rows that are ticked, or the one whose own button was pressed. */
export const BulkInput = z
  .object({ leg: oneOrMore(z.string()), only: z.string().optional().default('') })
  .transform(({ leg, only }) => ({ referralIds: only === '' ? [...new Set(leg)] : [only] }))
  .refine(({ referralIds }) => referralIds.length > 0, { error: 'choose_at_least_one', path: ['leg'] })
  .refine(({ referralIds }) => referralIds.length <= mostTicked, { error: 'too_many_chosen', path: ['leg'] })
