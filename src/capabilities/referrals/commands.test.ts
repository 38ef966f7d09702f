import { describe, expect, test } from 'vitest'
import { ok } from '../../platform/result.ts'
import { newId } from '../../platform/db/ids.ts'
import { useApp } from '../../testing/app.ts'
import { agreementOn } from '../agreement/queries.ts'
import { anAgreement } from '../agreement/testing.ts'
import { today } from '../../platform/clock/dates.ts'
import { journeyOf, legOf, matterOf } from '../journeys/queries.ts'
import { workingItems } from '../meetings/agenda/queries.ts'
import { agendaMark } from '../meetings/agenda/rules.ts'
import { publishAgenda, turnAgendaKey } from '../meetings/publication/commands.ts'
import { aHeldMeeting } from '../meetings/minutes/testing.ts'
import { aMeeting, anActor, castOf, unwrap } from '../meetings/testing.ts'
import { placeReferral, receiveReferral, replyToReferral } from './commands.ts'
import { remindReceivers } from './dispatches/commands.ts'
import { referralPage } from './queries.ts'
import { passItemOn, threeLevels, type PassOn, type ThreeLevels } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function start() {
  const { database } = app
  if (!(await agreementOn(database.reader, today(app.now())))) {
    await database.write(async (tx) => ok(await anAgreement(tx)))
  }
  const levels = await threeLevels(database)
  const meeting = await aMeeting(levels.centre).withAgenda(3).withClosedItem().published().in(database)
  return { ...levels, meeting, secretary: castOf(levels.centre).secretary, above: castOf(levels.main) }
}

type Started = Awaited<ReturnType<typeof start>>

const wish = ({ meeting, main }: Pick<Started, 'meeting' | 'main'>, changes: Partial<PassOn> = {}): PassOn => ({
  meetingId: meeting.id,
  itemId: meeting.itemIds[1]!,
  toCommitteeIds: [main.id],
  purpose: 'discussion_and_reply',
  dueOn: null,
  text: 'Vi beder om Hovedudvalgets svar.',
  ...changes,
})

const pass = (started: Started, changes: Partial<PassOn> = {}, actor = started.secretary) =>
  app.database.write((tx) => passItemOn(tx, actor, wish(started, changes), app.now()))

async function passed(started: Started): Promise<string> {
  return unwrap(await pass(started))[0]!.id
}

const eventsOf = async (id: string) =>
  (
    await app.database.reader.selectFrom('event').select('name').where('subject_id', '=', id).orderBy('id').execute()
  ).map(({ name }) => name)

const mailsFor = async (id: string, fact: string) =>
  app.database.reader
    .selectFrom('outgoing_mail')
    .select(['to_person_id', 'subject'])
    .where('dedupe_key', 'like', `referral_${fact}:${id}:%`)
    .execute()

