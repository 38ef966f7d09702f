import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { may } from '../../policy.ts'
import { lockSeat } from '../commands.ts'
import type { SeatNameInput } from './input.ts'
import * as rules from './rules.ts'

/** Gives a seat another title or election group from a day on; on the days before it is called what it was. Records seat_named. */
export async function nameSeat(
  tx: Writer,
  actor: Actor,
  ids: { committeeId: string; seatId: string },
  input: SeatNameInput,
  now: Date,
): Promise<Result<undefined, rules.NamingRefusal | Refusal<'not_found' | 'forbidden'>>> {
  const seat = await lockSeat(tx, ids.committeeId, ids.seatId)
  if (!seat) return refuse('not_found')
  if (!may.manageMembers(actor, ids.committeeId)) return refuse('forbidden')
  const wanted = { title: input.title, electionGroup: input.election_group || null, from: input.valid_from }
  const decided = rules.nameSeat(seat, wanted)
  if (!decided.ok) return decided
  if (decided.value) {
    const { title, electionGroup, to } = decided.value
    await tx
      .insertInto('seat_earlier_name')
      .values({ id: newId(), seat_id: ids.seatId, title, election_group: electionGroup, valid_to: to, created_at: now })
      .execute()
  }
  await tx
    .updateTable('seat')
    .set({ title: wanted.title, election_group: wanted.electionGroup })
    .where('id', '=', ids.seatId)
    .execute()
  await record(tx, actor, now, {
    name: 'seat_named',
    subject: { kind: 'seat', id: ids.seatId },
    committeeId: ids.committeeId,
    data: { from: wanted.from },
  })
  return ok()
}
