import { beforeAll, expect, test } from 'vitest'
import { isoDate } from '../../../../platform/clock/dates.ts'
import { ok } from '../../../../platform/result.ts'
import { useApp, type Client } from '../../../../testing/app.ts'
import { hrConsultant } from '../../../people/testing.ts'
import { postHoldersOn } from '../../queries.ts'
import { anEmployee, anEmptyCommittee, aPlace } from '../../testing.ts'
import { secretaryPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const on = isoDate('2026-03-12')
const address = secretaryPaths.secretaries()

let built: { hr: string; employee: string; olga: string; main: string; local: string }
let hr: Client

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    const top = await aPlace(tx, { name: 'Tangby', kind: 'Direktion' })
    const house = await aPlace(tx, { name: 'Krabben', parent: top })
    const main = await anEmptyCommittee(tx, { unit: top, level: 1, name: 'Hovedudvalg' })
    const local = await anEmptyCommittee(tx, { unit: house, level: 3, name: 'Lokal-MED, Krabben', parent: main })
    const olga = await anEmployee(tx, house, { given: 'Olga', family: 'Skriver' })
    return ok({ hr: await hrConsultant(tx), employee: await anEmployee(tx, house), olga, main, local })
  })
  if (!made.ok) throw new Error('refused')
  built = made.value
  hr = await app.as(built.hr)
})

const secretaryOf = async (id: string) => (await postHoldersOn(app.database.reader, id, on)).secretary?.personId ?? null

test('only who keeps committees names secretaries of many', async () => {
  const employee = await app.as(built.employee)
  expect((await employee.get(address)).status).toBe(403)
  const field = `secretary_${built.local}`
  expect((await employee.post(address, { [field]: built.olga })).status).toBe(403)
  expect((await hr.post(address, {})).status).toBe(422)
  expect((await hr.post(address, { [field]: 'x', page: '9e9' })).status).toBe(422)
  expect(await secretaryOf(built.local)).toBeNull()
})

test('without script: names are written for several, one press finds them all, the next names them', async () => {
  const [first, second] = [`secretary_${built.main}`, `secretary_${built.local}`]
  const page = await hr.get(address)
  for (const words of ['2 udvalg', 'Sekretær for Hovedudvalg', second]) expect(page.text).toContain(words)
  const found = await hr.post(address, { [`${first}_search`]: 'Olga', [`${second}_search`]: 'Nobody' })
  expect(found.status).toBe(422)
  for (const words of ['Olga Skriver', 'Ingen fundet', 'value="Nobody"']) expect(found.text).toContain(words)
  const one = await hr.post(address, { [first]: built.olga })
  expect(one).toMatchObject({ location: address, done: 'secretaries_named' })
  expect(await secretaryOf(built.main)).toBe(built.olga)
  const again = await hr.post(address, { [first]: built.employee })
  expect(again.status).toBe(422)
  expect(again.text).toContain('imens')
  const last = await hr.post(address, { [second]: built.olga })
  expect(last).toMatchObject({ location: '/structure', done: 'secretaries_named' })
  expect((await hr.get(address)).text).toContain('Alle udvalg har en sekretær')
})
