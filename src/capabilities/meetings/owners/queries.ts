import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { nameOf } from '../../people/queries.ts'
import { agendaShown } from '../agenda/queries.ts'
import { agendaMark, type AgendaItem } from '../agenda/rules.ts'
import { isExcluded, may } from '../policy.ts'
import { meetingFor } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import {
  differences,
  ofThisVersion,
  type AgendaComment,
  type Difference,
  type OwnersState,
  type StandingRefusal,
} from './rules.ts'

type StoredRefusal = Omit<StandingRefusal, 'refusedAt'> & { readonly refusedAt: string }

const standingRefusals = (meetingId: RawBuilder<unknown>) => sql<StoredRefusal[]>`coalesce((
  select json_agg(json_build_object('version', r.version, 'post', r.post, 'reason', r.reason,
    'name', ${nameOf(sql.ref('r.refused_by'))}, 'refusedAt', r.refused_at) order by r.refused_at, r.id)
  from agenda_refusal r where r.meeting_id = ${meetingId} and r.answered_at is null), '[]')`

export interface StoredOwners {
  readonly refusals: readonly StoredRefusal[]
  readonly unanswered: readonly number[]
}

/** Refusals and unanswered comments of meeting m, for who make its agenda: one more column of a query that reads it. */
export const ownersPart = sql<StoredOwners>`json_build_object('refusals', ${standingRefusals(sql.ref('m.id'))},
  'unanswered', coalesce((select json_agg(c.version) from agenda_comment c
    where c.meeting_id = m.id and c.answered_at is null), '[]'))`

/** What of it is about the version that is being made. */
export function ownersOf(meeting: Meeting, stored: StoredOwners): OwnersState {
  const unanswered = ofThisVersion(
    meeting,
    stored.unanswered.map((version) => ({ version })),
  )
  return {
    refusals: ofThisVersion(meeting, stored.refusals.map(asRefusal)),
    unanswered: unanswered.map(({ version }) => version),
  }
}

const asRefusal = (stored: StoredRefusal): StandingRefusal => ({ ...stored, refusedAt: new Date(stored.refusedAt) })

type StoredComment = Omit<AgendaComment, 'writtenAt' | 'answeredAt'> & {
  readonly writtenAt: string
  readonly answeredAt: string | null
}

interface Between {
  readonly comments: StoredComment[]
  readonly refusals: StoredRefusal[]
  readonly seen: { readonly items: AgendaItem[]; readonly seenAt: string } | null
}

async function betweenThem(db: Reader, meetingId: string, personId: string): Promise<Between> {
  const { rows } = await sql<Between>`
    select ${standingRefusals(sql`${meetingId}::uuid`)} as refusals,
      coalesce((select json_agg(json_build_object('id', c.id, 'version', c.version, 'itemId', c.agenda_item_id,
          'itemTitle', c.item_title, 'text', c.text, 'writtenAt', c.written_at, 'answeredAt', c.answered_at,
          'writtenBy', case when c.written_by is not null then json_build_object('personId', c.written_by,
            'name', ${nameOf(sql.ref('c.written_by'))}) end,
          'answeredBy', ${nameOf(sql.ref('c.answered_by'))}) order by c.written_at, c.id)
        from agenda_comment c where c.meeting_id = ${meetingId}), '[]') as comments,
      (select json_build_object('items', s.items, 'seenAt', s.seen_at) from agenda_sighting s
        where s.meeting_id = ${meetingId} and s.person_id = ${personId}) as seen`.execute(db)
  return rows[0] ?? { comments: [], refusals: [], seen: null }
}

/** The refusals that no key has answered, of every version. One query. */
export async function refusalsStanding(db: Reader, meetingId: string): Promise<StandingRefusal[]> {
  const { rows } = await sql<{ refusals: StoredRefusal[] }>`
    select ${standingRefusals(sql`${meetingId}::uuid`)} as refusals`.execute(db)
  return (rows[0]?.refusals ?? []).map(asRefusal)
}

export interface OwnersPageData {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly comments: readonly AgendaComment[]
  readonly refusals: readonly StandingRefusal[]
  /** What a sighting on this page stands for. */
  readonly mark: string
  /** When the actor last saw the agenda, and what has come since; null when they have not yet. */
  readonly since: { readonly seenAt: Date; readonly differences: readonly Difference[] } | null
}

/**
 * What stands between those who make the agenda, for one of them; null for everybody else, and for who sees as one of
 * them. What the actor is excluded from is left out. Three queries.
 */
export async function ownersPage(
  db: Reader,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<OwnersPageData | null> {
  const meeting = await meetingFor(db, actor, meetingId, now)
  if (!meeting || !may.readDrafts(actor, meeting.committee.id)) return null
  const agenda = await agendaShown(db, actor, meeting, today(now))
  const placed = agenda.items.flatMap((shown) => (shown.readable ? [shown.item] : []))
  const items = [...placed, ...agenda.raised]
  const { comments, refusals, seen } = await betweenThem(db, meeting.id, actor.personId)
  const known = comments.filter(({ itemId }) => itemId === null || !isExcluded(actor, itemId))
  const before = seen?.items.filter(({ id }) => !isExcluded(actor, id)) ?? []
  return {
    meeting,
    items,
    mark: agendaMark(agenda.items.map((shown) => shown.item)),
    comments: ofThisVersion(meeting, known.map(asComment)),
    refusals: ofThisVersion(meeting, refusals.map(asRefusal)),
    since: seen && { seenAt: new Date(seen.seenAt), differences: differences(before, placed) },
  }
}

const asComment = (stored: StoredComment): AgendaComment => ({
  ...stored,
  writtenAt: new Date(stored.writtenAt),
  answeredAt: stored.answeredAt === null ? null : new Date(stored.answeredAt),
})
