import type { Content } from '../commands.ts'
import type { ChoiceOf, PrincipleName } from '../principles/rules.ts'
import type {
  AgreementItem,
  AgreementLevel,
  AgreementPrinciple,
  AgreementRule,
  AgreementSeats,
  AgreementTraining,
  Measure,
  RuleName,
} from '../rules.ts'

/*
 * What a version may begin from: whole agreements of the three usual shapes, and one with names only. The framework
 * agreement fixes none of their numbers (§ 4 leaves form and structure local), so a template is a suggestion: its clauses
 * are its own and say so, and are replaced by those of what is signed locally. Texts are data and stand in Danish.
 */

export type TemplateName = 'four' | 'three' | 'region' | 'blank'

const mark = 'Skabelon '

/** Whether a clause is still a template's own and not that of a signed agreement. */
export const isFromTemplate = (clause: string): boolean => clause.startsWith(mark)

const level = (n: number, name: string, managementTier: string): AgreementLevel => ({ level: n, name, managementTier })

const rule = (
  name: RuleName,
  amount: number,
  measure: Measure,
  clause: string,
  only: number | null = null,
): AgreementRule => ({ level: only, rule: name, amount, measure, clause: mark + clause, wording: '' })

/** § 9 to § 11 and § 14: meetings, agendas, minutes, matters on their way, hearings and advice. */
const clocks: readonly AgreementRule[] = [
  rule('meetings_a_year', 4, 'meetings', '§ 9, stk. 1'),
  rule('notice_of_meeting', 3, 'weeks', '§ 9, stk. 2'),
  rule('items_in', 14, 'days', '§ 9, stk. 3'),
  rule('items_in_working_environment', 14, 'days', '§ 9, stk. 3'),
  rule('agenda_out', 7, 'days', '§ 9, stk. 4'),
  rule('minutes_out', 10, 'working_days', '§ 9, stk. 6'),
  rule('remarks', 5, 'working_days', '§ 9, stk. 7'),
  rule('pass_up', 10, 'working_days', '§ 10, stk. 1'),
  rule('pass_down', 10, 'working_days', '§ 10, stk. 2'),
  rule('reply', 15, 'working_days', '§ 10, stk. 3'),
  rule('network_meets', 2, 'months', '§ 11, stk. 2'),
  rule('hearing', 14, 'days', '§ 10, stk. 4'),
  rule('budget_hearing', 5, 'working_days', '§ 10, stk. 5'),
  rule('reasons_for_advice', 3, 'weeks', '§ 14, stk. 1'),
  rule('working_environment_discussion', 12, 'months', '§ 14, stk. 2', 1),
]

/** § 5 and § 7: sides, terms and elections. */
const mandates: readonly AgreementRule[] = [
  rule('vice_chairs', 1, 'people', '§ 5, stk. 5'),
  rule('least_employee_heads', 2, 'heads', '§ 5, stk. 6'),
  rule('term', 24, 'months', '§ 7, stk. 1'),
  rule('amr_term', 24, 'months', '§ 7, stk. 2'),
  rule('tr_objection', 3, 'weeks', '§ 7, stk. 3'),
]

const staffMeetings: readonly AgreementRule[] = [
  rule('staff_meeting_below', 20, 'heads', '§ 6, stk. 1'),
  rule('staff_meeting_keys', 1, 'keys', '§ 6, stk. 2'),
]

const principle = <P extends PrincipleName>(
  name: P,
  choice: ChoiceOf<P>,
  clause: string,
  only: number | null = null,
): AgreementPrinciple => ({ level: only, principle: name, choice, clause: mark + clause, wording: '' })

