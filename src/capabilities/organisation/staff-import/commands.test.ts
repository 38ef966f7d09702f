import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { readTable } from '../../../platform/tables/read-table.ts'
import { useDatabase } from '../../../testing/database.ts'
import { employeesOf, unitTree } from '../queries.ts'
import { applyImport, uploadImport } from './commands.ts'
import type { ImportKind } from './rules.ts'
import { employeeFile, importFile, manyEmployees, manyUnits, unitFile } from './testing.ts'

const test = useDatabase()
const now = new Date('2026-03-12T09:00:00Z')
const today = isoDate('2026-03-12')
const nobody = { accountId: 'a', personId: 'p', name: 'Uden rettigheder', grants: [] }

const units = unitFile(
  '1001;Nordsund Kommune;;Direktion;70001;01-01-2019;',
  '1002;Center for Børn og Læring;1001;Center;70002;01-01-2019;',
  '1003;Børnehuset Ærten;1002;Institution;;01-01-2019;',
)
const employees = employeeFile(
  '70001;Niels;Jørgensen;Kommunaldirektør;;1001;01-11-2013;;37,00',
  '70002;Åse;Ørsted;Centerchef;aase@nordsund.example;1002;01-02-2015;;37,00',
  '70003;Bo;Bang;Pædagog;bo@nordsund.example;1003;01-02-2015;31-03-2026;28,50',
)

