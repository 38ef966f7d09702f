import type { Connection, ConnectionSource } from '../../src/platform/db/connection.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * The same connections, with every statement and its values noted. rehearsal: nothing is kept, what would be committed
 * is rolled back.
 */
export function recording(source: ConnectionSource, log: Statement[], rehearsal = false): ConnectionSource {
  const own = new Map<Connection, Connection>()
  return {
    acquire: async (isUrgent) => {
      const connection = await source.acquire(isUrgent)
      const noting: Connection = {
        query: (text, values) => {
          log.push({ text, values: [...values] })
          return connection.query(rehearsal && text === 'commit' ? 'rollback' : text, values)
        },
        exec: (text) => connection.exec(text),
      }
      own.set(noting, connection)
      return noting
    },
    release: (noting, broken) => {
      const connection = own.get(noting)
      if (connection) source.release(connection, broken)
      own.delete(noting)
    },
    close: () => Promise.resolve(),
  }
}

/** Does the statements again, one after the other on one connection; answers the number of rows. */
export async function replay(source: ConnectionSource, statements: readonly Statement[]): Promise<number> {
  const connection = await source.acquire()
  try {
    let rows = 0
    for (const { text, values } of statements) rows += (await connection.query(text, values)).rows.length
    return rows
  } finally {
    source.release(connection)
  }
}
