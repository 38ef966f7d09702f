import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { levelName, type Agreement } from '../../agreement/rules.ts'
import { committeeTree } from '../../committees/queries.ts'
import { tasksAtItem } from '../../follow-up/queries.ts'
import { inOrder, type Task } from '../../follow-up/rules.ts'
import { chainsOf, headsOf } from '../../journeys/chain/queries.ts'
import { fileOf, rootOf } from '../../journeys/chain/rules.ts'
import { journeyOf } from '../../journeys/queries.ts'
import { clockOf, type Leg } from '../../journeys/rules.ts'
import { may as atMeetings } from '../../meetings/policy.ts'
import { sentItem, whereaboutsOf, type SentItem, type Whereabouts } from '../../meetings/whereabouts/queries.ts'
import { may, mayMeet } from '../policy.ts'
import { shownLegs, type ListedLeg, type ShownLeg } from '../queries.ts'
import { branchOf, fewLegs, legsAPage, partsOf, type Opened, type Part } from './rules.ts'

/** A branch of a part, with its legs. */
export interface Branch {
  readonly id: string
  readonly name: string
  readonly legs: readonly ListedLeg[]
}

export interface ShownPart extends Part<ListedLeg> {
  readonly levelName: string
  /** None when all of its legs are in one branch, or each in its own. */
  readonly branches: readonly Branch[]
}

export interface JourneyPage {
  readonly journeyId: string
  readonly title: string
  readonly legs: readonly ListedLeg[]
  /** Where it began; null when that cannot be read, or was no item. */
  readonly start: { readonly sent: SentItem; readonly tasks: readonly Task[] } | null
  readonly parts: readonly ShownPart[]
  /** The legs that are looked at one by one. */
  readonly opened: Opened & {
    readonly legs: readonly ShownLeg[]
    readonly pages: number
    readonly branchName: string | null
  }
  /** The check number: it changes with every step, and with nothing else. */
  readonly root: string
}

/** The legs of a journey that the actor may read, and the agreement; null when there is none. */
async function readableLegs(db: Reader, actor: Actor, journeyId: string, now: Date) {
  const legs = await journeyOf(db, journeyId)
  if (legs.length === 0 || !legs.every((leg) => mayMeet(actor, leg))) return null
  const places = await whereaboutsOf(
    db,
    [...new Set(legs.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])))],
    now,
  )
  const isClosed = (leg: Leg) => leg.itemId !== null && (places.get(leg.itemId)?.isClosed ?? false)
  const readable = legs.filter((leg) =>
    may.read(actor, { fromCommitteeId: leg.from.id, toCommitteeId: leg.to.id, isClosed: isClosed(leg) }),
  )
  return readable.length > 0 ? { legs: readable, places } : null
}

/** Whether the page of a journey opens for the actor. */
export const isJourneyReadable = async (db: Reader, actor: Actor, journeyId: string, now: Date): Promise<boolean> =>
  (await readableLegs(db, actor, journeyId, now)) !== null

/**
 * A journey, however many legs: the same few queries. What became of a matter at its receivers is asked for the legs that
 * are looked at one by one, at most a page of them.
 */
export async function journeyFor(
  db: Reader,
  actor: Actor,
  journeyId: string,
  opened: Opened,
  now: Date,
): Promise<JourneyPage | null> {
  const found = await readableLegs(db, actor, journeyId, now)
  const [first] = found?.legs ?? []
  if (!found || !first) return null
  const on = today(now)
  const agreement = await agreementOn(db, on)
  const legs = found.legs.map((leg) => ({ ...leg, clock: clockOf(leg, on, agreement?.closingDays) }))
  const parts = await partsWithBranches(db, legs, agreement, on)
  const began = first.itemId === null ? undefined : found.places.get(first.itemId)
  return {
    journeyId,
    title: first.title,
    legs,
    start: began ? await startOf(db, actor, began, now) : null,
    parts,
    opened: await openedOf(db, actor, legs, parts, opened, now),
    root: rootOf(
      await headsOf(
        db,
        legs.map(({ id }) => id),
      ),
    ),
  }
}

