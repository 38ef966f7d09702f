import { daysBetween, type IsoDate } from '../../../../../../platform/clock/dates.ts'
import type { LaidItem, LaidMeeting, Year } from '../../rules.ts'

/** Items whose period is a wish: at the first meeting in it, else at the nearest one. */
export function itemsOfWishes(year: Year, meetings: readonly LaidMeeting[]): LaidItem[] {
  const byBody = Map.groupBy(meetings, ({ bodyId }) => bodyId)
  const asked = new Set(
    year.rules.flatMap((rule) =>
      rule.kind === 'item' && rule.strength === 'must' ? rule.bodyIds.map((id) => `${id} ${rule.itemId}`) : [],
    ),
  )
  return year.rules.flatMap((rule) => {
    if (rule.kind !== 'item' || rule.strength !== 'wish') return []
    const { itemId, from, to } = rule
    const outside = (on: IsoDate) => (on < from ? daysBetween(on, from) : on > to ? daysBetween(to, on) : 0)
    return rule.bodyIds.flatMap((bodyId): LaidItem[] => {
      const [nearest] = (byBody.get(bodyId) ?? []).toSorted((a, b) => outside(a.on) - outside(b.on))
      return nearest && !asked.has(`${bodyId} ${itemId}`) ? [{ itemId, bodyId, on: nearest.on }] : []
    })
  })
}
