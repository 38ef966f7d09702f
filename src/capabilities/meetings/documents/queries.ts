import { attachedTo, type AttachedFile } from '../../../platform/files/files.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { levelName } from '../../agreement/rules.ts'
import { workingItems } from '../agenda/queries.ts'
import type { AgendaSnapshot } from '../agenda/rules.ts'
import { meetingAttendance } from '../attendance/queries.ts'
import { minutesSnapshot } from '../approval/queries.ts'
import { peopleOf } from '../approval/rules.ts'
import { minutesItems } from '../minutes/queries.ts'
import { snapshotOf as agendaSnapshotOf } from '../publication/rules.ts'
import { nextVersion, type Meeting, type PublishedVersion } from '../rules.ts'
import type { MeetingDocument } from './document-model.ts'
import {
  agendaDocument,
  minutesDocument,
  type DocumentKind,
  type DocumentVariant,
  type PrintedMinutes,
} from './rules.ts'

/** Something to print of one meeting: a version that was sent, or the draft as it is now (null). */
export interface Wanted {
  readonly kind: DocumentKind
  readonly meeting: Meeting
  readonly edition: PublishedVersion | null
}

export interface Printable {
  /** The items that are closed, by their ground in the version asked for. */
  readonly closedItemIds: readonly string[]
  as(variant: DocumentVariant, municipality: string): MeetingDocument
}

/** The content of a document, to be made in either variant. */
export async function printable(db: Reader, { kind, meeting, edition }: Wanted): Promise<Printable | null> {
  const next = nextVersion(meeting, kind)
  const level = levelName(meeting.agreement, meeting.committee.level)
  if (kind === 'agenda') {
    const snapshot = edition ? await agendaSnapshot(db, edition.id) : await agendaDraft(db, meeting)
    if (!snapshot) return null
    return {
      closedItemIds: closedOf(snapshot.items),
      as: (variant, municipality) =>
        agendaDocument(snapshot, level, { variant, municipality, edition, nextVersion: next }),
    }
  }
  const printed = edition ? await minutesSnapshot(db, edition.id) : await draftMinutes(db, meeting, level)
  if (!printed) return null
  return {
    closedItemIds: closedOf(printed.items),
    as: (variant, municipality) => minutesDocument(printed, { variant, municipality, edition, nextVersion: next }),
  }
}

const closedOf = (items: readonly { id?: string; closedGround: string | null }[]): string[] =>
  items.flatMap((item) => (item.closedGround !== null && item.id !== undefined ? [item.id] : []))

async function agendaSnapshot(db: Reader, publicationId: string): Promise<AgendaSnapshot | null> {
  const row = await db
    .selectFrom('agenda_publication')
    .select('snapshot')
    .where('id', '=', publicationId)
    .executeTakeFirst()
  return row ? (row.snapshot as AgendaSnapshot) : null
}

async function agendaDraft(db: Reader, meeting: Meeting): Promise<AgendaSnapshot> {
  return agendaSnapshotOf(meeting, await workingItems(db, meeting.id))
}

async function draftMinutes(db: Reader, meeting: Meeting, level: string) {
  const items = await minutesItems(db, meeting)
  const { attendance } = await meetingAttendance(db, meeting)
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
    items: items.map(({ item, minutes }) => ({
      ...item,
      outcome: minutes.outcome,
      text: minutes.text,
      statements: minutes.statements,
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
