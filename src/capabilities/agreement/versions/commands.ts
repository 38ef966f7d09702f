import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { deleteContent, insertContent, lockAgreements, lockChangeable, lockVersion, touch } from '../commands.ts'
import { may } from '../policy.ts'
import { allAgreements, type KeptAgreement } from '../queries.ts'
import { templates } from '../templates/rules.ts'
import type { AdoptInput, DetailsInput, LevelsInput, RuleInput } from './input.ts'
import { adopt, checkRule, heldLevel, mayBeChanged, type VersionDates } from './rules.ts'

/**
 * Enters a version that holds from a day, as a copy of the one in force before it or from a template. The version before
 * ends that day. Answers its id. Records agreement_adopted.
 */
export async function adoptAgreement(tx: Writer, actor: Actor, input: AdoptInput, now: Date): Promise<Result<string>> {
  if (!may.manageAgreement(actor)) return refuse('forbidden')
  await lockAgreements(tx)
  const others = await allAgreements(tx)
  const decided = adopt(others, input.valid_from, today(now))
  if (!decided.ok) return decided
  const copied = others.find((other) => other.id === decided.value.ends) ?? others[0]
  if (input.start === 'copy' && !copied) return refuse('nothing_to_copy')
  const start = input.start === 'copy' && copied ? copied : templates[input.start === 'copy' ? 'blank' : input.start]
  const id = newId()
  await endVersion(tx, decided.value.ends, input.valid_from)
  await tx
    .insertInto('agreement')
    .values({
      id,
      title: input.title,
      signed_on: input.signed_on,
      valid_from: input.valid_from,
      valid_to: decided.value.validTo,
      created_at: now,
    })
    .execute()
  await insertContent(tx, id, start)
  await record(tx, actor, now, {
    name: 'agreement_adopted',
    subject: { kind: 'agreement', id },
    data: { validFrom: input.valid_from },
  })
  return ok(id)
}

