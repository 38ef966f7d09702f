import { instantOf, type IsoDate } from '../platform/clock/dates.ts'
import type { Agreement, AgreementLevel, AgreementRule, Measure, RuleName } from '../capabilities/agreement/rules.ts'
import { staffMeetingBelow } from './bodies.ts'
import type { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'

const levels: readonly AgreementLevel[] = [
  { level: 1, name: 'Hovedudvalg', managementTier: 'Direktionen' },
  { level: 2, name: 'Center-MED', managementTier: 'Centerchefer' },
  { level: 3, name: 'Område-MED', managementTier: 'Områdeledere' },
  { level: 4, name: 'Lokal-MED', managementTier: 'Ledere af arbejdspladser' },
]

const rule = (
  rule: RuleName,
  amount: number,
  measure: Measure,
  clause: string,
  wording: string,
  level: number | null = null,
): AgreementRule => ({ level, rule, amount, measure, clause, wording })

/** The clocks and thresholds of the agreement in force. */
const current: readonly AgreementRule[] = [
  rule('meetings_a_year', 4, 'meetings', '§ 9, stk. 1', 'Udvalget holder mindst fire ordinære møder om året.'),
  rule('meetings_a_year', 6, 'meetings', '§ 9, stk. 1', 'Hovedudvalget holder mindst seks ordinære møder om året.', 1),
  rule(
    'notice_of_meeting',
    3,
    'weeks',
    '§ 9, stk. 2',
    'Et møde indkaldes med mindst tre ugers varsel. Årets mødeplan gælder som varsel.',
  ),
  rule(
    'items_in',
    14,
    'days',
    '§ 9, stk. 3',
    'Punkter til dagsordenen sendes til sekretæren senest 14 dage før mødet.',
  ),
  rule(
    'agenda_out',
    7,
    'days',
    '§ 9, stk. 4',
    'Formand og næstformand udarbejder dagsordenen sammen. Den sendes ud senest 7 dage før mødet.',
  ),
  rule(
    'minutes_out',
    10,
    'working_days',
    '§ 9, stk. 6',
    'Referatet godkendes af formand og næstformand og sendes ud senest 10 hverdage efter mødet.',
  ),
  rule(
    'pass_up',
    10,
    'working_days',
    '§ 10, stk. 1',
    'En sag, der sendes til niveauet over, besvares inden 10 hverdage, eller når den har været på et møde.',
  ),
  rule(
    'pass_down',
    15,
    'working_days',
    '§ 10, stk. 2',
    'En sag, der sendes til niveauet under, besvares inden 15 hverdage.',
  ),
  rule('reply', 15, 'working_days', '§ 10, stk. 3', 'Et udvalg på samme niveau svarer inden 15 hverdage.'),
  rule(
    'staff_meeting_below',
    staffMeetingBelow,
    'heads',
    '§ 6, stk. 4',
    'På arbejdspladser med under 20 ansatte holdes personalemøde med MED-status i stedet for et lokaludvalg.',
  ),
  rule(
    'staff_meeting_keys',
    1,
    'keys',
    '§ 6, stk. 5',
    'På et personalemøde med MED-status godkender lederen dagsordenen, og mødet godkender referatet.',
  ),
]

/** What held before: longer for minutes, shorter for agendas. */
const former: readonly AgreementRule[] = current
  .filter(({ rule }) => rule !== 'notice_of_meeting')
  .map((one) => {
    if (one.rule === 'agenda_out')
      return { ...one, amount: 4, clause: '§ 8, stk. 3', wording: 'Dagsordenen sendes ud senest 4 dage før mødet.' }
    if (one.rule === 'minutes_out')
      return {
        ...one,
        amount: 15,
        clause: '§ 8, stk. 5',
        wording: 'Referatet sendes ud senest 15 hverdage efter mødet.',
      }
    return one
  })

/** The agreement before and the one in force. */
export function makeAgreements(setting: Setting): readonly [Agreement, Agreement] {
  const { agreementFrom, closingDays, founded, ids } = setting
  const at = instantOf(setting.days.atOrAfter(founded), '10:00')
  const closed = new Set(closingDays.keys())
  const make = (title: string, from: IsoDate, to: IsoDate | null, rules: readonly AgreementRule[]): Agreement => ({
    id: ids.next(at),
    title,
    signedOn: setting.days.shift(from, -25),
    validFrom: from,
    validTo: to,
    levels,
    rules,
    seats: [],
    principles: [],
    items: [],
    training: [],
    exceptions: [],
    closingDays: closed,
  })
  return [
    make(`MED-aftale for Nordsund Kommune ${founded.slice(0, 4)}`, founded, agreementFrom, former),
    make(`MED-aftale for Nordsund Kommune ${agreementFrom.slice(0, 4)}`, agreementFrom, null, current),
  ]
}

export function addAgreements(setting: Setting, agreements: readonly Agreement[], rows: RowBuffer): void {
  const { ids } = setting
  for (const one of agreements) {
    const signed = one.signedOn ?? one.validFrom
    const at = instantOf(signed, '10:00')
    rows.add('agreement', {
      id: one.id,
      title: one.title,
      signed_on: signed,
      valid_from: one.validFrom,
      valid_to: one.validTo,
      created_at: at,
      version: 1,
    })
    for (const { level, name, managementTier } of one.levels) {
      rows.add('agreement_level', {
        id: ids.next(at),
        agreement_id: one.id,
        level,
        name,
        management_tier: managementTier,
      })
    }
    for (const line of one.rules) rows.add('agreement_rule', { id: ids.next(at), agreement_id: one.id, ...line })
  }
  for (const [day, reason] of setting.closingDays) rows.add('closing_day', { day, reason })
}
