import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { testOrigin, useApp } from '../../../../testing/app.ts'
import { coreGroup, coreUser } from '../resources/rules.ts'
import { aGroupWorld, groups, idOf, membersOf, patch, type GroupWorld } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let entra: GroupWorld['entra']
let people: GroupWorld['people']
let make: GroupWorld['make']
let read: GroupWorld['read']
const sorted = (...ids: string[]) => ids.toSorted()

beforeAll(async () => {
  ;({ entra, people, make, read } = await aGroupWorld(app))
})

describe('a group', () => {
  let id = ''

  it('is made with members, an address and a version', async () => {
    const answer = await make('MED-konsulenter', [people.anna])
    id = idOf(answer)
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, 'W/"1"'])
    expect(answer.headers.get('location')).toBe(`${testOrigin}${groups}/${id}`)
    expect(answer.json).toMatchObject({
      schemas: [coreGroup],
      displayName: 'MED-konsulenter',
      externalId: 'aad-MED-konsulenter',
      members: [
        { value: people.anna, display: 'Anna Ås', type: 'User', $ref: `${testOrigin}/scim/v2/Users/${people.anna}` },
      ],
      meta: { resourceType: 'Group', version: 'W/"1"' },
    })
  })

  it('is changed as directories do it', async () => {
    const change = async (...operations: object[]) => {
      const answer = await entra.send('PATCH', `${groups}/${id}`, patch(...operations))
      expect([answer.status, answer.text], JSON.stringify(operations)).toEqual([204, ''])
      const now = await read(id)
      expect(answer.headers.get('etag')).toBe(now.headers.get('etag'))
      return now
    }
    // As Entra ID writes it: capitals, several at once, the member named by a filter in the path.
    const added = await change({ op: 'Add', path: 'members', value: [{ value: people.bo }, { value: people.carl }] })
    expect(membersOf(added)).toEqual(sorted(people.anna, people.bo, people.carl))
    const twice = await change({ op: 'Add', path: 'members', value: [{ value: people.bo }] })
    expect([membersOf(twice), twice.headers.get('etag')]).toEqual([membersOf(added), added.headers.get('etag')])
    const without = await change({ op: 'Remove', path: `members[value eq "${people.bo}"]` })
    expect(membersOf(without)).toEqual(sorted(people.anna, people.carl))
    // As Entra ID writes it without its flag: the value beside the path. Only that one goes.
    const older = await change({ op: 'Remove', path: 'members', value: [{ value: people.carl }] })
    expect(membersOf(older)).toEqual([people.anna])
    const replaced = await change({ op: 'Replace', path: 'members', value: [{ value: people.bo }] })
    expect(membersOf(replaced)).toEqual([people.bo])
    // As Okta writes it: without a path, with the id in the value.
    const renamed = await change({ op: 'replace', value: { id, displayName: 'HR', members: [{ value: people.carl }] } })
    expect([renamed.json['displayName'], membersOf(renamed)]).toEqual(['HR', [people.carl]])
    const named = await change(
      { op: 'Replace', path: 'displayName', value: 'MED-konsulenter' },
      { op: 'Replace', path: 'externalId', value: 'aad-9' },
    )
    expect(named.json).toMatchObject({ displayName: 'MED-konsulenter', externalId: 'aad-9' })
    expect(membersOf(await change({ op: 'remove', path: 'members' }))).toEqual([])
    const whole = await entra.send('PUT', `${groups}/${id}`, {
      schemas: [coreGroup],
      displayName: 'MED-konsulenter',
      members: [{ value: people.anna }, { value: people.anna }],
    })
    expect([whole.status, membersOf(whole), whole.json['externalId']]).toEqual([200, [people.anna], undefined])
    const asked = await entra.send(
      'PATCH',
      `${groups}/${id}?attributes=members`,
      patch({ op: 'add', path: 'externalId', value: 'aad-1' }),
    )
    expect([asked.status, membersOf(asked), asked.json['displayName']]).toEqual([200, [people.anna], undefined])
  })

  it.each([
    ['no name', { displayName: '' }, 'invalidValue'],
    ['a CPR number for a name', { displayName: 'Gruppe 010190-1234' }, 'invalidValue'],
    ['a member nobody knows', { members: [{ value: '00000000-0000-7000-8000-000000000000' }] }, 'invalidValue'],
    ['a member that is no id', { members: [{ value: 'x' }] }, 'invalidValue'],
    ['a member without an id', { members: [{ display: 'Anna' }] }, 'invalidValue'],
    ['a group in it', { members: [{ value: '00000000-0000-7000-8000-000000000000', type: 'Group' }] }, 'invalidValue'],
  ])('is refused with %s', async (_what, more, scimType) => {
    const answer = await make('Afvist', [], more)
    expect([answer.status, answer.json['scimType']]).toEqual([400, scimType])
    const patched = await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'replace', value: more }))
    expect([patched.status, patched.json['scimType']]).toEqual([400, scimType])
    expect(answer.text).not.toContain('010190')
  })

  it('is not made twice under one name or one id', async () => {
    for (const more of [{ displayName: 'med-konsulenter', externalId: 'x' }, { externalId: 'aad-1' }]) {
      const answer = await make('En anden', [], more)
      expect([answer.status, answer.json['scimType']]).toEqual([409, 'uniqueness'])
    }
  })

  it('has a version that is held against', async () => {
    const etag = (await read(id)).headers.get('etag') ?? ''
    const change = patch({ op: 'add', path: 'members', value: [{ value: people.bo }] })
    expect((await entra.send('GET', `${groups}/${id}`, undefined, { 'if-none-match': etag })).status).toBe(304)
    expect((await entra.send('PATCH', `${groups}/${id}`, change, { 'if-match': 'W/"1"' })).status).toBe(412)
    expect((await entra.send('DELETE', `${groups}/${id}`, undefined, { 'if-match': 'W/"1"' })).status).toBe(412)
    expect((await entra.send('PATCH', `${groups}/${id}`, change, { 'if-match': etag })).status).toBe(204)
  })

  it('is changed by many calls at once, and none is lost', async () => {
    const own = idOf(await make('Samtidige'))
    const add = (value: string) =>
      entra.send('PATCH', `${groups}/${own}`, patch({ op: 'add', path: 'members', value: [{ value }] }))
    const answers = await Promise.all([people.anna, people.bo, people.carl].flatMap((id) => [add(id), add(id)]))
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 204])
    expect(membersOf(await read(own))).toEqual(sorted(people.anna, people.bo, people.carl))
  })

  it('is taken away with its members', async () => {
    const other = idOf(await make('Kortvarig', [people.anna]))
    expect((await entra.send('DELETE', `${groups}/${other}`)).status).toBe(204)
    for (const answer of [await read(other), await entra.send('DELETE', `${groups}/${other}`)])
      expect(answer.status).toBe(404)
    const { rows } = await sql`select 1 from provisioned_group_member where group_id = ${other}`.execute(
      app.database.reader,
    )
    expect(rows).toEqual([])
    const again = await make('Kortvarig')
    expect([again.status, idOf(again) === other]).toEqual([201, false])
    expect((await read('banan')).status).toBe(404)
  })

  it('loses whoever is taken out of the directory', async () => {
    const made = await entra.send('POST', '/scim/v2/Users', {
      schemas: [coreUser],
      userName: 'gaest@nordsund.example',
      name: { givenName: 'Gitte', familyName: 'Gæst' },
    })
    const own = idOf(await make('Gæster', [idOf(made)]))
    expect((await entra.send('DELETE', `/scim/v2/Users/${idOf(made)}`)).status).toBe(204)
    expect(membersOf(await read(own))).toEqual([])
    const back = patch({ op: 'add', path: 'members', value: [{ value: idOf(made) }] })
    expect((await entra.send('PATCH', `${groups}/${own}`, back)).status).toBe(400)
  })
})

