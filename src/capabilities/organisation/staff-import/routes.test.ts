import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp, type Client } from '../../../testing/app.ts'
import { administrator, aPerson, hrConsultant } from '../../people/testing.ts'
import { employeeFile, manyEmployees, unitFile } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let admin: Client
let hr: Client
let employee: Client

beforeAll(async () => {
  const ids = { admin: '', hr: '', employee: '' }
  await app.database.write(async (tx) => {
    ids.admin = await administrator(tx)
    ids.hr = await hrConsultant(tx)
    ids.employee = await aPerson(tx, { name: 'Bo Bang' })
    return ok()
  })
  admin = await app.as(ids.admin)
  hr = await app.as(ids.hr)
  employee = await app.as(ids.employee)
})

const file = (bytes: Uint8Array, name = 'enheder.csv') => new File([new Uint8Array(bytes)], name)

async function uploaded(kind: string, bytes: Uint8Array, name?: string): Promise<string> {
  const answer = await admin.post('/administration/imports', { kind, file: file(bytes, name) })
  expect(answer.status).toBe(303)
  return answer.location ?? ''
}

async function apply(address: string) {
  const preview = await admin.get(address)
  const sum = /name="sum" value="(\w+)"/.exec(preview.text)?.[1] ?? ''
  return admin.post(`${address}/application`, { sum })
}

const units = unitFile(
  '1001;Nordsund Kommune;;Direktion;70000;01-01-2019;',
  '1002;Center for Børn;1001;Center;;01-01-2019;',
)

describe('imports', () => {
  it('are for administrators', async () => {
    for (const client of [employee, hr]) {
      expect((await client.get('/administration/imports')).status).toBe(403)
      expect((await client.post('/administration/imports', { kind: 'units', file: file(units) })).status).toBe(403)
    }
  })

  it('begin with an empty list that says how', async () => {
    const answer = await admin.get('/administration/imports')
    expect(answer.text).toContain('Begynd med en fil med enheder')
  })

  it('show what will happen before anything does, and then do it', async () => {
    const address = await uploaded('units', units)
    const preview = await admin.get(address)
    for (const text of ['2 nye enheder', 'UTF-8', 'semikolon', '1 leder kendes ikke endnu', '5. Leder (medarb.nr)']) {
      expect(preview.text).toContain(text)
    }
    expect((await admin.get('/organisation')).text).toContain('Her er ingen enheder endnu')
    const applied = await apply(address)
    expect([applied.status, applied.done]).toEqual([303, 'staff_import_applied'])
    expect((await admin.get('/organisation')).text).toContain('Center for Børn')
    expect((await admin.get(address)).text).toContain('Det skete')
    expect((await admin.get('/administration/imports')).text).toContain('Gennemført')
  })

  it('say that nothing changes when the same file comes again, and refuse twice', async () => {
    const address = await uploaded('units', units)
    expect((await admin.get(address)).text).toContain('Filen ændrer ikke noget')
    const again = await uploaded('employees', manyEmployees(3, 2), 'medarbejdere.csv')
    expect((await apply(again)).status).toBe(303)
    expect((await admin.post(`${again}/application`, { sum: 'x' })).text).toContain('allerede gennemført')
  })

  it('can be told which column is what', async () => {
    const bytes = Buffer.from('Kode;Hvad;Hører til\r\n1001;Nordsund Kommune;\r\n1009;Nyt center;1001\r\n')
    const address = await uploaded('units', bytes)
    expect((await admin.get(address)).text).toContain('Nogle kolonner mangler')
    const mapping = { column_number: 0, column_name: 1, column_parentNumber: 2, column_kind: 'x', column_validTo: 99 }
    expect((await admin.post(`${address}/column-mapping`, mapping)).done).toBe('column_mapping_saved')
    expect((await admin.get(address)).text).toContain('1 ny enhed')
  })

  it('list what is wrong line by line', async () => {
    const address = await uploaded(
      'employees',
      employeeFile('7;A;B;;ikke en adresse;1001;31-02-2020;;99', '7;A;B;;;4711;01-01-2020;01-01-2019;=1+1'),
      'fejl.csv',
    )
    const { text, status } = await admin.get(address)
    expect(status).toBe(200)
    for (const wrong of [
      '»ikke en adresse« er ikke en e-mailadresse',
      '»31-02-2020« er ikke en dato',
      '»99« er ikke et timetal',
      'Nummeret står også i linje 2',
      'Enheden »4711« findes ikke',
      'Cellen indeholder en formel',
      'Intet er indlæst',
    ]) {
      expect(text).toContain(wrong)
    }
    expect((await admin.post(`${address}/application`, { sum: 'x' })).status).toBe(422)
  })
})

describe('a file that cannot be used is refused with a reason and not kept', () => {
  const lines = (n: number) => Buffer.from(`Enhedsnr;Enhedsnavn;Overordnet\r\n${'1;a;\r\n'.repeat(n)}`)
  it.each([
    ['no file', '', Buffer.from(''), 'Vælg en fil'],
    ['an empty file', 'tom.csv', Buffer.from(''), 'Filen er tom'],
    ['not a table', 'tekst.csv', Buffer.from('bare en tekst'), 'kan ikke læses som en tabel'],
    ['another character set', 'mac.csv', Buffer.from('\ufeffEnhedsnr;Enhedsnavn\n1;Børn\n', 'utf16le'), 'tegnsæt'],
    ['a picture', 'billede.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'hverken CSV eller Excel'],
    ['not really Excel', 'enheder.xlsx', Buffer.from('PK\u0003\u0004 and then nothing'), 'kan ikke åbnes'],
    ['200,000 lines', 'stor.csv', lines(200_000), 'mere end'],
    ['CPR numbers', 'cpr.csv', Buffer.from('Enhedsnr;Enhedsnavn\n1;Anne 0101901234\n'), 'ligner CPR-numre'],
  ])('%s', async (_what, name, bytes, text) => {
    const before = await app.database.reader.selectFrom('file_content').select('sha256').execute()
    const answer = await admin.post('/administration/imports', { kind: 'units', file: file(bytes, name) })
    expect([413, 422]).toContain(answer.status)
    expect(answer.text).toContain(text)
    expect(await app.database.reader.selectFrom('file_content').select('sha256').execute()).toEqual(before)
  })

  it('is not found under a wrong address', async () => {
    expect((await admin.get('/administration/imports/banan')).status).toBe(404)
    expect((await admin.get('/administration/imports/00000000-0000-7000-8000-000000000000')).status).toBe(404)
  })
})
