import { beforeAll, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import type { Result } from '../../platform/result.ts'
import { plainText } from '../../platform/rich-text/plain-text.ts'
import { useApp } from '../../testing/app.ts'
import { takeProposal } from '../meetings/agenda/proposal/commands.ts'
import { workingItems } from '../meetings/agenda/queries.ts'
import { aHeldMeeting } from '../meetings/minutes/testing.ts'
import { meetingFacts } from '../meetings/queries.ts'
import { aMeeting, anActor, castOf } from '../meetings/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { changeTask, completeTask, createTask, dropTask, returnTask } from './commands.ts'
import { remindOfTasks } from './jobs.ts'
import { taskSource } from './proposing/commands.ts'
import { tasksForAgenda } from './proposing/queries.ts'
import { waitingTasks } from './queries.ts'
import { aTask } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels

beforeAll(async () => {
  at = await threeLevels(app.database)
})

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)
const mails = async (like: string) =>
  (
    await app.database.reader
      .selectFrom('outgoing_mail')
      .select(['dedupe_key', 'subject', 'to_person_id'])
      .where('dedupe_key', 'like', `${like}%`)
      .orderBy('id')
      .execute()
  ).map(({ dedupe_key, ...rest }) => ({ key: dedupe_key.split(':')[0], ...rest }))

test('members ask those of the body and those employed under it, and nobody else', async () => {
  const { member, secretary } = castOf(at.local)
  const wish = { committeeId: at.local.id, itemId: null, title: 'Mål støjen', text: '', dueOn: null }
  const ask = (actor = member, more: object = {}) =>
    app.database.write((tx) => createTask(tx, actor, { ...wish, ownerId: null, ...more }, app.now()))
  expect(code(await ask(member, { ownerId: at.employee }))).toBe('ok')
  expect(code(await ask(secretary, { ownerId: at.local.tr }))).toBe('ok')
  expect(code(await ask(member, { ownerId: at.main.tr }))).toBe('owner_outside')
  expect(code(await ask(member, { ownerId: 'hundrede' }))).toBe('owner_outside')
  expect(code(await ask(member, { dueOn: isoDate('2026-03-11') }))).toBe('due_past')
  expect(code(await ask(castOf(at.centre).member))).toBe('forbidden')
  expect(code(await ask(anActor(at.employee)))).toBe('forbidden')
  await app.drainJobs()
  expect((await mails('task_given')).map(({ to_person_id }) => to_person_id)).toEqual([at.employee, at.local.tr])
})

test('a task of a closed item is only for those who belong, and its mail says nothing of it', async () => {
  const meeting = await aMeeting(at.local).withClosedItem().withItem().published().in(app.database)
  const draft = await aMeeting(at.local).on('2026-05-12').withItem().in(app.database)
  const [closed, open] = meeting.itemIds
  const { member } = castOf(at.local)
  const ask = (itemId: string | undefined, ownerId: string) =>
    app.database.write((tx) =>
      createTask(
        tx,
        member,
        { committeeId: at.local.id, itemId: itemId ?? '', title: 'Skriv til skolen', text: '', ownerId, dueOn: null },
        app.now(),
      ),
    )
  expect(code(await ask(closed, at.employee))).toBe('owner_must_belong')
  expect(code(await ask(closed, at.local.amr))).toBe('ok')
  expect(code(await ask(open, at.employee))).toBe('ok')
  expect(code(await ask(draft.itemIds[0], at.local.amr))).toBe('item_not_sent')
  expect(code(await ask('ukendt', at.local.amr))).toBe('not_found')
  await app.drainJobs()
  const subjects = (await mails('task_given')).map(({ subject }) => subject)
  expect(subjects.filter((subject) => subject.includes('Skriv til skolen'))).toHaveLength(1)
  expect(subjects).toContain('Du har fået en opgave: opgave fra et lukket punkt')
})

