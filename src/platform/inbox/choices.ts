import type { Reader, Writer } from '../db/database.ts'
import type { Pace } from './pace.ts'

/** What a person has chosen, kind by kind; a kind is missing while nothing is chosen of it. */
export async function choicesOf(db: Reader, personId: string): Promise<ReadonlyMap<string, Pace>> {
  const rows = await db.selectFrom('mail_choice').select(['kind', 'pace']).where('person_id', '=', personId).execute()
  return new Map(rows.map(({ kind, pace }) => [kind, pace]))
}

/** Everybody who has chosen this of a kind. */
export async function peopleWhoChose(db: Reader, kind: string, pace: Pace): Promise<string[]> {
  const rows = await db
    .selectFrom('mail_choice')
    .select('person_id')
    .where('kind', '=', kind)
    .where('pace', '=', pace)
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** Keeps a choice; the one before it is gone. */
export async function keepChoice(
  tx: Writer,
  choice: { readonly personId: string; readonly kind: string; readonly pace: Pace },
  now: Date,
): Promise<void> {
  const { personId, kind, pace } = choice
  await tx
    .insertInto('mail_choice')
    .values({ person_id: personId, kind, pace, chosen_at: now })
    .onConflict((oc) => oc.columns(['person_id', 'kind']).doUpdateSet({ pace, chosen_at: now }))
    .execute()
}
