import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isId } from '../../../platform/db/ids.ts'
import { statement } from '../../../platform/db/statement.ts'
import { filesOf, type FileLine } from '../../../platform/files/files-of.ts'
import { attachedFile, type AttachedFile } from '../../../platform/files/files.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'
import { originOf, referralsFromItems, type PassedOn } from '../../journeys/queries.ts'
import { nameOf } from '../../people/queries.ts'
import { isExcluded, keyPostsOf, may } from '../policy.ts'
import { meetingFor } from '../queries.ts'
import { agendaIsFixed, isClosedOn, type Meeting } from '../rules.ts'
import type { Apsa, ItemKind, KeyPost } from '../schema.ts'
import { placeOf, type Place } from '../reading/rules.ts'
import {
  closedSince,
  mayChangeAgenda,
  mayRemove,
  type AgendaItem,
  type AgendaSnapshot,
  type ItemDetails,
  slotsShown,
  type Slot,
} from './rules.ts'

interface ItemRow {
  id: string
  position: number | null
  title: string
  kind: ItemKind
  apsa: Apsa[]
  presentation: RichText | null
  recommendation: RichText | null
  presenter: string
  minutes: number | null
  closedGround: string | null
  closedUntil: IsoDate | null
  raisedBy: AgendaItem['raisedBy']
  origin: AgendaItem['origin']
  attachments: FileLine[]
  version: number
  postponedBecause: string | null
  fixed: 'first' | 'last' | null
  alsoKind: 'information' | 'discussion' | null
  isBreak: boolean
  proposedBy: KeyPost | null
  details: ItemDetails
}

const itemFields = sql`
  'id', i.id, 'position', i.position, 'title', i.title, 'kind', i.kind, 'apsa', to_json(i.apsa),
  'presentation', i.presentation, 'recommendation', i.recommendation, 'presenter', i.presenter,
  'minutes', i.minutes_estimated, 'closedGround', i.closed_ground, 'closedUntil', i.closed_until,
  'raisedBy', case when i.raised_by is not null then json_build_object('personId', i.raised_by,
    'name', ${nameOf(sql.ref('i.raised_by'))}) end,
  'origin', ${originOf(sql.ref('i.referral_id'))},
  'attachments', ${filesOf('agenda_item', sql.ref('i.id'))}, 'version', i.version,
  'fixed', i.fixed, 'proposedBy', i.proposed_by_post, 'alsoKind', i.also_kind, 'isBreak', i.is_break,
  'details', json_strip_nulls(json_build_object('occasion', i.occasion, 'summary', i.summary, 'economy', i.economy,
    'strategicLink', i.strategic_link, 'caseNumber', i.case_number, 'documentNumber', i.document_number,
    'kleNumber', i.kle_number, 'kleFacet', i.kle_facet, 'guests', nullif(i.guests, '[]'::jsonb))),
  'postponedBecause', (select p.reason from agenda_item_postponement p where p.agenda_item_id = i.id)`

/** The working copy in order, and after it the items that were raised and wait or are postponed. One query. */
export async function workingItems(db: Reader, meetingId: string): Promise<AgendaItem[]> {
  const { rows } = await sql<{ item: ItemRow }>`
    select json_build_object(${itemFields}) as item from agenda_item i where i.meeting_id = ${meetingId}
    order by i.position nulls last, i.raised_at, i.id`.execute(db)
  return rows.map((row) => row.item)
}

/** An item of the agenda as the actor may see it: a closed one keeps its number and its legal ground. */
export type ShownItem =
  | { readonly readable: true; readonly item: AgendaItem }
  | {
      readonly readable: false
      /** The actor may not take part in it: then its ground is not said either. */
      readonly excluded: boolean
      readonly item: Pick<AgendaItem, 'id' | 'position' | 'closedGround' | 'version'>
    }

export interface ShownAgenda {
  /** working: the copy being prepared. sent: as it was published. none: not sent yet, and not for the actor before that. */
  readonly source: 'working' | 'sent' | 'none'
  readonly items: readonly ShownItem[]
  /** Raised by members and not placed: all of them for who prepare the meeting, one's own for the others. */
  readonly raised: readonly AgendaItem[]
}

/** What was sent last of an agenda, and what was raised for it and is not placed: each for whom it concerns. */
export interface StoredSent {
  readonly snapshot: AgendaSnapshot | null
  readonly raised: ItemRow[]
}