describe('passing an item on', () => {
  test('keeps the matter as it was published and tells the three posts of the receivers once', async () => {
    const started = await start()
    const id = await passed(started)
    const leg = await legOf(app.database.reader, id)
    expect(leg).toMatchObject({
      journeyId: id,
      previousId: null,
      title: 'Budget 2027: høring af MED',
      dueOn: '2026-04-07',
      dueClause: '§ 10, stk. 3',
      from: { name: 'Center-MED, Dagtilbud og Læring' },
      to: { name: 'Hovedudvalget' },
    })
    expect(await matterOf(app.database.reader, id)).toMatchObject({
      meetingId: started.meeting.id,
      number: 2,
      presentation: { type: 'doc' },
      outcome: null,
    })
    expect(await eventsOf(id)).toEqual(['referral_sent'])
    await app.drainJobs()
    const mails = await mailsFor(id, 'sent')
    const { chair, viceChair, secretary } = started.main
    expect(new Set(mails.map((mail) => mail.to_person_id))).toEqual(new Set([chair, viceChair, secretary]))
    expect(mails).toHaveLength(3)
    expect(mails[0]?.subject).toBe('Sag fra Center-MED, Dagtilbud og Læring: Budget 2027: høring af MED')
  })

  test('nobody who is excluded from the item gets a mail of it', async () => {
    const started = await start()
    const excluded = {
      agenda_item_id: wish(started).itemId,
      person_id: started.main.secretary,
      reason: 'Inhabil',
      excluded_by: null,
    }
    await app.database.write(async (tx) => {
      await tx
        .insertInto('item_exclusion')
        .values({ ...excluded, excluded_at: app.now() })
        .execute()
      return ok()
    })
    const id = await passed(started)
    await app.drainJobs()
    const told = (await mailsFor(id, 'sent')).map((mail) => mail.to_person_id)
    expect(new Set(told)).toEqual(new Set([started.main.chair, started.main.viceChair]))
  })

  test('to several at once is one journey; all of them or none', async () => {
    const started = await start()
    const several = { toCommitteeIds: [started.main.id, started.local.id] }
    const legs = unwrap(await pass(started, several))
    expect(new Set(legs.map((leg) => leg.journeyId)).size).toBe(1)
    const again = { itemId: started.meeting.itemIds[0]!, toCommitteeIds: [started.local.id, started.centre.id] }
    expect(await pass(started, again)).toMatchObject({ ok: false, refusal: { code: 'to_itself' } })
    const journey = await journeyOf(app.database.reader, legs[0]!.journeyId)
    expect(journey.map((leg) => leg.to.name)).toEqual(['Hovedudvalget', 'Lokal-MED Solsikken'])
    await app.drainJobs()
  })

  test('is for secretary, chair and vice-chair of the committee; nothing hidden is told to others', async () => {
    const started = await start()
    const cast = castOf(started.centre)
    const [open, , , closed] = started.meeting.itemIds
    for (const actor of [cast.member, anActor(started.employee)]) {
      expect(await pass(started, {}, actor)).toMatchObject({ refusal: { code: 'forbidden' } })
    }
    expect(await pass(started, { itemId: closed! }, anActor(started.employee))).toMatchObject({
      refusal: { code: 'not_found' },
    })
    expect(await pass(started, { itemId: closed! })).toMatchObject({ refusal: { code: 'item_closed' } })
    expect(await pass(started, { itemId: open! }, cast.viceChair)).toMatchObject({ ok: true })
    for (const meetingId of ['x', started.centre.id]) {
      expect(await pass(started, { meetingId })).toMatchObject({ refusal: { code: 'not_found' } })
    }
    await app.drainJobs()
  })

  test('an item that nobody has been sent stays', async () => {
    const started = await start()
    const draft = await aMeeting(started.centre).on('2026-05-07').withAgenda(1).in(app.database)
    const changes = { meetingId: draft.id, itemId: draft.itemIds[0]! }
    expect(await pass(started, changes)).toMatchObject({ refusal: { code: 'item_not_published' } })
    expect(await pass(started, changes, anActor(started.employee))).toMatchObject({ refusal: { code: 'not_found' } })
    await app.drainJobs()
  })

  test('two at the same instant: one goes, the other is told so', async () => {
    const started = await start()
    const results = await Promise.all([pass(started), pass(started, {}, castOf(started.centre).chair)])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(results.find((result) => !result.ok)).toMatchObject({ refusal: { code: 'already_referred' } })
    await app.drainJobs()
  })
})

