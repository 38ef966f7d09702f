import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { meetingPaths } from '../paths.ts'
import { aMeeting } from '../testing.ts'
import { approvalPaths } from '../approval/paths.ts'
import { headerPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let committee: BuiltCommittee
beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx)
    return ok()
  })
  if (!made.ok) throw new Error('not made')
})

test('a number is proposed by year, the head is written, and what was sent keeps its own', async () => {
  await aMeeting(committee).on('2026-04-01').in(app.database)
  const meeting = await aMeeting(committee).on('2026-04-16').withAgenda(1).withKeys('chair').in(app.database)
  await app.drainJobs()
  const at = { meetingId: meeting.id }
  const secretary = await app.as(committee.secretary)
  const form = await secretary.get(headerPaths.header(at))
  expect(form.text).toContain('value="2026/2"')
  const fields = { version: 0, meeting_number: '26/02', advisers: 'Mia Lund, HR-chef\nPer Skov' }
  expect((await secretary.post(headerPaths.header(at), fields)).done).toBe('header_saved_keys_back')
  const page = await secretary.get(meetingPaths.meeting(at))
  expect(page.text).toContain('26/02')
  expect(page.text).toContain('Mia Lund, HR-chef; Per Skov')
  expect((await (await app.as(committee.tr)).get(meetingPaths.meeting(at))).text).not.toContain('26/02')
  const late = await secretary.post(headerPaths.header(at), { version: 0, meeting_number: '9' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('value="9"')
  expect((await (await app.as(committee.tr)).get(headerPaths.header(at))).status).toBe(403)
  expect((await secretary.get('/meetings/x/header')).status).toBe(404)
})

test('the head stands in the minutes as it was when they were sent', async () => {
  const meeting = await aMeeting(committee).on('2026-03-19').withAgenda(1).published().in(app.database)
  const at = { meetingId: meeting.id }
  const secretary = await app.as(committee.secretary)
  expect((await secretary.post(headerPaths.header(at), { version: 0, leader: 'Næstformanden' })).done).toBe(
    'header_saved',
  )
  await aHeldMeeting(meeting, '2026-03-19T13:00:00Z').approved().published().in(app.database)
  await app.drainJobs()
  const minutes = await secretary.get(approvalPaths.published(at))
  expect(minutes.text).toContain('Mødeleder')
  expect(minutes.text).toContain('Næstformanden')
  expect((await secretary.get(headerPaths.header(at))).text).toContain('Referatet er sendt ud')
})
