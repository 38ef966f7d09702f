import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startPostgres } from '../../src/testing/postgres-server.ts'

/** Where a program finds its database, as the environment says it. */
export type Place = Record<'DATABASE_URL' | 'MEDSPIL_DATA', string>

/** Measures on a PostgreSQL of its own, then on the embedded engine in a folder of its own, or on the one that is asked for. */
export async function onEachEngine(
  only: string | undefined,
  measure: (title: string, place: Place) => Promise<boolean>,
): Promise<boolean> {
  let isMet = true
  if (only !== 'embedded') {
    const server = await startPostgres({ durable: false })
    try {
      const place = { DATABASE_URL: server.url, MEDSPIL_DATA: os.tmpdir() }
      isMet = await measure(`PostgreSQL ${server.version.split(' ')[0]}`, place)
    } finally {
      await server.stop()
    }
  }
  if (only !== 'postgres') {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'medspil-bench-'))
    try {
      isMet = (await measure('embedded', { DATABASE_URL: '', MEDSPIL_DATA: folder })) && isMet
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return isMet
}

/** The last line of a run: what else the machine was doing. */
export function sayLoad(): void {
  const loads = os.loadavg().map((load) => load.toFixed(1))
  console.log(`\nload of the machine: ${loads.join(', ')} on ${os.availableParallelism()} cores`)
}
