import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../../platform/result.ts'
import { useApp } from '../../../../testing/app.ts'
import { anAgreement } from '../../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../../committees/testing.ts'
import { aHeldMeeting } from '../../minutes/testing.ts'
import { meetingPaths } from '../../paths.ts'
import { aMeeting } from '../../testing.ts'
import { workingItems } from '../queries.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const ground = 'Forvaltningslovens § 27'
let committee: BuiltCommittee
let other: BuiltCommittee

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx)
    other = await aCommittee(tx)
    return ok()
  })
  if (!made.ok) throw new Error('not made')
})

test('what a meeting postponed waits for the next agenda and is put there once, with text and ground', async () => {
  const sent = aMeeting(committee).on('2026-03-05').madeAt('2026-02-10T08:00:00Z')
  const held = await sent
    .withItem({ title: 'Budget', closedGround: ground })
    .withItem({ title: 'Ferie' })
    .published()
    .in(app.database)
  await aHeldMeeting(held, '2026-03-05T13:00:00Z').opened().attended().written('postponed', 1).closed().in(app.database)
  const next = await aMeeting(committee).on('2026-04-16').withItem({ title: 'Nyt' }).in(app.database)
  const elsewhere = await aMeeting(other).on('2026-04-16').withItem({ title: 'Nyt' }).in(app.database)
  await app.drainJobs()
  const secretary = await app.as(committee.secretary)
  const page = await secretary.get(meetingPaths.meeting({ meetingId: next.id }))
  expect(page.text).toContain('Udsat fra tidligere møder')
  expect(page.text).toContain('Budget')
  expect(page.text).not.toContain('Ferie')
  expect((await (await app.as(committee.tr)).get(meetingPaths.meeting({ meetingId: next.id }))).text).not.toContain(
    'Budget',
  )
  const elsewherePage = await (await app.as(other.secretary)).get(meetingPaths.meeting({ meetingId: elsewhere.id }))
  expect(elsewherePage.text).not.toContain('Budget')

  const place = meetingPaths.postponedItem({ meetingId: next.id, itemId: held.itemIds[0]! })
  expect((await (await app.as(committee.tr)).post(place)).status).toBe(403)
  const stolen = meetingPaths.postponedItem({ meetingId: elsewhere.id, itemId: held.itemIds[0]! })
  expect((await (await app.as(other.secretary)).post(stolen)).status).toBe(404)
  expect(await secretary.post(place)).toMatchObject({ status: 303, done: 'item_placed' })
  expect(await workingItems(app.database.reader, next.id)).toMatchObject([
    { title: 'Nyt' },
    { title: 'Budget', closedGround: ground, position: 2 },
  ])
  expect((await secretary.post(place)).status).toBe(404)
  expect((await secretary.get(meetingPaths.meeting({ meetingId: next.id }))).text).not.toContain('Udsat fra tidligere')
  const done = meetingPaths.postponedItem({ meetingId: next.id, itemId: held.itemIds[1]! })
  expect((await secretary.post(done)).status).toBe(404)
  await app.drainJobs()
})
