import { z } from 'zod'
import { optionalDate } from '../../platform/http/date-fields.ts'
import { oneOrMore, optionalText, requiredText } from '../../platform/http/text-fields.ts'
import { purposes } from './rules.ts'

/** Receivers are ticked (the level above, the levels below) or chosen in a list; a day left empty is the agreement's. */
export const PassOnInput = z
  .object({
    to: oneOrMore(z.string()),
    other: z.string().optional().default(''),
    purpose: z.enum(purposes, { error: 'choose_one' }),
    due_on: optionalDate(),
    text: optionalText(4000),
  })
  .transform(({ to, other, due_on, ...rest }) => ({
    ...rest,
    dueOn: due_on,
    toCommitteeIds: [...new Set([...to, other].filter((id) => id !== ''))],
  }))
  .refine((wish) => wish.toCommitteeIds.length > 0, { error: 'choose_at_least_one', path: ['to'] })

export const PlacementInput = z.object({ meeting: z.string({ error: 'choose_one' }).min(1, 'choose_one') })

export const ReplyInput = z.object({ text: requiredText(8000) })
