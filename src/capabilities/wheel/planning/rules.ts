import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import type { WheelRule } from '../../meetings/year-plan/whole-year/rules.ts'
import { firstDayOf, lastDayOf, leewayOf, wheelOf, type Occurrence, type WheelFacts } from '../rules.ts'

/*
 * What the wheel asks of a year that is laid for all bodies at once: each item at a meeting of each body in its months. What
 * must be dealt with has all the months that it may be moved to, and is a rule; the rest is a wish. What comes before or
 * after another keeps its order where a body has both.
 */

/** The days that an item may be dealt with on, when its meetings are not planned yet. */
function daysAsked({ item, year, months, adaptation, from, to }: Occurrence): { from: IsoDate; to: IsoDate } {
  if (!item.isMust || adaptation?.months) return { from, to }
  const wide = leewayOf(months, item.leeway)
  const later = (a: IsoDate, b: IsoDate | null) => (b !== null && b > a ? b : a)
  const start = later(later(firstDayOf(year, wide.from), item.validFrom), item.onWheelFrom)
  const end = lastDayOf(year, wide.to)
  return { from: start, to: item.validTo !== null && item.validTo <= end ? addDays(item.validTo, -1) : end }
}

/** The rules of a year, the bodies that share one together. The same facts give the same rules. */
export function rulesOf(facts: WheelFacts, year: number): WheelRule[] {
  const all = [...facts.bodies.values()].flatMap((body) =>
    wheelOf(body, year, facts).filter(({ isLeftOut }) => !isLeftOut),
  )
  const has = new Set(all.map(({ item, body }) => `${item.id} ${body.id}`))
  const periods = Map.groupBy(all, (one) => {
    const { from, to } = daysAsked(one)
    return `${one.item.id}:${from}:${to}`
  })
  const items = [...periods].flatMap(([id, of]): WheelRule[] => {
    const [first] = of
    if (!first) return []
    const { item } = first
    const strength = item.isMust ? 'must' : 'wish'
    const bodyIds = of.map(({ body }) => body.id)
    return [
      {
        id: `wheel:${id}`,
        strength,
        kind: 'item',
        bodyIds,
        itemId: item.id,
        title: item.content.title,
        ...daysAsked(first),
      },
    ]
  })
  const orders = [...Map.groupBy(all, ({ item }) => item.id)].flatMap(([id, of]): WheelRule[] => {
    const { relation } = of[0]?.item ?? {}
    const bodyIds = relation
      ? of.map(({ body }) => body.id).filter((bodyId) => has.has(`${relation.itemId} ${bodyId}`))
      : []
    if (!relation || bodyIds.length === 0) return []
    const [firstItemId, thenItemId] = relation.kind === 'after' ? [relation.itemId, id] : [id, relation.itemId]
    return [
      { id: `wheel:order:${id}`, strength: 'must', kind: 'item_order', bodyIds, firstItemId, thenItemId, days: 0 },
    ]
  })
  return [...items, ...orders]
}
