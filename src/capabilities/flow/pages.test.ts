import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { aReferral } from '../journeys/testing.ts'
import { aHeldMeeting } from '../meetings/minutes/testing.ts'
import { aMeeting, unwrap } from '../meetings/testing.ts'
import { anAgreement } from '../agreement/testing.ts'
import { actorOf, administrator, hrConsultant } from '../people/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { flowPaths } from './paths.ts'
import { flowFor } from './queries.ts'
import { latestOf, type FigureKey } from './rules.ts'

const app = useApp({ now: '2026-05-28T08:00:00Z' })
let at: ThreeLevels
let hr: string
let admin: string

beforeAll(async () => {
  unwrap(await app.database.write(async (tx) => ok(await anAgreement(tx))))
  at = await threeLevels(app.database)
  const made = await app.database.write(async (tx) =>
    ok({ hr: await hrConsultant(tx), admin: await administrator(tx) }),
  )
  ;({ hr, admin } = unwrap(made))
  const meeting = await aMeeting(at.local)
    .on('2026-04-16')
    .withItem({ title: 'Støj', apsa: ['work'] })
    .withItem({ title: 'Uden vinkel', apsa: ['staff'] })
    .published()
    .in(app.database)
  await aHeldMeeting(meeting, '2026-04-16T11:00:00Z').approved().published().in(app.database)
  await aMeeting(at.main).on('2026-05-21').in(app.database)
  const referral = { from: at.local.id, to: at.main.id, itemId: meeting.itemIds[0]! }
  unwrap(await app.database.write(async (tx) => ok(await aReferral(tx, referral))))
  await app.drainJobs()
})

const all = async (committeeId: string | null) => {
  const actor = await actorOf(app.database.reader, hr, [{ role: 'hr_consultant', on: null }])
  const found = await flowFor(app.database.reader, actor, { committeeId }, app.now())
  if (!found) throw new Error('not theirs')
  return found
}

test('figures are computed from what was done', async () => {
  const { figures } = await all(at.local.id)
  const latest = (key: FigureKey) => {
    const figure = figures.find((one) => one.key === key)
    const point = figure ? latestOf(figure) : null
    return point && [point.part, point.whole]
  }
  expect(latest('agendas_in_time')).toEqual([1, 1])
  expect(latest('items_with_apsa')).toEqual([2, 2])
  expect(latest('minutes_in_time')).toEqual([1, 1])
  expect(latest('items_discussed')).toEqual([2, 2])
  expect(latest('answers_in_time')).toBeNull()
  const summed = (await all(null)).figures.find(({ key }) => key === 'agendas_in_time')
  expect(summed?.byLevel).toEqual([
    { level: 1, part: 0, whole: 1 },
    { level: 4, part: 1, whole: 1 },
  ])
})

test('the sum is for HR and the main committee, a body’s own for it and HR', async () => {
  const own = flowPaths.committee({ committeeId: at.local.id })
  const asked = async (person: string, address: string) => (await (await app.as(person)).get(address)).status
  expect(await asked(hr, flowPaths.all())).toBe(200)
  expect(await asked(at.main.tr, flowPaths.all())).toBe(200)
  for (const person of [at.centre.chair, at.local.tr, at.employee, admin]) {
    expect(await asked(person, flowPaths.all())).toBe(403)
  }
  for (const person of [hr, at.local.tr, at.local.secretary]) expect(await asked(person, own)).toBe(200)
  for (const person of [at.main.tr, at.centre.chair, at.employee, admin]) expect(await asked(person, own)).toBe(403)
  expect(await asked(hr, '/committees/x/flow')).toBe(404)
})

test('the page says what each figure is, with its chart and numbers, in few queries', async () => {
  const client = await app.as(hr)
  const page = await client.get(flowPaths.all())
  for (const words of ['Dagsordener i tide', 'vinklet i forhold til APSA', 'For få tal til en streg', 'role="img"']) {
    expect(page.text).toContain(words)
  }
  expect(page.text).not.toContain('Lokal-MED Solsikken')
  expect(page.statements.length).toBeLessThanOrEqual(22)
  expect((await client.get(flowPaths.all(), { 'accept-language': 'en' })).status).toBe(200)
  const own = await (await app.as(at.local.tr)).get(flowPaths.committee({ committeeId: at.local.id }))
  expect(own.text).toContain('2. kvartal 2026: 100\u00a0% (2\u00a0af\u00a02)')
  const committee = await (await app.as(at.local.tr)).get(`/committees/${at.local.id}`)
  expect(committee.text).toContain(flowPaths.committee({ committeeId: at.local.id }))
  expect((await client.get('/committees')).text).toContain('href="/flow"')
})