const principles: readonly AgreementPrinciple[] = [
  principle('balance', 'never_more_management', '§ 5, stk. 2'),
  principle('secretary_standing', 'need_not_be_member', '§ 5, stk. 7'),
  principle('other_representatives', 'where_no_tr', '§ 5, stk. 4'),
  principle('substitutes_called_by', 'member', '§ 7, stk. 4'),
  principle('calendar_fixed', 'last_meeting_of_year', '§ 9, stk. 1'),
  principle('notice_satisfied_by', 'year_plan', '§ 9, stk. 2'),
  principle('agenda_by', 'chairs_jointly', '§ 9, stk. 4'),
  principle('agenda_to', 'members_and_substitutes', '§ 9, stk. 4'),
  principle('agenda_to', 'all_employees', '§ 9, stk. 4'),
  principle('item_purpose', 'decided_with_agenda', '§ 9, stk. 4'),
  principle('pre_meetings', 'each_side', '§ 9, stk. 5'),
  principle('minutes_style', 'decisions', '§ 9, stk. 6'),
  principle('minutes_approved', 'chairs', '§ 9, stk. 6'),
  principle('minutes_to', 'members_and_substitutes', '§ 9, stk. 6'),
  principle('minutes_to', 'all_employees', '§ 9, stk. 6'),
  principle('minutes_to', 'above_and_below', '§ 9, stk. 6'),
  principle('extraordinary_by', 'chair_or_vice_chair', '§ 9, stk. 8'),
  principle('waiver', 'chairs_agree', '§ 9, stk. 9'),
  principle('meeting_moved_by', 'chairs_agree', '§ 9, stk. 9'),
  principle('aim', 'agreement', '§ 8, stk. 1'),
  principle('personal_cases', 'never', '§ 8, stk. 2'),
  principle('disputes', 'main_committee', '§ 12'),
  principle('right_level', 'where_decided', '§ 8, stk. 3'),
  principle('political_cases', 'where_submitted', '§ 8, stk. 3'),
]

const staffMeetingPrinciples: readonly AgreementPrinciple[] = [
  principle('staff_meeting_form', 'by_head_count', '§ 6, stk. 1'),
  principle('staff_meeting_vice_chair', 'none', '§ 6, stk. 2'),
]

const item = (
  position: number,
  title: string,
  about: Pick<AgreementItem, 'kind' | 'apsa' | 'minutes' | 'placed'> & { presenter?: string },
): AgreementItem => ({ level: null, presenter: '', ...about, title, clause: `${mark}bilag 1`, position })

/** The items of every ordinary meeting. */
export const usualItems: readonly AgreementItem[] = [
  item(1, 'Godkendelse af dagsorden og referat', {
    kind: 'information',
    apsa: ['cooperation'],
    minutes: 5,
    presenter: 'formanden',
    placed: 'first',
  }),
  item(2, 'Orientering fra formand og næstformand', {
    kind: 'information',
    apsa: ['work', 'cooperation'],
    minutes: 15,
    placed: 'first',
  }),
  item(3, 'Arbejdsmiljø', { kind: 'discussion', apsa: ['working_environment'], minutes: 15, placed: 'first' }),
  item(4, 'Eventuelt og evaluering af mødet', {
    kind: 'discussion',
    apsa: ['cooperation'],
    minutes: 10,
    presenter: 'formanden',
    placed: 'last',
  }),
]

const trained = (
  training: AgreementTraining['training'],
  days: number,
  withinMonths: number,
  clause: string,
): AgreementTraining => ({ training, days, withinMonths, clause: mark + clause, wording: '' })

const training: readonly AgreementTraining[] = [
  trained('med_basic', 2, 12, '§ 13, stk. 1'),
  trained('am_basic', 3, 3, '§ 13, stk. 2'),
  trained('am_first_year', 2, 12, '§ 13, stk. 3'),
  trained('am_yearly', 1.5, 12, '§ 13, stk. 3'),
]

type SeatWish = Pick<AgreementSeats, 'mandateKind' | 'electionGroup' | 'atLeast' | 'atMost' | 'chosenBy'>

const leaders = (atLeast: number, atMost: number): SeatWish => ({
  mandateKind: 'leader',
  electionGroup: null,
  atLeast,
  atMost,
  chosenBy: 'post',
})
const group = (electionGroup: string, atLeast: number, atMost: number): SeatWish => ({
  mandateKind: null,
  electionGroup,
  atLeast,
  atMost,
  chosenBy: 'election_group',
})
const employees = (atLeast: number, atMost: number, chosenBy: AgreementSeats['chosenBy']): SeatWish => ({
  mandateKind: null,
  electionGroup: null,
  atLeast,
  atMost,
  chosenBy,
})
const amr = (atLeast: number, atMost: number, chosenBy: AgreementSeats['chosenBy']): SeatWish => ({
  ...employees(atLeast, atMost, chosenBy),
  mandateKind: 'amr',
})

