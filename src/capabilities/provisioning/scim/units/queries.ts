import { today } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { membersOfUnits, unitTree } from '../../../organisation/queries.ts'
import type { UnitNode } from '../../../organisation/rules.ts'
import { fits, pathsIn } from '../filters/rules.ts'
import type { ListWish } from '../resources/rules.ts'
import { unitResource, type UnitFacts } from './rules.ts'

interface UnitPart {
  readonly total: number
  readonly units: readonly UnitFacts[]
}

/** The units of today. Members are read only where they are shown or asked about. */
export async function listUnits(
  db: Reader,
  wish: ListWish,
  { now, withMembers }: { now: Date; withMembers: boolean },
): Promise<UnitPart> {
  const tree = await unitTree(db, today(now))
  const { filter } = wish
  const asksForMembers = filter !== null && pathsIn(filter).some((path) => path.startsWith('members'))
  const all = await withThose(db, tree, now, asksForMembers)
  const found = filter === null ? all : all.filter((unit) => fits(filter, unitResource(unit, '')))
  const part = found.slice(wish.startIndex - 1, wish.startIndex - 1 + wish.count)
  if (!withMembers || asksForMembers) return { total: found.length, units: part }
  const shown = new Set(part.map((unit) => unit.id))
  const named = tree.filter((unit) => shown.has(unit.id))
  return { total: found.length, units: await withThose(db, named, now, true) }
}

export async function unitById(db: Reader, id: string, now: Date): Promise<UnitFacts | null> {
  const unit = (await unitTree(db, today(now))).find((one) => one.id === id)
  return unit ? ((await withThose(db, [unit], now, true))[0] ?? null) : null
}

async function withThose(
  db: Reader,
  units: readonly UnitNode[],
  now: Date,
  withMembers: boolean,
): Promise<UnitFacts[]> {
  const ids = units.map((unit) => unit.id)
  const members = withMembers ? await membersOfUnits(db, ids, today(now)) : []
  const byUnit = Map.groupBy(members, (member) => member.unitId)
  return units.map(({ id, name, number }) => ({ id, name, number, members: byUnit.get(id) ?? [] }))
}
