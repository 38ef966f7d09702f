import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Clock } from '../clock/clock.ts'
import type { Database } from '../db/database.ts'
import type { Documents } from '../documents/documents.ts'
import type { Installation } from '../http/context.ts'
import type { MailTransport } from '../mail/transport.ts'
import { ok } from '../result.ts'
import type { JobKind } from './jobs.ts'

/** What a job's work is given. It may run twice: it checks what is already done, in its own writes. */
export interface JobContext extends JobSurroundings {
  readonly database: Database
  readonly now: Date
  /** Aborted when the program ends: long work throws its reason, and is taken up again by the next program. */
  readonly stopping: AbortSignal
}

/** What does not change while the program runs. */
export interface JobSurroundings {
  readonly installation: Installation
  readonly documents: Documents
  /** Null where no SMTP server is set: mail then stays in the outbox. */
  readonly mail: MailTransport | null
}

export interface JobHandler {
  readonly kind: JobKind<unknown>
  readonly run: (context: JobContext, data: never) => Promise<void>
}

/** A handler for one kind; the data's type follows the kind. */
export function onJob<T>(kind: JobKind<T>, run: (context: JobContext, data: T) => Promise<void>): JobHandler {
  return { kind, run }
}

/** Runs every day at a time of day in Europe/Copenhagen, once however many processes there are. */
export interface Schedule {
  readonly name: string
  readonly nextAfter: (at: Date) => Date
  readonly run: (context: JobContext) => Promise<void>
}

interface Settings {
  database: Database
  clock: Clock
  surroundings: JobSurroundings
  handlers: readonly JobHandler[]
  schedules: readonly Schedule[]
  onError: (name: string, error: unknown, dead: boolean) => void
  pollMs?: number
}

export interface JobRunner {
  start(): void
  /** Stops taking jobs and waits for those under way. */
  stop(): Promise<void>
  /** Does everything that is due now; answers how many jobs were done. For tests and the command line. */
  drain(): Promise<number>
}

const leaseMs = 5 * 60_000

interface Leased {
  id: string
  name: string
  data: unknown
  attempts: number
}

/** Jobs that are done one after another: those of seconds with the schedules, or those of minutes. */
interface Lane {
  readonly isLong: boolean
  /** The kinds that take minutes. */
  readonly longNames: readonly string[]
}

export function createJobRunner(settings: Settings): JobRunner {
  const byName = new Map(settings.handlers.map((handler) => [handler.kind.name, handler]))
  const pollMs = settings.pollMs ?? 500
  const longNames = settings.handlers.flatMap(({ kind }) => (kind.isLong ? [kind.name] : []))
  const [usual, long]: readonly [Lane, Lane] = [
    { isLong: false, longNames },
    { isLong: true, longNames },
  ]
  let stopping = new AbortController()
  let loops: Promise<unknown> = Promise.resolve()

  const step = async (lane: Lane, signal: AbortSignal): Promise<boolean> => {
    const job = await leaseNext(settings.database, lane, settings.clock.now())
    if (!job) return false
    await runLeased(settings, byName.get(job.name), job, signal)
    return true
  }

  const run = async (lane: Lane, signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      try {
        if (!lane.isLong) await runSchedules(settings, signal)
        while (!signal.aborted && (await step(lane, signal)));
      } catch (error) {
        settings.onError('job-runner', error, false)
      }
      await wait(pollMs, undefined, { signal }).catch(() => undefined)
    }
  }

  return {
    start() {
      stopping = new AbortController()
      loops = Promise.all([usual, long].map((lane) => run(lane, stopping.signal)))
    },
    async stop() {
      stopping.abort()
      await loops
    },
    async drain() {
      const { signal } = new AbortController()
      const next = async () => (await step(usual, signal)) || (await step(long, signal))
      let done = 0
      while (await next()) done += 1
      return done
    },
  }
}

