import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { newId } from '../../../platform/db/ids.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { withoutPosts } from '../../committees/posts/queries.ts'
import { anEmptyCommittee } from '../../committees/testing.ts'
import { chainsOf } from '../../journeys/chain/queries.ts'
import { journeyOf, legOf, legsWaitingFor } from '../../journeys/queries.ts'
import { settledAt, stateOf, type Leg } from '../../journeys/rules.ts'
import { aMeeting, castOf, unwrap } from '../../meetings/testing.ts'
import { nextMeetingsOf, waitingReferrals } from '../arrivals/queries.ts'
import { stepOnAll, type BulkStep } from '../arrivals/commands.ts'
import { placeReferral, receiveReferral, replyToReferral } from '../commands.ts'
import { ownerOf } from '../rules.ts'
import { sendMatter, type SendMatter } from '../sending/commands.ts'
import { threeLevels } from '../testing.ts'
import { endReturn, noteReferral, returnReferral, sendReturnedOn } from './commands.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function start() {
  const { database } = app
  if (!(await agreementOn(database.reader, today(app.now())))) {
    await database.write(async (tx) => ok(await anAgreement(tx)))
  }
  const levels = await threeLevels(database)
  const meeting = await aMeeting(levels.main).withAgenda(3).published().in(database)
  const cast = { main: castOf(levels.main), centre: castOf(levels.centre), local: castOf(levels.local) }
  return { ...levels, cast, meeting }
}

type Started = Awaited<ReturnType<typeof start>>

const send = (started: Started, changes: Partial<SendMatter> = {}, actor = started.cast.main.secretary) =>
  app.database.write((tx) => {
    const ref = { source: 'item', meetingId: started.meeting.id, itemId: started.meeting.itemIds[1]! } as const
    const wish: SendMatter = { ref, toCommitteeIds: [started.local.id], purpose: 'information', dueOn: null, text: '' }
    return sendMatter(tx, actor, { ...wish, ...changes }, app.now())
  })

const act = {
  note: (actor: Actor, referralId: string) =>
    app.database.write((tx) => noteReferral(tx, actor, { referralId }, app.now())),
  return: (actor: Actor, referralId: string, proposedCommitteeId: string | null = null) =>
    app.database.write((tx) =>
      returnReferral(tx, actor, { referralId, reason: 'Det afgøres i centret.', proposedCommitteeId }, app.now()),
    ),
  sendOn: (actor: Actor, referralId: string, toCommitteeId: string) =>
    app.database.write((tx) => sendReturnedOn(tx, actor, { referralId, toCommitteeId }, app.now())),
  end: (actor: Actor, referralId: string) =>
    app.database.write((tx) => endReturn(tx, actor, { referralId }, app.now())),
  receive: (actor: Actor, referralId: string) =>
    app.database.write((tx) => receiveReferral(tx, actor, { referralId }, app.now())),
  reply: (actor: Actor, referralId: string) =>
    app.database.write((tx) => replyToReferral(tx, actor, { referralId, text: 'Ja' }, app.now())),
  place: (actor: Actor, referralId: string, meetingId: string) =>
    app.database.write((tx) => placeReferral(tx, actor, { referralId, meetingId }, app.now())),
  all: (actor: Actor, step: BulkStep, referralIds: readonly string[]) =>
    app.database.write((tx) => stepOnAll(tx, actor, { step, referralIds }, app.now())),
}

const leg = async (id: string): Promise<Leg> => (await legOf(app.database.reader, id))!
const waits = async (actor: Actor) =>
  (await waitingReferrals(app.database.reader, actor, app.now())).map(({ kind, href }) => [
    kind,
    href.split('/').at(-1),
  ])
const mailed = async (id: string, fact: string) =>
  (
    await app.database.reader
      .selectFrom('outgoing_mail')
      .select('to_person_id')
      .where('dedupe_key', 'like', `referral_${fact}:${id}:%`)
      .execute()
  ).map((mail) => mail.to_person_id)

