import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { chainResults } from '../../journeys/commands.ts'
import { makeFindable } from '../finding/commands.ts'
import { noteReading, type AtMeeting } from '../agenda/reading/commands.ts'
import { renderDocumentKind } from '../printing/jobs.ts'
import { deleteKey, insertCorrection, insertKey, lockToPrepare, lockToTurn, onMeeting } from '../keys/commands.ts'
import { minutesMark } from '../minutes/rules.ts'
import { styleOf } from '../minutes/style/queries.ts'
import type { KeyPost } from '../schema.ts'
import { minutesMailKind } from './jobs.ts'
import { minutesDraft } from './queries.ts'
import {
  correctMinutes,
  publishMinutes as decidePublication,
  resultsOf,
  returnMinutesKey as mayReturnKey,
  snapshotOf,
  turnMinutesKey as mayTurnKey,
  type ApprovalRefusal,
} from './rules.ts'

type Refused = ApprovalRefusal | Refusal<'not_found' | 'forbidden'>

/** Chair or vice-chair stands for the minutes as they saw them: `seen` is the mark of the minutes on their page. */
export async function turnMinutesKey(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; post: KeyPost; seen: string },
  now: Date,
): Promise<Result<{ version: number }, Refused>> {
  const locked = await lockToTurn(tx, actor, input, now)
  if (!locked.ok) return locked
  const draft = await minutesDraft(tx, locked.value)
  const decided = mayTurnKey(locked.value, draft, input.post, actor.personId)
  if (!decided.ok) return decided
  if (minutesMark(draft.items, draft.attendance.mark) !== input.seen) return refuse('changed_meanwhile')
  const key = { purpose: 'minutes' as const, version: decided.value.version, post: input.post }
  await insertKey(tx, actor, locked.value, key, now)
  return decided
}

/** Takes one's own key back while the minutes are not sent. */
export async function returnMinutesKey(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; post: KeyPost },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const locked = await lockToTurn(tx, actor, input, now)
  if (!locked.ok) return locked
  const decided = mayReturnKey(locked.value, input.post)
  if (!decided.ok) return decided
  const key = { purpose: 'minutes' as const, version: decided.value.version, post: input.post }
  await deleteKey(tx, actor, locked.value, key, now)
  return ok()
}

/**
 * Sends the minutes: from now on everybody can read their open items, and they never change. Needs an outcome on every
 * item, registered attendance and all keys. Records minutes_published and asks for the mails and the PDF.
 */
export async function publishMinutes(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string },
  now: Date,
): Promise<Result<{ id: string; version: number }, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const meeting = locked.value
  const draft = { ...(await minutesDraft(tx, meeting)), style: await styleOf(tx, meeting) }
  const decided = decidePublication(meeting, draft, today(now))
  if (!decided.ok) return decided
  const publication = { id: newId(), version: decided.value.version }
  const snapshot = snapshotOf(meeting, draft)
  await tx
    .insertInto('minutes_publication')
    .values({
      ...publication,
      meeting_id: meeting.id,
      reason: decided.value.reason,
      snapshot: JSON.stringify(snapshot),
      published_by: actor.personId,
      published_at: now,
    })
    .execute()
  await chainResults(tx, publication.version, resultsOf(snapshot), now)
  await makeFindable(tx, meeting, { what: 'minutes', id: publication.id, items: snapshot.items })
  const data = { publicationId: publication.id, version: publication.version }
  await record(tx, actor, now, onMeeting(meeting, 'minutes_published', data))
  const of = { meetingId: meeting.id, publicationId: publication.id }
  await enqueue(tx, minutesMailKind, of, { at: now })
  await enqueue(tx, renderDocumentKind, { what: 'minutes', ...of }, { at: now })
  return ok(publication)
}

/** Opens the working copy of sent minutes for a correction; what was sent stays readable until the new version is sent. */
export async function openMinutesCorrection(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; reason: string },
  now: Date,
): Promise<Result<{ version: number }, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const decided = correctMinutes(locked.value)
  if (!decided.ok) return decided
  const { version } = decided.value
  await insertCorrection(tx, actor, locked.value, { purpose: 'minutes', version, reason: input.reason }, now)
  return decided
}

/** Keeps who read closed items in full, once per reading and item. Records closed_item_read. */
export async function noteClosedItemsRead(
  tx: Writer,
  actor: Actor,
  meeting: AtMeeting,
  itemIds: readonly string[],
  now: Date,
): Promise<Result<undefined>> {
  for (const itemId of itemIds) await noteReading(tx, actor, meeting, itemId, now)
  return ok()
}
