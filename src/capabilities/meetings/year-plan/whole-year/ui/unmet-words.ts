import { yearPlanPaths } from '../../paths.ts'
import type { YearPlan } from '../../queries.ts'
import { messages } from '../messages.ts'
import type { NotKept, UnmetWish } from '../rules.ts'
import type { KeptOutcome } from '../schema.ts'
import { sayRule, whereToChange, type RuleNames } from './rule-words.ts'

export interface UnmetLine extends NotKept {
  readonly wish: string
  readonly why: string
  /** Where something can be done about it, the nearest first. */
  readonly next: readonly { readonly href: string; readonly text: string }[]
}

type Laid = KeptOutcome & { readonly outcome: 'laid' }

const reasonsShown = 2

/** Wishes that are not met in words, each with what stood in the way and what can be done. */
export function unmetLines(outcome: Laid, names: RuleNames, plan: YearPlan): UnmetLine[] {
  return linesOf(outcome.unmet, outcome, names, plan)
}

/** The same of rules that were loosened. */
export function notKeptLines(outcome: Laid, names: RuleNames, plan: YearPlan): UnmetLine[] {
  const without = (outcome.notKept ?? []).map((one) => ({ ...one, becauseOf: [] }))
  return linesOf(without, outcome, names, plan).map((line) => ({ ...line, why: messages[names.lang].gaveWay }))
}

function linesOf(of: readonly UnmetWish[], outcome: Laid, names: RuleNames, plan: YearPlan): UnmetLine[] {
  const t = messages[names.lang]
  const rules = new Map(outcome.rules.map((rule) => [rule.id, rule]))
  const planned = new Map(plan.meetings.map((one) => [`${one.bodyId} ${one.on}`, one]))
  return of.map(({ ruleId, bodyId, on, becauseOf }) => {
    const own = rules.get(ruleId)
    const reasons = becauseOf.slice(0, reasonsShown).flatMap((id) => rules.get(id) ?? [])
    const meeting = planned.get(`${bodyId} ${on}`)
    const changes = [...reasons, ...(own ? [own] : [])].flatMap((rule) => whereToChange(names, rule) ?? [])
    const [change] = changes
    return {
      ruleId,
      bodyId,
      on,
      wish: own ? sayRule(names, own, [bodyId]) : '',
      why: reasons.length === 0 ? t.otherwise : reasons.map((rule) => sayRule(names, rule, [bodyId])).join(' '),
      next: [
        ...(meeting && meeting.meetingId === null
          ? [{ href: yearPlanPaths.meeting({ yearPlanId: plan.id, plannedId: meeting.id }), text: t.move }]
          : []),
        ...(change ? [change] : []),
      ],
    }
  })
}
