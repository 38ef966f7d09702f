import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { ok } from '../../../platform/result.ts'
import { useApp, type Client } from '../../../testing/app.ts'
import { administrator, hrConsultant } from '../../people/testing.ts'
import { employeeFile, manyEmployees, unitFile } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let admin: Client
let hr: Client

beforeAll(async () => {
  const ids = { admin: '', hr: '' }
  await app.database.write(async (tx) => {
    ids.admin = await administrator(tx)
    ids.hr = await hrConsultant(tx)
    return ok()
  })
  admin = await app.as(ids.admin)
  hr = await app.as(ids.hr)
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
    expect((await hr.get('/administration/imports')).status).toBe(403)
    expect((await hr.post('/administration/imports', { kind: 'units', file: file(units) })).status).toBe(403)
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

  it('take Excel files', async () => {
    const cells = (values: (string | number | Date)[]) =>
      values.map((value) => (value instanceof Date ? { value, format: 'dd-mm-yyyy' } : { value }))
    const rows = [
      cells(['Enhedsnr', 'Enhedsnavn', 'Overordnet enhedsnr', 'Gyldig fra']),
      cells([1020, 'Ældrecenter Åen', 1001, new Date('2026-01-01T00:00:00Z')]),
    ]
    const bytes = await writeXlsx(rows).toBuffer()
    const preview = await admin.get(await uploaded('units', bytes, 'enheder.xlsx'))
    for (const text of ['Excel (xlsx)', '1 ny enhed', 'Første linje: 01-01-2026']) expect(preview.text).toContain(text)
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
  it('a zip bomb', async () => {
    const answer = await admin.post('/administration/imports', { kind: 'units', file: file(zipBomb(), 'enheder.xlsx') })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('pakker sig ud til mere')
  })

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

/** A workbook whose one sheet is 300 MB of spaces, packed to a third of one. */
function zipBomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, ' '), { level: 9 })
  const names = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml']
  const bodies = [deflateRawSync(Buffer.from('<workbook/>')), packed]
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [i, name] of names.entries()) {
    const body = bodies[i] ?? Buffer.alloc(0)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(body.length, 18)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(body.length, 20)
    // The directory lies about the size: only unpacking tells.
    entry.writeUInt32LE(1000, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), body)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + body.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, entries, end])
}
