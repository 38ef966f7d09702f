import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { unitTree } from '../../organisation/queries.ts'
import { lockCommittee } from '../commands.ts'
import { may } from '../policy.ts'
import { committeeOn, committeeTree } from '../queries.ts'
import type { Committee } from '../rules.ts'
import type { CommitteeInput, SeveralInput } from './input.ts'
import { establish, type NewCommittee } from './rules.ts'

/** Who stands under whom hangs together across committees, so whoever sets one up holds the whole. */
async function lockStructure(tx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('committees', 0))`.execute(tx)
}

/** Sets up one committee or staff meeting. Answers its id. Records committee_established. */
export async function establishCommittee(
  tx: Writer,
  actor: Actor,
  input: CommitteeInput,
  now: Date,
): Promise<Result<string>> {
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
): Promise<Result<readonly string[]>> {
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  await lockStructure(tx)
  const on = input.valid_from
  const agreement = await agreementOn(tx, on)
  const committees: Committee[] = await committeeTree(tx, on)
  const unitNames = new Map((await unitTree(tx, on)).map((unit) => [unit.id, unit.name]))
  const ids: string[] = []
  for (const { unit, kind, name, parent } of input.committees) {
    const wanted = { name, kind, level: input.level, unitId: unit, parentId: parent, validFrom: on }
    const decided = establish(wanted, { agreement, committees, unitName: unitNames.get(unit) ?? null })
    if (!decided.ok) return decided
    const id = await insertCommittee(tx, wanted, now)
    committees.push({ ...wanted, id, validTo: null })
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

async function insertCommittee(tx: Writer, wanted: NewCommittee, now: Date): Promise<string> {
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
): Promise<Result<undefined>> {
  await lockStructure(tx)
  if (!(await lockCommittee(tx, committeeId))) return refuse('not_found')
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  await lockSeats(tx, committeeId)
  const committee = await committeeOn(tx, committeeId, lastDay)
  const to = addDays(lastDay, 1)
  if (!committee || committee.validTo !== null) return refuse('committee_not_open_then')
  const under = (await committeeTree(tx, to)).find((other) => other.parentId === committeeId)
  if (under) return refuse('committee_has_others_under', { name: under.name })
  const coming = await sql<{ one: number }>`
    select 1 as one from mandate m join seat s on s.id = m.seat_id where s.committee_id = ${committeeId} and m.valid_from >= ${to}
    union all select 1 from seat where committee_id = ${committeeId} and valid_from >= ${to}
    union all select 1 from committee_post where committee_id = ${committeeId} and valid_from >= ${to} limit 1`.execute(
    tx,
  )
  if (coming.rows.length > 0) return refuse('committee_has_coming')
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
