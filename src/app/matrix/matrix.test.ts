import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castNames, castOf, type CastName } from '../../demo/cast.ts'
import type { App } from '../../platform/http/context.ts'
import type { Route } from '../../platform/http/route.ts'
import { isStream, testOrigin, useApp } from '../../testing/app.ts'
import { demoContent } from '../../testing/demo.ts'
import { noAssets } from '../assets.ts'
import { createApp } from '../create-app.tsx'
import { createLog } from '../log.ts'
import { allRoutes } from '../routes.ts'
import { dryDatabase } from '../../testing/dry-database.ts'
import { makePlaces, states, type Places, type State } from '../../testing/matrix-places.ts'

/*
 * Role × route × state: every address of the program, asked for by everybody in the cast and by nobody, in every state
 * of a meeting. Forms are sent nearly empty, so 422 means "allowed to try". The whole table is kept in matrix.txt: a change of
 * who may what shows in review.
 */

const test = useApp({ content: demoContent(), now: '2026-04-16T06:00:00Z' })
const nobody = 'nobody'
type Visitor = CastName | typeof nobody
/** Two of the cast hold nothing that another does not. */
const alike: readonly CastName[] = ['main_vice_chair', 'employee_without_email']
const visitors: readonly Visitor[] = [nobody, ...castNames.filter((name) => !alike.includes(name))]

let app: App
let places: Record<State, Places>
const cookies = new Map<Visitor, string>()

beforeAll(async () => {
  places = await makePlaces(test.database)
  await test.drainJobs()
  const cast = await castOf(test.database.reader)
  for (const name of castNames) cookies.set(name, `medspil=${await test.sessionOf(cast[name])}`)
  app = createApp({
    database: dryDatabase(test.database),
    clock: { now: () => test.now() },
    installation: { municipality: 'Nordsund Kommune', isDemo: true, origin: testOrigin },
    // Who may have a document is asked here, not what stands in it.
    documents: {
      render: () => Promise.resolve(new Uint8Array([37])),
      word: () => Promise.resolve(new Uint8Array([80])),
      close: () => Promise.resolve(),
    },
    assets: noAssets,
    log: createLog('silent'),
    routes: allRoutes,
    isReady: () => Promise.resolve(true),
  })
}, 300_000)

afterAll(() => cookies.clear())

const statesOf = (route: Route): readonly State[] =>
  route.pattern.includes(':meetingId') ? states.filter((state) => state !== 'any') : ['any']

function addressOf(route: Route, state: State): string {
  return route.pattern.replace(/:(\w+)/g, (_all, name: string) => {
    const value = places[state][name]
    if (value === undefined) throw new Error(`places.ts has nothing for :${name} of ${route.pattern}`)
    return value
  })
}

async function ask(route: Route, state: State, visitor: Visitor): Promise<string> {
  const cookie = cookies.get(visitor)
  const headers: Record<string, string> = { origin: testOrigin, ...(cookie === undefined ? {} : { cookie }) }
  const body = route.method === 'POST' ? { body: new URLSearchParams(commonFields(state)) } : {}
  const answer = await app.request(`${testOrigin}${addressOf(route, state)}`, {
    method: route.method,
    headers,
    ...body,
  })
  // What is sent for as long as somebody reads has no end to wait for.
  await (isStream(answer.headers) ? answer.body?.cancel() : answer.arrayBuffer())
  const leadsToSignIn = answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/sign-in')
  return leadsToSignIn && !route.pattern.startsWith('/sign-') ? 'in' : String(answer.status)
}

/** Fields that several forms ask for before who may is asked. A form that wants more answers 422 to everybody. */
function commonFields(state: State): Record<string, string> {
  const person = places[state]['personId'] ?? ''
  return {
    post: 'chair',
    seen: 'what was seen',
    deadline: 'agenda_out',
    reason: 'Et bilag manglede.',
    member_id: person,
    substitute_id: person,
    person_id: person,
    meeting: places[state]['meetingId'] ?? '',
    to: places[state]['committeeId'] ?? '',
    side: 'employee',
    last_day: '2026-12-31',
    held_on: '2026-03-12',
    text: 'Udvalget har drøftet sagen.',
    version: '1',
  }
}

interface Row {
  readonly route: Route
  readonly state: State
  readonly answers: Readonly<Record<string, string>>
}

const rows: Row[] = []