/** StoredSent of meeting m, inside a query that reads it. */
export const sentPart = sql<StoredSent>`json_build_object(
  'snapshot', (select p.snapshot from agenda_publication p where p.meeting_id = m.id order by p.version desc limit 1),
  'raised', coalesce((select json_agg(json_build_object(${itemFields}) order by i.raised_at, i.id) from agenda_item i
    where i.meeting_id = m.id and i.position is null), '[]'))`

const readSent = statement<[meetingId: string], { sent: StoredSent }>(
  (meetingId) => sql`select ${sentPart} as sent from meeting m where m.id = ${meetingId}`,
)

const showsWorkingCopy = (actor: Actor, meeting: Meeting) =>
  may.readDrafts(actor, meeting.committee.id) && (meeting.agendaVersions.length === 0 || !agendaIsFixed(meeting))

/**
 * Who prepare the meeting see the working copy while it may change; everybody else what was last sent. One query, none when what
 * was sent was read with the meeting and the working copy is not theirs to see.
 */
export async function agendaShown(
  db: Reader,
  actor: Actor,
  meeting: Meeting,
  on: IsoDate,
  sent?: StoredSent,
): Promise<ShownAgenda> {
  if (!showsWorkingCopy(actor, meeting)) {
    return asSent(actor, meeting, on, sent ?? (await readSent(db, meeting.id))[0]?.sent ?? nothingSent)
  }
  const items = await workingItems(db, meeting.id)
  return {
    source: 'working',
    items: items.filter((item) => item.position !== null).map((item) => shown(actor, item, true)),
    raised: items.filter((item) => item.position === null && !isExcluded(actor, item.id)),
  }
}

const nothingSent: StoredSent = { snapshot: null, raised: [] }

function asSent(actor: Actor, meeting: Meeting, on: IsoDate, { snapshot, raised }: StoredSent): ShownAgenda {
  const prepares = may.readDrafts(actor, meeting.committee.id)
  const isTheirs = (item: AgendaItem) => prepares || item.raisedBy?.personId === actor.personId
  return {
    source: snapshot ? 'sent' : 'none',
    items: (snapshot?.items ?? []).map((item) => shown(actor, item, mayReadSent(actor, meeting, item, on))),
    raised: raised.filter((item) => isTheirs(item) && mayReadRaised(actor, meeting, item, on)),
  }
}

/** Who raised an item and has left the committee since reads it only while it is open. */
function mayReadRaised(actor: Actor, meeting: Meeting, item: AgendaItem, on: IsoDate): boolean {
  const raisedBy = item.raisedBy?.personId ?? null
  const access = {
    id: item.id,
    committeeId: meeting.committee.id,
    raisedBy,
    closed: isClosedOn(item, on),
    published: null,
  }
  return may.readItem(actor, access)
}

function mayReadSent(actor: Actor, meeting: Meeting, item: AgendaItem, on: IsoDate): boolean {
  const closed = isClosedOn(item, on)
  return may.readItem(actor, {
    id: item.id,
    committeeId: meeting.committee.id,
    raisedBy: item.raisedBy?.personId ?? null,
    closed,
    published: { closed },
  })
}

function shown(actor: Actor, item: AgendaItem, readable: boolean): ShownItem {
  const excluded = isExcluded(actor, item.id)
  if (readable && !excluded) return { readable, item }
  const { id, position, version } = item
  const closedGround = excluded ? null : item.closedGround
  return { readable: false, excluded, item: { id, position, version, closedGround } }
}

/** The agenda as it was sent in one version, and who may read which of its items. */
export async function sentAgenda(
  db: Reader,
  actor: Actor,
  meeting: Meeting,
  version: number,
  on: IsoDate,
): Promise<{ snapshot: AgendaSnapshot; items: ShownItem[] } | null> {
  const publication = meeting.agendaVersions.find((one) => one.version === version)
  const sent = publication && (await sentSnapshot(db, publication.id))
  if (!sent) return null
  const { snapshot } = sent
  return { snapshot, items: snapshot.items.map((item) => shown(actor, item, mayReadSent(actor, meeting, item, on))) }
}

export interface SentSnapshot {
  readonly meetingId: string
  /** As it was sent, except that what a later version closed is closed here too. */
  readonly snapshot: AgendaSnapshot
  readonly isAsSent: boolean
}

/** One version of an agenda, as it may be read now. One query. */
export async function sentSnapshot(db: Reader, publicationId: string): Promise<SentSnapshot | null> {
  const { rows } = await sql<{ meetingId: string; snapshot: AgendaSnapshot; last: AgendaSnapshot['items'] }>`
    select p.meeting_id as "meetingId", p.snapshot, (select l.snapshot -> 'items' from agenda_publication l
      where l.meeting_id = p.meeting_id order by l.version desc limit 1) as last
    from agenda_publication p where p.id = ${publicationId}`.execute(db)
  const [row] = rows
  if (!row) return null
  const items = closedSince(row.snapshot.items, row.last)
  const isAsSent = items.every((item, index) => item === row.snapshot.items[index])
  return { meetingId: row.meetingId, snapshot: { ...row.snapshot, items }, isAsSent }
}

