import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { twoPartsOf } from '../../../platform/search/compounds.ts'
import { isStopWord, stemOf, wordsOf } from '../../../platform/search/danish.ts'
import { formsOf, holdsWords } from '../../../platform/search/folding.ts'
import { committeeNameOf } from '../../committees/queries.ts'
import { readsAsFound, readsWorkingCopy } from '../policy.ts'
import { heldOn } from '../queries.ts'
import type { Apsa, ItemKind, Outcome } from '../schema.ts'
import { halvesUntil, lookedUp, mistakesIn, stemsInQuestion, textOf, type PublishedItem } from './rules.ts'
import type { Published } from './schema.ts'

export interface FoundItem {
  readonly id: string
  readonly title: string
  readonly meetingId: string
  readonly committeeName: string
  readonly meetingOn: IsoDate
}

/**
 * Items of agendas under way whose title holds every word (folded), of those that the actor may read the working copy of,
 * the newest first. One query.
 */
export async function itemsUnderWay(
  db: Reader,
  actor: Actor,
  words: readonly string[],
  now: Date,
  limit: number,
): Promise<FoundItem[]> {
  const on = today(now)
  const { rows } = await sql<FoundItem>`
    select i.id, i.title, i.meeting_id as "meetingId", ${heldOn} as "meetingOn",
      ${committeeNameOf(sql.ref('m.committee_id'), on)} as "committeeName"
    from agenda_item i join meeting m on m.id = i.meeting_id
    where ${holdsWords(sql.ref('i.title_folded'), words)} and ${readsWorkingCopy(actor, on)}
      and not exists (select 1 from search_document d where d.item_id = i.id)
    order by m.starts_at desc, i.title collate danish, i.id limit ${limit}`.execute(db)
  return rows
}

/** Which of the stems some open item has a word of. One query. */
export async function knownStems(db: Reader, stems: readonly string[]): Promise<ReadonlySet<string>> {
  if (stems.length === 0) return new Set()
  const { rows } = await sql<{ stem: string }>`
    select distinct w.stem from search_word w where w.stem = any(${[...stems]})`.execute(db)
  return new Set(rows.map(({ stem }) => stem))
}

/** Every stem that some open item has a word of. One query. */
export async function allStems(db: Reader): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ stem: string }>`select distinct w.stem from search_word w`.execute(db)
  return new Set(rows.map(({ stem }) => stem))
}

/** How many open items have each of the stems; those that none has are left out. One query. */
export async function itemsWithStems(db: Reader, stems: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (stems.length === 0) return new Map()
  const { rows } = await sql<{ stem: string; items: number }>`
    select w.stem, max(w.documents) as items from search_word w where w.stem = any(${[...stems]}) group by w.stem`.execute(
    db,
  )
  return new Map(rows.map(({ stem, items }) => [stem, items]))
}

/** What is asked for: each word as the ways it may be found by, all of which must be there for one way. */
export interface Asked {
  /** The words that count, as typed and folded. */
  readonly words: readonly {
    readonly written: string
    readonly folded: string
    readonly ways: readonly (readonly string[])[]
  }[]
}

const mostWords = 8

/** What the words typed ask for; null when they are only words that stand everywhere. One query, none for short words. */
export async function askedBy(db: Reader, text: string): Promise<Asked | null> {
  const words = wordsOf(text)
    .filter(({ folded }) => !isStopWord(folded) && folded !== '')
    .slice(0, mostWords)
  if (words.length === 0) return null
  const known = await knownStems(db, stemsInQuestion([words.map(({ written }) => written).join(' ')]))
  return {
    words: words.map(({ written, folded }) => {
      const ways = formsOf(folded).flatMap((form) => {
        const parts = twoPartsOf(form, (stem) => known.has(stem))
        return [[stemOf(form)], ...(parts.length > 1 ? [parts] : [])]
      })
      return { written, folded, ways }
    }),
  }
}

/** Every stem that is asked for in some way. */
export const stemsAsked = ({ words }: Asked): string[] => [...new Set(words.flatMap(({ ways }) => ways.flat()))]

const quoted = (term: string): string => `'${term.replaceAll(/['\\]/g, (sign) => sign + sign)}'`
const allOf = (terms: readonly string[]): string => `(${terms.map(quoted).join(' & ')})`
const someOf = (terms: readonly string[]): string => `(${terms.map(quoted).join(' | ')})`
const waysOf = (ways: readonly (readonly string[])[], sign: string): string =>
  `(${ways.map((way) => allOf(way.map((term) => sign + term))).join(' | ')})`
/** What is asked for as a tsquery; with ^ for titles. */
export const textQuery = ({ words }: Asked, sign = ''): string =>
  words.map(({ ways }) => waysOf(ways, sign)).join(' & ')

/** What the reader has chosen among the finds; null where everything is wanted. */
export interface Chosen {
  readonly committeeId: string | null
  readonly level: number | null
  readonly year: number | null
  readonly kind: ItemKind | null
  readonly apsa: Apsa | null
  readonly outcome: Outcome | null
}

const chosenTerms = (chosen: Chosen): string[] =>
  (
    [
      ['l', chosen.level],
      ['y', chosen.year],
      ['k', chosen.kind],
      ['a', chosen.apsa],
      ['o', chosen.outcome],
    ] as const
  ).flatMap(([name, value]) => (value === null ? [] : [`/${name}:${value}`]))

