import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../../../platform/clock/dates.ts'
import { brokenRules } from '../checking/rules.ts'
import type { Year, YearRule } from '../rules.ts'
import { aMunicipality, aRule } from '../testing.ts'
import { layYear } from './rules.ts'

const must = { strength: 'must' } as const
const without = (year: Year, ids: readonly string[]): Year => ({
  ...year,
  rules: year.rules.filter(({ id }) => !ids.includes(id)),
})
const only = (year: Year, ids: readonly string[]): Year => ({
  ...year,
  rules: year.rules.filter(({ id }) => ids.includes(id)),
})
const withRules = (year: Year, ...rules: YearRule[]): Year => ({ ...year, rules: [...year.rules, ...rules] })

describe('a whole year', () => {
  test('keeps every rule in municipalities of all kinds, the same each time, or is shown to be impossible', () => {
    let laid = 0
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.integer({ min: 1, max: 10_000 }),
          centres: fc.integer({ min: 1, max: 4 }),
          locals: fc.integer({ min: 0, max: 14 }),
          meetings: fc.integer({ min: 1, max: 5 }),
          perSecretary: fc.integer({ min: 1, max: 8 }),
          withinDays: fc.constantFrom(35, 60, 90),
        }),
        (of) => {
          const year = aMunicipality(of)
          const answer = layYear(year)
          if (answer.outcome === 'laid') {
            laid += 1
            expect(brokenRules(year, answer, must)).toEqual([])
            for (const { ruleId } of brokenRules(year, answer, { strength: 'wish' })) {
              expect(answer.unmet.map((wish) => wish.ruleId)).toContain(ruleId)
            }
          }
          if (answer.outcome === 'impossible') expectLeast(year, answer.ruleIds)
        },
      ),
      { numRuns: 12, seed: 7 },
    )
    expect(laid).toBeGreaterThan(6)
    const year = aMunicipality({ seed: 3, centres: 2, locals: 8, meetings: 4, perSecretary: 5, withinDays: 75 })
    expect(layYear(year)).toEqual(layYear(year))
  })

  test('a meeting that stands is kept, and the others are laid around it', () => {
    const stands = { kind: 'fixed', bodyId: 'main', starts: '10:00', minutes: 60, stands: true } as const
    const year = withRules(
      aMunicipality({ seed: 5, centres: 2, locals: 4, meetings: 4, perSecretary: 3, withinDays: 75 }),
      aRule('stands', { ...stands, on: isoDate('2027-03-28') }),
      aRule('weekday', { kind: 'weekdays', bodyIds: ['centre-1'], weekdays: [4] }),
    )
    const answer = layYear(year)
    if (answer.outcome !== 'laid') throw new Error(answer.outcome)
    expect(answer.meetings).toContainEqual(
      expect.objectContaining({ bodyId: 'main', on: '2027-03-28', starts: '10:00', isGiven: true }),
    )
    expect(answer.meetings.filter(({ bodyId }) => bodyId === 'main')).toHaveLength(4)
  })

  test('a wish that is not met names what stood in its way', () => {
    const year: Year = {
      year: 2027,
      closingDays: [],
      bodies: [{ id: 'main', name: 'Hovedudvalget', level: 1, parentId: null, minutes: 120 }],
      rules: [
        aRule('once', { kind: 'meetings', bodyIds: ['main'], amount: 1 }),
        aRule('march', { kind: 'months', bodyIds: ['main'], months: [3] }),
        aRule('mondays', { kind: 'weekdays', bodyIds: ['main'], weekdays: [1] }, 'wish'),
        aRule('closed', {
          kind: 'closed',
          because: 'closing_day',
          name: 'Lukket',
          days: [1, 8, 15, 22, 29].map((day) => isoDate(`2027-03-${String(day).padStart(2, '0')}`)),
        }),
      ],
    }
    const answer = layYear(year)
    expect(answer).toMatchObject({ outcome: 'laid', unmet: [{ ruleId: 'mondays', becauseOf: ['closed'] }] })
  })
})

