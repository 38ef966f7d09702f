import { sql, type RawBuilder } from 'kysely'
import { isId } from '../../../../platform/db/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { provisionedColumns, type ProvisionedColumn } from '../../../people/provisioned/queries.ts'
import { enterprise } from '../resources/rules.ts'
import type { Comparison, Filter, FilterValue } from './rules.ts'

/** The attributes of a user that may be filtered and ordered by, and where each stands. */
const columnOf: Readonly<Record<string, ProvisionedColumn>> = {
  id: 'id',
  username: 'userName',
  externalid: 'externalId',
  displayname: 'name',
  'name.formatted': 'name',
  'name.givenname': 'givenName',
  'name.familyname': 'familyName',
  emails: 'email',
  'emails.value': 'email',
  active: 'active',
  'meta.created': 'createdAt',
  'meta.lastmodified': 'changedAt',
  [`${enterprise.toLowerCase()}:employeenumber`]: 'employeeNumber',
}

const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:user:'

export function columnAt(path: string): ProvisionedColumn | undefined {
  const plain = path.toLowerCase()
  const key = plain.startsWith(coreUser) ? plain.slice(coreUser.length) : plain
  return Object.hasOwn(columnOf, key) ? columnOf[key] : undefined
}

class NotFilterable extends Error {}

/** A filter as a condition on people; refused when it asks for something that a user here does not have. */
export function asCondition(filter: Filter): Result<RawBuilder<boolean>, Refusal<'invalid_filter'>> {
  try {
    return ok(conditionOf(filter, ''))
  } catch (error) {
    if (error instanceof NotFilterable) return refuse('invalid_filter')
    throw error
  }
}

function conditionOf(filter: Filter, within: string): RawBuilder<boolean> {
  switch (filter.op) {
    case 'and':
      return sql<boolean>`(${conditionOf(filter.left, within)} and ${conditionOf(filter.right, within)})`
    case 'or':
      return sql<boolean>`(${conditionOf(filter.left, within)} or ${conditionOf(filter.right, within)})`
    case 'not':
      return sql<boolean>`(not ${conditionOf(filter.of, within)})`
    case 'value':
      return conditionOf(filter.of, `${filter.path}.`)
    case 'pr':
      return presenceOf(within + filter.path)
    case 'compare':
      return comparisonOf(within + filter.path, filter.how, filter.value)
  }
}

function presenceOf(path: string): RawBuilder<boolean> {
  const column = columnAt(path)
  if (column === undefined) throw new NotFilterable()
  return sql<boolean>`(${provisionedColumns[column]} is not null)`
}

/** Every address is of work, and the only one. */
const fixed: Readonly<Record<string, string | boolean>> = { 'emails.type': 'work', 'emails.primary': true }

function comparisonOf(path: string, how: Comparison, value: FilterValue): RawBuilder<boolean> {
  const standing = fixed[path.toLowerCase()]
  if (standing !== undefined && (how === 'eq' || how === 'ne')) {
    const same = typeof value === 'string' ? value.toLowerCase() === standing : value === standing
    return same === (how === 'eq') ? sql<boolean>`(seen.email is not null)` : sql<boolean>`false`
  }
  const column = columnAt(path)
  if (column === undefined) throw new NotFilterable()
  if (value === null && (how === 'eq' || how === 'ne')) {
    const absent = sql<boolean>`(${provisionedColumns[column]} is null)`
    return how === 'eq' ? absent : sql<boolean>`(not ${absent})`
  }
  if (column === 'active') return ofBoolean(how, value)
  if (typeof value !== 'string') throw new NotFilterable()
  if (column === 'createdAt' || column === 'changedAt') return ofInstant(column, how, value)
  if (column === 'id' && how === 'eq' && !isId(value)) return sql<boolean>`false`
  return ofText(provisionedColumns[column], how, value)
}

/** Some directories write "True" between quotes. */
function ofBoolean(how: Comparison, value: FilterValue): RawBuilder<boolean> {
  const wanted = typeof value === 'string' ? { true: true, false: false }[value.toLowerCase()] : value
  if (typeof wanted !== 'boolean' || (how !== 'eq' && how !== 'ne')) throw new NotFilterable()
  return sql<boolean>`(seen.active = ${how === 'eq' ? wanted : !wanted})`
}

const signs = { eq: '=', ne: 'is distinct from', gt: '>', ge: '>=', lt: '<', le: '<=' } as const

function ofInstant(column: 'createdAt' | 'changedAt', how: Comparison, value: string): RawBuilder<boolean> {
  const at = new Date(value)
  const isMoment = /^\d{4}-\d\d-\d\d(T|$)/.test(value) && !Number.isNaN(at.getTime())
  if (!isMoment || how === 'co' || how === 'sw' || how === 'ew') throw new NotFilterable()
  // What is shown has no microseconds, so neither has what is compared.
  return sql<boolean>`(date_trunc('milliseconds', ${provisionedColumns[column]}) ${sql.raw(signs[how])} ${at})`
}

function ofText(column: RawBuilder<unknown>, how: Comparison, value: string): RawBuilder<boolean> {
  const [found, wanted] = [sql`lower(${column})`, sql`lower(${value}::text)`]
  if (how === 'co') return sql<boolean>`(coalesce(position(${wanted} in ${found}), 0) > 0)`
  if (how === 'sw') return sql<boolean>`(coalesce(left(${found}, length(${wanted})) = ${wanted}, false))`
  if (how === 'ew') return sql<boolean>`(coalesce(right(${found}, length(${wanted})) = ${wanted}, false))`
  return sql<boolean>`(coalesce(${found} collate "C" ${sql.raw(signs[how])} ${wanted}, ${how === 'ne'}))`
}
