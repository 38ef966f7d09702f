import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../../../platform/result.ts'
import { useApp } from '../../../../testing/app.ts'
import { employeeFile, importFile, unitFile } from '../../../organisation/staff-import/testing.ts'
import { administrator } from '../../../people/testing.ts'
import { aDirectory, type Program } from '../../testing.ts'
import { patchRequest } from '../resources/rules.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let entra: Program
const patch = (...Operations: object[]) => ({ schemas: [patchRequest], Operations })

beforeAll(async () => {
  const made = await app.database.write(async (tx) => ok(await administrator(tx)))
  entra = await aDirectory(app, made.ok ? made.value : '')
  const units = unitFile('1001;Nordsund Kommune;;Direktion;;01-01-2019;', '1002;Børnehuset Ærten;1001;Hus;;01-01-2019;')
  await importFile(app.database, null, 'units', units, app.now())
  const staff = employeeFile('70001;Åse;Ørsted;Leder;aase@nordsund.example;1002;01-02-2015;;37,00')
  await importFile(app.database, null, 'employees', staff, app.now())
})

describe('units', () => {
  it('are shown with those who work there, to be read', async () => {
    const filter = encodeURIComponent('displayName eq "børnehuset ærten"')
    const answer = await entra.send('GET', `/scim/v2/Units?filter=${filter}`)
    const [unit] = answer.json['Resources'] as { id: string; externalId: string; members: { display: string }[] }[]
    expect(unit).toMatchObject({ externalId: '1002', displayName: 'Børnehuset Ærten' })
    expect(unit?.members.map((member) => member.display).sort()).toContain('Åse Ørsted')
    const address = `/scim/v2/Units/${unit?.id}`
    const one = await entra.send('GET', `${address}?excludedAttributes=members`)
    expect([one.status, one.json['members']]).toEqual([200, undefined])
    const add = patch({ op: 'add', path: 'members', value: [{ value: 'x' }] })
    const refused = [
      await entra.send('PATCH', address, add),
      await entra.send('PUT', address, { displayName: 'Ny' }),
      await entra.send('DELETE', address),
      await entra.send('POST', '/scim/v2/Units', { displayName: 'Ny' }),
    ]
    expect(refused.map(({ status, json }) => [status, json['scimType']])).toEqual(
      refused.map(() => [403, 'mutability']),
    )
    // No group of the directory is taken for a unit of the same name, nor the other way round.
    expect((await entra.send('GET', `/scim/v2/Groups?filter=${filter}`)).json['totalResults']).toBe(0)
    expect((await entra.send('GET', `/scim/v2/Groups/${unit?.id}`)).status).toBe(404)
  })
})
