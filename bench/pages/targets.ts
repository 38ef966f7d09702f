import { sql } from 'kysely'
import { committeePaths } from '../../src/capabilities/committees/paths.ts'
import { meetingPaths } from '../../src/capabilities/meetings/paths.ts'
import { organisationPaths } from '../../src/capabilities/organisation/paths.ts'
import { todayPaths } from '../../src/capabilities/today/paths.ts'
import { castOf } from '../../src/demo/cast.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/db/ids.ts'
import { ok } from '../../src/platform/result.ts'

export interface Target {
  readonly name: string
  readonly address: string
}

export interface Targets {
  readonly pages: readonly Target[]
  /** A meeting whose agenda has both keys and can be sent. */
  readonly publication: { readonly meetingId: string; readonly address: string }
  /** Who asks: secretary of the committee that all pages of one committee are about. */
  readonly personId: string
}

/** The busiest pages of the centre's committee, and a meeting of it made ready to be sent. */
export async function findTargets(database: Database, now: Date): Promise<Targets> {
  const cast = await castOf(database.reader)
  const personId = cast.centre_secretary
  const { rows } = await sql<{ committee_id: string; meeting_id: string; item_id: string }>`
    select m.committee_id, m.id as meeting_id,
      (select i.id from agenda_item i where i.meeting_id = m.id and i.presentation is not null order by i.position limit 1) as item_id
    from meeting m
    join committee_post p on p.committee_id = m.committee_id and p.post = 'secretary' and p.person_id = ${personId}
    join minutes_publication s on s.meeting_id = m.id
    order by (select count(*) from agenda_item i where i.meeting_id = m.id and i.position is not null) desc, m.starts_at desc
    limit 1`.execute(database.reader)
  const found = rows[0]
  if (!found) throw new Error('the demo has no held meeting in the committee of the centre’s secretary')
  const { committee_id: committeeId, meeting_id: meetingId, item_id: itemId } = found
  return {
    personId,
    publication: await readyToSend(database, committeeId, meetingId, now),
    pages: [
      { name: 'front page', address: todayPaths.today() },
      { name: 'organisation, all units', address: organisationPaths.organisation({}, { open: 'all' }) },
      { name: 'committees, the whole tree', address: committeePaths.committees() },
      { name: 'committee', address: committeePaths.committee({ committeeId }) },
      { name: 'meeting, held and sent', address: meetingPaths.meeting({ meetingId }) },
      { name: 'agenda item', address: meetingPaths.item({ meetingId, itemId }) },
    ],
  }
}

const inThirtyDays = 30 * 86_400_000

/** A new meeting with the agenda of one that was held, and the keys of chair and vice-chair. */
async function readyToSend(database: Database, committeeId: string, like: string, now: Date) {
  const meetingId = newId()
  const startsAt = new Date(now.getTime() + inThirtyDays)
  await database.write(async (tx) => {
    await sql`insert into meeting (id, committee_id, starts_at, ends_at, planned_at)
      values (${meetingId}, ${committeeId}, ${startsAt}, ${new Date(startsAt.getTime() + 7_200_000)}, ${now})`.execute(
      tx,
    )
    await sql`insert into agenda_item (id, meeting_id, position, title, kind, apsa, presentation, recommendation, presenter, created_at)
      select gen_random_uuid(), ${meetingId}, row_number() over (order by position), title, kind, apsa, presentation,
        recommendation, presenter, ${now}
      from agenda_item where meeting_id = ${like} and position is not null`.execute(tx)
    await sql`insert into meeting_key (id, meeting_id, purpose, version, post, turned_by, turned_at)
      select distinct on (post) gen_random_uuid(), ${meetingId}, 'agenda', 1, post, turned_by, ${now}
      from meeting_key where meeting_id = ${like} and purpose = 'agenda' order by post, version desc`.execute(tx)
    return ok()
  })
  return { meetingId, address: meetingPaths.agendaPublication({ meetingId }) }
}

/** Takes a sent agenda back as if it had never been sent, which only a benchmark on its own database may do. */
export async function unsend(database: Database, meetingId: string): Promise<void> {
  await database.write(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`delete from event where subject_id = ${meetingId}`.execute(tx)
    await sql`delete from attached_file where subject_id in (select id from agenda_publication where meeting_id = ${meetingId})`.execute(
      tx,
    )
    await sql`delete from agenda_publication where meeting_id = ${meetingId}`.execute(tx)
    await sql`delete from job where data->>'meetingId' = ${meetingId}`.execute(tx)
    return ok()
  })
}
