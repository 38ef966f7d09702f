/** What both engines offer: one statement at a time on a connection that one owner holds. */
export interface Connection {
  query(text: string, values: readonly unknown[]): Promise<{ rows: unknown[]; affected: number | undefined }>
  /** Several statements, no values. For migrations and maintenance. */
  exec(text: string): Promise<void>
}

export interface ConnectionSource {
  /** isUrgent: before those who wait already, where there is a queue. */
  acquire(isUrgent?: boolean): Promise<Connection>
  /** broken: the connection must not be used again. */
  release(connection: Connection, broken?: boolean): void
  close(): Promise<void>
}

/** An error from the database, with only what may be logged: never the statement's values. */
export class DatabaseError extends Error {
  readonly code: string | undefined
  readonly constraint: string | undefined
  readonly detail: string | undefined

  constructor(cause: {
    message: string
    code?: string | undefined
    constraint?: string | undefined
    detail?: string | undefined
  }) {
    super(cause.message)
    this.name = 'DatabaseError'
    this.code = cause.code
    this.constraint = cause.constraint
    this.detail = cause.detail
  }
}

/** serialization_failure and deadlock_detected: the whole transaction may be tried again. */
export function isRetryable(error: unknown): boolean {
  return error instanceof DatabaseError && (error.code === '40001' || error.code === '40P01')
}

/** The name of the unique constraint or index that was broken, or null. */
export function brokenUnique(error: unknown): string | null {
  return error instanceof DatabaseError && error.code === '23505' ? (error.constraint ?? null) : null
}

export function asDatabaseError(error: unknown): DatabaseError {
  const e = error as Partial<Record<'message' | 'code' | 'constraint' | 'detail', string>>
  return new DatabaseError({
    message: String(e.message ?? error),
    code: e.code,
    constraint: e.constraint,
    detail: e.detail,
  })
}
