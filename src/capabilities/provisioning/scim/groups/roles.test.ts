import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../../../platform/result.ts'
import { useApp, type Client } from '../../../../testing/app.ts'
import { aCommittee, type BuiltCommittee } from '../../../committees/testing.ts'
import { hrConsultant } from '../../../people/testing.ts'
import { coreGroup } from '../resources/rules.ts'
import { aGroupWorld, groups, idOf, patch, type GroupWorld } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let entra: GroupWorld['entra']
let people: GroupWorld['people']
let make: GroupWorld['make']
let read: GroupWorld['read']
let adminId: string
let admin: Client
let committee: BuiltCommittee
const page = '/administration/provisioning/groups'

beforeAll(async () => {
  ;({ entra, people, make, read, adminId } = await aGroupWorld(app))
  admin = await app.as(adminId)
  const made = await app.database.write(async (tx) => ok(await aCommittee(tx)))
  if (made.ok) committee = made.value
})

/** The roles somebody holds today, by whichever way. */
async function rolesOf(personId: string): Promise<string[]> {
  const { rows } = await sql<{ role: string }>`select role from role_assignment where person_id = ${personId}
    and valid_from <= '2026-03-12' and (valid_to is null or valid_to > '2026-03-12') order by 1`.execute(
    app.database.reader,
  )
  return rows.map((row) => row.role)
}

/** What an administrator sees on the page of a group, sent back. */
async function give(id: string, role: string, more: object = {}, client = admin) {
  const shown = await admin.get(`${page}/${id}`)
  const version = /name="version" value="(\d+)"/.exec(shown.text)?.[1] ?? ''
  return client.post(`${page}/${id}/role`, { role, version, ...more })
}

describe('what a group gives', () => {
  let id = ''

  it('is nothing, whatever it is called and whatever the directory says', async () => {
    id = idOf(
      await make('Administratorer', [people.bo], { role: 'administrator', roles: ['administrator'], grants: 'all' }),
    )
    for (const value of [{ role: 'administrator' }, { role_by: adminId }, { 'urn:x:y:2.0:Group': { role: 'hr' } }])
      await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'add', value }))
    expect(await rolesOf(people.bo)).toEqual([])
    expect((await admin.get(`${page}/${id}`)).text).toContain('Ingen rettighed')
  })

  it('is said by an administrator alone, who has seen who is in it', async () => {
    const hr = await app.database.write(async (tx) => ok(await hrConsultant(tx)))
    const others = [await app.as(committee.chair), await app.as(hr.ok ? hr.value : '')]
    for (const client of others) {
      expect((await client.get(`${page}/${id}`)).status).toBe(403)
      expect((await give(id, 'hr_consultant', {}, client)).status).toBe(403)
      expect((await client.get(`${page}/x`)).status).toBe(403)
    }
    expect((await give(id, 'chair')).status).toBe(422)
    const unread = await give(id, 'administrator')
    expect([unread.status, unread.text.includes('Sæt kryds')]).toEqual([422, true])
    const late = await give(id, 'hr_consultant', { version: '99' })
    expect([late.status, late.text.includes('Gruppen er ændret')]).toEqual([409, true])
    expect((await give('x', 'hr_consultant')).status).toBe(404)
    expect((await give('00000000-0000-7000-8000-000000000000', 'hr_consultant', { version: '1' })).status).toBe(404)
    expect(await rolesOf(people.bo)).toEqual([])
  })

  it('follows its members, and the log and the pages say so', async () => {
    expect((await give(id, 'hr_consultant')).done).toBe('group_role_saved')
    expect(await rolesOf(people.bo)).toEqual(['hr_consultant'])
    expect((await give(id, 'hr_consultant')).status).toBe(422)
    await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'add', path: 'members', value: [{ value: people.anna }] }))
    expect(await rolesOf(people.anna)).toEqual(['hr_consultant'])
    await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'remove', path: `members[value eq "${people.bo}"]` }))
    expect(await rolesOf(people.bo)).toEqual([])
    const { rows } = await sql`select name, subject_id, actor_person_id, data from event
      where name in ('group_role_given', 'role_given_by_group', 'role_ended_by_group') order by id`.execute(
      app.database.reader,
    )
    const by = { role: 'hr_consultant', group_name: 'Administratorer' }
    expect(rows).toMatchObject([
      { name: 'group_role_given', subject_id: id, actor_person_id: adminId, data: by },
      { name: 'role_given_by_group', subject_id: people.bo, actor_person_id: adminId, data: by },
      {
        name: 'role_given_by_group',
        subject_id: people.anna,
        actor_person_id: null,
        data: { ...by, client_name: 'Entra ID' },
      },
      {
        name: 'role_ended_by_group',
        subject_id: people.bo,
        actor_person_id: null,
        data: { ...by, client_name: 'Entra ID' },
      },
    ])
    const roles = await admin.get('/administration/roles')
    expect(roles.text).toContain('Gruppen Administratorer')
    const overview = await admin.get('/administration/provisioning')
    for (const text of ['Administratorer', 'HR- og MED-konsulent']) expect(overview.text).toContain(text)
    expect((await admin.get('/administration/events')).text).toContain('Fik en rettighed med en gruppe')
  })

  it('is not taken away by hand, and stands beside what was given by hand', async () => {
    const { rows } = await sql<{
      id: string
    }>`select id from role_assignment where group_id = ${id} and valid_to is null`.execute(app.database.reader)
    const refused = await admin.post(`/administration/roles/${rows[0]?.id}/ending`)
    expect([refused.status, refused.text.includes('brugerkataloget')]).toEqual([422, true])
    expect(
      (await admin.post('/administration/roles', { person: people.anna, role: 'hr_consultant', until: '' })).status,
    ).toBe(303)
    expect(await rolesOf(people.anna)).toEqual(['hr_consultant', 'hr_consultant'])
    await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'replace', path: 'members', value: [] }))
    expect(await rolesOf(people.anna)).toEqual(['hr_consultant'])
  })

  it('ends with the group, and another of its name gives nothing', async () => {
    await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'add', path: 'members', value: [{ value: people.carl }] }))
    expect(await rolesOf(people.carl)).toEqual(['hr_consultant'])
    const client = await app.as(people.carl)
    expect((await client.get('/administration/delegations')).status).toBe(200)
    expect((await entra.send('DELETE', `${groups}/${id}`)).status).toBe(204)
    expect(await rolesOf(people.carl)).toEqual([])
    const again = await make('Administratorer', [people.carl])
    expect([again.status, await rolesOf(people.carl)]).toEqual([201, []])
    expect((await admin.get(`${page}/${id}`)).status).toBe(404)
  })
})

