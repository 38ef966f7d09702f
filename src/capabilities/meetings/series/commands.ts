import type { Actor } from '../../../platform/auth/actor.ts'
import { instantOf, timeOfDay, today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { committeeOn } from '../../committees/queries.ts'
import { addMeeting } from '../planning/commands.ts'
import { may } from '../policy.ts'
import { lockMeeting } from '../queries.ts'
import { daysTaken } from './queries.ts'
import { mayRepeat, type SeriesRefusal } from './rules.ts'

type Refused = SeriesRefusal | Refusal<'not_found' | 'forbidden' | 'committee_ends'>

/**
 * Plans the same meeting again on other days: same time of day on Danish clocks, same place. All of them, or none. Records
 * meeting_planned for each, and invites to each.
 */
export async function repeatMeeting(
  tx: Writer,
  actor: Actor,
  input: { meetingId: string; days: readonly IsoDate[] },
  now: Date,
): Promise<Result<{ planned: number; committeeId: string }, Refused>> {
  const meeting = await lockMeeting(tx, actor, input.meetingId, now)
  if (!meeting) return refuse('not_found')
  const committeeId = meeting.committee.id
  if (!may.prepare(actor, committeeId)) return refuse('forbidden')
  const days = [...new Set(input.days)].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const taken = first && last ? await daysTaken(tx, committeeId, first, last) : new Set<IsoDate>()
  const decided = mayRepeat(days, today(now), taken)
  if (!decided.ok) return decided
  if (last && !(await committeeOn(tx, committeeId, last))) return refuse('committee_ends')
  const [start, end] = [timeOfDay(meeting.startsAt), timeOfDay(meeting.endsAt)]
  for (const day of days) {
    const plan = {
      startsAt: instantOf(day, start),
      endsAt: instantOf(day, end),
      place: meeting.place,
      kind: meeting.kind,
    }
    await addMeeting(tx, actor, { committeeId, plan }, now)
  }
  return ok({ planned: days.length, committeeId })
}
