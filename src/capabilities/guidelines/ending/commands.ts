import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import type { Side } from '../../committees/schema.ts'
import { may } from '../policy.ts'
import { lockGuideline } from '../queries.ts'
import { mayBeRepealed, mayGetNotice, type GuidelineRefusal } from '../rules.ts'

/**
 * One side gives notice of a may-guideline; it holds three months more (MED framework agreement § 8). Records
 * guideline_notice_given. Answers the last day on which it holds.
 */
export async function giveNotice(
  tx: Writer,
  actor: Actor,
  input: { readonly guidelineId: string; readonly side: Side; readonly reason: string },
  now: Date,
): Promise<Result<IsoDate, GuidelineRefusal>> {
  const guideline = await lockGuideline(tx, actor, input.guidelineId, now)
  const text = guideline?.texts.at(-1)
  if (!guideline || !text) return refuse('not_found')
  const on = today(now)
  const noticed = mayGetNotice(guideline, on)
  if (!may.giveNotice(actor, text.committeeId, input.side)) return refuse('forbidden')
  if (!noticed.ok) return noticed
  await tx
    .insertInto('guideline_notice')
    .values({
      id: newId(),
      guideline_text_id: text.id,
      side: input.side,
      reason: input.reason,
      given_on: on,
      last_day: noticed.value,
      given_by: actor.personId,
      entered_at: now,
    })
    .execute()
  await record(tx, actor, now, {
    name: 'guideline_notice_given',
    subject: { kind: 'guideline', id: guideline.id },
    committeeId: text.committeeId,
    data: { side: input.side, last_day: noticed.value },
  })
  return noticed
}

/** Takes a policy or council rule out of use after a day. Records guideline_repealed. */
export async function repealGuideline(
  tx: Writer,
  actor: Actor,
  input: { readonly guidelineId: string; readonly lastDay: IsoDate; readonly reason: string },
  now: Date,
): Promise<Result<undefined, GuidelineRefusal>> {
  const guideline = await lockGuideline(tx, actor, input.guidelineId, now)
  if (!guideline) return refuse('not_found')
  if (!may.keep(actor)) return refuse('forbidden')
  const repealed = mayBeRepealed(guideline, input.lastDay, today(now))
  if (!repealed.ok) return repealed
  await tx
    .insertInto('guideline_repeal')
    .values({
      guideline_id: guideline.id,
      reason: input.reason,
      last_day: input.lastDay,
      repealed_by: actor.personId,
      repealed_at: now,
    })
    .execute()
  await record(tx, actor, now, {
    name: 'guideline_repealed',
    subject: { kind: 'guideline', id: guideline.id },
    data: { last_day: input.lastDay },
  })
  return ok()
}