async function endVersion(tx: Writer, id: string | null, validTo: IsoDate | null): Promise<void> {
  if (id === null) return
  await tx
    .updateTable('agreement')
    .set((eb) => ({ valid_to: validTo, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Title, signing day and first day, until the version is in force. Its neighbours follow. */
export async function changeDetails(
  tx: Writer,
  actor: Actor,
  id: string,
  input: DetailsInput,
  now: Date,
): Promise<Result<undefined>> {
  const found = await lockChangeable(tx, actor, id, input.version, now)
  if (!found.ok) return found
  const all = await allAgreements(tx)
  const neighbours = without(all, found.value)
  const decided = adopt(neighbours, input.valid_from, today(now))
  if (!decided.ok) return decided
  for (const neighbour of neighbours) {
    const end = neighbour.id === decided.value.ends ? input.valid_from : neighbour.validTo
    const was = all.find((other) => other.id === neighbour.id)
    if (was?.validTo !== end) await endVersion(tx, neighbour.id, end)
  }
  await tx
    .updateTable('agreement')
    .set({
      title: input.title,
      signed_on: input.signed_on,
      valid_from: input.valid_from,
      valid_to: decided.value.validTo,
    })
    .where('id', '=', id)
    .execute()
  await touch(tx, actor, id, now, 'details')
  return ok()
}

/** The versions as they would be if this one had never been entered: the one it ended goes on. */
function without(all: readonly KeptAgreement[], gone: VersionDates): VersionDates[] {
  return all
    .filter((other) => other.id !== gone.id)
    .map((other) => ({
      id: other.id,
      validFrom: other.validFrom,
      validTo: other.validTo === gone.validFrom ? gone.validTo : other.validTo,
    }))
}

/** Takes back a version that has not come into force. The one it would have ended goes on. */
export async function withdrawAgreement(
  tx: Writer,
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<Result<undefined>> {
  const found = await lockChangeable(tx, actor, id, version, now)
  if (!found.ok) return found
  const all = await allAgreements(tx)
  for (const other of without(all, found.value)) {
    const was = all.find((candidate) => candidate.id === other.id)
    if (was?.validTo !== other.validTo) await endVersion(tx, other.id, other.validTo)
  }
  await deleteContent(tx, id)
  await tx.deleteFrom('agreement').where('id', '=', id).execute()
  await record(tx, actor, now, { name: 'agreement_withdrawn', subject: { kind: 'agreement', id } })
  return ok()
}

/** Names of two to four levels, until the version is in force. A level that rules are tied to stays. */
export async function changeLevels(
  tx: Writer,
  actor: Actor,
  id: string,
  input: LevelsInput,
  now: Date,
): Promise<Result<undefined>> {
  const found = await lockChangeable(tx, actor, id, input.version, now)
  if (!found.ok) return found
  if (input.name_4 !== '' && input.name_3 === '') return refuse('level_left_out')
  const levels = [
    { level: 1, name: input.name_1, managementTier: input.tier_1 },
    { level: 2, name: input.name_2, managementTier: input.tier_2 },
    { level: 3, name: input.name_3, managementTier: input.tier_3 },
    { level: 4, name: input.name_4, managementTier: input.tier_4 },
  ].filter((level) => level.name !== '')
  const held = heldLevel(found.value, levels.length)
  if (held !== null) return refuse('level_has_rules', { level: held })
  await tx.deleteFrom('agreement_level').where('agreement_id', '=', id).execute()
  for (const { level, name, managementTier } of levels)
    await tx
      .insertInto('agreement_level')
      .values({ id: newId(), agreement_id: id, level, name, management_tier: managementTier })
      .execute()
  await touch(tx, actor, id, now, 'levels')
  return ok()
}

/** One number of the agreement, for all levels or one. */
export async function addRule(
  tx: Writer,
  actor: Actor,
  id: string,
  input: RuleInput,
  now: Date,
): Promise<Result<undefined>> {
  const found = await lockChangeable(tx, actor, id, input.version, now)
  if (!found.ok) return found
  const fits = ruleFits(found.value, input, null)
  if (!fits.ok) return fits
  const { level, rule, amount, measure, clause, wording } = input
  await tx
    .insertInto('agreement_rule')
    .values({ id: newId(), agreement_id: id, level, rule, amount, measure, clause, wording })
    .execute()
  await touch(tx, actor, id, now, input.rule)
  return ok()
}

/** In a version that is in force only the wording may be corrected: deadlines have been counted from the rest. */
export async function changeRule(
  tx: Writer,
  actor: Actor,
  ids: { agreementId: string; ruleId: string },
  input: RuleInput,
  now: Date,
): Promise<Result<undefined>> {
  const found = await lockVersion(tx, actor, ids.agreementId, input.version)
  if (!found.ok) return found
  const old = found.value.rules.find((rule) => rule.id === ids.ruleId)
  if (!old) return refuse('not_found')
  const sameRule =
    old.rule === input.rule &&
    old.level === input.level &&
    old.amount === input.amount &&
    old.measure === input.measure &&
    old.clause === input.clause
  if (!sameRule && !mayBeChanged(found.value, today(now))) return refuse('agreement_in_force')
  const fits = ruleFits(found.value, input, ids.ruleId)
  if (!fits.ok) return fits
  const { level, rule, amount, measure, clause, wording } = input
  await tx
    .updateTable('agreement_rule')
    .set({ level, rule, amount, measure, clause, wording })
    .where('id', '=', ids.ruleId)
    .execute()
  await touch(tx, actor, ids.agreementId, now, input.rule)
  return ok()
}

export async function removeRule(
  tx: Writer,
  actor: Actor,
  ids: { agreementId: string; ruleId: string },
  version: number,
  now: Date,
): Promise<Result<undefined>> {
  const found = await lockVersion(tx, actor, ids.agreementId, version)
  if (!found.ok) return found
  const old = found.value.rules.find((rule) => rule.id === ids.ruleId)
  if (!old) return refuse('not_found')
  if (!mayBeChanged(found.value, today(now))) return refuse('agreement_in_force')
  await tx.deleteFrom('agreement_rule').where('id', '=', ids.ruleId).execute()
  await touch(tx, actor, ids.agreementId, now, old.rule)
  return ok()
}

function ruleFits(agreement: KeptAgreement, input: RuleInput, except: string | null): Result<undefined> {
  const clash = agreement.rules.some(
    (rule) => rule.id !== except && rule.rule === input.rule && rule.level === input.level,
  )
  if (clash) return refuse('rule_exists')
  if (input.level !== null && !agreement.levels.some((level) => level.level === input.level))
    return refuse('level_missing')
  return checkRule(input.rule, input.amount, input.measure)
}