/** Management first; every row with the template's clause for composition. */
function seatsOn(on: number, wishes: readonly SeatWish[]): AgreementSeats[] {
  return wishes.map((wish, index) => ({
    ...wish,
    level: on,
    side: wish.mandateKind === 'leader' ? 'management' : 'employee',
    clause: `${mark}§ 4, stk. ${on}`,
    wording: '',
    position: index + 1,
  }))
}

const mainCommittee = seatsOn(1, [
  leaders(3, 8),
  group('Valggruppe A', 1, 2),
  group('Valggruppe B', 2, 5),
  group('Valggruppe C', 2, 4),
  amr(2, 3, 'amr_below'),
])
const between = (on: number, most: number) =>
  seatsOn(on, [leaders(2, 6), employees(4, most, 'level_below'), amr(1, 3, 'amr_below')])
const local = (on: number) => seatsOn(on, [leaders(1, 4), employees(2, 8, 'employees'), amr(1, 2, 'employees')])

const regionMain = seatsOn(1, [
  leaders(5, 11),
  group('Valggruppe A', 2, 4),
  group('Valggruppe B', 4, 8),
  group('Valggruppe C', 4, 8),
  amr(3, 5, 'amr_below'),
])

const threeNames = [
  level(1, 'Hovedudvalg', 'Direktion'),
  level(2, 'Center-MED', 'Centerchef'),
  level(3, 'Lokal-MED', 'Leder af arbejdspladsen'),
]

const municipal = {
  rules: [...clocks, ...mandates, ...staffMeetings],
  principles: [...principles, ...staffMeetingPrinciples, principle('framework', 'municipal', '§ 1')],
  items: usualItems,
  training,
  exceptions: [],
}

export const templates: Readonly<Record<TemplateName, Content>> = {
  four: {
    ...municipal,
    levels: [
      level(1, 'Hovedudvalg', 'Direktion'),
      level(2, 'Center-MED', 'Centerchef'),
      level(3, 'Område-MED', 'Områdeleder'),
      level(4, 'Lokal-MED', 'Leder af arbejdspladsen'),
    ],
    seats: [...mainCommittee, ...between(2, 12), ...between(3, 10), ...local(4)],
  },
  three: {
    ...municipal,
    levels: threeNames,
    seats: [...mainCommittee, ...between(2, 12), ...local(3)],
  },
  region: {
    levels: [
      level(1, 'Regions-MED-udvalg (RMU)', 'Koncerndirektion'),
      level(2, 'Hoved-MED-udvalg (HMU)', 'Hospitals- eller områdeledelse'),
      level(3, 'Lokal-MED-udvalg (LMU)', 'Afdelingsledelse'),
    ],
    rules: [
      ...clocks,
      rule('meetings_with_politicians', 1, 'meetings', '§ 9, stk. 1', 1),
      rule('meetings_a_year_most', 6, 'meetings', '§ 9, stk. 1', 2),
      ...mandates,
      rule('staff_meeting_keys', 1, 'keys', '§ 6, stk. 2'),
    ],
    seats: [...regionMain, ...between(2, 14), ...local(3)],
    principles: [
      ...principles,
      principle('framework', 'region', '§ 1'),
      principle('agenda_to', 'public', '§ 9, stk. 4', 1),
      principle('agenda_to', 'members_and_substitutes', '§ 9, stk. 4', 1),
      principle('staff_meeting_form', 'decided_at_workplace', '§ 6, stk. 1'),
      principle('staff_meeting_vice_chair', 'none', '§ 6, stk. 2'),
    ],
    items: usualItems,
    training,
    exceptions: [],
  },
  blank: { levels: threeNames, rules: [], seats: [], principles: [], items: [], training: [], exceptions: [] },
}
