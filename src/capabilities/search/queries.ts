import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { foldedWords, isTooShort } from '../../platform/search/folding.ts'
import { committeesNamed, type FoundCommittee } from '../committees/finding/queries.ts'
import { itemsTitled, type FoundItem } from '../meetings/finding/queries.ts'
import { staffNamed, unitsNamed, type FoundPerson, type FoundUnit } from '../organisation/finding/queries.ts'
import { shownOf, shownOfEach, type Shown } from './rules.ts'

export interface Found {
  readonly people: Shown<FoundPerson>
  readonly committees: Shown<FoundCommittee>
  readonly units: Shown<FoundUnit>
  readonly items: Shown<FoundItem>
}

/** Everything of today that the words find and the actor may read; null when too little is typed. Four queries. */
export async function search(db: Reader, actor: Actor, text: string, now: Date): Promise<Found | null> {
  const words = foldedWords(text)
  if (isTooShort(words)) return null
  const on = today(now)
  const most = shownOfEach + 1
  return {
    people: shownOf(await staffNamed(db, words, on, most)),
    committees: shownOf(await committeesNamed(db, words, on, most)),
    units: shownOf(await unitsNamed(db, words, on, most)),
    items: shownOf(await itemsTitled(db, actor, words, now, most)),
  }
}
