import { beforeAll, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { ok, type Result } from '../../platform/result.ts'
import { plainText } from '../../platform/rich-text/plain-text.ts'
import { useApp } from '../../testing/app.ts'
import { takeProposal } from '../meetings/agenda/proposal/commands.ts'
import { workingItems } from '../meetings/agenda/queries.ts'
import { aMeeting, anActor, castOf, unwrap } from '../meetings/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { answerAdvice, beginDiscussion, giveAdvice, signDiscussion, writeDiscussion } from './commands.ts'
import { remindOfAdvice } from './jobs.ts'
import { discussionSource } from './proposing/commands.ts'
import {
  advicePage,
  bodyPage,
  discussionById,
  discussionPage,
  openDiscussions,
  overviewFor,
  proofOf,
  waitingAtWorkingEnvironment,
} from './queries.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels

beforeAll(async () => {
  at = await threeLevels(app.database)
})

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)
const write: typeof app.database.write = (work) => app.database.write(work)
const points = {
  cooperation: 'Støj',
  meetings: 'Hvert møde',
  last_goals: 'Ja',
  goals: 'Nul fald',
  expertise: 'Ja',
  training: 'To dage',
}
const hr = anActor('00000000-0000-7000-8000-0000000000aa')

test('the discussion is put on an agenda, written, signed by two and then fixed, with its proof kept', async () => {
  const now = app.now()
  const { secretary, chair, viceChair, member } = castOf(at.main)
  const meeting = await aMeeting(at.main).on('2026-04-16').in(app.database)
  const wish = {
    meetingId: meeting.id,
    taken: [{ key: `discussion:${at.main.id}`, minutes: null }],
    lang: 'da' as const,
  }
  unwrap(await write((tx) => takeProposal(tx, secretary, [discussionSource], wish, now)))
  expect(code(await write((tx) => takeProposal(tx, secretary, [discussionSource], wish, now)))).not.toBe('ok')
  const [item] = await workingItems(app.database.reader, meeting.id)
  expect(plainText(item!.presentation!)).toContain('Er målene fra sidste år nået?')
  const [draft] = await openDiscussions(app.database.reader, at.main.id, isoDate('2026-03-12'))
  expect(draft).toMatchObject({ heldOn: '2026-04-16', itemId: item!.id, version: 1 })
  const discussionId = draft!.id
  expect(await discussionPage(app.database.reader, castOf(at.centre).chair, discussionId, now)).toBeNull()
  const sign = (actor: typeof chair, version: number, when = app.now()) =>
    write((tx) => signDiscussion(tx, actor, { discussionId, version }, when))
  app.setNow('2026-04-17T08:00:00Z')
  expect(code(await sign(chair, 1))).toBe('points_missing')
  const words = { discussionId, heldOn: isoDate('2026-04-16'), participants: draft!.participants, points, version: 1 }
  expect(code(await write((tx) => writeDiscussion(tx, member, words, now)))).toBe('forbidden')
  expect(code(await write((tx) => writeDiscussion(tx, secretary, words, now)))).toBe('ok')
  expect(code(await write((tx) => writeDiscussion(tx, chair, words, now)))).toBe('changed_meanwhile')
  const waits = async (actor = chair) =>
    (await waitingAtWorkingEnvironment(app.database.reader, actor, app.now())).map(({ kind }) => kind)
  expect([await waits(), await waits(secretary)]).toEqual([['sign_discussion'], []])
  expect(await sign(chair, 2)).toMatchObject({ value: 'key_turned' })
  expect([await waits(), await waits(viceChair)]).toEqual([[], ['sign_discussion']])
  // Another word takes the key back.
  expect(code(await write((tx) => writeDiscussion(tx, secretary, { ...words, version: 2 }, now)))).toBe('ok')
  expect(await sign(viceChair, 3)).toMatchObject({ value: 'key_turned' })
  expect(code(await sign(secretary, 3))).toBe('forbidden')
  expect(await sign(chair, 3)).toMatchObject({ value: 'signed' })
  expect(code(await write((tx) => writeDiscussion(tx, secretary, { ...words, version: 3 }, now)))).toBe(
    'discussion_signed',
  )
  await app.drainJobs()
  expect(await proofOf(app.database.reader, discussionId)).toMatchObject({
    name: 'arbejdsmiljoedroeftelse-2026-04-16-hovedudvalget.pdf',
  })
  expect(await discussionPage(app.database.reader, castOf(at.centre).chair, discussionId, now)).not.toBeNull()
  app.setNow('2026-03-12T08:00:00Z')
})

