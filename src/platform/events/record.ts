import { actingFor, type Actor } from '../auth/actor.ts'
import { newId } from '../db/ids.ts'
import type { Writer } from '../db/database.ts'

/** Something that happened, in the past tense: `agenda_published` on subject `meeting`. */
export interface Happening {
  readonly name: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly committeeId?: string | null
  /** Ids and short facts only. Never text that people wrote. */
  readonly data?: Readonly<Record<string, unknown>>
  /** What anybody does about themselves: never in another's stead, whatever has been lent to them. */
  readonly isOwnMatter?: true
}

type Recorded = Pick<Actor, 'personId' | 'name'> & Partial<Pick<Actor, 'grants' | 'seenBy'>>

/**
 * Adds what happened to the append-only log, in the transaction that made it so.
 * The actor's name is kept as it was; actor null means the system itself. Who acts by delegation is recorded with whom it
 * was for; what an administrator causes while seeing as another is the administrator's.
 */
export async function record(
  tx: Writer,
  actor: Recorded | null,
  at: Date,
  happening: Happening,
  requestId: string | null = null,
): Promise<string> {
  const row = rowOf(actor, at, happening, requestId)
  await tx.insertInto('event').values(row).execute()
  return row.id
}

/** So many rows in one statement; a statement takes 65,535 values. */
const rowsAtOnce = 1000

/** The same for what happened to many things at once, in few statements. */
export async function recordAll(
  tx: Writer,
  actor: Recorded | null,
  at: Date,
  happenings: readonly Happening[],
): Promise<void> {
  const rows = happenings.map((happening) => rowOf(actor, at, happening, null))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx
      .insertInto('event')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
  }
}

function rowOf(actor: Recorded | null, at: Date, happening: Happening, requestId: string | null) {
  const doer = actor?.seenBy ?? actor
  return {
    id: newId(),
    name: happening.name,
    at,
    actor_person_id: doer?.personId ?? null,
    actor_name: doer?.name ?? null,
    subject_kind: happening.subject.kind,
    subject_id: happening.subject.id,
    committee_id: happening.committeeId ?? null,
    data: JSON.stringify({ ...happening.data, ...inWhoseStead(actor, happening) }),
    request_id: requestId,
  }
}

function inWhoseStead(actor: Recorded | null, happening: Happening): Record<string, string> {
  if (actor?.seenBy) return { seen_as: actor.personId, seen_as_name: actor.name }
  const stead = happening.isOwnMatter ? null : actingFor(actor?.grants ?? [], happening.committeeId ?? null)
  return stead ? { acting_for: stead.personId, acting_for_name: stead.name } : {}
}
