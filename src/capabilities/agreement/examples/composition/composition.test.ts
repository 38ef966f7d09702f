import { describe, expect, test } from 'vitest'
import { addMonths, isoDate } from '../../../../platform/clock/dates.ts'
import { choicesFor } from '../../principles/rules.ts'
import { ruleFor, type Agreement } from '../../rules.ts'
import { checkSeats, leastComposition, seatsRowFor, type SeatCount } from '../../seats/rules.ts'
import type { PublishedAgreement } from '../testing.ts'
import { compositions } from './testing.ts'

const inForce = (published: PublishedAgreement): Agreement => ({
  ...published,
  id: published.place,
  title: published.place,
  signedOn: null,
  validFrom: isoDate('2025-01-01'),
  validTo: null,
  closingDays: new Set(),
})

const leaders = (seats: number, group: string | null = null): SeatCount => ({
  side: 'management',
  kind: 'leader',
  group,
  seats,
})
const of = (kind: SeatCount['kind'], seats: number, group: string | null = null): SeatCount => ({
  side: 'employee',
  kind,
  group,
  seats,
})

const found = (
  published: PublishedAgreement,
  level: number,
  counts: SeatCount[],
  employeeHeads: number | null = null,
) =>
  checkSeats(inForce(published), level, { counts, employeeHeads }).map(
    ({ code, params }) => `${code} ${params.kind}${params.group} ${params.count}/${params.limit}`,
  )

const c = compositions
const aabenraa = [leaders(6), of('tr', 5, 'LO'), of('tr', 4, 'FTF'), of('tr', 1, 'AC'), of('amr', 3)]
const frederikssund = [leaders(4), of('tr', 4, 'LO'), of('tr', 3, 'FTF'), of('other', 1, 'AC'), of('amr', 1)]
const children = [leaders(4), of('tr', 3, 'OAO'), of('tr', 4, 'FTF'), of('tr', 1, 'AC'), of('amr', 2)]
const norddjurs = [leaders(9), of('amr', 2), of('tr', 5, 'LO'), of('tr', 4, 'FTF'), of('tr', 1, 'AC')]
const without = (counts: SeatCount[], kind: SeatCount['kind'], group: string | null = null) =>
  counts.filter((each) => each.kind !== kind || each.group !== group)

describe('the published figures hold, and what is not so is found', () => {
  test.each<[string, PublishedAgreement, number, SeatCount[], string[]]>([
    ['Aabenraa as published: 13 employee seats', c.aabenraa, 1, aabenraa, []],
    ['Aabenraa without AC', c.aabenraa, 1, without(aabenraa, 'tr', 'AC'), ['missing_group trAC 0/1']],
    ['Aabenraa without AMR', c.aabenraa, 1, without(aabenraa, 'amr'), ['missing_kind amr 0/3']],
    ['Aabenraa with a vacant AMR seat', c.aabenraa, 1, [...without(aabenraa, 'amr'), of('amr', 2), of(null, 1)], []],
    ['Frederikssund as published', c.frederikssund, 1, frederikssund, []],
    [
      'Frederikssund with a fifth leader',
      c.frederikssund,
      1,
      [leaders(5), ...frederikssund.slice(1)],
      ['too_many leader 5/4'],
    ],
    ['Odder, children: as published', c.odderChildren, 2, children, []],
    [
      'Odder, children: OAO has 2',
      c.odderChildren,
      2,
      [...without(children, 'tr', 'OAO'), of('tr', 2, 'OAO')],
      ['too_few trOAO 2/3'],
    ],
    ['Norddjurs type as published: 9 and 12', c.norddjurs, 1, norddjurs, []],
    [
      'Norddjurs type with 13 leaders',
      c.norddjurs,
      1,
      [leaders(13), ...norddjurs.slice(1)],
      ['too_many leader 13/9', 'more_management_than_employees  13/12'],
    ],
    ['9 + 11 + 2', c.similar, 1, [leaders(9), of('tr', 11), of('amr', 2)], []],
    ['9 + 11 + 1', c.similar, 1, [leaders(9), of('tr', 11), of('amr', 1)], ['too_few  12/13', 'too_few amr 1/2']],
    ['Hjørring: 8 named and 3 AMR', c.hjorring, 1, [leaders(5), of('tr', 8), of('amr', 3)], []],
    [
      'Hjørring: 8 named and 2 AMR',
      c.hjorring,
      1,
      [leaders(5), of('tr', 8), of('amr', 2)],
      ['too_few  10/11', 'too_few amr 2/3'],
    ],
    ['Region Midtjylland: 11 and 23', c.regionMidtjylland, 1, [leaders(11), of('tr', 20), of('amr', 3)], []],
    ['Region Midtjylland: 11 and 22', c.regionMidtjylland, 1, [leaders(11), of('tr', 22)], ['too_few  22/23']],
    [
      'Region Sjælland without the leaders of the self-owned',
      c.regionSjaelland,
      1,
      [leaders(3), ...['FTF', 'LO', 'AC', 'Selvejende'].map((group) => of('tr', 2, group)), of('amr', 2)],
      ['missing_group leaderSelvejende 0/1'],
    ],
  ])('%s', (_name, published, level, counts, expected) => {
    expect(found(published, level, counts)).toEqual(expected)
  })

  test('Odder, technical: three persons, also when one is both TR and AMR', () => {
    const counts = [of('tr', 2), of('amr', 1)]
    expect(found(c.odderTechnical, 2, counts, 2)).toEqual(['too_few_heads  2/3'])
    expect(found(c.odderTechnical, 2, counts, 3)).toEqual([])
  })

  test.each(Object.entries(compositions))('%s: the least it asks for deviates in nothing', (_name, published) => {
    const agreement = inForce(published)
    for (const { level } of agreement.levels)
      expect(checkSeats(agreement, level, leastComposition(agreement, level))).toEqual([])
  })
})

test('who chooses: in Vejle the unions above, the employees below', () => {
  const chosenBy = (level: number) =>
    seatsRowFor(inForce(c.vejle), level, { side: 'employee', kind: null, group: null })?.chosenBy
  expect([1, 2, 3].map(chosenBy)).toEqual(['union', 'union', 'employees'])
  expect(choicesFor(inForce(c.vejle), 'other_representatives', 3)).toEqual(['where_no_tr'])
})

test('in Aabenraa the AMR are chosen by the level below, the others by their main organisation', () => {
  const chosenBy = (kind: SeatCount['kind'], group: string | null) =>
    seatsRowFor(inForce(c.aabenraa), 1, { side: 'employee', kind, group })?.chosenBy
  expect(chosenBy('amr', null)).toBe('level_below')
  expect(chosenBy('tr', 'FTF')).toBe('election_group')
})

test('terms: two years, and twenty months', () => {
  const ends = (published: PublishedAgreement) =>
    addMonths(isoDate('2013-05-01'), ruleFor(inForce(published), 'term', 1)?.amount ?? 0)
  expect(ends(c.norddjurs)).toBe('2015-05-01')
  expect(ends(c.naestved)).toBe('2015-01-01')
})

test('what is said in words is kept as principles', () => {
  expect(choicesFor(inForce(c.norddjurs), 'amr_election', 1)).toEqual(['annual_meeting_odd_years'])
  expect(choicesFor(inForce(c.norddjurs), 'working_environment_leader', 1)).toEqual(['at_least_one'])
  expect(choicesFor(inForce(c.hjorring), 'strategic_discussion', 1)).toEqual(['every_third_year'])
  expect(choicesFor(inForce(c.naestved), 'substitutes_called_by', 1)).toEqual(['member'])
})
