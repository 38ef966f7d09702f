import { sql, type RawBuilder } from 'kysely'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { groupColumns, memberColumns, someMember } from '../../../people/provisioned/groups/queries.ts'
import { provisionedColumns as people } from '../../../people/provisioned/queries.ts'
import { coreGroup, coreUser, enterprise } from '../resources/rules.ts'
import type { Comparison, Filter, FilterValue } from './rules.ts'

/** Where an attribute stands that may be filtered by: in a column, the same for all, or several of them at once. */
type Kept =
  | { readonly kind: 'text' | 'boolean' | 'instant'; readonly column: RawBuilder<unknown> }
  | { readonly kind: 'fixed'; readonly value: string | boolean }
  | {
      readonly kind: 'several'
      readonly of: Readonly<Record<string, Kept>>
      readonly some: (condition: RawBuilder<boolean>) => RawBuilder<boolean>
      /** Which of them comes first; left out where none does. */
      readonly orderBy?: RawBuilder<unknown>
    }

/** The attributes of a resource by their names in small letters, and the schema whose name may stand before them. */
export interface Attributes {
  readonly schema: string
  readonly kept: Readonly<Record<string, Kept>>
}

const text = (column: RawBuilder<unknown>): Kept => ({ kind: 'text', column })
const instant = (column: RawBuilder<unknown>): Kept => ({ kind: 'instant', column })
const fixed = (value: string | boolean): Kept => ({ kind: 'fixed', value })

export const userAttributes: Attributes = {
  schema: coreUser,
  kept: {
    id: text(people.id),
    username: text(people.userName),
    externalid: text(people.externalId),
    displayname: text(people.name),
    'name.formatted': text(people.name),
    'name.givenname': text(people.givenName),
    'name.familyname': text(people.familyName),
    emails: {
      kind: 'several',
      // Every address is of work, and the only one.
      of: { value: text(people.email), type: fixed('work'), primary: fixed(true) },
      some: (condition) => sql<boolean>`(${people.email} is not null and ${condition})`,
      orderBy: people.email,
    },
    active: { kind: 'boolean', column: people.active },
    'meta.created': instant(people.createdAt),
    'meta.lastmodified': instant(people.changedAt),
    [`${enterprise.toLowerCase()}:employeenumber`]: text(people.employeeNumber),
  },
}

export const groupAttributes: Attributes = {
  schema: coreGroup,
  kept: {
    id: text(groupColumns.id),
    externalid: text(groupColumns.externalId),
    displayname: text(groupColumns.name),
    members: {
      kind: 'several',
      of: { value: text(memberColumns.personId), display: text(memberColumns.name), type: fixed('User') },
      some: someMember,
    },
    'meta.created': instant(groupColumns.createdAt),
    'meta.lastmodified': instant(groupColumns.changedAt),
  },
}

class NotFilterable extends Error {}

/** A filter as a condition; refused when it asks for something that such a resource does not have here. */
export function asCondition(
  filter: Filter,
  { schema, kept }: Attributes,
): Result<RawBuilder<boolean>, Refusal<'invalid_filter'>> {
  try {
    return ok(conditionOf(filter, (path) => at(path, schema, kept)))
  } catch (error) {
    if (error instanceof NotFilterable) return refuse('invalid_filter')
    throw error
  }
}

/** What to order by; undefined where nothing of the name has an order. */
export function orderAt(path: string | null, { schema, kept }: Attributes): RawBuilder<unknown> | undefined {
  const found = path === null ? undefined : at(path, schema, kept).kept
  if (found === undefined || found.kind === 'fixed') return undefined
  return found.kind === 'several' ? found.orderBy : found.column
}

interface Found {
  readonly kept: Kept | undefined
  /** What is asked for of each, when there are several. */
  readonly rest: string
}

/** An attribute by its path: members, members.value, or with its schema before it. */
function at(path: string, schema: string, all: Readonly<Record<string, Kept>>): Found {
  const small = path.toLowerCase()
  const plain = small.startsWith(`${schema.toLowerCase()}:`) ? small.slice(schema.length + 1) : small
  if (Object.hasOwn(all, plain)) return { kept: all[plain], rest: '' }
  const [head = '', ...rest] = plain.split('.')
  const several = Object.hasOwn(all, head) ? all[head] : undefined
  return several?.kind === 'several' ? { kept: several, rest: rest.join('.') } : { kept: undefined, rest: '' }
}

type Find = (path: string) => Found

/** Inside brackets, and behind a dot: what is kept of one of several. */
const within =
  (of: Readonly<Record<string, Kept>>): Find =>
  (path) => ({ kept: Object.hasOwn(of, path.toLowerCase()) ? of[path.toLowerCase()] : undefined, rest: '' })

