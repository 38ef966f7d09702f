import { beforeAll, expect, test } from 'vitest'
import { timeOfDay, today } from '../../../platform/clock/dates.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { meetingPaths } from '../paths.ts'
import { aMeeting } from '../testing.ts'
import { seriesPaths } from './paths.ts'

const app = useApp({ now: '2026-02-12T08:00:00Z' })
let committee: BuiltCommittee

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2, name: 'Center-MED, Skoler' })
    return ok()
  })
})

test('a meeting is planned again on the second Tuesday of each month, at the same time by the clock', async () => {
  // Easter Monday is the 6th of April; the second Tuesday of May is taken.
  const { id } = await aMeeting(committee).madeAt('2026-02-12T08:00:00Z').on('2026-03-10').in(app.database)
  await aMeeting(committee).madeAt('2026-02-12T08:00:00Z').on('2026-05-12', '09:00').in(app.database)
  const secretary = await app.as(committee.secretary)
  const address = seriesPaths.repetitions({ meetingId: id })
  expect((await secretary.get(meetingPaths.details({ meetingId: id }))).text).toContain(address)
  expect((await secretary.get(address)).text).toContain('anden tirsdag i måneden')
  const shown = await secretary.get(`${address}?unit=months&every=1&times=3`)
  expect([...shown.text.matchAll(/name="day" value="([^"]+)"/g)].map(([, day]) => day)).toEqual([
    '2026-04-14',
    '2026-05-12',
    '2026-06-09',
  ])
  expect(shown.text).toContain('Udvalget mødes allerede den dag.')
  expect((await secretary.get(`${address}?unit=months&every=99&times=x`)).status).toBe(422)
  const asked = { unit: 'months', every: '1', times: '3' }
  const refused = await secretary.post(address, { ...asked, day: ['2026-04-14', '2026-05-12'] })
  expect([refused.status, refused.text.includes('mødes allerede 12. maj 2026')]).toEqual([422, true])
  expect((await secretary.post(address, asked)).status).toBe(422)
  expect((await secretary.post(address, { ...asked, day: 'i går' })).status).toBe(422)
  const planned = await secretary.post(address, { ...asked, day: ['2026-04-14', '2026-06-09'] })
  expect([planned.done, planned.location]).toEqual([
    'meetings_repeated',
    meetingPaths.committeeMeetings({ committeeId: committee.id }),
  ])
  const meetings = await app.database.reader
    .selectFrom('meeting')
    .select(['starts_at', 'ends_at', 'place'])
    .where('committee_id', '=', committee.id)
    .orderBy('starts_at')
    .execute()
  expect(
    meetings.map(({ starts_at, ends_at }) => [today(starts_at), timeOfDay(starts_at), timeOfDay(ends_at)]),
  ).toEqual([
    ['2026-03-10', '13:00', '15:00'],
    ['2026-04-14', '13:00', '15:00'],
    ['2026-05-12', '09:00', '11:00'],
    ['2026-06-09', '13:00', '15:00'],
  ])
  await app.drainJobs()
})

test('only who prepares the meetings repeats them', async () => {
  const { id } = await aMeeting(committee).madeAt('2026-02-12T08:00:00Z').on('2026-09-10').in(app.database)
  const member = await app.as(committee.tr)
  const address = seriesPaths.repetitions({ meetingId: id })
  expect((await member.get(address)).status).toBe(403)
  expect((await member.post(address, { day: '2026-10-08' })).status).toBe(403)
  expect((await member.get(seriesPaths.repetitions({ meetingId: 'nothing' }))).status).toBe(404)
  await app.drainJobs()
})
