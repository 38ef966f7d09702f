import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { takeBackKeys } from '../keys/commands.ts'
import { may } from '../policy.ts'
import { lockMeeting } from '../queries.ts'
import { agendaIsFixed } from '../rules.ts'
import { headerFacts } from './queries.ts'
import { mayWriteHeader, type HeaderFields, type HeaderRefusal } from './rules.ts'

type Refused = HeaderRefusal | Refusal<'not_found' | 'forbidden'>

const orNull = (text: string): string | null => (text === '' ? null : text)

/**
 * Writes the head of agenda and minutes. What was sent keeps the head it was sent with; keys turned for an agenda or for
 * minutes that are not sent yet are taken back, since the head is part of them. Records meeting_header_written.
 */
export async function writeHeader(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; version: number; fields: HeaderFields },
  now: Date,
): Promise<Result<{ keysTakenBack: boolean }, Refused>> {
  const meeting = await lockMeeting(tx, actor, input.meetingId, now)
  if (!meeting) return refuse('not_found')
  if (!may.prepare(actor, meeting.committee.id)) return refuse('forbidden')
  const open = mayWriteHeader(meeting)
  if (!open.ok) return open
  const { version } = await headerFacts(tx, meeting.id)
  if (version !== input.version) return refuse('changed_meanwhile')
  const { fields } = input
  const columns = {
    meeting_number: orNull(fields.meeting_number),
    case_number: orNull(fields.case_number),
    document_number: orNull(fields.document_number),
    place_visited: orNull(fields.place_visited),
    leader: orNull(fields.leader),
    minute_taker: orNull(fields.minute_taker),
    advisers: JSON.stringify(fields.advisers),
    version: version + 1,
    written_by: actor.personId,
    written_at: now,
  }
  await tx
    .insertInto('meeting_header')
    .values({ meeting_id: meeting.id, ...columns })
    .onConflict((oc) => oc.column('meeting_id').doUpdateSet(columns))
    .execute()
  const subject = { kind: 'meeting', id: meeting.id }
  await record(tx, actor, now, { name: 'meeting_header_written', subject, committeeId: meeting.committee.id })
  const ofAgenda = agendaIsFixed(meeting) === null && (await takeBackKeys(tx, actor, meeting, 'agenda', now))
  const ofMinutes = meeting.openedAt !== null && (await takeBackKeys(tx, actor, meeting, 'minutes', now))
  return ok({ keysTakenBack: ofAgenda || ofMinutes })
}
