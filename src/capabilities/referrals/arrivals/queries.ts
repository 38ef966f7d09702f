import { sql } from 'kysely'
import { holdsInOwnRight, placesHeld, type Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { legsAround, legsWaitingFor, type Posts } from '../../journeys/queries.ts'
import { clockOf, isBackWithSenders, settledAt, type Leg } from '../../journeys/rules.ts'
import { meetingsWhere } from '../../meetings/queries.ts'
import { agendaIsFixed, type Meeting, type Waiting } from '../../meetings/rules.ts'
import { referralPaths } from '../paths.ts'
import { committeesHandledBy, committeesListedFor, may } from '../policy.ts'
import { asSeen, mayAskOrTurn, shownLegs, type ListedLeg } from '../queries.ts'
import { mayNote, mayPlace, mayReceive } from '../rules.ts'

/** The next meeting of each committee whose agenda can still be changed. A committee without one is not in the map. */
export async function nextMeetingsOf(
  db: Reader,
  committeeIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Meeting>> {
  if (committeeIds.length === 0) return new Map()
  const coming = await meetingsWhere(
    db,
    sql`where m.committee_id = any(${[...committeeIds]}::uuid[]) and m.starts_at > ${now}
      order by m.starts_at, m.id limit ${12 * committeeIds.length}`,
    now,
  )
  const next = new Map<string, Meeting>()
  for (const meeting of coming) {
    const { id } = meeting.committee
    if (!next.has(id) && agendaIsFixed(meeting) === null) next.set(id, meeting)
  }
  return next
}

/** What can be done with an arrival from the list. */
export interface QuickSteps {
  readonly receive: boolean
  /** The next meeting of its committee whose agenda can still be changed. */
  readonly placeOn: Meeting | null
  readonly note: boolean
}

export interface Arrival extends ListedLeg {
  /** null for who does not prepare the meetings of the committee it came to. */
  readonly steps: QuickSteps | null
}

/** Legs sent together from here that still wait. */
export interface SentTogether {
  readonly dispatchId: string
  readonly legs: readonly ListedLeg[]
}

export interface ReferralList {
  readonly arrived: readonly Arrival[]
  /** Asked to be noted, and the actor's key is missing. */
  readonly keys: readonly ListedLeg[]
  /** Came back, for who sent them. */
  readonly returned: readonly ListedLeg[]
  readonly sent: readonly ListedLeg[]
  readonly together: readonly SentTogether[]
  /** Without those of a sending that still waits at others: it is one line above. */
  readonly settled: readonly ListedLeg[]
  readonly hasCommittees: boolean
}

const nothingListed: ReferralList = {
  arrived: [],
  keys: [],
  returned: [],
  sent: [],
  together: [],
  settled: [],
  hasCommittees: false,
}
const settledShown = 15
/** From so many on, legs that were sent together are one line. */
const many = 4

/** The matters on their way to and from the actor's committees, and the latest that are finished. Five queries at most. */
export async function referralList(db: Reader, actor: Actor, now: Date): Promise<ReferralList> {
  const committees = committeesListedFor(actor)
  if (committees.length === 0) return nothingListed
  const on = today(now)
  const agreement = await agreementOn(db, on)
  const withClock = (leg: Leg): ListedLeg => ({ ...leg, clock: clockOf(leg, on, agreement?.closingDays) })
  const around = (await asSeen(db, actor, await legsAround(db, committees, settledShown), now)).map(withClock)
  const waiting = (await waitingLegs(db, actor, now)).map(withClock)
  const isOwn = (id: string) => committees.includes(id)
  const open = around.filter((leg) => settledAt(leg) === null)
  const arrived = open.filter((leg) => isOwn(leg.to.id))
  const handled = arrived.filter((leg) => may.handle(actor, leg.to.id)).map((leg) => leg.to.id)
  const next = await nextMeetingsOf(db, [...new Set(handled)], now)
  const { single, together } = bySending(open.filter((leg) => isOwn(leg.from.id)))
  return {
    arrived: arrived.map((leg) => ({ ...leg, steps: stepsFor(actor, leg, next) })),
    keys: waiting.filter((leg) => awaitsKeyOf(actor, leg)),
    returned: waiting.filter(isBackWithSenders),
    sent: single,
    together,
    settled: around
      .filter((leg) => settledAt(leg) !== null && !together.some((one) => one.dispatchId === leg.dispatchId))
      .toSorted((a, b) => (settledAt(b)?.getTime() ?? 0) - (settledAt(a)?.getTime() ?? 0)),
    hasCommittees: true,
  }
}

function stepsFor(actor: Actor, leg: Leg, next: ReadonlyMap<string, Meeting>): QuickSteps | null {
  if (actor.seenBy || !may.handle(actor, leg.to.id)) return null
  return {
    receive: mayReceive(leg).ok,
    placeOn: mayPlace(leg).ok ? (next.get(leg.to.id) ?? null) : null,
    note: mayAskOrTurn(actor, leg),
  }
}

function bySending(legs: readonly ListedLeg[]): { single: ListedLeg[]; together: SentTogether[] } {
  const groups = new Map<string, ListedLeg[]>()
  for (const leg of legs) {
    if (leg.dispatchId !== null) groups.set(leg.dispatchId, [...(groups.get(leg.dispatchId) ?? []), leg])
  }
  const isMany = (id: string | null) => id !== null && (groups.get(id)?.length ?? 0) >= many
  return {
    single: legs.filter((leg) => !isMany(leg.dispatchId)),
    together: [...groups].filter(([id]) => isMany(id)).map(([dispatchId, sent]) => ({ dispatchId, legs: sent })),
  }
}

const postsOf = (actor: Actor, now: Date): Posts => {
  const holding = (post: 'chair' | 'vice_chair') =>
    placesHeld(actor, [post]).filter((committeeId) => holdsInOwnRight(actor, post, committeeId))
  return {
    on: today(now),
    handles: committeesHandledBy(actor),
    chairs: holding('chair'),
    viceChairs: holding('vice_chair'),
  }
}

async function waitingLegs(db: Reader, actor: Actor, now: Date): Promise<readonly Leg[]> {
  const legs = await legsWaitingFor(db, postsOf(actor, now))
  const isOwn = (leg: Leg) => [leg.from.id, leg.to.id].some((id) => may.handle(actor, id))
  const own = await asSeen(db, actor, legs.filter(isOwn), now)
  if (legs.every(isOwn)) return own
  // Who stands in for the senders reads what everybody may.
  const shown = await shownLegs(db, actor, legs, now)
  const readable = new Set([...own, ...shown.filter((leg) => !isOwn(leg))].map(({ id }) => id))
  return legs.filter(({ id }) => readable.has(id))
}

const awaitsKeyOf = (actor: Actor, leg: Leg): boolean =>
  leg.noting !== null && mayNote(leg).ok && actor.seenBy === undefined && mayAskOrTurn(actor, leg)

/** What waits for the actor: at their committees, for their key, or because it came back. The first due first. One query. */
export async function waitingReferrals(db: Reader, actor: Actor, now: Date): Promise<Waiting[]> {
  const legs = await waitingLegs(db, actor, now)
  return legs.flatMap((leg): Waiting[] => {
    const kind = waitingKind(actor, leg)
    if (kind === null) return []
    const isSent = kind === 'handle_return' || kind === 'find_receiver'
    return [
      {
        kind,
        href: referralPaths.referral({ referralId: leg.id }),
        title: leg.title,
        committeeName: isSent ? leg.from.name : leg.to.name,
        dueOn: kind === 'handle_return' ? null : leg.dueOn,
        clause: kind === 'handle_return' ? null : leg.dueClause,
        params: { from: isSent ? leg.to.name : leg.from.name, purpose: leg.purpose },
      },
    ]
  })
}

function waitingKind(actor: Actor, leg: Leg): Waiting['kind'] | null {
  if (leg.returned) return isBackWithSenders(leg) ? 'handle_return' : null
  const isHere = may.handle(actor, leg.to.id)
  if (isHere && leg.noting && awaitsKeyOf(actor, leg)) return 'note_referral'
  if (isHere) return settledAt(leg) === null ? 'handle_referral' : null
  return 'find_receiver'
}