/** What an employee without any post may send: things about oneself. */
const ownMatters = new Set([
  '/sign-out',
  '/sign-out/everywhere',
  '/language',
  '/demo/cast',
  '/sign-in/email',
  '/sign-in/email/links/:token',
  '/account/name',
  '/account/calendar',
  '/account/notifications',
  '/text-size',
  '/account/calendar/revocation',
  // A calendar of one's own with the meetings of a committee that everybody may see.
  '/committees/:committeeId/calendar',
  '/committees/:committeeId/calendar/revocation',
])
const strangers: readonly Visitor[] = [nobody, 'outsider']
const withoutPost: readonly Visitor[] = ['employee']

describe('every route, for everybody, in every state', () => {
  it('is asked', { timeout: 600_000 }, async () => {
    for (const route of allRoutes) {
      for (const state of statesOf(route)) {
        const answers: Record<string, string> = {}
        for (const visitor of visitors) answers[visitor] = await ask(route, state, visitor)
        rows.push({ route, state, answers })
      }
    }
    expect(new Set(rows.map((row) => row.route)).size).toBe(allRoutes.length)
  })

  it('never fails', () => {
    const failed = rows.filter((row) => Object.values(row.answers).some((status) => status.startsWith('5')))
    expect(failed.map(titleOf)).toEqual([])
  })

  it('turns strangers away, also those who have left, unless it is public', () => {
    const open = rows.filter(({ route, answers }) =>
      strangers.some(
        (stranger) => route.access === 'signed_in' && answers[stranger] !== (route.method === 'GET' ? 'in' : '403'),
      ),
    )
    expect(open.map(titleOf)).toEqual([])
  })

  it('lets nobody in by a cookie where programs come in', () => {
    const open = rows.filter(
      ({ route, answers }) =>
        route.access === 'machine' &&
        route.pattern !== '/unsubscribe/:token' &&
        Object.values(answers).some((status) => status !== '401'),
    )
    expect(open.map(titleOf)).toEqual([])
  })

  it('lets an employee without a post change nothing', () => {
    const open = rows.filter(
      ({ route, answers }) =>
        route.method === 'POST' &&
        route.access !== 'machine' &&
        !ownMatters.has(route.pattern) &&
        withoutPost.some((visitor) => !['403', '404'].includes(answers[visitor] ?? '')),
    )
    expect(open.map(titleOf)).toEqual([])
  })

  it('keeps administration to administrators and HR', () => {
    const open = rows.filter(
      ({ route, answers }) =>
        route.pattern.startsWith('/administration') &&
        visitors.some(
          (visitor) =>
            visitor !== 'administrator' &&
            visitor !== 'hr_consultant' &&
            !['in', '403', '404'].includes(answers[visitor] ?? ''),
        ),
    )
    expect(open.map(titleOf)).toEqual([])
  })

  it('keeps the work on a meeting to its own secretary, chair and vice-chair', () => {
    const work =
      /\/(agenda-|minutes-(?!remarks)|items$|items\/:itemId\/(text|removal|placement|postponement)|standard-items|opening|closing|minutes$|waiver|details|cancellation|substitute-)/
    const own: readonly Visitor[] = ['centre_chair', 'centre_vice_chair', 'centre_secretary']
    const open = rows.filter(
      ({ route, answers }) =>
        route.method === 'POST' &&
        route.pattern.startsWith('/meetings/') &&
        work.test(route.pattern) &&
        visitors.some((visitor) => !own.includes(visitor) && !['403', '404'].includes(answers[visitor] ?? '')),
    )
    expect(open.map(titleOf)).toEqual([])
  })

  it('is as it was agreed', async () => {
    await expect(table()).toMatchFileSnapshot('matrix.txt')
  })
})

const titleOf = ({ route, state, answers }: Row) =>
  `${route.method} ${route.pattern} (${state}) ${JSON.stringify(answers)}`

function table(): string {
  const width = Math.max(...rows.map(({ route }) => route.pattern.length))
  const head = ['method', 'route'.padEnd(width), 'state'.padEnd(21), ...visitors].join(' | ')
  const lines = rows.map(({ route, state, answers }) =>
    [
      route.method.padEnd(6),
      route.pattern.padEnd(width),
      state.padEnd(21),
      ...visitors.map((visitor) => (answers[visitor] ?? '').padEnd(visitor.length)),
    ].join(' | '),
  )
  return `${[head, ...lines].map((line) => line.trimEnd()).join('\n')}\n`
}
