import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../../../platform/result.ts'
import { useApp } from '../../../../testing/app.ts'
import { aCommittee, type BuiltCommittee } from '../../../committees/testing.ts'
import { aTrio } from '../../../trio/testing.ts'
import { aGroupWorld, groups, idOf, patch, type GroupWorld } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let entra: GroupWorld['entra']
let people: GroupWorld['people']
let make: GroupWorld['make']
let committee: BuiltCommittee

beforeAll(async () => {
  ;({ entra, people, make } = await aGroupWorld(app))
  await app.database.write(async (tx) => {
    committee = await aCommittee(tx)
    await aTrio(tx, committee.unitId, [[committee.chair, 'leader']])
    return ok()
  })
  await make('Alfa', [people.anna, people.bo])
})

describe('what no call may do', () => {
  /** A mark of everything in each table. */
  async function marks(): Promise<Map<string, string>> {
    const tables = await sql<{ name: string }>`select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`.execute(app.database.reader)
    const found = new Map<string, string>()
    for (const { name } of tables.rows) {
      const { rows } = await sql<{
        mark: string
      }>`select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as mark
        from ${sql.table(name)} t`.execute(app.database.reader)
      found.set(name, rows[0]?.mark ?? '')
    }
    return found
  }

  const mayChange = [
    'event',
    'provisioned_group',
    'provisioned_group_member',
    'provisioning_call',
    'provisioning_client',
  ]

  it('a mandate, a post, a seat, a TRIO, a workplace: nothing but groups, members and the log changes', async () => {
    const before = await marks()
    const everybody = [committee.chair, committee.viceChair, committee.tr, committee.amr, people.bo]
    const more = {
      roles: [{ value: 'chair' }],
      entitlements: [{ value: 'mandate:tr' }],
      mandate: { kind: 'tr', organisation: 'x' },
      trio: committee.unitId,
      'urn:medspil:params:scim:schemas:core:1.0:Unit': { leader: people.bo },
    }
    const made = await make('Formand HovedMED', everybody, more)
    const id = idOf(made)
    const writes = [
      made,
      await entra.send('PUT', `${groups}/${id}`, {
        ...more,
        displayName: 'TRIO og AMR',
        members: [{ value: people.bo }],
      }),
      await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'add', value: more })),
      await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'add', path: 'mandate', value: more.mandate })),
      await entra.send(
        'PATCH',
        `${groups}/${id}`,
        patch({ op: 'replace', path: 'displayName', value: 'Tillidsrepræsentanter' }),
      ),
      await entra.send(
        'PATCH',
        `${groups}/${id}`,
        patch({ op: 'add', path: 'members', value: everybody.map((value) => ({ value, role: 'amr' })) }),
      ),
      await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'remove', path: 'members' })),
      await entra.send('DELETE', `${groups}/${id}`),
    ]
    expect(writes.map(({ status }) => status)).toEqual([201, 200, 204, 204, 204, 204, 204, 204])
    await app.drainJobs()
    const after = await marks()
    const changed = [...after].filter(([name, mark]) => before.get(name) !== mark).map(([name]) => name)
    expect(changed.filter((name) => !mayChange.includes(name) && name !== 'rate_limit')).toEqual([])
    expect(after.get('mandate')).toBe(before.get('mandate'))
  })

  it.each([
    'FOA',
    'FOA-medlemmer i Børn og Unge',
    'Medlemmer af BUPL',
    'Fagforening: HK/Kommunal',
    'Dansk  Sygeplejeråd',
    '3F',
  ])('who is in a trade union: a group called %s is not taken in', async (displayName) => {
    const before = await marks()
    const made = await make(displayName, [people.bo], { externalId: 'u' })
    expect([made.status, made.json['scimType']]).toEqual([400, 'invalidValue'])
    const other = await make('Noget andet', [people.bo], { externalId: displayName })
    expect(other.status).toBe(400)
    const filter = encodeURIComponent('displayName eq "Alfa"')
    const [alfa] = (await entra.send('GET', `${groups}?filter=${filter}`)).json['Resources'] as { id: string }[]
    const id = alfa?.id ?? ''
    for (const operation of [
      { op: 'replace', path: 'displayName', value: displayName },
      { op: 'replace', path: 'externalId', value: displayName },
      { op: 'replace', value: { displayName } },
    ])
      expect((await entra.send('PATCH', `${groups}/${id}`, patch(operation))).status).toBe(400)
    expect((await entra.send('PUT', `${groups}/${id}`, { displayName })).status).toBe(400)
    // A member carries nothing but who it is.
    const said = { value: people.carl, display: displayName, union: displayName, type: 'User' }
    expect(
      (await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'add', path: 'members', value: [said] }))).status,
    ).toBe(204)
    await entra.send('PATCH', `${groups}/${id}`, patch({ op: 'remove', path: 'members', value: [said] }))
    const after = await marks()
    const changed = [...after].filter(([name, mark]) => before.get(name) !== mark).map(([name]) => name)
    expect(changed.filter((name) => !mayChange.includes(name) && name !== 'rate_limit')).toEqual([])
    const { rows } = await sql<{ text: string | null }>`
        select name as text from provisioned_group union all select external_id from provisioned_group
        union all select data->>'group_name' from event union all select error from provisioning_call`.execute(
      app.database.reader,
    )
    expect(rows.filter(({ text }) => text?.includes(displayName))).toEqual([])
  })
})