test('where no year is found in time, one is laid with a rule that gives way: only that one is not kept, and it is said how far', () => {
  const hard = { seed: 4, centres: 2, locals: 24, meetings: 4, perSecretary: 12, withinDays: 45 }
  const year = aMunicipality(hard)
  const answer = layYear(year, () => undefined, 20)
  if (answer.outcome !== 'laid') throw new Error(answer.outcome)
  const { loosened, notKept } = answer
  expect(loosened.length).toBeGreaterThan(0)
  expect(brokenRules(year, answer, must)).toEqual(notKept)
  expect(new Set(notKept.map(({ ruleId }) => ruleId)).isSubsetOf(new Set(loosened.map(({ ruleId }) => ruleId)))).toBe(
    true,
  )
  const days = new Map(loosened.map(({ ruleId, keptWithin }) => [ruleId, keptWithin ?? 0]))
  const relaxed = {
    ...year,
    rules: year.rules.map((r) => (r.kind === 'flow' ? { ...r, withinDays: days.get(r.id) ?? r.withinDays } : r)),
  }
  expect(brokenRules(relaxed, answer, must)).toEqual([])
})

/** The rules alone cannot be kept; without any one of them they can. */
function expectLeast(year: Year, ids: readonly string[]): void {
  expect(layYear(only(year, ids)).outcome).toBe('impossible')
  for (const id of ids) expect(layYear(without(only(year, ids), [id])).outcome).toBe('laid')
}

const usual = { seed: 11, centres: 3, locals: 9, meetings: 4, perSecretary: 4, withinDays: 75 }
const locals = Array.from({ length: usual.locals }, (_, n) => `local-${n}`)
const months = (id: string, bodyIds: readonly string[], ...of: number[]) =>
  aRule(id, { kind: 'months', bodyIds, months: of })

describe('an impossible year', () => {
  test('months of two levels too far from each other for what is said to arrive', () => {
    const year = withRules(
      aMunicipality(usual),
      months('locals-in', locals, 2),
      months('centres-in', ['centre-0', 'centre-1', 'centre-2'], 9, 10, 11),
      aRule('one', { kind: 'meetings', bodyIds: ['local-4'], amount: 1 }),
    )
    const relaxed = without(year, ['meetings', 'apart', 'budget', 'wellbeing', 'order', 'levels', 'down'])
    const answer = layYear(relaxed)
    if (answer.outcome !== 'impossible') throw new Error(answer.outcome)
    expect([answer.ruleIds.toSorted(), answer.isLeast]).toEqual([['centres-in', 'locals-in', 'one', 'up'], true])
    expect(answer.bodyIds.toSorted()).toEqual(['centre-1', 'local-4'])
    expectLeast(relaxed, answer.ruleIds)
    // It is the only conflict: without any one of its rules the whole year can be laid.
    for (const id of answer.ruleIds) expect(layYear(without(relaxed, [id])).outcome).toBe('laid')
  })

  test('somebody who is wanted at two fixed meetings at once', () => {
    const fixed = { kind: 'fixed', on: isoDate('2027-09-14'), minutes: 120, stands: false } as const
    const year = withRules(
      aMunicipality(usual),
      aRule('fixed-a', { ...fixed, bodyId: 'local-1', starts: '13:00' }),
      aRule('fixed-b', { ...fixed, bodyId: 'local-2', starts: '13:00' }),
      aRule('karin', { kind: 'people', bodyIds: ['local-1', 'local-2'], people: ['Karin Holm'] }),
    )
    const alone = { ...year, rules: year.rules.filter(({ kind, id }) => kind !== 'people' || id === 'karin') }
    const answer = layYear(alone)
    expect(answer).toMatchObject({ outcome: 'impossible', isLeast: true })
    if (answer.outcome !== 'impossible') return
    expect(answer.ruleIds.toSorted()).toEqual(['fixed-a', 'fixed-b', 'karin'])
    expectLeast(alone, answer.ruleIds)
    for (const id of answer.ruleIds) expect(layYear(without(alone, [id])).outcome).toBe('laid')
  })

  test('a wheel item that all levels deal with in a month too short for the clocks between them', () => {
    const september = { from: isoDate('2027-09-01'), to: isoDate('2027-09-30') }
    const all = ['main', 'centre-2', 'local-2']
    const year = withRules(
      aMunicipality(usual),
      aRule('hearing', { kind: 'item', itemId: 'hearing', title: 'Høring om budgettet', bodyIds: all, ...september }),
      aRule('in-order', { kind: 'item_levels', itemId: 'hearing', bodyIds: all, direction: 'up' }),
    )
    const answer = layYear(year)
    if (answer.outcome !== 'impossible') throw new Error(answer.outcome)
    expect(answer.ruleIds).toEqual(expect.arrayContaining(['hearing', 'in-order']))
    expect(answer.isLeast).toBe(true)
    expectLeast(year, answer.ruleIds)
  })
})
