// npm run bench chart [-- --times N] [--only embedded|postgres] [--agendas N]: the whole structure seen at once at size L:
// the chart, the pages of another day against today's, and search. Exit code 1 when a bar is missed.
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { readConfig } from '../src/app/config.ts'
import { openForWork } from '../src/app/start.ts'
import type { Database } from '../src/platform/db/database.ts'
import { ok } from '../src/platform/result.ts'
import { appOver, load, sessionFor } from './pages/server.ts'
import { median, tableOf } from './printing/table.ts'
import { onEachEngine, sayLoad } from './engines/engines.ts'

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '30' },
    only: { type: 'string' },
    agendas: { type: 'string', default: '60000' },
  },
})
const times = Number(options.times)

interface Page {
  readonly name: string
  readonly address: string
  /** At most so many ms. */
  readonly most?: number
  /** At most so many times what the page before took. */
  readonly ofTheOneBefore?: number
}

const committees = '/committees'
const earlier = '2026-02-02'

function pagesOf(committeeId: string, unitId: string): Page[] {
  const both = (name: string, address: string): Page[] => [
    { name, address },
    {
      name: `${name}, another day`,
      address: `${address}${address.includes('?') ? '&' : '?'}on=${earlier}`,
      ofTheOneBefore: 1.5,
    },
  ]
  const search = (q: string): Page => ({
    name: `search: ${q}`,
    address: `/search?q=${encodeURIComponent(q)}`,
    most: 150,
  })
  return [
    { name: 'chart', address: '/committees/chart', most: 300 },
    { name: 'chart as a picture', address: '/committees/chart.svg', most: 300 },
    { name: 'chart, another day', address: `/committees/chart?on=${earlier}`, most: 300 },
    ...both('committees, the whole tree', committees),
    ...both('organisation, all units', '/organisation?open=all'),
    ...both('committee', `/committees/${committeeId}`),
    ...both('who represents a workplace', `/representatives?unit=${unitId}`),
    ...['hansen', 'soren mad', 'solsikken', 'en', 'budget', 'arbejdsmiljoe', 'zzzz'].map(search),
  ]
}

/** So many sent agendas of six items, spread over ten years: what size L would hold, without loading every meeting. */
async function sendAgendas(database: Database, count: number): Promise<void> {
  const result = await database.write(async (tx) => {
    await sql`create temporary table made as
      select n, gen_random_uuid() as id, (select array_agg(id) from committee) [1 + n % (select count(*) from committee)] as committee_id,
        timestamptz '2016-01-04 12:00Z' + make_interval(hours => (n::bigint * 87600 / ${count}::bigint)::int) as starts_at
      from generate_series(0, ${count}::int - 1) as n`.execute(tx)
    await sql`insert into meeting (id, committee_id, starts_at, ends_at, planned_at)
      select id, committee_id, starts_at, starts_at + interval '2 hours', starts_at - interval '60 days' from made`.execute(
      tx,
    )
    await sql`insert into agenda_publication (id, meeting_id, version, snapshot, published_at)
      select gen_random_uuid(), made.id, 1, jsonb_build_object('items', (
        select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'closedGround', null, 'title',
          (array['Godkendelse af dagsorden', 'Budget og økonomi', 'Arbejdsmiljø og sygefravær', 'Orientering fra ledelsen',
            'Trivselsmåling', 'Vold og trusler', 'Ferieplan', 'Kompetenceudvikling', 'Ny arbejdstidsaftale', 'Eventuelt'])
            [1 + (made.n * 7 + item * 3) % 10] || ' ' || (2016 + made.n % 11),
          'presentation', repeat(md5((made.n + item)::text) || ' ', 20)))
        from generate_series(1, 6) as item)), made.starts_at - interval '7 days'
      from made`.execute(tx)
    return ok()
  })
  if (!result.ok) throw new Error('the agendas were refused')
  const connection = await database.source.acquire()
  await connection.exec('analyze')
  database.source.release(connection)
}

async function measure(name: string, place: Record<string, string>): Promise<boolean> {
  console.error(`${name}: loading size L …`)
  const database = await openForWork(readConfig({ ...process.env, ...place }))
  try {
    const loadMs = await load(database, 'L')
    await sendAgendas(database, Number(options.agendas))
    console.error(`loaded in ${Math.round(loadMs / 1000)} s`)
    const { rows } = await sql<{ person: string; committee: string; unit: string; bodies: number }>`
      select (select id from person order by id limit 1) as person, p.committee_id as committee, p.unit_id as unit,
        (select count(*)::int from committee) as bodies
      from committee_period p where p.level = 3 order by p.committee_id limit 1`.execute(database.reader)
    const found = rows[0]
    if (!found) throw new Error('the demo has no committee of level 3')
    const headers = { cookie: `medspil=${await sessionFor(database, found.person)}` }
    const app = await appOver(database)
    const pages = pagesOf(found.committee, found.unit)
    const taken = pages.map((): number[] => [])
    const bytes = pages.map(() => 0)
    for (let round = -5; round < times; round += 1) {
      for (const [index, page] of pages.entries()) {
        const startedAt = performance.now()
        const response = await app.request(`http://localhost${page.address}`, { headers })
        const body = await response.arrayBuffer()
        if (response.status !== 200) throw new Error(`${page.address} answered ${response.status}`)
        bytes[index] = body.byteLength
        if (round >= 0) taken[index]?.push(performance.now() - startedAt)
      }
    }
    return report(`${name}, size L (${found.bodies} bodies, ${options.agendas} agendas)`, pages, taken, bytes)
  } finally {
    await database.close()
  }
}

function report(title: string, pages: readonly Page[], taken: readonly number[][], bytes: readonly number[]): boolean {
  const medians = taken.map((values) => median(values))
  let isMet = true
  const rows = pages.map((page, index) => {
    const ms = medians[index] ?? 0
    const bar =
      page.most ?? (page.ofTheOneBefore === undefined ? null : page.ofTheOneBefore * (medians[index - 1] ?? 0))
    const verdict = bar === null ? '' : ms <= bar ? 'met' : 'MISSED'
    if (verdict === 'MISSED') isMet = false
    const least = Math.min(...(taken[index] ?? [0]))
    return [
      page.name,
      ms.toFixed(1),
      least.toFixed(1),
      bar === null ? '' : bar.toFixed(0),
      verdict,
      String(bytes[index]),
    ]
  })
  console.log(`\n${title}\n${tableOf(['', 'median ms', 'least ms', 'bar ms', '', 'bytes'], rows)}`)
  return isMet
}

const isMet = await onEachEngine(options.only, measure)
sayLoad()
process.exitCode = isMet ? 0 : 1
