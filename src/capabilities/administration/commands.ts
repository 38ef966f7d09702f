import type { Actor } from '../../platform/auth/actor.ts'
import type { Writer } from '../../platform/db/database.ts'
import { record } from '../../platform/events/record.ts'
import { reviveJob } from '../../platform/operations/job-overview.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { may } from './policy.ts'

/** Lets a job that was given up be tried again. Records job_tried_again. */
export async function tryJobAgain(
  tx: Writer,
  actor: Actor,
  jobId: string,
  now: Date,
): Promise<Result<undefined, Refusal<'forbidden' | 'not_found' | 'not_dead'>>> {
  if (!may.keepRunning(actor)) return refuse('forbidden')
  const revived = await reviveJob(tx, jobId, now)
  if (!revived.ok) return revived
  const subject = { kind: 'job', id: jobId }
  await record(tx, actor, now, { name: 'job_tried_again', subject, data: { job: revived.value.name } })
  return ok()
}
