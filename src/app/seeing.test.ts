import { beforeAll, describe, expect, test } from 'vitest'
import { anAgreement } from '../capabilities/agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../capabilities/committees/testing.ts'
import { anEmployee, aUnit } from '../capabilities/organisation/testing.ts'
import { administrator, hrConsultant } from '../capabilities/people/testing.ts'
import { ok } from '../platform/result.ts'
import { useApp, type Client } from '../testing/app.ts'
import { allRoutes } from './routes.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const reason = 'Ringede, fordi referatet var væk'

let people: { administrator: string; other: string; hr: string; employee: string; gone: string }
let committee: BuiltCommittee

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    const unitId = await aUnit(tx, { name: 'Børnehuset Solsikken' })
    committee = await aCommittee(tx)
    people = {
      administrator: await administrator(tx, 'Aksel Dahl'),
      other: await administrator(tx, 'Ulla Vester'),
      hr: await hrConsultant(tx, 'Helle Krogh'),
      employee: await anEmployee(tx, { name: 'Tinne Råbjerg', unitId }),
      gone: await anEmployee(tx, { name: 'Gitte Gået', unitId, validTo: '2026-03-01' }),
    }
    return ok()
  })
  if (!made.ok) throw new Error('not made')
})

const begin = async (personId: string): Promise<Client> => {
  const client = await app.as(people.administrator)
  expect(await client.post('/administration/see-as', { person: personId, reason })).toMatchObject({ status: 303 })
  return client
}

/** Where each address leads nobody in particular: what is refused is refused before any of it is read. */
const somewhere = (pattern: string) => pattern.replaceAll(/:\w+/g, '00000000-0000-7000-8000-000000000000')
const waysOut = ['/administration/see-as/ending', '/sign-out']

describe('while an administrator sees as another', () => {
  test('nothing can be sent to any address but the ways out', async () => {
    const client = await begin(committee.secretary)
    const posts = allRoutes.filter(({ method }) => method !== 'GET').map(({ pattern }) => pattern)
    expect(posts.length).toBeGreaterThan(60)
    const open: string[] = []
    for (const pattern of posts.filter((one) => !waysOut.includes(one))) {
      const { status, text } = await client.post(somewhere(pattern), { reason: 'x', lang: 'en', part: 'employee' })
      if (status !== 403 || !text.includes('Du ser som en anden')) open.push(`${pattern}: ${status}`)
    }
    expect(open).toEqual([])
  }, 60_000)

  test('every page says so, in the administrator’s language, with the way out', async () => {
    const client = await begin(committee.secretary)
    for (const address of ['/', '/committees', `/committees/${committee.id}`, '/account', '/nowhere']) {
      const { text } = await client.get(address)
      expect(text, address).toContain('seeing-banner')
      expect(text, address).toContain('/administration/see-as/ending')
    }
    expect((await client.get(`/committees/${committee.id}/meetings`)).text).toContain('/meetings/new')
    expect((await client.get('/administration')).status).toBe(403)
    expect((await client.get('/account')).text).not.toContain('test, ')
    expect(await client.post('/administration/see-as/ending')).toMatchObject({
      location: '/administration/see-as',
      done: 'see_as_ended',
    })
    const after = await client.get('/')
    expect(after.text).not.toContain('seeing-banner')
    expect(after.text).toContain('Aksel Dahl')
    expect((await client.post('/administration/see-as/ending')).status).toBe(404)
  })

  test('it is that session alone, for half an hour, and over with a sign-out', async () => {
    const client = await begin(committee.secretary)
    expect((await (await app.as(people.administrator)).get('/')).text).not.toContain('seeing-banner')
    app.setNow('2026-03-12T08:29:00Z')
    expect((await client.get('/')).text).toContain('seeing-banner')
    app.setNow('2026-03-12T08:30:00Z')
    expect((await client.get('/')).text).not.toContain('seeing-banner')
    app.setNow('2026-03-12T08:00:00Z')
    const other = await begin(committee.secretary)
    const secretary = await app.as(committee.secretary)
    expect((await other.post('/sign-out')).status).toBe(303)
    expect((await other.get('/')).status).toBe(303)
    expect((await secretary.get('/')).status).toBe(200)
    const open = await app.database.reader
      .selectFrom('see_as')
      .select('id')
      .where('ended_at', 'is', null)
      .where('ends_at', '>', new Date('2026-03-12T08:45:00Z'))
      .execute()
    expect(open).toEqual([])
  })

  test('the administrator’s own right is asked at every page', async () => {
    const client = await begin(committee.tr)
    await app.database.write(async (tx) => {
      await tx
        .updateTable('role_assignment')
        .set({ valid_to: '2026-03-12' })
        .where('person_id', '=', people.administrator)
        .execute()
      return ok()
    })
    expect((await client.get('/')).status).toBe(303)
    await app.database.write(async (tx) => {
      await tx
        .updateTable('role_assignment')
        .set({ valid_to: null })
        .where('person_id', '=', people.administrator)
        .execute()
      return ok()
    })
    expect((await client.get('/')).text).toContain('seeing-banner')
  })
})

describe('who may, and who is told', () => {
  test.each<[string, () => string, () => string, number]>([
    ['an HR consultant', () => people.hr, () => committee.tr, 403],
    ['a secretary', () => committee.secretary, () => committee.tr, 403],
    ['an administrator as an administrator', () => people.administrator, () => people.other, 422],
    ['an administrator as themselves', () => people.administrator, () => people.administrator, 422],
    ['an administrator as somebody who has left', () => people.administrator, () => people.gone, 422],
    ['an administrator as nobody', () => people.administrator, () => 'nobody', 422],
    ['an administrator as a stranger', () => people.administrator, () => '00000000-0000-7000-8000-000000000000', 404],
  ])('%s is refused', async (_, who, whom, status) => {
    const client = await app.as(who())
    const answer = await client.post('/administration/see-as', { person: whom(), reason })
    expect(answer.status).toBe(status)
    if (status === 422) expect(answer.text).toContain(reason)
    expect((await client.get('/')).text).not.toContain('seeing-banner')
  })

  test('the person reads who looked, why and at what, and both stand in the log', async () => {
    const client = await begin(people.employee)
    await client.get('/representatives?x=1')
    await client.post('/administration/see-as/ending')
    const { text } = await (await app.as(people.employee)).get('/account')
    for (const said of ['Hvem der har set siderne som dig', 'Aksel Dahl', reason, '/representatives']) {
      expect(text).toContain(said)
    }
    expect((await (await app.as(committee.chair)).get('/account')).text).not.toContain('Aksel Dahl')
    const log = await app.database.reader
      .selectFrom('event')
      .select(['name', 'actor_person_id'])
      .where('subject_id', '=', people.employee)
      .where('name', 'like', 'see_as%')
      .orderBy('id')
      .execute()
    expect(log).toEqual([
      { name: 'see_as_began', actor_person_id: people.administrator },
      { name: 'see_as_ended', actor_person_id: people.administrator },
    ])
    const list = await (await app.as(people.other)).get('/administration/see-as')
    expect(list.text).toContain('Tinne Råbjerg')
    expect((await (await app.as(people.hr)).get('/administration/see-as')).status).toBe(403)
  })
})
