import type { Content } from '../commands.ts'
import type { ChoiceOf, PrincipleName } from '../principles/rules.ts'
import type { AgreementLevel, AgreementPrinciple, AgreementRule, Measure, RuleName } from '../rules.ts'
import { withoutParts } from '../testing.ts'

/*
 * Eight local agreements and rules of procedure as public bodies have published them, side by side: what each says of
 * meetings, agendas and minutes. Where a source names no clause, the clause here is the document it stands in.
 */

export interface PublishedAgreement extends Content {
  readonly place: string
}

export const level = (n: number, name: string): AgreementLevel => ({ level: n, name, managementTier: '' })

export function rule(
  clause: string,
  name: RuleName,
  amount: number,
  measure: Measure,
  only: number | null = null,
): AgreementRule {
  return { level: only, rule: name, amount, measure, clause, wording: '' }
}

export function principle<P extends PrincipleName>(
  clause: string,
  name: P,
  choices: readonly ChoiceOf<P>[],
  only: number | null = null,
): AgreementPrinciple[] {
  return choices.map((choice) => ({ level: only, principle: name, choice, clause, wording: '' }))
}

export const frederikshavn: PublishedAgreement = {
  ...withoutParts,
  place: 'Frederikshavn 2023',
  levels: [level(1, 'HovedMED'), level(2, 'CenterMED'), level(3, 'LokalMED')],
  rules: [
    rule('bilag 5', 'meetings_a_year', 4, 'meetings'),
    rule('bilag 5', 'items_in', 2, 'weeks'),
    rule('bilag 5', 'agenda_out', 1, 'weeks'),
  ],
  principles: [
    ...principle('bilag 5', 'agenda_by', ['chairs_jointly']),
    ...principle('bilag 5', 'agenda_to', ['members', 'all_employees']),
    ...principle('bilag 5', 'agenda_style', ['descriptive']),
    ...principle('bilag 5', 'minutes_style', ['descriptive']),
    ...principle('bilag 5', 'minutes_approved', ['chairs', 'next_meeting']),
    ...principle('bilag 5', 'published_by', ['management']),
    ...principle('bilag 5', 'extraordinary_by', ['chair_or_vice_chair', 'majority_of_members']),
    ...principle('bilag 5', 'waiver', ['special_cases']),
  ],
}

const odderClause = 'forretningsorden OU'

export const odder: PublishedAgreement = {
  ...withoutParts,
  place: 'Odder, OmrådeUdvalg Rådhus 2013-16',
  levels: [level(1, 'HovedUdvalg'), level(2, 'OmrådeUdvalg'), level(3, 'LokalUdvalg')],
  rules: [rule(odderClause, 'meetings_a_year', 4, 'meetings', 2), rule(odderClause, 'items_in', 3, 'weeks', 2)],
  principles: [
    ...principle(odderClause, 'calendar_fixed', ['last_meeting_of_year'], 2),
    ...principle(odderClause, 'agenda_by', ['chairs_jointly'], 2),
    ...principle(odderClause, 'agenda_style', ['enough_for_those_represented'], 2),
    ...principle(odderClause, 'extraordinary_by', ['either_side'], 2),
    ...principle(odderClause, 'led_by', ['chair_else_vice_chair'], 2),
    ...principle(odderClause, 'aim', ['agreement'], 2),
    ...principle(odderClause, 'pre_meetings', ['shown_on_agenda'], 2),
    ...principle(odderClause, 'working_groups', ['may_be_set_up'], 2),
    ...principle(odderClause, 'advisers', ['may_attend'], 2),
    ...principle('lokaludvalg', 'staff_meeting_form', ['decided_at_workplace'], 3),
    ...principle('lokaludvalg', 'disputes', ['level_two'], 3),
  ],
}

const dayCare = 'forretningsorden LU'

export const bronderslev: PublishedAgreement = {
  ...withoutParts,
  place: 'Brønderslev Dagpleje, lokaludvalg',
  levels: [level(1, 'Hovedudvalg'), level(2, 'Sektorudvalg'), level(3, 'Lokaludvalg')],
  rules: [
    rule(dayCare, 'meetings_a_year', 4, 'meetings', 3),
    rule(dayCare, 'notice_of_meeting', 3, 'weeks', 3),
    rule(dayCare, 'items_in', 3, 'weeks', 3),
    rule(dayCare, 'agenda_out', 2, 'weeks', 3),
    rule(dayCare, 'minutes_out', 14, 'days', 3),
  ],
  principles: [
    ...principle(dayCare, 'calendar_fixed', ['last_meeting_of_year'], 3),
    ...principle(dayCare, 'agenda_by', ['chairs_jointly'], 3),
    ...principle(dayCare, 'agenda_to', ['contact_persons'], 3),
    ...principle(dayCare, 'minutes_to', ['members', 'contact_persons'], 3),
  ],
}

const youthSchool = 'forretningsorden 2008'