test('the owner does it with a note or hands it back with a reason, once; then it is settled', async () => {
  const { member, secretary } = castOf(at.centre)
  const owner = anActor(at.centre.amr, [['member', at.centre.id]])
  const id = await aTask(app.database, member, { committeeId: at.centre.id, ownerId: at.centre.amr })
  const write = <T>(work: (tx: Parameters<Parameters<typeof app.database.write>[0]>[0]) => Promise<Result<T>>) =>
    app.database.write(work)
  const back = { taskId: id, reason: 'Jeg går på orlov.' }
  expect(code(await write((tx) => returnTask(tx, member, back, app.now())))).toBe('forbidden')
  expect(code(await write((tx) => returnTask(tx, anActor(at.employee), back, app.now())))).toBe('not_found')
  expect(code(await write((tx) => returnTask(tx, owner, back, app.now())))).toBe('ok')
  const waiting = await waitingTasks(app.database.reader, secretary, app.now())
  expect(waiting).toMatchObject([{ kind: 'find_task_owner', title: 'Hent tre priser på skærmvægge' }])
  expect(await waitingTasks(app.database.reader, owner, app.now())).toEqual([])

  const words = { taskId: id, title: 'Hent to priser', text: '', ownerId: at.centre.tr, dueOn: null }
  expect(code(await write((tx) => changeTask(tx, owner, { ...words, version: 2 }, app.now())))).toBe('forbidden')
  expect(code(await write((tx) => changeTask(tx, secretary, { ...words, version: 1 }, app.now())))).toBe(
    'changed_meanwhile',
  )
  expect(code(await write((tx) => changeTask(tx, secretary, { ...words, version: 2 }, app.now())))).toBe('ok')
  const done = { taskId: id, note: 'Priserne ligger i mappen.' }
  expect(code(await write((tx) => completeTask(tx, owner, done, app.now())))).toBe('forbidden')
  expect(code(await write((tx) => completeTask(tx, member, done, app.now())))).toBe('ok')
  expect(code(await write((tx) => completeTask(tx, member, done, app.now())))).toBe('task_ended')
  expect(code(await write((tx) => dropTask(tx, secretary, done, app.now())))).toBe('task_ended')
  await app.drainJobs()
  expect((await mails('task_returned')).map(({ to_person_id }) => to_person_id)).toEqual([at.centre.tr])
  const events = await app.database.reader
    .selectFrom('event')
    .select('name')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()
  expect(events.map(({ name }) => name)).toEqual(['task_created', 'task_returned', 'task_changed', 'task_done'])
})

test('a task whose owner leaves waits for the secretary, and comes back when they do', async () => {
  const { member, secretary } = castOf(at.main)
  const id = await aTask(app.database, member, { committeeId: at.main.id, ownerId: at.main.amr })
  const mine = async () => (await waitingTasks(app.database.reader, secretary, app.now())).map(({ kind }) => kind)
  expect(await mine()).toEqual([])
  const leave = (table: 'employment' | 'mandate', to: string | null) =>
    app.database.write(async (tx) => {
      await tx.updateTable(table).set({ valid_to: to }).where('person_id', '=', at.main.amr).execute()
      return { ok: true as const, value: undefined }
    })
  await leave('mandate', '2026-03-01')
  expect(await mine()).toEqual([])
  await leave('employment', '2026-03-01')
  expect(await mine()).toEqual(['find_task_owner'])
  await leave('employment', null)
  expect(await mine()).toEqual([])
  await app.database.write((tx) => dropTask(tx, secretary, { taskId: id, note: 'Sagen er løst.' }, app.now()))
  await app.drainJobs()
})

test('reminders are said once each: before the day, after it, and then to who asked; none when it is done', async () => {
  const { member } = castOf(at.local)
  const task = { committeeId: at.local.id, ownerId: at.local.amr, dueOn: '2026-03-19', title: 'Bestil kursus' }
  const id = await aTask(app.database, member, task)
  await app.drainJobs()
  const said = async (day: string) => {
    const context = {
      database: app.database,
      now: new Date(`${day}T06:15:00Z`),
      installation: { municipality: 'Nordsund', isDemo: false, origin: 'http://medspil.test' },
    }
    await remindOfTasks(context)
    await remindOfTasks(context)
    const keys = ['task_due_soon', 'task_late_to_owner', 'task_late_to_asker'].map((key) => mails(`${key}:${id}`))
    return (await Promise.all(keys)).flat().map(({ key }) => key)
  }
  expect(await said('2026-03-16')).toEqual([])
  expect(await said('2026-03-17')).toEqual(['task_due_soon'])
  expect(await said('2026-03-19')).toEqual(['task_due_soon'])
  expect(await said('2026-03-20')).toEqual(['task_due_soon', 'task_late_to_owner'])
  const all = ['task_due_soon', 'task_late_to_owner', 'task_late_to_asker']
  expect(await said('2026-03-25')).toEqual(all)
  expect((await mails(`task_late_to_asker:${id}`))[0]?.to_person_id).toBe(at.local.tr)
  await app.database.write((tx) =>
    completeTask(tx, castOf(at.local).secretary, { taskId: id, note: 'Bestilt.' }, app.now()),
  )
  expect(await said('2026-03-27')).toEqual(all)
  await app.drainJobs()
})

