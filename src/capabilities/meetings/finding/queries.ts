import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { holdsWords } from '../../../platform/search/folding.ts'
import { committeeNameOf } from '../../committees/queries.ts'
import { readsAsSent, readsWorkingCopy } from '../policy.ts'
import { heldOn } from '../queries.ts'

export interface FoundItem {
  readonly id: string
  readonly title: string
  readonly meetingId: string
  readonly committeeName: string
  readonly meetingOn: IsoDate
}

/** How many agendas that hold the words somewhere are looked into, those sent last first. */
const mostAgendas = 120

/**
 * Agenda items whose title holds every word (folded), of those that the actor may read, the newest first. The title is
 * searched as the actor may read it: as it was last sent, or the working copy for whoever may see that. One query.
 */
export async function itemsTitled(
  db: Reader,
  actor: Actor,
  words: readonly string[],
  now: Date,
  limit: number,
): Promise<FoundItem[]> {
  const on = today(now)
  const { rows } = await sql<FoundItem>`
    with matching as materialized (
      select p.id from agenda_publication p where ${holdsWords(sql.ref('p.titles_folded'), words)}
      order by p.published_at desc limit ${mostAgendas}
    ), agenda as (
      select p.meeting_id, p.snapshot from matching join agenda_publication p on p.id = matching.id
      where not exists (
        select 1 from agenda_publication later where later.meeting_id = p.meeting_id and later.version > p.version)
    ), found as (
      select (sent.item ->> 'id')::uuid as id, sent.item ->> 'title' as title, agenda.meeting_id, 1 as standing
      from agenda join meeting m on m.id = agenda.meeting_id
      cross join lateral jsonb_array_elements(agenda.snapshot -> 'items') as sent (item)
      where ${holdsWords(sql`folded(sent.item ->> 'title')`, words)} and ${readsAsSent(actor, on)}
      union all
      select i.id, i.title, i.meeting_id, 2
      from agenda_item i join meeting m on m.id = i.meeting_id
      where ${holdsWords(sql.ref('i.title_folded'), words)} and ${readsWorkingCopy(actor, on)}
    ), once as (select distinct on (id) id, title, meeting_id from found order by id, standing)
    select once.id, once.title, once.meeting_id as "meetingId", ${heldOn} as "meetingOn",
      ${committeeNameOf(sql.ref('m.committee_id'), on)} as "committeeName"
    from once join meeting m on m.id = once.meeting_id
    order by m.starts_at desc, once.title collate danish, once.id limit ${limit}`.execute(db)
  return rows
}