export const middelfart: PublishedAgreement = {
  ...withoutParts,
  place: 'Middelfart Ungdomsskole, lokaludvalg 2008',
  levels: [level(1, 'Hovedudvalg'), level(2, 'Forvaltningsudvalg'), level(3, 'Lokaludvalg')],
  rules: [
    rule(youthSchool, 'meetings_a_year', 4, 'meetings', 3),
    rule(youthSchool, 'notice_of_meeting', 2, 'weeks', 3),
    rule(youthSchool, 'items_in', 1, 'weeks', 3),
    rule(youthSchool, 'agenda_out', 4, 'days', 3),
  ],
  principles: [
    ...principle(youthSchool, 'calendar_fixed', ['year_plan'], 3),
    ...principle(youthSchool, 'notice_satisfied_by', ['year_plan'], 3),
    ...principle(youthSchool, 'agenda_by', ['chairs_jointly'], 3),
    ...principle(youthSchool, 'agenda_to', ['members_and_substitutes'], 3),
    ...principle(youthSchool, 'minutes_style', ['decisions'], 3),
    ...principle(youthSchool, 'minutes_approved', ['chairs'], 3),
    ...principle(youthSchool, 'minutes_to', ['members_and_substitutes'], 3),
    ...principle(youthSchool, 'extraordinary_by', ['majority_of_employees'], 3),
    ...principle(youthSchool, 'waiver', ['chairs_agree'], 3),
    ...principle(youthSchool, 'yearly_evaluation', ['held'], 3),
    ...principle(youthSchool, 'secretary_standing', ['appointed_jointly', 'need_not_be_member'], 3),
  ],
}

export const unnamed: PublishedAgreement = {
  ...withoutParts,
  place: 'Unavngiven kommune, mindsteregler',
  levels: [level(1, 'HovedMED'), level(2, 'Område-MED'), level(3, 'Lokal-MED')],
  rules: [
    rule('Konstituering', 'notice_of_meeting', 1, 'weeks'),
    rule('Konstituering', 'items_in_working_environment', 10, 'days'),
    rule('Konstituering', 'agenda_out', 1, 'weeks'),
  ],
  principles: [
    ...principle('Konstituering', 'agenda_by', ['chairs_jointly']),
    ...principle('Konstituering', 'agenda_from', ['adopted_template']),
    ...principle('Konstituering', 'item_purpose', ['decided_with_agenda']),
    ...principle('Konstituering', 'waiver', ['special_cases']),
    ...principle('Konstituering', 'meeting_moved_by', ['chairs_agree']),
    ...principle('Konstituering', 'personal_cases', ['never']),
    ...principle('Konstituering', 'staff_meeting_vice_chair', ['none']),
    ...principle('Konstituering', 'secretary_standing', ['from_hr'], 1),
  ],
}

export const guldborgsund: PublishedAgreement = {
  ...withoutParts,
  place: 'Guldborgsund Handicap, Lokal MED',
  levels: [level(1, 'Hoved MED'), level(2, 'Center MED'), level(3, 'Lokal MED')],
  rules: [
    rule('Lokal MED', 'meetings_a_year', 3, 'meetings', 3),
    rule('Lokal MED', 'open_meetings_a_year', 2, 'meetings', 3),
    rule('Lokal MED', 'items_in', 3, 'weeks', 3),
    rule('måltal', 'network_meets', 2, 'months'),
  ],
  principles: [
    ...principle('Lokal MED', 'calendar_fixed', ['annual_wheel_in_december'], 3),
    ...principle('Lokal MED', 'items_handed_in', ['on_a_form'], 3),
    ...principle('Lokal MED', 'agenda_by', ['chairs_jointly'], 3),
    ...principle('Lokal MED', 'open_to_employees', ['after_registration'], 3),
    ...principle('måltal', 'disputes', ['main_committee']),
  ],
}

/** Also the base of the composition of its main committee. */
export const aabenraa: PublishedAgreement = {
  ...withoutParts,
  place: 'Aabenraa, HMU',
  levels: [level(1, 'Hoved-MED'), level(2, 'Sektor-MED'), level(3, 'Område-MED'), level(4, 'Lokal-MED')],
  rules: [rule('HMU', 'meetings_a_year', 5, 'meetings', 1)],
  principles: [
    ...principle('HMU', 'calendar_fixed', ['dates_published'], 1),
    ...principle('HMU', 'pre_meetings', ['each_side'], 1),
    ...principle('HMU', 'vacant_seats_shown', ['on_web_page'], 1),
    ...principle('LMU', 'staff_meeting_form', ['decided_at_workplace'], 4),
  ],
}

export const regionMidtjylland: PublishedAgreement = {
  ...withoutParts,
  place: 'Region Midtjylland, RMU og HMU',
  levels: [level(1, 'RMU'), level(2, 'HMU'), level(3, 'LMU')],
  rules: [
    rule('RMU', 'meetings_a_year', 4, 'meetings', 1),
    rule('RMU', 'meetings_with_politicians', 1, 'meetings', 1),
    rule('HMU', 'meetings_a_year', 4, 'meetings', 2),
    rule('HMU', 'meetings_a_year_most', 6, 'meetings', 2),
  ],
  principles: [
    ...principle('RMU', 'agenda_by', ['chairmanship']),
    ...principle('RMU', 'agenda_to', ['public']),
    ...principle('RMU', 'minutes_approved', ['next_meeting']),
  ],
  items: ['Godkendelse af dagsorden', 'Godkendelse af referat'].map((title, index) => ({
    level: null,
    title,
    kind: 'information',
    apsa: ['cooperation'],
    presenter: '',
    minutes: null,
    placed: 'first',
    clause: 'RMU',
    position: index + 1,
  })),
}

export const published: readonly PublishedAgreement[] = [
  frederikshavn,
  odder,
  bronderslev,
  middelfart,
  unnamed,
  guldborgsund,
  aabenraa,
  regionMidtjylland,
]
