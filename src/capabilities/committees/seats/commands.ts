import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { peopleByIds } from '../../people/queries.ts'
import { leavePostsWithoutSeat } from '../posts/commands.ts'
import { lockCommittee } from '../commands.ts'
import { hasSeats } from '../forums/rules.ts'
import { may } from '../policy.ts'
import { committeeOn, committeeSpan } from '../queries.ts'
import type { MandateEndInput, MandateInput, SeatsInput } from './input.ts'
import { areaOn, mandateOf, seatHistories } from './queries.ts'
import * as rules from './rules.ts'
import { choiceOf, termEnd, type ChoiceRefusal, type RecordedChoice } from './terms/rules.ts'

type Refused = Refusal<'not_found' | 'forbidden'>
type EndRefusal = Refusal<'no_term_rule' | 'last_day_missing' | 'two_endings'>
type CreationRefusal = Refused | Refusal<'committee_not_there' | 'staff_meeting_has_no_seats'>
export type MandateRefusal = Refused | rules.SeatRefusal | ChoiceRefusal | EndRefusal | Refusal<'person_unknown'>

/** The seat under a lock, with every mandate on it: whoever wants it next waits here and sees what was decided. */
export async function lockSeat(tx: Writer, committeeId: string, seatId: string): Promise<rules.SeatHistory | null> {
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
): Promise<Result<readonly string[], CreationRefusal>> {
  if (!(await lockCommittee(tx, committeeId))) return refuse('not_found')
  if (!may.manageMembers(actor, committeeId)) return refuse('forbidden')
  const committee = await committeeOn(tx, committeeId, input.valid_from)
  if (!committee) return refuse('committee_not_there')
  if (!hasSeats(committee.kind)) return refuse('staff_meeting_has_no_seats')
  const seats = (await seatHistories(tx, committeeId)).filter((seat) => seat.side === input.side)
  const last = Math.max(0, ...seats.map((seat) => seat.position))
  const until = (await committeeSpan(tx, committeeId))?.to ?? null
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
        valid_to: until,
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
): Promise<Result<undefined, Refused | rules.ClosingRefusal>> {
  const seat = await lockSeat(tx, ids.committeeId, ids.seatId)
  if (!seat) return refuse('not_found')
  if (!may.manageMembers(actor, ids.committeeId)) return refuse('forbidden')
  const decided = rules.closeSeat(seat, lastDay)
  if (!decided.ok) return decided
  const to = decided.value
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
 * gets it. Without a last day it may follow the agreement's term. Answers the mandate's id. Records mandate_started,
 * without the trade union.
 */
export async function startMandate(
  tx: Writer,
  actor: Actor,
  ids: { committeeId: string; seatId: string },
  input: MandateInput,
  now: Date,
): Promise<Result<string, MandateRefusal>> {
  const { committeeId, seatId } = ids
  const seat = await lockSeat(tx, committeeId, seatId)
  if (!seat) return refuse('not_found')
  if (!may.manageMembers(actor, committeeId)) return refuse('forbidden')
  if (!(await peopleByIds(tx, [input.person])).has(input.person)) return refuse('person_unknown')
  const ending = await endOf(tx, committeeId, input)
  if (!ending.ok) return ending
  const area = await areaOn(tx, committeeId, [input.person], input.valid_from)
  const wanted = {
    personId: input.person,
    kind: input.kind,
    standing: input.standing,
    organisation: input.organisation || null,
    from: input.valid_from,
    to: ending.value,
  }
  const decided = rules.takeSeat(seat, wanted, { worksThere: area.inside.has(input.person), name: area.name })
  if (!decided.ok) return decided
  const choice = choiceOf(
    { ...input, way: input.way ?? null, chosen_on: input.chosen_on ?? null, reported_on: input.reported_on ?? null },
    today(now),
  )
  if (!choice.ok) return choice
  const id = newId()
  await insertMandate(tx, actor, { ...wanted, id, seatId, electorate: input.electorate }, now)
  if (choice.value) await insertChoice(tx, actor, id, choice.value, now)
  const data = { seatId, personId: wanted.personId, standing: wanted.standing, kind: wanted.kind, from: wanted.from }
  await record(tx, actor, now, { name: 'mandate_started', subject: { kind: 'mandate', id }, committeeId, data })
  return ok(id)
}

/** The first day after the mandate: as typed, by the agreement's term, or none. */
async function endOf(
  tx: Writer,
  committeeId: string,
  input: MandateInput,
): Promise<Result<IsoDate | null, EndRefusal>> {
  if (input.ending === 'day' && input.last_day === null) return refuse('last_day_missing')
  if (input.ending !== undefined && input.ending !== 'day' && input.last_day !== null) return refuse('two_endings')
  if (input.ending !== 'term') return ok(input.last_day === null ? null : addDays(input.last_day, 1))
  const committee = await committeeOn(tx, committeeId, input.valid_from)
  const agreement = await agreementOn(tx, input.valid_from)
  const mandate = { kind: input.kind, level: committee?.level ?? 0, from: input.valid_from }
  const end = termEnd(agreement, mandate)
  return end ? ok(end.on) : refuse('no_term_rule')
}

async function insertMandate(
  tx: Writer,
  actor: Actor,
  mandate: rules.WantedMandate & { id: string; seatId: string; electorate: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('mandate')
    .values({
      id: mandate.id,
      seat_id: mandate.seatId,
      person_id: mandate.personId,
      kind: mandate.kind,
      standing: mandate.standing,
      electorate: mandate.electorate,
      organisation: mandate.organisation,
      valid_from: mandate.from,
      valid_to: mandate.to,
      end_reason: null,
      created_at: now,
      created_by: actor.personId,
    })
    .execute()
}

async function insertChoice(
  tx: Writer,
  actor: Actor,
  mandateId: string,
  choice: RecordedChoice,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('mandate_choice')
    .values({
      mandate_id: mandateId,
      vacancy_id: null,
      way: choice.way,
      chosen_on: choice.chosenOn,
      reported_on: choice.reportedOn,
      recorded_at: now,
      recorded_by: actor.personId,
    })
    .execute()
}

/** One that never began leaves nothing behind but the log; a vacancy it was to fill is open again. */
async function takeBack(tx: Writer, mandateId: string): Promise<void> {
  await tx.deleteFrom('mandate_objection').where('mandate_id', '=', mandateId).execute()
  await tx.deleteFrom('mandate_choice').where('mandate_id', '=', mandateId).execute()
  await tx.deleteFrom('mandate').where('id', '=', mandateId).execute()
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
): Promise<Result<rules.MandateEnding, Refused | rules.EndingRefusal>> {
  const { committeeId, mandateId } = ids
  if (!(await lockCommittee(tx, committeeId))) return refuse('not_found')
  const found = await mandateOf(tx, committeeId, mandateId)
  const seat = found && (await lockSeat(tx, committeeId, found.seatId))
  const mandate = seat?.mandates.find((candidate) => candidate.mandateId === mandateId)
  if (!mandate) return refuse('not_found')
  if (!may.manageMembers(actor, committeeId)) return refuse('forbidden')
  const decided = rules.endMandate(mandate, input.last_day, today(now))
  if (!decided.ok) return decided
  const ending = decided.value
  if (ending.kind === 'withdrawn') await takeBack(tx, mandateId)
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
