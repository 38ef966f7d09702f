import type { Reader } from '../../../platform/db/database.ts'
import { choicesOf, peopleWhoChose } from '../../../platform/inbox/choices.ts'
import { paceOf, type Pace } from '../../../platform/inbox/pace.ts'
import { kindNames, mailKinds, type MailKindName } from './rules.ts'

/** What holds for a person today, kind by kind. One query. */
export async function pacesFor(db: Reader, personId: string): Promise<Readonly<Record<MailKindName, Pace>>> {
  const chosen = await choicesOf(db, personId)
  const paces = kindNames.map((name) => [name, paceOf(mailKinds[name], chosen.get(name) ?? null)])
  return Object.fromEntries(paces) as Record<MailKindName, Pace>
}

/** Everybody who wants to be told regularly of what waits for them. */
export function followersOfWhatWaits(db: Reader, pace: 'daily' | 'weekly'): Promise<string[]> {
  return peopleWhoChose(db, mailKinds.what_waits.name, pace)
}
