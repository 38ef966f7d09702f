import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { lockMeeting } from '../queries.ts'
import { exclusionPage, type ExclusionPage } from './queries.ts'
import { mayExclude, type ExclusionRefusal } from './rules.ts'

type Refused = ExclusionRefusal | Refusal<'not_found'>

interface AtItem {
  readonly meetingId: string
  readonly itemId: string
}

async function lockItem(tx: Writer, actor: Actor, at: AtItem, now: Date): Promise<Result<ExclusionPage, Refused>> {
  const found = (await lockMeeting(tx, actor, at.meetingId, now)) ? await exclusionPage(tx, actor, at, now) : null
  return found ? ok(found) : refuse('not_found')
}

/** Who prepares the meeting excludes somebody from a closed item, with a reason. Records person_excluded, without the reason. */
export async function excludePerson(
  tx: Writer,
  actor: Actor,
  input: AtItem & { personId: string; reason: string },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const locked = await lockItem(tx, actor, input, now)
  if (!locked.ok) return locked
  const { page, exclusions, committee } = locked.value
  const { chair, viceChair, secretary } = page.meeting.posts
  const decided = mayExclude(
    {
      isClosed: page.isClosed,
      committee: committee.map(({ personId }) => personId),
      preparers: [chair, viceChair, secretary].flatMap((holder) => (holder ? [holder.personId] : [])),
      excluded: exclusions.map(({ personId }) => personId),
    },
    input.personId,
  )
  if (!decided.ok) return decided
  await tx
    .insertInto('item_exclusion')
    .values({
      agenda_item_id: input.itemId,
      person_id: input.personId,
      reason: input.reason,
      excluded_by: actor.personId,
      excluded_at: now,
    })
    .execute()
  await note(tx, actor, page, 'person_excluded', input, now)
  return ok()
}

/** Lets somebody back in. Records exclusion_lifted. */
export async function liftExclusion(
  tx: Writer,
  actor: Actor,
  input: AtItem & { personId: string },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const locked = await lockItem(tx, actor, input, now)
  if (!locked.ok) return locked
  const { page, exclusions } = locked.value
  if (!exclusions.some(({ personId }) => personId === input.personId)) return refuse('not_found')
  await tx
    .deleteFrom('item_exclusion')
    .where('agenda_item_id', '=', input.itemId)
    .where('person_id', '=', input.personId)
    .execute()
  await note(tx, actor, page, 'exclusion_lifted', input, now)
  return ok()
}

/** An item that goes on at a later meeting keeps who is excluded from it. */
export async function copyExclusions(tx: Writer, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`
    insert into item_exclusion (agenda_item_id, person_id, reason, excluded_by, excluded_at)
    select ${to}::uuid, e.person_id, e.reason, e.excluded_by, e.excluded_at from item_exclusion e
    where e.agenda_item_id = ${from}`.execute(tx)
}

async function note(
  tx: Writer,
  actor: Actor,
  { meeting }: ExclusionPage['page'],
  name: string,
  { itemId, personId }: { itemId: string; personId: string },
  now: Date,
): Promise<void> {
  await record(tx, actor, now, {
    name,
    subject: { kind: 'agenda_item', id: itemId },
    committeeId: meeting.committee.id,
    data: { meetingId: meeting.id, personId },
  })
}
