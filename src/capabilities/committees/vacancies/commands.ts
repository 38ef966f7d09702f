import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { may } from '../policy.ts'
import { committeeOn } from '../queries.ts'
import { lockSeat, startMandate, type MandateRefusal } from '../seats/commands.ts'
import type { ResultInput, VacancyInput } from './input.ts'
import { hasOpenVacancy, vacancyById } from './queries.ts'
import * as rules from './rules.ts'

type Refused = Refusal<'not_found' | 'forbidden'>

/** The vacancy under its seat's lock: what happens to the seat and to whoever is to come there happens in turn. */
export async function lockVacancy(tx: Writer, vacancyId: string, on: IsoDate): Promise<rules.Vacancy | null> {
  const found = await vacancyById(tx, vacancyId, on)
  if (!found || !(await lockSeat(tx, found.committeeId, found.seatId))) return null
  return vacancyById(tx, vacancyId, on)
}

/** Opens a vacancy on a seat that stands, or will stand, empty. Answers its id. Records vacancy_opened. */
export async function openVacancy(
  tx: Writer,
  actor: Actor,
  ids: { committeeId: string; seatId: string },
  input: VacancyInput,
  now: Date,
): Promise<Result<string, Refused | rules.OpeningRefusal>> {
  const seat = await lockSeat(tx, ids.committeeId, ids.seatId)
  if (!seat) return refuse('not_found')
  if (!may.manageMembers(actor, ids.committeeId)) return refuse('forbidden')
  const wanted = { vacantFrom: input.vacant_from, dueOn: input.due_on }
  const facts = { hasOpen: await hasOpenVacancy(tx, ids.seatId), on: today(now) }
  const decided = rules.openVacancy(seat, wanted, facts)
  if (!decided.ok) return decided
  const id = newId()
  const level = (await committeeOn(tx, ids.committeeId, input.vacant_from))?.level ?? 0
  const kind = rules.holderBefore(seat, input.vacant_from)?.kind ?? null
  const line = rules.entitledBy(await agreementOn(tx, input.vacant_from), { ...seat, level, kind })
  await tx
    .insertInto('vacancy')
    .values({
      id,
      seat_id: ids.seatId,
      reason: input.reason,
      chosen_by: input.chosen_by,
      entitled: input.entitled,
      clause: line?.chosenBy === input.chosen_by ? line.clause : null,
      vacant_from: input.vacant_from,
      due_on: input.due_on,
      opened_at: now,
      opened_by: actor.personId,
    })
    .execute()
  await record(tx, actor, now, {
    name: 'vacancy_opened',
    subject: { kind: 'vacancy', id },
    committeeId: ids.committeeId,
    data: { seatId: ids.seatId, chosenBy: input.chosen_by, dueOn: input.due_on },
  })
  return ok(id)
}

/** Nobody is looked for any more. The reason stays. Records vacancy_withdrawn. */
export async function withdrawVacancy(
  tx: Writer,
  actor: Actor,
  vacancyId: string,
  reason: string,
  now: Date,
): Promise<Result<undefined, Refused | Refusal<'vacancy_not_open'>>> {
  const vacancy = await lockVacancy(tx, vacancyId, today(now))
  if (!vacancy) return refuse('not_found')
  if (!may.manageMembers(actor, vacancy.committeeId)) return refuse('forbidden')
  if (vacancy.result || vacancy.withdrawal) return refuse('vacancy_not_open')
  await tx
    .insertInto('vacancy_withdrawal')
    .values({ vacancy_id: vacancyId, reason, withdrawn_at: now, withdrawn_by: actor.personId })
    .execute()
  await record(tx, actor, now, {
    name: 'vacancy_withdrawn',
    subject: { kind: 'vacancy', id: vacancyId },
    committeeId: vacancy.committeeId,
    data: {},
  })
  return ok()
}

/**
 * Writes down who was elected or appointed: the mandate begins by the rules of every mandate, and the vacancy is filled.
 * Records mandate_started and vacancy_filled.
 */
export async function recordResult(
  tx: Writer,
  actor: Actor,
  vacancyId: string,
  input: ResultInput,
  now: Date,
): Promise<Result<string, Refused | MandateRefusal | rules.FillingRefusal>> {
  const vacancy = await lockVacancy(tx, vacancyId, today(now))
  if (!vacancy) return refuse('not_found')
  if (!may.manageMembers(actor, vacancy.committeeId)) return refuse('forbidden')
  const decided = rules.fillVacancy(vacancy, input.valid_from)
  if (!decided.ok) return decided
  const { committeeId, seatId } = vacancy
  const started = await startMandate(tx, actor, { committeeId, seatId }, input, now)
  if (!started.ok) return started
  const mandateId = started.value
  await tx.updateTable('mandate_choice').set({ vacancy_id: vacancyId }).where('mandate_id', '=', mandateId).execute()
  await record(tx, actor, now, {
    name: 'vacancy_filled',
    subject: { kind: 'vacancy', id: vacancyId },
    committeeId,
    data: { mandateId, way: input.way },
  })
  return ok(mandateId)
}
