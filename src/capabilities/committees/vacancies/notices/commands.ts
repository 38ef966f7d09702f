import { z } from 'zod'
import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import type { Writer } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/db/ids.ts'
import { record } from '../../../../platform/events/record.ts'
import { enqueue, jobKind } from '../../../../platform/jobs/jobs.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { may } from '../../policy.ts'
import { lockVacancy } from '../commands.ts'
import { noticesOf } from '../queries.ts'
import { noticesFor, vacancyClock, type NoticeRefusal, type Vacancy } from '../rules.ts'
import type { Audience } from '../schema.ts'
import type { NoticeInput } from './input.ts'
import { reachedBy } from './queries.ts'

export const vacancyNoticeKind = jobKind('vacancy_notice', z.object({ noticeId: z.uuid() }))

/** Tells those who elect or appoint that a seat is to be filled; the mails are sent afterwards. Records vacancy_noticed. */
export async function notifyEntitled(
  tx: Writer,
  actor: Actor,
  vacancyId: string,
  input: NoticeInput,
  now: Date,
): Promise<Result<undefined, NoticeRefusal | Refusal<'not_found' | 'forbidden'>>> {
  const on = today(now)
  const vacancy = await lockVacancy(tx, vacancyId, on)
  if (!vacancy) return refuse('not_found')
  if (!may.manageMembers(actor, vacancy.committeeId)) return refuse('forbidden')
  const chosen = [...new Set(input.audience)]
  const reached: Partial<Record<Audience, number>> = { mailbox: input.address === '' ? 0 : 1 }
  for (const one of await reachedBy(tx, vacancy, chosen, on)) reached[one.audience] = (reached[one.audience] ?? 0) + 1
  const decided = noticesFor(
    vacancyClock(vacancy, on).state,
    chosen,
    reached,
    await toldBefore(tx, actor, vacancy, input.address, now),
  )
  if (!decided.ok) return decided
  for (const audience of decided.value) {
    const id = newId()
    const address = audience === 'mailbox' ? input.address : null
    await tx
      .insertInto('vacancy_notice')
      .values({
        id,
        vacancy_id: vacancyId,
        audience,
        address,
        receivers: reached[audience] ?? 1,
        noticed_at: now,
        noticed_by: actor.personId,
      })
      .execute()
    await enqueue(tx, vacancyNoticeKind, { noticeId: id }, { at: now, dedupeKey: `vacancy_notice:${id}` })
  }
  await record(tx, actor, now, {
    name: 'vacancy_noticed',
    subject: { kind: 'vacancy', id: vacancyId },
    committeeId: vacancy.committeeId,
    data: { audiences: decided.value.join(' ') },
  })
  return ok()
}

/** Who has been told of the seat today, this very mailbox among them, and how many mailboxes the actor wrote to lately. */
async function toldBefore(tx: Writer, actor: Actor, { id }: Pick<Vacancy, 'id'>, address: string, now: Date) {
  const on = today(now)
  const isSame = (one: { address: string | null }) => one.address?.toLowerCase() === address.toLowerCase()
  const mailboxes = await tx
    .selectFrom('vacancy_notice')
    .select('id')
    .where('noticed_by', '=', actor.personId)
    .where('audience', '=', 'mailbox')
    .where('noticed_at', '>', new Date(now.getTime() - 86_400_000))
    .execute()
  const sent = (await noticesOf(tx, id)).filter((one) => one.on === on && (one.audience !== 'mailbox' || isSame(one)))
  return { today: sent.map(({ audience }) => audience), mailboxes: mailboxes.length }
}
