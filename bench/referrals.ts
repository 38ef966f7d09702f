// npm run bench referrals [-- --times N] [--receivers N] [--secretaries N]: a matter from the main committee of size L to 400
// bodies on PostgreSQL: how long until it is committed, beside the same rows written by the database alone; then all of
// them receive and answer it, so many secretaries at once; and the pages that show it. Exit code 1 when a bar is missed.
import os from 'node:os'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { readConfig } from '../src/app/config.ts'
import { openForWork } from '../src/app/start.ts'
import { aMeeting, anActor } from '../src/capabilities/meetings/testing.ts'
import { referralPaths } from '../src/capabilities/referrals/paths.ts'
import { sendMatter } from '../src/capabilities/referrals/sending/commands.ts'
import { instantOf, isoDate } from '../src/platform/clock/dates.ts'
import { databaseOver, type Database } from '../src/platform/db/database.ts'
import type { App } from '../src/platform/http/context.ts'
import { ok } from '../src/platform/result.ts'
import { startPostgres } from '../src/testing/postgres-server.ts'
import { sayLoad } from './engines/engines.ts'
import { recording, replay, type Statement } from './pages/recording.ts'
import { appOver, load, sessionFor } from './pages/server.ts'
import { median, tableOf } from './printing/table.ts'

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '5' },
    receivers: { type: 'string', default: '400' },
    secretaries: { type: 'string', default: '50' },
  },
})
const times = Number(options.times)
const wanted = Number(options.receivers)
const atOnce = Number(options.secretaries)
const commitBarMs = 2000
const pageBarMs = 100
const now = instantOf(isoDate('2026-03-12'), '09:00')
const origin = 'http://localhost'

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0

interface Body {
  readonly id: string
  readonly level: number
  readonly chair: string
  readonly viceChair: string | null
  readonly secretary: string | null
}

/** Every body with a chair, from the bottom up, and the main committee. */
async function bodiesOf(database: Database): Promise<{ main: Body; receivers: Body[] }> {
  const holder = (post: string) => sql`(
    select cp.person_id from committee_post cp
    where cp.committee_id = p.committee_id and cp.post = ${post} and cp.valid_to is null limit 1)`
  const { rows } = await sql<Body>`
    select * from (
      select p.committee_id as id, p.level, ${holder('chair')} as chair, ${holder('vice_chair')} as "viceChair",
        ${holder('secretary')} as secretary
      from committee_period p where p.valid_to is null and p.kind in ('committee', 'staff_meeting')) as body
    where body.chair is not null order by body.level desc, body.id`.execute(database.reader)
  const main = rows.find(({ level }) => level === 1)
  if (!main) throw new Error('no main committee')
  return { main, receivers: rows.filter((body) => body !== main).slice(0, wanted) }
}

/** The rows of one sending again, copied by the database in one transaction: what no program could do without. */
async function floorOf(database: Database, dispatchId: string): Promise<number> {
  const legs = sql`(select id from referral where dispatch_id = ${dispatchId})`
  const copies = [
    sql`create table floor_dispatch as select * from dispatch where id = ${dispatchId}`,
    sql`create table floor_referral as select * from referral where dispatch_id = ${dispatchId}`,
    sql`create table floor_event as select * from event where subject_id in ${legs}`,
    sql`create table floor_link as select * from journey_event where referral_id in ${legs}`,
  ]
  const drops = ['dispatch', 'referral', 'event', 'link'].map((name) => sql`drop table ${sql.table(`floor_${name}`)}`)
  const ms = await timed(() =>
    database.write(async (tx) => {
      for (const copy of copies) await copy.execute(tx)
      return ok()
    }),
  )
  await database.write(async (tx) => {
    for (const drop of drops) await drop.execute(tx)
    return ok()
  })
  return ms
}

interface Sent {
  readonly dispatchId: string
  readonly journeyId: string
  readonly legs: readonly string[]
}

async function sendMany(database: Database, main: Body, receivers: readonly Body[]) {
  const by = main.secretary ?? main.chair
  const people = { id: main.id, chair: main.chair, viceChair: main.viceChair ?? main.chair, secretary: by, tr: by }
  const meeting = await aMeeting(people).on('2026-04-23').withAgenda(5).published().in(database)
  const actor = anActor(by, [['secretary', main.id]])
  const toCommitteeIds = receivers.map(({ id }) => id)
  const statements: Statement[] = []
  const [commits, floors]: [number[], number[]] = [[], []]
  let sent: Sent | null = null
  for (const itemId of meeting.itemIds.slice(0, times)) {
    statements.length = 0
    const recorded = databaseOver(database.engine, recording(database.source, statements))
    const ref = { source: 'item', meetingId: meeting.id, itemId } as const
    const wish = {
      ref,
      toCommitteeIds,
      purpose: 'discussion_and_reply',
      dueOn: null,
      text: 'Vi beder om svar.',
    } as const
    const startedAt = performance.now()
    const result = await recorded.write((tx) => sendMatter(tx, actor, wish, now))
    commits.push(performance.now() - startedAt)
    if (!result.ok) throw new Error(result.refusal.code)
    const [first] = result.value
    if (!first) throw new Error('nobody got it')
    sent = { dispatchId: first.dispatchId, journeyId: first.journeyId, legs: result.value.map(({ id }) => id) }
    floors.push(await floorOf(database, first.dispatchId))
  }
  if (!sent) throw new Error('nothing was sent')
  return { sent, commits, floors, statements: statements.length, by }
}

