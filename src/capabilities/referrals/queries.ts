import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { plainText } from '../../platform/rich-text/plain-text.ts'
import { agreementOn } from '../agreement/queries.ts'
import { levelName } from '../agreement/rules.ts'
import { standInFor } from '../committees/posts/queries.ts'
import { committeeTree } from '../committees/queries.ts'
import { legOf, legsAlong, matterOf } from '../journeys/queries.ts'
import { clockOf, type Leg, type LegClock, type Matter } from '../journeys/rules.ts'
import { keyPostsOf } from '../meetings/policy.ts'
import type { Meeting } from '../meetings/rules.ts'
import { meetingsToPlaceOn, whereaboutsOf, type Whereabouts } from '../meetings/whereabouts/queries.ts'
import { committeesHandledBy, may, mayMeet, type LegAccess } from './policy.ts'
import { mayPlace, mayReceive, mayReply, mayReturn, maySettleReturn, keysToTurn } from './rules.ts'

export interface ListedLeg extends Leg {
  readonly clock: LegClock
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
export async function shownLegs(db: Reader, actor: Actor, legs: readonly Leg[], now: Date): Promise<ShownLeg[]> {
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
export async function asSeen(db: Reader, actor: Actor, legs: readonly Leg[], now: Date): Promise<readonly Leg[]> {
  return actor.seenBy ? shownLegs(db, actor, legs, now) : legs.filter((leg) => mayMeet(actor, leg))
}

function accessOf(leg: Leg, places: ReadonlyMap<string, Whereabouts>): LegAccess {
  const isClosed = leg.itemId !== null && (places.get(leg.itemId)?.isClosed ?? false)
  return { fromCommitteeId: leg.from.id, toCommitteeId: leg.to.id, isClosed }
}

/** So many of the legs that it went on as; all of them stand on the page of the journey. */
const furtherShown = 12

export interface ReferralPage {
  readonly leg: ShownLeg
  readonly matter: Matter
  /** The way it came by, itself, and some of those it went on as. */
  readonly journey: readonly ShownLeg[]
  /** The actor prepares the receivers' meetings: what is possible now. null for everybody else. */
  readonly abilities: {
    readonly receive: boolean
    readonly place: boolean
    readonly reply: boolean
    readonly return: boolean
    /** Asked or not: it can be noted outside a meeting, and the actor can ask or turn a key. */
    readonly note: boolean
    readonly meetings: readonly Meeting[]
    /** From the decision in the minutes last published. */
    readonly suggestedReply: string
    readonly passFurther: boolean
  } | null
  /** Where it may belong instead, for who can return it or send it on; none for others. */
  readonly others: OtherCommittees
  /** The matter came back, and the actor prepares the senders' meetings. */
  readonly settlesReturn: boolean
}

/** Committees by level, each level with what the agreement calls it. */
export type OtherCommittees = readonly {
  readonly levelName: string
  readonly committees: readonly { readonly id: string; readonly name: string }[]
}[]

async function committeesBeside(db: Reader, leg: Leg, now: Date): Promise<OtherCommittees> {
  const on = today(now)
  const agreement = await agreementOn(db, on)
  const tree = (await committeeTree(db, on)).filter(({ id }) => id !== leg.to.id && id !== leg.from.id)
  const levels = [...new Set(tree.map(({ level }) => level))].toSorted((a, b) => a - b)
  return levels.map((level) => ({
    levelName: levelName(agreement, level),
    committees: tree.filter((one) => one.level === level),
  }))
}

/** Whether pressing "note" would do something: ask the keys, or turn the actor's own. */
export function mayAskOrTurn(actor: Actor, leg: Leg): boolean {
  const posts = keyPostsOf(actor, leg.to.id)
  const needed = leg.noting?.needed ?? posts
  return keysToTurn(leg, posts, actor.personId, needed).ok
}

/** Who prepare the senders' meetings, or those of the committee that stands in for them. One query at most. */
export const maySettle = async (db: Reader, actor: Actor, leg: Leg, now: Date): Promise<boolean> =>
  may.passOn(actor, leg.from.id) || standInFor(db, committeesHandledBy(actor), leg.from.id, today(now))

/** One leg with everything on its page; null when there is none that the actor may read. */
export async function referralPage(
  db: Reader,
  actor: Actor,
  referralId: string,
  now: Date,
): Promise<ReferralPage | null> {
  const found = await legOf(db, referralId)
  if (!found) return null
  const legs = await legsAlong(db, found.id, furtherShown)
  if (!legs.every((leg) => mayMeet(actor, leg))) return null
  const journey = await shownLegs(db, actor, legs, now)
  const leg = journey.find(({ id }) => id === found.id)
  const matter = leg ? await matterOf(db, leg.id) : null
  if (!leg || !matter) return null
  const settlesReturn = maySettleReturn(leg).ok && (await maySettle(db, actor, leg, now))
  if (!may.handle(actor, leg.to.id)) {
    const others = settlesReturn ? await committeesBeside(db, leg, now) : []
    return { leg, matter, journey, abilities: null, settlesReturn, others }
  }
  const place = mayPlace(leg).ok
  const decision = leg.at?.result?.decision ?? null
  return {
    leg,
    matter,
    journey,
    settlesReturn,
    others: settlesReturn || mayReturn(leg).ok ? await committeesBeside(db, leg, now) : [],
    abilities: {
      receive: mayReceive(leg).ok,
      place,
      reply: mayReply(leg).ok,
      return: mayReturn(leg).ok,
      note: mayAskOrTurn(actor, leg),
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