describe('the last administrator', () => {
  it('is not lost by a sync, a removal or a change of mind', async () => {
    const id = idOf(await make('Systemejere', [people.bo]))
    expect((await give(id, 'administrator', { understood: 'on' })).done).toBe('group_role_saved')
    const bo = await app.as(people.bo)
    const own = await sql<{ id: string }>`select id from role_assignment where person_id = ${adminId}`.execute(
      app.database.reader,
    )
    expect((await bo.post(`/administration/roles/${own.rows[0]?.id}/ending`)).done).toBe('role_ended')
    const before = (await read(id)).text
    const attempts = [
      await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'remove', path: `members[value eq "${people.bo}"]` })),
      await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'replace', path: 'members', value: [] })),
      await entra.send('PUT', `${groups}/${id}`, { schemas: [coreGroup], displayName: 'Systemejere' }),
      await entra.send('DELETE', `${groups}/${id}`),
      await entra.send('DELETE', `/scim/v2/Users/${people.bo}`),
    ]
    for (const answer of attempts)
      expect([answer.status, answer.text.includes('last administrator')]).toEqual([409, true])
    expect((await read(id)).text).toBe(before)
    const shown = await bo.get(`${page}/${id}`)
    const version = /name="version" value="(\d+)"/.exec(shown.text)?.[1] ?? ''
    const unmapped = await bo.post(`${page}/${id}/role`, { role: 'none', version })
    expect([unmapped.status, unmapped.text.includes('ingen systemadministrator tilbage')]).toEqual([422, true])
    expect(await rolesOf(people.bo)).toEqual(['administrator'])
    // One who comes as another goes is enough.
    const swap = patch({ op: 'replace', path: 'members', value: [{ value: people.anna }] })
    expect((await entra.send('PATCH', `${groups}/${id}`, swap)).status).toBe(204)
    expect([await rolesOf(people.bo), await rolesOf(people.anna)]).toEqual([[], ['administrator', 'hr_consultant']])
  })

  it('is not lost when a sync and a hand take one each at the same time', async () => {
    const anna = await app.as(people.anna)
    const { rows } = await sql<{ id: string }>`select group_id as id from role_assignment
      where person_id = ${people.anna} and role = 'administrator' and valid_to is null`.execute(app.database.reader)
    const group = `${groups}/${rows[0]?.id}`
    for (let round = 0; round < 4; round += 1) {
      await entra.send('PATCH', group, patch({ op: 'add', path: 'members', value: [{ value: people.anna }] }))
      const given = { person: people.bo, role: 'administrator', until: '' }
      await anna.post('/administration/roles', given)
      const own = await sql<{ id: string }>`select id from role_assignment where person_id = ${people.bo}
        and role = 'administrator' and group_id is null and valid_to is null`.execute(app.database.reader)
      const [byHand, bySync] = await Promise.all([
        anna.post(`/administration/roles/${own.rows[0]?.id}/ending`),
        entra.send('PATCH', group, patch({ op: 'remove', path: `members[value eq "${people.anna}"]` })),
      ])
      // Whoever comes second may find that they no longer may, or that nobody would be left.
      expect([byHand.status, bySync.status]).toSatisfy(
        ([hand, sync]: number[]) => (hand === 303 && sync === 409) || (hand !== 303 && sync === 204),
      )
      const left = await Promise.all([rolesOf(people.anna), rolesOf(people.bo)])
      expect(left.flat().filter((role) => role === 'administrator')).toHaveLength(1)
      if (bySync.status === 204) {
        // Bo lets Anna in again, for the next round.
        await entra.send('PATCH', group, patch({ op: 'add', path: 'members', value: [{ value: people.anna }] }))
        await (await app.as(people.bo)).post(`/administration/roles/${own.rows[0]?.id}/ending`)
      }
    }
  })
})
