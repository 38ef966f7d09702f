import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { anAgreement } from '../capabilities/agreement/testing.ts'
import { takeStep } from '../capabilities/disputes/commands.ts'
import type { StepName } from '../capabilities/disputes/rules.ts'
import { aDispute } from '../capabilities/disputes/testing.ts'
import { enterText } from '../capabilities/guidelines/commands.ts'
import { aGuideline } from '../capabilities/guidelines/testing.ts'
import { aHearing, sends, writes } from '../capabilities/hearings/testing.ts'
import { chainsOf } from '../capabilities/journeys/chain/queries.ts'
import { legOf } from '../capabilities/journeys/queries.ts'
import { aReferral } from '../capabilities/journeys/testing.ts'
import { takeProposal } from '../capabilities/meetings/agenda/proposal/commands.ts'
import { waitingFor } from '../capabilities/meetings/agenda/proposal/queries.ts'
import { workingItems } from '../capabilities/meetings/agenda/queries.ts'
import { meetingFacts } from '../capabilities/meetings/queries.ts'
import { aMeeting, anActor, castOf, unwrap, type BuiltMeeting } from '../capabilities/meetings/testing.ts'
import {
  placeReferral,
  readdressReferral,
  receiveReferral,
  replyToReferral,
} from '../capabilities/referrals/commands.ts'
import { endReturn, noteReferral, returnReferral, sendReturnedOn } from '../capabilities/referrals/handling/commands.ts'
import { sendMatter } from '../capabilities/referrals/sending/commands.ts'
import { threeLevels, type ThreeLevels } from '../capabilities/referrals/testing.ts'
import { aTask } from '../capabilities/tasks/testing.ts'
import type { Actor } from '../platform/auth/actor.ts'
import { isoDate } from '../platform/clock/dates.ts'
import type { Reader, Writer } from '../platform/db/database.ts'
import { newId } from '../platform/db/ids.ts'
import { ok, refuse, type Result } from '../platform/result.ts'
import { parseLight } from '../platform/rich-text/light-notation.ts'
import { useApp } from '../testing/app.ts'
import { agendaSources } from './agenda-sources.ts'

/* What two do at the same instant, by the commands themselves, many times over; the database is asked afterwards. */

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const rounds = 12
let at: ThreeLevels
let hr: Actor

beforeAll(async () => {
  at = await threeLevels(app.database)
  hr = { ...anActor(at.main.leader), grants: [{ role: 'hr_consultant', on: null }] }
  unwrap(await app.database.write(async (tx) => ok(await anAgreement(tx))))
})

type Work = (tx: Writer) => Promise<Result<unknown>>
/** What came of each, all begun at once. A database error counts as itself: nobody should ever see one. */
const atOnce = (works: readonly Work[]) =>
  Promise.all(
    works.map(async (work) => {
      const result = await app.database.write(work)
      return result.ok ? 'ok' : result.refusal.code
    }),
  )
const oks = (codes: readonly string[]) => codes.filter((code) => code === 'ok').length

async function holdsTogether(db: Reader, legIds: readonly string[]): Promise<void> {
  const { rows } = await sql`
    select e.referral_id, e.seq from (
      select referral_id, seq, previous_hash, lag(hash) over w as before, lag(seq) over w as last
      from journey_event where referral_id = any(${[...legIds]}::uuid[])
      window w as (partition by referral_id order by seq)) as e
    where e.seq <> coalesce(e.last, 0) + 1 or (e.before is not null and e.before <> e.previous_hash)`.execute(db)
  const { events, unchained } = await chainsOf(db, legIds)
  expect({ rows, unchained, differs: events.filter(({ differs }) => differs) }).toEqual({
    rows: [],
    unchained: [],
    differs: [],
  })
}

