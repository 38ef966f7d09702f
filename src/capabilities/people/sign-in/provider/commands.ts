import { sql } from 'kysely'
import type { ProviderChecks, ProviderIdentity } from '../../../../platform/auth/oidc.ts'
import { hashToken } from '../../../../platform/auth/token.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, type Refusal, type Result } from '../../../../platform/result.ts'
import { ensureAccount } from '../../commands.ts'
import { enter, type EnteredSession, type Entry, type EntryRefusal } from '../commands.ts'
import { accountById, accountOfIdentity, type KnownAccount } from '../queries.ts'
import { personForIdentity, providerLifetimeMs, type Candidate } from '../rules.ts'

/** Remembers a sign-in on its way to the provider. Of the state only the hash is kept: the browser holds it. */
export async function rememberDeparture(
  tx: Writer,
  checks: ProviderChecks,
  returnTo: string,
  now: Date,
): Promise<Result<undefined, never>> {
  await tx
    .insertInto('oidc_flow')
    .values({
      state_hash: hashToken(checks.state),
      code_verifier: checks.codeVerifier,
      nonce: checks.nonce,
      return_to: returnTo,
      created_at: now,
      expires_at: new Date(now.getTime() + providerLifetimeMs),
    })
    .execute()
  return ok()
}

/** What was remembered, once: the row goes, so an answer played again finds nothing. */
export async function takeDeparture(
  tx: Writer,
  state: string,
  now: Date,
): Promise<Result<{ checks: ProviderChecks; returnTo: string } | null, never>> {
  const row = await tx
    .deleteFrom('oidc_flow')
    .where('state_hash', '=', hashToken(state))
    .returningAll()
    .executeTakeFirst()
  if (!row || row.expires_at <= now) return ok(null)
  return ok({ checks: { state, nonce: row.nonce, codeVerifier: row.code_verifier }, returnTo: row.return_to })
}

/**
 * Signs in who the provider says it is. An identity never seen before is tied, once and for good, to the person whom
 * its employee number or verified address points at. Records identity_linked and signed_in.
 */
export async function signInWithIdentity(
  tx: Writer,
  identity: ProviderIdentity,
  entry: Entry,
  now: Date,
): Promise<Result<EnteredSession, Refusal<'account_unknown'> | EntryRefusal>> {
  const known = await accountOfIdentity(tx, identity.issuer, identity.subject)
  if (known) return enter(tx, known, 'oidc', entry, now)
  const linked = await linkIdentity(tx, identity, now)
  return linked.ok ? enter(tx, linked.value, 'oidc', entry, now) : linked
}

async function linkIdentity(
  tx: Writer,
  identity: ProviderIdentity,
  now: Date,
): Promise<Result<KnownAccount, Refusal<'account_unknown'>>> {
  const candidates = await lockCandidates(tx, identity)
  // Another request may have tied it while this one waited for the people.
  const known = await accountOfIdentity(tx, identity.issuer, identity.subject)
  if (known) return ok(known)
  const taken = await takenAt(tx, identity.issuer, candidates)
  const chosen = personForIdentity(
    identity.employeeNumber,
    candidates.map((candidate) => ({ ...candidate, isTaken: taken.has(candidate.personId) })),
  )
  if (!chosen.ok) return chosen
  const account = await accountById(tx, await ensureAccount(tx, chosen.value, now))
  await tx
    .insertInto('account_identity')
    .values({
      id: newId(),
      account_id: account.id,
      issuer: identity.issuer,
      subject: identity.subject,
      created_at: now,
    })
    .execute()
  await record(tx, account, now, { name: 'identity_linked', subject: { kind: 'account', id: account.id } })
  return ok(account)
}

async function lockCandidates(tx: Writer, identity: ProviderIdentity): Promise<Omit<Candidate, 'isTaken'>[]> {
  const matchesEmail = sql<boolean>`coalesce(lower(email) = lower(${identity.verifiedEmail}::text), false)`
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'employee_number', matchesEmail.as('matchesEmail')])
    .where((eb) => eb.or([eb('employee_number', '=', identity.employeeNumber), matchesEmail]))
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    employeeNumber: row.employee_number,
    matchesEmail: row.matchesEmail,
  }))
}

async function takenAt(
  tx: Writer,
  issuer: string,
  candidates: readonly Pick<Candidate, 'personId'>[],
): Promise<ReadonlySet<string>> {
  const ids = candidates.map((candidate) => candidate.personId)
  const rows = await tx
    .selectFrom('account_identity')
    .innerJoin('account', 'account.id', 'account_identity.account_id')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where(sql<boolean>`person_id = any(${ids}::uuid[])`)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}
