import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, instantOf, isoDate, today, type IsoDate } from '../../platform/clock/dates.ts'
import { danishHolidays, isWorkingDay } from '../../platform/clock/working-days.ts'
import { deadlineAfter, type AgreementClocks } from '../agreement/rules.ts'
import { checkDay, clockOf, frameworkClauses } from './clocks/rules.ts'
import { bodyAbove, firstBody, forwardTo, type Rung, wayAhead } from './ladder/rules.ts'
import {
  bodyOf,
  disputeKinds,
  redoBy,
  stateOf,
  stationOf,
  type DisputeKind,
  type GuidelineKind,
  type Outcome,
  type Path,
  type Step,
  type StepName,
} from './rules.ts'
import { confirmedBy, maySettle, mayTake, outcomesFor, stepsFor, type Party } from './steps/rules.ts'

const ladder: readonly Rung[] = [
  { id: 'local', name: 'Lokal-MED', level: 4 },
  { id: 'area', name: 'Område-MED', level: 3 },
  { id: 'centre', name: 'Center-MED', level: 2 },
  { id: 'main', name: 'Hovedudvalg', level: 1 },
]
const day = isoDate('2026-03-12')
const step = (name: StepName, on: IsoDate = day, more: Partial<Step> = {}): Step => ({
  step: name,
  on,
  at: instantOf(on, '12:00'),
  committeeId: null,
  side: null,
  post: null,
  takenBy: null,
  ...more,
})
const path = (kind: DisputeKind, steps: readonly Step[] = [], more: Partial<Path> = {}): Path => ({
  kind,
  guidelineKind: kind === 'guideline' ? 'must' : null,
  committeeId: 'local',
  steps,
  outcome: null,
  ...more,
})
const nobody: Party = {
  isRaiser: false,
  isManagement: false,
  handles: false,
  isHr: false,
  side: null,
  post: null,
  personId: 'p',
}
const at = { mainId: 'main', above: ladder.at(-1) ?? null, on: day }
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

describe('one month from receipt', () => {
  test.each([
    ['2026-03-12', '2026-04-12', 'a Sunday is not moved'],
    ['2026-01-31', '2026-02-28', 'the last day of a shorter month'],
    ['2028-01-31', '2028-02-29', 'a leap year'],
    ['2026-03-05', '2026-04-05', 'Easter Sunday'],
    ['2026-03-28', '2026-04-28', 'over the change to summer time'],
    ['2026-10-24', '2026-11-24', 'over the change from summer time'],
    ['2026-11-25', '2026-12-25', 'Christmas Day'],
    ['2026-12-31', '2027-01-31', 'over the turn of the year'],
    ['2026-12-01', '2027-01-01', 'New Year’s Day'],
  ])('received %s: until %s (%s)', (received, until) => {
    expect(redoBy(isoDate(received))).toBe(until)
    const request = path('information_breach', [step('request', isoDate(received))])
    const clock = clockOf(request, { agreement: null, level: 4, clauses: frameworkClauses('municipal', day) })
    expect(clock).toEqual({ on: until, clause: 'Rammeaftalen § 21' })
    expect(stateOf(request, 'main', isoDate(until))).toBe('request')
    expect(stateOf(request, 'main', addDays(isoDate(until), 1))).toBe('month_over')
  })

  test('of any day in any year: in the next month, never the day it was received, and the clock is somebody’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (n) => {
        const received = addDays(isoDate('2000-01-01'), n)
        const until = redoBy(received)
        expect(until > addDays(received, 27) && until <= addDays(received, 31)).toBe(true)
        expect(until).toBe(addMonths(received, 1))
        const request = path('information_breach', [step('request', received)])
        const management = { ...nobody, isManagement: true }
        expect(stepsFor(request, management, { ...at, on: until })).toContain('renewal')
        const raiser = { ...nobody, isRaiser: true }
        expect(stepsFor(request, raiser, { ...at, on: addDays(until, 1) })).toContain('forwarding')
      }),
    )
  })

  test('late in the evening it is still the Danish day, summer and winter', () => {
    expect(today(new Date('2026-03-28T22:59:59Z'))).toBe('2026-03-28')
    expect(today(new Date('2026-03-29T21:59:59Z'))).toBe('2026-03-29')
    expect(today(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
  })

  test('the paragraphs of a region have other numbers', () => {
    expect(frameworkClauses('region', day)).toMatchObject({ breach: 'Rammeaftalen § 20', parties: 'Rammeaftalen § 21' })
    expect(frameworkClauses('municipal', isoDate('2010-01-01')).breach).toBe('Rammeaftalen § 21')
  })
})

