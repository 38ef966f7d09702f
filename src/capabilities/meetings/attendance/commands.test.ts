import { beforeAll, expect, test } from 'vitest'
import { ok, type Result } from '../../../platform/result.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, aStaffMeeting, type BuiltCommittee } from '../../committees/testing.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { aMeeting, anActor, castOf, unwrap } from '../testing.ts'
import { callInSubstitute, callOffSubstitute, registerAttendance, reportAbsence, withdrawAbsence } from './commands.ts'
import { meetingAttendance } from './queries.ts'
import { meetingFacts } from '../queries.ts'
import { sideSummary } from './rules.ts'

const app = useApp({ now: '2026-04-10T08:00:00Z' })
let committee: BuiltCommittee
const now = () => app.now()

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2 })
    return ok()
  })
})

const write = <T>(work: (tx: Writer) => Promise<Result<T>>) => app.database.write(work)
const sent = async () => {
  const built = await aMeeting(committee).withAgenda(2).published().in(app.database)
  await app.drainJobs()
  return built
}
const attendanceAt = async (meetingId: string) => {
  const meeting = await meetingFacts(app.database.reader, meetingId, now())
  return (await meetingAttendance(app.database.reader, meeting!)).attendance
}
const eventsOf = async (meetingId: string) => {
  const rows = await app.database.reader
    .selectFrom('event')
    .select('name')
    .where('subject_id', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.name)
}
const mailsOf = (personId: string, subject: string) =>
  app.database.reader
    .selectFrom('outgoing_mail')
    .select(['subject', 'text'])
    .where('to_person_id', '=', personId)
    .where('subject', 'like', `${subject}%`)
    .execute()

test('a member reports absence, hears who the substitute is, and the secretary calls that one in by mail, once', async () => {
  const { id } = await sent()
  const { viceChair, secretary } = castOf(committee)
  const own = { meetingId: id, personId: committee.viceChair }
  const reported = unwrap(await write((tx) => reportAbsence(tx, viceChair, own, now())))
  expect(reported.substitutes.map((one) => one.personId)).toEqual([committee.substitute])
  expect(await write((tx) => reportAbsence(tx, viceChair, own, now()))).toMatchObject({
    refusal: { code: 'already_reported' },
  })
  const call = { meetingId: id, memberId: committee.viceChair, substituteId: committee.substitute }
  unwrap(await write((tx) => callInSubstitute(tx, secretary, call, now())))
  expect(await write((tx) => callInSubstitute(tx, secretary, call, now()))).toMatchObject({
    refusal: { code: 'already_called_in' },
  })
  await app.drainJobs()
  const [mail, another] = await mailsOf(committee.substitute, 'Du er indkaldt som suppleant')
  expect(another).toBeUndefined()
  expect(mail?.text).toContain('torsdag den 16. april 2026 kl. 13.00–15.00')
  const summary = sideSummary(await attendanceAt(id), 'employee')
  expect(summary).toMatchObject({ expected: 3, coming: 2, apologies: 1, covered: 1, vacant: ['TR, dagtilbud'] })
  expect(await eventsOf(id)).toEqual(expect.arrayContaining(['absence_reported', 'substitute_called_in']))
})

test('coming after all calls the substitute off by mail, also when it happens before the first mail is written', async () => {
  const { id } = await sent()
  const { viceChair, secretary } = castOf(committee)
  const own = { meetingId: id, personId: committee.viceChair }
  unwrap(await write((tx) => reportAbsence(tx, viceChair, own, now())))
  const call = { meetingId: id, memberId: committee.viceChair, substituteId: committee.substitute }
  unwrap(await write((tx) => callInSubstitute(tx, secretary, call, now())))
  const before = (await mailsOf(committee.substitute, 'Du er indkaldt')).length
  const withdrawn = unwrap(await write((tx) => withdrawAbsence(tx, viceChair, own, now())))
  expect(withdrawn.calledOff).not.toBeNull()
  await app.drainJobs()
  expect(await mailsOf(committee.substitute, 'Du er indkaldt')).toHaveLength(before)
  expect(await mailsOf(committee.substitute, 'Du er ikke længere indkaldt')).toHaveLength(1)
  expect(sideSummary(await attendanceAt(id), 'employee')).toMatchObject({ coming: 3, apologies: 0 })
  expect(await write((tx) => withdrawAbsence(tx, viceChair, own, now()))).toMatchObject({
    refusal: { code: 'nothing_reported' },
  })
})

