import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyJourney } from '../../bin/verify-journey.mjs'
import { anAgreement } from '../capabilities/agreement/testing.ts'
import { endPost } from '../capabilities/committees/posts/commands.ts'
import { postPeriods } from '../capabilities/committees/posts/queries.ts'
import { committeeTree } from '../capabilities/committees/queries.ts'
import { aCommittee, aPlace } from '../capabilities/committees/testing.ts'
import { hearingList, hearingPage, waitingHearings } from '../capabilities/hearings/queries.ts'
import { aHearing, sends, writes } from '../capabilities/hearings/testing.ts'
import { legOf } from '../capabilities/journeys/queries.ts'
import { isBackWithSenders, stateOf } from '../capabilities/journeys/rules.ts'
import { aMeeting, unwrap } from '../capabilities/meetings/testing.ts'
import { hrConsultant, actorOf as personOf } from '../capabilities/people/testing.ts'
import { ensureAccount } from '../capabilities/people/commands.ts'
import { waitingReferrals } from '../capabilities/referrals/arrivals/queries.ts'
import { placeReferral, receiveReferral, replyToReferral } from '../capabilities/referrals/commands.ts'
import { endReturn, noteReferral, returnReferral, sendReturnedOn } from '../capabilities/referrals/handling/commands.ts'
import { journeyFile, journeyFor } from '../capabilities/referrals/journey/queries.ts'
import { referralPage } from '../capabilities/referrals/queries.ts'
import { sendMatter, type SendMatter } from '../capabilities/referrals/sending/commands.ts'
import { nothingSelected, receiversOf } from '../capabilities/referrals/sending/rules.ts'
import { threeLevels } from '../capabilities/referrals/testing.ts'
import { approveReorganisation } from '../capabilities/reorganisation/approval/commands.ts'
import { addStep, draftReorganisation } from '../capabilities/reorganisation/commands.ts'
import { marksOf, planOf } from '../capabilities/reorganisation/plan/queries.ts'
import { reorganisationOf, stepsOf } from '../capabilities/reorganisation/queries.ts'
import { structurePage } from '../capabilities/structure/queries.ts'
import type { Actor } from '../platform/auth/actor.ts'
import { addDays, today } from '../platform/clock/dates.ts'
import { ok } from '../platform/result.ts'
import { useApp } from '../testing/app.ts'
import { actorOf } from './actor-of.ts'

/*
 * Random years of matters on their way, through the commands that the pages use: sent to one, some or a level, received,
 * placed, noted, answered, returned and sent on; hearings; post holders who leave, some without anybody ending their post;
 * a workplace that closes. What is claimed at the end of each year is read from what people are shown.
 */

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const db = () => app.database.reader
const write: typeof app.database.write = (work) => app.database.write(work)

interface Town {
  readonly hr: Actor
  readonly bodies: readonly { readonly id: string; readonly items: readonly [string, string][] }[]
  readonly workplaces: readonly [string, string]
  /** Everybody who held a post when the year began. */
  readonly people: readonly string[]
  readonly employee: Actor
}

async function aTown(): Promise<Town> {
  const levels = await threeLevels(app.database)
  const made = await write(async (tx) => {
    const unit = await aPlace(tx, { name: 'Børnehuset Månen', parent: levels.centre.unitId })
    const other = await aCommittee(tx, { unit, level: 4, name: 'Lokal-MED Månen', parent: levels.centre.id })
    return ok({ other, hr: await hrConsultant(tx) })
  })
  const { other, hr } = unwrap(made)
  const built = [levels.main, levels.centre, levels.local, other]
  const people = built.flatMap(({ chair, viceChair, secretary }) => [chair, viceChair, secretary])
  await write(async (tx) => {
    for (const personId of [...people, levels.employee]) await ensureAccount(tx, personId, app.now())
    return ok()
  })
  const bodies: { id: string; items: [string, string][] }[] = []
  for (const body of built) {
    const sent = await aMeeting(body)
      .madeAt(app.now().toISOString())
      .on(inDays(20))
      .withAgenda(4)
      .published()
      .in(app.database)
    await aMeeting(body).madeAt(app.now().toISOString()).on(inDays(200)).withAgenda(1).in(app.database)
    bodies.push({ id: body.id, items: sent.itemIds.map((itemId) => [sent.id, itemId]) })
  }
  const actor = await personOf(db(), hr, [{ role: 'hr_consultant', on: null }])
  const employee = (await actorOf(db(), levels.employee, app.now()))!
  return { hr: actor, bodies, people, employee, workplaces: [levels.local.unitId, other.unitId] }
}

