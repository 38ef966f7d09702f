import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import { planPeriods, type Period, type Wanted } from './rules.ts'

const today = isoDate('2026-03-12')
const same = (a: string, b: string) => a === b
const plan = (known: Period<string>[], wanted: Wanted<string>) => planPeriods(known, wanted, { today, same })
const period = (from: string, to: string | null, what: string, id = 'p1'): Period<string> => ({
  id,
  from: isoDate(from),
  to: to === null ? null : isoDate(to),
  what,
})
const wanted = (from: string | null, to: string | null | undefined, what: string): Wanted<string> => ({
  from: from === null ? null : isoDate(from),
  to: typeof to === 'string' ? isoDate(to) : to,
  what,
})
const since2019 = period('2019-01-01', null, 'A')

describe('periods follow a file', () => {
  it.each([
    ['nothing known', [], wanted('2019-01-01', null, 'A'), 'added', ['new 2019-01-01 – A']],
    ['nothing known, no date', [], wanted(null, undefined, 'A'), 'added', ['new 2026-03-12 – A']],
    ['the same', [since2019], wanted('2019-01-01', null, 'A'), 'unchanged', []],
    ['the same, no dates in the file', [since2019], wanted(null, undefined, 'A'), 'unchanged', []],
    [
      'something else from today',
      [since2019],
      wanted('2019-01-01', null, 'B'),
      'changed',
      ['p1 2019-01-01 2026-03-12 A', 'new 2026-03-12 – B'],
    ],
    [
      'something else from a later day',
      [since2019],
      wanted('2026-05-01', null, 'B'),
      'changed',
      ['p1 2019-01-01 2026-05-01 A', 'new 2026-05-01 – B'],
    ],
    ['an end', [since2019], wanted('2019-01-01', '2026-06-01', 'A'), 'ended', ['p1 2019-01-01 2026-06-01 A']],
    [
      'an end taken back',
      [period('2019-01-01', '2026-06-01', 'A')],
      wanted('2019-01-01', null, 'A'),
      'changed',
      ['p1 2019-01-01 – A'],
    ],
    ['a beginning corrected', [since2019], wanted('2018-01-01', null, 'A'), 'changed', ['p1 2018-01-01 – A']],
    [
      'back after a gap',
      [period('2019-01-01', '2020-01-01', 'A')],
      wanted('2024-01-01', null, 'A'),
      'changed',
      ['new 2024-01-01 – A'],
    ],
    [
      'changed again on its first day',
      [period('2026-03-12', null, 'A')],
      wanted('2026-03-12', null, 'B'),
      'changed',
      ['p1 2026-03-12 – B'],
    ],
    [
      'the day of a change is kept',
      [period('2019-01-01', '2025-01-01', 'A'), period('2025-01-01', null, 'B', 'p2')],
      wanted('2019-01-01', null, 'B'),
      'unchanged',
      [],
    ],
    [
      'something else, but over already',
      [since2019],
      wanted('2019-01-01', '2026-01-01', 'B'),
      'changed',
      ['p1 2019-01-01 2026-01-01 B'],
    ],
  ] as const)('%s', (_name, known, file, verdict, steps) => {
    const result = plan([...known], file)
    if (!result.ok) throw new Error('refused')
    expect(result.value.verdict).toBe(verdict)
    const said = result.value.steps.map((s) => `${s.id ?? 'new'} ${s.from} ${s.to ?? '–'} ${s.what}`)
    expect(said).toEqual(steps)
  })

  it('refuses an end that comes before the beginning', () => {
    expect(plan([], wanted('2026-02-01', '2026-02-01', 'A')).ok).toBe(false)
    expect(plan([since2019], wanted('2026-02-01', '2025-02-01', 'A')).ok).toBe(false)
  })
})

const day = fc.integer({ min: -2000, max: 800 }).map((n) => addDays(today, n))
const wish = fc.record({
  from: fc.option(day),
  to: fc.oneof(fc.constant(undefined), fc.option(day)),
  what: fc.constantFrom('A', 'B', 'C'),
})

function after(known: Period<string>[], wish: Wanted<string>, on: IsoDate): Period<string>[] {
  const result = planPeriods(known, wish, { today: on, same })
  if (!result.ok) return known
  const rewritten = new Map(result.value.steps.filter((s) => s.id !== null).map((s) => [s.id, s]))
  const begun = result.value.steps.filter((s) => s.id === null).map((s, i) => ({ ...s, id: `p${known.length + i}` }))
  return [...known.map((p) => ({ ...p, ...rewritten.get(p.id), id: p.id })), ...begun]
}

describe('whatever files come', () => {
  it('the same file twice changes nothing, and periods never overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(wish, fc.nat(200)), { maxLength: 6 }), (files) => {
        let known: Period<string>[] = []
        let on = today
        for (const [file, days] of files) {
          on = addDays(on, days)
          const next = after(known, file, on)
          const again = planPeriods(next, file, { today: on, same })
          if (next !== known && again.ok) expect(again.value.verdict).toBe('unchanged')
          if (next !== known) expect(again.ok).toBe(true)
          known = next
          for (const [i, p] of known.entries()) {
            expect(p.to === null || p.to > p.from).toBe(true)
            const following = known[i + 1]
            if (following) expect(p.to !== null && p.to <= following.from).toBe(true)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })
})
