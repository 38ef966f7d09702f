import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { attachedTo, copyFile } from '../../../platform/files/files.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { renderDocumentKind } from '../printing/jobs.ts'
import { workingItems } from '../agenda/queries.ts'
import { agendaMark, type AgendaItem } from '../agenda/rules.ts'
import { makeFindable } from '../finding/commands.ts'
import { deleteKey, insertCorrection, insertKey, lockToPrepare, lockToTurn, onMeeting } from '../keys/commands.ts'
import { answerByTurning } from '../owners/commands.ts'
import { waiverPurpose } from '../rules.ts'
import type { KeyPost, MeetingDeadline } from '../schema.ts'
import { agendaMailKind } from './jobs.ts'
import {
  correctAgenda,
  proposeWaiver as mayProposeWaiver,
  publishAgenda as decidePublication,
  returnAgendaKey as mayReturnKey,
  snapshotOf,
  turnAgendaKey as mayTurnKey,
  turnWaiverKey as mayTurnWaiverKey,
  type PublicationRefusal,
} from './rules.ts'

type Refused = PublicationRefusal | Refusal<'not_found' | 'forbidden'>

/** Chair or vice-chair stands for the agenda as they saw it: `seen` is the mark of the agenda on their page. */
export async function turnAgendaKey(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; post: KeyPost; seen: string },
  now: Date,
): Promise<Result<{ version: number }, Refused>> {
  const locked = await lockToTurn(tx, actor, input, now)
  if (!locked.ok) return locked
  const items = await workingItems(tx, input.meetingId)
  const decided = mayTurnKey(locked.value, items, input.post, actor.personId)
  if (!decided.ok) return decided
  if (agendaMark(items) !== input.seen) return refuse('changed_meanwhile')
  const { version } = decided.value
  await insertKey(tx, actor, locked.value, { purpose: 'agenda', version, post: input.post }, now)
  await answerByTurning(tx, actor, { meeting: locked.value, items, post: input.post, version }, now)
  return decided
}

/** Takes one's own key back while the agenda is not sent. */
export async function returnAgendaKey(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; post: KeyPost },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const locked = await lockToTurn(tx, actor, input, now)
  if (!locked.ok) return locked
  const decided = mayReturnKey(locked.value, input.post)
  if (!decided.ok) return decided
  const key = { purpose: 'agenda' as const, version: decided.value.version, post: input.post }
  await deleteKey(tx, actor, locked.value, key, now)
  return ok()
}

const isPlaced = (item: AgendaItem): boolean => item.position !== null

/** What is sent keeps copies of its own of every attachment, so that a correction cannot take one away. */
async function withOwnFiles(
  tx: Writer,
  publicationId: string,
  items: readonly AgendaItem[],
  now: Date,
): Promise<AgendaItem[]> {
  const files = await attachedTo(
    tx,
    'agenda_item',
    items.map((item) => item.id),
  )
  const kept: AgendaItem[] = []
  for (const item of items) {
    const attachments = []
    for (const file of files.get(item.id) ?? []) {
      const copy = await copyFile(tx, file, { kind: 'agenda_publication', id: publicationId }, now)
      attachments.push({ id: copy.id, name: copy.name, mediaType: copy.mediaType, sizeBytes: copy.sizeBytes })
    }
    kept.push({ ...item, attachments })
  }
  return kept
}

export interface Publication {
  readonly id: string
  readonly version: number
}

/**
 * Sends the agenda: from now on everybody can read its open items, and it never changes. Needs all keys (chair and
 * vice-chair; at a staff meeting the agreement's staff_meeting_keys). Records agenda_published and asks for the mails.
 */
export async function publishAgenda(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string },
  now: Date,
): Promise<Result<Publication, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const meeting = locked.value
  const items = await workingItems(tx, meeting.id)
  const decided = decidePublication(meeting, items, today(now))
  if (!decided.ok) return decided
  const publication = { id: newId(), version: decided.value.version }
  const snapshot = snapshotOf(meeting, await withOwnFiles(tx, publication.id, items.filter(isPlaced), now))
  await tx
    .insertInto('agenda_publication')
    .values({
      ...publication,
      meeting_id: meeting.id,
      reason: decided.value.reason,
      snapshot: JSON.stringify(snapshot),
      published_by: actor.personId,
      published_at: now,
    })
    .execute()
  await makeFindable(tx, meeting, { what: 'agenda', id: publication.id, items: snapshot.items })
  const data = { publicationId: publication.id, version: publication.version }
  await record(tx, actor, now, onMeeting(meeting, 'agenda_published', data))
  await enqueue(tx, agendaMailKind, { meetingId: meeting.id, publicationId: publication.id }, { at: now })
  await enqueue(
    tx,
    renderDocumentKind,
    { what: 'agenda', meetingId: meeting.id, publicationId: publication.id },
    { at: now },
  )
  return ok(publication)
}

/** Opens the working copy of a sent agenda; what was sent stays readable until the new version is sent. */
export async function openAgendaCorrection(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; reason: string },
  now: Date,
): Promise<Result<{ version: number }, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const decided = correctAgenda(locked.value)
  if (!decided.ok) return decided
  const { version } = decided.value
  await insertCorrection(tx, actor, locked.value, { purpose: 'agenda', version, reason: input.reason }, now)
  return decided
}

/** Asks chair and vice-chair to set a deadline aside. In force when their keys are turned. */
export async function proposeWaiver(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; deadline: MeetingDeadline; reason: string },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const decided = mayProposeWaiver(locked.value, input.deadline)
  if (!decided.ok) return decided
  await tx
    .insertInto('deadline_waiver')
    .values({
      id: newId(),
      meeting_id: input.meetingId,
      deadline: input.deadline,
      reason: input.reason,
      proposed_by: actor.personId,
      proposed_at: now,
    })
    .execute()
  await record(tx, actor, now, onMeeting(locked.value, 'waiver_proposed', { deadline: input.deadline }))
  return ok()
}

/** Chair or vice-chair agrees to set a deadline aside; it is, once all needed keys are turned. Records key_turned. */
export async function turnWaiverKey(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; deadline: MeetingDeadline; post: KeyPost },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const locked = await lockToTurn(tx, actor, input, now)
  if (!locked.ok) return locked
  const decided = mayTurnWaiverKey(locked.value, input.deadline, input.post, actor.personId)
  if (!decided.ok) return decided
  const key = { purpose: waiverPurpose(input.deadline), version: 1, post: input.post }
  await insertKey(tx, actor, locked.value, key, now)
  return ok()
}