async function partsWithBranches(
  db: Reader,
  legs: readonly ListedLeg[],
  agreement: Agreement | null,
  on: IsoDate,
): Promise<ShownPart[]> {
  const parts = partsOf(legs)
  const named = parts.map((part) => ({ ...part, levelName: levelName(agreement, part.level), branches: [] }))
  if (legs.length <= fewLegs) return named
  const tree = new Map((await committeeTree(db, on)).map((committee) => [committee.id, committee]))
  return named.map((part) => {
    const branches = Map.groupBy(part.legs, (leg) => branchOf(leg.to.id, tree)?.id ?? leg.to.id)
    const isWorthIt = branches.size > 1 && branches.size < part.legs.length
    const shown = [...branches].map(([id, its]) => ({
      id,
      name: tree.get(id)?.name ?? its[0]?.to.name ?? '',
      legs: its,
    }))
    return { ...part, branches: isWorthIt ? shown.toSorted((a, b) => a.name.localeCompare(b.name, 'da')) : [] }
  })
}

/** A short journey is open all of it; of a long one, what was asked for. */
async function openedOf(
  db: Reader,
  actor: Actor,
  legs: readonly ListedLeg[],
  parts: readonly ShownPart[],
  asked: Opened,
  now: Date,
): Promise<JourneyPage['opened']> {
  if (legs.length <= fewLegs) {
    const shown = await shownLegs(db, actor, legs, now)
    return { part: null, branch: null, page: 1, legs: shown, pages: 1, branchName: null }
  }
  const part = parts.find(({ key }) => key === asked.part)
  const branch = part?.branches.find(({ id }) => id === asked.branch)
  const wanted = (branch ?? part)?.legs.toSorted((a, b) => a.to.name.localeCompare(b.to.name, 'da')) ?? []
  const pages = Math.max(1, Math.ceil(wanted.length / legsAPage))
  const page = Math.min(Math.max(1, asked.page), pages)
  const these = wanted.slice((page - 1) * legsAPage, page * legsAPage)
  const shown = these.length > 0 ? await shownLegs(db, actor, these, now) : []
  const at = { part: part?.key ?? null, branch: branch?.id ?? null, branchName: branch?.name ?? null }
  return { ...at, page, pages, legs: shown }
}

/** The item that the matter was first passed on from, as the actor may read it, and the tasks that came of it there. */
async function startOf(
  db: Reader,
  actor: Actor,
  at: { readonly meetingId: string; readonly itemId: string },
  now: Date,
): Promise<JourneyPage['start']> {
  const sent = await sentItem(db, actor, at, now)
  if (!sent?.item) return null
  const { committee } = sent.meeting
  const areTasksShown = atMeetings.readClosed(actor, committee.id) || (sent.result !== null && !sent.isClosed)
  const tasks = areTasksShown ? await tasksAtItem(db, at.itemId, today(now)) : []
  return { sent, tasks: inOrder(tasks.filter(({ itemId }) => itemId === at.itemId)) }
}

export interface JourneyFile {
  readonly text: string
  /** Where closed items are that the file tells of. */
  readonly closed: readonly Whereabouts[]
}

/** The journey as a file to be checked offline, with what the actor may read of it; null when there is none. */
export async function journeyFile(db: Reader, actor: Actor, journeyId: string, now: Date): Promise<JourneyFile | null> {
  const found = await readableLegs(db, actor, journeyId, now)
  if (!found) return null
  const shown = new Map((await shownLegs(db, actor, found.legs, now)).map((leg) => [leg.id, leg]))
  const { events, unchained } = await chainsOf(db, [...shown.keys()])
  const mayRead = (legId: string, kind: string): boolean => {
    const leg = shown.get(legId)
    if (kind === 'replied' || kind === 'returned') return leg?.mayReadReply === true
    return kind === 'decided' ? leg?.mayReadResult === true : true
  }
  const handedOut = events.map((event) =>
    mayRead(event.legId, event.kind) ? event : { ...event, salt: null, texts: null },
  )
  const names = Object.fromEntries(
    [...shown.values()].flatMap(({ from, to }) => [from, to].map(({ id, name }) => [id, name])),
  )
  const closed = [...shown.values()]
    .flatMap((leg) => [leg.began, leg.mayReadResult || leg.mayReadReply ? leg.at : null])
    .filter((place) => place !== null)
    .filter(({ isClosed }) => isClosed)
  return { text: fileOf(journeyId, handedOut, { exportedAt: now, names, unchained }), closed }
}
