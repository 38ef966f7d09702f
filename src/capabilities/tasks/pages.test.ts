import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { aHeldMeeting } from '../meetings/minutes/testing.ts'
import { meetingPaths } from '../meetings/paths.ts'
import { aMeeting, castOf, type BuiltMeeting } from '../meetings/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { taskPaths } from './paths.ts'
import { aTask } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels
let meeting: BuiltMeeting
let free: string
let ofOpen: string
let ofClosed: string

beforeAll(async () => {
  at = await threeLevels(app.database)
  meeting = await aMeeting(at.local)
    .on('2026-03-05')
    .madeAt('2026-02-10T08:00:00Z')
    .withClosedItem()
    .withItem({ title: 'Støj på stuerne' })
    .published()
    .in(app.database)
  await aHeldMeeting(meeting, '2026-03-05T13:00:00Z').approved().published().in(app.database)
  const { member } = castOf(at.local)
  const task = { committeeId: at.local.id, ownerId: at.local.amr, text: 'Spørg Teknik og Miljø.' }
  free = await aTask(app.database, member, { ...task, title: 'Fri opgave' })
  ofOpen = await aTask(app.database, member, { ...task, title: 'Mål støjen', itemId: meeting.itemIds[1]! })
  ofClosed = await aTask(app.database, member, { ...task, title: 'Hemmelig opgave', itemId: meeting.itemIds[0]! })
  await app.drainJobs()
})

const open = (taskId: string) => taskPaths.task({ bodyTaskId: taskId })

describe('who sees what', () => {
  test('the body: all of it', async () => {
    const client = await app.as(at.local.viceChair)
    const list = await client.get(taskPaths.committeeTasks({ committeeId: at.local.id }))
    for (const words of ['Fri opgave', 'Mål støjen', 'Hemmelig opgave', 'Ny opgave']) expect(list.text).toContain(words)
    for (const id of [free, ofOpen, ofClosed]) expect((await client.get(open(id))).text).toContain('Teknik og Miljø')
  })

  test('an employee: a line of what came of the open item, and nothing of the others', async () => {
    const client = await app.as(at.employee)
    const list = await client.get(taskPaths.committeeTasks({ committeeId: at.local.id }))
    expect(list.text).toContain('Mål støjen')
    for (const words of ['Fri opgave', 'Hemmelig', 'Ny opgave']) expect(list.text).not.toContain(words)
    const page = await client.get(open(ofOpen))
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('Teknik og Miljø')
    for (const id of [free, ofClosed]) expect((await client.get(open(id))).status).toBe(404)
    expect((await client.get(taskPaths.newTask({ committeeId: at.local.id }))).status).toBe(403)
    expect((await client.get(taskPaths.people({ committeeId: at.local.id }, { q: 'a' }))).status).toBe(404)
    const closed = taskPaths.itemTasks({ meetingId: meeting.id, itemId: meeting.itemIds[0]! })
    expect((await client.get(closed)).status).toBe(404)
  })

  test('the item leads to its tasks, and the front page to what is mine', async () => {
    const owner = await app.as(at.local.amr)
    const item = taskPaths.itemTasks({ meetingId: meeting.id, itemId: meeting.itemIds[1]! })
    expect((await owner.get(item)).text).toContain('Mål støjen')
    const itemPage = (index: number) => meetingPaths.item({ meetingId: meeting.id, itemId: meeting.itemIds[index]! })
    expect((await owner.get(itemPage(1))).text).toContain('Alle opgaver fra punktet')
    expect((await owner.get(itemPage(0))).text).toContain('Hemmelig opgave')
    const employee = await app.as(at.employee)
    expect((await employee.get(itemPage(1))).text).toContain('Mål støjen')
    expect((await employee.get(itemPage(1))).text).not.toContain('Alle opgaver')
    expect((await employee.get(itemPage(0))).text).not.toContain('Hemmelig')
    expect((await owner.get('/')).text).toContain('Din opgave: Mål støjen')
    expect((await owner.get(taskPaths.tasks())).text).toContain('Fri opgave')
    expect((await (await app.as(at.local.tr)).get(taskPaths.tasks())).text).toContain('Dem, jeg har bedt om')
    const english = await owner.get(taskPaths.tasks(), { cookie: '' })
    expect(english.status).toBe(303)
  })

  test.each(['/tasks/x', `/tasks/${'0'.repeat(40)}`, '/committees/x/tasks', '/committees/x/tasks/new'])(
    '%s is nobody’s',
    async (address) => {
      expect((await (await app.as(at.local.secretary)).get(address)).status).toBe(404)
    },
  )
})

describe('forms', () => {
  test('a new task, from its item, keeps what was typed when it is refused', async () => {
    const client = await app.as(at.local.viceChair)
    const form = taskPaths.newTask({ committeeId: at.local.id }, { item: meeting.itemIds[1]! })
    expect((await client.get(form)).text).toContain('Opgaven hører til det punkt')
    const list = taskPaths.committeeTasks({ committeeId: at.local.id })
    const empty = await client.post(list, { title: '', text: 'Det her må ikke gå tabt', item: meeting.itemIds[1]! })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Det her må ikke gå tabt')
    const outside = await client.post(list, { title: 'Ring', employee: at.main.tr })
    expect([outside.status, outside.text.includes('ansat under det')]).toEqual([422, true])
    const past = await client.post(list, { title: 'Ring', due_on: '2026-01-02' })
    expect(past.text).toContain('Fristen er gået')
    const found = await client.post(list, { title: 'Ring', find: 'employee', employee_search: 'a' })
    expect(found.status).toBe(200)
    const made = await client.post(list, { title: 'Ring', owner: at.local.tr, item: meeting.itemIds[1]! })
    expect(made).toMatchObject({ status: 303, done: 'task_created' })
    await app.drainJobs()
  })

  test('done, handed back and dropped each ask for words', async () => {
    const owner = await app.as(at.local.amr)
    const empty = await owner.post(taskPaths.completion({ bodyTaskId: free }), { note: '' })
    expect([empty.status, empty.text.includes('Fejl: Fri opgave')]).toEqual([422, true])
    const back = await owner.post(taskPaths.return({ bodyTaskId: free }), { reason: 'Jeg når det ikke.' })
    expect(back).toMatchObject({ status: 303, done: 'task_returned' })
    const secretary = await app.as(at.local.secretary)
    expect((await secretary.get(open(free))).text).toContain('Jeg når det ikke.')
    const change = taskPaths.text({ bodyTaskId: free })
    expect((await secretary.get(change)).text).toContain('Ret opgaven: Fri opgave')
    const again = { title: 'Fri opgave', owner: at.local.leader, version: 2 }
    expect(await secretary.post(change, again)).toMatchObject({ status: 303, done: 'task_changed' })
    const late = await secretary.post(change, { ...again, title: 'Mit eget' })
    expect([late.status, late.text.includes('Mit eget')]).toEqual([409, true])
    const drop = await secretary.post(taskPaths.cancellation({ bodyTaskId: free }), { reason: 'Løst.' })
    expect(drop).toMatchObject({ status: 303, done: 'task_dropped' })
    expect((await owner.post(taskPaths.completion({ bodyTaskId: free }), { note: 'x' })).status).toBe(403)
    expect(
      (await (await app.as(at.employee)).post(taskPaths.completion({ bodyTaskId: ofClosed }), { note: 'x' })).status,
    ).toBe(404)
    await app.drainJobs()
  })
})