const inDays = (days: number) => addDays(today(app.now()), days)
const pass = (days: number) => app.setNow(new Date(app.now().getTime() + days * 86_400_000).toISOString())

/** What has come of a year so far, as the commands answered. */
interface Year extends Town {
  readonly legs: Set<string>
  /** Returned, whatever became of them since. */
  readonly back: string[]
  readonly journeys: Set<string>
  readonly hearings: { readonly id: string; readonly to: readonly string[] }[]
  /** Employed no more. */
  readonly gone: Set<string>
  closing: 'no' | 'asked'
}

type Step = (year: Year, actor: Actor, n: number, m: number) => Promise<unknown>

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!
const purposes = ['information', 'decision', 'discussion_and_reply', 'information', 'raise_above'] as const
const posts: readonly string[] = ['chair', 'vice_chair', 'secretary']
const holds = (actor: Actor, id: string) => actor.grants.some(({ on, role }) => on === id && posts.includes(role))

async function sent(year: Year, actor: Actor, wish: SendMatter): Promise<boolean> {
  const result = await write((tx) => sendMatter(tx, actor, wish, app.now()))
  if (!result.ok) return false
  for (const { id, journeyId } of result.value) {
    year.legs.add(id)
    year.journeys.add(journeyId)
  }
  return true
}

async function passesOn(year: Year, actor: Actor, to: readonly string[], n: number): Promise<boolean> {
  const from = year.bodies.find(({ id }) => holds(actor, id))
  if (!from || to.length === 0) return false
  const [meetingId, itemId] = pick(from.items, n)
  const ref = { source: 'item', meetingId, itemId } as const
  return sent(year, actor, { ref, toCommitteeIds: to, purpose: pick(purposes, n), dueOn: null, text: 'æ\n\tø' })
}

const others = (year: Year, actor: Actor) => year.bodies.map(({ id }) => id).filter((id) => !holds(actor, id))

/** A step with one of the matters by somebody of the body that has it, or of the one above: others are mostly refused. */
const onLeg =
  (
    act: (year: Year, actor: Actor, referralId: string, n: number) => Promise<unknown>,
    ofThem: 'legs' | 'back' = 'legs',
  ): Step =>
  async (year, other, n, m) => {
    const some = [...year[ofThem]].slice(-8)
    const leg = some.length > 0 ? await legOf(db(), pick(some, m)) : null
    if (!leg) return false
    const place = year.bodies.findIndex(({ id }) => id === (leg.returned ? leg.from.id : leg.to.id))
    const own = n % 5 === 0 ? null : year.people[3 * (n % 4 === 0 ? Math.max(0, place - 1) : place) + (m % 3)]
    return act(year, (own && !year.gone.has(own) && (await actorOf(db(), own, app.now()))) || other, leg.id, n)
  }

