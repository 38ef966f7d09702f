import { addDays } from '../../../../../../platform/clock/dates.ts'
import type { YearRule } from '../../rules.ts'
import type { Broken, Laid } from '../reading/rules.ts'

/** Where a wheel item has no meeting in its period, or comes before what it should come after. */
export function brokenItems(
  laid: Laid,
  rule: YearRule & { readonly kind: 'item' | 'item_order' },
  looked: ReadonlySet<string>,
): Broken[] {
  return rule.bodyIds
    .filter((id) => looked.has(id) && laid.bodies.has(id))
    .flatMap((bodyId): Broken[] => {
      if (rule.kind === 'item') {
        const on = laid.items.get(`${bodyId} ${rule.itemId}`)
        const isAtMeeting = (laid.meetings.get(bodyId) ?? []).some((meeting) => meeting.on === on)
        const isThere = on !== undefined && isAtMeeting && rule.from <= on && on <= rule.to
        return isThere ? [] : [{ ruleId: rule.id, bodyId, on: on ?? null }]
      }
      const first = laid.items.get(`${bodyId} ${rule.firstItemId}`)
      const then = laid.items.get(`${bodyId} ${rule.thenItemId}`)
      if (first === undefined || then === undefined || addDays(first, rule.days) <= then) return []
      return [{ ruleId: rule.id, bodyId, on: then }]
    })
}
