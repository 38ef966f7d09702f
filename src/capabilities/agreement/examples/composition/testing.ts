import { withoutParts } from '../../testing.ts'
import type { AgreementSeats, ChosenBy, SeatKind } from '../../rules.ts'
import { aabenraa, level, principle, regionMidtjylland, rule, type PublishedAgreement } from '../testing.ts'

/*
 * Who sits on committees, with the figures that public bodies have published. A source that gives an exact number is an
 * exact number here: at least and at most the same.
 */

interface Sort {
  readonly kind?: SeatKind
  readonly group?: string
  readonly by: ChosenBy
}

const row = (side: AgreementSeats['side'], sort: Sort, atLeast: number, atMost: number | null) => ({
  side,
  mandateKind: sort.kind ?? null,
  electionGroup: sort.group ?? null,
  chosenBy: sort.by,
  atLeast,
  atMost,
})

/** Exactly so many; or at least so many, when no more is known. */
const leaders = (exactly: number) => row('management', { kind: 'leader', by: 'post' }, exactly, exactly)
const leadersAtLeast = (least: number) => row('management', { kind: 'leader', by: 'post' }, least, null)
const stewards = (group: string, exactly: number) =>
  row('employee', { kind: 'tr', group, by: 'election_group' }, exactly, exactly)
const named = (group: string, exactly: number) => row('employee', { group, by: 'election_group' }, exactly, exactly)
const employees = (exactly: number, by: ChosenBy) => row('employee', { by }, exactly, exactly)
const amr = (exactly: number, by: ChosenBy) => row('employee', { kind: 'amr', by }, exactly, exactly)

const seatsOn = (on: number, clause: string, rows: readonly ReturnType<typeof row>[]): AgreementSeats[] =>
  rows.map((each, index) => ({ ...each, level: on, clause, wording: '', position: index + 1 }))

const levels = [level(1, 'Hovedudvalg'), level(2, 'Områdeudvalg'), level(3, 'Lokaludvalg')]
const bare = { ...withoutParts, levels, rules: [] }

export const compositions = {
  /** Chief executive and directors; 10 TR and 3 AMR chosen by the committees of the sectors. */
  aabenraa: {
    ...aabenraa,
    seats: seatsOn(1, 'HMU', [
      leadersAtLeast(2),
      stewards('LO', 5),
      stewards('FTF', 4),
      stewards('AC', 1),
      amr(3, 'level_below'),
    ]),
  },
  frederikssund: {
    ...bare,
    place: 'Frederikssund, Hoved MED',
    seats: seatsOn(1, 'Hoved MED', [leaders(4), named('LO', 4), named('FTF', 3), named('AC', 1), amr(1, 'amr_below')]),
  },
  /** One municipality, two committees of the same level that are composed differently: each stands as its own. */
  odderChildren: {
    ...bare,
    place: 'Odder, OU Børn, Unge og Kultur',
    seats: seatsOn(2, 'OU', [
      leaders(4),
      stewards('OAO', 3),
      stewards('FTF', 4),
      stewards('AC', 1),
      amr(2, 'amr_below'),
    ]),
    principles: principle('OU', 'working_environment_leader', ['at_least_one'], 2),
  },
  odderTechnical: {
    ...bare,
    place: 'Odder, OU Teknik',
    rules: [rule('OU', 'least_employee_heads', 3, 'heads', 2)],
  },
  norddjurs: {
    ...bare,
    place: 'Unavngiven (som Norddjurs), HU',
    rules: [rule('Medlemmer og suppleanter', 'term', 24, 'months')],
    seats: seatsOn(1, 'Medlemmer og suppleanter', [
      leaders(9),
      amr(2, 'amr_below'),
      named('LO', 5),
      named('FTF', 4),
      named('AC', 1),
    ]),
    principles: [
      ...principle('Medlemmer og suppleanter', 'balance', ['never_more_management']),
      ...principle('Medlemmer og suppleanter', 'working_environment_leader', ['at_least_one'], 1),
      ...principle('Medlemmer og suppleanter', 'amr_election', ['annual_meeting_odd_years']),
      ...principle('Medlemmer og suppleanter', 'secretary_standing', ['not_a_member']),
    ],
  },
  /** 9 + 11 + 2: the total of the employee side is 13, of which 2 are AMR. */
  similar: {
    ...bare,
    place: 'Unavngiven, HU 9 + 11 + 2',
    seats: seatsOn(1, 'Medlemmer', [leaders(9), employees(13, 'election_group'), amr(2, 'amr_below')]),
  },
  hjorring: {
    ...bare,
    place: 'Hjørring, HU',
    seats: seatsOn(1, 'HU', [leadersAtLeast(1), employees(11, 'election_group'), amr(3, 'amr_below')]),
    principles: [
      ...principle('HU', 'substitutes_called_by', ['member'], 1),
      ...principle('HU', 'secretary_standing', ['from_hr'], 1),
      ...principle('HU', 'strategic_discussion', ['every_third_year'], 1),
    ],
  },
  regionMidtjylland: {
    ...regionMidtjylland,
    seats: seatsOn(1, 'RMU', [leaders(11), employees(23, 'election_group')]),
  },
  /** Self-owned institutions are a group of their own on either side. */
  regionSjaelland: {
    ...bare,
    place: 'Region Sjælland, MED-Hovedudvalg',
    seats: seatsOn(1, 'MED-Hovedudvalg', [
      leadersAtLeast(1),
      row('management', { kind: 'leader', group: 'Selvejende', by: 'post' }, 1, null),
      ...['FTF', 'LO', 'AC', 'Selvejende'].map((group) =>
        row('employee', { group, by: 'election_group' as const }, 1, null),
      ),
      row('employee', { kind: 'amr', by: 'amr_below' }, 1, null),
    ]),
  },
  vejle: {
    ...bare,
    place: 'Vejle, HovedMED, FagMED og LokalMED',
    seats: [
      ...seatsOn(1, 'HovedMED', [row('employee', { by: 'union' }, 1, null)]),
      ...seatsOn(2, 'FagMED', [row('employee', { by: 'union' }, 1, null)]),
      ...seatsOn(3, 'LokalMED', [row('employee', { by: 'employees' }, 1, null)]),
    ],
    principles: principle('LokalMED', 'other_representatives', ['where_no_tr'], 3),
  },
  naestved: {
    ...bare,
    place: 'Næstved, MED-HU 2013',
    rules: [rule('MED-HU', 'term', 20, 'months', 1)],
    principles: [
      ...principle('MED-HU', 'substitutes_called_by', ['member'], 1),
      ...principle('MED-HU', 'advisers', ['may_attend'], 1),
    ],
  },
} satisfies Record<string, PublishedAgreement>