async function deadlocks(database: Database): Promise<number> {
  await sql`select pg_stat_clear_snapshot()`.execute(database.reader)
  const { rows } = await sql<{ n: number }>`
    select deadlocks::int as n from pg_stat_database where datname = current_database()`.execute(database.reader)
  return rows[0]?.n ?? 0
}

/** Every receiver gives a receipt and answers, by the pages, so many at once. */
async function answerAll(database: Database, app: App, sent: Sent, receivers: readonly Body[]) {
  const works: { session: string; referralId: string }[] = []
  for (const [index, body] of receivers.entries()) {
    const session = await sessionFor(database, body.secretary ?? body.chair)
    works.push({ session, referralId: sent.legs[index] ?? '' })
  }
  const before = await deadlocks(database)
  const taken: number[] = []
  let errors = 0
  const post = async (session: string, address: string, fields: Record<string, string>): Promise<void> => {
    const request = new Request(origin + address, {
      method: 'POST',
      headers: { cookie: `medspil=${session}`, origin, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(fields),
    })
    let status = 0
    taken.push(
      await timed(async () => {
        status = (await app.fetch(request)).status
      }),
    )
    if (status !== 303) errors += 1
  }
  const queue = [...works]
  const secretary = async (): Promise<void> => {
    for (let work = queue.pop(); work; work = queue.pop()) {
      const { session, referralId } = work
      await post(session, referralPaths.receipt({ referralId }), {})
      await post(session, referralPaths.reply({ referralId }), { text: 'Udvalget bakker op om forslaget.' })
    }
  }
  const ms = await timed(() => Promise.all(Array.from({ length: atOnce }, secretary)))
  return { ms, taken, errors, deadlocks: (await deadlocks(database)) - before }
}

async function measurePage(database: Database, session: string, address: string) {
  const ask = (app: App) => app.fetch(new Request(origin + address, { headers: { cookie: `medspil=${session}` } }))
  const statements: Statement[] = []
  const recorded = await appOver(databaseOver(database.engine, recording(database.source, statements)))
  statements.length = 0
  const answer = await ask(recorded)
  const bytes = (await answer.text()).length
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`)
  const noted = [...statements]
  const app = await appOver(database)
  const [whole, floor]: [number[], number[]] = [[], []]
  for (let round = -5; round < 20; round += 1) {
    const ms = await timed(async () => (await ask(app)).text())
    const sqlMs = await timed(() => replay(database.source, noted))
    if (round < 0) continue
    whole.push(ms)
    floor.push(sqlMs)
  }
  return { ms: median(whole), floor: median(floor), queries: noted.length, bytes }
}

const server = await startPostgres({ durable: true })
const met: boolean[] = []
try {
  const database = await openForWork(readConfig({ DATABASE_URL: server.url, MEDSPIL_DATA: os.tmpdir() }))
  console.error('loading size L …')
  await load(database, 'L')
  const { main, receivers } = await bodiesOf(database)
  const { sent, commits, floors, statements, by } = await sendMany(database, main, receivers)
  const [commit, floor] = [median(commits), median(floors)]
  const head = ['', 'median ms', 'most ms', 'rows alone ms', '× rows', 'statements']
  const numbers = [commit, Math.max(...commits), floor].map((value) => value.toFixed(0))
  console.log(
    `\n${tableOf(head, [[`sent to ${receivers.length} bodies`, ...numbers, (commit / floor).toFixed(1), String(statements)]])}`,
  )
  met.push(Math.max(...commits) < commitBarMs)
  console.log(`${met.at(-1) ? 'met   ' : 'MISSED'} committed under ${commitBarMs} ms, every time`)

  const app = await appOver(database)
  const answered = await answerAll(database, app, sent, receivers)
  const words = [0.5, 0.95, 1].map((part) => share(answered.taken, part).toFixed(0))
  console.log(
    `\n${tableOf(['', 'requests', 'p50 ms', 'p95 ms', 'most ms', 'a second', 'deadlocks', 'errors'], [[`answered, ${atOnce} secretaries at once`, String(answered.taken.length), ...words, (answered.taken.length / (answered.ms / 1000)).toFixed(0), String(answered.deadlocks), String(answered.errors)]])}`,
  )
  met.push(answered.errors === 0 && answered.deadlocks === 0)
  console.log(`${met.at(-1) ? 'met   ' : 'MISSED'} no deadlock and no error`)

  const session = await sessionFor(database, by)
  const pages = [
    ['the journey', referralPaths.journey({ journeyId: sent.journeyId }), true],
    ['the sending', referralPaths.dispatch({ dispatchId: sent.dispatchId }), true],
    ['one leg', referralPaths.referral({ referralId: sent.legs[0] ?? '' }), true],
    ['the list of the senders', referralPaths.referrals(), false],
  ] as const
  const lines: string[][] = []
  for (const [name, address, isBarred] of pages) {
    const { ms, floor: sqlMs, queries, bytes } = await measurePage(database, session, address)
    lines.push([name, ms.toFixed(1), sqlMs.toFixed(1), String(queries), String(Math.round(bytes / 1024))])
    if (isBarred) met.push(ms < pageBarMs)
  }
  console.log(`\n${tableOf(['', 'median ms', 'SQL floor ms', 'queries', 'kB'], lines)}`)
  console.log(`${met.slice(2).every(Boolean) ? 'met   ' : 'MISSED'} the pages under ${pageBarMs} ms`)
  await database.close()
} finally {
  await server.stop()
}
sayLoad()
process.exitCode = met.every(Boolean) ? 0 : 1
