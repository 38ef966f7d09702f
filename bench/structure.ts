// npm run bench structure [-- --times N] [--only embedded|postgres]: how long the check of a whole municipality of size L
// takes, against its own statements without anything done with the rows. Exit code 1 when the bar is missed.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '../src/app/config.ts'
import { openForWork } from '../src/app/start.ts'
import { agreementOn } from '../src/capabilities/agreement/queries.ts'
import { structureSnapshot } from '../src/capabilities/structure/queries.ts'
import { checkStructure } from '../src/capabilities/structure/rules.ts'
import { generateDemo } from '../src/demo/generate.ts'
import { loadDemo } from '../src/demo/load.ts'
import { isoDate } from '../src/platform/clock/dates.ts'
import { databaseOver, type Database } from '../src/platform/db/database.ts'
import { startPostgres } from '../src/testing/postgres-server.ts'
import { recording, replay, type Statement } from './pages/recording.ts'
import { median, tableOf } from './printing/table.ts'
import { sayLoad } from './engines/engines.ts'

const { values: options } = parseArgs({
  options: { times: { type: 'string', default: '20' }, only: { type: 'string' } },
})
const times = Number(options.times)
const barMs = 2000
const on = isoDate('2026-03-12')

/** Size L without its meetings: the check reads none. */
async function loadLarge(database: Database): Promise<void> {
  const demo = generateDemo({ size: 'L', seed: 7, on })
  const structure = {
    ...demo,
    *batches() {
      for (const batch of demo.batches()) {
        if (batch.table === 'referral' || batch.table === 'meeting') return
        yield batch
      }
    },
  }
  const result = await loadDemo(database, structure, () => undefined)
  if (!result.ok) throw new Error(result.refusal.code)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

async function check(database: Database) {
  const agreement = await agreementOn(database.reader, on)
  const snapshot = await structureSnapshot(database.reader, on)
  return { snapshot, findings: checkStructure(snapshot, agreement, on) }
}

async function measure(name: string, database: Database): Promise<boolean> {
  console.error(`${name}: loading size L …`)
  await loadLarge(database)
  const statements: Statement[] = []
  const { snapshot, findings } = await check(databaseOver(database.engine, recording(database.source, statements)))
  const [whole, floor]: [number[], number[]] = [[], []]
  for (let round = 0; round < times; round += 1) {
    whole.push(await timed(() => check(database)))
    floor.push(await timed(() => replay(database.source, statements)))
  }
  const [ms, floorMs] = [median(whole), median(floor)]
  const heads = snapshot.units.reduce((sum, unit) => sum + unit.headCount, 0)
  const head = ['', 'median ms', 'least ms', 'SQL floor ms', '× SQL', 'queries', 'bodies', 'employed', 'findings']
  const numbers = [ms, Math.min(...whole), floorMs].map((value) => value.toFixed(1))
  const counts = [statements.length, snapshot.bodies.length, heads, findings.length].map(String)
  console.log(`\n${tableOf(head, [[`check, ${name}`, ...numbers, (ms / floorMs).toFixed(2), ...counts]])}`)
  console.log(`${ms < barMs ? 'met   ' : 'MISSED'} the whole municipality under ${barMs} ms`)
  return ms < barMs
}

async function onPostgres(): Promise<boolean> {
  const server = await startPostgres({ durable: true })
  try {
    const database = await openForWork(readConfig({ DATABASE_URL: server.url, MEDSPIL_DATA: os.tmpdir() }))
    const isMet = await measure('PostgreSQL', database)
    await database.close()
    return isMet
  } finally {
    await server.stop()
  }
}

async function onEmbedded(): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'medspil-structure-'))
  try {
    const database = await openForWork(readConfig({ MEDSPIL_DATA: folder }))
    const isMet = await measure('embedded', database)
    await database.close()
    return isMet
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const met: boolean[] = []
if (options.only !== 'embedded') met.push(await onPostgres())
if (options.only !== 'postgres') met.push(await onEmbedded())
sayLoad()
process.exitCode = met.every(Boolean) ? 0 : 1
