import { Kysely, type Transaction } from 'kysely'
import { setTimeout as wait } from 'node:timers/promises'
import type { Refusal, Result } from '../result.ts'
import { isRetryable, type ConnectionSource } from './connection.ts'
import { dialectOver, insideTransaction, OutsideTransaction, urgent } from './dialect.ts'
import { openEmbedded } from './embedded.ts'
import { openPostgres } from './postgres.ts'
import type { Tables } from './tables.ts'

/** May read. A Writer is a Reader too, so that a query can run inside the write that needs it. */
export type Reader = Pick<
  Kysely<Tables>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'getExecutor'
>

/** May change things, inside one transaction. Only `Database.write` makes one. */
export type Writer = Transaction<Tables>

export interface Database {
  readonly engine: 'embedded' | 'postgres'
  readonly reader: Reader
  /** The connections below, for migrations, maintenance and copying. */
  readonly source: ConnectionSource
  /** Answers when the embedded engine is lost for good; a process that goes on would answer nothing but errors. */
  readonly lost: Promise<Error>
  /**
   * One transaction. Commits when the callback returns ok, rolls back when it returns a refusal or throws.
   * A serialisation failure or deadlock is tried again up to five times: the callback must do nothing but database work.
   */
  write<T, R extends Refusal>(work: (tx: Writer) => Promise<Result<T, R>>): Promise<Result<T, R>>
  close(): Promise<void>
}

export interface DatabaseSettings {
  /** A PostgreSQL address, or null for the embedded engine. */
  url: string | null
  /** Where the embedded engine keeps its files. null: in memory. */
  folder: string | null
  maxConnections?: number
}

export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  if (settings.url === null) {
    const embedded = await openEmbedded({ folder: settings.folder, image: null })
    return { ...databaseOver('embedded', embedded), lost: embedded.lost }
  }
  const max = settings.maxConnections
  return databaseOver('postgres', openPostgres(settings.url, max === undefined ? {} : { max }))
}

export function databaseOver(engine: Database['engine'], source: ConnectionSource): Database {
  const kysely = new Kysely<Tables>({ dialect: dialectOver(source) })
  return {
    engine,
    source,
    reader: kysely,
    lost: new Promise(() => undefined),
    write: (work) => urgent.run(true, () => writeWithRetry(kysely, work)),
    close: () => kysely.destroy(),
  }
}

const attempts = 5

class RolledBack extends Error {
  readonly result: { ok: false; refusal: Refusal }

  constructor(result: { ok: false; refusal: Refusal }) {
    super('rolled back on a refusal')
    this.result = result
  }
}

async function writeWithRetry<T, R extends Refusal>(
  kysely: Kysely<Tables>,
  work: (tx: Writer) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  if (insideTransaction.getStore()) throw new OutsideTransaction()
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await kysely.transaction().execute((tx) =>
        insideTransaction.run(true, async () => {
          const result = await work(tx)
          // A callback that returns would commit; a refusal must leave nothing behind.
          if (!result.ok) throw new RolledBack(result)
          return result
        }),
      )
    } catch (error) {
      if (error instanceof RolledBack) return error.result as Result<T, R>
      if (!isRetryable(error) || attempt === attempts) throw error
      await wait(Math.random() * 20 * 2 ** attempt)
    }
  }
}
