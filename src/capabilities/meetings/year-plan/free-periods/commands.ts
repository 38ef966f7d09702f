import type { Actor } from '../../../../platform/auth/actor.ts'
import { daysBetween, type IsoDate } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { isId, newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { may } from '../policy.ts'

type Refused = Refusal<'forbidden' | 'not_found' | 'ends_before_it_begins' | 'longer_than_a_year'>

/** Keeps a stretch free of meetings: a school holiday, say. Records meeting_free_period_added. */
export async function addFreePeriod(
  tx: Writer,
  actor: Actor,
  input: { name: string; first_day: IsoDate; last_day: IsoDate },
  now: Date,
): Promise<Result<undefined, Refused>> {
  if (!may.planForAll(actor)) return refuse('forbidden')
  if (input.last_day < input.first_day) return refuse('ends_before_it_begins')
  if (daysBetween(input.first_day, input.last_day) > 365) return refuse('longer_than_a_year')
  const id = newId()
  await tx
    .insertInto('meeting_free_period')
    .values({ id, ...input, entered_by: actor.personId, entered_at: now })
    .execute()
  await record(tx, actor, now, {
    name: 'meeting_free_period_added',
    subject: { kind: 'meeting_free_period', id },
    data: { from: input.first_day, to: input.last_day },
  })
  return ok()
}

/** Takes such a stretch away. Meetings that were planned around it stay. Records meeting_free_period_removed. */
export async function removeFreePeriod(
  tx: Writer,
  actor: Actor,
  freePeriodId: string,
  now: Date,
): Promise<Result<undefined, Refused>> {
  if (!may.planForAll(actor)) return refuse('forbidden')
  if (!isId(freePeriodId)) return refuse('not_found')
  const removed = await tx
    .deleteFrom('meeting_free_period')
    .where('id', '=', freePeriodId)
    .returning('id')
    .executeTakeFirst()
  if (!removed) return refuse('not_found')
  await record(tx, actor, now, {
    name: 'meeting_free_period_removed',
    subject: { kind: 'meeting_free_period', id: freePeriodId },
  })
  return ok()
}
