import { addDays, addMonths, type IsoDate } from '../../platform/clock/dates.ts'
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
  /** For matters of the working environment, where they have a clock of their own. */
  | 'items_in_working_environment'
  | 'agenda_out'
  | 'minutes_out'
  /** How long members may remark on minutes that were sent out. */
  | 'remarks'
  | 'pass_up'
  | 'pass_down'
  | 'reply'
  | 'notice_of_meeting'
  | 'meetings_a_year'
  | 'meetings_a_year_most'
  | 'open_meetings_a_year'
  | 'meetings_with_politicians'
  | 'staff_meeting_below'
  | 'staff_meeting_keys'
  /** The fewest different persons on the employee side, when one may be both TR and AMR. */
  | 'least_employee_heads'
  | 'vice_chairs'
  /** How long a mandate lasts. */
  | 'term'
  | 'amr_term'
  /** How long the employer may object to the election of a shop steward. */
  | 'tr_objection'
  /** The longest between two meetings of the secretaries' network. */
  | 'network_meets'
  /** How long bodies have to answer a hearing, and one about the budget. */
  | 'hearing'
  | 'budget_hearing'
  /** How long management has to give its reasons when advice on the working environment is not followed. */
  | 'reasons_for_advice'
  /** The longest between two annual discussions of the working environment, where a level holds them. */
  | 'working_environment_discussion'

export type Measure = 'days' | 'working_days' | 'weeks' | 'months' | 'heads' | 'meetings' | 'keys' | 'people'

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

export type AgreementSide = 'management' | 'employee'

/** What seats are for; the same kinds as a mandate has. */
export type SeatKind = 'leader' | 'tr' | 'ftr' | 'amr' | 'other'

/** Who decides who sits there. */
export type ChosenBy = 'post' | 'management' | 'election_group' | 'employees' | 'amr_below' | 'level_below' | 'union'

/** So many seats of one sort on the committees of a level. Null: of any kind, of any group, no upper limit. */
export interface AgreementSeats {
  readonly level: number
  readonly side: AgreementSide
  readonly mandateKind: SeatKind | null
  /** Dated names of the main organisations or election groups: data, never code (FH, AC, valggruppe A …). */
  readonly electionGroup: string | null
  readonly atLeast: number
  readonly atMost: number | null
  readonly chosenBy: ChosenBy
  readonly clause: string
  readonly wording: string
  readonly position: number
}

/** What the agreement says in other ways than numbers: one of a closed list (principles/rules.ts). */
export interface AgreementPrinciple {
  readonly level: number | null
  readonly principle: string
  readonly choice: string
  readonly clause: string
  readonly wording: string
}

/** How an item is dealt with, and which of the four fields it is about; the same words as on an agenda. */
export type ItemKind = 'information' | 'discussion' | 'agreement'
export type Apsa = 'work' | 'staff' | 'cooperation' | 'working_environment'

/** An item that every ordinary meeting has, first or last on its agenda. */
export interface AgreementItem {
  readonly level: number | null
  readonly title: string
  readonly kind: ItemKind
  readonly apsa: readonly Apsa[]
  readonly presenter: string
  readonly minutes: number | null
  readonly placed: 'first' | 'last'
  readonly clause: string
  readonly position: number
}

export type Training = 'med_basic' | 'am_basic' | 'am_first_year' | 'am_yearly'

/** Days of education, within so many months of a mandate's first day (am_yearly: of every year after the first). */
export interface AgreementTraining {
  readonly training: Training
  readonly days: number
  readonly withinMonths: number
  readonly clause: string
  readonly wording: string
}

/** A workplace that by agreement has another form than its head count would give it. */
export interface AgreementException {
  readonly unitId: string
  readonly form: 'committee' | 'staff_meeting' | 'shared_committee'
  readonly reason: string
  readonly clause: string
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
  readonly seats: readonly AgreementSeats[]
  readonly principles: readonly AgreementPrinciple[]
  readonly items: readonly AgreementItem[]
  readonly training: readonly AgreementTraining[]
  readonly exceptions: readonly AgreementException[]
  readonly closingDays: ReadonlySet<IsoDate>
}

/** What meetings and matters follow of an agreement: its clocks, with what they need to be counted and named. */
export type AgreementClocks = Pick<Agreement, 'levels' | 'rules' | 'closingDays'>

/** The parts of an agreement that are rows with a clause and no number, in the order in which they are read. */
export const partNames = ['seats', 'principles', 'items', 'training', 'exceptions'] as const
export type PartName = (typeof partNames)[number]

/** A date that the agreement sets, with the clause it comes from. */
export interface Deadline {
  readonly on: IsoDate
  readonly clause: string
}

/** The rule for a level: the level's own when there is one, else the one for all levels. */
export function ruleFor(agreement: AgreementClocks | null, rule: RuleName, level: number): AgreementRule | null {
  const found = agreement?.rules.filter((candidate) => candidate.rule === rule) ?? []
  return (
    found.find((candidate) => candidate.level === level) ?? found.find((candidate) => candidate.level === null) ?? null
  )
}

/** The last day on which something may be done `rule` before a day. Null when the agreement has no such rule. */
export function deadlineBefore(
  agreement: AgreementClocks | null,
  rule: RuleName,
  level: number,
  day: IsoDate,
): Deadline | null {
  return shifted(agreement, rule, level, day, -1)
}

/** The last day on which something may be done `rule` after a day. Null when the agreement has no such rule. */
export function deadlineAfter(
  agreement: AgreementClocks | null,
  rule: RuleName,
  level: number,
  day: IsoDate,
): Deadline | null {
  return shifted(agreement, rule, level, day, 1)
}

function shifted(
  agreement: AgreementClocks | null,
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
    case 'months':
      return { on: addMonths(day, way * rule.amount), clause: rule.clause }
    case 'heads':
    case 'meetings':
    case 'keys':
    case 'people':
      throw new Error(`the rule ${name} is a number of ${rule.measure}, not a clock`)
  }
}

/** What every ordinary meeting of a level begins and ends with: the level's own items when it has any, else those for all. */
export function itemsFor(agreement: Pick<Agreement, 'items'> | null, level: number): AgreementItem[] {
  const items = agreement?.items ?? []
  const own = items.filter((item) => item.level === level)
  const holds = own.length > 0 ? own : items.filter((item) => item.level === null)
  const rank = (item: AgreementItem) => (item.placed === 'first' ? 0 : 1)
  return holds.toSorted((a, b) => rank(a) - rank(b) || a.position - b.position)
}

/** What the level is called in the agreement in force, or its number when the agreement does not name it. */
export function levelName(agreement: AgreementClocks | null, level: number): string {
  return agreement?.levels.find((candidate) => candidate.level === level)?.name ?? String(level)
}