const clocks = (closing: readonly string[] = []): AgreementClocks => ({
  levels: [],
  rules: [
    { level: null, rule: 'reply', amount: 15, measure: 'working_days', clause: '§ 10, stk. 3', wording: '' },
    { level: null, rule: 'tr_objection', amount: 3, measure: 'weeks', clause: '§ 7, stk. 3', wording: '' },
  ],
  closingDays: new Set(closing.map(isoDate)),
})

describe('the agreement’s own clocks', () => {
  test.each([
    ['2026-03-26', '2026-04-21', 'Easter takes three'],
    ['2026-12-14', '2027-01-08', 'Christmas and New Year'],
    ['2026-10-20', '2026-11-10', 'the change from summer time takes none'],
  ])('a body that got it on %s answers until %s: %s', (got, until) => {
    const there = path('other_breach', [step('request', isoDate(got), { committeeId: 'local' })])
    const clauses = frameworkClauses('municipal', day)
    expect(clockOf(there, { agreement: clocks(['2026-12-24', '2026-12-31']), level: 4, clauses })).toEqual({
      on: until,
      clause: '§ 10, stk. 3',
    })
    expect(clockOf(there, { agreement: null, level: 4, clauses })).toBeNull()
  })

  test.each([
    ['2026-03-20', '2026-04-10'],
    ['2026-12-15', '2027-01-05'],
    ['2026-10-12', '2026-11-02'],
    ['2026-12-31', '2027-01-21'],
  ])('three weeks to object to an election of %s: until %s, holidays or not', (from, until) => {
    expect(deadlineAfter(clocks(), 'tr_objection', 1, isoDate(from))?.on).toBe(until)
  })

  test('working days never end on a holiday, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const until = deadlineAfter(clocks(), 'reply', 1, addDays(isoDate('2010-01-01'), n))?.on
        expect(until && isWorkingDay(until) && !danishHolidays(Number(until.slice(0, 4))).has(until)).toBe(true)
      }),
    )
  })
})

