import type { Actor } from '../auth/actor.ts'
import { newId } from '../db/ids.ts'
import type { Writer } from '../db/database.ts'

/** Something that happened, in the past tense: `agenda_published` on subject `meeting`. */
export interface Happening {
  readonly name: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly committeeId?: string | null
  /** Ids and short facts only. Never text that people wrote. */
  readonly data?: Readonly<Record<string, unknown>>
}

/**
 * Adds what happened to the append-only log, in the transaction that made it so.
 * The actor's name is kept as it was; actor null means the system itself.
 */
export async function record(
  tx: Writer,
  actor: Pick<Actor, 'personId' | 'name'> | null,
  at: Date,
  happening: Happening,
  requestId: string | null = null,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('event')
    .values({
      id,
      name: happening.name,
      at,
      actor_person_id: actor?.personId ?? null,
      actor_name: actor?.name ?? null,
      subject_kind: happening.subject.kind,
      subject_id: happening.subject.id,
      committee_id: happening.committeeId ?? null,
      data: JSON.stringify(happening.data ?? {}),
      request_id: requestId,
    })
    .execute()
  return id
}
