import { z } from 'zod'
import { optionalDate } from '../../../platform/http/date-fields.ts'
import { oneOrMore, optionalText } from '../../../platform/http/text-fields.ts'
import { purposes } from '../rules.ts'
import { asWho, isSelected, selectionOf, type Selection } from './rules.ts'

/** More bodies than any municipality has: all of them get their legs in one transaction. */
const mostReceivers = 5000

/** Receivers are ticked (near ones, and those found by a selection) or chosen in a list; a day left empty is the agreement's. */
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
  .refine((wish) => wish.toCommitteeIds.length <= mostReceivers, { error: 'too_many_chosen', path: ['to'] })

/** The selection that an address carries: `?who=level-3&under=…&under=…&add=…`. */
export const selectionIn = (query: URLSearchParams): Selection =>
  selectionOf({ who: query.get('who') ?? '', under: query.getAll('under'), add: query.getAll('add') })

/** The same as selectionIn reads, to be put after an address; empty when nobody is selected. */
export function asQuery(selection: Selection): string {
  if (!isSelected(selection)) return ''
  const query = new URLSearchParams()
  if (selection.reach !== null) query.append('who', asWho(selection.reach))
  for (const id of selection.under) query.append('under', id)
  for (const id of selection.added) query.append('add', id)
  return `?${query.toString()}`
}
