import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { twoPartsOf } from '../../platform/search/compounds.ts'
import { committeeNameOf, mainCommitteeOn } from '../committees/queries.ts'
import { askedBy, itemsWithStems, knownStems, textQuery } from '../meetings/finding/queries.ts'
import { stemsInQuestion, termsBy, termsOfText } from '../meetings/finding/rules.ts'
import { may } from './policy.ts'
import { comparedWords, isFieldWord, likeness, type About, type Interpretation } from './rules.ts'

const columns = (on: IsoDate) => sql`
  i.id, i.about, i.title, i.question, i.answer, i.clause, i.levels, i.decided_on as "decidedOn",
  i.decided_by as "decidedBy", case when i.decided_by is not null then ${committeeNameOf(sql.ref('i.decided_by'), on)} end as "decidedByName",
  i.lapsed_on as "lapsedOn", i.is_restricted as "isRestricted", i.version`

/** may.read as a condition on `i`. */
export const visibleTo = (actor: Actor, mainId: string | null): RawBuilder<boolean> =>
  sql<boolean>`(${may.enter(actor)} and (not i.is_restricted or ${may.readRestricted(actor, mainId)}))`

/** Terms of texts as they are kept and asked for, with the compounds that are known. One query. */
export async function termsFor(db: Reader, texts: readonly string[]): Promise<Set<string>[]> {
  const isKnown = await knownIn(db, texts)
  const ofWord = termsBy(isKnown)
  return texts.map((text) => termsOfText(text, ofWord))
}

async function knownIn(db: Reader, texts: readonly string[]): Promise<(stem: string) => boolean> {
  const known = await knownStems(db, stemsInQuestion(texts))
  return (stem) => known.has(stem)
}

export interface RegisterWish {
  readonly text: string
  readonly clause: string
  readonly level: number | null
  readonly year: number | null
  readonly page: number
}

export interface Register {
  readonly shown: readonly Interpretation[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** What can be chosen among all that the reader may read. */
  readonly clauses: readonly string[]
  readonly years: readonly number[]
  readonly mayKeep: boolean
}

const shownOnPage = 20

/** The register as the actor may read it, the newest first; null for who is not in the MED system. Five queries at most. */
export async function register(db: Reader, actor: Actor, wish: RegisterWish, now: Date): Promise<Register | null> {
  if (!may.enter(actor)) return null
  const on = today(now)
  const mainId = (await mainCommitteeOn(db, on))?.id ?? null
  const asked = wish.text === '' ? null : await askedBy(db, wish.text)
  const visible = visibleTo(actor, mainId)
  const { rows: choices } = await sql<{ clauses: string[] | null; years: number[] | null }>`
    select array_agg(distinct i.clause) as clauses, array_agg(distinct extract(year from i.decided_on)::int) as years
    from interpretation i where ${visible}`.execute(db)
  const where = sql`where ${visible}
    and (${asked === null} or i.words @@ ${asked ? textQuery(asked) : ''}::tsquery)
    and (${wish.clause} = '' or i.clause = ${wish.clause})
    and (${wish.level}::int is null or cardinality(i.levels) = 0 or ${wish.level}::int = any(i.levels))
    and (${wish.year}::int is null or extract(year from i.decided_on)::int = ${wish.year}::int)`
  const { rows: counted } = await sql<{
    total: number
  }>`select count(*)::int as total from interpretation i ${where}`.execute(db)
  const total = counted[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / shownOnPage))
  const page = Math.min(wish.page, pages)
  const { rows: shown } = await sql<Interpretation>`
    select ${columns(on)} from interpretation i ${where}
    order by i.decided_on desc, i.id limit ${shownOnPage} offset ${(page - 1) * shownOnPage}`.execute(db)
  return {
    shown,
    total,
    page,
    pages,
    clauses: (choices[0]?.clauses ?? []).toSorted((a, b) => a.localeCompare(b, 'da', { numeric: true })),
    years: (choices[0]?.years ?? []).toSorted((a, b) => b - a),
    mayKeep: may.keep(actor, mainId),
  }
}

export interface InterpretationPage {
  readonly interpretation: Interpretation
  readonly mayKeep: boolean
}

/** One interpretation; null when there is none that the actor may read. */
export async function interpretationPage(
  db: Reader,
  actor: Actor,
  id: string,
  now: Date,
): Promise<InterpretationPage | null> {
  if (!isId(id)) return null
  const on = today(now)
  const mainId = (await mainCommitteeOn(db, on))?.id ?? null
  const { rows } = await sql<Interpretation>`
    select ${columns(on)} from interpretation i where i.id = ${id} and ${visibleTo(actor, mainId)}`.execute(db)
  return rows[0] ? { interpretation: rows[0], mayKeep: may.keep(actor, mainId) } : null
}

export interface SimilarInterpretation extends Pick<
  Interpretation,
  'id' | 'title' | 'clause' | 'answer' | 'decidedOn'
> {
  readonly likeness: number
}

const mostCandidates = 200
const mostShown = 3
/** So much of a text is compared: what it is about stands first. */
const longestCompared = 4000

/**
 * Interpretations that hold and are like a text, of those the actor may read, the most alike first; of one kind only when
 * asked for. At most five queries.
 */
export async function similarTo(
  db: Reader,
  actor: Actor,
  text: string,
  now: Date,
  about: About | null = null,
): Promise<SimilarInterpretation[]> {
  if (!may.enter(actor)) return []
  const [terms = new Set<string>()] = await termsFor(db, [text.slice(0, longestCompared)])
  const asked = [...terms].filter((term) => !isFieldWord(term))
  if (asked.length < 2) return []
  const on = today(now)
  const mainId = (await mainCommitteeOn(db, on))?.id ?? null
  const { rows } = await sql<Omit<SimilarInterpretation, 'likeness'> & { question: string }>`
    select i.id, i.title, i.clause, i.question, i.answer, i.decided_on as "decidedOn"
    from interpretation i
    where ${visibleTo(actor, mainId)} and (i.lapsed_on is null or i.lapsed_on > ${on}::date)
      and (${about}::text is null or i.about = ${about}) and tsvector_to_array(i.words) && ${asked}::text[]
    order by i.decided_on desc, i.id limit ${mostCandidates}`.execute(db)
  if (rows.length === 0) return []
  const whole = rows.map(({ title, question, answer }) => [title, question, answer].join('\n'))
  const isKnown = await knownIn(db, whole)
  const compared = (words: string) => comparedWords(words, (folded) => twoPartsOf(folded, isKnown))
  const all = whole.map(compared)
  const items = await itemsWithStems(db, [...new Set(all.flat().map(({ stem }) => stem))])
  return rows
    .flatMap(({ id, title, clause, answer, decidedOn }, at) => {
      const found = likeness(terms, { title: compared(title), all: all[at] ?? [] }, (stem) => items.get(stem) ?? 0)
      return found === null ? [] : [{ id, title, clause, answer, decidedOn, likeness: found }]
    })
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown)
}

/** Whether the actor may enter interpretations today. One query. */
export async function mayKeepNow(db: Reader, actor: Actor, now: Date): Promise<boolean> {
  return may.keep(actor, (await mainCommitteeOn(db, today(now)))?.id ?? null)
}
