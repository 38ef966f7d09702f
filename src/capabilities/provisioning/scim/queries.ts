import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'
import { ok, type Refusal, type Result } from '../../../platform/result.ts'
import { groupColumns, provisionedGroups, type GroupPart } from '../../people/provisioned/groups/queries.ts'
import { provisionedColumns, provisionedPeople, type ProvisionedPage } from '../../people/provisioned/queries.ts'
import { asCondition, groupAttributes, orderAt, userAttributes } from './filters/queries.ts'
import type { ListWish } from './resources/rules.ts'

const everything = sql<boolean>`true`
const partOf = (wish: ListWish) => ({
  descending: wish.descending,
  limit: wish.count,
  offset: wish.startIndex - 1,
})

export async function listUsers(
  db: Reader,
  wish: ListWish,
): Promise<Result<ProvisionedPage, Refusal<'invalid_filter'>>> {
  const condition = wish.filter === null ? ok(everything) : asCondition(wish.filter, userAttributes)
  if (!condition.ok) return condition
  const orderBy = orderAt(wish.sortBy, userAttributes) ?? provisionedColumns.id
  return ok(await provisionedPeople(db, condition.value, { ...partOf(wish), orderBy }))
}

/** The groups of the directory, without their members. */
export async function listGroups(db: Reader, wish: ListWish): Promise<Result<GroupPart, Refusal<'invalid_filter'>>> {
  const condition = wish.filter === null ? ok(everything) : asCondition(wish.filter, groupAttributes)
  if (!condition.ok) return condition
  const orderBy = orderAt(wish.sortBy, groupAttributes) ?? groupColumns.id
  return ok(await provisionedGroups(db, condition.value, { ...partOf(wish), orderBy }))
}
