import { sql } from 'kysely'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { ok, type Refusal, type Result } from '../../../platform/result.ts'
import { membersOfUnits, unitTree } from '../../organisation/queries.ts'
import type { UnitNode } from '../../organisation/rules.ts'
import { provisionedPeople, type ProvisionedPage } from '../../people/provisioned/queries.ts'
import { asCondition, columnAt } from './filters/queries.ts'
import { fits, pathsIn } from './filters/rules.ts'
import { groupResource, type GroupFacts, type ListWish } from './resources/rules.ts'

export async function listUsers(
  db: Reader,
  wish: ListWish,
): Promise<Result<ProvisionedPage, Refusal<'invalid_filter'>>> {
  const condition = wish.filter === null ? ok(sql<boolean>`true`) : asCondition(wish.filter)
  if (!condition.ok) return condition
  const orderBy = (wish.sortBy === null ? undefined : columnAt(wish.sortBy)) ?? 'id'
  const part = { orderBy, descending: wish.descending, limit: wish.count, offset: wish.startIndex - 1 }
  return ok(await provisionedPeople(db, condition.value, part))
}

interface GroupPage {
  readonly total: number
  readonly groups: readonly GroupFacts[]
}

/** The units of today. Members are read only where they are shown or asked about. */
export async function listGroups(
  db: Reader,
  wish: ListWish,
  { now, withMembers }: { now: Date; withMembers: boolean },
): Promise<GroupPage> {
  const units = await unitTree(db, today(now))
  const { filter } = wish
  const asksForMembers = filter !== null && pathsIn(filter).some((path) => path.startsWith('members'))
  const all = await asGroups(db, units, now, asksForMembers)
  const found = filter === null ? all : all.filter((group) => fits(filter, groupResource(group, '')))
  const part = found.slice(wish.startIndex - 1, wish.startIndex - 1 + wish.count)
  const shown = new Set(part.map((group) => group.id))
  const groups =
    withMembers && !asksForMembers
      ? await asGroups(
          db,
          units.filter((unit) => shown.has(unit.id)),
          now,
          true,
        )
      : part
  return { total: found.length, groups }
}

export async function groupById(db: Reader, id: string, now: Date): Promise<GroupFacts | null> {
  const unit = (await unitTree(db, today(now))).find((one) => one.id === id)
  return unit ? ((await asGroups(db, [unit], now, true))[0] ?? null) : null
}

async function asGroups(
  db: Reader,
  units: readonly UnitNode[],
  now: Date,
  withMembers: boolean,
): Promise<GroupFacts[]> {
  const ids = units.map((unit) => unit.id)
  const members = withMembers ? await membersOfUnits(db, ids, today(now)) : []
  const byUnit = Map.groupBy(members, (member) => member.unitId)
  return units.map(({ id, name, number }) => ({ id, name, number, members: byUnit.get(id) ?? [] }))
}