function conditionOf(filter: Filter, find: Find): RawBuilder<boolean> {
  switch (filter.op) {
    case 'and':
      return sql<boolean>`(${conditionOf(filter.left, find)} and ${conditionOf(filter.right, find)})`
    case 'or':
      return sql<boolean>`(${conditionOf(filter.left, find)} or ${conditionOf(filter.right, find)})`
    case 'not':
      return sql<boolean>`(not ${conditionOf(filter.of, find)})`
    case 'value': {
      const { kept } = find(filter.path)
      if (kept?.kind !== 'several') throw new NotFilterable()
      return kept.some(conditionOf(filter.of, within(kept.of)))
    }
    default:
      return asked(filter, find(filter.path))
  }
}

type Asked = Extract<Filter, { op: 'pr' | 'compare' }>

function asked(filter: Asked, { kept, rest }: Found): RawBuilder<boolean> {
  if (kept === undefined) throw new NotFilterable()
  if (kept.kind !== 'several') return filter.op === 'pr' ? present(kept) : compared(filter.how, kept, filter.value)
  const inner = within(kept.of)(rest || 'value').kept
  if (inner === undefined || inner.kind === 'several') throw new NotFilterable()
  if (filter.op === 'pr') return kept.some(present(inner))
  // Of several values none may be the one that is not to be there.
  const isAbsent = filter.value === null && filter.how === 'eq'
  if (isAbsent) return sql<boolean>`(not ${kept.some(present(inner))})`
  if (filter.how === 'ne')
    return filter.value === null
      ? kept.some(present(inner))
      : sql<boolean>`(not ${kept.some(compared('eq', inner, filter.value))})`
  return kept.some(compared(filter.how, inner, filter.value))
}

type Single = Exclude<Kept, { kind: 'several' }>

const present = (kept: Single): RawBuilder<boolean> =>
  kept.kind === 'fixed' ? sql<boolean>`true` : sql<boolean>`(${kept.column} is not null)`

function compared(how: Comparison, kept: Single, value: FilterValue): RawBuilder<boolean> {
  if (kept.kind === 'fixed') return ofFixed(how, kept.value, value)
  const { kind, column } = kept
  if (value === null && (how === 'eq' || how === 'ne')) {
    const absent = sql<boolean>`(${column} is null)`
    return how === 'eq' ? absent : sql<boolean>`(not ${absent})`
  }
  if (kind === 'boolean') return ofBoolean(column, how, value)
  if (typeof value !== 'string') throw new NotFilterable()
  return kind === 'instant' ? ofInstant(column, how, value) : ofText(column, how, value)
}

function ofFixed(how: Comparison, standing: string | boolean, value: FilterValue): RawBuilder<boolean> {
  if (how !== 'eq' && how !== 'ne') throw new NotFilterable()
  const small = (one: FilterValue) => (typeof one === 'string' ? one.toLowerCase() : one)
  const same = small(value) === small(standing)
  return same === (how === 'eq') ? sql<boolean>`true` : sql<boolean>`false`
}

/** Some directories write "True" between quotes. */
function ofBoolean(column: RawBuilder<unknown>, how: Comparison, value: FilterValue): RawBuilder<boolean> {
  const wanted = typeof value === 'string' ? { true: true, false: false }[value.toLowerCase()] : value
  if (typeof wanted !== 'boolean' || (how !== 'eq' && how !== 'ne')) throw new NotFilterable()
  return sql<boolean>`(${column} = ${how === 'eq' ? wanted : !wanted})`
}

const signs = { eq: '=', ne: 'is distinct from', gt: '>', ge: '>=', lt: '<', le: '<=' } as const

function ofInstant(column: RawBuilder<unknown>, how: Comparison, value: string): RawBuilder<boolean> {
  const moment = new Date(value)
  const isMoment = /^\d{4}-\d\d-\d\d(T|$)/.test(value) && !Number.isNaN(moment.getTime())
  if (!isMoment || how === 'co' || how === 'sw' || how === 'ew') throw new NotFilterable()
  // What is shown has no microseconds, so neither has what is compared.
  return sql<boolean>`(date_trunc('milliseconds', ${column}) ${sql.raw(signs[how])} ${moment})`
}

function ofText(column: RawBuilder<unknown>, how: Comparison, value: string): RawBuilder<boolean> {
  const [found, wanted] = [sql`lower(${column})`, sql`lower(${value}::text)`]
  if (how === 'co') return sql<boolean>`(coalesce(position(${wanted} in ${found}), 0) > 0)`
  if (how === 'sw') return sql<boolean>`(coalesce(left(${found}, length(${wanted})) = ${wanted}, false))`
  if (how === 'ew') return sql<boolean>`(coalesce(right(${found}, length(${wanted})) = ${wanted}, false))`
  return sql<boolean>`(coalesce(${found} collate "C" ${sql.raw(signs[how])} ${wanted}, ${how === 'ne'}))`
}