describe('what the receivers do', () => {
  const act = {
    receive: (id: string, levels: ThreeLevels, actor = castOf(levels.main).secretary) =>
      app.database.write((tx) => receiveReferral(tx, actor, { referralId: id }, app.now())),
    reply: (id: string, levels: ThreeLevels, text: string, actor = castOf(levels.main).secretary) =>
      app.database.write((tx) => replyToReferral(tx, actor, { referralId: id, text }, app.now())),
    place: (id: string, levels: ThreeLevels, meetingId: string, actor = castOf(levels.main).secretary) =>
      app.database.write((tx) => placeReferral(tx, actor, { referralId: id, meetingId }, app.now())),
  }

  test('a receipt, an agenda and a reply, each noted', async () => {
    const started = await start()
    const id = await passed(started)
    unwrap(await act.receive(id, started))
    const meeting = await aMeeting(started.main).on('2026-04-23').withAgenda(1).in(app.database)
    const { itemId } = unwrap(await act.place(id, started, meeting.id))
    const items = await workingItems(app.database.reader, meeting.id)
    expect(items.at(-1)).toMatchObject({
      id: itemId,
      position: 2,
      title: 'Budget 2027: høring af MED',
      kind: 'discussion',
      origin: { fromCommitteeName: 'Center-MED, Dagtilbud og Læring', dueOn: '2026-04-07', awaitsReply: true },
    })
    unwrap(await act.reply(id, started, 'Hovedudvalget bakker op.'))
    expect(await eventsOf(id)).toEqual(['referral_sent', 'referral_received', 'referral_placed', 'referral_replied'])
    await app.drainJobs()
    expect((await mailsFor(id, 'replied')).map((mail) => mail.to_person_id)).toEqual([started.centre.secretary])
  })

  test('each step once, also when two take it at the same instant', async () => {
    const started = await start()
    const id = await passed(started)
    const cast = castOf(started.main)
    const [one, two] = [
      await aMeeting(started.main).on('2026-04-23').in(app.database),
      await aMeeting(started.main).on('2026-05-28').in(app.database),
    ]
    const races: [string, () => Promise<{ ok: boolean; refusal?: { code: string } }[]>][] = [
      ['already_received', () => Promise.all([act.receive(id, started), act.receive(id, started, cast.chair)])],
      [
        'already_placed',
        () => Promise.all([act.place(id, started, one.id), act.place(id, started, two.id, cast.chair)]),
      ],
      [
        'already_answered',
        () => Promise.all([act.reply(id, started, 'Ja'), act.reply(id, started, 'Nej', cast.chair)]),
      ],
    ]
    for (const [code, race] of races) {
      const results = await race()
      expect(results.filter((result) => result.ok)).toHaveLength(1)
      expect(results.find((result) => !result.ok)?.refusal).toEqual({ code })
    }
    await app.drainJobs()
    expect(await mailsFor(id, 'replied')).toHaveLength(1)
  })

  test('only their own posts act, and only on their own coming meetings', async () => {
    const started = await start()
    const id = await passed(started)
    const own = await aMeeting(started.main).on('2026-04-23').withAgenda(1).published().in(app.database)
    const foreign = await aMeeting(started.local).on('2026-04-23').in(app.database)
    for (const actor of [started.secretary, castOf(started.main).member, anActor(started.employee)]) {
      expect(await act.receive(id, started, actor)).toMatchObject({ refusal: { code: 'forbidden' } })
    }
    expect(await act.place(id, started, own.id)).toMatchObject({ refusal: { code: 'agenda_published' } })
    for (const meetingId of [foreign.id, 'x']) {
      expect(await act.place(id, started, meetingId)).toMatchObject({ refusal: { code: 'not_found' } })
    }
    expect(await act.receive('x', started)).toMatchObject({ refusal: { code: 'not_found' } })
    await app.drainJobs()
  })

  test('a matter that goes further goes on with its journey', async () => {
    const started = await start()
    const id = unwrap(await pass(started, { toCommitteeIds: [started.local.id] }))[0]!.id
    const cast = castOf(started.local)
    const meeting = await aMeeting(started.local).on('2026-04-23').in(app.database)
    unwrap(await act.place(id, started, meeting.id, cast.secretary))
    const { itemId } = (await legOf(app.database.reader, id))!.placed!
    const published = await publishBy(started.local, meeting.id)
    expect(published).toBe(1)
    const further = unwrap(await pass(started, { meetingId: meeting.id, itemId }, cast.secretary))[0]!
    expect(further.journeyId).toBe(id)
    const legs = await journeyOf(app.database.reader, id)
    expect(legs.map((leg) => leg.previousId)).toEqual([null, id])
    await app.drainJobs()
  })
})

/** Turns both keys of a committee's agenda and sends it. Answers the version. */
async function publishBy(committee: ThreeLevels['local'], meetingId: string): Promise<number> {
  const cast = castOf(committee)
  for (const post of ['chair', 'vice_chair'] as const) {
    const seen = agendaMark(await workingItems(app.database.reader, meetingId))
    const actor = post === 'chair' ? cast.chair : cast.viceChair
    unwrap(await app.database.write((tx) => turnAgendaKey(tx, actor, { meetingId, post, seen }, app.now())))
  }
  return unwrap(await app.database.write((tx) => publishAgenda(tx, cast.secretary, { meetingId }, app.now()))).version
}

