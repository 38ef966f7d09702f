import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { fits, memberOf, namesOf, parseFilter, type Filter } from '../filters/rules.ts'
import { patchRequest, type Resource } from '../resources/rules.ts'

/*
 * PATCH (RFC 7644 § 3.5.2): operations on a resource as SCIM says it, carried out on a copy. Either all are carried out
 * or none. Directories differ: names of operations come in capitals, and a replacement without a path may carry paths as
 * its keys; both are understood.
 */

export type PatchRefusal = Refusal<'invalid_syntax' | 'invalid_path' | 'invalid_filter' | 'no_target' | 'mutability'>

interface Target {
  readonly names: readonly string[]
  readonly filter: Filter | null
  /** Behind the brackets: emails[type eq "work"].value */
  readonly rest: readonly string[]
}

const mostOperations = 100
const readOnly = ['id', 'meta', 'schemas', 'groups']
const pathShape = /^((?:urn:[\w.:-]+:)?[a-z$][\w$-]*(?:\.[a-z$][\w$-]*)?)(?:\[(.*)\](?:\.([a-z$][\w$-]*))?)?$/i

export function applyPatch(resource: Resource, body: unknown): Result<Resource, PatchRefusal> {
  const operations = memberOf(body, 'Operations')
  const schemas = memberOf(body, 'schemas')
  const isPatch = Array.isArray(schemas) && schemas.includes(patchRequest)
  if (!isPatch || !Array.isArray(operations) || operations.length === 0 || operations.length > mostOperations)
    return refuse('invalid_syntax')
  const changed = structuredClone(resource)
  for (const operation of operations) {
    const refusal = applyOne(changed, operation)
    if (refusal) return { ok: false, refusal }
  }
  return ok(changed)
}

function applyOne(resource: Resource, operation: unknown): PatchRefusal | null {
  const said = memberOf(operation, 'op')
  const op = typeof said === 'string' ? said.toLowerCase() : ''
  const path = memberOf(operation, 'path')
  const value = memberOf(operation, 'value')
  if (op !== 'add' && op !== 'replace' && op !== 'remove') return { code: 'invalid_syntax' }
  if (op !== 'remove' && value === undefined) return { code: 'invalid_syntax' }
  if (path === undefined || path === null || path === '') {
    return op === 'remove' ? { code: 'no_target' } : mergeAll(resource, op, value)
  }
  if (typeof path !== 'string') return { code: 'invalid_path' }
  const target = readPath(path)
  if (!target.ok) return target.refusal
  return applyAt(resource, op, target.value, value)
}

/** A value without a path names its own places. */
function mergeAll(resource: Resource, op: 'add' | 'replace', value: unknown): PatchRefusal | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { code: 'invalid_syntax' }
  for (const [key, inner] of Object.entries(value)) {
    if (readOnly.includes(key.toLowerCase())) continue
    // The whole of an extension; its name has dots of its own.
    const isExtension = /^urn:[^[]+:2\.0:\w+$/i.test(key) && typeof inner === 'object' && inner !== null
    const target = isExtension ? ok({ names: [key], filter: null, rest: [] }) : readPath(key)
    if (!target.ok) return target.refusal
    const refusal = applyAt(resource, op, target.value, inner)
    if (refusal) return refusal
  }
  return null
}

function readPath(path: string): Result<Target, PatchRefusal> {
  const found = path.length > 500 ? null : pathShape.exec(path)
  if (!found) return refuse('invalid_path')
  const [, name = '', condition, rest] = found
  const names = namesOf(name)
  if (condition === undefined) return ok({ names, filter: null, rest: [] })
  const filter = parseFilter(condition)
  return filter.ok ? ok({ names, filter: filter.value, rest: rest === undefined ? [] : [rest] }) : filter
}

