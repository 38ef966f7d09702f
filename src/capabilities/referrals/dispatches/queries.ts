import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { withoutPosts } from '../../committees/posts/queries.ts'
import { dispatchOf, legsOfDispatch, type Dispatch } from '../../journeys/queries.ts'
import { asksForReply, clockOf, settledAt, stateOf, type Leg, type LegState } from '../../journeys/rules.ts'
import { whereaboutsOf } from '../../meetings/whereabouts/queries.ts'
import { may, mayMeet } from '../policy.ts'
import type { ListedLeg } from '../queries.ts'
import { ownerOf } from '../rules.ts'
import { isToBeReminded, mayRemind, type ReminderRefusal } from './rules.ts'

export interface SentTo extends ListedLeg {
  readonly state: LegState
  /** Nobody there holds a post, so its clock is the senders'. */
  readonly isUnmanned: boolean
}

export interface DispatchPage {
  readonly dispatch: Dispatch
  readonly title: string
  readonly journeyId: string
  readonly purpose: Leg['purpose']
  readonly legs: readonly SentTo[]
  readonly progress: Progress
  /** Who have not said that it came, and can. */
  readonly toRemind: readonly SentTo[]
  /** The actor prepares the senders' meetings: what speaks against a reminder now. null for others. */
  readonly reminding: Result<undefined, ReminderRefusal> | null
}

/** How many of the receivers have come how far. */
export interface Progress {
  readonly of: number
  readonly received: number
  /** On an agenda or noted, or further. */
  readonly dealtWith: number
  readonly answered: number
  /** null when nobody was asked for an answer. */
  readonly asksForReply: boolean
  readonly returned: number
  readonly late: number
}

/** One sending with how far each receiver has come: bodies, never persons. null when there is none that the actor may read. */
export async function dispatchPage(
  db: Reader,
  actor: Actor,
  dispatchId: string,
  now: Date,
): Promise<DispatchPage | null> {
  const dispatch = await dispatchOf(db, dispatchId)
  const all = dispatch ? await legsOfDispatch(db, dispatch.id) : []
  const itemIds = [...new Set(all.flatMap(({ itemId }) => itemId ?? []))]
  const items = await whereaboutsOf(db, itemIds, now)
  const readable = all.filter((leg) => {
    const isClosed = leg.itemId !== null && (items.get(leg.itemId)?.isClosed ?? false)
    return may.read(actor, { fromCommitteeId: leg.from.id, toCommitteeId: leg.to.id, isClosed }) && mayMeet(actor, leg)
  })
  const [first] = readable
  if (!dispatch || !first) return null
  const on = today(now)
  const agreement = await agreementOn(db, on)
  const open = readable.filter((leg) => settledAt(leg) === null).map(({ to }) => to.id)
  const unmanned = await withoutPosts(db, open, on)
  const legs = readable.map((leg): SentTo => {
    const facts = {
      returned: leg.returned,
      settled: settledAt(leg) !== null,
      receiversHavePosts: !unmanned.has(leg.to.id),
    }
    const isUnmanned = leg.returned === null && ownerOf(facts) === 'senders'
    return { ...leg, clock: clockOf(leg, on, agreement?.closingDays), state: stateOf(leg), isUnmanned }
  })
  const { title, journeyId, purpose } = first
  const toRemind = legs.filter(isToBeReminded)
  const asked = { receivers: toRemind.length, lastOn: dispatch.reminded?.on ?? null }
  const reminding = may.passOn(actor, dispatch.from.id) && !actor.seenBy ? mayRemind(asked, on) : null
  return { dispatch, title, journeyId, purpose, legs, progress: progressOf(legs, purpose), toRemind, reminding }
}

function progressOf(legs: readonly SentTo[], purpose: Leg['purpose']): Progress {
  const count = (which: (leg: SentTo) => boolean) => legs.filter(which).length
  const dealt: readonly LegState[] = ['on_agenda', 'noted', 'answered']
  return {
    of: legs.length,
    received: count((leg) => leg.state !== 'sent'),
    dealtWith: count((leg) => dealt.includes(leg.state)),
    answered: count(({ replied }) => replied !== null),
    asksForReply: asksForReply(purpose),
    returned: count(({ returned }) => returned !== null),
    late: count(({ clock }) => clock.state === 'late'),
  }
}
