import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { record } from '../../../platform/events/record.ts'
import { ok, refuse, type Result } from '../../../platform/result.ts'
import { may } from '../policy.ts'
import { adaptationsOf, dayOfYear, wheelBodies, wheelItem, wheelItems } from '../queries.ts'
import { chainOf, monthsOf, reaches, type Adaptation, type WheelItem } from '../rules.ts'
import { mayAdapt, without, yearsOf, type AdaptationRefusal, type AdaptationWish, type Years } from './rules.ts'

interface At {
  readonly committeeId: string
  readonly itemId: string
}

/**
 * A body has an item its own way from a year on, or in that year alone. What it said before of those years gives way; of
 * other years it stays. Records wheel_item_adapted or wheel_item_left_out.
 */
export async function adaptWheelItem(
  tx: Writer,
  actor: Actor,
  input: At & { readonly wish: AdaptationWish },
  now: Date,
): Promise<Result<WheelItem, AdaptationRefusal>> {
  const { committeeId, wish } = input
  const locked = await lockAt(tx, actor, input, wish.year, now)
  if (!locked.ok) return locked
  const item = locked.value
  const all = new Map((await wheelItems(tx, null)).map((one) => [one.id, one]))
  const allowed = mayAdapt(item, monthsOf(item, all), wish, Number(today(now).slice(0, 4)))
  if (!allowed.ok) return allowed
  const years: Years = { from: wish.year, to: wish.onlyThisYear ? wish.year : null }
  await giveWay(tx, input, years)
  const by = { written_by: actor.personId, written_at: now }
  await tx
    .insertInto('wheel_adaptation')
    .values({
      ...by,
      id: newId(),
      wheel_item_id: item.id,
      committee_id: committeeId,
      from_year: years.from,
      to_year: years.to,
      is_left_out: wish.isLeftOut,
      covers_branch: wish.coversBranch,
      month_from: wish.isLeftOut ? null : (wish.months?.from ?? null),
      month_to: wish.isLeftOut ? null : (wish.months?.to ?? null),
      every_years: wish.isLeftOut ? null : (wish.cadence?.everyYears ?? null),
      first_year: wish.isLeftOut ? null : (wish.cadence?.firstYear ?? null),
      prepares: wish.isLeftOut ? null : wish.prepares,
      reason: wish.reason,
    })
    .execute()
  const name = wish.isLeftOut ? 'wheel_item_left_out' : 'wheel_item_adapted'
  const data = { year: wish.year, onlyThisYear: wish.onlyThisYear }
  await record(tx, actor, now, { name, subject: { kind: 'wheel_item', id: item.id }, committeeId, data })
  return ok(item)
}

/** From a year on the body has the item as those above again. Records wheel_item_as_inherited. */
export async function inheritWheelItem(
  tx: Writer,
  actor: Actor,
  input: At & { readonly year: number },
  now: Date,
): Promise<Result<WheelItem, AdaptationRefusal>> {
  const { committeeId, year } = input
  const locked = await lockAt(tx, actor, input, year, now)
  if (!locked.ok) return locked
  if (year < Number(today(now).slice(0, 4)) - 1) return refuse('year_is_past')
  await giveWay(tx, input, { from: year, to: null })
  const subject = { kind: 'wheel_item', id: locked.value.id }
  await record(tx, actor, now, { name: 'wheel_item_as_inherited', subject, committeeId, data: { year } })
  return ok(locked.value)
}

/** Takes some years out of what a body has said of an item. */
async function giveWay(tx: Writer, { committeeId, itemId }: At, taken: Years): Promise<void> {
  const own = (await adaptationsOf(tx, [committeeId])).filter((one) => one.itemId === itemId)
  for (const one of own) await shorten(tx, one, without(yearsOf(one), taken))
}

async function shorten(tx: Writer, { id, fromYear, toYear }: Adaptation, left: readonly Years[]): Promise<void> {
  const [first, second] = left
  if (!first) {
    await tx.deleteFrom('wheel_adaptation').where('id', '=', id).execute()
    return
  }
  if (second) {
    const row = await tx.selectFrom('wheel_adaptation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    await tx
      .insertInto('wheel_adaptation')
      .values({ ...row, id: newId(), from_year: second.from, to_year: second.to })
      .execute()
  }
  if (first.from === fromYear && first.to === toYear) return
  await tx
    .updateTable('wheel_adaptation')
    .set({ from_year: first.from, to_year: first.to })
    .where('id', '=', id)
    .execute()
}

/** The item, held so that two who adapt it at one body come one after the other; not_found where it does not reach. */
async function lockAt(
  tx: Writer,
  actor: Actor,
  { committeeId, itemId }: At,
  year: number,
  now: Date,
): Promise<Result<WheelItem, AdaptationRefusal>> {
  if (!isId(itemId) || !isId(committeeId)) return refuse('not_found')
  const row = await tx.selectFrom('wheel_item').select('id').where('id', '=', itemId).forUpdate().executeTakeFirst()
  const item = row ? await wheelItem(tx, itemId) : null
  const bodies = await wheelBodies(tx, dayOfYear(year, today(now)))
  const body = bodies.get(committeeId)
  if (!item || !body || !reaches(item, chainOf(body, bodies))) return refuse('not_found')
  return may.keepWheel(actor, committeeId) ? ok(item) : refuse('forbidden')
}
