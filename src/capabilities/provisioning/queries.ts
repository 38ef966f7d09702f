import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import type { Reader } from '../../platform/db/database.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { nameOf } from '../people/queries.ts'
import { may } from './policy.ts'
import { stateOfClient, type ClientState, type Purpose } from './rules.ts'

export interface Client {
  readonly id: string
  readonly name: string
  readonly purpose: Purpose
  readonly sourceId: string | null
}

/** The client behind a token's hash while it is in use. */
export async function clientBehind(db: Reader, tokenHash: string, now: Date): Promise<Client | null> {
  const row = await db
    .selectFrom('provisioning_client')
    .select(['id', 'name', 'purpose', 'import_source_id as sourceId', 'expires_at', 'revoked_at'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  if (!row || stateOfClient({ expiresAt: row.expires_at, revokedAt: row.revoked_at }, now) !== 'in_use') return null
  return { id: row.id, name: row.name, purpose: row.purpose, sourceId: row.sourceId }
}

export interface ListedClient extends Client {
  readonly state: ClientState
  readonly createdByName: string | null
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
}

export interface Call {
  readonly id: string
  readonly clientName: string
  readonly at: Date
  readonly method: string
  readonly resource: string
  readonly status: number
  readonly error: string | null
}

export interface ProvisioningOverview {
  readonly clients: readonly ListedClient[]
  readonly calls: readonly Call[]
}

const callsShown = 50

/** Every client and the last calls of them all. Two queries. */
export async function provisioningOverview(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<Result<ProvisioningOverview, Refusal<'forbidden'>>> {
  if (!may.manageClients(actor)) return refuse('forbidden')
  const clients = await db
    .selectFrom('provisioning_client')
    .select([
      'id',
      'name',
      'purpose',
      'import_source_id as sourceId',
      'expires_at as expiresAt',
      'revoked_at as revokedAt',
      'last_used_at as lastUsedAt',
      nameOf(sql.ref('provisioning_client.created_by')).as('createdByName'),
    ])
    .orderBy('id', 'desc')
    .execute()
  const calls = await db
    .selectFrom('provisioning_call')
    .innerJoin('provisioning_client', 'provisioning_client.id', 'provisioning_call.client_id')
    .select([
      'provisioning_call.id',
      'provisioning_client.name as clientName',
      'provisioning_call.at',
      'provisioning_call.method',
      'provisioning_call.resource',
      'provisioning_call.status',
      'provisioning_call.error',
    ])
    .orderBy('provisioning_call.id', 'desc')
    .limit(callsShown)
    .execute()
  return ok({ clients: clients.map((client) => ({ ...client, state: stateOfClient(client, now) })), calls })
}
