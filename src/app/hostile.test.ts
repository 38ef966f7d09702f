import { sql } from 'kysely'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { castOf } from '../demo/cast.ts'
import { newId } from '../platform/db/ids.ts'
import { ok } from '../platform/result.ts'
import { inboxPaths } from '../platform/inbox/paths.ts'
import { testOrigin, useApp, type Answer, type Client } from '../testing/app.ts'
import { demoContent } from '../testing/demo.ts'
import { allRoutes } from './routes.ts'

/*
 * Every route of the program against what nobody sends by accident. A new route is in it from its first day.
 */

const now = '2026-03-12T07:30:00Z'
const app = useApp({ now, isDemo: true, content: demoContent() })

/** Signing out ends the very session that the test speaks with. */
const routes = allRoutes.filter(({ pattern }) => !pattern.startsWith('/sign-out'))
const posts = routes.filter(({ method }) => method === 'POST')

type Parameters = Readonly<Record<string, string>>

/** The secretary of a committee who may also everything that roles give. */
let powerful: Client
/** Things that are there: of a meeting that is being prepared, and of one that is held. */
let existing: readonly Parameters[]
/** Every name of a field on every page of theirs. */
const fieldNames = new Set<string>()

beforeAll(async () => {
  const { centre_secretary: secretary } = await castOf(app.database.reader)
  await app.database.write(async (tx) => {
    for (const role of ['administrator', 'hr_consultant'] as const) {
      await tx
        .insertInto('role_assignment')
        .values({
          id: newId(),
          person_id: secretary,
          role,
          valid_from: '2026-01-01',
          valid_to: null,
          granted_by: null,
          created_at: app.now(),
        })
        .execute()
    }
    return ok()
  })
  powerful = await app.as(secretary)
  existing = [await thingsOf(secretary, 'asc'), await thingsOf(secretary, 'desc')]
  for (const { method, pattern } of routes) {
    if (method !== 'GET') continue
    for (const parameters of existing) {
      const { text } = await powerful.get(addressOf(pattern, parameters))
      for (const [, name = ''] of text.matchAll(/<(?:input|textarea|select|button)[^>]*? name="([^"]+)"/g)) {
        fieldNames.add(name)
      }
    }
  }
}, 120_000)

/** What hostile text got into the mails and documents is written too. */
afterEach(async () => {
  await app.drainJobs()
}, 120_000)

async function thingsOf(secretary: string, order: 'asc' | 'desc'): Promise<Parameters> {
  const by = sql.raw(order)
  const { rows } = await sql<Parameters>`
    select m.id as "meetingId", m.committee_id as "committeeId",
      (select i.id from agenda_item i where i.meeting_id = m.id order by i.position limit 1) as "itemId",
      (select f.id from attached_file f order by f.id ${by} limit 1) as "fileId",
      (select s.id from seat s where s.committee_id = m.committee_id order by s.id ${by} limit 1) as "seatId",
      (select d.id from mandate d join seat s on s.id = d.seat_id where s.committee_id = m.committee_id
        order by d.id ${by} limit 1) as "mandateId",
      (select r.id from referral r order by r.id ${by} limit 1) as "referralId",
      (select r.journey_id from referral r order by r.id ${by} limit 1) as "journeyId",
      (select p.id from person p order by p.id ${by} limit 1) as "personId",
      (select u.id from unit u order by u.id ${by} limit 1) as "unitId",
      (select a.id from agreement a order by a.id ${by} limit 1) as "agreementId",
      (select r.id from agreement_rule r order by r.id ${by} limit 1) as "ruleId",
      (select o.id from outgoing_mail o order by o.id ${by} limit 1) as "mailId",
      (select r.id from role_assignment r order by r.id limit 1) as "assignmentId"
    from meeting m join committee_post p on p.committee_id = m.committee_id
    where p.person_id = ${secretary} and p.post = 'secretary' and exists (
      select 1 from agenda_item i where i.meeting_id = m.id)
    order by m.starts_at ${by} limit 1`.execute(app.database.reader)
  return { ...rows[0], post: 'chair', version: '1', day: '2026-06-05' }
}

/** The address of a pattern; what the parameters do not name is an id of nothing. */
function addressOf(pattern: string, parameters: Parameters): string {
  return pattern.replaceAll(/:(\w+)/g, (_, name: string) => parameters[name] ?? newId())
}

const send = (client: Client, method: string, address: string, fields?: Record<string, string | string[]>) =>
  method === 'GET' ? client.get(address) : client.post(address, fields)

/** What is true of every answer, whatever was asked. */
function faultsIn(answer: Answer): string[] {
  const { status, headers, text } = answer
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false
  return [
    status >= 500 ? `answers ${status}` : '',
    headers.get('content-security-policy')?.includes(`default-src 'none'`) ? '' : 'has no content security policy',
    headers.get('x-content-type-options') === 'nosniff' ? '' : 'may be sniffed',
    headers.get('cache-control')?.includes('public') ? 'may be kept by anybody' : '',
    isPage && headers.get('cache-control') !== 'no-store' ? 'is a page that may be kept' : '',
    isPage && text.includes('<script>alert') ? 'lets script in' : '',
    isPage && /\[object Object\]|>(undefined|NaN|Invalid Date)</.test(text) ? 'shows what is no text' : '',
  ].filter((fault) => fault !== '')
}

