import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../platform/result.ts'
import { may } from './policy.ts'
import { agreementById, type KeptAgreement } from './queries.ts'
import { partNames, type Agreement, type PartName } from './rules.ts'
import { mayBeChanged } from './versions/rules.ts'

/** Validity hangs together across versions, so whoever changes one holds them all. */
export async function lockAgreements(tx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('agreement', 0))`.execute(tx)
}

/** The version under the lock, if the form was made from it as it is now. */
export async function lockVersion(
  tx: Writer,
  actor: Actor,
  id: string,
  version: number,
): Promise<Result<KeptAgreement>> {
  await lockAgreements(tx)
  const found = await agreementById(tx, id)
  if (!found) return refuse('not_found')
  if (!may.manageAgreement(actor)) return refuse('forbidden')
  if (found.version !== version) return refuse('changed_meanwhile')
  return ok(found)
}

/** The same, for a change that no deadline has been counted from yet. */
export async function lockChangeable(
  tx: Writer,
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<Result<KeptAgreement>> {
  const found = await lockVersion(tx, actor, id, version)
  if (found.ok && !mayBeChanged(found.value, today(now))) return refuse('agreement_in_force')
  return found
}

/** Counts the version up and records agreement_changed. */
export async function touch(tx: Writer, actor: Actor, id: string, now: Date, what: string): Promise<void> {
  await tx
    .updateTable('agreement')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await record(tx, actor, now, { name: 'agreement_changed', subject: { kind: 'agreement', id }, data: { what } })
}

/** Everything of an agreement that hangs on a version besides its dates. */
export type Content = Pick<Agreement, 'levels' | 'rules' | PartName>

/** One row of one part. */
export type Part = { [P in PartName]: { readonly part: P; readonly value: Agreement[P][number] } }[PartName]

/** The table that keeps each part. */
export const partTables = {
  seats: 'agreement_seats',
  principles: 'agreement_principle',
  items: 'agreement_item',
  training: 'agreement_training',
  exceptions: 'agreement_exception',
} as const satisfies Record<PartName, string>

/** Writes a version's levels, rules and parts. */
export async function insertContent(tx: Writer, agreementId: string, content: Content): Promise<void> {
  for (const { level, name, managementTier } of content.levels)
    await tx
      .insertInto('agreement_level')
      .values({ id: newId(), agreement_id: agreementId, level, name, management_tier: managementTier })
      .execute()
  for (const { level, rule, amount, measure, clause, wording } of content.rules)
    await tx
      .insertInto('agreement_rule')
      .values({ id: newId(), agreement_id: agreementId, level, rule, amount, measure, clause, wording })
      .execute()
  for (const part of partNames)
    for (const value of content[part]) await insertPart(tx, agreementId, newId(), { part, value } as Part)
}

/** Takes away everything that hangs on a version. */
export async function deleteContent(tx: Writer, agreementId: string): Promise<void> {
  const tables = [...Object.values(partTables), 'agreement_rule', 'agreement_level'] as const
  for (const table of tables) await tx.deleteFrom(table).where('agreement_id', '=', agreementId).execute()
}

export async function insertPart(tx: Writer, agreementId: string, id: string, one: Part): Promise<void> {
  const ids = { id, agreement_id: agreementId }
  switch (one.part) {
    case 'seats': {
      const { level, side, mandateKind, electionGroup, atLeast, atMost, chosenBy, clause, wording, position } =
        one.value
      const who = { level, side, mandate_kind: mandateKind, election_group: electionGroup, chosen_by: chosenBy }
      const values = { ...ids, ...who, at_least: atLeast, at_most: atMost, clause, wording, position }
      await tx.insertInto('agreement_seats').values(values).execute()
      return
    }
    case 'principles': {
      const { level, principle, choice, clause, wording } = one.value
      await tx
        .insertInto('agreement_principle')
        .values({ ...ids, level, principle, choice, clause, wording })
        .execute()
      return
    }
    case 'items': {
      const { level, title, kind, apsa, presenter, minutes, placed, clause, position } = one.value
      const about = { level, title, kind, apsa: [...apsa], presenter, minutes_estimated: minutes }
      await tx
        .insertInto('agreement_item')
        .values({ ...ids, ...about, placed, clause, position })
        .execute()
      return
    }
    case 'training': {
      const { training, days, withinMonths, clause, wording } = one.value
      const values = { ...ids, training, days, within_months: withinMonths, clause, wording }
      await tx.insertInto('agreement_training').values(values).execute()
      return
    }
    case 'exceptions': {
      const { unitId, form, reason, clause } = one.value
      await tx
        .insertInto('agreement_exception')
        .values({ ...ids, unit_id: unitId, form, reason, clause })
        .execute()
    }
  }
}