describe('a list of groups', () => {
  const found = async (filter: string) => {
    const answer = await entra.send('GET', `${groups}?filter=${encodeURIComponent(filter)}&sortBy=displayName`)
    expect(answer.status, answer.text).toBe(200)
    return (answer.json['Resources'] as { displayName: string }[]).map((group) => group.displayName)
  }

  beforeAll(async () => {
    await make('Alfa', [people.anna, people.bo])
    await make('Beta', [people.bo])
  })

  it('is found by name, by the directory’s own id and by member', async () => {
    expect(await found('displayName eq "ALFA"')).toEqual(['Alfa'])
    expect(await found('externalId eq "aad-Beta"')).toEqual(['Beta'])
    const ours = 'externalId sw "aad-Alfa" or externalId sw "aad-Beta"'
    for (const has of [`members.value eq "${people.anna}"`, `members[value eq "${people.anna}"]`]) {
      expect(await found(`${has} and (${ours})`)).toEqual(['Alfa'])
      expect(await found(`not (${has}) and (${ours})`)).toEqual(['Beta'])
    }
    expect(await found(`members eq "${people.bo}" and (${ours})`)).toEqual(['Alfa', 'Beta'])
    expect(await found(`members.value ne "${people.anna}" and (${ours})`)).toEqual(['Beta'])
    expect(await found(`members[value eq "${people.anna}" and value eq "${people.bo}"]`)).toEqual([])
    expect(await found('displayName eq "nobody"')).toEqual([])
  })

  it.each(['role eq "administrator"', 'members.password eq "x"', 'displayName eq'])(
    'is not asked for %s',
    async (filter) => {
      const answer = await entra.send('GET', `${groups}?filter=${encodeURIComponent(filter)}`)
      expect([answer.status, answer.json['scimType']]).toEqual([400, 'invalidFilter'])
    },
  )

  it('comes a part at a time, without members when nobody wants them', async () => {
    const part = async (query: string) => (await entra.send('GET', `${groups}?${query}`)).json
    const all = await part('sortBy=displayName&excludedAttributes=members')
    const whole = all['Resources'] as Record<string, unknown>[]
    expect(whole.some((group) => 'members' in group)).toBe(false)
    const second = await part('sortBy=displayName&startIndex=2&count=1')
    expect([second['itemsPerPage'], second['startIndex'], second['totalResults']]).toEqual([1, 2, whole.length])
    expect((second['Resources'] as Record<string, unknown>[])[0]).toMatchObject({ id: whole[1]?.['id'] })
    expect((await part('count=0'))['Resources']).toEqual([])
  })
})
