import { instantOf, isoDate, type IsoDate } from '../platform/clock/dates.ts'
import type { Agreement, AgreementLevel, AgreementRule, Measure, RuleName } from '../capabilities/agreement/rules.ts'
import { addParts, comingFrom, draftedAt, makeParts } from './agreement-parts.ts'
import { staffMeetingBelow, type Body } from './bodies.ts'
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
  rule(
    'meetings_with_politicians',
    2,
    'meetings',
    '§ 9, stk. 1',
    'Hovedudvalget mødes to gange med Økonomiudvalget.',
    1,
  ),
  rule('items_in_working_environment', 14, 'days', '§ 9, stk. 3', ''),
  rule('remarks', 5, 'working_days', '§ 9, stk. 7', 'Medlemmerne har 5 hverdage til bemærkninger.'),
  rule('vice_chairs', 1, 'people', '§ 5, stk. 5', 'Medarbejdersiden vælger én næstformand af sin midte.'),
  rule('least_employee_heads', 2, 'heads', '§ 5, stk. 6', ''),
  rule('term', 48, 'months', '§ 7, stk. 1', 'Medlemmerne udpeges eller vælges for fire år.'),
  rule('amr_term', 48, 'months', '§ 7, stk. 2', 'Arbejdsmiljørepræsentanter vælges for fire år.'),
  rule('tr_objection', 3, 'weeks', '§ 7, stk. 3', ''),
  rule('network_meets', 2, 'months', '§ 11, stk. 2', 'Sekretærernes netværk mødes mindst hver anden måned.'),
  rule('budget_hearing', 5, 'working_days', '§ 10, stk. 4', 'En høring om budgettet varer fem hverdage.'),
  ...[1, 2].map((level) =>
    rule(
      'working_environment_discussion',
      12,
      'months',
      '§ 12, stk. 2',
      'Arbejdsmiljødrøftelsen holdes hvert år.',
      level,
    ),
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

/** What is being discussed for the next agreement. */
const coming: readonly AgreementRule[] = current.map((one) => {
  const { rule, level } = one
  if (rule === 'agenda_out')
    return { ...one, amount: 10, wording: 'Dagsordenen sendes ud senest 10 dage før mødet, så den kan nå baglandet.' }
  if (rule === 'minutes_out')
    return { ...one, amount: 5, wording: 'Referatet sendes ud senest 5 hverdage efter mødet.' }
  if (rule === 'staff_meeting_below')
    return { ...one, amount: 25, wording: 'Under 25 ansatte holdes personalemøde med MED-status.' }
  if (rule === 'meetings_a_year' && level === null)
    return { ...one, amount: 5, wording: 'Udvalget holder mindst fem ordinære møder om året.' }
  return one
})

/** The agreement before, the one in force, and the draft of the next. */
export function makeAgreements(setting: Setting, bodies: readonly Body[]): readonly [Agreement, Agreement, Agreement] {
  const { agreementFrom, closingDays, founded, ids } = setting
  const at = instantOf(setting.days.atOrAfter(founded), '10:00')
  const closed = new Set(closingDays.keys())
  const parts = makeParts(bodies)
  const next = isoDate(comingFrom(setting))
  const make = (
    of: keyof typeof parts,
    from: IsoDate,
    to: IsoDate | null,
    rules: readonly AgreementRule[],
  ): Agreement => ({
    id: ids.next(at),
    title: `MED-aftale for Nordsund Kommune ${from.slice(0, 4)}${of === 'coming' ? ', udkast' : ''}`,
    signedOn: of === 'coming' ? null : setting.days.shift(from, -25),
    validFrom: from,
    validTo: to,
    levels,
    rules,
    ...parts[of],
    closingDays: closed,
  })
  return [
    make('former', founded, agreementFrom, former),
    make('current', agreementFrom, next, current),
    make('coming', next, null, coming),
  ]
}

export function addAgreements(setting: Setting, agreements: readonly Agreement[], rows: RowBuffer): void {
  const { ids } = setting
  for (const one of agreements) {
    const at = one.signedOn ? instantOf(one.signedOn, '10:00') : draftedAt(setting)
    rows.add('agreement', {
      id: one.id,
      title: one.title,
      signed_on: one.signedOn,
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
    addParts(setting, one, at, rows)
  }
  for (const [day, reason] of setting.closingDays) rows.add('closing_day', { day, reason })
}
