import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { committeeTree } from '../../committees/queries.ts'
import { levelPage } from './queries.ts'
import { adviseLevel, type Answers } from './rules.ts'

type Done = Promise<Result<undefined, Refusal<'not_found' | 'forbidden' | 'leader_unknown'>>>
interface At {
  readonly meetingId: string
  readonly itemId: string
}

/** Answers the questions about an item's level, and keeps the advice that comes of them. Records item_level_answered. */
export async function answerLevel(tx: Writer, actor: Actor, input: At & { answers: Answers }, now: Date): Done {
  const found = await levelPage(tx, actor, input, now)
  if (!found) return refuse('not_found')
  if (!found.mayAnswer) return refuse('forbidden')
  const { answers } = input
  if (answers.leaderOf !== null && !found.around.some(({ id }) => id === answers.leaderOf))
    return refuse('leader_unknown')
  const on = today(now)
  const advice = adviseLevel(
    found.meeting.committee.id,
    answers,
    await committeeTree(tx, on),
    await agreementOn(tx, on),
  )
  if (!advice) return refuse('not_found')
  const row = {
    is_political: answers.isPolitical,
    leader_of: answers.leaderOf,
    reach: answers.reach,
    advised: advice.committee.id,
    grounds: advice.grounds,
    clause: advice.clause,
    answered_by: actor.personId,
    answered_at: now,
  }
  await tx
    .insertInto('item_level')
    .values({ agenda_item_id: input.itemId, ...row })
    .onConflict((conflict) => conflict.column('agenda_item_id').doUpdateSet(row))
    .execute()
  await noted(tx, actor, now, 'item_level_answered', input.itemId, found.meeting.committee.id, {
    advised: advice.committee.id,
  })
  return ok()
}

/** Says that the item belongs elsewhere, as it is said. Records item_level_disagreed. */
export async function disagreeOnLevel(
  tx: Writer,
  actor: Actor,
  input: At & { meant: string | null; text: string },
  now: Date,
): Done {
  const found = await levelPage(tx, actor, input, now)
  if (!found) return refuse('not_found')
  if (!found.mayDisagree) return refuse('forbidden')
  const { meant, text, itemId } = input
  if (meant !== null && !found.around.some(({ id }) => id === meant)) return refuse('leader_unknown')
  await tx
    .insertInto('item_level_disagreement')
    .values({ id: newId(), agenda_item_id: itemId, meant, text, stated_by: actor.personId, stated_at: now })
    .execute()
  await noted(tx, actor, now, 'item_level_disagreed', itemId, found.meeting.committee.id, { meant })
  return ok()
}

const noted = (
  tx: Writer,
  actor: Actor,
  now: Date,
  name: string,
  itemId: string,
  committeeId: string,
  data: Readonly<Record<string, unknown>>,
) => record(tx, actor, now, { name, subject: { kind: 'agenda_item', id: itemId }, committeeId, data })
