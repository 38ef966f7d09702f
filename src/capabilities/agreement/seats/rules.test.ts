import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import type { Agreement, AgreementSeats } from '../rules.ts'
import { withoutParts } from '../testing.ts'
import { checkSeats, leastComposition, seatsRowFor, type Composition, type SeatCount } from './rules.ts'

const row = (change: Partial<AgreementSeats>): AgreementSeats => ({
  level: 1,
  side: 'employee',
  mandateKind: null,
  electionGroup: null,
  atLeast: 0,
  atMost: null,
  chosenBy: 'employees',
  clause: '§ 4',
  wording: '',
  position: 1,
  ...change,
})

const agreementOf = (seats: readonly AgreementSeats[], more: Partial<Agreement> = {}): Agreement => ({
  id: 'agreement',
  title: 'MED-aftale',
  signedOn: null,
  validFrom: isoDate('2025-01-01'),
  validTo: null,
  levels: [],
  rules: [],
  ...withoutParts,
  closingDays: new Set(),
  seats,
  ...more,
})

const employee = (kind: SeatCount['kind'], seats: number, group: string | null = null): SeatCount => ({
  side: 'employee',
  kind,
  group,
  seats,
})
const leaders = (seats: number): SeatCount => ({ side: 'management', kind: 'leader', group: null, seats })
const of = (...counts: SeatCount[]): Composition => ({ counts, employeeHeads: null })

const balance = {
  principles: [
    { level: null, principle: 'balance', choice: 'never_more_management', clause: '§ 5', wording: '' },
  ] as const,
}
const threeHeads = {
  rules: [{ level: 1, rule: 'least_employee_heads', amount: 3, measure: 'heads', clause: '§ 6', wording: '' }] as const,
}
const amr = row({ mandateKind: 'amr', atLeast: 2, atMost: 3 })
const groupA = row({ electionGroup: 'Valggruppe A', atLeast: 1, mandateKind: 'tr' })
const total = row({ atLeast: 4, atMost: 5 })

describe('a committee is held against its level of the agreement', () => {
  test.each<[string, Agreement, Composition, [string, number, number][]]>([
    ['as agreed', agreementOf([amr]), of(employee('amr', 2)), []],
    ['too few of a kind', agreementOf([amr]), of(employee('amr', 1)), [['too_few', 1, 2]]],
    ['none of a kind', agreementOf([amr]), of(employee('tr', 4)), [['missing_kind', 0, 2]]],
    ['too many of a kind', agreementOf([amr]), of(employee('amr', 4)), [['too_many', 4, 3]]],
    ['a vacant seat may become an AMR', agreementOf([amr]), of(employee('amr', 1), employee(null, 1)), []],
    [
      'one vacant seat cannot become two kinds',
      agreementOf([row({ mandateKind: 'amr', atLeast: 1 }), row({ mandateKind: 'tr', atLeast: 1, position: 2 })]),
      of(employee(null, 1)),
      [['missing_kind', 0, 1]],
    ],
    ['none of a group', agreementOf([groupA]), of(employee('tr', 3, 'Valggruppe B')), [['missing_group', 0, 1]]],
    ['a group is found whatever its case', agreementOf([groupA]), of(employee('tr', 1, ' valggruppe a')), []],
    ['a joint shop steward is a shop steward', agreementOf([groupA]), of(employee('ftr', 1, 'Valggruppe A')), []],
    ['a total counts every kind and the vacant', agreementOf([total]), of(employee('amr', 2), employee(null, 2)), []],
    ['a total too large', agreementOf([total]), of(employee('amr', 3), employee('tr', 3)), [['too_many', 6, 5]]],
    [
      'a total and its part are two conditions',
      agreementOf([total, { ...amr, position: 2 }]),
      of(employee('tr', 2), employee('amr', 1)),
      [
        ['too_few', 3, 4],
        ['too_few', 1, 2],
      ],
    ],
    [
      'more management than employees',
      agreementOf([], balance),
      of(leaders(3), employee('tr', 2)),
      [['more_management_than_employees', 3, 2]],
    ],
    ['as many is not more', agreementOf([], balance), of(leaders(2), employee('tr', 2)), []],
    ['no balance in the agreement', agreementOf([]), of(leaders(3), employee('tr', 1)), []],
    [
      'too few persons',
      agreementOf([], threeHeads),
      { counts: [employee('tr', 2), employee('amr', 1)], employeeHeads: 2 },
      [['too_few_heads', 2, 3]],
    ],
    ['rows of another level do not count', agreementOf([row({ level: 2, atLeast: 9 })]), of(), []],
  ])('%s', (_name, agreement, composition, expected) => {
    expect(checkSeats(agreement, 1, composition).map(({ code, params }) => [code, params.count, params.limit])).toEqual(
      expected,
    )
  })

  test('no agreement, no deviations', () => {
    expect(checkSeats(null, 1, of(leaders(9)))).toEqual([])
  })

  test('whose turn it is: the row that fits best', () => {
    const agreement = agreementOf([
      { ...total, chosenBy: 'employees' },
      { ...groupA, chosenBy: 'election_group', position: 2 },
      { ...amr, chosenBy: 'amr_below', position: 3 },
    ])
    const chosenBy = (kind: SeatCount['kind'], group: string | null) =>
      seatsRowFor(agreement, 1, { side: 'employee', kind, group })?.chosenBy
    expect(chosenBy('amr', null)).toBe('amr_below')
    expect(chosenBy('tr', 'Valggruppe A')).toBe('election_group')
    expect(chosenBy('other', null)).toBe('employees')
    expect(chosenBy(null, 'valggruppe A')).toBe('election_group')
    expect(seatsRowFor(agreement, 1, { side: 'management', kind: null, group: null })).toBeNull()
  })
})

const anyRow = fc.record({
  side: fc.constantFrom('management' as const, 'employee' as const),
  mandateKind: fc.constantFrom(null, 'leader' as const, 'tr' as const, 'amr' as const, 'other' as const),
  electionGroup: fc.constantFrom(null, 'A', 'B'),
  atLeast: fc.nat(6),
})

test('the least composition of any agreement deviates in nothing', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), fc.boolean(), fc.nat(9), (rows, balanced, heads) => {
      const agreement = agreementOf(
        rows.map((each, position) => row({ ...each, position })),
        {
          ...(balanced ? balance : {}),
          rules: [
            { level: null, rule: 'least_employee_heads', amount: heads, measure: 'heads', clause: '§', wording: '' },
          ],
        },
      )
      expect(checkSeats(agreement, 1, leastComposition(agreement, 1))).toEqual([])
    }),
  )
})