function applyAt(resource: Resource, op: 'add' | 'replace' | 'remove', target: Target, value: unknown) {
  const [first = ''] = target.names
  if (readOnly.includes(first.toLowerCase())) return { code: 'mutability' } as const
  if (target.filter !== null) return applyToValues(resource, op, target, target.filter, value)
  if (op === 'remove' && Array.isArray(resource[keyOf(resource, first)]) && isNamed(value))
    removeThese(resource, target.names, value)
  else if (op === 'remove') removeAt(resource, target.names)
  else setAt(resource, op, target.names, value)
  return null
}

/** Only the values of a list that fit the filter. */
function applyToValues(
  resource: Resource,
  op: 'add' | 'replace' | 'remove',
  { names, rest }: Target,
  filter: Filter,
  value: unknown,
): PatchRefusal | null {
  const [name = ''] = names
  const key = keyOf(resource, name)
  const standing = resource[key]
  const list: unknown[] = Array.isArray(standing) ? standing : []
  const chosen = list.filter((one) => fits(filter, one))
  if (op === 'remove' && rest.length === 0) {
    const gone = new Set(chosen)
    resource[key] = list.filter((one) => !gone.has(one))
    return null
  }
  if (chosen.length === 0) {
    if (op !== 'add') return { code: 'no_target' }
    resource[key] = [...list, madeFrom(filter, rest, value)]
    return null
  }
  for (const one of chosen) {
    if (typeof one !== 'object' || one === null) continue
    if (rest.length === 0) Object.assign(one, value)
    else if (op === 'remove') removeAt(one as Resource, rest)
    else setAt(one as Resource, op, rest, value)
  }
  return null
}

/** A value that fits a plain filter: emails[type eq "work"].value added where there is none. */
function madeFrom(filter: Filter, rest: readonly string[], value: unknown): Resource {
  const made: Resource = {}
  if (filter.op === 'compare' && filter.how === 'eq') setAt(made, 'replace', namesOf(filter.path), filter.value)
  if (rest.length > 0) setAt(made, 'replace', rest, value)
  else Object.assign(made, value)
  return made
}

function setAt(resource: Resource, op: 'add' | 'replace', names: readonly string[], value: unknown): void {
  const [name = '', ...rest] = names
  const key = keyOf(resource, name)
  const standing = resource[key]
  if (rest.length > 0) {
    const inner = isPlain(standing) ? standing : {}
    resource[key] = inner
    setAt(inner, op, rest, value)
  } else if (op === 'add' && Array.isArray(standing)) {
    const more: unknown[] = Array.isArray(value) ? value : [value]
    const isPrimary = more.some((one) => memberOf(one, 'primary') === true)
    const before = isPrimary
      ? standing.map((one: unknown) => (isPlain(one) ? { ...one, primary: false } : one))
      : standing
    resource[key] = [...before, ...more]
  } else if (isPlain(standing) && isPlain(value)) {
    for (const [inner, one] of Object.entries(value)) setAt(standing, op, [inner], one)
  } else {
    resource[key] = value
  }
}

function removeAt(resource: Resource, names: readonly string[]): void {
  const [name = '', ...rest] = names
  const key = keyOf(resource, name)
  const inner = resource[key]
  if (rest.length === 0) delete resource[key]
  else if (isPlain(inner)) removeAt(inner, rest)
}

/** Some directories name what is to be removed as a value beside the path: only that goes, never the whole list. */
function removeThese(resource: Resource, [name = '']: readonly string[], value: object): void {
  const key = keyOf(resource, name)
  const standing = resource[key]
  if (!Array.isArray(standing)) return
  const valueOf = (one: unknown) => (isPlain(one) ? memberOf(one, 'value') : one)
  const named: unknown[] = Array.isArray(value) ? value : [value]
  const gone = new Set(named.map(valueOf))
  resource[key] = standing.filter((one) => !gone.has(valueOf(one)))
}

const isNamed = (value: unknown): value is object => typeof value === 'object' && value !== null

const isPlain = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The name as it stands already, so that a client's capitals make no second one. */
function keyOf(resource: Resource, name: string): string {
  const known = Object.keys(resource).find((key) => key.toLowerCase() === name.toLowerCase())
  // A key of this name would not be a member but what the object is made from.
  return known ?? (name === '__proto__' ? 'proto' : name)
}
