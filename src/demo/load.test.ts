import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { allRoutes } from '../app/routes.ts'
import { chainsOf } from '../capabilities/journeys/chain/queries.ts'
import { workingItems } from '../capabilities/meetings/agenda/queries.ts'
import type { AgendaSnapshot } from '../capabilities/meetings/agenda/rules.ts'
import { minutesDraft } from '../capabilities/meetings/approval/queries.ts'
import { minutesAreReady, snapshotOf as minutesSnapshot } from '../capabilities/meetings/approval/rules.ts'
import { snapshotOf as agendaSnapshot } from '../capabilities/meetings/publication/rules.ts'
import { meetingsWhere } from '../capabilities/meetings/queries.ts'
import { keysMissing, statusOf, type Meeting } from '../capabilities/meetings/rules.ts'
import { useApp } from '../testing/app.ts'
import { demoContent, demoWish } from '../testing/demo.ts'
import { castNames, castOf } from './cast.ts'
import { generateDemo } from './generate.ts'
import { loadDemo } from './load.ts'

const now = '2026-03-12T07:30:00Z'
const app = useApp({ now, isDemo: true, content: demoContent() })
const meetings = (): Promise<Meeting[]> => meetingsWhere(app.database.reader, sql`order by m.id`, new Date(now))
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('a second demo does not fit', async () => {
  const again = await loadDemo(app.database, generateDemo(demoWish), () => undefined)
  expect(again).toEqual({ ok: false, refusal: { code: 'not_empty', params: undefined } })
})

test('meetings stand in every state', async () => {
  const found = new Set((await meetings()).map(statusOf))
  expect(found).toEqual(new Set(['planned', 'agenda_published', 'closed', 'minutes_published', 'cancelled']))
})

test('agendas are kept as the command keeps them', async () => {
  for (const meeting of (await meetings()).filter(({ agendaVersions }) => agendaVersions.length > 0).slice(-25)) {
    expect(keysMissing(meeting, 'agenda', 1)).toEqual([])
    const row = await app.database.reader
      .selectFrom('agenda_publication')
      .select('snapshot')
      .where('meeting_id', '=', meeting.id)
      .executeTakeFirstOrThrow()
    const kept = row.snapshot as AgendaSnapshot
    const made = agendaSnapshot(meeting, await workingItems(app.database.reader, meeting.id))
    // Since it was sent, somebody may have answered, and posts may have changed hands.
    const origin = (items: AgendaSnapshot['items']) =>
      items.map((item) => ({ ...item, origin: item.origin && { ...item.origin, awaitsReply: true } }))
    expect(origin(kept.items)).toEqual(plain(origin(made.items)))
    expect(Object.keys(kept).toSorted()).toEqual(Object.keys(made).toSorted())
  }
})

test('minutes are kept as the command keeps them', async () => {
  const published = (await meetings()).filter(({ minutesVersions }) => minutesVersions.length > 0).slice(-25)
  for (const meeting of published) {
    const row = await app.database.reader
      .selectFrom('minutes_publication')
      .select('snapshot')
      .where('meeting_id', '=', meeting.id)
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow()
    const draft = await minutesDraft(app.database.reader, meeting)
    const posts = (snapshot: object) => ({ ...snapshot, chair: null, viceChair: null, secretary: null })
    expect(posts(row.snapshot as object)).toEqual(plain(posts(minutesSnapshot(meeting, draft))))
    expect(minutesAreReady({ ...meeting, minutesVersions: [] }, draft)).toMatchObject({ ok: true })
  }
})

test('the cast can step in, and sees its own work', async () => {
  const cast = await castOf(app.database.reader)
  expect(Object.keys(cast).toSorted()).toEqual([...castNames].toSorted())
  const page = await app.anonymous.get('/demo/cast')
  expect(page.text).toContain('Lise Damgaard')
  expect(page.text).toContain('Center-MED, Dagtilbud og Læring')
  const entered = await app.anonymous.post('/demo/cast', { part: 'centre_secretary', return_to: '/account' })
  expect(entered.status).toBe(303)
})

test('every page without an id opens for very different people', async () => {
  const cast = await castOf(app.database.reader)
  const pages = allRoutes
    .filter(({ method, pattern }) => method === 'GET' && !pattern.includes(':'))
    .map(({ pattern }) => pattern)
  for (const name of ['centre_secretary', 'chief_executive', 'employee', 'leader', 'administrator'] as const) {
    const client = await app.as(cast[name])
    for (const address of pages) expect((await client.get(address)).status, `${name} ${address}`).toBeLessThan(500)
  }
})

test('every leg has its chain, and the tables say nothing else', async () => {
  const { rows } = await sql<{ id: string }>`select id from referral`.execute(app.database.reader)
  const { events, unchained } = await chainsOf(
    app.database.reader,
    rows.map(({ id }) => id),
  )
  expect(new Set(events.map(({ legId }) => legId)).size).toBe(rows.length)
  expect([unchained, events.filter(({ differs }) => differs)]).toEqual([[], []])
})
