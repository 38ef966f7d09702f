import { beforeAll, expect, test } from 'vitest'
import { readPdf } from '../../../platform/documents/testing.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../../committees/testing.ts'
import { attendancePaths } from '../attendance/paths.ts'
import { documentPaths } from '../printing/paths.ts'
import { holdingPaths } from '../holding/paths.ts'
import { fieldOf } from '../minutes/input.ts'
import { minutesPaths } from '../minutes/paths.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { meetingPaths } from '../paths.ts'
import { aMeeting, type BuiltMeeting } from '../testing.ts'
import { approvalPaths } from './paths.ts'

const app = useApp({ now: '2026-04-16T11:05:00Z' })
let committee: BuiltCommittee
let outsider: string

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2, name: 'Center-MED, Dagtilbud og Læring' })
    outsider = await anEmployee(tx, await aPlace(tx, { name: 'Plejecentret Havblik' }))
    return ok()
  })
})

const agenda = async () => {
  const built = await aMeeting(committee).withAgenda(2).withClosedItem().published().in(app.database)
  await app.drainJobs()
  return built
}
const published = async () => {
  const built = await aHeldMeeting(await agenda())
    .approved()
    .published()
    .in(app.database)
  await app.drainJobs()
  return built
}
const fieldsIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  )
const pdfFor = async (reader: string, address: string) => {
  const { headers, bytes } = await (await app.as(reader)).get(address)
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('content-disposition')).toMatch(/^inline; filename="[a-z0-9.-]+\.pdf"$/)
  return readPdf(bytes)
}

test('the whole way by forms: absence, substitute, opening, attendance, minutes, closing, two keys, sent', async () => {
  const { id, itemIds } = await agenda()
  const at = { meetingId: id }
  const secretary = await app.as(committee.secretary)
  const chair = await app.as(committee.chair)
  const viceChair = await app.as(committee.viceChair)

  expect(await viceChair.post(attendancePaths.absences(at))).toMatchObject({ status: 303, done: 'absence_reported' })
  expect((await viceChair.get(meetingPaths.meeting(at))).text).toContain('Din suppleant er')
  const call = { member_id: committee.viceChair, substitute_id: committee.substitute }
  expect((await secretary.post(attendancePaths.substituteCalls(at), call)).done).toBe('substitute_called_in')

  expect((await secretary.post(holdingPaths.opening(at))).done).toBe('meeting_opened')
  const form = await secretary.get(attendancePaths.attendance(at))
  expect(form.text).toContain('Registrér fremmøde')
  const people = [committee.chair, committee.leader, committee.viceChair, committee.tr, committee.amr]
  const attendance = Object.fromEntries(
    people.map((person) => [`presence_${person}`, person === committee.viceChair ? 'apology' : 'present']),
  )
  const registration = {
    ...fieldsIn(form.text),
    ...attendance,
    [`substitute_${committee.viceChair}`]: committee.substitute,
  }
  expect((await secretary.post(attendancePaths.attendance(at), registration)).done).toBe('attendance_registered')

  const page = await secretary.get(minutesPaths.minutes(at))
  expect(page.text).toContain('href="#minutes-keys"')
  expect(page.text).toContain('0 af 3 punkter har en beslutning')
  const hidden = fieldsIn(page.text)
  const written = Object.fromEntries(
    itemIds.flatMap((itemId) => [
      [fieldOf('outcome', itemId), 'discussed'],
      [fieldOf('text', itemId), 'Drøftet **grundigt**.'],
      [fieldOf('version', itemId), hidden[fieldOf('version', itemId)]!],
      [fieldOf('seen', itemId), hidden[fieldOf('seen', itemId)]!],
    ]),
  )
  const statement = {
    [fieldOf('by', itemIds[0]!)]: 'employee',
    [fieldOf('said', itemIds[0]!)]: 'Medarbejdersiden er bekymret.',
  }
  expect(await secretary.post(minutesPaths.minutes(at), { ...written, ...statement })).toMatchObject({
    status: 303,
    done: 'minutes_saved',
  })
  expect((await secretary.post(holdingPaths.closing(at))).done).toBe('meeting_closed')

  for (const [who, post] of [
    [chair, 'chair'],
    [viceChair, 'vice_chair'],
  ] as const) {
    const { seen } = fieldsIn((await who.get(minutesPaths.minutes(at))).text)
    expect((await who.post(approvalPaths.keys(at), { post, seen: seen! })).done).toBe('minutes_key_turned')
  }
  const sent = await secretary.post(approvalPaths.publication(at))
  expect(sent).toMatchObject({ status: 303, done: 'minutes_published', location: approvalPaths.published(at) })
  await app.drainJobs()
  expect((await secretary.get(meetingPaths.meeting(at))).text).not.toContain('Registrér fremmøde')
  expect((await secretary.get(minutesPaths.minutes(at))).text).not.toContain('href="#minutes-keys"')
  const visitor = await app.as(outsider)
  const read = await visitor.get(approvalPaths.published(at))
  expect(read.text).toContain('Medarbejdersiden er bekymret.')
  expect(read.text).toContain('<strong>grundigt</strong>')
})

