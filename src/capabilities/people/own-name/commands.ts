import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import type { OwnNameInput } from './input.ts'
import { ownName } from './queries.ts'

/**
 * What somebody says that they are called. A name from the staff list or the directory stays theirs to change. Records
 * own_name_given, without the name.
 */
export async function giveOwnName(
  tx: Writer,
  actor: Actor,
  input: OwnNameInput,
  now: Date,
): Promise<Result<undefined, Refusal<'forbidden' | 'name_from_elsewhere'>>> {
  if (actor.seenBy) return refuse('forbidden')
  await tx.selectFrom('person').select('id').where('id', '=', actor.personId).forUpdate().execute()
  if ((await ownName(tx, actor.personId)).isFromElsewhere) return refuse('name_from_elsewhere')
  const name = { given_name: input.given_name, family_name: input.family_name, name_is_known: true }
  await tx
    .updateTable('person')
    .set({ ...name, changed_at: now, version: sql`version + 1` })
    .where('id', '=', actor.personId)
    .execute()
  const subject = { kind: 'person', id: actor.personId }
  await record(tx, actor, now, { name: 'own_name_given', subject, isOwnMatter: true })
  return ok()
}