describe('each kind has its own path', () => {
  const pathOf = (kind: DisputeKind, guidelineKind: GuidelineKind | null, climb: Parameters<typeof bodyAbove>[2]) => {
    const first = firstBody({ kind, guidelineKind }, ladder, climb)
    let now = path(kind, [step('request', day, { committeeId: first?.id ?? null })], { guidelineKind })
    const stops = [first?.name ?? 'ledelsen']
    for (let next = forwardTo(now, ladder, climb); next; next = forwardTo(now, ladder, climb)) {
      stops.push(next.name)
      now = { ...now, steps: [...now.steps, step('forwarding', day, { committeeId: next.id })] }
    }
    return stops.join(' > ')
  }
  test.each([
    ['information_breach', null, 'level_above', 'ledelsen > Hovedudvalg'],
    ['information_breach', null, null, 'ledelsen > Hovedudvalg'],
    ['other_breach', null, null, 'Lokal-MED > Område-MED > Center-MED > Hovedudvalg'],
    ['other_breach', null, 'main_committee', 'Lokal-MED > Hovedudvalg'],
    ['other_breach', null, 'level_two', 'Lokal-MED > Center-MED > Hovedudvalg'],
    ['interpretation', null, 'level_above', 'Hovedudvalg'],
    ['guideline', 'must', 'level_above', 'Hovedudvalg'],
    ['guideline', 'procedure', null, 'Hovedudvalg'],
    ['level', null, 'level_two', 'Center-MED > Hovedudvalg'],
    ['level', null, null, 'Område-MED > Center-MED > Hovedudvalg'],
  ] as const)('%s (%s), climbing %s: %s', (kind, guidelineKind, climb, stops) => {
    expect(pathOf(kind, guidelineKind, climb)).toBe(stops)
  })

  test('a may-guideline ends where it is discussed: management decides and explains', () => {
    const there = path('guideline', [step('request', day, { committeeId: 'local' })], { guidelineKind: 'may' })
    const handler = { ...nobody, handles: true }
    expect(code(mayTake(there, 'forwarding', handler, at))).toBe('may_ends_here')
    expect(outcomesFor(there, handler, 'main')).toEqual(['agreed', 'explained'])
    expect(outcomesFor({ ...there, guidelineKind: 'must' }, handler, 'main')).toEqual(['agreed'])
  })

  test.each([
    ['information_breach', ['main']],
    ['other_breach', ['local', 'area', 'centre', 'main']],
    ['interpretation', ['main']],
    ['guideline', ['main']],
    ['level', ['area', 'centre', 'main']],
  ] as const)('a draft of %s has %j ahead of it', (kind, ahead) => {
    expect(wayAhead(path(kind), ladder, 'level_above').map(({ id }) => id)).toEqual(ahead)
    const may = path('guideline', [], { guidelineKind: 'may' })
    expect(wayAhead(may, ladder, 'level_above').map(({ id }) => id)).toEqual(['local'])
    const there = path(kind, [step('request', day, { committeeId: 'area' })])
    expect(wayAhead(there, ladder, 'level_two').map(({ id }) => id)).toEqual(['centre', 'main'])
  })

  test('only the breach of the information duty has the month, and only it goes on to arbitration', () => {
    for (const kind of disputeKinds) {
      const hr = { ...nobody, isHr: true }
      const parties = path(kind, [step('request', day, { committeeId: 'main' }), step('central_parties')])
      expect(stepsFor(parties, hr, at)).toEqual(kind === 'information_breach' ? ['arbitration'] : [])
      expect(outcomesFor(parties, hr, 'main')).toEqual(['settled_by_parties'])
    }
    const running = path('information_breach', [step('request')])
    const raiser = { ...nobody, isRaiser: true }
    expect(code(mayTake(running, 'forwarding', raiser, at))).toBe('month_runs')
    expect(code(mayTake({ ...running, steps: [step('request'), step('rejection')] }, 'forwarding', raiser, at))).toBe(
      'ok',
    )
    expect(code(mayTake(running, 'renewal', raiser, at))).toBe('forbidden')
  })
})