const steps: Readonly<Record<string, Step>> = {
  one: (year, actor, n, m) => passesOn(year, actor, [pick(others(year, actor), m)], n),
  many: (year, actor, n) => passesOn(year, actor, others(year, actor), n),
  level: async (year, actor, n) => {
    const tree = (await committeeTree(db(), today(app.now()))).filter(({ id }) =>
      year.bodies.some((one) => one.id === id),
    )
    const from = year.bodies.find(({ id }) => holds(actor, id))
    const bodies = from ? receiversOf(tree, from.id, { ...nothingSelected, reach: 4 }) : []
    return passesOn(
      year,
      actor,
      bodies.map(({ id }) => id),
      n,
    )
  },
  receive: onLeg((_, actor, referralId) => write((tx) => receiveReferral(tx, actor, { referralId }, app.now()))),
  place: onLeg(async (_, actor, referralId) => {
    const page = await referralPage(db(), actor, referralId, app.now())
    const meeting = page?.abilities?.meetings[0]
    return meeting && write((tx) => placeReferral(tx, actor, { referralId, meetingId: meeting.id }, app.now()))
  }),
  note: onLeg((_, actor, referralId) => write((tx) => noteReferral(tx, actor, { referralId }, app.now()))),
  reply: onLeg((_, actor, referralId) =>
    write((tx) => replyToReferral(tx, actor, { referralId, text: 'Ja “tak”' }, app.now())),
  ),
  giveBack: onLeg(async (year, actor, referralId, n) => {
    const proposedCommitteeId = n % 2 === 0 ? null : pick(year.bodies, n).id
    const input = { referralId, reason: 'Ikke her', proposedCommitteeId }
    const back = await write((tx) => returnReferral(tx, actor, input, app.now()))
    if (back.ok) year.back.push(referralId)
    return back
  }),
  sendOn: onLeg(async (year, actor, referralId, n) => {
    const leg = await legOf(db(), referralId)
    const toCommitteeId = pick(
      year.bodies.filter(({ id }) => id !== leg?.from.id),
      n,
    ).id
    const on = await write((tx) => sendReturnedOn(tx, actor, { referralId, toCommitteeId }, app.now()))
    if (on.ok) year.legs.add(on.value.id)
    return on
  }, 'back'),
  end: onLeg((_, actor, referralId) => write((tx) => endReturn(tx, actor, { referralId }, app.now())), 'back'),
  further: onLeg((year, actor, referralId, n) => {
    const ref = { source: 'referral', referralId } as const
    const toCommitteeIds = [pick(others(year, actor), n)]
    return sent(year, actor, { ref, toCommitteeIds, purpose: 'decision', dueOn: null, text: '' })
  }),
  hear: async (year, actor) => {
    const committeeId = year.bodies.find(({ id }) => holds(actor, id))?.id
    const there = new Set((await committeeTree(db(), today(app.now()))).map(({ id }) => id))
    const to = others(year, actor).filter((id) => there.has(id))
    if (!committeeId || !there.has(committeeId)) return false
    const id = await aHearing(app.database, actor, { committeeId, to }, app.now())
    return year.hearings.push({ id, to })
  },
  answer: async (year, _, n, m) => {
    const place = n % year.bodies.length
    const [hearing, actor] = [year.hearings.at(-1), await actorOf(db(), year.people[3 * place + (m % 2)]!, app.now())]
    if (!hearing || !actor) return false
    const own = { hearingId: hearing.id, committeeId: year.bodies[place]!.id, side: 'joint' as const }
    if (m % 3 === 0) await writes(app.database, actor, { ...own, text: `Vi siger ${n}` }, app.now())
    return sends(app.database, actor, own, app.now())
  },
  postEnds: (year, _, n, m) => {
    const ids = { committeeId: pick(year.bodies, n).id, post: pick(['secretary', 'chair', 'vice_chair'] as const, m) }
    return write((tx) => endPost(tx, year.hr, ids, inDays(-1), app.now()))
  },
  /** The staff register says that somebody left; the post stands until somebody sees to it. */
  leaves: async (year, actor) => {
    year.gone.add(actor.personId)
    await sql`update employment set valid_to = ${today(app.now())} where person_id = ${actor.personId} and valid_to is null`.execute(
      db(),
    )
  },
  closes: async (year) => {
    if (year.closing !== 'no') return false
    const details = { title: 'Færre steder', reason: 'Færre børn', on: inDays(10) }
    const id = unwrap(await write((tx) => draftReorganisation(tx, year.hr, details, app.now())))
    const step = {
      kind: 'merge_units',
      unitIds: [...year.workplaces],
      intoId: year.workplaces[1],
      newUnit: null,
    } as const
    unwrap(await write((tx) => addStep(tx, year.hr, { id, step }, app.now())))
    const asked = { on: details.on, steps: (await stepsOf(db(), id)).map((one) => one.step), homes: [] }
    const seen = marksOf(unwrap(await planOf(db(), asked, today(app.now()))))
    const { version } = (await reorganisationOf(db(), id))!
    unwrap(await write((tx) => approveReorganisation(tx, year.hr, { id, version, seen }, app.now())))
    year.closing = 'asked'
    return true
  },
  month: async (_, _actor, n) => {
    pass(14 + (n % 17))
    await app.drainJobs()
  },
}

