import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { may } from '../policy.ts'
import { nationalDuties, type NewDuty } from './rules.ts'

export type DutyRefusal = Refusal<'not_found' | 'forbidden' | 'ends_before_it_begins'>

const insert = (tx: Writer, actor: Actor, duty: NewDuty & { key: string | null }, now: Date) =>
  tx
    .insertInto('guideline_duty')
    .values({
      id: newId(),
      key: duty.key,
      kind: duty.kind,
      title: duty.title,
      clause: duty.clause,
      valid_from: duty.validFrom,
      valid_to: duty.validTo,
      entered_by: actor.personId,
      entered_at: now,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()

const noted = (tx: Writer, actor: Actor, now: Date, name: string, data: Readonly<Record<string, unknown>>) =>
  record(tx, actor, now, { name, subject: { kind: 'guideline_duty', id: newId() }, data })

/** Puts what the framework agreement asks for on the list; lines that are there already are left as they are. */
export async function takeNationalDuties(tx: Writer, actor: Actor, now: Date): Promise<Result<undefined, DutyRefusal>> {
  if (!may.keep(actor)) return refuse('forbidden')
  for (const duty of nationalDuties) await insert(tx, actor, duty, now)
  await noted(tx, actor, now, 'guideline_duties_taken', { rows: nationalDuties.length })
  return ok()
}

/** One more guideline that must exist. Records guideline_duty_added. */
export async function addDuty(
  tx: Writer,
  actor: Actor,
  input: NewDuty,
  now: Date,
): Promise<Result<undefined, DutyRefusal>> {
  if (!may.keep(actor)) return refuse('forbidden')
  if (input.validFrom && input.validTo && input.validTo <= input.validFrom) return refuse('ends_before_it_begins')
  await insert(tx, actor, { ...input, key: null }, now)
  await noted(tx, actor, now, 'guideline_duty_added', { kind: input.kind })
  return ok()
}

/** From a day on it need not exist any more. Records guideline_duty_ended. */
export async function endDuty(
  tx: Writer,
  actor: Actor,
  input: { readonly dutyId: string; readonly from: IsoDate },
  now: Date,
): Promise<Result<undefined, DutyRefusal>> {
  if (!isId(input.dutyId)) return refuse('not_found')
  if (!may.keep(actor)) return refuse('forbidden')
  const row = await tx
    .selectFrom('guideline_duty')
    .select(['valid_from'])
    .where('id', '=', input.dutyId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not_found')
  if (row.valid_from !== null && input.from <= row.valid_from) return refuse('ends_before_it_begins')
  await sql`update guideline_duty set valid_to = ${input.from} where id = ${input.dutyId}::uuid`.execute(tx)
  await record(tx, actor, now, {
    name: 'guideline_duty_ended',
    subject: { kind: 'guideline_duty', id: input.dutyId },
    data: { day: input.from },
  })
  return ok()
}
