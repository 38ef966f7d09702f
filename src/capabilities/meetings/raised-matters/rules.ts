import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { Task } from '../../follow-up/rules.ts'
import type { PassedOn } from '../../journeys/queries.ts'
import type { Outcome } from '../schema.ts'

/*
 * What became of what somebody raised: for the one who raised it, and for nobody else.
 * Words: raised matter (sag, du har rejst), put off (udsat med en begrundelse).
 * An item that was carried to a later meeting is the same matter: the last of them says where it is.
 */

/** One item as it was raised, or as it was carried on. */
export interface RaisedItem {
  readonly id: string
  readonly title: string
  readonly raisedAt: Date
  /** The item of an earlier meeting that this one goes on with. */
  readonly carriedFrom: string | null
  readonly meetingId: string
  readonly committeeId: string
  readonly committeeName: string
  readonly meetingOn: IsoDate
  readonly isHeld: boolean
  readonly isCancelled: boolean
  readonly isPlaced: boolean
  readonly putOffBecause: string | null
}

export type RaisedState =
  'waiting' | 'put_off' | 'cancelled' | 'on_agenda' | 'discussed' | 'postponed' | 'decided' | 'passed_on' | 'answered'

export interface RaisedMatter {
  /** Where it is now. */
  readonly item: RaisedItem
  /** When it was first raised. */
  readonly raisedAt: Date
  readonly agendaSent: boolean
  /** From the minutes last sent, as far as the reader may read them. */
  readonly result: { readonly outcome: Outcome | null; readonly decision: RichText | null } | null
  readonly passedOn: readonly PassedOn[]
  readonly tasks: readonly Task[]
}

/** The items as matters, the latest first: each by the item that it was last carried on as. */
export function mattersOf(items: readonly RaisedItem[]): { item: RaisedItem; raisedAt: Date }[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const carried = new Set(items.map(({ carriedFrom }) => carriedFrom))
  const firstOf = (item: RaisedItem): RaisedItem => {
    let first = item
    for (let before = item; before.carriedFrom !== null; before = first) {
      const earlier = byId.get(before.carriedFrom)
      if (!earlier) break
      first = earlier
    }
    return first
  }
  return items
    .filter(({ id }) => !carried.has(id))
    .map((item) => ({ item, raisedAt: firstOf(item).raisedAt }))
    .toSorted((a, b) => b.raisedAt.getTime() - a.raisedAt.getTime())
}

/** How far a matter has come. */
export function stateOf({
  item,
  result,
  passedOn,
}: Omit<RaisedMatter, 'raisedAt' | 'tasks' | 'agendaSent'>): RaisedState {
  if (passedOn.length > 0) return passedOn.every(({ state }) => state === 'answered') ? 'answered' : 'passed_on'
  if (result) return result.outcome === 'postponed' ? 'postponed' : 'decided'
  if (item.isCancelled) return 'cancelled'
  if (item.putOffBecause !== null) return 'put_off'
  if (!item.isPlaced) return 'waiting'
  return item.isHeld ? 'discussed' : 'on_agenda'
}
