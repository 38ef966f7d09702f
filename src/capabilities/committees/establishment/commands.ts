import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { unitTree } from '../../organisation/queries.ts'
import { lockCommittee, lockStructure } from '../commands.ts'
import { may } from '../policy.ts'
import { periodsNotOver } from '../periods/queries.ts'
import type { CommitteeInput, SeveralInput } from './input.ts'
import * as rules from './rules.ts'

type EstablishRefusal = rules.EstablishmentRefusal | Refusal<'forbidden'>

/** Sets up one committee or staff meeting. Answers its id. Records committee_established. */
export async function establishCommittee(
  tx: Writer,
  actor: Actor,
  input: CommitteeInput,
  now: Date,
): Promise<Result<string, EstablishRefusal>> {
  const several = { level: input.level, valid_from: input.valid_from, committees: [input] }
  const result = await establishSeveral(tx, actor, several, now)
  return result.ok ? ok(result.value[0]!) : result
}

/** Sets up all of them or, when one is refused, none. Answers their ids in the order given. */
export async function establishSeveral(
  tx: Writer,
  actor: Actor,
  input: SeveralInput,
  now: Date,
): Promise<Result<readonly string[], EstablishRefusal>> {
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  await lockStructure(tx)
  const on = input.valid_from
  const agreement = await agreementOn(tx, on)
  const periods = await periodsNotOver(tx, on)
  const unitNames = new Map((await unitTree(tx, on)).map((unit) => [unit.id, unit.name]))
  const ids: string[] = []
  for (const { unit, kind, name, parent } of input.committees) {
    const wanted = { name, kind, level: input.level, unitId: unit, parentId: parent, validFrom: on }
    const decided = rules.establish(wanted, { agreement, periods, unitName: unitNames.get(unit) ?? null })
    if (!decided.ok) return decided
    const id = await insertCommittee(tx, wanted, now)
    periods.push({ ...wanted, id, committeeId: id, from: on, to: null })
    const data = { level: wanted.level, kind, unitId: unit, parentId: parent, from: on }
    await record(tx, actor, now, {
      name: 'committee_established',
      subject: { kind: 'committee', id },
      committeeId: id,
      data,
    })
    ids.push(id)
  }
  return ok(ids)
}

async function insertCommittee(tx: Writer, wanted: rules.NewCommittee, now: Date): Promise<string> {
  const id = newId()
  await tx.insertInto('committee').values({ id, created_at: now }).execute()
  await tx
    .insertInto('committee_period')
    .values({
      id: newId(),
      committee_id: id,
      name: wanted.name,
      kind: wanted.kind,
      level: wanted.level,
      unit_id: wanted.unitId,
      parent_committee_id: wanted.parentId,
      valid_from: wanted.validFrom,
      valid_to: null,
      created_at: now,
    })
    .execute()
  return id
}

/** Whoever is putting somebody on a seat has finished, so that no mandate outlives the committee unseen. */
async function lockSeats(tx: Writer, committeeId: string): Promise<void> {
  await tx.selectFrom('seat').select('id').where('committee_id', '=', committeeId).orderBy('id').forUpdate().execute()
}

/**
 * Closes a committee with its last day: its seats, mandates and posts end with it. Refused while another stands under it.
 * Records committee_closed.
 */
export async function closeCommittee(
  tx: Writer,
  actor: Actor,
  committeeId: string,
  lastDay: IsoDate,
  now: Date,
): Promise<Result<undefined, rules.ClosureRefusal | Refusal<'not_found' | 'forbidden'>>> {
  await lockStructure(tx)
  if (!(await lockCommittee(tx, committeeId))) return refuse('not_found')
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  await lockSeats(tx, committeeId)
  const decided = rules.closeCommittee(committeeId, lastDay, {
    periods: await periodsNotOver(tx, lastDay),
    hasComing: await hasComing(tx, committeeId, lastDay),
  })
  if (!decided.ok) return decided
  const to = decided.value
  await sql`
    update mandate set valid_to = ${to}, end_reason = coalesce(end_reason, 'Udvalget er nedlagt')
    where seat_id in (select id from seat where committee_id = ${committeeId}) and (valid_to is null or valid_to > ${to})`.execute(
    tx,
  )
  for (const table of ['seat', 'committee_post', 'committee_period'] as const) {
    await sql`
      update ${sql.table(table)} set valid_to = ${to}
      where committee_id = ${committeeId} and (valid_to is null or valid_to > ${to})`.execute(tx)
  }
  await record(tx, actor, now, {
    name: 'committee_closed',
    subject: { kind: 'committee', id: committeeId },
    committeeId,
    data: { to },
  })
  return ok()
}

/** Whether a seat, mandate or post begins after a day. */
async function hasComing(tx: Writer, committeeId: string, lastDay: IsoDate): Promise<boolean> {
  const { rows } = await sql`
    select 1 from mandate m join seat s on s.id = m.seat_id where s.committee_id = ${committeeId} and m.valid_from > ${lastDay}
    union all select 1 from seat where committee_id = ${committeeId} and valid_from > ${lastDay}
    union all select 1 from committee_post where committee_id = ${committeeId} and valid_from > ${lastDay}
    limit 1`.execute(tx)
  return rows.length > 0
}
