import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import type { CommitteeInTree } from '../rules.ts'
import { arrangeCommittees } from '../rules.ts'
import { layOutChart, type Chart } from './rules.ts'

const body = (
  n: number,
  parent: number | null,
  level: number,
  name = `Lokal-MED, Børnehuset ${n}`,
): CommitteeInTree => ({
  id: `c${n}`,
  name,
  kind: level === 4 && n % 3 === 0 ? 'staff_meeting' : 'committee',
  level,
  unitId: `u${n}`,
  unitName: name,
  parentId: parent === null ? null : `c${parent}`,
  validFrom: isoDate('2025-01-01'),
  validTo: null,
  seats: 6,
  vacant: n % 7 === 0 ? 1 : 0,
})

/** Trees of up to 300 bodies; `choices` says under which of those before each one stands. */
const someBodies = fc
  .array(fc.record({ choice: fc.nat(1000), words: fc.string({ maxLength: 60 }) }), { minLength: 1, maxLength: 300 })
  .map((wanted) => {
    const levels: number[] = []
    return wanted.map(({ choice, words }, n) => {
      const above = n === 0 || choice % 40 === 0 ? null : choice % n
      const level = above === null ? 1 : Math.min(4, (levels[above] ?? 1) + 1)
      levels.push(level)
      return body(n, above, level, words.trim() || 'Udvalg')
    })
  })

const overlaps = (chart: Chart): boolean => {
  const sorted = chart.boxes.toSorted((a, b) => a.y - b.y)
  return sorted.some((a, index) => {
    for (const b of sorted.slice(index + 1)) {
      if (b.y >= a.y + a.height) return false
      if (b.x < a.x + a.width && a.x < b.x + b.width) return true
    }
    return false
  })
}

/** One main committee, 10 centres, and under each workplaces and meetings: as many bodies as wanted. */
function municipality(count: number): CommitteeInTree[] {
  const bodies = [body(0, null, 1, 'Hoved-MED')]
  for (let n = 1; n < count; n += 1) {
    if (n <= 10) bodies.push(body(n, 0, 2, `Center-MED, Center nummer ${n}`))
    else if (n % 4 !== 0) bodies.push(body(n, 1 + (n % 10), 3))
    else bodies.push(body(n, n - 1, 4))
  }
  return bodies
}

describe('the chart', () => {
  test('every body stands there once, inside the picture, and none upon another', () => {
    fc.assert(
      fc.property(someBodies, (bodies) => {
        const chart = layOutChart(arrangeCommittees(bodies))
        expect(chart.boxes.map(({ committee }) => committee.id).toSorted()).toEqual(
          bodies.map(({ id }) => id).toSorted(),
        )
        for (const box of chart.boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(chart.width + 0.01)
          expect(box.y + box.height).toBeLessThanOrEqual(chart.height + 0.01)
          expect(box.name.length).toBeLessThanOrEqual(2)
        }
        expect(overlaps(chart)).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    [12, 4],
    [60, 3],
    [300, 3],
    [1500, 3],
  ])('%i bodies come near a sheet lying down', (count, most) => {
    const chart = layOutChart(arrangeCommittees(municipality(count)))
    const shape = chart.width / chart.height
    expect(shape).toBeGreaterThan(1 / most)
    expect(shape).toBeLessThan(most)
  })

  test('300 bodies are read on a sheet of A1: names of at least six points', () => {
    const chart = layOutChart(arrangeCommittees(municipality(300)))
    const points = 72 / 25.4
    const [width, height] = [(841 - 28) * points, (594 - 28 - 30) * points]
    expect(12 * Math.min(width / chart.width, height / chart.height)).toBeGreaterThan(6)
  })

  test('several at the top each stand in a frame; nothing gives nothing', () => {
    const chart = layOutChart(arrangeCommittees([body(1, null, 2), body(2, null, 2), body(3, 1, 3)]))
    expect(chart.frames).toHaveLength(2)
    expect(layOutChart([])).toMatchObject({ width: 0, boxes: [] })
  })

  test('a column that begins in the middle of something says of what', () => {
    const many = [body(0, null, 1, 'Hoved-MED'), body(1, 0, 2, 'Center'), body(2, 1, 3, 'Område-MED Nord')]
    for (let n = 3; n < 120; n += 1) many.push(body(n, 2, 4))
    const chart = layOutChart(arrangeCommittees(many))
    expect(chart.continuations.length).toBeGreaterThan(1)
    expect(new Set(chart.continuations.map(({ name }) => name))).toEqual(new Set(['Område-MED Nord']))
  })
})
