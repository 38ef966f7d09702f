import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'

/*
 * Filters of SCIM (RFC 7644 § 3.4.2.2): read into a tree, and asked of a resource. Attribute names and operators are the
 * same in small and capital letters. "not" binds closest, then "and", then "or".
 */

export const comparisons = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const
export type Comparison = (typeof comparisons)[number]
export type FilterValue = string | number | boolean | null

export type Filter =
  | { readonly op: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly op: 'not'; readonly of: Filter }
  | { readonly op: 'pr'; readonly path: string }
  | { readonly op: 'compare'; readonly how: Comparison; readonly path: string; readonly value: FilterValue }
  | { readonly op: 'value'; readonly path: string; readonly of: Filter }

type BadFilter = Refusal<'invalid_filter'>

const longestFilter = 2_000
/** A filter of people is never deeper; deeper ones are made to exhaust the reader. */
const deepest = 20
const tokenShape = /\s*(?:([()[\]])|("(?:[^"\\]|\\.)*")|([^\s()[\]"]+))/y
const pathShape = /^(?:urn:[\w.:-]+:)?[a-z$][\w$-]*(?:\.[a-z$][\w$-]*)?$/i

class Unreadable extends Error {}

/** A filter as it stands in an address. */
export function parseFilter(text: string): Result<Filter, BadFilter> {
  try {
    const reader = new FilterReader(tokensOf(text))
    const filter = reader.either(0)
    if (reader.peek() !== undefined) throw new Unreadable()
    return ok(filter)
  } catch (error) {
    if (error instanceof Unreadable) return refuse('invalid_filter')
    throw error
  }
}

function tokensOf(text: string): string[] {
  if (text.length > longestFilter) throw new Unreadable()
  const tokens: string[] = []
  const whole = text.trimEnd()
  tokenShape.lastIndex = 0
  while (tokenShape.lastIndex < whole.length) {
    const found = tokenShape.exec(whole)
    if (!found) throw new Unreadable()
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '')
  }
  return tokens
}

class FilterReader {
  private readonly tokens: readonly string[]
  private at = 0

  constructor(tokens: readonly string[]) {
    this.tokens = tokens
  }

  peek(): string | undefined {
    return this.tokens[this.at]
  }

  either(depth: number): Filter {
    let left = this.both(depth)
    while (this.takes('or')) left = { op: 'or', left, right: this.both(depth) }
    return left
  }

  private both(depth: number): Filter {
    let left = this.one(depth)
    while (this.takes('and')) left = { op: 'and', left, right: this.one(depth) }
    return left
  }

  private one(depth: number): Filter {
    if (depth > deepest) throw new Unreadable()
    if (this.takes('not')) return { op: 'not', of: this.inside('(', ')', depth) }
    if (this.peek() === '(') return this.inside('(', ')', depth)
    const path = this.next()
    if (!pathShape.test(path)) throw new Unreadable()
    if (this.peek() === '[') return { op: 'value', path, of: this.inside('[', ']', depth) }
    const how = this.next().toLowerCase()
    if (how === 'pr') return { op: 'pr', path }
    const known = comparisons.find((comparison) => comparison === how)
    if (known === undefined) throw new Unreadable()
    return { op: 'compare', how: known, path, value: valueOf(this.next()) }
  }

  private inside(opens: string, closes: string, depth: number): Filter {
    if (this.next() !== opens) throw new Unreadable()
    const filter = this.either(depth + 1)
    if (this.next() !== closes) throw new Unreadable()
    return filter
  }

  private takes(word: string): boolean {
    const fits = this.peek()?.toLowerCase() === word
    if (fits) this.at += 1
    return fits
  }

  private next(): string {
    const token = this.tokens[this.at]
    if (token === undefined) throw new Unreadable()
    this.at += 1
    return token
  }
}

