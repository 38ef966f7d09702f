import { sql } from 'kysely'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { ensureAccount } from '../commands.ts'
import { isAdministrator, isLastAdministrator } from '../roles/commands.ts'
import { leaveGroups } from './groups/commands.ts'
import { holderOfUserName, lockProvisioning, provisionedPerson } from './queries.ts'
import { saidBy, type Provisioner } from './rules.ts'

/** What the municipality's directory may say of a person. Nothing else it sends is kept. */
export interface ProvisionedFacts {
  readonly userName: string
  readonly externalId: string | null
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
  readonly employeeNumber: string | null
  readonly active: boolean
}

type Taken = Refusal<'user_name_taken' | 'employee_number_taken'>
type Removal = Refusal<'not_found' | 'changed_meanwhile' | 'last_administrator'>

/**
 * A new person from the directory, with an account. A workplace comes from the staff list, and posts from elections and
 * appointments: nobody gets any of them by this. Whoever was taken out under the same name comes back as themselves;
 * somebody else who is given that name is a new person. Records person_provisioned.
 */
export async function provisionPerson(
  tx: Writer,
  by: Provisioner,
  facts: ProvisionedFacts,
  now: Date,
): Promise<Result<string, Taken>> {
  await lockProvisioning(tx)
  const back = await removedUnder(tx, facts)
  const taken = await takenBySomebody(tx, facts, back)
  if (taken) return taken
  const id = back ?? newId()
  if (back === null) {
    await releaseAddress(tx, facts, now)
    await tx
      .insertInto('person')
      .values({ id, ...personColumns(facts), created_at: now })
      .execute()
  } else await updatePerson(tx, id, facts, now)
  await keepFacts(tx, id, facts, now)
  await setAccess(tx, id, facts.active, now)
  await recordBy(tx, by, 'person_provisioned', id, now)
  return ok(id)
}

/**
 * What the directory now says of a person, as a whole. seenVersion null: whatever stands. The last administrator keeps
 * access. Records provisioning_changed.
 */
export async function changeProvisioned(
  tx: Writer,
  by: Provisioner,
  input: { id: string; facts: ProvisionedFacts; seenVersion: number | null },
  now: Date,
): Promise<Result<undefined, Taken | Removal | Refusal<'administrator_email'>>> {
  const { id, facts, seenVersion } = input
  const found = await lockPerson(tx, id)
  if (!found) return refuse('not_found')
  if (seenVersion !== null && seenVersion !== found.version) return refuse('changed_meanwhile')
  const taken = await takenBySomebody(tx, facts, id)
  if (taken) return taken
  if (!facts.active && found.active && (await isLastAdministrator(tx, id, today(now))))
    return refuse('last_administrator')
  // A link to sign in goes to that address: a program's token must not become an administrator's.
  if (facts.email !== found.email && (await isAdministrator(tx, id, today(now)))) return refuse('administrator_email')
  await updatePerson(tx, id, facts, now)
  await keepFacts(tx, id, facts, now)
  await setAccess(tx, id, facts.active, now)
  await recordBy(tx, by, 'provisioning_changed', id, now, { active: facts.active })
  return ok()
}

/**
 * Takes a person out of the directory's sight. They lose access at once: the account is closed and every session ends.
 * The person, their employments and their mandates stay as history; groups of the directory are left. Records person_deprovisioned.
 */
export async function removeProvisioned(
  tx: Writer,
  by: Provisioner,
  input: { id: string; seenVersion: number | null },
  now: Date,
): Promise<Result<undefined, Removal>> {
  const found = await lockPerson(tx, input.id)
  if (!found) return refuse('not_found')
  if (input.seenVersion !== null && input.seenVersion !== found.version) return refuse('changed_meanwhile')
  if (found.active && (await isLastAdministrator(tx, input.id, today(now)))) return refuse('last_administrator')
  await keepFacts(tx, input.id, found, now)
  await tx.updateTable('provisioned_user').set({ removed_at: now }).where('person_id', '=', input.id).execute()
  await setAccess(tx, input.id, false, now)
  const left = await leaveGroups(tx, by, input.id, now)
  if (!left.ok) return left
  await recordBy(tx, by, 'person_deprovisioned', input.id, now)
  return ok()
}

