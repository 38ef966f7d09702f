import { z } from 'zod'
import { optionalDate } from '../../../platform/http/date-fields.ts'
import { oneOrMore, optionalText } from '../../../platform/http/text-fields.ts'
import { purposes } from '../rules.ts'
import type { Reach, Selection } from './rules.ts'

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

/** The selection that an address carries: `?who=level-3&under=…&under=…&add=…`. What is not understood selects nobody. */
export function selectionIn(query: URLSearchParams): Selection {
  return {
    under: query.getAll('under').filter((id) => id !== ''),
    reach: reachIn(query.get('who') ?? ''),
    added: query.getAll('add').filter((id) => id !== ''),
  }
}

/** The same from a form. */
export const SelectionInput = z
  .object({ who: z.string().optional().default(''), under: oneOrMore(z.string()), add: oneOrMore(z.string()) })
  .transform(({ who, under, add }): Selection => {
    const named = (ids: readonly string[]) => ids.filter((id) => id !== '')
    return { under: named(under), reach: reachIn(who), added: named(add) }
  })

function reachIn(who: string): Reach | null {
  if (who === 'all' || who === 'workplaces') return who
  const level = /^level-(\d)$/.exec(who)?.[1]
  return level === undefined ? null : Number(level)
}

export const isSelected = ({ reach, added }: Selection): boolean => reach !== null || added.length > 0

/** The reach as a form field has it. */
export const asWho = (reach: Reach | null): string => (typeof reach === 'number' ? `level-${reach}` : (reach ?? ''))

/** The same as selectionIn reads, to be put after an address; empty when nobody is selected. */
export function asQuery(selection: Selection): string {
  if (!isSelected(selection)) return ''
  const query = new URLSearchParams()
  if (selection.reach !== null) query.append('who', asWho(selection.reach))
  for (const id of selection.under) query.append('under', id)
  for (const id of selection.added) query.append('add', id)
  return `?${query.toString()}`
}
