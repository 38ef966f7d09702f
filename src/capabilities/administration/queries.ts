import type { Actor } from '../../platform/auth/actor.ts'
import type { Reader } from '../../platform/db/database.ts'
import { isDemo } from '../../platform/db/installation.ts'
import { eventKinds, eventLog, type EventFilter, type LoggedEvent } from '../../platform/operations/event-log.ts'
import { jobOverview, type JobOverview } from '../../platform/operations/job-overview.ts'
import { mailInOutbox, mailsInOutbox, type MailInFull, type MailLine } from '../../platform/operations/outbox-list.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { may } from './policy.ts'
import { linesPerPage, pageOf } from './rules.ts'

type Forbidden = Refusal<'forbidden'>

export interface Overview {
  /** Jobs given up; null for whoever does not look after jobs. */
  readonly deadJobs: number | null
}

export async function overview(db: Reader, actor: Actor): Promise<Result<Overview, Forbidden>> {
  if (!may.seeOverview(actor)) return refuse('forbidden')
  if (!may.keepRunning(actor)) return ok({ deadJobs: null })
  return ok({ deadJobs: (await jobOverview(db, 0)).counts.dead })
}

export async function jobs(db: Reader, actor: Actor): Promise<Result<JobOverview, Forbidden>> {
  return may.keepRunning(actor) ? ok(await jobOverview(db)) : refuse('forbidden')
}

export interface Outbox {
  readonly mails: readonly MailLine[]
  readonly next: string | null
}

export async function outbox(db: Reader, actor: Actor, olderThan: string | null): Promise<Result<Outbox, Forbidden>> {
  if (!may.keepRunning(actor)) return refuse('forbidden')
  const { lines, next } = pageOf(await mailsInOutbox(db, olderThan, linesPerPage + 1))
  return ok({ mails: lines, next })
}

export interface ShownMail {
  readonly mail: MailLine
  /** What it says. In a real installation null: mails hold meeting matters and one-time links. */
  readonly content: Pick<MailInFull, 'text' | 'calendar'> | null
}

export async function shownMail(
  db: Reader,
  actor: Actor,
  mailId: string,
): Promise<Result<ShownMail, Refusal<'forbidden' | 'not_found'>>> {
  if (!may.keepRunning(actor)) return refuse('forbidden')
  const found = await mailInOutbox(db, mailId)
  if (!found) return refuse('not_found')
  const { text, calendar, ...mail } = found
  return ok({ mail, content: (await isDemo(db)) ? { text, calendar } : null })
}

export interface Events {
  readonly events: readonly LoggedEvent[]
  readonly next: string | null
  readonly names: readonly string[]
  readonly subjectKinds: readonly string[]
}

export async function events(db: Reader, actor: Actor, filter: EventFilter): Promise<Result<Events, Forbidden>> {
  if (!may.keepRunning(actor)) return refuse('forbidden')
  const { lines, next } = pageOf(await eventLog(db, filter, linesPerPage + 1))
  return ok({ events: lines, next, ...(await eventKinds(db)) })
}