test('after the minutes are published a reply is suggested from the decision, and a matter takes its result along', async () => {
  const started = await start()
  const id = await passed(started)
  const receiving = await aMeeting(started.main).on('2026-04-23').in(app.database)
  const chosen = { referralId: id, meetingId: receiving.id }
  unwrap(await app.database.write((tx) => placeReferral(tx, started.above.secretary, chosen, app.now())))
  await publishBy(started.main, receiving.id)
  app.setNow('2026-04-23T11:00:00Z')
  const items = await workingItems(app.database.reader, receiving.id)
  const built = { ...receiving, itemIds: items.map((item) => item.id) }
  await aHeldMeeting(built, app.now().toISOString()).approved().published().in(app.database)
  await app.drainJobs()
  const page = await referralPage(app.database.reader, started.above.secretary, id, app.now())
  expect(page?.abilities?.suggestedReply).toBe('Udvalget drøftede punkt 1.')
  expect(page?.leg.at?.result?.outcome).toBe('discussed')
  const further = {
    meetingId: receiving.id,
    itemId: items[0]!.id,
    toCommitteeIds: [started.local.id],
    purpose: 'information' as const,
    dueOn: null,
    text: '',
  }
  const [leg] = unwrap(await app.database.write((tx) => passItemOn(tx, started.above.chair, further, app.now())))
  expect(await matterOf(app.database.reader, leg!.id)).toMatchObject({
    outcome: 'discussed',
    decision: { type: 'doc' },
  })
  await app.drainJobs()
  app.setNow('2026-03-12T08:00:00Z')
})

test('those who have not said that it came are reminded, once a day, by whoever sent it', async () => {
  const started = await start()
  const sent = unwrap(await pass(started, { toCommitteeIds: [started.main.id, started.local.id] }))
  const { dispatchId } = sent[0]!
  const remind = (actor = started.secretary, id = dispatchId) =>
    app.database.write((tx) => remindReceivers(tx, actor, { dispatchId: id }, app.now()))
  const local = castOf(started.local)
  await app.database.write((tx) => receiveReferral(tx, started.above.secretary, { referralId: sent[0]!.id }, app.now()))
  expect(await remind(local.secretary)).toMatchObject({ refusal: { code: 'forbidden' } })
  for (const id of [newId(), 'x'])
    expect(await remind(started.secretary, id)).toMatchObject({ refusal: { code: 'not_found' } })
  const both = await Promise.all([remind(), remind()])
  expect(both.filter(({ ok: isOk }) => isOk)).toEqual([{ ok: true, value: 1 }])
  expect(both.find(({ ok: isOk }) => !isOk)).toMatchObject({ refusal: { code: 'reminded_today' } })
  expect(await eventsOf(dispatchId)).toEqual(['dispatch_reminded'])
  await app.drainJobs()
  const posts = [local.secretary, local.chair, local.viceChair].map(({ personId }) => personId)
  const mails = await mailsFor(sent[1]!.id, 'reminder')
  expect(new Set(mails.map(({ to_person_id: id }) => id))).toEqual(new Set(posts))
  expect(mails[0]?.subject).toContain('Påmindelse om sag fra')
  expect(await mailsFor(sent[0]!.id, 'reminder')).toEqual([])

  app.setNow('2026-03-13T08:00:00Z')
  expect(await remind()).toEqual({ ok: true, value: 1 })
  // Received before the mail goes: nobody is asked for what they have done.
  await app.database.write((tx) => receiveReferral(tx, local.secretary, { referralId: sent[1]!.id }, app.now()))
  await app.drainJobs()
  expect(await mailsFor(sent[1]!.id, 'reminder')).toHaveLength(3)
  expect(await remind()).toMatchObject({ refusal: { code: 'nobody_to_remind' } })
  app.setNow('2026-03-12T08:00:00Z')
})
