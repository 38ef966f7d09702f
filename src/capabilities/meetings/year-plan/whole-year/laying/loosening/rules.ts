import { brokenRules } from '../../checking/rules.ts'
import type { LaidYear, Year, YearRule } from '../../rules.ts'

/*
 * What may be loosened when neither a year nor a proof is found: how soon what is said reaches the next level, and what the
 * wheel asks. Who can be where, closed days, months and how often a body meets are never loosened here: those are HR's to choose.
 */

export interface Loosened {
  readonly ruleIds: readonly string[]
  /** The year in which those give way. */
  readonly loosened: Year
  /** They may be broken altogether; else they have some more days. */
  readonly isWithout: boolean
}

/** So much longer the way between levels may be at first. */
const longer = 1.25

const isFlow = ({ kind }: YearRule): boolean => kind === 'flow'
const isOrder = ({ kind }: YearRule): boolean => kind === 'item_order' || kind === 'item_levels'
const isOfWheel = (rule: YearRule): boolean => isOrder(rule) || rule.kind === 'item'

/**
 * First some more days between the levels; then one rule of flow at a time is only wished for, downwards first; all of them;
 * the order of the wheel's items; both; at last all of the wheel too.
 */
export function eachLoosened(year: Year): Loosened[] {
  const must = year.rules.filter(({ strength }) => strength === 'must')
  const downFirst = must.filter(isFlow).toSorted((a, b) => Number(goesUp(a)) - Number(goesUp(b)))
  const sets = [
    ...downFirst.map((rule) => [rule]),
    downFirst,
    must.filter(isOrder),
    must.filter((rule) => isFlow(rule) || isOrder(rule)),
    must.filter((rule) => isFlow(rule) || isOfWheel(rule)),
  ]
  const seen = new Set<string>()
  const wider = year.rules.map((rule) => (downFirst.includes(rule) ? widened(rule) : rule))
  const more = { ruleIds: downFirst.map(({ id }) => id), loosened: { ...year, rules: wider }, isWithout: false }
  const without = sets.flatMap((rules) => {
    const ruleIds = rules.map(({ id }) => id)
    const key = ruleIds.join(' ')
    if (rules.length === 0 || seen.has(key)) return []
    seen.add(key)
    return [
      { ruleIds, loosened: { ...year, rules: year.rules.flatMap((rule) => asWish(rule, ruleIds)) }, isWithout: true },
    ]
  })
  return downFirst.length === 0 ? without : [more, ...without]
}

const widened = (rule: YearRule): YearRule =>
  rule.kind === 'flow' ? { ...rule, withinDays: Math.round(rule.withinDays * longer) } : rule

const goesUp = (rule: YearRule): boolean => rule.kind === 'flow' && rule.direction === 'up'

/** Order between items cannot be wished for: without it they are only items. */
function asWish(rule: YearRule, ruleIds: readonly string[]): YearRule[] {
  if (!ruleIds.includes(rule.id)) return [rule]
  return isOrder(rule) ? [] : [{ ...rule, strength: 'wish' }]
}

const stepDays = 5
const mostDays = 365

/** The fewest days, by fives, within which a rule of flow is kept everywhere in a year; null for other rules. */
export function keptWithin(year: Year, laid: Pick<LaidYear, 'meetings' | 'items'>, ruleId: string): number | null {
  const rule = year.rules.find(({ id }) => id === ruleId)
  if (rule?.kind !== 'flow') return null
  const clocks = year.rules.filter(({ kind }) => kind === 'clock')
  const isKept = (withinDays: number) =>
    brokenRules({ ...year, rules: [...clocks, { ...rule, withinDays }] }, laid, { strength: 'must' }).every(
      (broken) => broken.ruleId !== ruleId,
    )
  for (let days = rule.withinDays + stepDays; days <= mostDays; days += stepDays) if (isKept(days)) return days
  return null
}
