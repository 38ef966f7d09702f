import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../../platform/clock/dates.ts'
import type { RegisteredPerson } from '../../../people/staff-register/queries.ts'
import { RowReader } from '../rows/rules.ts'
import { planEmployees, type EmployeeSurroundings } from './rules.ts'

const today = isoDate('2026-03-12')
const mapping = {
  number: 0,
  givenName: 1,
  familyName: 2,
  jobTitle: 3,
  email: 4,
  unitNumber: 5,
  validFrom: 6,
  validTo: 7,
  weeklyHours: 8,
}
const bo: RegisteredPerson = { id: 'bo', employeeNumber: '70', givenName: 'Bo', familyName: 'Bang', email: 'bo@x.dk' }
const first: RegisteredPerson = {
  id: 'first',
  employeeNumber: null,
  givenName: 'A',
  familyName: 'Dahl',
  email: 'Dahl@x.dk',
}
const around: EmployeeSurroundings = {
  people: [bo, first],
  employments: new Map([
    [
      'bo',
      [
        {
          id: 'e1',
          from: isoDate('2020-01-01'),
          to: null,
          what: { unitNumber: '1', jobTitle: 'Lærer', weeklyHours: '37.00' },
        },
      ],
    ],
  ]),
  unitNumbers: new Set(['1', '2']),
  unitNames: new Map(),
  endsAbsent: false,
  wantedLeaders: ['70', '71', '99'],
  today,
}
const plan = (...lines: string[]) =>
  planEmployees(
    lines.map((line, i) => new RowReader(i + 2, line.split(';'), mapping)),
    around,
  )
const unchanged = '70;Bo;Bang;Lærer;bo@x.dk;1;01-01-2020;;37,00'

describe('a file of employees', () => {
  it.each([
    ['unknown unit', '71;A;B;;;9;;;', '2 unitNumber unknown_unit 9'],
    ['no unit', '71;A;B;;;;;;', '2 unitNumber missing '],
    ['no name', '71;;B;;;1;;;', '2 givenName missing '],
    ['bad address', '71;A;B;;a b@x;1;;;', '2 email not_an_email a b@x'],
    ['no address', '71;A;B;;;1;;;', ''],
    ['too many hours', '71;A;B;;;1;;;81', '2 weeklyHours not_hours 81'],
    ['no such date', '71;A;B;;;1;30-02-2020;;', '2 validFrom not_a_date 30-02-2020'],
    ['ends first', '71;A;B;;;1;01-02-2020;30-01-2020;', '2 validTo ends_before_it_begins 30-01-2020'],
    ['one day only', '71;A;B;;;1;01-02-2020;01-02-2020;', ''],
  ])('%s', (_name, line, errors) => {
    expect(
      plan(line)
        .errors.map((e) => `${e.line} ${e.column} ${e.code} ${e.value}`)
        .join(' | '),
    ).toBe(errors)
  })

  it('refuses a number that stands twice', () => {
    expect(plan(unchanged, unchanged).errors).toEqual([{ line: 3, column: 'number', code: 'duplicate', value: '2' }])
  })

  it.each([
    ['the same', unchanged, 'unchanged', 0, 0],
    ['another name', '70;Bo;Bang-Lund;Lærer;bo@x.dk;1;01-01-2020;;37', 'changed', 1, 0],
    ['another unit', '70;Bo;Bang;Lærer;bo@x.dk;2;01-01-2020;;37', 'changed', 0, 2],
    ['leaves', '70;Bo;Bang;Lærer;bo@x.dk;1;01-01-2020;31-05-2026;37', 'ended', 0, 1],
    ['somebody new', '71;Ny;Person;Lærer;;1;01-01-2020;;37', 'added', 1, 1],
    ['the first administrator, known by address', '72;Aksel;Dahl;Lærer;dahl@x.dk;1;01-01-2020;;37', 'added', 1, 1],
  ] as const)('%s', (_name, line, verdict, people, steps) => {
    const result = plan(line)
    expect(result.counts[verdict]).toBe(1)
    expect([result.people.length, result.steps.length]).toEqual([people, steps])
  })

  it('takes the first administrator over only once', () => {
    const result = plan('72;Aksel;Dahl;;dahl@x.dk;1;;;', '73;Anna;Dahl;;dahl@x.dk;1;;;')
    expect(result.people.map((person) => person.id)).toEqual(['first', null])
  })

  it('counts leaders who fall into place, the absent, and those without address', () => {
    expect(plan('71;Ny;Person;;;1;;;').counts).toMatchObject({ foundLeaders: 1, absent: 1, withoutEmail: 1 })
    expect(plan(unchanged).counts).toMatchObject({ foundLeaders: 1, absent: 0, withoutEmail: 0 })
  })
})