test('who has not held it in the last year, for HR', async () => {
  const consultant = { ...hr, grants: [{ role: 'hr_consultant' as const, on: null }] }
  app.setNow('2027-04-17T08:00:00Z')
  const stands = async (actor = consultant) =>
    (await overviewFor(app.database.reader, actor, app.now())).standings.map(({ committee, stand }) => [
      committee.id,
      stand,
    ])
  expect(await stands()).toEqual([[at.main.id, 'late']])
  expect(await stands({ ...hr, grants: [] })).toEqual([])
  app.setNow('2027-04-16T08:00:00Z')
  expect(await stands()).toEqual([[at.main.id, 'soon']])
  app.setNow('2026-03-12T08:00:00Z')
})

test('advice waits for the chair until it is answered, and is reminded of', async () => {
  const now = app.now()
  const { secretary, chair, viceChair, member } = castOf(at.local)
  const advice = {
    committeeId: at.local.id,
    title: 'Skærmvægge på stuerne',
    text: '',
    meetingId: null,
    itemId: null,
    givenOn: isoDate('2026-03-12'),
  }
  const give = (actor = secretary, more = {}) => write((tx) => giveAdvice(tx, actor, { ...advice, ...more }, now))
  expect(code(await give(member))).toBe('forbidden')
  expect(code(await give(secretary, { givenOn: isoDate('2026-03-13') }))).toBe('day_ahead')
  expect(code(await give(secretary, { committeeId: 'ukendt' }))).toBe('not_found')
  const adviceId = unwrap(await give())
  expect(await advicePage(app.database.reader, viceChair, adviceId, now)).toMatchObject({
    advice: { dueOn: '2026-04-02', dueClause: 'arbejdsmiljølovgivningen' },
    mayAnswer: false,
  })
  expect(await advicePage(app.database.reader, castOf(at.main).chair, adviceId, now)).toBeNull()
  const waits = async (actor = chair) =>
    (await waitingAtWorkingEnvironment(app.database.reader, actor, app.now())).map(({ kind, dueOn }) => [kind, dueOn])
  expect([await waits(), await waits(secretary)]).toEqual([[['answer_advice', '2026-04-02']], []])
  const job = () =>
    ({
      database: app.database,
      now: app.now(),
      installation: { municipality: 'Nordsund Kommune', isDemo: false, origin: 'http://medspil.test' },
    }) as never
  await app.drainJobs()
  for (const morning of [
    '2026-03-27T05:20:00Z',
    '2026-03-28T05:20:00Z',
    '2026-03-28T05:20:00Z',
    '2026-04-03T05:20:00Z',
  ]) {
    app.setNow(morning)
    await remindOfAdvice(job())
  }
  await app.drainJobs()
  const sent = await app.database.reader
    .selectFrom('outgoing_mail')
    .select(['dedupe_key', 'to_person_id'])
    .where('dedupe_key', 'like', `advice_%:${adviceId}:%`)
    .orderBy('id')
    .execute()
  expect(sent.map(({ dedupe_key, to_person_id }) => [dedupe_key.split(':')[0], to_person_id])).toEqual([
    ['advice_given', at.local.chair],
    ['advice_soon', at.local.chair],
    ['advice_late', at.local.chair],
  ])
  const answer = (actor = chair, outcome: 'followed' | 'not_followed' = 'not_followed', text = '') =>
    write((tx) => answerAdvice(tx, actor, { adviceId, outcome, text }, app.now()))
  expect(code(await answer(viceChair, 'followed'))).toBe('forbidden')
  expect(code(await answer())).toBe('reasons_missing')
  expect(code(await answer(chair, 'not_followed', 'Der er ikke plads til dem.'))).toBe('ok')
  expect(code(await answer(chair, 'followed'))).toBe('advice_answered')
  expect(await waits()).toEqual([])
  expect((await bodyPage(app.database.reader, castOf(at.centre).member, at.local.id, app.now()))?.advice).toEqual([])
  app.setNow('2026-03-12T08:00:00Z')
})

test('only a body that prepares meetings begins a discussion, and only of itself', async () => {
  const begin = (actor: ReturnType<typeof anActor>, committeeId = at.centre.id) =>
    write((tx) => beginDiscussion(tx, actor, { committeeId, heldOn: isoDate('2026-03-12'), itemId: null }, app.now()))
  expect(code(await begin(castOf(at.local).chair))).toBe('forbidden')
  expect(code(await begin(castOf(at.centre).chair, 'x'))).toBe('not_found')
  const id = unwrap(await begin(castOf(at.centre).secretary))
  expect(
    (await discussionById(app.database.reader, id, isoDate('2026-03-12')))?.participants.split('\n').length,
  ).toBeGreaterThan(3)
})

