import type { Year, YearRule } from '../../rules.ts'

/** A year without the other bodies, and its rules as far as they are about those that are left. */
export function yearOf(year: Year, isKept: (bodyId: string) => boolean): Year {
  const bodies = year.bodies.filter(({ id }) => isKept(id))
  return { ...year, bodies, rules: year.rules.filter((rule) => concerns(rule, isKept, bodies)) }
}

function concerns(rule: YearRule, isKept: (bodyId: string) => boolean, bodies: Year['bodies']): boolean {
  if (rule.kind === 'closed') return true
  if (rule.kind === 'clock') return bodies.some(({ level }) => level === rule.level)
  if (rule.kind === 'fixed') return isKept(rule.bodyId)
  return rule.bodyIds.filter(isKept).length >= (rule.kind === 'people' ? 2 : 1)
}