describe('noted outside a meeting', () => {
  test('the secretary asks, both keys are turned, and the two are told', async () => {
    const started = await start()
    const { local } = started.cast
    const id = unwrap(await send(started))[0]!.id
    expect(await act.note(local.member, id)).toMatchObject({ refusal: { code: 'forbidden' } })
    unwrap(await act.note(local.secretary, id))
    expect(stateOf(await leg(id))).toBe('received')
    expect(await act.note(local.secretary, id)).toMatchObject({ refusal: { code: 'key_not_yours' } })
    expect(await waits(local.viceChair)).toEqual([['note_referral', id]])
    expect(await waits(local.secretary)).toEqual([])
    unwrap(await act.note(local.chair, id))
    expect(await act.note(local.chair, id)).toMatchObject({ refusal: { code: 'key_is_turned' } })
    unwrap(await act.note(local.viceChair, id))
    expect(stateOf(await leg(id))).toBe('noted')
    expect(await act.note(local.viceChair, id)).toMatchObject({ refusal: { code: 'already_noted' } })
    await app.drainJobs()
    expect(new Set(await mailed(id, 'noting'))).toEqual(new Set([started.local.chair, started.local.viceChair]))
    const events = await app.database.reader.selectFrom('event').select('name').where('subject_id', '=', id).execute()
    expect(events.map(({ name }) => name).toSorted()).toEqual(
      [
        'referral_key_turned',
        'referral_key_turned',
        'referral_noting_asked',
        'referral_received',
        'referral_sent',
      ].toSorted(),
    )
  })

  test('only information; what is to be discussed goes on an agenda', async () => {
    const started = await start()
    const id = unwrap(await send(started, { purpose: 'decision' }))[0]!.id
    expect(await act.note(started.cast.local.chair, id)).toMatchObject({ refusal: { code: 'only_information' } })
    await app.drainJobs()
  })
})

describe('returned with a reason', () => {
  test('is the senders’ again, and goes on with one press to where it belongs', async () => {
    const started = await start()
    const { main, local, centre } = started.cast
    const { id, dispatchId } = unwrap(await send(started, { purpose: 'decision' }))[0]!
    expect(await act.return(local.secretary, id, started.local.id)).toMatchObject({
      refusal: { code: 'committee_unknown' },
    })
    unwrap(await act.return(local.secretary, id, started.centre.id))
    expect(await waits(main.secretary)).toEqual([['handle_return', id]])
    expect(await waits(local.secretary)).toEqual([])
    for (const step of [act.receive, act.reply, act.note, act.return]) {
      expect(await step(local.secretary, id)).toMatchObject({ ok: false })
    }
    expect(await act.sendOn(local.secretary, id, started.centre.id)).toMatchObject({ refusal: { code: 'not_found' } })
    const sentOn = unwrap(await act.sendOn(main.secretary, id, started.centre.id))
    expect(await leg(sentOn.id)).toMatchObject({ dispatchId, replacesId: id, journeyId: id, purpose: 'decision' })
    expect((await leg(id)).returned).toMatchObject({ sentOnAs: sentOn.id, proposed: { id: started.centre.id } })
    for (const again of [act.sendOn(main.chair, id, started.centre.id), act.end(main.chair, id)]) {
      expect(await again).toMatchObject({ refusal: { code: 'return_is_settled' } })
    }
    expect(await waits(main.secretary)).toEqual([])
    expect(await waits(centre.secretary)).toEqual([['handle_referral', sentOn.id]])
    await app.drainJobs()
    expect(await mailed(id, 'returned')).toEqual([started.main.secretary])
    expect(await mailed(sentOn.id, 'sent')).toHaveLength(3)
  })

  test('a leg in the middle of a journey too, and every step of it is in the chain', async () => {
    const started = await start()
    const { centre, local } = started.cast
    const first = unwrap(await send(started, { toCommitteeIds: [started.centre.id] }))[0]!
    const ref = { source: 'referral', referralId: first.id } as const
    const further = unwrap(await send(started, { ref }, centre.secretary))[0]!
    unwrap(await act.return(local.secretary, further.id))
    const wish = { unit: started.unitId, name: 'Lokal-MED ved siden af', level: 4 as const, parent: started.centre.id }
    const other = unwrap(await app.database.write(async (tx) => ok(await anEmptyCommittee(tx, wish))))
    const atAnotherTime = new Date(app.now().getTime() - 60_000)
    const wishOn = { referralId: further.id, toCommitteeId: other }
    unwrap(await app.database.write((tx) => sendReturnedOn(tx, centre.secretary, wishOn, atAnotherTime)))
    const db = app.database.reader
    const legs = await journeyOf(db, first.journeyId)
    const { events, unchained } = await chainsOf(
      db,
      legs.map(({ id }) => id),
    )
    expect(unchained).toEqual([])
    expect(events.filter(({ differs }) => differs)).toEqual([])
    await app.drainJobs()
  })

  test('or ends there', async () => {
    const started = await start()
    const id = unwrap(await send(started))[0]!.id
    unwrap(await act.return(started.cast.local.chair, id))
    unwrap(await act.end(started.cast.main.viceChair, id))
    expect(await waits(started.cast.main.secretary)).toEqual([])
    await app.drainJobs()
  })
})