function valueOf(token: string): FilterValue {
  if (/^(true|false|null)$/i.test(token)) return JSON.parse(token.toLowerCase()) as FilterValue
  if (!/^("|-?\d)/.test(token)) throw new Unreadable()
  try {
    const value = JSON.parse(token) as FilterValue
    if (typeof value === 'string' && (value.includes('\u0000') || !value.isWellFormed())) throw new Unreadable()
    return value
  } catch (error) {
    if (error instanceof SyntaxError) throw new Unreadable()
    throw error
  }
}

/** Every attribute that a filter asks about, in small letters. */
export function pathsIn(filter: Filter): string[] {
  switch (filter.op) {
    case 'and':
    case 'or':
      return [...pathsIn(filter.left), ...pathsIn(filter.right)]
    case 'not':
      return pathsIn(filter.of)
    case 'value':
      return [filter.path.toLowerCase(), ...pathsIn(filter.of).map((path) => `${filter.path}.${path}`.toLowerCase())]
    default:
      return [filter.path.toLowerCase()]
  }
}

/** Whether a resource fits a filter. Of an attribute with several values one is enough. */
export function fits(filter: Filter, resource: unknown): boolean {
  switch (filter.op) {
    case 'and':
      return fits(filter.left, resource) && fits(filter.right, resource)
    case 'or':
      return fits(filter.left, resource) || fits(filter.right, resource)
    case 'not':
      return !fits(filter.of, resource)
    case 'pr':
      return valuesAt(resource, filter.path).some((value) => value !== null && value !== undefined && value !== '')
    case 'value':
      return valuesAt(resource, filter.path).some((value) => fits(filter.of, value))
    case 'compare': {
      const { how, value: wanted } = filter
      const values = valuesAt(resource, filter.path)
      if (how === 'ne') return !values.some((value) => compare('eq', value, wanted))
      return values.some((value) => compare(how, value, wanted))
    }
  }
}

/** What stands at a path; the values of a list one by one. */
export function valuesAt(resource: unknown, path: string): unknown[] {
  let at: unknown[] = [resource]
  for (const name of namesOf(path)) {
    at = at.flatMap((value) => {
      const inner = memberOf(value, name)
      return Array.isArray(inner) ? inner : inner === undefined ? [] : [inner]
    })
  }
  return at
}

/** An extension's name holds dots and colons of its own. */
export function namesOf(path: string): string[] {
  const found = /^(urn:.+):([^:]+)$/i.exec(path)
  const [extension, rest] = found ? [found[1] ?? '', found[2] ?? ''] : ['', path]
  const isCore = extension === '' || /^urn:ietf:params:scim:schemas:core:2\.0:/i.test(extension)
  return isCore ? rest.split('.') : [extension, ...rest.split('.')]
}

export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const key = Object.keys(value).find((own) => own.toLowerCase() === name.toLowerCase())
  return key === undefined ? undefined : (value as Record<string, unknown>)[key]
}

function compare(how: Exclude<Comparison, 'ne'>, found: unknown, wanted: FilterValue): boolean {
  // Of a complex value the value in it is meant: emails eq "a@b.dk".
  const value = typeof found === 'object' && found !== null ? memberOf(found, 'value') : found
  if (typeof value === 'string' && typeof wanted === 'string') return compareText(how, value, wanted)
  if (how === 'eq') return value === wanted
  if (typeof value !== 'number' || typeof wanted !== 'number') return false
  return order(how, value - wanted)
}

function compareText(how: Exclude<Comparison, 'ne'>, found: string, wanted: string): boolean {
  const [a, b] = [found.toLowerCase(), wanted.toLowerCase()]
  if (how === 'eq') return a === b
  if (how === 'co') return a.includes(b)
  if (how === 'sw') return a.startsWith(b)
  if (how === 'ew') return a.endsWith(b)
  return order(how, a < b ? -1 : a > b ? 1 : 0)
}

function order(how: string, difference: number): boolean {
  if (how === 'gt') return difference > 0
  if (how === 'ge') return difference >= 0
  if (how === 'lt') return difference < 0
  return how === 'le' && difference <= 0
}
