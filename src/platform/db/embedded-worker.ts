import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { openDurable, proveDurable, smallBuffers, type FsyncCount } from './durable.ts'
import type { EmbeddedAnswer, EmbeddedRequest, EmbeddedStart } from './embedded.ts'
import { parsers } from './parsers.ts'

/** The thread that holds the embedded database, so that a long query never stops the pages. */
async function main(start: EmbeddedStart): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('embedded-worker runs as a worker thread only')
  const { db, fsyncs } = await open(start)
  const serve = async (request: EmbeddedRequest): Promise<void> => {
    port.postMessage(await answer(db, fsyncs, request))
    // The disk did not take a commit: the thread ends, and everything asked from now on is refused.
    if (fsyncs.failure) throw fsyncs.failure
    if (request.kind === 'close') port.close()
  }
  port.on('message', (request: EmbeddedRequest) => {
    void serve(request)
  })
  port.postMessage({ id: 0, ok: true, rows: [], affected: undefined } satisfies EmbeddedAnswer)
}

async function open(start: EmbeddedStart): Promise<{ db: PGlite; fsyncs: FsyncCount }> {
  if (start.folder) {
    const opened = await openDurable(start.folder)
    await proveDurable(opened.db, opened.fsyncs)
    return opened
  }
  const startParams = [...PGlite.defaultStartParams, ...smallBuffers]
  const db = start.image
    ? await PGlite.create({ loadDataDir: new Blob([start.image]), startParams })
    : await PGlite.create({ startParams })
  return { db, fsyncs: { count: 0, failure: null } }
}

async function answer(db: PGlite, fsyncs: FsyncCount, request: EmbeddedRequest): Promise<EmbeddedAnswer> {
  try {
    switch (request.kind) {
      case 'query': {
        const result = await db.query(request.text, [...request.values], { parsers })
        return { id: request.id, ok: true, rows: result.rows, affected: result.affectedRows }
      }
      case 'exec':
        await db.exec(request.text)
        return { id: request.id, ok: true, rows: [], affected: undefined }
      case 'fsyncs':
        return { id: request.id, ok: true, rows: [fsyncs.count], affected: undefined }
      case 'image': {
        const blob = await db.dumpDataDir('none')
        return { id: request.id, ok: true, rows: [new Uint8Array(await blob.arrayBuffer())], affected: undefined }
      }
      case 'close':
        await db.close()
        return { id: request.id, ok: true, rows: [], affected: undefined }
    }
  } catch (error) {
    const e = error as { message?: string; code?: string; constraint?: string; detail?: string }
    return {
      id: request.id,
      ok: false,
      error: { message: String(e.message ?? error), code: e.code, constraint: e.constraint, detail: e.detail },
    }
  }
}

await main(workerData as EmbeddedStart)