test('no role besides reads drafts; HR reads advice and administrators do not', async () => {
  const db = app.database.reader
  const { secretary } = castOf(at.centre)
  const day = isoDate('2026-03-12')
  const begin = { committeeId: at.centre.id, heldOn: day, itemId: null }
  const discussionId = unwrap(await write((tx) => beginDiscussion(tx, secretary, begin, app.now())))
  const given = {
    committeeId: at.centre.id,
    title: 'Skærmvægge',
    text: '',
    meetingId: null,
    itemId: null,
    givenOn: day,
  }
  const adviceId = unwrap(await write((tx) => giveAdvice(tx, secretary, given, app.now())))
  await app.drainJobs()
  for (const role of ['administrator', 'hr_consultant'] as const) {
    const actor = { ...hr, grants: [{ role, on: null }] }
    const reads = role === 'hr_consultant'
    const overview = await overviewFor(db, actor, app.now())
    expect([overview.followsAll, overview.advice.some(({ id }) => id === adviceId)]).toEqual([true, reads])
    expect((await advicePage(db, actor, adviceId, app.now())) !== null).toBe(reads)
    expect(await discussionPage(db, actor, discussionId, app.now())).toBeNull()
    const body = await bodyPage(db, actor, at.centre.id, app.now())
    expect([body?.advice.length, body?.discussions.some(({ id }) => id === discussionId)]).toEqual([
      reads ? 1 : 0,
      false,
    ])
    const words = { discussionId, heldOn: day, participants: '', points, version: 1 }
    expect(code(await write((tx) => writeDiscussion(tx, actor, words, app.now())))).toBe('not_found')
  }
  expect(await discussionPage(db, castOf(at.centre).member, discussionId, app.now())).not.toBeNull()
})

test('at a meeting the three weeks run from its day, over Easter; the item is of that meeting', async () => {
  const { secretary, chair } = castOf(at.local)
  const meeting = await aMeeting(at.local).on('2026-03-24').withAgenda(1).published().in(app.database)
  const other = await aMeeting(at.centre).on('2026-03-24').withAgenda(1).published().in(app.database)
  const later = await aMeeting(at.local).on('2026-05-05').in(app.database)
  app.setNow('2026-03-27T08:00:00Z')
  const advice = { committeeId: at.local.id, title: 'Lys i gangen', text: '', itemId: null, givenOn: null }
  const give = (more: Partial<Parameters<typeof giveAdvice>[2]>) =>
    write((tx) => giveAdvice(tx, secretary, { ...advice, meetingId: null, ...more }, app.now()))
  expect(code(await give({}))).toBe('day_missing')
  for (const meetingId of [other.id, later.id]) expect(code(await give({ meetingId }))).toBe('meeting_unknown')
  expect(code(await give({ meetingId: meeting.id, itemId: other.itemIds[0]! }))).toBe('item_unknown')
  const tied = { meetingId: meeting.id, itemId: meeting.itemIds[0]!, givenOn: isoDate('2026-03-27') }
  const adviceId = unwrap(await give(tied))
  expect(await advicePage(app.database.reader, chair, adviceId, app.now())).toMatchObject({
    advice: { givenOn: '2026-03-24', dueOn: '2026-04-14', meetingId: meeting.id },
    item: { itemId: meeting.itemIds[0] },
  })
  await app.drainJobs()
  // Nothing of it is for the chair who is excluded from the item: then it waits for the secretary.
  const db = app.database.reader
  const waits = async (actor: typeof chair) => (await waitingAtWorkingEnvironment(db, actor, app.now())).length
  expect([await waits(chair), await waits(secretary)]).toEqual([1, 0])
  const excluded = { agenda_item_id: tied.itemId, person_id: at.local.chair, reason: 'Inhabil', excluded_by: null }
  await write(async (tx) => {
    await tx
      .insertInto('item_exclusion')
      .values({ ...excluded, excluded_at: app.now() })
      .execute()
    return ok()
  })
  const away = { ...chair, grants: [...chair.grants, { role: 'excluded' as const, on: tied.itemId }] }
  expect([await waits(away), await waits(secretary)]).toEqual([0, 1])
  expect(await advicePage(db, away, adviceId, app.now())).toBeNull()
  expect((await bodyPage(db, away, at.local.id, app.now()))?.advice.some(({ id }) => id === adviceId)).toBe(false)
  const answer = { adviceId, outcome: 'followed' as const, text: '' }
  expect(code(await write((tx) => answerAdvice(tx, away, answer, app.now())))).toBe('not_found')
  app.setNow('2026-03-12T08:00:00Z')
})
