// npm run bench [-- pages] [--times N] [--only embedded|postgres]: how long pages take, against two floors that are
// measured in the same run. Exit code 1 when a bar is missed. `--serve` is the child that answers.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres, type PostgresServer } from '../src/testing/postgres-server.ts'
import { interleave, measurePages, measurePublication, type Line } from './pages/measure.ts'
import { serveBench, type Served } from './pages/server.ts'
import { median, tableOf } from './printing/table.ts'
import { sayLoad } from './engines/engines.ts'

const { values: options } = parseArgs({
  options: {
    times: { type: 'string', default: '60' },
    only: { type: 'string' },
    serve: { type: 'boolean', default: false },
  },
})
const times = Number(options.times)

const bars = { meetingOfBytesFloor: 12, meetingQueries: 6, treeMs: 150 }

interface Child {
  served: Served
  end(): Promise<void>
}

async function startChild(size: 'M' | 'L', place: Record<string, string>): Promise<Child> {
  const child: ChildProcess = fork(import.meta.filename, ['--serve'], {
    execArgv: ['--enable-source-maps', ...(process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? [])],
    env: { ...process.env, ...place, BENCH_SIZE: size, LOG_LEVEL: 'silent' },
  })
  const exited = once(child, 'exit')
  const gone = exited.then(() => {
    throw new Error('the server ended before it was ready')
  })
  const [served] = (await Promise.race([once(child, 'message'), gone])) as [Served]
  gone.catch(() => undefined)
  return {
    served,
    end: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

const number = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(1))

function report(title: string, lines: readonly Line[]): void {
  const head = ['', 'median ms', 'bytes floor ms', '× bytes', 'SQL floor ms', '× SQL', 'queries', 'bytes']
  const rows = lines.map((line) => [
    line.name,
    number(line.ms),
    number(line.bytesFloorMs),
    number(line.ms / line.bytesFloorMs),
    number(line.sqlFloorMs),
    number(line.ms / line.sqlFloorMs),
    String(line.queries),
    line.bytes === null ? '' : String(line.bytes),
  ])
  console.log(`\n${title}\n${tableOf(head, rows)}`)
}

async function measure(title: string, place: Record<string, string>): Promise<Line[]> {
  console.error(`${title}: loading size M …`)
  const child = await startChild('M', place)
  try {
    const lines = await measurePages(child.served, times)
    lines.push(await measurePublication(child.served, Math.ceil(times / 2)))
    report(
      `${title}, size M (${child.served.bodies} bodies, loaded in ${Math.round(child.served.loadMs / 1000)} s)`,
      lines,
    )
    return lines
  } finally {
    await child.end()
  }
}

const missed: string[] = []
const must = (isMet: boolean, text: string) => {
  console.log(`${isMet ? 'met   ' : 'MISSED'} ${text}`)
  if (!isMet) missed.push(text)
}

function checkMeeting(lines: readonly Line[]): void {
  const meeting = lines.find((line) => line.name.startsWith('meeting'))
  if (!meeting) throw new Error('the meeting page was not measured')
  const ratio = meeting.ms / meeting.bytesFloorMs
  must(ratio <= bars.meetingOfBytesFloor, `meeting page: 1/${number(ratio)} of the bytes floor (at least 1/12)`)
  must(
    meeting.queries <= bars.meetingQueries,
    `meeting page: ${meeting.queries} queries (at most ${bars.meetingQueries})`,
  )
}

async function checkLarge(place: Record<string, string>): Promise<void> {
  console.error('PostgreSQL: loading size L …')
  const child = await startChild('L', place)
  try {
    const { served } = child
    const asks = served.pages.map((page) => ({
      address: served.app + page.address,
      session: served.session,
      expect: 200,
    }))
    const taken = await interleave(asks, Math.ceil(times / 2), 10)
    console.log(`\nPostgreSQL, size L, without its meetings (${served.bodies} bodies)`)
    for (const [index, page] of served.pages.entries()) {
      const ms = median(taken[index] ?? [])
      const least = Math.min(...(taken[index] ?? []))
      must(
        ms < bars.treeMs,
        `${page.name}: median ${number(ms)} ms, least ${number(least)} ms, ${page.queries} queries, ${page.bytes} bytes (under ${bars.treeMs} ms)`,
      )
    }
  } finally {
    await child.end()
  }
}

async function onPostgres(server: PostgresServer): Promise<void> {
  const place = { DATABASE_URL: server.socketUrl, MEDSPIL_DATA: os.tmpdir() }
  checkMeeting(await measure(`PostgreSQL ${server.version.split(' ')[0]}`, place))
}

async function withPostgres(work: (server: PostgresServer) => Promise<void>): Promise<void> {
  const server = await startPostgres({ durable: true })
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

async function onEmbedded(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'medspil-pages-'))
  try {
    await measure('embedded', { DATABASE_URL: '', MEDSPIL_DATA: folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (options.serve) {
  process.on('disconnect', () => process.exit(0))
  await serveBench()
} else {
  if (options.only !== 'embedded') {
    await withPostgres(onPostgres)
    await withPostgres((server) => checkLarge({ DATABASE_URL: server.socketUrl, MEDSPIL_DATA: os.tmpdir() }))
  }
  if (options.only !== 'postgres') await onEmbedded()
  sayLoad()
  process.exitCode = missed.length > 0 ? 1 : 0
}
