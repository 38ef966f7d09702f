import { attachedTo, type AttachedFile } from '../../../platform/files/files.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { sentSnapshot, workingItems } from '../agenda/queries.ts'
import type { AgendaSnapshot } from '../agenda/rules.ts'
import { meetingAttendance } from '../attendance/queries.ts'
import { minutesSnapshot } from '../approval/queries.ts'
import { heldOf, peopleOf } from '../approval/rules.ts'
import { liveFacts } from '../live/queries.ts'
import { minutesItems } from '../minutes/queries.ts'
import { styleOf } from '../minutes/style/queries.ts'
import { isExcluded, may } from '../policy.ts'
import { snapshotOf as agendaSnapshotOf } from '../publication/rules.ts'
import { meetingFor } from '../queries.ts'
import { nextVersion, standingOf, type Meeting, type PublishedVersion } from '../rules.ts'
import type { MeetingDocument } from '../documents/document-model.ts'
import {
  agendaDocument,
  minutesDocument,
  wholeCopy,
  type Copy,
  type DocumentKind,
  type DocumentVariant,
  type PrintedMinutes,
} from './rules.ts'

/** Something to print of one meeting: a version that was sent, or the draft as it is now (null). */
interface Wanted {
  readonly kind: DocumentKind
  readonly meeting: Meeting
  readonly edition: PublishedVersion | null
}

export interface Printable {
  /** The items that are closed, by their ground in the version asked for. */
  readonly closedItemIds: readonly string[]
  /** A later version has closed nothing of it: the document made when it was sent can still be given to everybody. */
  readonly isAsSent: boolean
  as(variant: DocumentVariant, municipality: string, copy?: Copy): MeetingDocument
  /** The ids of everything that is printed. */
  readonly itemIds: readonly string[]
}

/** The content of a document, to be made in either variant. */
export async function printable(db: Reader, { kind, meeting, edition }: Wanted): Promise<Printable | null> {
  const next = nextVersion(meeting, kind)
  const level = standingOf(meeting)
  if (kind === 'agenda') {
    const sent = edition ? await sentSnapshot(db, edition.id) : null
    const snapshot = edition ? sent?.snapshot : await agendaDraft(db, meeting)
    if (!snapshot) return null
    return {
      closedItemIds: closedOf(snapshot.items),
      isAsSent: sent?.isAsSent ?? true,
      itemIds: idsOf(snapshot.items),
      as: (variant, municipality, copy = wholeCopy) =>
        agendaDocument(snapshot, level, { variant, municipality, edition, nextVersion: next, copy }),
    }
  }
  const printed = edition ? await minutesSnapshot(db, edition.id) : await draftMinutes(db, meeting, level)
  if (!printed) return null
  return {
    closedItemIds: closedOf(printed.items),
    isAsSent: true,
    itemIds: idsOf(printed.items),
    as: (variant, municipality, copy = wholeCopy) =>
      minutesDocument(printed, { variant, municipality, edition, nextVersion: next, copy }),
  }
}

/** What an address asks for: the version last sent unless it names another, and who it is for. */
export interface DocumentRequest {
  readonly kind: DocumentKind
  readonly meetingId: string
  readonly isDraft: boolean
  readonly version: string | null
  readonly isForMembers: boolean
  /** Only the items with these ids; null for all. */
  readonly only: ReadonlySet<string> | null
}

export interface ReadableDocument extends Wanted {
  readonly content: Printable
  readonly variant: DocumentVariant
  /** What this reader's copy leaves out; null when it is the document that everybody gets. */
  readonly copy: Copy | null
}

/**
 * The document as the actor may have it: the draft for who prepare the meeting, closed items for who belong to the
 * committee. Null when there is none of it for them.
 */
export async function readableDocument(
  db: Reader,
  actor: Actor,
  request: DocumentRequest,
  now: Date,
): Promise<ReadableDocument | null> {
  const { kind, version, isDraft } = request
  const meeting = await meetingFor(db, actor, request.meetingId, now)
  if (!meeting) return null
  const { committee } = meeting
  const isForMembers = request.isForMembers || isDraft
  if ((isDraft && !may.readDrafts(actor, committee.id)) || (isForMembers && !may.readClosed(actor, committee.id)))
    return null
  const versions = kind === 'agenda' ? meeting.agendaVersions : meeting.minutesVersions
  const edition = version === null ? versions.at(-1) : versions.find((one) => String(one.version) === version)
  if (!isDraft && !edition) return null
  const wanted = { kind, meeting, edition: isDraft ? null : (edition ?? null) }
  const content = await printable(db, wanted)
  if (!content) return null
  const variant = isForMembers && content.closedItemIds.length > 0 ? 'members' : 'everyone'
  const excluded = new Set(content.itemIds.filter((id) => isExcluded(actor, id)))
  const copy = excluded.size > 0 || request.only !== null ? { excluded, only: request.only } : null
  return { ...wanted, content, variant, copy }
}

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id)

const closedOf = (items: readonly { id?: string; closedGround: string | null }[]): string[] =>
  items.flatMap((item) => (item.closedGround !== null && item.id !== undefined ? [item.id] : []))

async function agendaDraft(db: Reader, meeting: Meeting): Promise<AgendaSnapshot> {
  return agendaSnapshotOf(meeting, await workingItems(db, meeting.id))
}

async function draftMinutes(db: Reader, meeting: Meeting, level: string) {
  const items = await minutesItems(db, meeting)
  const { attendance } = await meetingAttendance(db, meeting)
  const draft = { items, attendance, live: await liveFacts(db, meeting.id) }
  return {
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    place: meeting.place,
    committeeName: meeting.committee.name,
    committeeKind: meeting.committee.kind,
    level,
    chair: meeting.posts.chair?.name ?? null,
    viceChair: meeting.posts.viceChair?.name ?? null,
    secretary: meeting.posts.secretary?.name ?? null,
    attendance: peopleOf(attendance),
    vacant: attendance.vacant,
    header: meeting.header ?? null,
    style: await styleOf(db, meeting),
    items: items.map(({ item, minutes }) => ({
      ...item,
      outcome: minutes.outcome,
      text: minutes.text,
      statements: minutes.statements,
      ...heldOf(draft, item.id, meeting.closedAt ?? meeting.endsAt),
    })),
  } satisfies PrintedMinutes & { items: readonly { id: string }[] }
}

/** The PDF of an agenda is not among the attachments of its publication, so it has a subject kind of its own. */
const subjectKinds: Record<DocumentKind, string> = { agenda: 'agenda_document', minutes: 'minutes_publication' }
const positions: Record<DocumentVariant, number> = { everyone: 1, members: 2 }

export const storedAs = (kind: DocumentKind, publicationId: string, variant: DocumentVariant) => ({
  subject: { kind: subjectKinds[kind], id: publicationId },
  position: positions[variant],
})

/** The document as it was made when the publication was sent; null while that has not been done. */
export async function storedDocument(
  db: Reader,
  kind: DocumentKind,
  publicationId: string,
  variant: DocumentVariant,
): Promise<AttachedFile | null> {
  const { subject, position } = storedAs(kind, publicationId, variant)
  const files = await attachedTo(db, subject.kind, [publicationId])
  return files.get(publicationId)?.find((file) => file.position === position) ?? null
}
