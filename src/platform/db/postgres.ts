import { createHash } from 'node:crypto'
import pg from 'pg'
import { asDatabaseError, type Connection, type ConnectionSource } from './connection.ts'
import { parsers } from './parsers.ts'

const preparedLimit = 500

/** Connections to a PostgreSQL server (15 or newer). Statements are prepared by name on first use. */
export function openPostgres(url: string, options: { max?: number } = {}): ConnectionSource {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'medspil',
    // Our queries are short; compiling one costs more than running it.
    options: '-c jit=off',
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  })
  // An idle connection that the server closes is not an event worth dying for: the pool makes another.
  pool.on('error', () => undefined)
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known) return known
    if (names.size >= preparedLimit) return undefined
    const name = createHash('sha256').update(text).digest('hex').slice(0, 24)
    names.set(text, name)
    return name
  }
  return new PostgresSource(pool, nameOf)
}

class PostgresSource implements ConnectionSource {
  private readonly pool: pg.Pool
  private readonly nameOf: (text: string) => string | undefined
  private readonly clients = new WeakMap<Connection, pg.PoolClient>()

  constructor(pool: pg.Pool, nameOf: (text: string) => string | undefined) {
    this.pool = pool
    this.nameOf = nameOf
  }

  async acquire(): Promise<Connection> {
    const client = await this.pool.connect().catch((error: unknown) => {
      throw asDatabaseError(error)
    })
    const connection: Connection = {
      query: async (text, values) => {
        try {
          const name = values.length > 0 ? this.nameOf(text) : undefined
          const result = await client.query(name ? { name, text, values: [...values] } : { text, values: [...values] })
          return { rows: result.rows as unknown[], affected: result.rowCount ?? undefined }
        } catch (error) {
          throw asDatabaseError(error)
        }
      },
      exec: async (text) => {
        await client.query(text).catch((error: unknown) => {
          throw asDatabaseError(error)
        })
      },
    }
    this.clients.set(connection, client)
    return connection
  }

  release(connection: Connection, broken = false): void {
    this.clients.get(connection)?.release(broken)
    this.clients.delete(connection)
  }

  async close(): Promise<void> {
    await this.pool.end()
  }
}