async function upload(kind: ImportKind, bytes: Buffer): Promise<string> {
  const read = await readTable(bytes, 'fil.csv')
  if (!read.ok) throw new Error(read.refusal.code)
  const result = await test.database.write((tx) =>
    uploadImport(tx, null, { kind, fileName: 'fil.csv', bytes, table: read.value }, now),
  )
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

async function apply(importId: string, bytes: Buffer, seenSum: string | null = null) {
  const read = await readTable(bytes, 'fil.csv')
  if (!read.ok) throw new Error(read.refusal.code)
  return test.database.write((tx) => applyImport(tx, null, { importId, table: read.value, seenSum }, now))
}

describe('units and then employees', () => {
  it('puts in the units; leaders wait for the people', async () => {
    const result = await importFile(test.database, null, 'units', units, now)
    expect(result).toMatchObject({ ok: true, value: { added: 3, unknownLeaders: 2 } })
    const tree = await unitTree(test.database.reader, today)
    expect(tree.map((node) => [node.depth, node.name, node.leaderName])).toEqual([
      [0, 'Nordsund Kommune', null],
      [1, 'Center for Børn og Læring', null],
      [2, 'Børnehuset Ærten', null],
    ])
  })

  it('puts in the employees and gives the units their leaders', async () => {
    const result = await importFile(test.database, null, 'employees', employees, now)
    expect(result).toMatchObject({ ok: true, value: { added: 3, withoutEmail: 1, foundLeaders: 2 } })
    const tree = await unitTree(test.database.reader, today)
    expect(tree.map((node) => [node.leaderName, node.headCount, node.totalHeadCount])).toEqual([
      ['Niels Jørgensen', 1, 3],
      ['Åse Ørsted', 1, 2],
      [null, 1, 1],
    ])
    const house = tree[2]?.id ?? ''
    // "Ansat til" 31-03-2026 is the last day of work.
    expect(await employeesOf(test.database.reader, house, isoDate('2026-03-31'))).toHaveLength(1)
    expect(await employeesOf(test.database.reader, house, isoDate('2026-04-01'))).toHaveLength(0)
  })

  it('changes nothing the second time, nor when units come again after the people', async () => {
    expect(await importFile(test.database, null, 'employees', employees, now)).toMatchObject({
      value: { added: 0, changed: 0, ended: 0, unchanged: 3, absent: 0 },
    })
    expect(await importFile(test.database, null, 'units', units, now)).toMatchObject({
      value: { added: 0, changed: 0, ended: 0, unchanged: 3, unknownLeaders: 0 },
    })
  })

  it('ends one period and begins another when somebody moves; the absent are left', async () => {
    const moved = employeeFile('70003;Bo;Bang-Lund;Pædagog;bo@nordsund.example;1002;01-02-2015;;28,50')
    expect(await importFile(test.database, null, 'employees', moved, now)).toMatchObject({
      value: { changed: 1, absent: 2 },
    })
    const { rows } = await sql`select e.valid_from, e.valid_to, u.unit_number, p.name from employment e
      join unit u on u.id = e.unit_id join person p on p.id = e.person_id
      where p.employee_number = '70003' order by e.valid_from`.execute(test.database.reader)
    expect(rows).toEqual([
      { valid_from: '2015-02-01', valid_to: '2026-03-12', unit_number: '1003', name: 'Bo Bang-Lund' },
      { valid_from: '2026-03-12', valid_to: null, unit_number: '1002', name: 'Bo Bang-Lund' },
    ])
  })

  it('records who applied what, in numbers', async () => {
    const events = await test.database.reader
      .selectFrom('event')
      .select(['name', 'data'])
      .where('name', '=', 'staff_import_applied')
      .execute()
    expect(events).toHaveLength(5)
    expect(events[0]?.data).toMatchObject({ kind: 'units', added: 3 })
  })
})

describe('nothing is imported', () => {
  it.each([
    ['units', 'missing parent', unitFile('2001;Et;;Center;;01-01-2019;', '2002;To;9999;Center;;01-01-2019;')],
    ['units', 'a circle', unitFile('2001;Et;2002;Center;;01-01-2019;', '2002;To;2001;Center;;01-01-2019;')],
    ['units', 'the same number twice', unitFile('2001;Et;;Center;;01-01-2019;', '2001;To;;Center;;01-01-2019;')],
    ['employees', 'an unknown unit', employeeFile('70090;A;B;;;9999;01-01-2020;;37')],
    ['employees', 'a formula', employeeFile('70090;=HYPERLINK("http://x");B;;;1001;01-01-2020;;37')],
  ] as const)('%s: %s', async (kind, _name, bytes) => {
    const before = await counts()
    expect(await importFile(test.database, null, kind, bytes, now)).toMatchObject({
      ok: false,
      refusal: { code: 'rows_have_errors' },
    })
    expect(await counts()).toEqual(before)
  })

  it('keeps no file with something like a CPR number', async () => {
    const before = await counts()
    const file = employeeFile('70090;Anne;Berg;Lærer 120190-1234;;1001;01-01-2020;;37')
    expect(await importFile(test.database, null, 'employees', file, now)).toMatchObject({
      ok: false,
      refusal: { code: 'cpr_numbers', params: { lines: '2' } },
    })
    expect(await counts()).toEqual(before)
  })

  it('for whoever may not', async () => {
    expect(await importFile(test.database, nobody, 'units', units, now)).toMatchObject({
      refusal: { code: 'forbidden' },
    })
  })

  it('when the world has changed since the plan was seen', async () => {
    const id = await upload('employees', employees)
    expect(await apply(id, employees, 'another sum')).toMatchObject({ refusal: { code: 'plan_changed' } })
  })

  async function counts() {
    const { rows } =
      await sql`select (select count(*) from unit_period) as periods, (select count(*) from person) as people,
      (select count(*) from file_content where sha256 in (select sha256 from staff_import where applied_at is not null)) as files,
      (select count(*) from employment) as employments`.execute(test.database.reader)
    return rows
  }
})

describe('two people apply at once', () => {
  it('one does it, the other is told that it is done', async () => {
    const file = unitFile('3001;Nyt center;1001;Center;;01-01-2026;')
    const id = await upload('units', file)
    const results = await Promise.all([apply(id, file), apply(id, file)])
    expect(results.map((r) => (r.ok ? 'applied' : r.refusal.code)).sort()).toEqual(['already_applied', 'applied'])
    const made = await test.database.reader.selectFrom('unit').select('id').where('unit_number', '=', '3001').execute()
    expect(made).toHaveLength(1)
  })
})

describe('a whole municipality', () => {
  it('is applied in few statements, however many people', async () => {
    const db = test.database
    await importFile(db, null, 'units', manyUnits(217), now)
    expect(await importFile(db, null, 'employees', manyEmployees(5446, 217), now)).toMatchObject({ ok: true })
    const tree = await unitTree(db.reader, today)
    expect(tree.find((node) => node.number === '1001')?.totalHeadCount).toBeGreaterThan(5400)
  }, 60_000)
})
