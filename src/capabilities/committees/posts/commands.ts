import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { peopleByIds } from '../../people/queries.ts'
import { lockCommittee } from '../commands.ts'
import { may } from '../policy.ts'
import { committeeOn, committeeSpan, rosterOn } from '../queries.ts'
import type { Post, Side } from '../schema.ts'
import { areaOn } from '../seats/queries.ts'
import type { PostInput } from './input.ts'
import { postPeriods, unitLeaderOf } from './queries.ts'
import * as rules from './rules.ts'
import type { PostFacts, PostPeriod } from './rules.ts'

type Refused = Refusal<'not_found' | 'forbidden'>
type TakingRefusal = Refused | rules.PostRefusal | Refusal<'person_unknown' | 'committee_not_there'>

/** Gives a person a post from a day on; whoever has it leaves it that day. Records post_taken and post_left. */
export async function takePost(
  tx: Writer,
  actor: Actor,
  ids: { committeeId: string; post: Post },
  input: PostInput,
  now: Date,
): Promise<Result<undefined, TakingRefusal>> {
  const { committeeId, post } = ids
  if (!(await lockCommittee(tx, committeeId))) return refuse('not_found')
  if (!may.fillPost(actor, committeeId, post)) return refuse('forbidden')
  if (!(await peopleByIds(tx, [input.person])).has(input.person)) return refuse('person_unknown')
  const facts = await postFacts(tx, committeeId, input.person, input.valid_from)
  if (!facts) return refuse('committee_not_there')
  const decided = rules.takePost(
    facts,
    { post, personId: input.person, from: input.valid_from, by: actor.personId },
    today(now),
  )
  if (!decided.ok) return decided
  const { leaves, takenBack } = decided.value
  if (leaves && takenBack) await tx.deleteFrom('committee_post').where('id', '=', leaves.id).execute()
  if (leaves) await leave(tx, actor, committeeId, leaves, input.valid_from, now, takenBack)
  const id = newId()
  await tx
    .insertInto('committee_post')
    .values({
      id,
      committee_id: committeeId,
      person_id: input.person,
      post,
      valid_from: input.valid_from,
      // A committee that is to be closed takes its posts with it.
      valid_to: (await committeeSpan(tx, committeeId))?.to ?? null,
      created_at: now,
    })
    .execute()
  const data = { post, personId: input.person, from: input.valid_from }
  await record(tx, actor, now, { name: 'post_taken', subject: { kind: 'committee_post', id }, committeeId, data })
  return ok()
}

async function postFacts(tx: Writer, committeeId: string, personId: string, from: IsoDate): Promise<PostFacts | null> {
  const committee = await committeeOn(tx, committeeId, from)
  if (!committee) return null
  const roster = await rosterOn(tx, committeeId, from)
  const sits = roster.filter((seat) => seat.holder?.personId === personId).map((seat): Side => seat.side)
  const area = await areaOn(tx, committeeId, [personId], from)
  const leader = await unitLeaderOf(tx, committeeId, from)
  return {
    kind: committee.kind,
    periods: await postPeriods(tx, committeeId),
    sits: new Set(sits),
    worksInArea: area.inside.has(personId),
    leadsUnit: leader?.personId === personId,
  }
}

async function leave(
  tx: Writer,
  actor: Actor,
  committeeId: string,
  held: PostPeriod,
  to: IsoDate,
  now: Date,
  takenBack = false,
): Promise<void> {
  if (!takenBack) await tx.updateTable('committee_post').set({ valid_to: to }).where('id', '=', held.id).execute()
  const data = { post: held.post, personId: held.personId, to }
  await record(tx, actor, now, {
    name: 'post_left',
    subject: { kind: 'committee_post', id: held.id },
    committeeId,
    data,
  })
}

/** Ends the post with its last day; it stands vacant until somebody takes it. Records post_left. */
export async function endPost(
  tx: Writer,
  actor: Actor,
  ids: { committeeId: string; post: Post },
  lastDay: IsoDate,
  now: Date,
): Promise<Result<undefined, Refused | rules.LeavingRefusal>> {
  const { committeeId, post } = ids
  if (!(await lockCommittee(tx, committeeId))) return refuse('not_found')
  if (!may.fillPost(actor, committeeId, post)) return refuse('forbidden')
  const decided = rules.endPost(await postPeriods(tx, committeeId), post, lastDay)
  if (!decided.ok) return decided
  await leave(tx, actor, committeeId, decided.value, addDays(lastDay, 1), now)
  return ok()
}

/** A chair without a seat on the management side, or a vice-chair without one among the employees, is none any more. */
export async function leavePostsWithoutSeat(
  tx: Writer,
  actor: Actor,
  committeeId: string,
  personId: string,
  to: IsoDate,
  now: Date,
): Promise<void> {
  const sits = (await rosterOn(tx, committeeId, to)).filter((seat) => seat.holder?.personId === personId)
  const sides = new Set(sits.map((seat) => seat.side))
  const left = rules.postsWithoutSeat(await postPeriods(tx, committeeId), personId, sides, to)
  for (const period of left) await leave(tx, actor, committeeId, period, to, now)
}
