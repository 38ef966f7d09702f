import { createHash } from 'node:crypto'
import type { Actor } from '../../../platform/auth/actor.ts'
import { hashToken } from '../../../platform/auth/token.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { isDemo } from '../../../platform/db/installation.ts'
import { record } from '../../../platform/events/record.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { ensureAccount, startSession, type StartedSession } from '../commands.ts'
import type { SessionTable } from '../schema.ts'
import { endSeeing } from '../see-as/commands.ts'
import { emailLinkAskedFor } from './events.ts'
import type { Belongs } from './policy.ts'
import { accountById, hasSignedIn, type KnownAccount } from './queries.ts'
import { linkState, type CastPart } from './rules.ts'

export type EntryRefusal = Refusal<'account_closed' | 'not_here_any_more'>

/** Where a sign-in comes from, and the session it replaces. */
export interface Entry {
  readonly device: string
  /** A session that this browser already had. It ends, so that nobody inherits it. */
  readonly replaces: string | null
  readonly belongs: Belongs
}

export interface EnteredSession extends StartedSession {
  /** The first time, of somebody whose name nobody has said. */
  readonly asksName: boolean
}

/** The last step of every way in: a new session with a new token. Records signed_in. */
export async function enter(
  tx: Writer,
  account: KnownAccount,
  method: SessionTable['method'],
  entry: Entry,
  now: Date,
): Promise<Result<EnteredSession, EntryRefusal>> {
  if (account.isClosed) return refuse('account_closed')
  if (!(await entry.belongs(tx, account.personId, today(now)))) return refuse('not_here_any_more')
  if (entry.replaces !== null) await endSessions(tx, now, { id: entry.replaces })
  const asksName = !account.nameIsKnown && !(await hasSignedIn(tx, account.id))
  return ok({ ...(await startSession(tx, account, method, entry.device, now)), asksName })
}

/** Notes that somebody was turned away and why, without who: the address or identity may be anybody's. */
export async function recordRefusedSignIn(
  tx: Writer,
  method: SessionTable['method'],
  reason: string,
  now: Date,
): Promise<Result<undefined, never>> {
  const subject = { kind: 'sign_in', id: newId() }
  await record(tx, null, now, { name: 'sign_in_refused', subject, data: { method, reason } })
  return ok()
}

/** Asks for a one-time link. Does the same work whether or not anybody has the address. */
export async function askForEmailLink(
  tx: Writer,
  input: { email: string; returnTo: string },
  now: Date,
): Promise<Result<undefined, never>> {
  const data = { linkId: newId(), emailHash: hashEmail(input.email), returnTo: input.returnTo }
  await enqueue(tx, emailLinkAskedFor, data, { at: now })
  return ok()
}

export function hashEmail(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex')
}

type LinkRefusal = Refusal<'link_unknown' | 'link_used' | 'link_expired'> | EntryRefusal

/** Signs in by a one-time link, which is then used up. */
export async function useEmailLink(
  tx: Writer,
  token: string,
  entry: Entry,
  now: Date,
): Promise<Result<{ session: EnteredSession; returnTo: string }, LinkRefusal>> {
  const link = await tx
    .selectFrom('sign_in_link')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .forUpdate()
    .executeTakeFirst()
  if (!link) return refuse('link_unknown')
  const state = linkState({ expiresAt: link.expires_at, usedAt: link.used_at }, now)
  if (state !== 'open') return refuse(state === 'used' ? 'link_used' : 'link_expired')
  const entered = await enter(tx, await accountById(tx, link.account_id), 'email_link', entry, now)
  if (!entered.ok) return entered
  await tx.updateTable('sign_in_link').set({ used_at: now }).where('id', '=', link.id).execute()
  return ok({ session: entered.value, returnTo: link.return_to })
}

/** Steps into the shoes of one of a demo's cast. Anywhere else there is nothing to step into. */
export async function stepIntoPart(
  tx: Writer,
  part: CastPart,
  entry: Entry,
  now: Date,
): Promise<Result<EnteredSession, Refusal<'not_found'> | EntryRefusal>> {
  if (!(await isDemo(tx))) return refuse('not_found')
  const member = await tx.selectFrom('demo_cast').select('person_id').where('part', '=', part).executeTakeFirst()
  if (!member) return refuse('not_found')
  const account = await accountById(tx, await ensureAccount(tx, member.person_id, now))
  return enter(tx, account, 'demo', entry, now)
}

/** Ends the session that this request came with. Records signed_out. */
export async function signOut(
  tx: Writer,
  actor: Actor,
  sessionId: string,
  now: Date,
): Promise<Result<undefined, never>> {
  if (actor.seenBy) await endSeeing(tx, actor, sessionId, now)
  const ended = await endSessions(tx, now, { id: sessionId })
  if (ended > 0) await recordSignedOut(tx, actor, ended, now)
  return ok()
}

/** Ends every session of the account, this one too. Records signed_out. */
export async function signOutEverywhere(tx: Writer, actor: Actor, now: Date): Promise<Result<undefined, never>> {
  const ended = await endSessions(tx, now, { account_id: actor.accountId })
  if (ended > 0) await recordSignedOut(tx, actor, ended, now)
  return ok()
}

async function endSessions(tx: Writer, now: Date, which: { id: string } | { account_id: string }): Promise<number> {
  const result = await tx
    .updateTable('session')
    .set({ signed_out_at: now })
    .where((eb) => eb.and(which))
    .where('signed_out_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

async function recordSignedOut(tx: Writer, actor: Actor, sessions: number, now: Date): Promise<void> {
  const subject = { kind: 'account', id: actor.accountId }
  await record(tx, actor, now, { name: 'signed_out', subject, data: { sessions }, isOwnMatter: true })
}

/** The language that the account's pages and mails are written in. */
export async function chooseLanguage(tx: Writer, actor: Actor, lang: Lang): Promise<Result<undefined, never>> {
  await tx.updateTable('account').set({ language: lang }).where('id', '=', actor.accountId).execute()
  return ok()
}
