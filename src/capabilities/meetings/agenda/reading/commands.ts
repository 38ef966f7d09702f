import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, type Result } from '../../../../platform/result.ts'

/** The meeting whose agenda an item stands on. */
export interface AtMeeting {
  readonly id: string
  readonly committee: { readonly id: string }
}

/** Notes who read a closed item, in the log that nobody can change. */
export async function noteReading(
  tx: Writer,
  actor: Actor,
  meeting: AtMeeting,
  itemId: string,
  now: Date,
): Promise<Result<undefined>> {
  await record(tx, actor, now, {
    name: 'closed_item_read',
    subject: { kind: 'agenda_item', id: itemId },
    committeeId: meeting.committee.id,
    data: { meetingId: meeting.id },
  })
  return ok()
}
