import type { Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { plainText } from '../../platform/rich-text/plain-text.ts'
import { agreementOn } from '../agreement/queries.ts'
import { levelName, type Agreement } from '../agreement/rules.ts'
import { committeeTree } from '../committees/queries.ts'
import { journeyOf, legOf, legsAround, legsFromItem, legsWaitingAt, matterOf } from '../journeys/queries.ts'
import { clockOf, settledAt, type Leg, type LegClock, type Matter } from '../journeys/rules.ts'
import type { Meeting, Waiting } from '../meetings/rules.ts'
import {
  meetingsToPlaceOn,
  sentItem,
  whereaboutsOf,
  type SentItem,
  type Whereabouts,
} from '../meetings/whereabouts/queries.ts'
import { referralPaths } from './paths.ts'
import { committeesHandledBy, committeesListedFor, may, mayMeet, type LegAccess } from './policy.ts'
import { mayPlace, mayReceive, mayReply, proposedDue, type ReceivingCommittee } from './rules.ts'

/** A committee that an item can go to, with the day the agreement's clock gives. */
export interface Receiving extends ReceivingCommittee {
  readonly due: { readonly on: IsoDate; readonly clause: string } | null
}

export interface PassOnPage {
  readonly sent: SentItem
  readonly above: readonly Receiving[]
  readonly below: readonly Receiving[]
  /** The rest by level, each with what the agreement calls it. */
  readonly others: readonly { readonly levelName: string; readonly committees: readonly Receiving[] }[]
  readonly legs: readonly Leg[]
}

/**
 * What passing an item on takes. null when the actor sees no such item; 'forbidden' when they see it and may not send it.
 */
export async function passOnPage(
  db: Reader,
  actor: Actor,
  ids: { meetingId: string; itemId: string },
  now: Date,
): Promise<PassOnPage | 'forbidden' | null> {
  const sent = await sentItem(db, actor, ids, now)
  if (!sent) return null
  const { committee } = sent.meeting
  if (!may.passOn(actor, committee.id)) return sent.item ? 'forbidden' : null
  const on = today(now)
  const agreement = await agreementOn(db, on)
  const tree = await committeeTree(db, on)
  const own = tree.find(({ id }) => id === committee.id)
  const receiving = tree
    .filter(({ id }) => id !== committee.id)
    .map(({ id, name, level, parentId }) => {
      return { id, name, level, parentId, due: proposedDue(agreement, committee.level, level, on) }
    })
  const above = receiving.filter(({ id }) => id === own?.parentId)
  const below = receiving.filter(({ parentId }) => parentId === committee.id)
  const rest = receiving.filter((one) => !above.includes(one) && !below.includes(one))
  return { sent, above, below, others: byLevel(rest, agreement), legs: await legsFromItem(db, ids.itemId) }
}

function byLevel(committees: readonly Receiving[], agreement: Agreement | null): PassOnPage['others'] {
  const levels = [...new Set(committees.map(({ level }) => level))].sort((a, b) => a - b)
  return levels.map((level) => ({
    levelName: levelName(agreement, level),
    committees: committees.filter((one) => one.level === level),
  }))
}

export interface ListedLeg extends Leg {
  readonly clock: LegClock
}

export interface ReferralList {
  readonly arrived: readonly ListedLeg[]
  readonly sent: readonly ListedLeg[]
  readonly settled: readonly ListedLeg[]
  readonly hasCommittees: boolean
}

const settledShown = 15

/** The matters on their way to and from the actor's committees, and the latest that are finished. Two queries. */
export async function referralList(db: Reader, actor: Actor, now: Date): Promise<ReferralList> {
  const committees = committeesListedFor(actor)
  if (committees.length === 0) return { arrived: [], sent: [], settled: [], hasCommittees: false }
  const agreement = await agreementOn(db, today(now))
  const around = await asSeen(db, actor, await legsAround(db, committees, settledShown), now)
  const legs = around.map((leg) => {
    return { ...leg, clock: clockOf(leg, today(now), agreement?.closingDays) }
  })
  const isOwn = (id: string) => committees.includes(id)
  const waiting = legs.filter((leg) => settledAt(leg) === null)
  return {
    arrived: waiting.filter((leg) => isOwn(leg.to.id)),
    sent: waiting.filter((leg) => isOwn(leg.from.id)),
    settled: legs
      .filter((leg) => settledAt(leg) !== null)
      .toSorted((a, b) => (settledAt(b)?.getTime() ?? 0) - (settledAt(a)?.getTime() ?? 0)),
    hasCommittees: true,
  }
}

/** A leg with what everybody may know of it, and of what it became at the receivers. */
export interface ShownLeg extends ListedLeg {
  /** Where the item it was passed on from is. */
  readonly began: Whereabouts | null
  /** Where the item it became is; null while it is on no agenda. */
  readonly at: Whereabouts | null
  /** The actor may read what became of it there. */
  readonly mayReadResult: boolean
  readonly mayReadReply: boolean
}

/** The legs of a journey that the actor may read. Two queries: whereabouts of all items at once, and the agreement. */
async function shownLegs(db: Reader, actor: Actor, legs: readonly Leg[], now: Date): Promise<ShownLeg[]> {
  const items = legs.flatMap((leg) => [leg.itemId, leg.placed?.itemId ?? null]).filter((id) => id !== null)
  const places = await whereaboutsOf(db, [...new Set(items)], now)
  const agreement = await agreementOn(db, today(now))
  return legs.flatMap((leg): ShownLeg[] => {
    const access = accessOf(leg, places)
    if (!may.read(actor, access) || !mayMeet(actor, leg)) return []
    const at = (leg.placed && places.get(leg.placed.itemId)) ?? null
    return [
      {
        ...leg,
        clock: clockOf(leg, today(now), agreement?.closingDays),
        began: (leg.itemId !== null && places.get(leg.itemId)) || null,
        at,
        mayReadResult: at !== null && may.readResult(actor, at),
        mayReadReply: may.readReply(actor, access, at?.isClosed ?? false),
      },
    ]
  })
}

/** The legs of one's own committees: all of them, but for an administrator who sees as somebody there only what is open. */
async function asSeen(db: Reader, actor: Actor, legs: readonly Leg[], now: Date): Promise<readonly Leg[]> {
  return actor.seenBy ? shownLegs(db, actor, legs, now) : legs.filter((leg) => mayMeet(actor, leg))
}

function accessOf(leg: Leg, places: ReadonlyMap<string, Whereabouts>): LegAccess {
  const isClosed = leg.itemId !== null && (places.get(leg.itemId)?.isClosed ?? false)
  return { fromCommitteeId: leg.from.id, toCommitteeId: leg.to.id, isClosed }
}

/** The legs of a journey in order; null when there is none of them that the actor may read. */
export async function journeyPage(db: Reader, actor: Actor, journeyId: string, now: Date): Promise<ShownLeg[] | null> {
  const legs = await journeyOf(db, journeyId)
  if (!legs.every((leg) => mayMeet(actor, leg))) return null
  const shown = legs.length > 0 ? await shownLegs(db, actor, legs, now) : []
  return shown.length > 0 ? shown : null
}

export interface ReferralPage {
  readonly leg: ShownLeg
  readonly matter: Matter
  readonly journey: readonly ShownLeg[]
  /** The actor prepares the receivers' meetings: what is possible now. null for everybody else. */
  readonly abilities: {
    readonly receive: boolean
    readonly place: boolean
    readonly reply: boolean
    readonly meetings: readonly Meeting[]
    /** From the decision in the minutes last published. */
    readonly suggestedReply: string
    readonly passFurther: boolean
  } | null
}

/** One leg with everything on its page; null when there is none that the actor may read. */
export async function referralPage(
  db: Reader,
  actor: Actor,
  referralId: string,
  now: Date,
): Promise<ReferralPage | null> {
  const found = await legOf(db, referralId)
  if (!found) return null
  const legs = await journeyOf(db, found.journeyId)
  if (!legs.every((leg) => mayMeet(actor, leg))) return null
  const journey = await shownLegs(db, actor, legs, now)
  const leg = journey.find(({ id }) => id === found.id)
  const matter = leg ? await matterOf(db, leg.id) : null
  if (!leg || !matter) return null
  if (!may.handle(actor, leg.to.id)) return { leg, matter, journey, abilities: null }
  const place = mayPlace(leg).ok
  const decision = leg.at?.result?.decision ?? null
  return {
    leg,
    matter,
    journey,
    abilities: {
      receive: mayReceive(leg).ok,
      place,
      reply: mayReply(leg).ok,
      meetings: place ? await meetingsToPlaceOn(db, leg.to.id, now) : [],
      suggestedReply: decision ? plainText(decision) : '',
      passFurther: leg.at !== null && leg.at.agendaSent && !leg.at.isClosed,
    },
  }
}

/** The leg that a file was sent along with, when the actor may read it; otherwise null. */
export async function legWithFile(
  db: Reader,
  actor: Actor,
  ids: { referralId: string; fileId: string },
  now: Date,
): Promise<ShownLeg | null> {
  const leg = await legOf(db, ids.referralId)
  const [shown] = leg ? await shownLegs(db, actor, [leg], now) : []
  const matter = shown ? await matterOf(db, shown.id) : null
  return shown && matter?.attachments.some(({ id }) => id === ids.fileId) ? shown : null
}

/** What waits for the actor at the committees whose meetings they prepare, the first due first. One query. */
export async function waitingReferrals(db: Reader, actor: Actor, now: Date): Promise<Waiting[]> {
  const legs = await asSeen(db, actor, await legsWaitingAt(db, committeesHandledBy(actor)), now)
  return legs.map((leg) => ({
    kind: 'handle_referral',
    href: referralPaths.referral({ referralId: leg.id }),
    title: leg.title,
    committeeName: leg.to.name,
    dueOn: leg.dueOn,
    clause: leg.dueClause,
    params: { from: leg.from.name, purpose: leg.purpose },
  }))
}
