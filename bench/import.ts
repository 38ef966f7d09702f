// npm run bench import [-- --only embedded|postgres]: uploads hostile and large staff files to the real server program and
// reads how much memory it and its children have at most. Exit code 1 when a file is not answered as it should be, the
// memory passes 600 MB or 45,000 employees take more than a minute.
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { benchFiles, type BenchFile } from './import/files.ts'
import { watchMemory, type Peak } from './import/memory.ts'
import { prepareWithAdministrator } from './kill/installation.ts'
import { embeddedEngine, postgresEngine, type Engine } from './kill/places.ts'
import { startProgram, type Running } from './kill/program.ts'
import { tableOf } from './printing/table.ts'

const mostMb = 600
const longestMs = 60_000
const { values: options } = parseArgs({ options: { only: { type: 'string' } } })

interface Measured {
  readonly what: string
  readonly peak: Peak
  readonly ms: number
  readonly fault: string | null
}

async function measure(engine: Engine): Promise<Measured[]> {
  // Made before the program starts: meanwhile no connection is kept open by anybody.
  const files = benchFiles()
  const token = await prepareWithAdministrator(engine.place)
  const started = await startProgram(engine.place)
  if (!started.ok) throw new Error(started.said)
  const { program } = started
  try {
    const visit = visitor(program, token)
    const measured = [await watched(program, 'at rest, after the front page', () => atRest(visit))]
    for (const file of files) measured.push(await watched(program, file.what, () => bring(visit, file)))
    return measured
  } finally {
    await program.end()
  }
}

async function watched(program: Running, what: string, work: () => Promise<string | null>): Promise<Measured> {
  const watch = watchMemory(program.pid)
  const startedAt = performance.now()
  const fault = await work()
  return { what, fault, ms: performance.now() - startedAt, peak: watch.stop() }
}

type Visit = (path: string, body?: FormData | URLSearchParams) => Promise<Response>

function visitor(program: Running, token: string): Visit {
  const headers = { cookie: `medspil=${token}`, 'sec-fetch-site': 'same-origin' }
  return (path, body) =>
    fetch(program.origin + path, {
      headers,
      redirect: 'manual',
      ...(body ? { method: 'POST', body } : {}),
    })
}

async function atRest(visit: Visit): Promise<string | null> {
  const { status } = await visit('/')
  await wait(1000)
  return status === 200 ? null : `the front page answered ${status}`
}

/** Uploads a file; when it is not one to refuse, looks at what will happen and carries it out. */
async function bring(visit: Visit, { kind, name, bytes, refused }: BenchFile): Promise<string | null> {
  const form = new FormData()
  form.append('kind', kind)
  form.append('file', new File([new Uint8Array(bytes)], name))
  const uploaded = await visit('/administration/imports', form)
  await uploaded.text()
  if (refused) return [413, 422].includes(uploaded.status) ? null : `answered ${uploaded.status}, not a refusal`
  const address = uploaded.headers.get('location')
  if (uploaded.status !== 303 || address === null) return `the upload answered ${uploaded.status}`
  const preview = await (await visit(address)).text()
  const sum = /name="sum" value="(\w+)"/.exec(preview)?.[1]
  if (sum === undefined) return 'the preview offers nothing to carry out'
  const applied = await visit(`${address}/application`, new URLSearchParams({ sum }))
  return applied.status === 303 ? null : `carrying it out answered ${applied.status}`
}

const engines = { embedded: embeddedEngine, postgres: postgresEngine }
let failed = false
for (const [name, open] of Object.entries(engines)) {
  if (options.only !== undefined && options.only !== name) continue
  const engine = await open()
  try {
    const measured = await measure(engine)
    const rows = measured.map(({ what, peak, ms, fault }) => {
      const bad = fault ?? (peak.together > mostMb ? 'over 600 MB' : ms > longestMs ? 'over a minute' : '')
      failed ||= bad !== ''
      return [what, String(Math.round(peak.server)), String(Math.round(peak.together)), (ms / 1000).toFixed(1), bad]
    })
    console.log(`\n${engine.name}\n\n${tableOf(['', 'server MB', 'with child MB', 's', 'fault'], rows)}`)
  } finally {
    await engine.stop()
  }
}
process.exitCode = failed ? 1 : 0
