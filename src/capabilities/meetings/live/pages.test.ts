import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../platform/db/ids.ts'
import { mostStreams } from '../../../platform/http/event-stream.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { registerAttendance } from '../attendance/commands.ts'
import { meetingAttendance } from '../attendance/queries.ts'
import { excludePerson } from '../exclusion/commands.ts'
import { closeMeeting } from '../holding/commands.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { meetingFacts } from '../queries.ts'
import { aMeeting, castOf, unwrap } from '../testing.ts'
import { meetingPaths } from '../paths.ts'
import { livePaths } from './paths.ts'

const app = useApp({ now: '2026-04-16T11:30:00Z' })
let committee: BuiltCommittee
let elsewhere: BuiltCommittee

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2 })
    elsewhere = await aCommittee(tx, { level: 3 })
    return ok()
  })
})

async function opened() {
  const built = await aMeeting(committee).withClosedItem().withAgenda(2).published().in(app.database)
  await app.drainJobs()
  return aHeldMeeting(built).opened().in(app.database)
}

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

test('the desk without script: an item is written and saved, the next comes, and its time is taken', async () => {
  const { id, itemIds } = await opened()
  const secretary = await app.as(committee.secretary)
  const desk = await secretary.get(livePaths.desk({ meetingId: id }, { item: itemIds[1] ?? '' }))
  expect(desk.status).toBe(200)
  expect(desk.statements.length).toBeLessThanOrEqual(7)
  const address = livePaths.itemMinutes({ meetingId: id, itemId: itemIds[1] ?? '' })
  const form = { save: hidden(desk.text, 'save'), version: '0', base: '', base_outcome: '' }
  const saved = await secretary.post(address, { ...form, outcome: 'discussed', text: 'Drøftet grundigt.', next: '1' })
  expect(saved).toMatchObject({
    status: 303,
    done: 'desk_saved',
    location: livePaths.desk({ meetingId: id }, { item: itemIds[2] ?? '' }),
  })
  const started = await secretary.post(livePaths.itemTimes({ meetingId: id }), { item: itemIds[1] ?? '' })
  expect(started).toMatchObject({ status: 303, done: 'item_taken_up' })
  app.setNow('2026-04-16T11:42:05Z')
  expect((await secretary.get(livePaths.desk({ meetingId: id }))).text).toContain('12:05')
  app.setNow('2026-04-16T11:30:00Z')
})

test('two at the desk without script: both texts are shown, what was typed is kept, and saving again settles it', async () => {
  const { id, itemIds } = await opened()
  const [secretary, chair] = [await app.as(committee.secretary), await app.as(committee.chair)]
  const address = livePaths.itemMinutes({ meetingId: id, itemId: itemIds[1] ?? '' })
  const form = (version: string, base: string, text: string) => ({
    save: newId(),
    version,
    base,
    base_outcome: '',
    outcome: '',
    text,
  })
  await chair.post(address, form('0', '', 'Ledelsen fremlagde tallene.'))
  await chair.post(address, form('1', 'Ledelsen fremlagde tallene.', 'Ledelsen fremlagde tallene for 2025.'))
  const typed = 'Ledelsen fremlagde tallene mundtligt.'
  const clash = await secretary.post(address, form('1', 'Ledelsen fremlagde tallene.', typed))
  expect(clash.status).toBe(409)
  expect(clash.text).toContain('En anden har ændret det samme imens')
  expect(clash.text).toContain('tallene for 2025.')
  expect(clash.text).toContain(typed)
  expect(hidden(clash.text, 'version')).toBe('2')
  const again = await secretary.post(
    address,
    form('2', hidden(clash.text, 'base'), 'Ledelsen fremlagde tallene for 2025 mundtligt.'),
  )
  expect(again.status).toBe(303)
})

