// npm run bench minutes [-- --count N] [--keep FOLDER]: a hundred minutes of the demo municipality as PDF, as Word files
// and as sheets for the wall, and how long the server's own loop waits meanwhile. --keep leaves the files in a folder.
// Exit code 1 when the bar is missed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { readConfig } from '../src/app/config.ts'
import { openForWork } from '../src/app/start.ts'
import type { MinutesSnapshot } from '../src/capabilities/meetings/approval/rules.ts'
import { readableItems } from '../src/capabilities/meetings/approval/rules.ts'
import type { MeetingDocument } from '../src/capabilities/meetings/documents/document-model.ts'
import { shortAsWord, type ShortDocument } from '../src/capabilities/meetings/documents/short-document.ts'
import { meetingAsWord } from '../src/capabilities/meetings/documents/word-document.ts'
import { shortDocumentOf } from '../src/capabilities/meetings/editions/rules.ts'
import { minutesDocument, wholeCopy } from '../src/capabilities/meetings/printing/rules.ts'
import { generateDemo } from '../src/demo/generate.ts'
import { loadDemo } from '../src/demo/load.ts'
import { isoDate } from '../src/platform/clock/dates.ts'
import { createDocuments, type Documents } from '../src/platform/documents/documents.ts'
import { tableOf } from './printing/table.ts'

const { values: options } = parseArgs({
  options: { count: { type: 'string', default: '100' }, keep: { type: 'string' } },
})
const count = Number(options.count)
const barMs = 6000
const barLagMs = 20
const on = isoDate('2026-03-12')
const municipality = 'Nordsund Kommune'

interface Sent {
  readonly snapshot: MinutesSnapshot
  readonly version: number
  readonly reason: string | null
  readonly publishedAt: Date
}

/** The latest minutes of the demo. */
async function minutesSent(): Promise<Sent[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'medspil-minutes-'))
  try {
    const database = await openForWork(readConfig({ MEDSPIL_DATA: folder }))
    const loaded = await loadDemo(database, generateDemo({ size: 'S', seed: 7, on }), () => undefined)
    if (!loaded.ok) throw new Error(loaded.refusal.code)
    const { rows } = await sql<Sent>`
      select snapshot, version, reason, published_at as "publishedAt" from minutes_publication
      order by published_at desc, id limit ${count}`.execute(database.reader)
    await database.close()
    return rows
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function whole({ snapshot, ...edition }: Sent): MeetingDocument {
  return minutesDocument(snapshot, { municipality, variant: 'everyone', copy: wholeCopy, edition, nextVersion: 1 })
}

function short({ snapshot, ...edition }: Sent, paper: 'a4' | 'a3'): ShortDocument {
  const items = readableItems(snapshot.items, { belongs: false, isExcluded: () => false }, on)
  return shortDocumentOf(
    { snapshot, items, edition },
    { municipality, paper, address: 'https://medspil.nordsund.example/' },
  )
}

interface Measured {
  readonly name: string
  readonly ms: number
  readonly lagMs: number
  readonly mostLagMs: number
  readonly kb: number
}

/** All of them asked for at once, as when somebody fetches an archive; the pool makes them one after the other. */
async function measure(
  name: string,
  form: 'pdf' | 'docx',
  sent: readonly Sent[],
  make: (documents: Documents, one: Sent) => Promise<Uint8Array>,
): Promise<Measured> {
  const documents = createDocuments()
  // The child starts with its first document, as it has long done in a server at work.
  if (sent[0]) await make(documents, sent[0])
  const lag = monitorEventLoopDelay({ resolution: 1 })
  lag.enable()
  const startedAt = performance.now()
  const files = await Promise.all(sent.map((one) => make(documents, one)))
  const ms = performance.now() - startedAt
  lag.disable()
  await documents.close()
  if (options.keep) {
    mkdirSync(options.keep, { recursive: true })
    for (const [index, bytes] of files.entries())
      writeFileSync(path.join(options.keep, `${name.replaceAll(/\W+/g, '-')}-${index}.${form}`), bytes)
  }
  const kb = files.reduce((sum, bytes) => sum + bytes.length, 0) / files.length / 1024
  return { name, ms, lagMs: lag.percentile(99) / 1e6, mostLagMs: lag.max / 1e6, kb }
}

const sent = await minutesSent()
if (sent.length < count) console.log(`The demo has ${sent.length} minutes; they are what is measured.`)
const measured = [
  await measure('minutes PDF', 'pdf', sent, (documents, one) => documents.render('meeting-document', whole(one))),
  await measure('minutes Word', 'docx', sent, (documents, one) => documents.word(meetingAsWord(whole(one)))),
  await measure('short PDF', 'pdf', sent, (documents, one) => documents.render('minutes-short', short(one, 'a4'))),
  await measure('short Word', 'docx', sent, (documents, one) => documents.word(shortAsWord(short(one, 'a4')))),
  await measure('wall A3 PDF', 'pdf', sent, (documents, one) => documents.render('minutes-poster', short(one, 'a3'))),
]
const head = ['', 'seconds', 'each ms', 'lag p99 ms', 'lag most ms', 'kB each']
console.log(
  tableOf(
    head,
    measured.map(({ name, ms, lagMs, mostLagMs, kb }) => [
      `${sent.length} ${name}`,
      ...[ms / 1000, ms / sent.length, lagMs, mostLagMs].map((value) => value.toFixed(2)),
      kb.toFixed(0),
    ]),
  ),
)
const [pdf] = measured
const isMet = pdf !== undefined && pdf.ms < barMs && measured.every(({ lagMs }) => lagMs < barLagMs)
console.log(
  `${isMet ? 'met   ' : 'MISSED'} ${sent.length} minutes as PDF under ${barMs} ms, loop waiting under ${barLagMs} ms`,
)
const load = os.loadavg().map((value) => value.toFixed(1))
console.log(`load of the machine: ${load.join(', ')} on ${os.availableParallelism()} cores`)
process.exitCode = isMet ? 0 : 1