async function leaseNext(database: Database, { isLong, longNames }: Lane, now: Date): Promise<Leased | null> {
  const result = await database.write(async (tx) => {
    const due = await tx
      .selectFrom('job')
      .select(['id'])
      .where('done_at', 'is', null)
      .where('dead_at', 'is', null)
      .where('run_after', '<=', now)
      .where('name', isLong ? 'in' : 'not in', longNames.length === 0 ? [''] : longNames)
      .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', now)]))
      .orderBy('run_after')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!due) return ok(null)
    const leased = await tx
      .updateTable('job')
      .set({ leased_until: new Date(now.getTime() + leaseMs), attempts: sql`attempts + 1` })
      .where('id', '=', due.id)
      .returning(['id', 'name', 'data', 'attempts'])
      .executeTakeFirstOrThrow()
    return ok(leased)
  })
  return result.ok ? result.value : null
}

async function runLeased(
  settings: Settings,
  handler: JobHandler | undefined,
  job: Leased,
  stopping: AbortSignal,
): Promise<void> {
  const now = settings.clock.now()
  try {
    if (!handler) throw new Error(`no handler for job ${job.name}`)
    const data = handler.kind.data.parse(job.data) as never
    await handler.run({ ...settings.surroundings, database: settings.database, now, stopping }, data)
    await finish(settings.database, job.id, { done_at: now, leased_until: null, last_error: null })
  } catch (error) {
    if (stopping.aborted && error === stopping.reason) return giveBack(settings.database, job)
    const dead = job.attempts >= (handler?.kind.maxAttempts ?? 1)
    settings.onError(job.name, error, dead)
    await finish(settings.database, job.id, {
      leased_until: null,
      last_error: errorLine(error),
      ...(dead ? { dead_at: now } : { run_after: new Date(now.getTime() + backoffMs(job.attempts)) }),
    })
  }
}

/** What the end of the program broke off was no try. */
async function giveBack(database: Database, { id, attempts }: Leased): Promise<void> {
  await finish(database, id, { leased_until: null, last_error: null, attempts: attempts - 1 })
}

interface Outcome {
  attempts?: number
  done_at?: Date
  dead_at?: Date
  run_after?: Date
  leased_until: null
  last_error: string | null
}

async function finish(database: Database, id: string, outcome: Outcome): Promise<void> {
  await database.write(async (tx) => {
    await tx.updateTable('job').set(outcome).where('id', '=', id).execute()
    return ok()
  })
}

/** 10 s, 20 s, 40 s … at most an hour. */
function backoffMs(attempts: number): number {
  return Math.min(10_000 * 2 ** (attempts - 1), 3_600_000)
}

function errorLine(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 300)
}

async function runSchedules(settings: Settings, stopping: AbortSignal): Promise<void> {
  const now = settings.clock.now()
  for (const schedule of settings.schedules) {
    if (!(await takeTurn(settings.database, schedule, now))) continue
    try {
      await schedule.run({ ...settings.surroundings, database: settings.database, now, stopping })
    } catch (error) {
      settings.onError(schedule.name, error, false)
    }
  }
}

/** True for the one process that moved the schedule on. A schedule seen for the first time only notes its next turn. */
async function takeTurn(database: Database, schedule: Schedule, now: Date): Promise<boolean> {
  const due = await database.reader
    .selectFrom('schedule')
    .select('next_run_at')
    .where('name', '=', schedule.name)
    .executeTakeFirst()
  if (due && due.next_run_at > now) return false
  const result = await database.write(async (tx) => {
    const next = schedule.nextAfter(now)
    if (!due) {
      await tx
        .insertInto('schedule')
        .values({ name: schedule.name, next_run_at: next })
        .onConflict((oc) => oc.doNothing())
        .execute()
      return ok(false)
    }
    const moved = await tx
      .updateTable('schedule')
      .set({ next_run_at: next })
      .where('name', '=', schedule.name)
      .where('next_run_at', '<=', now)
      .executeTakeFirst()
    return ok(moved.numUpdatedRows > 0n)
  })
  return result.ok && result.value
}
