import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { isOpenOrEndedSince, tasksWhere } from '../../follow-up/queries.ts'
import type { Task } from '../../follow-up/rules.ts'
import { workingItems } from '../../meetings/agenda/queries.ts'
import type { AgendaItem } from '../../meetings/agenda/rules.ts'
import { meetingsWhere } from '../../meetings/queries.ts'
import type { Meeting } from '../../meetings/rules.ts'
import { whereaboutsOf, type Whereabouts } from '../../meetings/whereabouts/queries.ts'
import { seen, type FollowedTask } from '../queries.ts'
import { isForAgenda, type TakenUp } from '../rules.ts'

/** What a committee's next agenda is to take up again, by the item it came from; a free task stands alone. */
export interface AgendaTasks {
  /** null for a free task. */
  readonly item: Whereabouts | null
  readonly tasks: readonly FollowedTask[]
}

/**
 * The tasks for the next agenda of a body: what is open and stands on no agenda to come, and what was done since it was
 * last before a meeting. Only those that the actor may read.
 */
export async function tasksForAgenda(db: Reader, actor: Actor, committeeId: string, now: Date): Promise<AgendaTasks[]> {
  const lately = addDays(today(now), -400)
  const all = await tasksWhere(
    db,
    sql`t.committee_id = ${committeeId} and ${isOpenOrEndedSince(lately)} order by t.id`,
    today(now),
  )
  const places = await whereaboutsOf(db, [...new Set(all.flatMap(itemsOf))], now)
  const meetingIds = [...new Set([...places.values()].map(({ meetingId }) => meetingId))]
  const meetings = new Map(
    (meetingIds.length === 0 ? [] : await meetingsWhere(db, sql`where m.id = any(${meetingIds}::uuid[])`, now)).map(
      (meeting) => [meeting.id, meeting],
    ),
  )
  const due = (await seen(db, actor, all, now)).filter((task) =>
    isForAgenda(
      task,
      itemsOf(task).flatMap((itemId) => {
        const meeting = meetings.get(places.get(itemId)?.meetingId ?? '')
        return meeting ? [takenUpAt(meeting, now)] : []
      }),
    ),
  )
  return [...Map.groupBy(due, ({ itemId, id }) => itemId ?? id).values()].map((tasks) => ({
    item: tasks[0]?.item ?? null,
    tasks,
  }))
}

/** Where a task is before the body: the item it came from, and those where it was taken up. */
const itemsOf = ({ itemId, placedOn }: Task): string[] => (itemId === null ? [...placedOn] : [itemId, ...placedOn])

/** A meeting that is over and was never closed in the records has been held all the same. */
const takenUpAt = ({ cancellation, closedAt, endsAt }: Meeting, now: Date): TakenUp => ({
  isCancelled: cancellation !== null,
  closedAt: closedAt ?? (endsAt < now ? endsAt : null),
})

/** The items the tasks came from, as they are in the working copies of their meetings. */
export async function originsOf(db: Reader, waiting: readonly AgendaTasks[]): Promise<ReadonlyMap<string, AgendaItem>> {
  const meetingIds = [...new Set(waiting.flatMap(({ item }) => item?.meetingId ?? []))]
  const items = await Promise.all(meetingIds.map((id) => workingItems(db, id)))
  return new Map(items.flat().map((item) => [item.id, item]))
}
