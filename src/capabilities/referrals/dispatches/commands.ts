import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { enqueueAll } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { insertReminder, lockDispatch } from '../../journeys/commands.ts'
import { referralMailKind } from '../jobs.ts'
import { may } from '../policy.ts'
import { dispatchPage } from './queries.ts'
import { mayRemind, type ReminderRefusal } from './rules.ts'

/**
 * Asks those receivers of a sending who have not said that it came; answers how many. For who prepare the senders' meetings,
 * at most once a day. Records dispatch_reminded and asks for the mails.
 */
export async function remindReceivers(
  tx: Writer,
  actor: Actor,
  input: { dispatchId: string },
  now: Date,
): Promise<Result<number, ReminderRefusal | Refusal<'not_found' | 'forbidden'>>> {
  const found = (await lockDispatch(tx, input.dispatchId)) ? await dispatchPage(tx, actor, input.dispatchId, now) : null
  if (!found) return refuse('not_found')
  const { dispatch, toRemind } = found
  if (!may.passOn(actor, dispatch.from.id)) return refuse('forbidden')
  const on = today(now)
  const decided = mayRemind({ receivers: toRemind.length, lastOn: dispatch.reminded?.on ?? null }, on)
  if (!decided.ok) return decided
  await insertReminder(tx, { dispatchId: dispatch.id, on, receivers: toRemind.length }, actor.personId, now)
  await record(tx, actor, now, {
    name: 'dispatch_reminded',
    subject: { kind: 'dispatch', id: dispatch.id },
    committeeId: dispatch.from.id,
    data: { receivers: toRemind.map(({ to }) => to.id) },
  })
  const works = toRemind.map(({ id }) => ({
    data: { referralId: id, fact: 'reminder' as const, on },
    dedupeKey: `referral_mail:reminder:${id}:${on}`,
  }))
  await enqueueAll(tx, referralMailKind, works, { at: now })
  return ok(toRemind.length)
}