async function faultsOf(
  asked: readonly { method: string; pattern: string; address: string; fields?: Record<string, string | string[]> }[],
  client: Client,
): Promise<string[]> {
  const found: string[] = []
  for (const { method, address, fields } of asked) {
    const faults = faultsIn(await send(client, method, address, fields))
    const said = JSON.stringify(Object.values(fields ?? {})[0] ?? '').slice(0, 40)
    for (const fault of faults) found.push(`${method} ${address.slice(0, 120)} ${said}: ${fault}`)
  }
  return found
}

const notIds = [
  '0',
  '__proto__',
  '%00',
  '%ED%A0%80',
  '..%2f..',
  "'%20or%201=1",
  '%F0%9F%98%80',
  '00000000-0000-0000-0000-000000000000',
  '019CD000-0000-7000-8000-00000000000A',
  'a'.repeat(3000),
]

describe('addresses', () => {
  test('with what is no id are answered as what is not there', async () => {
    const asked = routes.flatMap(({ method, pattern }) =>
      pattern.includes(':')
        ? notIds.map((bad) => ({ method, pattern, address: pattern.replaceAll(/:\w+/g, bad) }))
        : [],
    )
    expect(await faultsOf(asked, powerful)).toEqual([])
  }, 120_000)

  test('with things of another meeting, and with hostile queries', async () => {
    const [one = {}, other = {}] = existing
    const names = ['q', 'on', 'page', 'version', 'before', 'subject', 'done', 'return_to', 'draft']
    const queries = ['%00%3Cscript%3Ealert', '9999-12-31', '0001-01-01', '%ED%A0%80'].map(
      (value) => `?${names.map((name) => `${name}=${value}`).join('&')}`,
    )
    const asked = routes.flatMap(({ method, pattern }) => {
      const mixed = addressOf(pattern, { ...other, meetingId: one['meetingId']!, committeeId: newId() })
      const plain = addressOf(pattern, one)
      const read = method === 'GET' ? [plain, ...queries.map((query) => plain + query)] : []
      return [mixed, ...read].map((address) => ({ method, pattern, address }))
    })
    expect(await faultsOf(asked, powerful)).toEqual([])
  }, 120_000)
})

const values: readonly (string | string[])[] = [
  '',
  'a\u0000b',
  ['a', 'b'],
  '__proto__',
  '-1',
  '99999999999999999999',
  '0000-00-00',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01',
  '24:00',
  '<script>alert(1)</script>',
  '%',
  newId(),
  '🙂'.repeat(120),
  'x'.repeat(120_000),
]

describe('forms', () => {
  test('filled with hostile text', async () => {
    const names = [...fieldNames, '__proto__', 'constructor', 'toString']
    expect(names.length).toBeGreaterThan(60)
    const asked = posts.flatMap(({ method, pattern }, routeAt) =>
      values.map((value, valueAt) => {
        const most = String(value).length > 1000 ? 20 : names.length
        const fields = Object.fromEntries(names.slice(0, most).map((name) => [name, value]))
        // Each meeting gets half of it, and the other half the next time a route is added.
        const address = addressOf(pattern, existing[(routeAt + valueAt) % 2] ?? {})
        return { method, pattern, address, fields }
      }),
    )
    expect(await faultsOf(asked, powerful)).toEqual([])
  }, 240_000)

  test('from another site change nothing', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${testOrigin}.evil.example` },
      { origin: testOrigin, 'sec-fetch-site': 'cross-site' },
      { origin: testOrigin, 'sec-fetch-site': 'same-site' },
    ]
    for (const { pattern, access } of allRoutes.filter(({ method }) => method === 'POST')) {
      for (const headers of foreign) {
        const answer = await powerful.post(addressOf(pattern, existing[0] ?? {}), { name: 'x' }, headers)
        if (access === 'machine') {
          // Programs send a token of their own: a browser's session opens nothing, wherever it comes from.
          expect(answer.status, pattern).toBe(pattern === inboxPaths.unsubscribe.pattern ? 404 : 401)
          continue
        }
        expect(answer.status, pattern).toBe(403)
        expect(answer.statements, pattern).toEqual([])
      }
    }
  }, 60_000)

  test('larger than anybody needs are refused unread from strangers', async () => {
    for (const { pattern, access } of posts) {
      if (access !== 'public') continue
      const answer = await app.anonymous.post(addressOf(pattern, {}), { email: 'x'.repeat(70_000) })
      expect(answer.status, pattern).toBe(413)
    }
  })
})

test('whoever has no session is led to sign-in by every page, and changes nothing', async () => {
  for (const { method, pattern, access } of allRoutes) {
    if (access !== 'signed_in') continue
    const answer = await send(app.anonymous, method, addressOf(pattern, existing[0] ?? {}))
    expect(answer.status, pattern).toBe(method === 'GET' ? 303 : 403)
    if (method === 'GET') expect(answer.location).toMatch(/^\/sign-in\?return_to=/)
    expect(answer.statements, pattern).toEqual([])
    expect(faultsIn(answer), pattern).toEqual([])
  }
}, 60_000)

test('the number of a request is our own, whatever its sender calls it', async () => {
  const answer = await app.anonymous.get('/healthz', { 'x-request-id': 'Anna-Holm' })
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})
