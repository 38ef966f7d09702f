import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { TrioRole } from './schema.ts'

const madeAt = new Date('2025-01-02T09:00:00Z')

/** A TRIO of a unit since 2025 with these people. Answers its id. */
export async function aTrio(
  tx: Writer,
  unitId: string,
  members: readonly (readonly [personId: string, role: TrioRole])[],
): Promise<string> {
  const id = newId()
  const since = { valid_from: '2025-01-01', valid_to: null, created_at: madeAt, created_by: null }
  await tx
    .insertInto('trio')
    .values({ id, unit_id: unitId, next_meeting_on: null, weeks_between: null, ...since })
    .execute()
  for (const [personId, role] of members) {
    await tx
      .insertInto('trio_member')
      .values({ id: newId(), trio_id: id, person_id: personId, role, ...since })
      .execute()
  }
  return id
}

/** A note that says these words. Answers its id. */
export async function aNote(tx: Writer, trioId: string, writtenBy: string, words: string): Promise<string> {
  const id = newId()
  const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }
  await tx
    .insertInto('trio_note')
    .values({
      id,
      trio_id: trioId,
      noted_on: '2026-03-10',
      title: 'Om ugen',
      content: JSON.stringify(content),
      written_by: writtenBy,
      written_at: madeAt,
    })
    .execute()
  return id
}
