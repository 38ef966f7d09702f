import type { Actor } from '../../platform/auth/actor.ts'
import { hashToken, newToken } from '../../platform/auth/token.ts'
import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import { record } from '../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { importSources } from '../organisation/staff-import/sources/queries.ts'
import { may } from './policy.ts'
import { callsKeptDays, type Purpose } from './rules.ts'

export interface NewClient {
  readonly name: string
  readonly purpose: Purpose
  readonly sourceId: string | null
  readonly days: number
}

const dayMs = 86_400_000

/** A program's way in for one purpose; answers the token, which is shown this once. Records provisioning_client_made. */
export async function makeClient(
  tx: Writer,
  actor: Actor,
  input: NewClient,
  now: Date,
): Promise<Result<{ id: string; token: string }, Refusal<'forbidden' | 'unknown_source'>>> {
  if (!may.manageClients(actor)) return refuse('forbidden')
  const sourceId = input.purpose === 'import' ? input.sourceId : null
  const isKnown = async () => (await importSources(tx)).some((source) => source.id === sourceId)
  if (input.purpose === 'import' && !(await isKnown())) return refuse('unknown_source')
  const [id, token] = [newId(), newToken()]
  await tx
    .insertInto('provisioning_client')
    .values({
      id,
      name: input.name,
      purpose: input.purpose,
      import_source_id: sourceId,
      token_hash: hashToken(token),
      created_by: actor.personId,
      created_at: now,
      expires_at: new Date(now.getTime() + input.days * dayMs),
      revoked_at: null,
      last_used_at: null,
    })
    .execute()
  const data = { purpose: input.purpose, days: input.days }
  await record(tx, actor, now, { name: 'provisioning_client_made', subject: { kind: 'provisioning_client', id }, data })
  return ok({ id, token })
}

/** Takes the token back: the next call is refused. Records provisioning_client_revoked. */
export async function revokeClient(
  tx: Writer,
  actor: Actor,
  clientId: string,
  now: Date,
): Promise<Result<undefined, Refusal<'forbidden' | 'not_found' | 'revoked_already'>>> {
  if (!may.manageClients(actor)) return refuse('forbidden')
  const client = await tx
    .selectFrom('provisioning_client')
    .select('revoked_at')
    .where('id', '=', clientId)
    .forUpdate()
    .executeTakeFirst()
  if (!client) return refuse('not_found')
  if (client.revoked_at !== null) return refuse('revoked_already')
  await tx.updateTable('provisioning_client').set({ revoked_at: now }).where('id', '=', clientId).execute()
  const subject = { kind: 'provisioning_client', id: clientId }
  await record(tx, actor, now, { name: 'provisioning_client_revoked', subject })
  return ok()
}

export interface AnsweredCall {
  readonly clientId: string
  readonly method: string
  /** The kind of thing asked for, without ids and filters: those are about people. */
  readonly resource: string
  readonly status: number
  readonly error: string | null
}

/** Notes what a client asked for and what it was answered. Old notes go at the same time. */
export async function noteCall(tx: Writer, call: AnsweredCall, now: Date): Promise<Result<undefined, never>> {
  const { clientId, ...said } = call
  await tx
    .insertInto('provisioning_call')
    .values({ id: newId(), client_id: clientId, at: now, ...said })
    .execute()
  await tx
    .deleteFrom('provisioning_call')
    .where('client_id', '=', clientId)
    .where('at', '<', new Date(now.getTime() - callsKeptDays * dayMs))
    .execute()
  await tx.updateTable('provisioning_client').set({ last_used_at: now }).where('id', '=', clientId).execute()
  return ok()
}
