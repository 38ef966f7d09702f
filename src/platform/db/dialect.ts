import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Connection, ConnectionSource } from './connection.ts'

/** Set while a transaction's callback runs. */
export const insideTransaction = new AsyncLocalStorage<true>()

/**
 * Set while something is changed. Many may read at once, and who changes something waits for none of them: the embedded
 * engine has one connection, and thirty who open an agenda would otherwise stand before the save of its secretary.
 */
export const urgent = new AsyncLocalStorage<true>()

/** Counts the statements of one piece of work, such as one request. */
export const queryCounter = new AsyncLocalStorage<{ statements: string[] }>()

export class OutsideTransaction extends Error {
  constructor() {
    super(
      'The database itself was used inside a transaction: on the embedded database this waits for itself for ever. Use the tx that the callback was given.',
    )
    this.name = 'OutsideTransaction'
  }
}

/** One Kysely dialect for both engines, over a source of connections. */
export function dialectOver(source: ConnectionSource): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SourceDriver(source),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class HeldConnection implements DatabaseConnection {
  readonly connection: Connection
  broken = false

  constructor(connection: Connection) {
    this.connection = connection
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    queryCounter.getStore()?.statements.push(compiled.sql)
    const { rows, affected } = await this.connection.query(compiled.sql, compiled.parameters)
    return affected === undefined ? { rows: rows as R[] } : { rows: rows as R[], numAffectedRows: BigInt(affected) }
  }

  // Streaming is not offered: a page never needs more rows than it can hold.
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not supported')
  }
}

class SourceDriver implements Driver {
  private readonly source: ConnectionSource

  constructor(source: ConnectionSource) {
    this.source = source
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (insideTransaction.getStore()) throw new OutsideTransaction()
    return new HeldConnection(await this.source.acquire(urgent.getStore() === true))
  }

  async beginTransaction(held: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : ''
    await held.executeQuery(CompiledQuery.raw(`begin${level}`))
  }

  async commitTransaction(held: DatabaseConnection): Promise<void> {
    await held.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(held: DatabaseConnection): Promise<void> {
    try {
      await held.executeQuery(CompiledQuery.raw('rollback'))
    } catch (error) {
      ;(held as HeldConnection).broken = true
      throw error
    }
  }

  async releaseConnection(held: DatabaseConnection): Promise<void> {
    const { connection, broken } = held as HeldConnection
    this.source.release(connection, broken)
  }

  async destroy(): Promise<void> {
    await this.source.close()
  }
}
