import { sql } from 'kysely'
import { holds, placesHeld, type Actor } from '../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { minutesPaths } from '../minutes/paths.ts'
import { waitingBefore } from '../overview/queries.ts'
import { belonging, keyPostsOf, may, preparers } from '../policy.ts'
import { meetingsWhere } from '../queries.ts'
import { hasOpenRemarks } from '../remarks/queries.ts'
import { remarkPaths } from '../remarks/paths.ts'
import { deadlineOf, type Meeting, type Waiting } from '../rules.ts'
import { minutesTaskFor } from './rules.ts'

export interface Desk {
  readonly waiting: readonly Waiting[]
  /** The next meetings of the committees that the actor belongs to. */
  readonly coming: readonly Meeting[]
  /** Known when any meeting was read. */
  readonly closingDays: ReadonlySet<IsoDate> | null
}

/** What meetings lay on the actor's desk. Three queries, or none for who belongs to no committee. */
export async function deskOf(db: Reader, actor: Actor, now: Date, limit: number): Promise<Desk> {
  const own = placesHeld(actor, belonging)
  if (own.length === 0) return { waiting: [], coming: [], closingDays: null }
  const meetings = await meetingsWhere(
    db,
    sql`where not exists (select 1 from meeting_cancellation c where c.meeting_id = m.id) and (
      (m.committee_id = any(${own}::uuid[]) and m.ends_at >= ${now})
      or (m.committee_id = any(${placesHeld(actor, preparers)}::uuid[])
        and exists (select 1 from agenda_publication a where a.meeting_id = m.id)
        and not exists (select 1 from minutes_publication p where p.meeting_id = m.id))
      or (m.committee_id = any(${placesHeld(actor, preparers)}::uuid[]) and ${hasOpenRemarks(actor, now)}))
    order by m.starts_at, m.id`,
    now,
  )
  const coming = meetings.filter((meeting) => meeting.endsAt >= now)
  const prepared = meetings.filter((meeting) => may.prepare(actor, meeting.committee.id))
  const before = await waitingBefore(
    db,
    actor,
    prepared.filter((meeting) => meeting.endsAt >= now),
    now,
  )
  return {
    waiting: [...before, ...prepared.flatMap((meeting) => waitingAfter(actor, meeting, now))],
    coming: coming.slice(0, limit),
    closingDays: meetings.find(({ agreement }) => agreement !== null)?.agreement?.closingDays ?? null,
  }
}

function waitingAfter(actor: Actor, meeting: Meeting, now: Date): Waiting[] {
  if (meeting.minutesVersions.length > 0) return remarksToAnswer(actor, meeting, now)
  const kind = minutesTaskFor(keyPostsOf(actor, meeting.committee.id), meeting, now)
  if (!kind) return []
  const deadline = deadlineOf(meeting, 'minutes_out')
  return [
    {
      kind,
      href: minutesPaths.minutes({ meetingId: meeting.id }),
      title: meeting.on,
      committeeName: meeting.committee.name,
      dueOn: deadline?.on ?? null,
      clause: deadline?.clause ?? null,
      params: { on: meeting.on },
    },
  ]
}

/** Minutes that are sent are among the meetings read only for what members remarked on them; the secretary answers. */
function remarksToAnswer(actor: Actor, meeting: Meeting, now: Date): Waiting[] {
  const { posts, committee } = meeting
  const isTheirs =
    posts.secretary === null || posts.secretary.personId === actor.personId || holds(actor, 'preparer', committee.id)
  if (!isTheirs || meeting.endsAt >= now) return []
  return [
    {
      kind: 'answer_remarks',
      href: remarkPaths.remarks({ meetingId: meeting.id }),
      title: meeting.on,
      committeeName: committee.name,
      dueOn: null,
      clause: null,
      params: { on: meeting.on },
    },
  ]
}
