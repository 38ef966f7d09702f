import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { isId, newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { enqueue } from '../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { unitTree, workplacesOf } from '../organisation/queries.ts'
import type { MemberInput } from './input.ts'
import { membersChanged } from './jobs.ts'
import { may, standBehind } from './policy.ts'
import { proposedFor, trioOfUnit, type UnitTrio } from './queries.ts'
import { addMember, type MemberRefusal } from './rules.ts'
import type { TrioRole } from './schema.ts'

type Refused = Refusal<'not_found' | 'forbidden' | 'trio_exists' | 'trio_missing'>

/** Whoever changes the TRIO of a workplace holds it until the transaction ends. */
async function lockTrioOf(tx: Writer, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`trio:${unitId}`}, 0))`.execute(tx)
}

async function arranged(
  tx: Writer,
  actor: Actor,
  unitId: string,
  on: IsoDate,
): Promise<Result<UnitTrio | null, Refused>> {
  if (!isId(unitId)) return refuse('not_found')
  await lockTrioOf(tx, unitId)
  const unit = (await unitTree(tx, on)).find(({ id }) => id === unitId)
  if (!unit) return refuse('not_found')
  if (!may.arrange(actor, unitId)) return refuse('forbidden')
  return ok(await trioOfUnit(tx, unitId, on))
}

async function insertMember(
  tx: Writer,
  actor: Actor,
  trioId: string,
  member: { personId: string; role: TrioRole },
  now: Date,
): Promise<void> {
  const id = newId()
  const { personId, role } = member
  await tx
    .insertInto('trio_member')
    .values({
      id,
      trio_id: trioId,
      person_id: personId,
      role,
      valid_from: today(now),
      valid_to: null,
      created_at: now,
      created_by: actor.personId,
    })
    .execute()
  const happening = { name: 'trio_member_joined', subject: { kind: 'trio', id: trioId }, data: { personId, role } }
  const eventId = await record(tx, actor, now, happening)
  await enqueue(tx, membersChanged, { trioId, personId, joined: true, eventId }, { at: now })
}

/** Sets up the TRIO of a workplace with those whom mandates and posts put there. Records trio_established. */
export async function establishTrio(
  tx: Writer,
  actor: Actor,
  unitId: string,
  now: Date,
): Promise<Result<string, Refused>> {
  const on = today(now)
  const found = await arranged(tx, actor, unitId, on)
  if (!found.ok) return found
  if (found.value) return refuse('trio_exists')
  const trioId = newId()
  await tx
    .insertInto('trio')
    .values({
      id: trioId,
      unit_id: unitId,
      valid_from: on,
      valid_to: null,
      next_meeting_on: null,
      weeks_between: null,
      created_at: now,
      created_by: actor.personId,
    })
    .execute()
  await record(tx, actor, now, { name: 'trio_established', subject: { kind: 'trio', id: trioId }, data: { unitId } })
  for (const member of await proposedFor(tx, unitId, on)) await insertMember(tx, actor, trioId, member, now)
  return ok(trioId)
}

/** Puts somebody into a TRIO from today. Records trio_member_joined, and tells all members. */
export async function joinTrio(
  tx: Writer,
  actor: Actor,
  unitId: string,
  input: MemberInput,
  now: Date,
): Promise<Result<undefined, Refused | MemberRefusal>> {
  const on = today(now)
  const found = await arranged(tx, actor, unitId, on)
  if (!found.ok) return found
  const trio = found.value
  if (!trio) return refuse('trio_missing')
  const decided = addMember(
    trio.members,
    { personId: input.person, role: input.role, by: standBehind(actor, unitId) },
    {
      isEmployed: (await workplacesOf(tx, input.person, on)).length > 0,
      proposed: await proposedFor(tx, unitId, on),
    },
  )
  if (!decided.ok) return decided
  await insertMember(tx, actor, trio.id, { personId: input.person, role: input.role }, now)
  return ok()
}

/** Ends somebody's place in a TRIO now: the room is closed to them from this moment. Everybody may leave by themselves. */
export async function leaveTrio(
  tx: Writer,
  actor: Actor,
  ids: { unitId: string; memberId: string },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const on = today(now)
  if (!isId(ids.unitId) || !isId(ids.memberId)) return refuse('not_found')
  await lockTrioOf(tx, ids.unitId)
  const trio = await trioOfUnit(tx, ids.unitId, on)
  const member = trio?.members.find(({ memberId }) => memberId === ids.memberId)
  if (!trio || !member) return refuse('not_found')
  if (member.personId !== actor.personId && !may.arrange(actor, ids.unitId)) return refuse('forbidden')
  await tx.updateTable('trio_member').set({ valid_to: on }).where('id', '=', member.memberId).execute()
  const { personId, role } = member
  const happening = { name: 'trio_member_left', subject: { kind: 'trio', id: trio.id }, data: { personId, role } }
  const eventId = await record(tx, actor, now, happening)
  await enqueue(tx, membersChanged, { trioId: trio.id, personId, joined: false, eventId }, { at: now })
  return ok()
}

/** Ends a TRIO now; its room is closed to everybody. Records trio_ended. */
export async function endTrio(
  tx: Writer,
  actor: Actor,
  unitId: string,
  now: Date,
): Promise<Result<undefined, Refused>> {
  const on = today(now)
  const found = await arranged(tx, actor, unitId, on)
  if (!found.ok) return found
  const trio = found.value
  if (!trio) return refuse('trio_missing')
  await tx
    .updateTable('trio_member')
    .set({ valid_to: on })
    .where('trio_id', '=', trio.id)
    .where('valid_to', 'is', null)
    .execute()
  await tx.updateTable('trio').set({ valid_to: on }).where('id', '=', trio.id).execute()
  await record(tx, actor, now, { name: 'trio_ended', subject: { kind: 'trio', id: trio.id }, data: { unitId } })
  return ok()
}