describe('chair and vice-chair never settle a breach alone', () => {
  const both = [
    step('confirmation', day, { side: 'management', post: 'chair', takenBy: 'c' }),
    step('confirmation', day, { side: 'employee', post: 'vice_chair', takenBy: 'v' }),
  ]
  test('a withdrawal that the two agree on waits for one more', () => {
    expect(confirmedBy(both.slice(1))).toBe('waits_for_management')
    expect(confirmedBy(both.slice(0, 1))).toBe('waits_for_employees')
    expect(confirmedBy(both)).toBe('waits_for_one_more')
    expect(confirmedBy([...both, step('confirmation', day, { side: 'employee', takenBy: 't' })])).toBe('settled')
  })

  test.each(disputeKinds)('%s', (kind) => {
    const there = path(kind, [step('request', day, { committeeId: 'main' })], { guidelineKind: null })
    const isABreach = kind === 'information_breach' || kind === 'other_breach'
    for (const post of ['chair', 'vice_chair'] as const) {
      const party: Party = { ...nobody, handles: true, isRaiser: true, post }
      for (const outcome of outcomesFor(there, party, 'main')) {
        const settled = (isAtMeeting: boolean) =>
          code(maySettle(there, party, { outcome, isAtMeeting, isInterpreted: true }, 'main'))
        const alone = outcome === 'dropped' ? 'not_by_chairs_alone' : 'breach_needs_meeting'
        expect([outcome, settled(false)]).toEqual([outcome, isABreach ? alone : 'ok'])
        if (outcome !== 'dropped') expect(settled(true)).toBe('ok')
      }
    }
  })

  test('an answer about the agreement or the level is not recorded without the interpretation', () => {
    const there = path('level', [step('request', day, { committeeId: 'main' })])
    const wish = { outcome: 'level_found' as Outcome, isAtMeeting: false, isInterpreted: false }
    expect(code(maySettle(there, { ...nobody, handles: true }, wish, 'main'))).toBe('interpretation_missing')
    expect(code(maySettle(there, nobody, wish, 'main'))).toBe('forbidden')
  })
})

test('whatever is done in whatever order, it lies in one place, nothing is done twice, and what has ended stays so', () => {
  const parties: readonly Party[] = [
    { ...nobody, isRaiser: true, side: 'employee', personId: 'a' },
    { ...nobody, isManagement: true, side: 'management', post: 'chair', personId: 'b' },
    { ...nobody, handles: true, personId: 'c' },
    { ...nobody, isHr: true, personId: 'd' },
  ]
  const moves = fc.array(fc.tuple(fc.nat(8), fc.nat(3), fc.nat(40)), { maxLength: 14 })
  fc.assert(
    fc.property(fc.constantFrom(...disputeKinds), moves, (kind, tried) => {
      let now = path(kind)
      let on = day
      for (const [name, who, days] of tried) {
        on = addDays(on, days)
        const party = parties[who] ?? nobody
        const above = forwardTo(now, ladder, 'level_above')
        const possible = stepsFor(now, party, { mainId: 'main', above, on })
        const chosen = possible[name % Math.max(1, possible.length)]
        if (chosen === undefined) continue
        const first = chosen === 'request' ? firstBody(now, ladder, 'level_above') : null
        const committeeId = chosen === 'forwarding' ? (above?.id ?? null) : (first?.id ?? null)
        const side = chosen === 'confirmation' ? party.side : null
        now = {
          ...now,
          steps: [...now.steps, step(chosen, on, { committeeId, side, post: party.post, takenBy: party.personId })],
        }
        const station = stationOf(now, 'main')
        expect(bodyOf(now) !== null).toBe(station === 'body' || station === 'main_committee')
        const once = now.steps.filter((one) => one.step !== 'forwarding' && one.step !== 'confirmation')
        expect(new Set(once.map((one) => one.step)).size).toBe(once.length)
        const open = parties.some((each) => {
          const up = { mainId: 'main', above: forwardTo(now, ladder, 'level_above'), on: addDays(on, 40) }
          return stepsFor(now, each, up).length > 0 || outcomesFor(now, each, 'main').length > 0
        })
        expect(open).toBe(true)
      }
      const ended = { ...now, outcome: 'dropped' as const }
      for (const party of parties) {
        expect(stepsFor(ended, party, { ...at, on })).toEqual([])
        expect(outcomesFor(ended, party, 'main')).toEqual([])
      }
    }),
  )
})

test('days that can be meant', () => {
  expect(code(checkDay(isoDate('2026-03-13'), day, null))).toBe('day_to_come')
  expect(code(checkDay(isoDate('2025-03-11'), day, null))).toBe('day_too_old')
  expect(code(checkDay(isoDate('2026-03-10'), day, isoDate('2026-03-11')))).toBe('before_request')
  expect(code(checkDay(day, day, day))).toBe('ok')
})
