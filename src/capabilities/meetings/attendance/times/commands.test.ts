import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../../platform/result.ts'
import { useApp } from '../../../../testing/app.ts'
import { anAgreement } from '../../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../../committees/testing.ts'
import { aHeldMeeting } from '../../minutes/testing.ts'
import { meetingFacts } from '../../queries.ts'
import { aMeeting, castOf, unwrap } from '../../testing.ts'
import { registerAttendance } from '../commands.ts'
import { meetingAttendance } from '../queries.ts'
import type { Registration } from '../rules.ts'

const app = useApp({ now: '2026-04-16T11:30:00Z' })
let committee: BuiltCommittee

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2 })
    return ok()
  })
})

const at = (time: string) => new Date(`2026-04-16T${time}:00Z`)

async function opened() {
  const built = await aMeeting(committee).withAgenda(1).published().in(app.database)
  await app.drainJobs()
  return aHeldMeeting(built).opened().in(app.database)
}

async function attendanceAt(meetingId: string) {
  const meeting = await meetingFacts(app.database.reader, meetingId, app.now())
  return meetingAttendance(app.database.reader, meeting!)
}

async function register(
  meetingId: string,
  but: readonly Partial<Registration>[],
  leaderId: string | null = committee.chair,
) {
  const { attendance } = await attendanceAt(meetingId)
  const registrations = attendance.participants.map(({ personId }): Registration => {
    const said = but.find((one) => one.personId === personId)
    return { personId, presence: 'present', substituteId: null, note: '', ...said }
  })
  const input = { meetingId, mark: attendance.mark, registrations, leaderId }
  return app.database.write((tx) => registerAttendance(tx, castOf(committee).secretary, input, app.now()))
}

test('times and who led are kept; a substitute comes when the member leaves, and the mark follows the times', async () => {
  const { id } = await opened()
  const leaves = { personId: committee.viceChair, leftAt: at('12:10'), substituteId: committee.substitute }
  unwrap(await register(id, [leaves, { personId: committee.tr, arrivedAt: at('11:20') }]))
  const { entries, attendance } = await attendanceAt(id)
  const of = (personId: string) => entries.find((entry) => entry.personId === personId)
  expect(of(committee.viceChair)).toMatchObject({ presence: 'present', leftAt: at('12:10'), led: false })
  expect(of(committee.substitute)).toMatchObject({ substituteFor: committee.viceChair, arrivedAt: at('12:10') })
  expect(of(committee.tr)).toMatchObject({ arrivedAt: at('11:20'), leftAt: null })
  expect(of(committee.chair)?.led).toBe(true)
  unwrap(await register(id, [{ personId: committee.tr, arrivedAt: at('11:25') }]))
  expect((await attendanceAt(id)).attendance.mark).not.toBe(attendance.mark)
})

test('who was away led nothing and came at no time, and a substitute of somebody who stayed is none', async () => {
  const { id } = await opened()
  const away = { personId: committee.chair, presence: 'apology' as const }
  expect(await register(id, [away])).toMatchObject({ refusal: { code: 'leader_not_there' } })
  expect(await register(id, [{ ...away, arrivedAt: at('11:20') }], null)).toMatchObject({
    refusal: { code: 'times_need_presence' },
  })
  const stays = { personId: committee.viceChair, substituteId: committee.substitute }
  expect(await register(id, [stays])).toMatchObject({ refusal: { code: 'member_comes' } })
})
