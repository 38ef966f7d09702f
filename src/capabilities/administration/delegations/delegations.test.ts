import { afterEach, beforeAll, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { aMeeting } from '../../meetings/testing.ts'
import { anEmployee, aUnit } from '../../organisation/testing.ts'
import { administrator, hrConsultant } from '../../people/testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

let committee: BuiltCommittee
let people: { helper: string; hr: string; administrator: string; employee: string }

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    const unitId = await aUnit(tx, { name: 'Rådhuset' })
    committee = await aCommittee(tx)
    people = {
      helper: await anEmployee(tx, { name: 'Carl Ravn', unitId }),
      hr: await hrConsultant(tx, 'Helle Krogh'),
      administrator: await administrator(tx, 'Aksel Dahl'),
      employee: await anEmployee(tx, { name: 'Tinne Råbjerg', unitId }),
    }
    return ok()
  })
  if (!made.ok) throw new Error('not made')
})

afterEach(async () => {
  await app.drainJobs()
})

const wish = (changes: Record<string, string> = {}) => ({
  right: `secretary:${committee.id}`,
  to: people.helper,
  first_day: '2026-03-12',
  last_day: '2026-04-30',
  reason: 'Sommerferie',
  ...changes,
})
const latest = () =>
  app.database.reader
    .selectFrom('delegation')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
const take = async (who: string, id: string) => (await app.as(who)).post(`/delegations/${id}/ending`)

test('a secretary’s delegate does the secretary’s work in their name, and turns no key', async () => {
  const meeting = await aMeeting(committee).withItem({ title: 'Støj' }).in(app.database)
  const [secretary, helper] = [await app.as(committee.secretary), await app.as(people.helper)]
  const cancel = () => helper.post(`/meetings/${meeting.id}/cancellation`, { reason: 'Formanden er syg.' })
  expect((await cancel()).status).toBe(403)
  expect(await secretary.post('/delegations', wish())).toMatchObject({ status: 303, done: 'delegation_given' })
  for (const post of ['chair', 'vice_chair']) {
    expect((await helper.post(`/meetings/${meeting.id}/agenda-keys`, { post, seen: 'x' })).status).toBe(403)
  }
  expect((await cancel()).status).toBe(303)
  const done = await app.database.reader
    .selectFrom('event')
    .select(['actor_name', 'data'])
    .where('name', '=', 'meeting_cancelled')
    .executeTakeFirstOrThrow()
  expect(done).toMatchObject({ actor_name: 'Carl Ravn', data: { acting_for: committee.secretary } })
  const log = await (await app.as(people.administrator)).get('/administration/events?name=meeting_cancelled')
  expect(log.text).toContain('På vegne af')
  expect((await helper.get('/')).text).toContain('Du har fuldmagt')
  expect((await helper.get('/')).text).toContain(`/committees/${committee.id}`)
  expect((await (await app.as(people.employee)).get(`/committees/${committee.id}`)).text).toContain(
    'Carl Ravn på vegne af',
  )
  expect((await helper.get('/delegations')).text).toContain('Sommerferie')
  const { id } = await latest()
  expect((await take(people.employee, id)).status).toBe(404)
  expect((await take(committee.secretary, id)).status).toBe(303)
  expect((await take(committee.secretary, id)).status).toBe(422)
  expect((await cancel()).status).toBe(403)
})

test('it ends by itself, with the post, and makes nobody belong here', async () => {
  const secretary = await app.as(committee.secretary)
  await secretary.post('/delegations', wish())
  const page = `/committees/${committee.id}/meetings`
  const may = async () => (await (await app.as(people.helper)).get(page)).text.includes('/meetings/new')
  expect(await may()).toBe(true)
  app.setNow('2026-04-30T12:00:00Z')
  expect(await may()).toBe(true)
  app.setNow('2026-05-01T08:00:00Z')
  expect(await may()).toBe(false)
  app.setNow('2026-03-12T08:00:00Z')
  const post = app.database.reader.selectFrom('committee_post').select('id').where('post', '=', 'secretary')
  const { id } = await post.where('committee_id', '=', committee.id).executeTakeFirstOrThrow()
  const until = (validTo: string | null) =>
    app.database.write(async (tx) =>
      ok(await tx.updateTable('committee_post').set({ valid_to: validTo }).where('id', '=', id).execute()),
    )
  await until('2026-03-12')
  expect(await may()).toBe(false)
  await until(null)
  expect(await may()).toBe(true)
  await take(people.helper, (await latest()).id)
})

