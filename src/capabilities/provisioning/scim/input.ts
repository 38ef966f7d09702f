import type { AppContext } from '../../../platform/http/context.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { mostPerPage } from './discovery/rules.ts'
import { namesOf, parseFilter } from './filters/rules.ts'
import type { ListWish } from './resources/rules.ts'

/** Far more than one person's facts. */
const largestBody = 256 * 1024
const deepestBody = 20
const jsonTypes = /^application\/(scim\+)?json\b/i

export type BadBody = Refusal<'invalid_syntax' | 'too_large' | 'not_json'>

/** What a client sent, as far as it is JSON at all. */
export async function readBody(c: AppContext, largest = largestBody): Promise<Result<unknown, BadBody>> {
  if (!jsonTypes.test(c.req.header('content-type') ?? '')) return refuse('not_json')
  if (Number(c.req.header('content-length') ?? 0) > largest) return refuse('too_large')
  const text = await c.req.text()
  if (text.length > largest) return refuse('too_large')
  try {
    const body: unknown = JSON.parse(text)
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
    return isObject && !isDeeperThan(body, deepestBody) ? ok(body) : refuse('invalid_syntax')
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('invalid_syntax')
    throw error
  }
}

/** No resource is deeper; deeper ones are made to exhaust whoever walks through them. Walks level by level, not by itself. */
function isDeeperThan(body: object, most: number): boolean {
  let level: object[] = [body]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true
    level = level.flatMap((one) =>
      Object.values(one).filter((value): value is object => typeof value === 'object' && value !== null),
    )
  }
  return false
}

/** What part of a list is asked for. Numbers that make no sense are taken as the standard says. */
export function readList(c: AppContext): Result<ListWish, Refusal<'invalid_filter'>> {
  const text = c.req.query('filter')
  const filter = text === undefined || text.trim() === '' ? ok(null) : parseFilter(text)
  if (!filter.ok) return filter
  return ok({
    filter: filter.value,
    startIndex: Math.max(1, wholeIn(c.req.query('startIndex'), 1)),
    count: Math.min(mostPerPage, Math.max(0, wholeIn(c.req.query('count'), 100))),
    sortBy: c.req.query('sortBy') ?? null,
    descending: c.req.query('sortOrder')?.toLowerCase() === 'descending',
  })
}

function wholeIn(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise
}

export interface Projection {
  readonly wanted: readonly string[]
  readonly unwanted: readonly string[]
}

export function readProjection(c: AppContext): Projection {
  const list = (name: string) =>
    (c.req.query(name) ?? '')
      .split(',')
      .map((path) => path.trim())
      .filter((path) => path !== '')
  return { wanted: list('attributes'), unwanted: list('excludedAttributes') }
}

/** Whether an attribute is to be shown, so that what nobody asks for is not read. */
export function asksFor(c: AppContext, attribute: string): boolean {
  const { wanted, unwanted } = readProjection(c)
  const names = (paths: readonly string[]) =>
    paths.some((path) => (namesOf(path)[0] ?? '').toLowerCase() === attribute.toLowerCase())
  return wanted.length > 0 ? names(wanted) : !names(unwanted)
}

/** The version of If-Match; null when any will do, and -1, which nothing has, when it is none of ours. */
export function seenVersion(c: AppContext): number | null {
  const header = c.req.header('if-match')
  if (header === undefined || header.trim() === '*') return null
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())
  return found ? Number(found[1]) : -1
}
