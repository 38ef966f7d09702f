import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { may } from '../policy.ts'
import { lockMeeting } from '../queries.ts'
import { nextVersion, type Meeting } from '../rules.ts'
import type { KeyPost, KeyPurpose } from '../schema.ts'

/** The meeting under its lock, for who prepare it. */
export function lockToPrepare(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  now: Date,
): Promise<Result<Meeting, Refusal<'not_found' | 'forbidden'>>> {
  return lockFor(tx, actor, meetingId, ({ committee }) => may.prepare(actor, committee.id), now)
}

/** The meeting under its lock, for who holds the key of a post. */
export function lockToTurn(
  tx: Writer,
  actor: Actor,
  { meetingId, post }: { meetingId: string; post: KeyPost },
  now: Date,
): Promise<Result<Meeting, Refusal<'not_found' | 'forbidden'>>> {
  return lockFor(tx, actor, meetingId, ({ committee }) => may.turnKey(actor, committee.id, post), now)
}

async function lockFor(
  tx: Writer,
  actor: Actor,
  meetingId: string,
  allowed: (meeting: Meeting) => boolean,
  now: Date,
): Promise<Result<Meeting, Refusal<'not_found' | 'forbidden'>>> {
  const meeting = await lockMeeting(tx, actor, meetingId, now)
  if (!meeting) return refuse('not_found')
  return allowed(meeting) ? ok(meeting) : refuse('forbidden')
}

/** Something that happened to a meeting as a whole, as `record` takes it. */
export const onMeeting = (meeting: Meeting, name: string, data: Readonly<Record<string, unknown>> = {}) => ({
  name,
  subject: { kind: 'meeting', id: meeting.id },
  committeeId: meeting.committee.id,
  data,
})

interface Key {
  readonly purpose: KeyPurpose
  readonly version: number
  readonly post: KeyPost
}

/** Records key_turned. Whether it may be turned is decided before. */
export async function insertKey(tx: Writer, actor: Actor, meeting: Meeting, key: Key, now: Date): Promise<void> {
  await tx
    .insertInto('meeting_key')
    .values({ id: newId(), meeting_id: meeting.id, ...key, turned_by: actor.personId, turned_at: now })
    .execute()
  await record(tx, actor, now, onMeeting(meeting, 'key_turned', { ...key }))
}

/** Records key_returned. Whether it may be taken back is decided before. */
export async function deleteKey(tx: Writer, actor: Actor, meeting: Meeting, key: Key, now: Date): Promise<void> {
  await tx
    .deleteFrom('meeting_key')
    .where('meeting_id', '=', meeting.id)
    .where('purpose', '=', key.purpose)
    .where('version', '=', key.version)
    .where('post', '=', key.post)
    .execute()
  await record(tx, actor, now, onMeeting(meeting, 'key_returned', { ...key }))
}

const keysTakenBack = { agenda: 'agenda_keys_taken_back', minutes: 'minutes_keys_taken_back' } as const

/**
 * Chair and vice-chair stand for what they have seen: a change takes back the keys that were turned for the coming
 * version. Answers whether there were any. Records agenda_keys_taken_back or minutes_keys_taken_back.
 */
export async function takeBackKeys(
  tx: Writer,
  actor: Actor,
  meeting: Meeting,
  what: 'agenda' | 'minutes',
  now: Date,
): Promise<boolean> {
  const taken = await tx
    .deleteFrom('meeting_key')
    .where('meeting_id', '=', meeting.id)
    .where('purpose', '=', what)
    .where('version', '=', nextVersion(meeting, what))
    .returning('post')
    .execute()
  if (taken.length === 0) return false
  const posts = taken.map((key) => key.post)
  await record(tx, actor, now, onMeeting(meeting, keysTakenBack[what], { posts }))
  return true
}

/** Opens the working copy for a version. Records agenda_correction_opened or minutes_correction_opened. */
export async function insertCorrection(
  tx: Writer,
  actor: Actor,
  meeting: Meeting,
  correction: { readonly purpose: 'agenda' | 'minutes'; readonly version: number; readonly reason: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('meeting_correction')
    .values({ id: newId(), meeting_id: meeting.id, ...correction, opened_by: actor.personId, opened_at: now })
    .execute()
  const { purpose, version } = correction
  await record(tx, actor, now, onMeeting(meeting, `${purpose}_correction_opened`, { version }))
}
