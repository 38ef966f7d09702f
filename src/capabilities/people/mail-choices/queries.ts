import type { Reader } from '../../../platform/db/database.ts'
import { paceOf, type Pace } from '../../../platform/mail/pace.ts'
import { kindNames, mailKinds, type MailKindName } from './rules.ts'

/** What holds for a person today, kind by kind. One query. */
export async function pacesFor(db: Reader, personId: string): Promise<Readonly<Record<MailKindName, Pace>>> {
  const rows = await db.selectFrom('mail_choice').select(['kind', 'pace']).where('person_id', '=', personId).execute()
  const chosen = new Map(rows.map(({ kind, pace }) => [kind, pace]))
  const paces = kindNames.map((name) => [name, paceOf(mailKinds[name], chosen.get(name) ?? null)])
  return Object.fromEntries(paces) as Record<MailKindName, Pace>
}

/** Everybody who wants to be told regularly of what waits for them. */
export async function followersOfWhatWaits(db: Reader, pace: 'daily' | 'weekly'): Promise<string[]> {
  const rows = await db
    .selectFrom('mail_choice')
    .select('person_id')
    .where('kind', '=', mailKinds.what_waits.name)
    .where('pace', '=', pace)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
