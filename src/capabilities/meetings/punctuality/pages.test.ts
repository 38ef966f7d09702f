import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { administrator, hrConsultant } from '../../people/testing.ts'
import { meetingPaths } from '../paths.ts'
import { aMeeting, unwrap } from '../testing.ts'
import { punctualityPaths } from './paths.ts'

const app = useApp({ now: '2026-05-28T08:00:00Z' })
let committee: BuiltCommittee
let hr: string
let admin: string

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { name: 'Lokal-MED Ærøvej' })
    hr = await hrConsultant(tx)
    admin = await administrator(tx)
    return ok()
  })
  unwrap(made)
  await aMeeting(committee).on('2026-04-16').withAgenda(1).published().in(app.database)
  await aMeeting(committee).on('2026-05-21').in(app.database)
  await aMeeting(committee).on('2026-09-10').in(app.database)
  await app.drainJobs()
})

test('HR sees every body of a year beside each other, in five queries at most', async () => {
  const client = await app.as(hr)
  const page = await client.get(punctualityPaths.all())
  expect(page.status).toBe(200)
  expect(page.text).toContain('Lokal-MED Ærøvej')
  expect(page.text).toContain('1 af 2')
  expect(page.statements.length).toBeLessThanOrEqual(4)
  expect((await client.get(punctualityPaths.all({}, { year: '2025' }))).text).toContain('Ingen møder det år')
  expect((await client.get(punctualityPaths.all({}, { year: "' or 1=1" }))).text).toContain('Frister i 2026')
  expect((await client.get(meetingPaths.meetings())).text).toContain(punctualityPaths.all())
  for (const person of [committee.chair, committee.secretary, committee.tr, admin]) {
    expect((await (await app.as(person)).get(punctualityPaths.all())).status).toBe(403)
  }
})

test('everybody sees how one body keeps its deadlines, meeting by meeting', async () => {
  const address = punctualityPaths.committee({ committeeId: committee.id })
  for (const person of [committee.tr, hr, admin]) {
    const page = await (await app.as(person)).get(address)
    expect(page.status).toBe(200)
    expect(page.text).toContain('sendt ud 12. marts, frist 9. april (§ 9, stk. 3)')
    expect(page.text).toContain('For sent')
    expect(page.text).toContain('Ikke endnu')
  }
  const english = await (await app.as(hr)).get(address, { 'accept-language': 'en' })
  expect(english.status).toBe(200)
  const meetings = meetingPaths.committeeMeetings({ committeeId: committee.id })
  expect((await (await app.as(committee.tr)).get(meetings)).text).toContain(address)
  for (const id of ['x', "' or 1=1", '00000000-0000-7000-8000-000000000000']) {
    expect((await (await app.as(hr)).get(punctualityPaths.committee({ committeeId: id }))).status).toBe(404)
  }
})
