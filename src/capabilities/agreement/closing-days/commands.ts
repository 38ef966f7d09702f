import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record, type Happening } from '../../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { may } from '../policy.ts'
import type { ClosingDayInput } from './input.ts'

/** Deadlines are counted over the closing days as they stand, so a day that has been is never added or taken away. */
export async function addClosingDay(
  tx: Writer,
  actor: Actor,
  input: ClosingDayInput,
  now: Date,
): Promise<Result<undefined>> {
  if (!may.manageAgreement(actor)) return refuse('forbidden')
  if (input.day < today(now)) return refuse('closing_day_is_past')
  const added = await tx
    .insertInto('closing_day')
    .values(input)
    .onConflict((oc) => oc.column('day').doNothing())
    .returning('day')
    .executeTakeFirst()
  if (!added) return refuse('closing_day_exists')
  await record(tx, actor, now, happened('closing_day_added', input.day))
  return ok()
}

export async function removeClosingDay(tx: Writer, actor: Actor, day: IsoDate, now: Date): Promise<Result<undefined>> {
  if (!may.manageAgreement(actor)) return refuse('forbidden')
  if (day < today(now)) return refuse('closing_day_is_past')
  const removed = await tx.deleteFrom('closing_day').where('day', '=', day).returning('day').executeTakeFirst()
  if (!removed) return refuse('not_found')
  await record(tx, actor, now, happened('closing_day_removed', day))
  return ok()
}

/** A closing day is known by its date and has no id of its own; the log wants one. */
const happened = (name: string, day: IsoDate): Happening => ({
  name,
  subject: { kind: 'closing_day', id: newId() },
  data: { day },
})
