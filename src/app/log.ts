import { pino, type Logger } from 'pino'
import { DatabaseError } from '../platform/db/connection.ts'
import type { AppMiddleware } from '../platform/http/context.ts'

export interface Log {
  readonly logger: Logger
  readonly requests: AppMiddleware
  failure(error: unknown, requestId: string | undefined): void
}

/** One JSON line per request on standard output: the route's pattern, never the address, names or anything typed. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null })
  return {
    logger,
    requests: async (c, next) => {
      const started = performance.now()
      await next()
      logger.info(
        {
          request_id: c.get('requestId'),
          method: c.req.method,
          route: routeOf(c.req.routePath),
          status: c.res.status,
          duration_ms: Math.round(performance.now() - started),
        },
        'request',
      )
    },
    failure: (error, requestId) => logger.error({ request_id: requestId, error: describeError(error) }, 'failure'),
  }
}

function routeOf(pattern: string | undefined): string {
  return pattern === undefined || pattern === '/*' || pattern === '*' ? 'none' : pattern
}

/**
 * What may be kept of an error. A database error carries values in its detail, and in its message too when a value was
 * not fit for its column (class 22 of PostgreSQL's codes); the parser of JSON repeats what it could not read, and a
 * mail server the address it refused. Of those the kind and the place in the program say enough.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error }
  const { name, message } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const constraint = error instanceof DatabaseError ? error.constraint : undefined
  const said = repeatsInput(error) ? {} : { message }
  return { name, ...said, code, constraint, stack: placesOf(error) }
}

function repeatsInput(error: Error): boolean {
  if (error instanceof DatabaseError) return error.code?.startsWith('22') ?? false
  return error instanceof SyntaxError || 'responseCode' in error
}

/** The lines of the stack that say where, without the message that stands before them. */
function placesOf(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
}
