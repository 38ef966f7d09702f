import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import type { Side } from '../../committees/schema.ts'
import { nameOf } from '../../people/queries.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import { asEntry, entriesOf, type StoredEntry } from '../attendance/queries.ts'
import type { AttendanceEntry } from '../attendance/rules.ts'
import { isExcluded } from '../policy.ts'
import type { Meeting } from '../rules.ts'
import type { Outcome } from '../schema.ts'
import { nothingWritten, type ItemMinutes, type MinutesItem, type Statement } from './rules.ts'

interface StoredMinutes {
  itemId: string
  outcome: Outcome | null
  text: RichText | null
  version: number
  writtenBy: string | null
  writtenAt: string
}

interface StoredStatement {
  id: string
  itemId: string
  side: Side | null
  personId: string | null
  name: string | null
  text: string
}

const written = (meetingId: string) => sql`coalesce((
  select json_agg(json_build_object('itemId', w.agenda_item_id, 'outcome', w.outcome, 'text', w.text,
    'version', w.version, 'writtenBy', ${nameOf(sql.ref('w.written_by'))}, 'writtenAt', w.written_at))
  from item_minutes w join agenda_item i on i.id = w.agenda_item_id where i.meeting_id = ${meetingId}), '[]')`

const statements = (meetingId: string) => sql`coalesce((
  select json_agg(json_build_object('id', s.id, 'itemId', s.agenda_item_id, 'side', s.side, 'personId', s.person_id,
    'name', ${nameOf(sql.ref('s.person_id'))}, 'text', s.text) order by s.position, s.id)
  from statement s join agenda_item i on i.id = s.agenda_item_id where i.meeting_id = ${meetingId}), '[]')`

const meanings = (meetingId: string) => sql`coalesce((
  select json_object_agg(g.agenda_item_id, g.text)
  from item_meaning g join agenda_item i on i.id = g.agenda_item_id where i.meeting_id = ${meetingId}), '{}')`

function statementOf(row: StoredStatement): Statement {
  const by = row.side === null ? { personId: row.personId ?? '', name: row.name ?? '' } : { side: row.side }
  return { id: row.id, by, text: row.text }
}

function minutesOf(row: StoredMinutes | undefined, said: readonly Statement[]): ItemMinutes {
  if (!row) return { ...nothingWritten, statements: said }
  const { outcome, text, version, writtenBy } = row
  return { outcome, text, version, writtenBy, writtenAt: new Date(row.writtenAt), statements: said }
}

const meaningOf = (meaning: string | undefined) => (meaning === undefined ? {} : { meaning })

/** The items of the agenda as it was last sent, each with what is written about it. One query. */
export async function minutesItems(db: Reader, meeting: Meeting): Promise<MinutesItem[]> {
  const sent = meeting.agendaVersions.at(-1)
  if (!sent) return []
  const { rows } = await sql<{
    items: AgendaItem[]
    written: StoredMinutes[]
    statements: StoredStatement[]
    meanings: Record<string, string>
  }>`
    select p.snapshot -> 'items' as items, ${written(meeting.id)} as written, ${statements(meeting.id)} as statements,
      ${meanings(meeting.id)} as meanings
    from agenda_publication p where p.id = ${sent.id}`.execute(db)
  const [row] = rows
  if (!row) return []
  return row.items.map((item) => ({
    item,
    minutes: {
      ...minutesOf(
        row.written.find((one) => one.itemId === item.id),
        row.statements.filter((one) => one.itemId === item.id).map(statementOf),
      ),
      ...meaningOf(row.meanings[item.id]),
    },
  }))
}

/** minutesItems for one writer: without the items they are excluded from. */
export async function minutesItemsFor(db: Reader, actor: Actor, meeting: Meeting): Promise<MinutesItem[]> {
  return (await minutesItems(db, meeting)).filter(({ item }) => !isExcluded(actor, item.id))
}

/** What is registered of a meeting: who takes part, and how many of its items have an outcome so far. */
export interface Held {
  readonly entries: readonly AttendanceEntry[]
  readonly outcomes: number
}

/** What is registered of the meeting with alias m, inside the query that reads it; heldOf makes it whole. */
export const heldPart = sql<StoredHeld>`json_build_object(
  'entries', ${entriesOf(sql.ref('m.id'))}, 'outcomes', ${outcomesOf(sql.ref('m.id'))})`

export interface StoredHeld extends Omit<Held, 'entries'> {
  readonly entries: readonly StoredEntry[]
}

export const heldOf = ({ entries, outcomes }: StoredHeld): Held => ({ entries: entries.map(asEntry), outcomes })

/** How many items of a meeting have an outcome, inside another query. */
function outcomesOf(meetingId: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`(
    select count(*)::int from item_minutes w join agenda_item i on i.id = w.agenda_item_id
    where i.meeting_id = ${meetingId} and w.outcome is not null)`
}