test('a chair’s delegate prepares, keeps no members and lends nothing on', async () => {
  const chair = await app.as(committee.chair)
  expect((await chair.post('/delegations', wish({ right: `chair:${committee.id}` }))).status).toBe(303)
  const helper = await app.as(people.helper)
  expect((await helper.get(`/committees/${committee.id}/meetings`)).text).toContain('/meetings/new')
  expect((await helper.get(`/committees/${committee.id}`)).text).not.toContain('/seats/new')
  for (const right of ['chair', 'secretary']) {
    const lent = wish({ right: `${right}:${committee.id}`, to: people.employee })
    expect((await helper.post('/delegations', lent)).status).toBe(403)
  }
  await take(committee.chair, (await latest()).id)
})

test('HR does it for somebody who is away; others do not', async () => {
  const from = committee.secretary
  for (const who of [people.administrator, people.employee, committee.chair]) {
    expect((await (await app.as(who)).post('/delegations', wish({ from }))).status, who).toBe(403)
    expect((await (await app.as(who)).get(`/delegations?from=${from}`)).status, who).toBe(404)
  }
  const hr = await app.as(people.hr)
  const found = await hr.get('/administration/delegations?q=carl')
  expect(found.text).toContain(`/delegations?from=${people.helper}`)
  expect((await hr.get(`/delegations?from=${from}`)).text).toContain('på vegne af')
  expect(await hr.post('/delegations', wish({ from }))).toMatchObject({ location: '/administration/delegations' })
  expect((await hr.get('/administration/delegations')).text).toContain('Sommerferie')
  expect((await (await app.as(people.administrator)).get('/administration/delegations')).text).toContain('Carl Ravn')
  expect((await (await app.as(people.helper)).get('/administration/delegations')).status).toBe(403)
  await take(people.hr, (await latest()).id)
  expect(await hr.post('/delegations', wish({ right: 'hr_consultant' }))).toMatchObject({ status: 303 })
  const helper = await app.as(people.helper)
  expect((await helper.get('/committees')).text).toContain('/committees/new')
  expect((await helper.get('/administration/delegations?q=carl')).status).toBe(403)
  expect((await helper.post('/delegations', wish({ from }))).status).toBe(403)
  await take(people.hr, (await latest()).id)
})

test.each([
  ['last_day', { last_day: '' }, 'Udfyld'],
  ['last_day', { last_day: '2027-03-13' }, '12 måneder'],
  ['first_day', { first_day: '2026-03-11' }, 'før i dag'],
  ['to', { to: 'nobody' }, 'Vælg'],
  ['right', { right: 'administrator' }, 'Vælg'],
  ['right', { right: 'secretary:00000000-0000-7000-8000-000000000000' }, 'egen'],
  ['right', { right: 'secretary:\0' }, 'Vælg'],
  ['reason', { reason: 'x\0y' }, 'kan ikke læses'],
])('what is wrong with %s is said there, and what was typed stays: %j', async (field, changes, said) => {
  const answer = await (await app.as(committee.secretary)).post('/delegations', wish(changes))
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(said)
  expect(answer.text).toMatch(new RegExp(`href="#[^"]*${field}`))
  if (field !== 'reason') expect(answer.text).toContain('Sommerferie')
})

test('HR lends nobody’s right to themselves', async () => {
  const before = await latest()
  const hr = await app.as(people.hr)
  const answer = await hr.post(
    '/delegations',
    wish({ from: committee.chair, right: `chair:${committee.id}`, to: people.hr }),
  )
  expect([answer.status, (await latest()).id]).toEqual([422, before.id])
  expect((await hr.get(`/committees/${committee.id}/meetings`)).text).not.toContain('/meetings/new')
})

test('the page is English for who reads English', async () => {
  const secretary = await app.as(committee.secretary)
  await secretary.post('/language', { lang: 'en', return_to: '/' })
  expect((await secretary.get('/delegations')).text).toContain('A key cannot be lent')
})
