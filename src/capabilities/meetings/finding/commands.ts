import { sql } from 'kysely'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Database, Reader, Writer } from '../../../platform/db/database.ts'
import { ok } from '../../../platform/result.ts'
import { isForum } from '../../committees/forums/rules.ts'
import { committeeOf } from '../../committees/posts/queries.ts'
import type { CommitteeKind } from '../../committees/schema.ts'
import type { Meeting } from '../rules.ts'
import { heldOn } from '../queries.ts'
import { allStems, knownStems } from './queries.ts'
import {
  edition,
  keptWord,
  stemsInQuestion,
  termsBy,
  termsOf,
  textOf,
  type TermsOfWord,
  vocabularyOf,
  type PublishedItem,
} from './rules.ts'
import type { Published } from './schema.ts'

/** One publication with what its items are searched by. */
interface Publication {
  readonly id: string
  readonly meetingId: string
  readonly what: Published
  readonly committee: { readonly id: string; readonly kind: CommitteeKind; readonly level: number }
  readonly heldOn: IsoDate
  readonly items: readonly PublishedItem[]
}

/**
 * Makes what was just published findable, in the transaction that publishes it; what an earlier version said is no longer
 * found. Closed items are kept apart: their words are found by those who may read them, and suggested to nobody.
 */
export async function makeFindable(
  tx: Writer,
  meeting: Pick<Meeting, 'id' | 'committee' | 'startsAt'>,
  published: { what: Published; id: string; items: readonly PublishedItem[] },
): Promise<void> {
  const { id: meetingId, committee } = meeting
  await readIn(tx, [{ ...published, meetingId, committee, heldOn: today(meeting.startsAt) }])
}

/** A forum's words are not suggested: it may be shut to others any day. */
function countWords(
  counts: Map<string, number>,
  { committee, items }: Pick<Publication, 'committee' | 'items'>,
  by: number,
) {
  if (isForum(committee.kind)) return
  for (const word of items.flatMap(vocabularyOf)) counts.set(word, (counts.get(word) ?? 0) + by)
}

/** Of more than these all known words are fetched, rather than those in question. */
const fewPublications = 3

async function readIn(tx: Writer, publications: readonly Publication[]): Promise<void> {
  const counts = new Map<string, number>()
  for (const earlier of await publicationsReadBefore(tx, publications)) countWords(counts, earlier, -1)
  for (const publication of publications) countWords(counts, publication, 1)
  await keepWords(tx, counts)
  const items = publications.flatMap((one) => one.items)
  const stems =
    publications.length > fewPublications
      ? await allStems(tx)
      : await knownStems(tx, stemsInQuestion(items.map((item) => `${item.title}\n${textOf(item)}`)))
  const ofWord = termsBy((stem) => stems.has(stem))
  const meetings = publications.map(({ meetingId }) => meetingId)
  for (const what of ['agenda', 'minutes'] as const) {
    const of = publications.filter((one) => one.what === what)
    await replaceDocuments(tx, what, of, ofWord)
  }
  await markSuperseded(tx, meetings)
}

async function replaceDocuments(
  tx: Writer,
  what: Published,
  publications: readonly Publication[],
  ofWord: TermsOfWord,
): Promise<void> {
  if (publications.length === 0) return
  const meetings = publications.map(({ meetingId }) => meetingId)
  await sql`delete from search_document where what = ${what} and meeting_id = any(${meetings}::uuid[])`.execute(tx)
  await sql`delete from search_publication where what = ${what} and meeting_id = any(${meetings}::uuid[])`.execute(tx)
  const rows = publications.flatMap((publication) =>
    publication.items.filter((item) => item.isBreak !== true).map((item) => rowOf(publication, item, ofWord)),
  )
  await sql`
    insert into search_document (item_id, what, meeting_id, publication_id, committee_id, held_on, level, kind, apsa,
      outcome, is_closed, closed_until, words)
    select item_id, ${what}, meeting_id, publication_id, committee_id, held_on, level, kind, apsa,
      outcome, is_closed, closed_until, array_to_tsvector(terms)
    from json_to_recordset(${JSON.stringify(rows)}::json) as x (item_id uuid, meeting_id uuid, publication_id uuid,
      committee_id uuid, held_on date, level integer, kind text, apsa text[], outcome text, is_closed boolean,
      closed_until date, terms text[])`.execute(tx)
  const read = publications.map(({ id, meetingId }) => ({ publication_id: id, meeting_id: meetingId, what, edition }))
  await sql`
    insert into search_publication (publication_id, meeting_id, what, edition)
    select publication_id, meeting_id, what, edition from json_populate_recordset(null::search_publication, ${JSON.stringify(read)}::json)`.execute(
    tx,
  )
}

function rowOf(publication: Publication, item: PublishedItem, ofWord: TermsOfWord) {
  const facets = {
    level: publication.committee.level,
    heldOn: publication.heldOn,
    kind: item.kind,
    apsa: item.apsa,
    outcome: item.outcome ?? null,
  }
  return {
    item_id: item.id,
    meeting_id: publication.meetingId,
    publication_id: publication.id,
    committee_id: publication.committee.id,
    held_on: facets.heldOn,
    level: facets.level,
    kind: facets.kind,
    apsa: facets.apsa,
    outcome: facets.outcome,
    is_closed: item.closedGround !== null,
    closed_until: item.closedUntil,
    terms: termsOf(item, facets, ofWord),
  }
}

