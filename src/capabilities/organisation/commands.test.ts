import { expect, it } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { ok } from '../../platform/result.ts'
import { useDatabase } from '../../testing/database.ts'
import { changeUnit } from './commands.ts'
import { lastPeriodOf, unitHistory } from './queries.ts'
import { aUnit } from './testing.ts'

const test = useDatabase()
const now = new Date('2026-03-12T09:00:00Z')
const hr = {
  accountId: 'a',
  personId: '01900000-0000-7000-8000-000000000001',
  name: 'Helle Krogh',
  grants: [{ role: 'hr_consultant' as const, on: null }],
}
const base = { version: 1, kind: 'Center', leader: null, from: isoDate('2026-04-01') }

async function twoUnits(): Promise<[string, string]> {
  const ids: [string, string] = ['', '']
  await test.database.write(async (tx) => {
    const top = await aUnit(tx, { name: 'Kommunen' })
    ids[0] = await aUnit(tx, { name: 'A', parentId: top })
    ids[1] = await aUnit(tx, { name: 'B', parentId: top })
    return ok()
  })
  return ids
}

it('Two units moved under each other at once: one moves, the other cannot', async () => {
  const [a, b] = await twoUnits()
  const move = (unit: string, name: string, parent: string) =>
    test.database.write((tx) => changeUnit(tx, hr, unit, { ...base, name, parent }, now))
  const results = await Promise.all([move(a, 'A', b), move(b, 'B', a)])
  expect(results.map((r) => (r.ok ? 'moved' : r.refusal.code)).sort()).toEqual(['moved', 'own_subunit'])
})

it('Two people change one unit at once: one does, the other sees it', async () => {
  const [a, b] = await twoUnits()
  const rename = (name: string) => test.database.write((tx) => changeUnit(tx, hr, a, { ...base, name, parent: b }, now))
  const results = await Promise.all([rename('Først'), rename('Også først')])
  expect(results.map((r) => (r.ok ? 'changed' : r.refusal.code)).sort()).toEqual(['changed', 'changed_meanwhile'])
  const history = await unitHistory(test.database.reader, a)
  expect(history?.version).toBe(2)
  expect(history?.periods.map((p) => [p.from, p.to])).toEqual([
    ['2019-01-01', '2026-04-01'],
    ['2026-04-01', null],
  ])
  const events = await test.database.reader.selectFrom('event').select('name').where('subject_id', '=', a).execute()
  expect(events).toEqual([{ name: 'unit_changed' }])
})

it('A refused change leaves everything as it was', async () => {
  const [a] = await twoUnits()
  const nobody = { ...hr, grants: [] }
  const change = { ...base, name: 'Nyt', parent: null }
  const result = await test.database.write((tx) => changeUnit(tx, nobody, a, change, now))
  expect(result).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  expect((await lastPeriodOf(test.database.reader, a))?.name).toBe('A')
})