test('a page that saves by itself is answered in JSON, also when it is refused', async () => {
  const { id, itemIds } = await opened()
  const secretary = await app.as(committee.secretary)
  const address = livePaths.itemMinutes({ meetingId: id, itemId: itemIds[1] ?? '' })
  const send = async (fields: Record<string, string>) => {
    const save = { save: newId(), version: '0', base: '', base_outcome: '', outcome: '', text: '' }
    const answer = await secretary.post(address, { ...save, ...fields }, { accept: 'application/json' })
    return { status: answer.status, ...(JSON.parse(answer.text) as object) }
  }
  expect(await send({ text: 'Et' })).toMatchObject({ status: 200, kind: 'saved', stored: { version: 1 }, asSent: true })
  expect(await send({ outcome: 'guideline_agreed', text: 'Et' })).toMatchObject({ status: 422, kind: 'refused' })
  expect(await send({ text: '010190-1234' })).toMatchObject({
    status: 422,
    kind: 'refused',
    why: expect.stringContaining('CPR'),
  })
  expect(await send({ version: 'x' })).toMatchObject({ status: 422 })
})

async function readEvents(
  path: string,
  personId: string,
): Promise<{ next: () => Promise<string>; end: () => Promise<void> }> {
  const response = await app.app.request(`http://medspil.test${path}`, {
    headers: { cookie: `medspil=${await app.sessionOf(personId)}` },
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body!.getReader()
  const decoder = new TextDecoder()
  return { next: async () => decoder.decode((await reader.read()).value), end: () => reader.cancel() }
}

test('members see what is written as it is written, and it ends with the meeting', async () => {
  const { id, itemIds } = await opened()
  const { next, end } = await readEvents(livePaths.changes({ meetingId: id }), committee.tr)
  const begin = JSON.parse((await next()).replace(/^data: /, '')) as { items: unknown[] }
  expect(begin.items).toHaveLength(3)
  const secretary = await app.as(committee.secretary)
  const save = { save: newId(), version: '0', base: '', base_outcome: '', outcome: 'noted', text: 'Nye tal.' }
  await secretary.post(livePaths.itemMinutes({ meetingId: id, itemId: itemIds[1] ?? '' }), save)
  const news = JSON.parse((await next()).replace(/^data: /, '')) as { items: unknown[] }
  expect(news.items).toMatchObject([
    { id: itemIds[1], outcomeText: 'Taget til efterretning', text: 'Nye tal.', version: 1 },
  ])
  const live = await (await app.as(committee.tr)).get(livePaths.live({ meetingId: id }))
  expect(live.text).toContain('Nye tal.')
  unwrap(await app.database.write((tx) => closeMeeting(tx, castOf(committee).secretary, id, app.now())))
  expect(await next()).toContain('"ended":true')
  await end()
})

test('who is excluded while another stream runs gets nothing of the item from a new one', async () => {
  const { id, itemIds } = await opened()
  const changes = livePaths.changes({ meetingId: id })
  const itemsIn = (event: string) =>
    (JSON.parse(event.replace(/^data: /, '')) as { items: { id: string }[] }).items.map((item) => item.id)
  const before = await readEvents(changes, committee.tr)
  expect(itemsIn(await before.next())).toEqual(itemIds)
  const wish = { meetingId: id, itemId: itemIds[0]!, personId: committee.tr, reason: 'Nær familie' }
  unwrap(await app.database.write((tx) => excludePerson(tx, castOf(committee).secretary, wish, app.now())))
  const after = await readEvents(changes, committee.tr)
  expect(itemsIn(await after.next())).toEqual(itemIds.slice(1))
  await Promise.all([before.end(), after.end()])
})

test('who signs out reads no more', async () => {
  const { id } = await opened()
  const { next, end } = await readEvents(livePaths.changes({ meetingId: id }), committee.tr)
  await next()
  await (await app.as(committee.tr)).post('/sign-out')
  expect(await next()).toBe('')
  await end()
})

test('nobody holds more streams than anybody reads along on', async () => {
  const { id } = await opened()
  const changes = livePaths.changes({ meetingId: id })
  const streams = await Promise.all(Array.from({ length: mostStreams }, () => readEvents(changes, committee.tr)))
  expect((await (await app.as(committee.tr)).get(changes)).status).toBe(429)
  const other = await readEvents(changes, committee.amr)
  await Promise.all([...streams, other].map(({ end }) => end()))
  const again = await readEvents(changes, committee.tr)
  await again.end()
})

test('who may follow: members who are there, and substitutes only when they came; nobody before or after', async () => {
  const { id } = await opened()
  const statusFor = async (personId: string) =>
    (await (await app.as(personId)).get(livePaths.live({ meetingId: id }))).status
  expect(await statusFor(committee.secretary)).toBe(200)
  expect(await statusFor(committee.tr)).toBe(200)
  expect(await statusFor(committee.substitute)).toBe(404)
  expect(await statusFor(elsewhere.tr)).toBe(404)
  const meeting = await meetingFacts(app.database.reader, id, app.now())
  const { attendance } = await meetingAttendance(app.database.reader, meeting!)
  const registrations = attendance.participants.map(({ personId }) => ({
    personId,
    presence:
      personId === committee.tr || personId === committee.viceChair ? ('apology' as const) : ('present' as const),
    substituteId: personId === committee.viceChair ? committee.substitute : null,
    note: '',
  }))
  const input = { meetingId: id, mark: attendance.mark, registrations }
  unwrap(await app.database.write((tx) => registerAttendance(tx, castOf(committee).secretary, input, app.now())))
  expect(await statusFor(committee.tr)).toBe(404)
  expect(await statusFor(committee.substitute)).toBe(200)
  unwrap(await app.database.write((tx) => closeMeeting(tx, castOf(committee).secretary, id, app.now())))
  expect(await statusFor(committee.secretary)).toBe(404)
})

test('the screen says which item and how long, and nothing of a closed one', async () => {
  const { id, itemIds } = await opened()
  const secretary = await app.as(committee.secretary)
  const screen = async () => (await secretary.get(livePaths.screen({ meetingId: id }))).text
  expect(await screen()).toContain('Intet punkt er taget op')
  await secretary.post(livePaths.itemTimes({ meetingId: id }), { item: itemIds[0] ?? '' })
  const closed = await screen()
  expect(closed).toContain('1. Lukket punkt')
  expect(closed).not.toContain('Forhandling om lukket sag')
  await secretary.post(livePaths.itemTimes({ meetingId: id }), { item: itemIds[1] ?? '' })
  expect(await screen()).toContain('2. Godkendelse af dagsorden og referat')
  expect(await screen()).not.toContain('Log ud')
  expect(await screen()).toContain(`afterwards="${meetingPaths.meeting({ meetingId: id })}"`)
  const english = await secretary.get(livePaths.screen({ meetingId: id }), {
    cookie: `medspil=${await app.sessionOf(committee.secretary)}; language=en`,
  })
  expect(english.status).toBe(200)
})

test('the desk is for who write the minutes; guests are noted there', async () => {
  const { id, itemIds } = await opened()
  const at = { meetingId: id, itemId: itemIds[1] ?? '' }
  expect((await (await app.as(committee.tr)).get(livePaths.desk({ meetingId: id }))).status).toBe(404)
  const secretary = await app.as(committee.secretary)
  expect(await secretary.post(livePaths.guests(at), { name: '' })).toMatchObject({ status: 422 })
  expect(await secretary.post(livePaths.guests(at), { name: 'Ida Holt', title: 'Økonomichef' })).toMatchObject({
    done: 'guest_noted',
  })
  const desk = await secretary.get(livePaths.desk({ meetingId: id }, { item: at.itemId }))
  expect(desk.text).toContain('Ida Holt')
  expect(await secretary.post(livePaths.guestRemovals(at), { guest: hidden(desk.text, 'guest') })).toMatchObject({
    done: 'guest_removed',
  })
})

test('the page of the meeting leads the secretary to the desk, and members to what is written', async () => {
  const { id } = await opened()
  const pageFor = async (personId: string) => (await (await app.as(personId)).get(`/meetings/${id}`)).text
  expect(await pageFor(committee.secretary)).toContain(`href="${livePaths.desk({ meetingId: id })}"`)
  expect(await pageFor(committee.tr)).toContain(`href="${livePaths.live({ meetingId: id })}"`)
  expect(await pageFor(elsewhere.tr)).not.toContain('/live"')
})