export interface ItemPage {
  readonly meeting: Meeting
  readonly shown: ShownItem
  readonly source: 'working' | 'sent'
  /** The item is closed today; reading it is noted in the log. */
  readonly isClosed: boolean
  /** Where it stands among the others; null for one that waits. */
  readonly place: Place<ShownItem> | null
  /** When it is taken, if the reader may know how long each item before it takes. */
  readonly slot: Slot | null
  /** The committees it was passed on to. */
  readonly passedOn: readonly PassedOn[]
  /** The actor may change it now: it is in a working copy that is open, and they prepare the meeting. */
  readonly mayChange: boolean
  /** The actor may take it off the agenda for good; what they may change and not take off is postponed with a reason. */
  readonly mayRemove: boolean
  /** The actor may say who is excluded from it: it is closed, and they prepare the meeting. */
  readonly mayExclude: boolean
  /** The actor may pass it on now: it is published and open. */
  readonly mayPassOn: boolean
}

/** One item as the actor may see it now; null when there is nothing of it for them, not even its number. */
export async function itemPage(
  db: Reader,
  actor: Actor,
  meetingId: string,
  itemId: string,
  now: Date,
): Promise<ItemPage | null> {
  const meeting = isId(itemId) ? await meetingFor(db, actor, meetingId, now) : null
  if (!meeting) return null
  const agenda = await agendaShown(db, actor, meeting, today(now))
  const raised = agenda.raised.find((item) => item.id === itemId)
  const found: ShownItem | undefined = raised
    ? { readable: true, item: raised }
    : agenda.items.find(({ item }) => item.id === itemId)
  if (!found) return null
  const isClosed = found.readable && isClosedOn(found.item, today(now))
  const isSent = found.item.position !== null && meeting.agendaVersions.length > 0
  const source = raised || agenda.source === 'working' ? 'working' : 'sent'
  const prepares = may.prepare(actor, meeting.committee.id)
  return {
    meeting,
    shown: found,
    source,
    isClosed,
    place: placeOf(agenda.items, itemId),
    slot: slotsShown(meeting, agenda.items)[agenda.items.findIndex(({ item }) => item.id === itemId)] ?? null,
    passedOn: found.readable && isSent ? ((await referralsFromItems(db, [itemId])).get(itemId) ?? []) : [],
    mayChange: source === 'working' && prepares && mayChangeAgenda(meeting).ok,
    mayRemove: found.readable && mayRemove(found.item, keyPostsOf(actor, meeting.committee.id)).ok,
    mayExclude: isClosed && may.readDrafts(actor, meeting.committee.id),
    mayPassOn: isSent && found.readable && !isClosed && prepares,
  }
}

/** A file on an item, and what the log needs to know when it is sent. */
export interface ReadableFile {
  readonly file: AttachedFile
  readonly meeting: Meeting
  readonly isClosed: boolean
}

/**
 * A file for whoever may read the item it sits on: in the working copy, or in an agenda as it was sent. Null when the
 * address names none that the actor may read.
 */
export async function readableFile(
  db: Reader,
  actor: Actor,
  at: { meetingId: string; itemId: string; fileId: string },
  now: Date,
): Promise<ReadableFile | null> {
  const file = isId(at.fileId) ? await attachedFile(db, at.fileId) : null
  if (file?.subject.kind === 'agenda_item') {
    const found = file.subject.id === at.itemId ? await itemPage(db, actor, at.meetingId, at.itemId, now) : null
    if (!found?.shown.readable || found.source !== 'working') return null
    return { file, meeting: found.meeting, isClosed: found.isClosed }
  }
  const meeting = file?.subject.kind === 'agenda_publication' ? await meetingFor(db, actor, at.meetingId, now) : null
  const version = meeting?.agendaVersions.find((one) => one.id === file?.subject.id)
  if (!file || !meeting || !version) return null
  const sent = await sentAgenda(db, actor, meeting, version.version, today(now))
  const found = sent?.items.find(({ item }) => item.id === at.itemId)
  if (!found?.readable || !found.item.attachments.some(({ id }) => id === file.id)) return null
  return { file, meeting, isClosed: isClosedOn(found.item, today(now)) }
}