const usual = 'one many level receive place note reply giveBack sendOn end further'
const more = 'giveBack giveBack hear answer answer answer postEnds postEnds leaves closes month'
const weights = `${usual} ${usual} ${more}`.split(' ')
const drawn = fc.array(fc.tuple(fc.constantFrom(...weights), fc.nat(999), fc.nat(999), fc.nat(999)), {
  minLength: 55,
  maxLength: 70,
})

const counted = new Map<string, number>()
const count = (what: string) => counted.set(what, (counted.get(what) ?? 0) + 1)

async function live(year: Year, plan: readonly (readonly [string, number, number, number])[]): Promise<void> {
  for (const [name, who, n, m] of plan) {
    // No two things happen at one instant.
    pass(1 / 1440)
    const present = year.people.filter((id) => !year.gone.has(id))
    const actor = await actorOf(db(), pick(present, who), app.now())
    if (!actor) throw new Error('no account')
    const result = await steps[name]!(year, actor, n, m)
    const isDone =
      typeof result === 'object' && result !== null && 'ok' in result ? result.ok === true : result !== false
    if (isDone) count(name)
  }
  pass(30)
  await app.drainJobs()
}

async function nothingIsLost(year: Year): Promise<void> {
  const [now, on] = [app.now(), today(app.now())]
  const all = { committeeId: null, unitId: null, kind: null, severity: null }
  const findings = (await structurePage(db(), year.hr, all, on))!.groups.flatMap((group) => group.findings)
  const waits = new Map<string, Actor[]>()
  for (const personId of year.people) {
    const actor = (await actorOf(db(), personId, now))!
    for (const { href } of await waitingReferrals(db(), actor, now)) {
      const id = href.split('/').at(-1)!
      waits.set(id, [...(waits.get(id) ?? []), actor])
    }
  }
  const shown = new Set<string>()
  for (const journeyId of year.journeys) {
    const page = (await journeyFor(db(), year.employee, journeyId, { part: null, branch: null, page: 1 }, now))!
    for (const leg of page.legs) {
      shown.add(leg.id)
      const isOpen = leg.clock.state === 'running' || leg.clock.state === 'late' || isBackWithSenders(leg)
      const said = `${stateOf(leg)} ${leg.purpose} ${leg.from.name} → ${leg.to.name}`
      if (isOpen) await somebodyHasIt(year, leg.id, waits.get(leg.id) ?? [], findings, said)
    }
    await chainHolds(year, journeyId)
  }
  expect(shown).toEqual(year.legs)
  await hearingsAreSeen(year)
}

type Findings = readonly {
  readonly code: string
  readonly committeeId: string | null
  readonly personId: string | null
}[]

/** Somebody who still works there can act on it; or HR's list says whose post is to be filled. */
async function somebodyHasIt(year: Year, id: string, owners: readonly Actor[], findings: Findings, said: string) {
  const there = owners.filter(({ personId }) => !year.gone.has(personId))
  if (there.length > 0) {
    const page = await referralPage(db(), there[0]!, id, app.now())
    const mayAct = page?.abilities !== null || page.settlesReturn || page.leg.returned === null
    expect([said, page !== null && mayAct]).toEqual([said, true])
    return count('owned')
  }
  const isListed = (code: string, what: object) =>
    findings.some(
      (one) => one.code === code && Object.entries(what).every(([key, value]) => one[key as 'personId'] === value),
    )
  const listed =
    owners.length > 0
      ? owners.every(({ personId }) => isListed('post_holder_left', { personId }))
      : isListed('no_chair', { committeeId: year.bodies[0]!.id })
  expect([said, listed]).toEqual([said, true])
  return count('listed')
}