test('an item stays alive until its tasks are done, and a note comes before the body once', async () => {
  const sent = await aMeeting(at.centre)
    .on('2026-03-05')
    .madeAt('2026-02-10T08:00:00Z')
    .withItem({ title: 'Forhandling om ferie', closedGround: 'Forvaltningslovens § 27' })
    .published()
    .in(app.database)
  const { member, secretary } = castOf(at.centre)
  const itemId = sent.itemIds[0]!
  const task = { committeeId: at.centre.id, itemId, ownerId: at.centre.tr, title: 'Hent tallene' }
  const id = await aTask(app.database, member, task, '2026-02-20T08:00:00Z')
  const next = await aMeeting(at.centre).on('2026-04-16').withItem().in(app.database)
  const later = await aMeeting(at.centre).on('2026-05-21').withItem().in(app.database)
  const offered = async (meetingId: string, now = app.now()) => {
    const meeting = await meetingFacts(app.database.reader, meetingId, now)
    if (!meeting) throw new Error('no meeting')
    const proposing = { actor: secretary, meeting, items: [], lang: 'da' as const, now }
    return (await taskSource(app.database.reader, proposing)).filter(({ key }) => key === `task:${itemId}`)
  }
  // While the item is still to be held it is alive by itself.
  expect(await offered(next.id, new Date('2026-02-20T08:00:00Z'))).toEqual([])
  await aHeldMeeting(sent, '2026-03-05T13:00:00Z').approved().published().in(app.database)
  expect(await offered(next.id)).toMatchObject([{ title: 'Opfølgning: Forhandling om ferie', isTicked: true }])

  const wish = { meetingId: next.id, taken: [{ key: `task:${itemId}`, minutes: 10 }], lang: 'da' as const }
  const take = () => app.database.write((tx) => takeProposal(tx, secretary, [taskSource], wish, app.now()))
  expect(code(await take())).toBe('ok')
  expect(code(await take())).toBe('changed_meanwhile')
  const taken = (await workingItems(app.database.reader, next.id)).at(-1)!
  expect(taken).toMatchObject({ minutes: 10, closedGround: 'Forvaltningslovens § 27' })
  expect(plainText(taken.presentation!)).toContain('Hent tallene')
  expect(await offered(next.id)).toEqual([])

  await app.database.write((tx) => completeTask(tx, member, { taskId: id, note: 'Tallene er sendt.' }, app.now()))
  expect(await offered(later.id)).toEqual([])
  // The note was written after the agenda was made and before the meeting: it has been before the body when it is over.
  expect(await offered(later.id, new Date('2026-04-17T08:00:00Z'))).toEqual([])
  await app.drainJobs()
})

test('a task that is done after a meeting comes with its note to the next', async () => {
  const { member, secretary } = castOf(at.main)
  const id = await aTask(app.database, member, { committeeId: at.main.id, ownerId: at.main.tr, title: 'Fri opgave' })
  await app.database.write((tx) => completeTask(tx, member, { taskId: id, note: 'Klaret.' }, app.now()))
  const [free] = await tasksForAgenda(app.database.reader, secretary, at.main.id, app.now())
  expect(free).toMatchObject({ item: null, tasks: [{ title: 'Fri opgave', ending: { note: 'Klaret.' } }] })
  expect(await tasksForAgenda(app.database.reader, castOf(at.local).secretary, at.main.id, app.now())).toEqual([])
  await app.drainJobs()
})