test('all that can be done with a leg, at once: each once, none after the end, and the chain unbroken', async () => {
  const now = app.now()
  const cast = castOf(at.local)
  const meeting = await aMeeting(at.local).on('2026-05-28').in(app.database)
  const other = await aMeeting(at.local).on('2026-06-25').in(app.database)
  const legs: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { id } = unwrap(
      await app.database.write(async (tx) =>
        ok(
          await aReferral(tx, {
            from: at.centre.id,
            to: at.local.id,
            title: `Sag ${round}`,
            purpose: round % 3 === 0 ? 'information' : 'discussion_and_reply',
          }),
        ),
      ),
    )
    legs.push(id)
    const referralId = id
    const readdress: Work = async (tx) => {
      const to = { referralId, fromCommitteeId: at.local.id, toCommitteeId: at.main.id, reorganisationId: newId() }
      return (await readdressReferral(tx, to, now)) ? ok() : refuse('not_now')
    }
    const works: Work[] = [
      (tx) => receiveReferral(tx, cast.secretary, { referralId }, now),
      (tx) => receiveReferral(tx, cast.chair, { referralId }, now),
      (tx) => placeReferral(tx, cast.secretary, { referralId, meetingId: meeting.id }, now),
      (tx) => placeReferral(tx, cast.chair, { referralId, meetingId: other.id }, now),
      (tx) => noteReferral(tx, cast.chair, { referralId }, now),
      (tx) => noteReferral(tx, cast.viceChair, { referralId }, now),
      (tx) => replyToReferral(tx, cast.secretary, { referralId, text: 'Ja' }, now),
      (tx) => replyToReferral(tx, cast.chair, { referralId, text: 'Nej' }, now),
      (tx) => returnReferral(tx, cast.secretary, { referralId, reason: 'Ikke her', proposedCommitteeId: null }, now),
      (tx) => returnReferral(tx, cast.viceChair, { referralId, reason: 'Heller ikke', proposedCommitteeId: null }, now),
      ...(round % 2 === 0 ? [readdress] : []),
    ]
    await atOnce(works.map((_, index) => works[(index * 7 + round * 5) % works.length]!))
    const leg = (await legOf(app.database.reader, id))!
    expect(leg.replied && leg.returned).toBeNull()
  }
  await holdsTogether(app.database.reader, legs)
  const { rows } = await sql`
    select r.id from referral r join referral_readdressing d on d.referral_id = r.id
    left join referral_reply p on p.referral_id = r.id left join referral_return t on t.referral_id = r.id
    join journey_event re on re.referral_id = r.id and re.kind = 'readdressed'
    join journey_event fin on fin.referral_id = r.id and fin.kind in ('replied', 'returned') and fin.seq < re.seq
    where r.id = any(${legs}::uuid[])`.execute(app.database.reader)
  expect(rows).toEqual([])
  await app.drainJobs()
})

test('what came back, sent on and ended at once; what goes further, from many hands at once', async () => {
  const now = app.now()
  const { secretary, chair } = castOf(at.centre)
  const local = castOf(at.local)
  const legs: string[] = []
  for (let round = 0; round < rounds / 2; round += 1) {
    const leg = unwrap(
      await app.database.write(async (tx) => {
        const made = await aReferral(tx, { from: at.centre.id, to: at.local.id, title: `Retur ${round}` })
        const reason = { referralId: made.id, reason: 'Ikke her', proposedCommitteeId: null }
        const back = await returnReferral(tx, local.secretary, reason, now)
        return back.ok ? ok(made) : back
      }),
    )
    const to = { referralId: leg.id, toCommitteeId: at.main.id }
    const codes = await atOnce([
      (tx) => sendReturnedOn(tx, secretary, to, now),
      (tx) => sendReturnedOn(tx, chair, to, now),
      (tx) => endReturn(tx, chair, { referralId: leg.id }, now),
    ])
    expect(oks(codes)).toBe(1)
    legs.push(leg.id)
    const further = unwrap(
      await app.database.write(async (tx) => ok(await aReferral(tx, { from: at.main.id, to: at.centre.id }))),
    )
    const send = (actor: Actor, toId: string): Work => {
      const wish = { toCommitteeIds: [toId], purpose: 'decision' as const, dueOn: null, text: '' }
      const ref = { source: 'referral' as const, referralId: further.id }
      return (tx) => sendMatter(tx, actor, { ...wish, ref }, now)
    }
    const sent = await atOnce([
      send(secretary, at.local.id),
      send(chair, at.local.id),
      send(secretary, at.main.id),
      (tx) => receiveReferral(tx, chair, { referralId: further.id }, now),
    ])
    expect([oks(sent.slice(0, 2)), sent[3]]).toEqual([1, 'ok'])
    legs.push(further.id)
  }
  const { rows } = await sql<{ id: string }>`
    select id from referral where previous_referral_id = any(${legs}::uuid[])
      or replaces_referral_id = any(${legs}::uuid[])`.execute(app.database.reader)
  await holdsTogether(app.database.reader, [...legs, ...rows.map(({ id }) => id)])
  await app.drainJobs()
})

