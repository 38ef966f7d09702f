import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader, Writer } from '../../../platform/db/database.ts'
import { isId } from '../../../platform/db/ids.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { unitNameOf } from '../../organisation/area/queries.ts'
import { nameOf } from '../../people/queries.ts'
import { membersOn } from '../queries.ts'
import type { Note, Room } from './rules.ts'

/** The trio with alias t is open on the day, and the person is in it: the one door to every room. */
const opensFor = (personId: string, on: IsoDate) => sql`(${validOn('t', on)} and exists (
  select 1 from trio_member own where own.trio_id = t.id and own.person_id = ${personId} and ${validOn('own', on)}))`

/** Somebody sees the pages as this person does: that opens no room. */
const looksOn = (actor: Actor): boolean => actor.seenBy !== undefined

const shownTasks = 60
const shownLines = 60

/** Everything of a room for one of its members; null for everybody else. One query. */
export async function roomFor(db: Reader, actor: Actor, trioId: string, on: IsoDate): Promise<Room | null> {
  if (!isId(trioId) || looksOn(actor)) return null
  const { rows } = await sql<Room>`
    select t.id, t.unit_id as "unitId", ${unitNameOf(sql.ref('t.unit_id'), on)} as "unitName", t.version,
      json_build_object('nextMeetingOn', t.next_meeting_on, 'weeksBetween', t.weeks_between) as rhythm,
      ${membersOn(on)} as members,
      coalesce((select json_agg(json_build_object('id', n.id, 'title', n.title, 'notedOn', n.noted_on,
          'writtenBy', ${nameOf(sql.ref('n.written_by'))}) order by n.noted_on desc, n.id desc)
        from trio_note n where n.trio_id = t.id), '[]') as notes,
      coalesce((select json_agg(json_build_object('id', w.id, 'task', w.task, 'who', ${nameOf(sql.ref('w.who'))},
          'dueOn', w.due_on, 'isDone', w.done_at is not null) order by w.id)
        from (select * from trio_task k where k.trio_id = t.id order by k.done_at is not null, k.id desc limit ${shownTasks}) as w), '[]') as tasks,
      coalesce((select json_agg(json_build_object('personId', c.person_id, 'name', ${nameOf(sql.ref('c.person_id'))},
          'heldOn', c.held_on, 'line', c.line) order by c.written_at, c.id)
        from (select * from trio_check_in i where i.trio_id = t.id order by i.held_on desc, i.id desc limit ${shownLines}) as c), '[]')
        as "checkIns"
    from trio t where t.id = ${trioId} and ${opensFor(actor.personId, on)}`.execute(db)
  return rows[0] ?? null
}

/** One note for a member of its room; null for everybody else. */
export async function noteFor(
  db: Reader,
  actor: Actor,
  ids: { trioId: string; noteId: string },
  on: IsoDate,
): Promise<Note | null> {
  if (!isId(ids.trioId) || !isId(ids.noteId) || looksOn(actor)) return null
  const { rows } = await sql<Note>`
    select n.id, n.title, n.noted_on as "notedOn", ${nameOf(sql.ref('n.written_by'))} as "writtenBy", n.content, n.version
    from trio_note n join trio t on t.id = n.trio_id
    where n.id = ${ids.noteId} and t.id = ${ids.trioId} and ${opensFor(actor.personId, on)}`.execute(db)
  return rows[0] ?? null
}

/** Holds the room until the transaction ends; null for who is not in it. */
export async function lockRoom(tx: Writer, actor: Actor, trioId: string, on: IsoDate): Promise<Room | null> {
  if (!isId(trioId)) return null
  await tx.selectFrom('trio').select('id').where('id', '=', trioId).forUpdate().execute()
  return roomFor(tx, actor, trioId, on)
}