/** The agenda is not found beside minutes that the same people may read. */
async function markSuperseded(tx: Writer, meetings: readonly string[]): Promise<void> {
  await sql`
    update search_document a set is_superseded = not a.is_superseded
    where a.what = 'agenda' and a.meeting_id = any(${meetings}::uuid[]) and a.is_superseded <> exists (
      select 1 from search_document b where b.item_id = a.item_id and b.what = 'minutes'
        and b.is_closed = a.is_closed and b.closed_until is not distinct from a.closed_until)`.execute(tx)
}

/** In the order of the words, so that two who publish at once never wait for each other in a ring. */
async function keepWords(tx: Writer, counts: ReadonlyMap<string, number>): Promise<void> {
  const changed = [...counts].filter(([, by]) => by !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (changed.length === 0) return
  const words = changed.map(([word]) => word)
  const { rows } = await sql<{
    word: string
  }>`select word from search_word where word = any(${words}) order by word for update`.execute(tx)
  const there = new Set(rows.map(({ word }) => word))
  const by = changed.filter(([word]) => there.has(word)).map(([word, n]) => ({ word, n }))
  await sql`
    update search_word w set documents = documents + x.n
    from json_to_recordset(${JSON.stringify(by)}::json) as x (word text, n integer) where w.word = x.word`.execute(tx)
  const fresh = changed
    .filter(([word, n]) => n > 0 && !there.has(word))
    .map(([word, n]) => ({ ...keptWord(word), documents: n }))
  await sql`
    insert into search_word (word, stem, documents, rests)
    select word, stem, documents, rests from json_populate_recordset(null::search_word, ${JSON.stringify(fresh)}::json)
    on conflict (word) do update set documents = search_word.documents + excluded.documents`.execute(tx)
  await sql`delete from search_word where word = any(${words}) and documents <= 0`.execute(tx)
}

const tableOf = (what: Published) => sql.table(`${what}_publication`)

const stored = (what: Published) => sql`
  select p.id, p.meeting_id as "meetingId", ${what}::text as what, ${heldOn} as "heldOn",
    ${committeeOf(sql.ref('m.committee_id'), heldOn)} as committee, p.snapshot -> 'items' as items
  from ${tableOf(what)} p join meeting m on m.id = p.meeting_id`

async function publicationsReadBefore(tx: Writer, now: readonly Publication[]): Promise<Publication[]> {
  const before: Publication[] = []
  for (const what of ['agenda', 'minutes'] as const) {
    const meetings = now.filter((one) => one.what === what).map(({ meetingId }) => meetingId)
    if (meetings.length === 0) continue
    const { rows } = await sql<Publication>`
      ${stored(what)} where p.id in (
        select r.publication_id from search_publication r where r.what = ${what} and r.meeting_id = any(${meetings}::uuid[]))`.execute(
      tx,
    )
    before.push(...rows)
  }
  return before
}

const atOnce = 200

/** Publications, each meeting's last, that this edition has not read in: after a restore, an update, a new demo. */
async function unread(db: Reader, what: Published): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from ${tableOf(what)} p
    where not exists (select 1 from ${tableOf(what)} l where l.meeting_id = p.meeting_id and l.version > p.version)
      and not exists (select 1 from search_publication r where r.publication_id = p.id and r.edition = ${edition})
    order by p.published_at, p.id`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Reads in every publication that is not findable yet, a few at a time; answers how many. What another process reads in
 * meanwhile is left to it.
 */
export async function makeAllFindable(database: Database): Promise<number> {
  await forgetOtherEditions(database)
  let count = 0
  for (const what of ['agenda', 'minutes'] as const) {
    const waiting = await unread(database.reader, what)
    for (let at = 0; at < waiting.length; at += atOnce) {
      const ids = waiting.slice(at, at + atOnce)
      await database.write(async (tx) => {
        // Whoever publishes holds the meeting; of what they publish the newest version counts, and they read it in.
        const { rows } = await sql<Publication>`
          ${stored(what)} where p.id = any(${ids}::uuid[])
            and not exists (select 1 from ${tableOf(what)} l where l.meeting_id = p.meeting_id and l.version > p.version)
            and not exists (select 1 from search_publication r where r.publication_id = p.id)
          order by p.published_at, p.id for update of m skip locked`.execute(tx)
        await readIn(tx, rows)
        count += rows.length
        return ok()
      })
    }
  }
  return count
}

async function forgetOtherEditions(database: Database): Promise<void> {
  await database.write(async (tx) => {
    const { rows } = await sql<{ other: boolean }>`
      select exists (select 1 from search_publication where edition <> ${edition}) as other`.execute(tx)
    if (rows[0]?.other === true) await forgetAll(tx)
    return ok()
  })
}

/** Empties what is derived, so that all of it is read in again: compounds are then taken apart by today's words. */
export async function forgetAll(tx: Writer): Promise<void> {
  await sql`delete from search_document`.execute(tx)
  await sql`delete from search_publication`.execute(tx)
  await sql`delete from search_word`.execute(tx)
}