/** One item that was found, without its words. */
export interface Hit {
  readonly itemId: string
  readonly what: Published
  readonly committeeId: string
  readonly heldOn: IsoDate
  readonly level: number
  readonly kind: ItemKind
  readonly apsa: readonly Apsa[]
  readonly outcome: Outcome | null
  readonly inTitle: boolean
  /** Closed today; then its text is read on its own page, where readings are noted. */
  readonly isClosed: boolean
}

/**
 * Published items that hold everything asked for, of those that the actor may read, the newest first, at most `limit`:
 * what the actor may not read is left out before anything is counted. One query; two when little of the newest is found.
 */
export async function publishedItems(
  db: Reader,
  actor: Actor,
  asked: Asked,
  chosen: Chosen,
  now: Date,
  limit: number,
): Promise<Hit[]> {
  const on = today(now)
  const wanted = [textQuery(asked), ...chosenTerms(chosen).map(quoted)].join(' & ')
  const title = textQuery(asked, '^')
  // Of a word that stands everywhere the newest are enough, and the rest of it is not read.
  if (chosen.year === null && chosen.committeeId === null) {
    const newest = await hits(db, actor, on, { wanted: `${wanted} & ${someOf(halvesUntil(on))}`, title }, chosen, limit)
    if (newest.length >= limit) return newest
  }
  return hits(db, actor, on, { wanted, title }, chosen, limit)
}

async function hits(
  db: Reader,
  actor: Actor,
  on: IsoDate,
  { wanted, title }: { wanted: string; title: string },
  { committeeId }: Chosen,
  limit: number,
): Promise<Hit[]> {
  const ofCommittee = committeeId === null ? sql`` : sql`and d.committee_id = ${committeeId}::uuid`
  const { rows } = await sql<Hit>`
    select f.item_id as "itemId", f.what, f.committee_id as "committeeId", f.held_on as "heldOn", f.level, f.kind, f.apsa,
      f.outcome, f.words @@ ${title}::tsquery as "inTitle",
      f.is_closed and (f.closed_until is null or f.closed_until > ${on}::date) as "isClosed"
    from (
      select d.* from search_document d
      where not d.is_superseded and d.words @@ ${wanted}::tsquery and ${readsAsFound(actor, on)} ${ofCommittee}
      order by d.held_on desc, d.item_id, d.what limit ${limit}
    ) as f`.execute(db)
  return rows
}

export interface FoundText {
  readonly itemId: string
  readonly meetingId: string
  readonly what: Published
  readonly title: string
  readonly text: string
}

/** What found items say, from the publications themselves, in the order asked for. One query. */
export async function textsFound(
  db: Reader,
  actor: Actor,
  found: readonly Pick<Hit, 'itemId' | 'what'>[],
  now: Date,
): Promise<FoundText[]> {
  if (found.length === 0) return []
  const itemOf = (what: Published) => sql`(
    select sent.item from ${sql.table(`${what}_publication`)} p
    cross join lateral jsonb_array_elements(p.snapshot -> 'items') as sent (item)
    where d.what = ${what} and p.id = d.publication_id and sent.item ->> 'id' = d.item_id::text limit 1)`
  const { rows } = await sql<{ itemId: string; meetingId: string; what: Published; item: PublishedItem }>`
    select d.item_id as "itemId", d.meeting_id as "meetingId", d.what,
      coalesce(${itemOf('agenda')}, ${itemOf('minutes')}) as item
    from json_to_recordset(${JSON.stringify(found.map(({ itemId, what }) => ({ id: itemId, what })))}::json) as x (id uuid, what text)
    join search_document d on d.item_id = x.id and d.what = x.what
    where ${readsAsFound(actor, today(now))}`.execute(db)
  const byKey = new Map(rows.map((row) => [`${row.itemId} ${row.what}`, row]))
  return found.flatMap(({ itemId, what }) => {
    const row = byKey.get(`${itemId} ${what}`)
    return row ? [{ itemId, what, meetingId: row.meetingId, title: row.item.title, text: textOf(row.item) }] : []
  })
}

export interface LikeWord {
  readonly typed: string
  readonly word: string
  readonly mistakes: number
  readonly documents: number
}

const mostCandidates = 400

/**
 * Words of open items that look like words which no open item has: the nearest first, then those used most. Empty for
 * words that are known. One query.
 */
export async function wordsLike(db: Reader, { words }: Asked): Promise<LikeWord[]> {
  const typed = words.map(({ folded }) => lookedUp(folded))
  const { rows } = await sql<{ typed: string; word: string; documents: number }>`
    select x.typed, w.word, w.documents
    from json_to_recordset(${JSON.stringify(typed)}::json) as x (typed text, stems text[], rests text[])
    cross join lateral (
      select w.word, w.documents from search_word w
      where w.rests && x.rests and abs(length(w.word) - length(x.typed)) <= 4 and w.documents > 0
      order by w.documents desc, w.word limit ${mostCandidates}
    ) as w
    where not exists (select 1 from search_word known where known.stem = any(x.stems))`.execute(db)
  return rows
    .flatMap((row) => {
      const mistakes = mistakesIn(row.typed, row.word)
      return mistakes === null ? [] : [{ ...row, mistakes }]
    })
    .toSorted((a, b) => a.mistakes - b.mistakes || b.documents - a.documents || (a.word < b.word ? -1 : 1))
}
