import { beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { queryCounter } from '../../platform/db/dialect.ts'
import { ok } from '../../platform/result.ts'
import { useDatabase } from '../../testing/database.ts'
import { employeesOf, unitTree, workplacesOf } from './queries.ts'
import { anEmployee, anEmployment, aUnit, aUnitPeriod } from './testing.ts'

const test = useDatabase()
const today = isoDate('2026-03-12')

describe('the organisation on a day', () => {
  const made = { top: '', centre: '', house: '', leader: '', anna: '' }

  beforeAll(async () => {
    await test.database.write(async (tx) => {
      made.top = await aUnit(tx, { name: 'Kommunen' })
      made.leader = await anEmployee(tx, { name: 'Karin Holm', unitId: made.top, validTo: '2020-02-01' })
      made.centre = await aUnit(tx, { name: 'Center for Ældre', parentId: made.top, leaderId: made.leader })
      await aUnit(tx, { name: 'Center for Økonomi', parentId: made.top, validTo: '2025-01-01' })
      made.house = await aUnit(tx, { name: 'Gammelt navn', parentId: made.top, validTo: '2026-01-01' })
      await aUnitPeriod(tx, made.house, { name: 'Åhuset', parentId: made.centre, validFrom: '2026-01-01' })
      made.anna = await anEmployee(tx, { name: 'Åse Aabo', unitId: made.house, jobTitle: 'Sosu-assistent' })
      await anEmployee(tx, { name: 'Bo Berg', unitId: made.house, validTo: '2026-03-12' })
      await anEmployee(tx, { name: 'Carl Dam', unitId: made.house })
      await anEmployment(tx, made.anna, { unitId: made.centre, jobTitle: 'Vejleder' })
      return ok()
    })
  })

  it('is read in one query, parents first, with head counts', async () => {
    const counted = { statements: [] as string[] }
    const tree = await queryCounter.run(counted, () => unitTree(test.database.reader, today))
    expect(counted.statements).toHaveLength(1)
    expect(tree.map((n) => [n.depth, n.name, n.leaderName, n.headCount, n.totalHeadCount])).toEqual([
      [0, 'Kommunen', null, 0, 3],
      [1, 'Center for Ældre', 'Karin Holm', 1, 3],
      [2, 'Åhuset', null, 2, 2],
    ])
  })

  it('was something else before', async () => {
    const tree = await unitTree(test.database.reader, isoDate('2024-06-01'))
    expect(tree.map((n) => n.name)).toEqual(['Kommunen', 'Center for Ældre', 'Center for Økonomi', 'Gammelt navn'])
  })

  it('knows who works where, in Danish order', async () => {
    expect((await employeesOf(test.database.reader, made.house, today)).map((e) => e.name)).toEqual([
      'Carl Dam',
      'Åse Aabo',
    ])
    expect(await workplacesOf(test.database.reader, made.anna, today)).toEqual([
      { unitId: made.centre, unitName: 'Center for Ældre', jobTitle: 'Vejleder' },
      { unitId: made.house, unitName: 'Åhuset', jobTitle: 'Sosu-assistent' },
    ])
  })
})
