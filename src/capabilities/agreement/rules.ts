import { addDays, type IsoDate } from '../../platform/clock/dates.ts'
import { addWorkingDays } from '../../platform/clock/working-days.ts'

/*
 * The local MED agreement as dated data: levels and their names, and every clock and threshold with its clause.
 * The framework agreement fixes none of these numbers (frequency, notice, deadlines, head counts are local), so there
 * are no defaults here: a rule that the agreement in force does not have gives no deadline.
 * Words: agreement (MED-aftale), level (niveau), rule (regel), clause (paragraf), closing day (lukkedag).
 * States: an agreement is coming, in force or ended, by its dates alone.
 */

export type RuleName =
  | 'items_in'
  | 'agenda_out'
  | 'minutes_out'
  | 'pass_up'
  | 'pass_down'
  | 'reply'
  | 'notice_of_meeting'
  | 'meetings_a_year'
  | 'staff_meeting_below'
  | 'staff_meeting_keys'

export type Measure = 'days' | 'working_days' | 'weeks' | 'heads' | 'meetings' | 'keys'

export interface AgreementRule {
  readonly level: number | null
  readonly rule: RuleName
  readonly amount: number
  readonly measure: Measure
  readonly clause: string
  readonly wording: string
}

export interface AgreementLevel {
  readonly level: number
  readonly name: string
  readonly managementTier: string
}

/** An agreement with all that hangs on it, as it is read in one go. */
export interface Agreement {
  readonly id: string
  readonly title: string
  readonly signedOn: IsoDate | null
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | null
  readonly levels: readonly AgreementLevel[]
  readonly rules: readonly AgreementRule[]
  readonly closingDays: ReadonlySet<IsoDate>
}

/** A date that the agreement sets, with the clause it comes from. */
export interface Deadline {
  readonly on: IsoDate
  readonly clause: string
}

/** The rule for a level: the level's own when there is one, else the one for all levels. */
export function ruleFor(agreement: Agreement | null, rule: RuleName, level: number): AgreementRule | null {
  const found = agreement?.rules.filter((candidate) => candidate.rule === rule) ?? []
  return (
    found.find((candidate) => candidate.level === level) ?? found.find((candidate) => candidate.level === null) ?? null
  )
}

/** The last day on which something may be done `rule` before a day. Null when the agreement has no such rule. */
export function deadlineBefore(
  agreement: Agreement | null,
  rule: RuleName,
  level: number,
  day: IsoDate,
): Deadline | null {
  return shifted(agreement, rule, level, day, -1)
}

/** The last day on which something may be done `rule` after a day. Null when the agreement has no such rule. */
export function deadlineAfter(
  agreement: Agreement | null,
  rule: RuleName,
  level: number,
  day: IsoDate,
): Deadline | null {
  return shifted(agreement, rule, level, day, 1)
}

function shifted(
  agreement: Agreement | null,
  name: RuleName,
  level: number,
  day: IsoDate,
  way: 1 | -1,
): Deadline | null {
  const rule = ruleFor(agreement, name, level)
  if (!agreement || !rule) return null
  switch (rule.measure) {
    case 'working_days':
      return { on: addWorkingDays(day, way * rule.amount, agreement.closingDays), clause: rule.clause }
    case 'weeks':
      return { on: addDays(day, way * rule.amount * 7), clause: rule.clause }
    case 'days':
      return { on: addDays(day, way * rule.amount), clause: rule.clause }
    case 'heads':
    case 'meetings':
    case 'keys':
      throw new Error(`the rule ${name} is a number of ${rule.measure}, not a clock`)
  }
}

/** What the level is called in the agreement in force, or its number when the agreement does not name it. */
export function levelName(agreement: Agreement | null, level: number): string {
  return agreement?.levels.find((candidate) => candidate.level === level)?.name ?? String(level)
}