describe('what else can be passed on', () => {
  test('what came here goes further as it came, on the same journey, and stays closed with its item', async () => {
    const started = await start()
    const { centre, local } = started.cast
    const first = unwrap(await send(started, { toCommitteeIds: [started.centre.id] }))[0]!
    const ref = { source: 'referral', referralId: first.id } as const
    expect(await send(started, { ref }, local.secretary)).toMatchObject({ refusal: { code: 'forbidden' } })
    const further = unwrap(await send(started, { ref }, centre.secretary))[0]!
    expect(await leg(further.id)).toMatchObject({
      previousId: first.id,
      journeyId: first.journeyId,
      from: { id: started.centre.id },
      itemId: started.meeting.itemIds[1],
    })
    expect(await send(started, { ref }, centre.secretary)).toMatchObject({ refusal: { code: 'already_referred' } })
    await app.drainJobs()
  })

  test('a body’s own task, by who prepare its meetings', async () => {
    const started = await start()
    const taskId = await aFreeTask(started.main.id)
    const ref = { source: 'task', taskId } as const
    const id = unwrap(await send(started, { ref }))[0]!.id
    expect(await leg(id)).toMatchObject({ title: 'Ny tavle i kantinen', itemId: null })
    for (const actor of [started.cast.local.secretary, started.cast.main.member]) {
      expect(await send(started, { ref }, actor)).toMatchObject({ refusal: { code: 'not_found' } })
    }
    await app.drainJobs()
  })

  async function aFreeTask(committeeId: string): Promise<string> {
    const id = newId()
    await app.database.write(async (tx) => {
      const row = { committee_id: committeeId, title: 'Ny tavle i kantinen', text: 'Den gamle er slidt.' }
      const rest = { agenda_item_id: null, from_item: false, owner_id: null, asked_by: null, due_on: null }
      await tx
        .insertInto('task')
        .values({ id, ...row, ...rest, created_at: app.now(), version: 1 })
        .execute()
      return ok()
    })
    return id
  }
})

test('many at once are one sending with the matter kept once, and mailed by a job that fans out', async () => {
  const started = await start()
  const bodies = await manyBodies(started, 12)
  const legs = unwrap(await send(started, { toCommitteeIds: bodies, purpose: 'discussion_and_reply' }))
  expect(new Set(legs.map(({ dispatchId }) => dispatchId)).size).toBe(1)
  const rows = await app.database.reader
    .selectFrom('referral')
    .select(['snapshot', 'text'])
    .where('dispatch_id', '=', legs[0]!.dispatchId)
    .execute()
  expect(rows).toHaveLength(12)
  expect(rows.every(({ snapshot, text }) => snapshot === null && text === '')).toBe(true)
  const asked = ['dispatch_mail', 'referral_mail']
  const jobs = app.database.reader.selectFrom('job').select('name').where('done_at', 'is', null)
  expect((await jobs.where('name', 'in', asked).execute()).map(({ name }) => name)).toEqual(['dispatch_mail'])
  await app.drainJobs()
  // Nobody holds a post there: their clocks are the senders', and each of them is told so.
  expect(await waits(started.cast.main.secretary)).toHaveLength(12)
  expect(new Set((await waits(started.cast.main.secretary)).map(([kind]) => kind))).toEqual(new Set(['find_receiver']))
})

const manyBodies = async (started: Started, count: number): Promise<string[]> => {
  const made: string[] = []
  await app.database.write(async (tx) => {
    for (let n = 1; n <= count; n += 1) {
      const wish = { unit: started.unitId, name: `Lokal-MED ${n}`, level: 4 as const, parent: started.centre.id }
      made.push(await anEmptyCommittee(tx, wish))
    }
    return ok()
  })
  return made
}

test('several arrivals in one step: all of them, or none with the reason for each', async () => {
  const started = await start()
  const { local } = started.cast
  const [open, first, second] = started.meeting.itemIds as [string, string, string]
  const ids: string[] = []
  for (const [itemId, purpose] of [
    [open, 'information'],
    [first, 'decision'],
    [second, 'information'],
  ] as const) {
    const ref = { source: 'item', meetingId: started.meeting.id, itemId } as const
    ids.push(unwrap(await send(started, { ref, purpose }))[0]!.id)
  }
  unwrap(await act.receive(local.chair, ids[0]!))
  expect(await act.all(local.secretary, 'receipt', ids)).toEqual({ ok: true, value: 2 })
  const notAll = act.all(local.secretary, 'noting', ids)
  expect(await notAll).toMatchObject({ ok: false, refusal: { code: 'not_all' } })
  expect((await leg(ids[0]!)).noting).toBeNull()
  expect(await act.all(local.secretary, 'placement', [ids[1]!])).toMatchObject({
    refusal: { left: [{ referralId: ids[1], refusal: { code: 'no_next_meeting' } }] },
  })
  const meeting = await aMeeting(started.local).on('2026-04-23').withAgenda(1).in(app.database)
  expect((await nextMeetingsOf(app.database.reader, [started.local.id], app.now())).get(started.local.id)?.id).toBe(
    meeting.id,
  )
  expect(await act.all(local.secretary, 'placement', ids)).toEqual({ ok: true, value: 3 })
  expect(await Promise.all(ids.map(async (id) => stateOf(await leg(id))))).toEqual(ids.map(() => 'on_agenda'))
  await app.drainJobs()
})

