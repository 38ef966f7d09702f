import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { testOrigin, useApp, type Client } from '../../../testing/app.ts'
import { employeeFile, importFile, manyEmployees, unitFile } from '../../organisation/staff-import/testing.ts'
import { administrator } from '../../people/testing.ts'
import { aProgram, tokenOn, type Program } from '../testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const address = '/api/imports/loensystemet'
let admin: Client
let payroll: Program

const staff = (...lines: string[]) => employeeFile(...lines).toString('utf8')
const line = (n: number, unit = '1001', name = 'Anne') =>
  `${70_000 + n};${name};Nummer${n};Pædagog;;${unit};01-08-2020;;37,00`
const lines = (count: number) => Array.from({ length: count }, (_, n) => line(n))

beforeAll(async () => {
  let id = ''
  await app.database.write(async (tx) => {
    id = await administrator(tx)
    return ok()
  })
  admin = await app.as(id)
  const units = unitFile('1001;Nordsund Kommune;;Direktion;;01-01-2019;', '1002;Børnehuset Ærten;1001;Hus;;01-01-2019;')
  await importFile(app.database, null, 'units', units, app.now())
})

let minutes = 0

/** Sends a file in a minute of its own, does what it asks for and answers the page that tells what became of it. */
async function drop(body: string): Promise<{ status: number; page: string; see: string; error: unknown }> {
  minutes += 1
  app.setNow(new Date(Date.parse('2026-03-12T08:00:00Z') + minutes * 60_000).toISOString())
  const answer = await payroll.send('POST', address, body, { 'content-type': 'text/csv' })
  await app.drainJobs()
  const see = (/"see":"([^"]+)"/.exec(answer.text)?.[1] ?? '').replace(testOrigin, '')
  return {
    status: answer.status,
    error: answer.json['error'],
    see,
    page: see === '' ? '' : (await admin.get(see)).text,
  }
}

const working = async () => {
  const { rows } = await sql<{ n: number }>`select count(distinct person_id)::int as n from employment
    where valid_from <= '2026-03-12' and (valid_to is null or valid_to > '2026-03-12')`.execute(app.database.reader)
  return rows[0]?.n
}

