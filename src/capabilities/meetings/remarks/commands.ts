import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { enqueue } from '../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { publishedMinutes } from '../approval/queries.ts'
import { lockToPrepare, onMeeting } from '../keys/commands.ts'
import { may } from '../policy.ts'
import { lockMeeting } from '../queries.ts'
import { remarkMailKind } from './jobs.ts'
import { remarksOn } from './queries.ts'
import { mayRemark, type RemarkRefusal } from './rules.ts'

type Refused = RemarkRefusal | Refusal<'not_found' | 'forbidden'>

/** A member's remark on the minutes last sent, to an item they may read or to the whole. Records minutes_remarked, tells the secretary. */
export async function remark(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; itemId: string | null; text: string },
  now: Date,
): Promise<Result<{ id: string }, Refused>> {
  const meeting = await lockMeeting(tx, actor, input.meetingId, now)
  if (!meeting) return refuse('not_found')
  if (!may.readClosed(actor, meeting.committee.id)) return refuse('forbidden')
  const decided = mayRemark(meeting, today(now))
  if (!decided.ok) return decided
  const found = await publishedMinutes(tx, actor, meeting.id, null, now)
  const isRead = found?.items.some((one) => one.readable && one.item.id === input.itemId) === true
  if (input.itemId !== null && !isRead) return refuse('not_an_item')
  const id = newId()
  await tx
    .insertInto('minutes_remark')
    .values({
      id,
      meeting_id: meeting.id,
      agenda_item_id: input.itemId,
      version: decided.value.version,
      text: input.text,
      remarked_by: actor.personId,
      remarked_at: now,
    })
    .execute()
  await record(tx, actor, now, { ...onMeeting(meeting, 'minutes_remarked', { remarkId: id }), isOwnMatter: true })
  await enqueue(tx, remarkMailKind, { meetingId: meeting.id, remarkId: id, isAnswer: false }, { at: now })
  return ok({ id })
}

/** The answer to a remark, once, by who prepare the meetings. Records minutes_remark_answered, tells who remarked. */
export async function answerRemark(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; remarkId: string; text: string },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const locked = await lockToPrepare(tx, actor, input.meetingId, now)
  if (!locked.ok) return locked
  const meeting = locked.value
  const found = (await remarksOn(tx, meeting.id)).find(({ id }) => id === input.remarkId)
  const minutes = found && (await publishedMinutes(tx, actor, meeting.id, null, now))
  const mayRead = (itemId: string) => minutes?.items.some((one) => one.readable && one.item.id === itemId) === true
  if (!found || (found.itemId !== null && !mayRead(found.itemId))) return refuse('no_such_remark')
  if (found.answer) return refuse('answered_already')
  await tx
    .insertInto('minutes_remark_answer')
    .values({ remark_id: found.id, text: input.text, answered_by: actor.personId, answered_at: now })
    .execute()
  await record(tx, actor, now, onMeeting(meeting, 'minutes_remark_answered', { remarkId: found.id }))
  await enqueue(tx, remarkMailKind, { meetingId: meeting.id, remarkId: found.id, isAnswer: true }, { at: now })
  return ok()
}