test('whatever is done in whatever order, no leg is lost, no clock is nobody’s and every receipt has a reader', async () => {
  const started = await start()
  const meeting = await aMeeting(started.local).on('2026-04-23').in(app.database)
  const { main, centre, local } = started.cast
  const actors = [main.secretary, centre.chair, centre.viceChair, local.secretary, local.chair, local.viceChair]
  const bodies = [started.main, started.centre, started.local]
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom('receive', 'reply', 'note', 'return', 'sendOn', 'end', 'place', 'further'),
      fc.nat(5),
      fc.nat(9),
    ),
    { minLength: 12, maxLength: 18 },
  )
  const purposes = fc.constantFrom('information', 'discussion_and_reply', 'decision', 'raise_above')
  await fc.assert(
    fc.asyncProperty(purposes, steps, async (purpose, taken) => {
      const sent = await aMeeting(started.main).withAgenda(1).published().in(app.database)
      const ref = { source: 'item', meetingId: sent.id, itemId: sent.itemIds[0]! } as const
      const wish = { ref, toCommitteeIds: [started.centre.id, started.local.id] }
      const journeyPurpose = purpose === 'raise_above' ? 'decision' : purpose
      const ids = unwrap(await send(started, { ...wish, purpose: journeyPurpose })).map(({ id }) => id)
      for (const [step, who, which] of taken) {
        const actor = actors[who]!
        const id = ids[which % ids.length]!
        if (step === 'place') await act.place(actor, id, meeting.id)
        else if (step === 'sendOn') {
          const on = await act.sendOn(actor, id, bodies[which % 3]!.id)
          if (on.ok) ids.push(on.value.id)
        } else if (step === 'further') {
          const more = { ref: { source: 'referral', referralId: id } as const, toCommitteeIds: [bodies[which % 3]!.id] }
          const further = await send(started, more, actor)
          if (further.ok) ids.push(...further.value.map((made) => made.id))
        } else await act[step](actor, id)
      }
      await nothingIsLost(started, ids)
    }),
    { numRuns: 3, seed: 7 },
  )
  await app.drainJobs()
})

/** Every leg is ended, or stands in the list of exactly one side. */
async function nothingIsLost(started: Started, ids: readonly string[]): Promise<void> {
  const on = today(app.now())
  const places = [started.main.id, started.centre.id, started.local.id]
  const unmanned = await withoutPosts(app.database.reader, places, on)
  expect(unmanned.size).toBe(0)
  const waiting = new Map<string, string[]>()
  for (const place of places) {
    const posts = { on, handles: [place], chairs: [], viceChairs: [] }
    for (const one of await legsWaitingFor(app.database.reader, posts)) {
      waiting.set(one.id, [...(waiting.get(one.id) ?? []), place])
    }
  }
  for (const id of ids) {
    const one = await leg(id)
    const owner = ownerOf({ returned: one.returned, settled: settledAt(one) !== null, receiversHavePosts: true })
    const expected = owner === null ? [] : [owner === 'receivers' ? one.to.id : one.from.id]
    expect(waiting.get(id) ?? [], `${stateOf(one)} ${one.purpose}`).toEqual(expected)
  }
  const receipts = await app.database.reader
    .selectFrom('referral_receipt')
    .innerJoin('referral', 'referral.id', 'referral_receipt.referral_id')
    .innerJoin('committee_post', 'committee_post.committee_id', 'referral.to_committee_id')
    .select(['referral_receipt.referral_id', 'received_by', 'committee_post.person_id'])
    .execute()
  for (const id of ids.filter((_, index) => index < 20)) {
    const own = receipts.filter(({ referral_id }) => referral_id === id)
    expect(own.every(({ received_by }) => own.some(({ person_id }) => person_id === received_by))).toBe(true)
  }
}