async function lockPerson(tx: Writer, id: string) {
  await lockProvisioning(tx)
  await tx.selectFrom('person').select('id').where('id', '=', id).forUpdate().execute()
  return provisionedPerson(tx, id)
}

/**
 * Names and addresses are given to new people. Where both sides know the employee number it tells who it is, else the
 * directory's own id; the name alone only where neither can.
 */
async function removedUnder(tx: Writer, facts: ProvisionedFacts): Promise<string | null> {
  const { rows } = await sql<{ person_id: string }>`
    select s.person_id from provisioned_user s join person p on p.id = s.person_id
    where s.removed_at is not null and lower(s.user_name) = lower(${facts.userName})
      and coalesce(p.employee_number = ${facts.employeeNumber}::text, s.external_id = ${facts.externalId}::text, true)
    order by s.removed_at desc limit 1`.execute(tx)
  return rows[0]?.person_id ?? null
}

/** The address of somebody taken out belongs to whoever has it now: a link sent there must not open what was theirs. */
async function releaseAddress(tx: Writer, facts: ProvisionedFacts, now: Date): Promise<void> {
  await sql`update person set email = null, version = version + 1, changed_at = ${now}
    where lower(email) = lower(${facts.email}::text)
      and id in (select s.person_id from provisioned_user s where s.removed_at is not null)`.execute(tx)
}

async function takenBySomebody(tx: Writer, facts: ProvisionedFacts, except: string | null) {
  if ((await holderOfUserName(tx, facts.userName, except)) !== null) return refuse('user_name_taken')
  if (facts.employeeNumber === null) return null
  const holder = await tx
    .selectFrom('person')
    .select('id')
    .where('employee_number', '=', facts.employeeNumber)
    .executeTakeFirst()
  return holder && holder.id !== except ? refuse('employee_number_taken') : null
}

function personColumns(facts: ProvisionedFacts) {
  return {
    employee_number: facts.employeeNumber,
    given_name: facts.givenName,
    family_name: facts.familyName,
    name_is_known: true,
    email: facts.email,
  }
}

async function updatePerson(tx: Writer, id: string, facts: ProvisionedFacts, now: Date): Promise<void> {
  await tx
    .updateTable('person')
    .set({ ...personColumns(facts), changed_at: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

async function keepFacts(
  tx: Writer,
  id: string,
  facts: Pick<ProvisionedFacts, 'userName' | 'externalId'>,
  now: Date,
): Promise<void> {
  const said = { user_name: facts.userName, external_id: facts.externalId, changed_at: now, removed_at: null }
  await tx
    .insertInto('provisioned_user')
    .values({ person_id: id, ...said })
    .onConflict((oc) => oc.column('person_id').doUpdateSet({ ...said, version: sql`provisioned_user.version + 1` }))
    .execute()
}

async function setAccess(tx: Writer, personId: string, active: boolean, now: Date): Promise<void> {
  const accountId = await ensureAccount(tx, personId, now)
  if (active) {
    await tx.updateTable('account').set({ closed_at: null }).where('id', '=', accountId).execute()
    return
  }
  await tx
    .updateTable('account')
    .set({ closed_at: now })
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .execute()
  await tx
    .updateTable('session')
    .set({ signed_out_at: now })
    .where('account_id', '=', accountId)
    .where('signed_out_at', 'is', null)
    .execute()
}

async function recordBy(
  tx: Writer,
  by: Provisioner,
  name: string,
  personId: string,
  now: Date,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const about = { ...saidBy(by), ...data }
  await record(tx, null, now, { name, subject: { kind: 'person', id: personId }, data: about })
}
