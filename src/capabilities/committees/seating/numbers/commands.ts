import { sql } from 'kysely'
import type { Actor } from '../../../../platform/auth/actor.ts'
import { addDays, today, type IsoDate } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { lockStructure } from '../../commands.ts'
import { may } from '../../policy.ts'
import { committeeSpan } from '../../queries.ts'
import type { MandateKind } from '../../schema.ts'
import { closeSeat, createSeats } from '../../seats/commands.ts'
import { latestChange, numbersOfLevel, type ClosedSeat } from './queries.ts'
import type { BodyPlan } from './rules.ts'

export type NumbersRefusal = Refusal<
  'forbidden' | 'no_agreement' | 'nothing_to_change' | 'against_agreement' | 'changed_meanwhile_seats'
>

export interface ChangeNumbers {
  readonly level: number
  readonly wanted: ReadonlyMap<string, number>
  readonly titles: Readonly<Record<MandateKind, string>>
}

/**
 * Gives every committee of a level the number of seats wanted, from today on: all of them or, when the agreement forbids
 * one, none. Nobody loses a seat. Answers the change, which can be taken back the same day. Records seat_created,
 * seat_closed and seat_withdrawn.
 */
export async function changeNumbers(
  tx: Writer,
  actor: Actor,
  { level, wanted, titles }: ChangeNumbers,
  now: Date,
): Promise<Result<string, NumbersRefusal>> {
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  await lockStructure(tx)
  const on = today(now)
  const found = await numbersOfLevel(tx, { level, wanted }, titles, on)
  if (!found || found.level !== level) return refuse('no_agreement')
  const plans = found.plans.filter(({ makes, closes }) => makes.length + closes.length > 0)
  if (plans.length === 0) return refuse('nothing_to_change')
  if (plans.some(({ deviations }) => deviations.length > 0)) return refuse('against_agreement')
  const [made, closed]: [string[], ClosedSeat[]] = [[], []]
  for (const plan of plans) {
    const done = await carryOut(tx, actor, plan, now)
    if (!done.ok) return done
    made.push(...done.value)
    closed.push(...plan.closes.map((seat) => ({ ...seat, committeeId: plan.committeeId })))
  }
  const id = newId()
  await tx
    .insertInto('seat_change')
    .values({
      id,
      level,
      made: JSON.stringify(made),
      closed: JSON.stringify(closed),
      changed_at: now,
      changed_by: actor.personId,
    })
    .execute()
  return ok(id)
}

async function carryOut(
  tx: Writer,
  actor: Actor,
  { committeeId, makes, closes }: BodyPlan,
  now: Date,
): Promise<Result<readonly string[], Refusal<'changed_meanwhile_seats'>>> {
  const on = today(now)
  const made: string[] = []
  for (const { seatId } of closes) {
    if (await withdrawSeat(tx, actor, committeeId, seatId, now)) continue
    const closed = await closeSeat(tx, actor, { committeeId, seatId }, addDays(on, -1), now)
    if (!closed.ok) return refuse('changed_meanwhile_seats')
  }
  for (const { side, title, group, amount } of makes) {
    const wanted = { side, title, election_group: group ?? '', amount, valid_from: on }
    const created = await createSeats(tx, actor, committeeId, wanted, now)
    if (!created.ok) return refuse('changed_meanwhile_seats')
    made.push(...created.value)
  }
  return ok(made)
}

/** One that was made today, and that nobody has been on or been looked for to, goes altogether: it never held for a day. */
async function withdrawSeat(
  tx: Writer,
  actor: Actor,
  committeeId: string,
  seatId: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    delete from seat where id = ${seatId} and committee_id = ${committeeId} and valid_from = ${today(now)}
      and not exists (select 1 from mandate m where m.seat_id = seat.id)
      and not exists (select 1 from vacancy v where v.seat_id = seat.id)
      and not exists (select 1 from seat_earlier_name e where e.seat_id = seat.id)
    returning id`.execute(tx)
  if (rows.length === 0) return false
  await record(tx, actor, now, { name: 'seat_withdrawn', subject: { kind: 'seat', id: seatId }, committeeId })
  return true
}

export type TakingBackRefusal = Refusal<'not_found' | 'forbidden' | 'too_late' | 'used_meanwhile'>

/**
 * Takes the latest change back the day it was made, as long as nobody has got a seat by it: seats that were made go, those
 * that were closed are there again. Records seat_withdrawn, seat_reopened and seat_created.
 */
export async function takeNumbersBack(
  tx: Writer,
  actor: Actor,
  changeId: string,
  now: Date,
): Promise<Result<undefined, TakingBackRefusal>> {
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  await lockStructure(tx)
  const change = await latestChange(tx)
  if (change?.id !== changeId) return refuse('not_found')
  if (today(change.changedAt) !== today(now)) return refuse('too_late')
  const { rows } = await sql<{ id: string; committeeId: string }>`
    select id, committee_id as "committeeId" from seat where id = any(${[...change.made]}::uuid[]) for update`.execute(
    tx,
  )
  if (rows.length < change.made.length) return refuse('used_meanwhile')
  for (const seat of rows) {
    if (!(await withdrawSeat(tx, actor, seat.committeeId, seat.id, now))) return refuse('used_meanwhile')
  }
  for (const seat of change.closed) {
    if (!(await bringBack(tx, actor, seat, today(now), now))) return refuse('used_meanwhile')
  }
  await tx.updateTable('seat_change').set({ taken_back_at: now }).where('id', '=', changeId).execute()
  return ok()
}

async function bringBack(tx: Writer, actor: Actor, seat: ClosedSeat, on: IsoDate, now: Date): Promise<boolean> {
  const until = (await committeeSpan(tx, seat.committeeId))?.to ?? null
  const opened = await tx
    .updateTable('seat')
    .set({ valid_to: until })
    .where('id', '=', seat.seatId)
    .where('valid_to', '=', on)
    .executeTakeFirst()
  if (Number(opened.numUpdatedRows) === 1) {
    const subject = { kind: 'seat', id: seat.seatId }
    await record(tx, actor, now, { name: 'seat_reopened', subject, committeeId: seat.committeeId })
    return true
  }
  const { side, title, group } = seat
  const wanted = { side, title, election_group: group ?? '', amount: 1, valid_from: on }
  return (await createSeats(tx, actor, seat.committeeId, wanted, now)).ok
}
