import type { Clock } from '../platform/clock/clock.ts'
import type { Database } from '../platform/db/database.ts'
import {
  createJobRunner,
  type JobHandler,
  type JobRunner,
  type JobSurroundings,
  type Schedule,
} from '../platform/jobs/runner.ts'
import { describeError, type Log } from './log.ts'

interface Parts {
  database: Database
  clock: Clock
  log: Log
  surroundings: JobSurroundings
  handlers: readonly JobHandler[]
  schedules: readonly Schedule[]
}

/** The job runner of a process, with its failures in the log. */
export function jobsAtWork({ database, clock, log, surroundings, handlers, schedules }: Parts): JobRunner {
  return createJobRunner({
    database,
    clock,
    surroundings,
    handlers,
    schedules,
    onError: (name, error, dead) => log.logger.error({ job: name, dead, error: describeError(error) }, 'job failed'),
  })
}
