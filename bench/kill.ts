// npm run bench:kill [-- --times N] [--only embedded|postgres]: kill -9 of the server under write load, again and again
// on the same data. Exit code 1 when an acknowledged write is gone, a start fails or a second process is let in.
import { parseArgs } from 'node:util'
import { endure, type Endured } from './kill/endurance.ts'
import { fsyncsFor } from './kill/fsyncs.ts'
import { embeddedEngine, postgresEngine } from './kill/places.ts'
import { median, tableOf } from './printing/table.ts'

const { values: options } = parseArgs({
  options: { times: { type: 'string', default: '200' }, only: { type: 'string' } },
})
const times = Number(options.times)
if (!Number.isInteger(times) || times < 1) throw new RangeError('--times takes a whole number from 1 up')
const chosen = Object.entries({ embedded: embeddedEngine, postgres: postgresEngine }).filter(
  ([name]) => options.only === undefined || name === options.only,
)
if (chosen.length === 0) throw new RangeError('--only takes embedded or postgres')

interface Line {
  what: string
  value: (endured: Endured) => string | number
  /** Must be nought. */
  isBar?: true
}

const lines: Line[] = [
  { what: 'kill -9 under write load', value: (e) => e.kills },
  { what: 'kill -9 while starting', value: (e) => e.killsInStart },
  { what: 'crashes of PostgreSQL itself', value: (e) => e.crashes },
  { what: 'writes acknowledged', value: (e) => e.acknowledged },
  { what: 'acknowledged, not shown after a restart', value: (e) => e.missingAfterRestart, isBar: true },
  { what: 'acknowledged, not in the log at the end', value: (e) => e.lost, isBar: true },
  { what: 'writes done twice', value: (e) => e.doubled, isBar: true },
  { what: 'writes done by half', value: (e) => e.torn, isBar: true },
  { what: 'starts', value: (e) => e.startMs.length + e.failedStarts.length },
  { what: 'failed starts', value: (e) => e.failedStarts.length, isBar: true },
  { what: 'start, median ms', value: (e) => Math.round(median(e.startMs)) },
  { what: 'start, longest ms', value: (e) => Math.round(Math.max(...e.startMs)) },
  { what: 'second processes on the folder', value: (e) => e.secondProcesses },
  { what: 'of them not refused by the pid of the holder', value: (e) => e.secondsNotRefused, isBar: true },
]

const commits = 1000
const stops = new Set<() => Promise<void>>()
const stopAll = () => Promise.all([...stops].map((stop) => stop()))
let isStopped = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopped) void stopAll().then(() => process.exit(130))
    isStopped = true
    console.error('Ending after this round. Once more to end at once.')
  })
}

const results: { name: string; endured: Endured }[] = []
try {
  for (const [, open] of chosen) {
    if (isStopped) break
    const engine = await open()
    stops.add(engine.stop)
    results.push({
      name: engine.name,
      endured: await endure(engine, { times, say: (line) => console.error(line), isStopped: () => isStopped }),
    })
    await engine.stop()
    stops.delete(engine.stop)
  }
} finally {
  await stopAll()
}

const fsyncs = await fsyncsFor(commits)
const rows = lines.map(({ what, value, isBar }) => [
  isBar ? `${what} (must be 0)` : what,
  ...results.map(({ endured }) => String(value(endured))),
])
console.log(`\n${tableOf(['', ...results.map(({ name }) => name)], rows)}`)
console.log(`\nembedded: ${fsyncs} fsyncs for ${commits} commits (must be at least as many)`)
for (const { name, endured } of results) for (const start of endured.failedStarts) console.log(`${name}: ${start}`)

const isBroken = lines.some(({ value, isBar }) => isBar && results.some(({ endured }) => value(endured) !== 0))
if (isStopped) console.log(`stopped before ${times} kills on each engine`)
process.exitCode = isBroken || isStopped || fsyncs < commits ? 1 : 0
