import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { workingItems } from '../agenda/queries.ts'
import { agendaMark, type AgendaItem } from '../agenda/rules.ts'
import { lockToPrepare, lockToTurn, onMeeting } from '../keys/commands.ts'
import { isExcluded } from '../policy.ts'
import type { Meeting } from '../rules.ts'
import type { KeyPost } from '../schema.ts'
import { refusalMailKind } from './jobs.ts'
import { refusalsStanding } from './queries.ts'
import { mayComment, mayRefuse, type OwnersRefusal } from './rules.ts'

type Refused = OwnersRefusal | Refusal<'not_found' | 'forbidden' | 'changed_meanwhile'>

/** The agenda as one who prepares it may read it: without what they are excluded from. */
const readable = (actor: Actor, items: readonly AgendaItem[]): AgendaItem[] =>
  items.filter(({ id }) => !isExcluded(actor, id))

/** A word to the others who make the agenda, beside one of its items. Records agenda_comment_written. */
export async function writeAgendaComment(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string; text: string },
  now: Date,
): Promise<Result<{ commentId: string }, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const meeting = locked.value
  const item = readable(actor, await workingItems(tx, meeting.id)).find(({ id }) => id === input.itemId)
  if (!item) return refuse('not_found')
  const open = mayComment(meeting)
  if (!open.ok) return open
  const id = newId()
  await tx
    .insertInto('agenda_comment')
    .values({
      id,
      meeting_id: meeting.id,
      version: open.value.version,
      agenda_item_id: item.id,
      item_title: item.title,
      text: input.text,
      written_by: actor.personId,
      written_at: now,
      answered_by: null,
      answered_at: null,
    })
    .execute()
  await record(tx, actor, now, onMeeting(meeting, 'agenda_comment_written', { itemId: item.id }))
  return ok({ commentId: id })
}

/** Marks a comment as answered, by any of those who make the agenda; once. Records agenda_comment_answered. */
export async function answerAgendaComment(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; commentId: string },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const comment = isId(input.commentId)
    ? await tx
        .selectFrom('agenda_comment')
        .select(['answered_at', 'version'])
        .where('id', '=', input.commentId)
        .where('meeting_id', '=', input.meetingId)
        .executeTakeFirst()
    : undefined
  if (!comment) return refuse('not_found')
  const open = mayComment(locked.value)
  if (!open.ok) return open
  if (comment.answered_at || comment.version !== open.value.version) return refuse('answered_already')
  await tx
    .updateTable('agenda_comment')
    .set({ answered_by: actor.personId, answered_at: now })
    .where('id', '=', input.commentId)
    .execute()
  await record(tx, actor, now, onMeeting(locked.value, 'agenda_comment_answered'))
  return ok()
}

/** Keeps the agenda as the actor sees it now: later changes are shown against it. */
export async function noteSighting(
  tx: Writer,
  actor: Actor,
  meeting: Meeting,
  items: readonly AgendaItem[],
  now: Date,
): Promise<void> {
  const seen = readable(actor, items).filter((item) => item.position !== null)
  const sighting = { items: JSON.stringify(seen), seen_at: now }
  await tx
    .insertInto('agenda_sighting')
    .values({ meeting_id: meeting.id, person_id: actor.personId, ...sighting })
    .onConflict((oc) => oc.columns(['meeting_id', 'person_id']).doUpdateSet(sighting))
    .execute()
}

/** The actor has looked the agenda through, as it was on their page. */
export async function seeAgenda(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; seen: string },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const items = await workingItems(tx, input.meetingId)
  if (agendaMark(items) !== input.seen) return refuse('changed_meanwhile')
  await noteSighting(tx, actor, locked.value, items, now)
  return ok()
}

/** The holder of a key says no to the agenda as it is, and why; the others are told. Records agenda_refused. */
export async function refuseAgenda(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; post: KeyPost; reason: string },
  now: Date,
): Promise<Result<{ refusalId: string }, Refused>> {
  const locked = await lockToTurn(tx, actor, input, now)
  if (!locked.ok) return locked
  const meeting = locked.value
  const items = await workingItems(tx, meeting.id)
  const placed = items.filter((item) => item.position !== null).length
  const decided = mayRefuse(meeting, await refusalsStanding(tx, meeting.id), input.post, placed)
  if (!decided.ok) return decided
  const id = newId()
  await tx
    .insertInto('agenda_refusal')
    .values({
      id,
      meeting_id: meeting.id,
      version: decided.value.version,
      post: input.post,
      reason: input.reason,
      refused_by: actor.personId,
      refused_at: now,
      answered_at: null,
    })
    .execute()
  await noteSighting(tx, actor, meeting, items, now)
  await record(tx, actor, now, onMeeting(meeting, 'agenda_refused', { post: input.post }))
  await enqueue(tx, refusalMailKind, { meetingId: meeting.id, refusalId: id }, { at: now })
  return ok({ refusalId: id })
}

/** A key that is turned after all answers its holder's no, and says that they have seen the agenda. */
export async function answerByTurning(
  tx: Writer,
  actor: Actor,
  turned: {
    readonly meeting: Meeting
    readonly items: readonly AgendaItem[]
    readonly post: KeyPost
    readonly version: number
  },
  now: Date,
): Promise<void> {
  const { meeting, items, post, version } = turned
  await tx
    .updateTable('agenda_refusal')
    .set({ answered_at: now })
    .where('meeting_id', '=', meeting.id)
    .where('version', '=', version)
    .where('post', '=', post)
    .where('answered_at', 'is', null)
    .execute()
  await noteSighting(tx, actor, meeting, items, now)
}
