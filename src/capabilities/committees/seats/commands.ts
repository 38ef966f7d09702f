import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { peopleByIds } from '../../people/queries.ts'
import { leavePostsWithoutSeat } from '../posts/commands.ts'
import { lockCommittee } from '../commands.ts'
import { may } from '../policy.ts'
import { committeeOn } from '../queries.ts'
import type { MandateEndInput, MandateInput, SeatsInput } from './input.ts'
import { areaOn, mandateOf, seatHistories } from './queries.ts'
import { endMandate as ruleEndMandate, takeSeat, type MandateEnding, type SeatHistory } from './rules.ts'

/** The seat under a lock, with every mandate on it: whoever wants it next waits here and sees what was decided. */
async function lockSeat(tx: Writer, committeeId: string, seatId: string): Promise<SeatHistory | null> {
  const row = await tx
    .selectFrom('seat')
    .select('id')
    .where('id', '=', seatId)
    .where('committee_id', '=', committeeId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  return (await seatHistories(tx, committeeId)).find((seat) => seat.seatId === seatId) ?? null
}

/** Adds one or more seats of the same kind. Records seat_created for each. */
export async function createSeats(
  tx: Writer,
  actor: Actor,
  committeeId: string,
  input: SeatsInput,
  now: Date,
): Promise<Result<readonly string[]>> {
  if (!(await lockCommittee(tx, committeeId))) return refuse('not_found')
  if (!may.manageMembers(actor, committeeId)) return refuse('forbidden')
  const committee = await committeeOn(tx, committeeId, input.valid_from)
  if (!committee) return refuse('committee_not_there')
  if (committee.kind === 'staff_meeting') return refuse('staff_meeting_has_no_seats')
  const seats = (await seatHistories(tx, committeeId)).filter((seat) => seat.side === input.side)
  const last = Math.max(0, ...seats.map((seat) => seat.position))
  const ids: string[] = []
  for (let number = 1; number <= input.amount; number += 1) {
    const id = newId()
    await tx
      .insertInto('seat')
      .values({
        id,
        committee_id: committeeId,
        side: input.side,
        title: input.title,
        election_group: input.election_group || null,
        position: last + number,
        valid_from: input.valid_from,
        valid_to: null,
        created_at: now,
      })
      .execute()
    await record(tx, actor, now, {
      name: 'seat_created',
      subject: { kind: 'seat', id },
      committeeId,
      data: { side: input.side },
    })
    ids.push(id)
  }
  return ok(ids)
}

/** Takes a seat away from a day on. Whoever sits there must have left before. Records seat_closed. */
export async function closeSeat(
  tx: Writer,
  actor: Actor,
  ids: { committeeId: string; seatId: string },
  lastDay: IsoDate,
  now: Date,
): Promise<Result<undefined>> {
  const seat = await lockSeat(tx, ids.committeeId, ids.seatId)
  if (!seat) return refuse('not_found')
  if (!may.manageMembers(actor, ids.committeeId)) return refuse('forbidden')
  const to = addDays(lastDay, 1)
  if (seat.to !== null && seat.to <= to) return refuse('seat_already_closed')
  if (to <= seat.from) return refuse('seat_closed_before_start', { from: seat.from })
  const sitting = seat.mandates.find((mandate) => mandate.to === null || mandate.to > to)
  if (sitting) return refuse('seat_has_holder', { name: sitting.name })
  await tx.updateTable('seat').set({ valid_to: to }).where('id', '=', ids.seatId).execute()
  await record(tx, actor, now, {
    name: 'seat_closed',
    subject: { kind: 'seat', id: ids.seatId },
    committeeId: ids.committeeId,
    data: { to },
  })
  return ok()
}

/**
 * Puts a person on a seat, as member or substitute, for a period. Of several who take the same seat at once exactly one
 * gets it. Answers the mandate's id. Records mandate_started, without the trade union.
 */
export async function startMandate(
  tx: Writer,
  actor: Actor,
  ids: { committeeId: string; seatId: string },
  input: MandateInput,
  now: Date,
): Promise<Result<string>> {
  const { committeeId, seatId } = ids
  const seat = await lockSeat(tx, committeeId, seatId)
  if (!seat) return refuse('not_found')
  if (!may.manageMembers(actor, committeeId)) return refuse('forbidden')
  if (!(await peopleByIds(tx, [input.person])).has(input.person)) return refuse('person_unknown')
  const area = await areaOn(tx, committeeId, [input.person], input.valid_from)
  const wanted = {
    personId: input.person,
    kind: input.kind,
    standing: input.standing,
    organisation: input.organisation || null,
    from: input.valid_from,
    to: input.last_day === null ? null : addDays(input.last_day, 1),
  }
  const decided = takeSeat(seat, wanted, { worksThere: area.inside.has(input.person), name: area.name })
  if (!decided.ok) return decided
  const id = newId()
  await tx
    .insertInto('mandate')
    .values({
      id,
      seat_id: seatId,
      person_id: wanted.personId,
      kind: wanted.kind,
      standing: wanted.standing,
      electorate: input.electorate,
      organisation: wanted.organisation,
      valid_from: wanted.from,
      valid_to: wanted.to,
      end_reason: null,
      created_at: now,
      created_by: actor.personId,
    })
    .execute()
  const data = { seatId, personId: wanted.personId, standing: wanted.standing, kind: wanted.kind, from: wanted.from }
  await record(tx, actor, now, { name: 'mandate_started', subject: { kind: 'mandate', id }, committeeId, data })
  return ok(id)
}

/**
 * Ends a mandate with its last day and a reason; one that has not begun is taken back. A chair or vice-chair who has no
 * seat left on that side leaves the post the same day. Records mandate_ended or mandate_withdrawn.
 */
export async function endMandate(
  tx: Writer,
  actor: Actor,
  ids: { committeeId: string; mandateId: string },
  input: MandateEndInput,
  now: Date,
): Promise<Result<MandateEnding>> {
  const { committeeId, mandateId } = ids
  if (!(await lockCommittee(tx, committeeId))) return refuse('not_found')
  const found = await mandateOf(tx, committeeId, mandateId)
  const seat = found && (await lockSeat(tx, committeeId, found.seatId))
  const mandate = seat?.mandates.find((candidate) => candidate.mandateId === mandateId)
  if (!mandate) return refuse('not_found')
  if (!may.manageMembers(actor, committeeId)) return refuse('forbidden')
  const decided = ruleEndMandate(mandate, input.last_day, today(now))
  if (!decided.ok) return decided
  const ending = decided.value
  if (ending.kind === 'withdrawn') await sql`delete from mandate where id = ${mandateId}`.execute(tx)
  else {
    await tx
      .updateTable('mandate')
      .set({ valid_to: ending.to, end_reason: input.reason })
      .where('id', '=', mandateId)
      .execute()
  }
  const data = {
    seatId: seat?.seatId,
    personId: mandate.personId,
    ...(ending.kind === 'ended' ? { to: ending.to } : {}),
  }
  await record(tx, actor, now, {
    name: `mandate_${ending.kind}`,
    subject: { kind: 'mandate', id: mandateId },
    committeeId,
    data,
  })
  if (ending.kind === 'ended') await leavePostsWithoutSeat(tx, actor, committeeId, mandate.personId, ending.to, now)
  return ok(ending)
}
