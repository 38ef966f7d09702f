import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { unitTree, workplacesOf } from '../../organisation/queries.ts'
import { lockCommittee } from '../commands.ts'
import { may } from '../policy.ts'
import { forumOn, type Forum } from './queries.ts'
import {
  checkForum,
  join,
  type ForumPart,
  type ForumRefusal,
  type ForumText,
  type JoiningRefusal,
  type NewForum,
} from './rules.ts'

type Refused = Refusal<'not_found' | 'forbidden'>

/** Sets up a forum from today. It stands with the whole municipality, outside the MED levels. Records forum_established. */
export async function establishForum(
  tx: Writer,
  actor: Actor,
  input: NewForum,
  now: Date,
): Promise<Result<string, ForumRefusal | Refused | Refusal<'no_units_yet'>>> {
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  const on = today(now)
  const checked = checkForum(input.kind, input, on)
  if (!checked.ok) return checked
  const top = (await unitTree(tx, on)).at(0)
  if (!top) return refuse('no_units_yet')
  const id = newId()
  await tx.insertInto('committee').values({ id, created_at: now }).execute()
  const period = { committee_id: id, name: input.name, kind: input.kind, level: 1, unit_id: top.id }
  await tx
    .insertInto('committee_period')
    .values({ id: newId(), ...period, parent_committee_id: null, valid_from: on, valid_to: null, created_at: now })
    .execute()
  await tx
    .insertInto('forum')
    .values({ committee_id: id, ...textOf(input), created_at: now, created_by: actor.personId })
    .execute()
  await noted(tx, actor, now, 'forum_established', id, { kind: input.kind })
  return ok(id)
}

const textOf = ({ purpose, mandate, openness, endsOn }: ForumText) => ({ purpose, mandate, openness, ends_on: endsOn })

const noted = (tx: Writer, actor: Actor, now: Date, name: string, id: string, data: Record<string, unknown> = {}) =>
  record(tx, actor, now, { name, subject: { kind: 'committee', id }, committeeId: id, data })

async function kept(tx: Writer, actor: Actor, forumId: string, on: IsoDate): Promise<Result<Forum, Refused>> {
  if (!(await lockCommittee(tx, forumId))) return refuse('not_found')
  const forum = await forumOn(tx, forumId, on)
  if (!forum) return refuse('not_found')
  return may.keepForum(actor, forumId) ? ok(forum) : refuse('forbidden')
}

/** Changes what a forum is for, until when, and who reads what it publishes. Records forum_changed. */
export async function changeForum(
  tx: Writer,
  actor: Actor,
  forumId: string,
  input: ForumText & { readonly version: number },
  now: Date,
): Promise<Result<undefined, ForumRefusal | Refused | Refusal<'changed_meanwhile'>>> {
  const found = await kept(tx, actor, forumId, today(now))
  if (!found.ok) return found
  if (found.value.version !== input.version) return refuse('changed_meanwhile')
  const checked = checkForum(found.value.kind, input, today(now))
  if (!checked.ok) return checked
  await tx
    .updateTable('forum')
    .set({ ...textOf(input), version: sql`version + 1` })
    .where('committee_id', '=', forumId)
    .execute()
  await noted(tx, actor, now, 'forum_changed', forumId)
  return ok()
}

/** Somebody takes part from today: by name, or as convener or secretary instead of whoever was. */
export async function joinForum(
  tx: Writer,
  actor: Actor,
  forumId: string,
  input: { readonly personId: string; readonly part: ForumPart },
  now: Date,
): Promise<Result<undefined, JoiningRefusal | Refused>> {
  const on = today(now)
  const found = await kept(tx, actor, forumId, on)
  if (!found.ok) return found
  const { personId, part } = input
  // The convener holds the only key: who prepares what it opens does not choose who holds it.
  if (part !== 'member' && !may.fillPost(actor, forumId, part)) return refuse('forbidden')
  const isEmployed = (await workplacesOf(tx, personId, on)).length > 0
  const decided = join(found.value, input, isEmployed)
  if (!decided.ok) return decided
  const row = {
    id: newId(),
    committee_id: forumId,
    person_id: personId,
    valid_from: on,
    valid_to: null,
    created_at: now,
  }
  if (part === 'member') {
    await tx
      .insertInto('forum_member')
      .values({ ...row, created_by: actor.personId })
      .execute()
  } else {
    await leavePost(tx, forumId, part, on)
    await tx
      .insertInto('committee_post')
      .values({ ...row, post: part })
      .execute()
  }
  await noted(tx, actor, now, 'forum_joined', forumId, { personId, part })
  return ok()
}

/** Who got the post only today never held it. */
async function leavePost(tx: Writer, forumId: string, post: 'chair' | 'secretary', on: IsoDate): Promise<void> {
  const held = tx.deleteFrom('committee_post').where('committee_id', '=', forumId).where('post', '=', post)
  await held.where('valid_from', '=', on).execute()
  await tx
    .updateTable('committee_post')
    .set({ valid_to: on })
    .where('committee_id', '=', forumId)
    .where('post', '=', post)
    .where('valid_to', 'is', null)
    .execute()
}

/** Somebody takes part no longer, from now. Everybody may leave by themselves. Records forum_left. */
export async function leaveForum(
  tx: Writer,
  actor: Actor,
  ids: { readonly forumId: string; readonly memberId: string },
  now: Date,
): Promise<Result<undefined, Refused>> {
  const on = today(now)
  if (!(await lockCommittee(tx, ids.forumId))) return refuse('not_found')
  const forum = await forumOn(tx, ids.forumId, on)
  const member = forum?.members.find(({ memberId }) => memberId === ids.memberId)
  if (!member) return refuse('not_found')
  if (member.personId !== actor.personId && !may.keepForum(actor, ids.forumId)) return refuse('forbidden')
  await tx.updateTable('forum_member').set({ valid_to: on }).where('id', '=', ids.memberId).execute()
  await noted(tx, actor, now, 'forum_left', ids.forumId, { personId: member.personId })
  return ok()
}

/** Ends a forum with today as its last day; what it dealt with stays. Records forum_closed. */
export async function closeForum(
  tx: Writer,
  actor: Actor,
  forumId: string,
  now: Date,
): Promise<Result<undefined, Refused>> {
  const on = today(now)
  if (!(await lockCommittee(tx, forumId))) return refuse('not_found')
  if (!(await forumOn(tx, forumId, on))) return refuse('not_found')
  if (!may.manageCommittees(actor)) return refuse('forbidden')
  const to = addDays(on, 1)
  for (const table of ['committee_period', 'committee_post', 'forum_member'] as const) {
    await sql`
      update ${sql.table(table)} set valid_to = ${to}
      where committee_id = ${forumId} and (valid_to is null or valid_to > ${to})`.execute(tx)
  }
  await noted(tx, actor, now, 'forum_closed', forumId, { to })
  return ok()
}
