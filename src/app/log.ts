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

/** A database error carries values in its detail: only code and constraint are kept. */
export function describeError(error: unknown): Record<string, unknown> {
  if (error instanceof DatabaseError) {
    return {
      name: error.name,
      message: error.message,
      code: error.code,
      constraint: error.constraint,
      stack: error.stack,
    }
  }
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack }
  return { message: String(error) }
}
