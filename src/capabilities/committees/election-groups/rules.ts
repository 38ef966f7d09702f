import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { overlap, type Period } from '../rules.ts'

/*
 * Main organisations or election groups (FH, AC; valggruppe A, B, C) under the names they have in turn, each with the
 * mailbox that names its members. The names are data: they change with the rounds of agreements.
 */

export interface ElectionGroup extends Period {
  readonly id: string
  readonly name: string
  readonly email: string | null
}

export type GroupRefusal = Refusal<'group_named_so' | 'group_ends_before_start' | 'group_ended_already'>

/** Whether a group may begin under a name: one of the name at a time. */
export function beginGroup(
  groups: readonly ElectionGroup[],
  wanted: { readonly name: string; readonly from: IsoDate },
): Result<undefined, GroupRefusal> {
  const same = (group: ElectionGroup) => group.name.toLocaleLowerCase('da') === wanted.name.toLocaleLowerCase('da')
  const clash = groups.find((group) => same(group) && overlap(group, { from: wanted.from, to: null }))
  return clash ? refuse('group_named_so', { from: clash.from }) : ok()
}

/** The day from which a name is used no more. */
export function endGroup(group: Period, lastDay: IsoDate): Result<IsoDate, GroupRefusal> {
  const to = addDays(lastDay, 1)
  if (group.to !== null && group.to <= to) return refuse('group_ended_already')
  return to <= group.from ? refuse('group_ends_before_start', { from: group.from }) : ok(to)
}