describe('a regular source', () => {
  it('is made by an administrator, under a name of its own', async () => {
    expect((await admin.get('/administration/import-sources')).text).toContain('Der er ingen faste kilder endnu')
    const source = { name: 'Lønsystemet', kind: 'employees', share: '5', ends_absent: '1' }
    expect((await admin.post('/administration/import-sources', source)).done).toBe('import_source_made')
    const twice = await admin.post('/administration/import-sources', source)
    expect([twice.status, twice.text.includes('Vælg et andet')]).toEqual([422, true])
    const bad = await admin.post('/administration/import-sources', { ...source, name: 'To', share: '101' })
    expect([bad.status, bad.text.includes('value="To"')]).toEqual([422, true])
    const { id } = await app.database.reader.selectFrom('import_source').select('id').executeTakeFirstOrThrow()
    const made = await admin.post('/administration/provisioning', { name: 'Løn', may_do: id, days: '365' })
    payroll = aProgram(() => app.app, testOrigin, tokenOn(made.text))
    expect((await payroll.send('GET', '/scim/v2/Users')).status).toBe(401)
    expect((await payroll.send('POST', '/api/imports/andet', 'a')).status).toBe(404)
  })

  it('has its files applied without anybody clicking', async () => {
    const { status, page } = await drop(staff(...lines(40)))
    expect(status).toBe(202)
    for (const text of ['Gennemført af Systemet', '40 nye medarbejdere', 'Lønsystemet']) expect(page).toContain(text)
    expect(await working()).toBe(40)
  })

  it('is let in when it is larger than a form of ours may be', async () => {
    expect(await drop('x'.repeat(7_000_000))).toMatchObject({ status: 422, error: 'not_a_table' })
  })

  it('has the absent end, moves told in words, and nobody put into or out of a mandate', async () => {
    const { page } = await drop(staff(line(0, '1002', 'Bo'), ...lines(39).slice(1)))
    expect(page).toContain('1 medarbejder får en slutdato')
    expect(await working()).toBe(39)
    const { rows } = await sql`select 1 from mandate`.execute(app.database.reader)
    expect(rows).toEqual([])
  })

  it('is held back when more would vanish than may, until a person says why', async () => {
    const { page, see } = await drop(staff(...lines(30)))
    expect(await working()).toBe(39)
    for (const text of [
      'Filen er holdt tilbage',
      '9 af 39 ville forsvinde',
      'Anne Nummer35 er ikke med i filen',
      'Anne Nummer0',
    ]) {
      expect(page).toContain(text)
    }
    expect(page).toContain('Bo Nummer0 hedder nu Anne Nummer0')
    expect(page).toContain('flytter fra Børnehuset Ærten til Nordsund Kommune')
    expect((await admin.get('/administration/imports')).text).toContain('Tilbageholdt')
    const sum = /name="sum" value="(\w+)"/.exec(page)?.[1] ?? ''
    const without = await admin.post(`${see}/application`, { sum, reason: '' })
    expect([without.status, without.text.includes('skriv, hvorfor')]).toEqual([422, true])
    const applied = await admin.post(`${see}/application`, { sum, reason: 'Skolen er lukket.' })
    expect(applied.done).toBe('staff_import_applied')
    expect(await working()).toBe(30)
    expect((await admin.get(see)).text).toContain('Skolen er lukket.')
  })

  it.each([
    ['errors in a line', staff('70001;A;;;;1001;01-01-2020;;'), 'Fejl i filen'],
    ['columns missing', 'Kode;Hvem\n1;Anne\n', 'Kolonner mangler'],
  ])('waits for a person with %s', async (_what, body, state) => {
    const before = await working()
    expect((await drop(body)).status).toBe(202)
    expect((await admin.get('/administration/imports')).text).toContain(state)
    expect(await working()).toBe(before)
  })

  it.each([
    ['a CPR number', staff('70001;Anne;Berg;0101901234;;1001;01-01-2020;;'), 422, 'cpr_numbers'],
    ['an employee number that is one', staff('0101901234;Anne;Berg;;;1001;01-01-2020;;'), 422, 'cpr_numbers'],
    ['nothing', '', 422, 'file_empty'],
    ['no table', 'hej', 422, 'not_a_table'],
  ])('refuses %s and keeps nothing', async (_what, body, status, error) => {
    const files = () => app.database.reader.selectFrom('file_content').select('sha256').execute()
    const before = await files()
    expect(await drop(body)).toMatchObject({ status, error })
    expect(await files()).toEqual(before)
  })

  it('remembers how its columns were read', async () => {
    const header = 'Nr;Kald;Slægt;Sted'
    const first = await drop(`${header}\n70000;Anne;Nummer0;1001\n`)
    const mapping = { column_number: 0, column_givenName: 1, column_familyName: 2, column_unitNumber: 3 }
    await admin.post(`${first.see}/column-mapping`, mapping)
    const second = await drop(`Sted;${header.replace(';Sted', '')}\n1001;70000;Anne;Nummer0\n`)
    expect(second.page).toContain('29 af 30 ville forsvinde')
  })

  it('takes ten files a minute from one program, and says when to come back', async () => {
    app.setNow('2026-03-12T11:00:20Z')
    const stored = async () => (await app.database.reader.selectFrom('staff_import').select('id').execute()).length
    const before = await stored()
    const send = (body: string) => payroll.send('POST', address, body, { 'content-type': 'text/csv' })
    const answers = [await send(staff(...lines(30)))]
    // What is refused counts as well.
    for (let n = 0; n < 9; n += 1) answers.push(await send(''))
    answers.push(await send(staff(...lines(31))))
    expect(answers.map(({ status }) => status)).toEqual([202, ...Array<number>(9).fill(422), 429])
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('40')
    expect(answers.at(-1)?.json).toEqual({ error: 'too_many_files' })
    expect((await stored()) - before).toBe(1)
    app.setNow('2026-03-12T11:01:00Z')
    expect((await send(staff(...lines(31)))).status).toBe(202)
    await app.drainJobs()
  })

  it('may be given another share; who comes too late is told', async () => {
    const { id } = await app.database.reader.selectFrom('import_source').select('id').executeTakeFirstOrThrow()
    const change = { share: '100', version: '1' }
    expect((await admin.post(`/administration/import-sources/${id}`, change)).done).toBe('import_source_changed')
    expect((await admin.post(`/administration/import-sources/${id}`, change)).status).toBe(409)
    expect((await admin.post(`/administration/import-sources/${id}`, { share: 'x', version: '2' })).status).toBe(422)
  })
})

it('a large file is taken in by a job of its own', async () => {
  const made = await drop(
    manyEmployees(2_000, 1)
      .toString()
      .replaceAll('Medarb.nr', 'Nr')
      .replaceAll('Fornavn', 'Kald')
      .replaceAll('Efternavn', 'Slægt')
      .replaceAll('Enhedsnr', 'Sted'),
  )
  expect(made.page).toContain('nye medarbejdere')
}, 30_000)
