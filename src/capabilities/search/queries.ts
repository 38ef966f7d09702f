import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { excerptOf, marked, type Piece } from '../../platform/search/excerpt.ts'
import { foldedWords, isTooShort } from '../../platform/search/folding.ts'
import { guidelinesFound, type FoundGuideline } from '../guidelines/finding/queries.ts'
import { interpretationsFound, type FoundInterpretation } from '../interpretations/finding/queries.ts'
import { committeeNames, committeesNamed, type FoundCommittee } from '../committees/finding/queries.ts'
import {
  askedBy,
  itemsUnderWay,
  publishedItems,
  stemsAsked,
  textsFound,
  wordsLike,
  type Asked,
  type FoundItem,
  type Hit,
} from '../meetings/finding/queries.ts'
import { staffNamed, unitsNamed, type FoundPerson, type FoundUnit } from '../organisation/finding/queries.ts'
import {
  chosenOf,
  countsOf,
  isChosen,
  mostItems,
  nothingChosen,
  ordered,
  putRight,
  shownOf,
  shownOfEach,
  shownOnPage,
  type Choice,
  type Counts,
  type Shown,
} from './rules.ts'

export interface Found {
  readonly people: Shown<FoundPerson>
  readonly committees: Shown<FoundCommittee>
  readonly units: Shown<FoundUnit>
  readonly guidelines: Shown<FoundGuideline>
  /** For who are in the MED system. */
  readonly interpretations: Shown<FoundInterpretation>
  /** On agendas that are not sent yet. */
  readonly underWay: Shown<FoundItem>
}

/** The names of today that the words find and the actor may read; null when too little is typed. Five queries, three more in MED. */
export async function search(db: Reader, actor: Actor, text: string, now: Date): Promise<Found | null> {
  const words = foldedWords(text)
  if (isTooShort(words)) return null
  const on = today(now)
  const most = shownOfEach + 1
  return {
    people: shownOf(await staffNamed(db, words, on, most)),
    committees: shownOf(await committeesNamed(db, words, on, most)),
    units: shownOf(await unitsNamed(db, words, on, most)),
    guidelines: shownOf(await guidelinesFound(db, words, on, most)),
    interpretations: shownOf(await interpretationsFound(db, actor, text, on, most)),
    underWay: shownOf(await itemsUnderWay(db, actor, words, now, most)),
  }
}

export interface ShownText extends Hit {
  readonly meetingId: string
  readonly committeeName: string
  readonly title: readonly Piece[]
  /** Empty for a closed item: it is read on its own page. */
  readonly excerpt: readonly Piece[]
}

export interface FoundTexts {
  readonly shown: readonly ShownText[]
  /** Of what is chosen; null when there are more than are counted. */
  readonly total: number | null
  readonly page: number
  readonly pages: number
  /** null when there are more than are counted. */
  readonly counts: Counts | null
  readonly committeeNames: ReadonlyMap<string, string>
  /** Words that find something, when those typed find nothing. */
  readonly meant: string | null
}

/**
 * What items say, of everything published that the actor may read; null when only words were typed that stand everywhere.
 * Four queries or five; when nothing is found, some more for what may have been meant.
 */
export async function searchTexts(
  db: Reader,
  actor: Actor,
  { text, chosen, page }: { text: string; chosen: Choice; page: number },
  now: Date,
): Promise<FoundTexts | null> {
  const asked = isTooShort(foldedWords(text)) ? null : await askedBy(db, text)
  if (!asked) return null
  const all = await publishedItems(db, actor, asked, nothingChosen, now, mostItems + 1)
  const isCounted = all.length <= mostItems
  const wanted = isCounted
    ? chosenOf(all, chosen)
    : isChosen(chosen)
      ? await publishedItems(db, actor, asked, chosen, now, mostItems + 1)
      : all
  const hits = ordered(wanted.slice(0, mostItems))
  const pages = Math.max(1, Math.ceil(hits.length / shownOnPage))
  const at = Math.min(page, pages)
  const onPage = hits.slice((at - 1) * shownOnPage, at * shownOnPage)
  const counts = isCounted ? countsOf(ordered(all), chosen) : null
  const bodies = [...onPage.map(({ committeeId }) => committeeId), ...(counts?.committeeId.keys() ?? [])]
  const names = await committeeNames(db, [...new Set(bodies)], today(now))
  return {
    shown: await withTexts(db, actor, onPage, stemsAsked(asked), names, now),
    total: wanted.length > mostItems ? null : hits.length,
    page: at,
    pages,
    counts,
    committeeNames: names,
    meant: all.length === 0 ? await meantBy(db, actor, asked, now) : null,
  }
}

async function withTexts(
  db: Reader,
  actor: Actor,
  hits: readonly Hit[],
  stems: readonly string[],
  names: ReadonlyMap<string, string>,
  now: Date,
): Promise<ShownText[]> {
  const texts = new Map((await textsFound(db, actor, hits, now)).map((one) => [one.itemId, one]))
  return hits.flatMap((hit) => {
    const found = texts.get(hit.itemId)
    if (!found) return []
    const excerpt = hit.isClosed || found.text === '' ? [] : excerptOf(found.text, stems)
    const committeeName = names.get(hit.committeeId) ?? ''
    return [{ ...hit, meetingId: found.meetingId, committeeName, title: marked(found.title, stems), excerpt }]
  })
}

const mostTries = 3

/** Words of open items that look like those typed, and that find something which the actor may read. */
async function meantBy(db: Reader, actor: Actor, asked: Asked, now: Date): Promise<string | null> {
  const likely = new Map<string, string[]>()
  for (const { typed, word } of await wordsLike(db, asked)) likely.set(typed, [...(likely.get(typed) ?? []), word])
  const byWritten = new Map(asked.words.map(({ written, folded }) => [written, likely.get(folded) ?? []]))
  const words = asked.words.map(({ written }) => written)
  for (let rank = 0; rank < mostTries; rank += 1) {
    const text = putRight(words, byWritten, rank)
    const again = text === null ? null : await askedBy(db, text)
    if (again && (await publishedItems(db, actor, again, nothingChosen, now, 1)).length > 0) return text
  }
  return null
}