interface Event {
  readonly leg: string
  readonly at: string
  readonly kind: string
  readonly content: { readonly to?: string; readonly by?: string | null }
}

/** The file verifies, every receipt in it is by somebody who held a post there that day, and any changed byte is named. */
async function chainHolds(year: Year, journeyId: string): Promise<void> {
  const { text } = (await journeyFile(db(), year.employee, journeyId, app.now()))!
  expect(verifyJourney(text)).toMatchObject({ findings: [], withheld: 0 })
  const at = new Map<string, string>()
  for (const { leg, at: when, kind, content } of (JSON.parse(text) as { events: Event[] }).events) {
    if (kind === 'sent' || kind === 'readdressed') at.set(leg, content.to!)
    if (kind !== 'received' && kind !== 'noted') continue
    const day = today(new Date(when))
    const periods = await postPeriods(db(), at.get(leg)!)
    const held = periods.filter(
      ({ personId, from, to }) => personId === content.by && from <= day && (to === null || to > day),
    )
    expect([kind, leg, held.length > 0]).toEqual([kind, leg, true])
    count(`${kind}-by-holder`)
  }
  const bytes = Buffer.from(text)
  for (let n = 0; n < 12; n += 1) {
    const where = (n * 7919 + journeyId.charCodeAt(35) * 104_729) % bytes.length
    const changed = Buffer.from(bytes)
    changed[where] = changed[where]! ^ (1 + (n % 7))
    const line = bytes.subarray(0, where).filter((byte) => byte === 10).length + 1
    expect(verifyJourney(changed.toString('utf8')).findings.map((finding) => finding.line)).toContain(line)
  }
}

/** Who has not answered stands on the page of who asks and of HR, who can move the day; and waits for the posts there are. */
async function hearingsAreSeen(year: Year): Promise<void> {
  const listed = new Set((await hearingList(db(), year.hr, app.now())).map(({ id }) => id))
  const waiting: string[] = []
  for (const personId of year.people) {
    const actor = (await actorOf(db(), personId, app.now()))!
    waiting.push(...(await waitingHearings(db(), actor, app.now())).map(({ href }) => href))
  }
  for (const { id, to } of year.hearings) {
    expect(listed.has(id)).toBe(true)
    const page = (await hearingPage(db(), year.hr, id, app.now()))!
    expect(new Set(page.receivers.map(({ committeeId }) => committeeId))).toEqual(new Set(to))
    expect(page.mayAsk).toBe(true)
    for (const { committeeId, answers } of page.receivers) {
      const isManned = (await postPeriods(db(), committeeId)).some(
        (post) => post.from <= today(app.now()) && (post.to === null || post.to > today(app.now())),
      )
      const isOwed = page.state === 'running' && answers.length === 0 && isManned
      if (isOwed) expect(waiting.some((href) => href.includes(id) && href.includes(committeeId))).toBe(true)
    }
  }
}

test('in random years no matter is lost, no clock is nobody’s, every receipt has a reader, and every chain holds', async () => {
  await write(async (tx) => ok(await anAgreement(tx)))
  await fc.assert(
    fc.asyncProperty(drawn, async (plan) => {
      const nothing = {
        legs: new Set<string>(),
        back: [],
        journeys: new Set<string>(),
        hearings: [],
        gone: new Set<string>(),
      }
      const year: Year = { ...(await aTown()), ...nothing, closing: 'no' }
      await live(year, plan)
      await nothingIsLost(year)
    }),
    { numRuns: 4, seed: 2026, endOnFailure: true },
  )
  // What the years are to hold did happen in them.
  const rest = 'hear postEnds leaves closes owned listed received-by-holder noted-by-holder'
  expect(`${usual} ${rest}`.split(' ').filter((what) => !counted.has(what))).toEqual([])
}, 60_000)