test('a hearing answered at once: one answer of a side, and both keys of a joint one', async () => {
  const now = app.now()
  const { chair, viceChair, member } = castOf(at.local)
  const asker = castOf(at.main).secretary
  for (const answeredAs of ['joint', 'sides'] as const) {
    const hearing = { committeeId: at.main.id, to: [at.local.id], answeredAs }
    const hearingId = await aHearing(app.database, asker, hearing, now)
    const side = answeredAs === 'joint' ? ('joint' as const) : ('employee' as const)
    const place = { hearingId, committeeId: at.local.id, side }
    for (const question of [0, 1])
      unwrap(await writes(app.database, viceChair, { ...place, text: 'Ja.', question }, now))
    const codes = await Promise.all(
      [chair, viceChair, viceChair, chair, member].map(async (actor) => {
        const sent = await sends(app.database, actor, place, now)
        return sent.ok ? sent.value : sent.refusal.code
      }),
    )
    expect(codes.filter((one) => one === 'answer_sent')).toHaveLength(1)
    expect(codes.filter((one) => one === 'key_turned')).toHaveLength(answeredAs === 'joint' ? 1 : 0)
    const { rows } = await sql`
      select side, version from hearing_answer where hearing_id = ${hearingId}`.execute(app.database.reader)
    expect(rows).toEqual([{ side, version: 1 }])
  }
  await app.drainJobs()
})

test('steps of a dispute at once: each is taken once', async () => {
  const { chair, viceChair, member } = castOf(at.local)
  const wish = { kind: 'information_breach' as const, committeeId: at.local.id }
  const files = [{ name: 'referat.txt', bytes: new TextEncoder().encode('Referat: drøftet den 20. marts.') }]
  for (let round = 0; round < rounds / 3; round += 1) {
    const disputeId = await aDispute(app.database, member, wish)
    const take = (actor: Actor, step: StepName): Work => {
      const input = { disputeId, step, on: null, text: '', files: step === 'renewal' ? files : [] }
      return (tx) => takeStep(tx, actor, input, app.now())
    }
    expect(oks(await atOnce([member, viceChair, member, viceChair].map((actor) => take(actor, 'request'))))).toBe(1)
    const answers = ['renewal', 'withdrawal', 'rejection'] as const
    expect(oks(await atOnce(answers.flatMap((step) => [take(chair, step), take(chair, step)])))).toBe(answers.length)
    const { rows } = await sql<{ step: string; n: number }>`
      select step, count(*)::int as n from dispute_step where dispute_id = ${disputeId} group by step
      having count(*) > 1`.execute(app.database.reader)
    expect(rows).toEqual([])
  }
  await app.drainJobs()
})

test('texts of a guideline at once are numbered one after the other', async () => {
  const guidelineId = await aGuideline(app.database, hr, { committeeId: at.local.id })
  const input = {
    guidelineId,
    committeeId: at.local.id,
    decidedBy: '',
    itemId: null,
    note: 'Kortere',
    files: [],
    text: parseLight('Sådan gør vi nu.'),
    agreedOn: isoDate('2026-03-01'),
    validFrom: null,
    covers: 'all' as const,
    levels: [],
    unitIds: [],
  }
  const codes = await atOnce(Array.from({ length: 6 }, (): Work => (tx) => enterText(tx, hr, input, app.now())))
  const { rows } = await sql<{ number: number }>`
    select number from guideline_text where guideline_id = ${guidelineId} order by number`.execute(app.database.reader)
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 1 + oks(codes) }, (_, index) => index + 1))
})

test('what waits for a body is taken into one of its two meetings', async () => {
  const { secretary, chair } = castOf(at.local)
  const now = app.now()
  const asker = castOf(at.main).secretary
  for (const day of ['16', '23', '30']) {
    const body = { committeeId: at.main.id, to: [at.local.id], title: `Høring ${day}` }
    await aHearing(app.database, asker, body, now)
    await aTask(app.database, secretary, { committeeId: at.local.id, title: `Opgave ${day}` })
    const leg = { from: at.centre.id, to: at.local.id, title: `Sag ${day}` }
    unwrap(await app.database.write(async (tx) => ok(await aReferral(tx, leg))))
    const meetings = [
      await aMeeting(at.local).on(`2026-04-${day}`).in(app.database),
      await aMeeting(at.local).on(`2026-05-${day}`).in(app.database),
    ]
    const taking = async ({ id: meetingId }: BuiltMeeting, actor: Actor): Promise<Work> => {
      const meeting = (await meetingFacts(app.database.reader, meetingId, now))!
      const items = await workingItems(app.database.reader, meetingId)
      const waiting = await waitingFor(app.database.reader, agendaSources, { actor, meeting, items, lang: 'da', now })
      const wanted = waiting.filter(({ title }) => title.includes(day))
      expect(wanted).toHaveLength(3)
      const taken = wanted.map(({ key, minutes }) => ({ key, minutes }))
      return (tx) => takeProposal(tx, actor, agendaSources, { meetingId, taken, lang: 'da' }, now)
    }
    const codes = await atOnce(await Promise.all(meetings.map((one, n) => taking(one, n === 0 ? secretary : chair))))
    expect(codes.toSorted()).toEqual(['changed_meanwhile', 'ok'])
  }
  await app.drainJobs()
})