test('only the seat’s own substitutes for a member who is away; strangers take no part', async () => {
  const { id } = await sent()
  const { secretary, member } = castOf(committee)
  const call = (memberId: string, substituteId: string) =>
    write((tx) => callInSubstitute(tx, secretary, { meetingId: id, memberId, substituteId }, now()))
  expect(await call(committee.viceChair, committee.substitute)).toMatchObject({ refusal: { code: 'member_comes' } })
  expect(await call(committee.tr, committee.substitute)).toMatchObject({ refusal: { code: 'not_a_substitute' } })
  expect(await call(committee.secretary, committee.substitute)).toMatchObject({
    refusal: { code: 'not_a_participant' },
  })
  const stranger = anActor(committee.secretary)
  const self = { meetingId: id, personId: stranger.personId }
  expect(await write((tx) => reportAbsence(tx, stranger, self, now()))).toMatchObject({
    refusal: { code: 'forbidden' },
  })
  const other = { meetingId: id, personId: committee.leader }
  expect(await write((tx) => reportAbsence(tx, member, other, now()))).toMatchObject({ refusal: { code: 'forbidden' } })
  const off = { meetingId: id, substituteId: committee.substitute }
  expect(await write((tx) => callOffSubstitute(tx, secretary, off, now()))).toMatchObject({
    refusal: { code: 'not_a_substitute' },
  })
})

test('at the meeting everybody is registered at once; an old page is refused, and members no longer report themselves', async () => {
  const built = await sent()
  const { secretary, viceChair } = castOf(committee)
  const registrations = (await attendanceAt(built.id)).participants.map(({ personId }) => ({
    personId,
    presence: personId === committee.viceChair ? ('apology' as const) : ('present' as const),
    substituteId: personId === committee.viceChair ? committee.substitute : null,
    note: '',
  }))
  const { mark } = await attendanceAt(built.id)
  const input = { meetingId: built.id, mark, registrations }
  expect(await write((tx) => registerAttendance(tx, secretary, input, now()))).toMatchObject({
    refusal: { code: 'meeting_not_opened' },
  })
  await aHeldMeeting(built).opened().in(app.database)
  unwrap(await write((tx) => registerAttendance(tx, secretary, input, now())))
  expect(await write((tx) => registerAttendance(tx, secretary, input, now()))).toMatchObject({
    refusal: { code: 'changed_meanwhile' },
  })
  const rows = await app.database.reader
    .selectFrom('attendance')
    .select(['person_id', 'presence', 'substitute_for'])
    .where('meeting_id', '=', built.id)
    .execute()
  expect(rows).toHaveLength(6)
  expect(rows).toContainEqual({
    person_id: committee.substitute,
    presence: 'present',
    substitute_for: committee.viceChair,
  })
  const own = { meetingId: built.id, personId: committee.viceChair }
  expect(await write((tx) => withdrawAbsence(tx, viceChair, own, now()))).toMatchObject({
    refusal: { code: 'meeting_opened' },
  })
})

test('a staff meeting keeps apologies of its employees, and of nobody else', async () => {
  const staff = unwrap(await app.database.write(async (tx) => ok(await aStaffMeeting(tx))))
  const people = { ...staff, viceChair: staff.chair, tr: staff.employees[0]! }
  const { id } = await aMeeting(people).in(app.database)
  await app.drainJobs()
  const employee = anActor(staff.employees[0]!, [['member', staff.id]])
  const own = { meetingId: id, personId: employee.personId }
  unwrap(await write((tx) => reportAbsence(tx, employee, own, now())))
  const secretary = anActor(staff.secretary, [['secretary', staff.id]])
  unwrap(await write((tx) => reportAbsence(tx, secretary, { meetingId: id, personId: staff.employees[1]! }, now())))
  const stranger = { meetingId: id, personId: committee.tr }
  expect(await write((tx) => reportAbsence(tx, secretary, stranger, now()))).toMatchObject({
    refusal: { code: 'not_a_participant' },
  })
  expect((await attendanceAt(id)).others).toHaveLength(2)
})