test('two secretaries: the second is shown both texts, loses nothing, and can save', async () => {
  const { id, itemIds } = await aHeldMeeting(await agenda())
    .opened()
    .in(app.database)
  const at = { meetingId: id }
  const [first, second] = [await app.as(committee.secretary), await app.as(committee.chair)]
  const [itemId] = itemIds
  const served = fieldsIn((await first.get(minutesPaths.minutes(at))).text)
  const typing = (text: string, from = served) => ({
    [fieldOf('outcome', itemId!)]: 'agreed',
    [fieldOf('text', itemId!)]: text,
    [fieldOf('version', itemId!)]: from[fieldOf('version', itemId!)]!,
    [fieldOf('seen', itemId!)]: from[fieldOf('seen', itemId!)]!,
  })
  expect((await first.post(minutesPaths.minutes(at), typing('Den første tekst.'))).status).toBe(303)
  const conflict = await second.post(minutesPaths.minutes(at), typing('Den anden tekst.'))
  expect(conflict.status).toBe(409)
  expect(conflict.text).toContain('Den første tekst.')
  expect(conflict.text).toContain('Den anden tekst.')
  const again = await second.post(minutesPaths.minutes(at), typing('Begge tekster.', fieldsIn(conflict.text)))
  expect(again).toMatchObject({ status: 303, done: 'minutes_saved' })
})

test('closed items: nothing for others, in full for members, and every reading is noted', async () => {
  const { id, itemIds } = await published()
  const at = { meetingId: id }
  const readings = async () =>
    (
      await app.database.reader
        .selectFrom('event')
        .select('actor_person_id')
        .where('name', '=', 'closed_item_read')
        .where('subject_id', '=', itemIds[2]!)
        .execute()
    ).map((row) => row.actor_person_id)
  const visitor = await app.as(outsider)
  const open = await visitor.get(approvalPaths.published(at))
  expect(open.status).toBe(200)
  expect(open.text).not.toMatch(/Forhandling om lukket sag|drøftede punkt 3/)
  expect((await visitor.get(documentPaths.minutes(at, { variant: 'members' }))).status).toBe(404)
  expect((await visitor.get(documentPaths.minutes(at, { draft: '1' }))).status).toBe(404)
  expect((await visitor.get(minutesPaths.minutes(at))).status).toBe(404)
  expect((await visitor.get(attendancePaths.attendance(at))).status).toBe(404)
  expect(await readings()).toEqual([])
  const member = await (await app.as(committee.tr)).get(approvalPaths.published(at))
  expect(member.text).toContain('Forhandling om lukket sag')
  expect(await readings()).toEqual([committee.tr])
  expect(open.statements.length).toBeLessThanOrEqual(6)
})

test.each<[string, (built: BuiltMeeting) => string, () => string, RegExp, RegExp | null]>([
  [
    'minutes for everyone',
    ({ id }) => documentPaths.minutes({ meetingId: id }),
    () => outsider,
    /Lukket punkt Hjemmel/,
    /lukket sag/,
  ],
  [
    'minutes for members',
    ({ id }) => documentPaths.minutes({ meetingId: id }, { variant: 'members' }),
    () => committee.tr,
    /Forhandling om lukket sag \(lukket punkt\)/,
    null,
  ],
  [
    'the agenda',
    ({ id }) => documentPaths.agenda({ meetingId: id }),
    () => outsider,
    /Dagsorden til mødet den 16. april 2026/,
    /lukket sag/,
  ],
])('%s as an accessible PDF', async (_name, address, reader, holds, lacks) => {
  const built = await published()
  const pdf = await pdfFor(reader(), address(built))
  expect(pdf).toMatchObject({ tagged: true, claimsPdfUa: true, lang: 'da-DK' })
  expect(pdf.text).toMatch(holds)
  if (lacks) expect(JSON.stringify(pdf)).not.toMatch(lacks)
})

test('a draft says that it is one, and is made only for who prepare the meeting', async () => {
  const { id } = await aHeldMeeting(await agenda())
    .opened()
    .written('noted', 1)
    .in(app.database)
  const pdf = await pdfFor(committee.secretary, documentPaths.minutes({ meetingId: id }, { draft: '1' }))
  expect(pdf.text).toContain('Kladde: dokumentet er ikke sendt ud endnu')
})

test('hostile forms and addresses are refused, never broken', async () => {
  const { id, itemIds } = await aHeldMeeting(await agenda())
    .opened()
    .in(app.database)
  const at = { meetingId: id }
  const secretary = await app.as(committee.secretary)
  const bad = { [fieldOf('outcome', itemIds[0]!)]: 'majority', [fieldOf('text', itemIds[0]!)]: 'a\u0000b' }
  expect((await secretary.post(minutesPaths.minutes(at), bad)).status).toBe(422)
  const cpr = {
    [fieldOf('text', itemIds[0]!)]: 'Maja, 010180-1234',
    [fieldOf('version', itemIds[0]!)]: '0',
    [fieldOf('seen', itemIds[0]!)]: '',
  }
  const refused = await secretary.post(minutesPaths.minutes(at), cpr)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Maja, 010180-1234')
  expect((await secretary.post(minutesPaths.statementRemovals(at), { statement: 'x' })).status).toBe(404)
  expect((await secretary.post(attendancePaths.substituteCalls(at), { member_id: 'x' })).status).toBe(422)
  expect((await secretary.post(approvalPaths.keys(at), { post: 'mayor' })).status).toBe(422)
  expect((await secretary.post(approvalPaths.publication({ meetingId: 'x' }))).status).toBe(404)
  expect((await secretary.get(documentPaths.minutes({ meetingId: 'x' }))).status).toBe(404)
  expect((await secretary.get(approvalPaths.published(at, { version: 'x' }))).status).toBe(404)
})
