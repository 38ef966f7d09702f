import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { DatabaseError, type Connection, type ConnectionSource } from './connection.ts'
import { lockFolder } from './folder-lock.ts'

/** folder: durable and locked. Without one: in memory, from an image when given (tests). */
export interface EmbeddedStart {
  folder: string | null
  image: Uint8Array<ArrayBuffer> | null
}

export type EmbeddedRequest =
  | { id: number; kind: 'query'; text: string; values: readonly unknown[] }
  | { id: number; kind: 'exec'; text: string }
  | { id: number; kind: 'close' | 'fsyncs' | 'image' }

export type EmbeddedAnswer =
  | { id: number; ok: true; rows: unknown[]; affected: number | undefined }
  | {
      id: number
      ok: false
      error: {
        message: string
        code?: string | undefined
        constraint?: string | undefined
        detail?: string | undefined
      }
    }

export interface EmbeddedSource extends ConnectionSource {
  /** Answers when the engine has ended without being asked to: nothing can be read or written any more. */
  readonly lost: Promise<Error>
  /** How many fsyncs the engine has done since it was opened. */
  fsyncs(): Promise<number>
  /** The whole database as bytes, to open copies of it in memory. */
  image(): Promise<Uint8Array<ArrayBuffer>>
}

type Request = EmbeddedRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never

/**
 * The engine is WebAssembly. Of its functions one, the interpreter of expressions, takes 600 MB and 2.5 s of processor to
 * optimise, the first time it has been used for a while. Without the optimiser a long scan takes 1.4 times as long and a
 * short query the same, and the program stays within the memory that a small machine has.
 */
function leaveEngineUnoptimised(): void {
  setFlagsFromString('--no-wasm-tier-up')
  setFlagsFromString('--no-wasm-dynamic-tiering')
}

/** The embedded PostgreSQL in a worker thread: one connection, lent to one owner at a time. */
export async function openEmbedded(start: EmbeddedStart): Promise<EmbeddedSource> {
  leaveEngineUnoptimised()
  const unlock = start.folder ? lockFolder(start.folder) : () => undefined
  try {
    const file = import.meta.url.endsWith('.ts') ? './embedded-worker.ts' : './embedded-worker.js'
    const worker = new Worker(new URL(file, import.meta.url), { workerData: start, stderr: false })
    const source = new WorkerSource(worker, unlock)
    await source.ready
    return source
  } catch (error) {
    unlock()
    throw error
  }
}

class WorkerSource implements EmbeddedSource {
  readonly ready: Promise<void>
  private readonly worker: Worker
  private readonly unlock: () => void
  private readonly waiting = new Map<number, { resolve: (a: EmbeddedAnswer) => void; reject: (e: Error) => void }>()
  private readonly urgent: ((connection: Connection) => void)[] = []
  private readonly queue: ((connection: Connection) => void)[] = []
  private held = false
  private lastId = 0
  private dead: Error | null = null
  private closing = false
  readonly lost: Promise<Error>
  private sayLost: (error: Error) => void = () => undefined

  private readonly connection: Connection = {
    query: async (text, values) => {
      const answer = await this.ask({ kind: 'query', text, values })
      return { rows: answer.rows, affected: answer.affected }
    },
    exec: async (text) => {
      await this.ask({ kind: 'exec', text })
    },
  }

  constructor(worker: Worker, unlock: () => void) {
    this.worker = worker
    this.unlock = unlock
    this.lost = new Promise((resolve) => {
      this.sayLost = resolve
    })
    this.ready = new Promise((resolve, reject) => {
      this.waiting.set(0, { resolve: () => resolve(), reject })
    })
    worker.on('message', (answer: EmbeddedAnswer) => {
      this.waiting.get(answer.id)?.resolve(answer)
      this.waiting.delete(answer.id)
    })
    worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => this.fail(new Error('The embedded database has stopped')))
  }

  private fail(error: Error): void {
    this.dead ??= error
    if (!this.closing) this.sayLost(this.dead)
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }

  private ask(request: Request): Promise<Extract<EmbeddedAnswer, { ok: true }>> {
    if (this.dead) return Promise.reject(this.dead)
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, {
        resolve: (answer) => (answer.ok ? resolve(answer) : reject(new DatabaseError(answer.error))),
        reject,
      })
      this.worker.postMessage({ id, ...request })
    })
  }

  acquire(isUrgent = false): Promise<Connection> {
    if (!this.held) {
      this.held = true
      return Promise.resolve(this.connection)
    }
    return new Promise((resolve) => {
      const waiting = isUrgent ? this.urgent : this.queue
      waiting.push(resolve)
    })
  }

  release(): void {
    const next = this.urgent.shift() ?? this.queue.shift()
    if (next) next(this.connection)
    else this.held = false
  }

  async fsyncs(): Promise<number> {
    return Number((await this.ask({ kind: 'fsyncs' })).rows[0])
  }

  async image(): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.ask({ kind: 'image' })).rows[0] as Uint8Array<ArrayBuffer>
  }

  async close(): Promise<void> {
    this.closing = true
    if (!this.dead) {
      await this.ask({ kind: 'close' })
      await this.worker.terminate()
    }
    this.unlock()
  }
}
