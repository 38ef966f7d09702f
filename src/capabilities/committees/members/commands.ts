import type { Actor } from '../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, type Result } from '../../../platform/result.ts'

/** Notes who took a list of members out of the system: names with trade unions leave it that way. */
export async function noteMemberListTaken(
  tx: Writer,
  actor: Actor,
  list: { committeeId: string; format: 'xlsx' | 'pdf'; on: IsoDate },
  now: Date,
): Promise<Result<undefined>> {
  const { committeeId, format, on } = list
  await record(tx, actor, now, {
    name: 'member_list_downloaded',
    subject: { kind: 'committee', id: committeeId },
    committeeId,
    data: { format, on },
  })
  return ok()
}
