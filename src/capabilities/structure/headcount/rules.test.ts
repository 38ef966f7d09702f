import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { headCountHistory } from './rules.ts'

describe('the head count against the threshold', () => {
  test.each([
    { what: 'never moved', steps: [], history: { low: 21, high: 21, crossings: [] } },
    {
      what: 'went over once',
      steps: [['2026-02-01', 2]],
      history: { low: 19, high: 21, crossings: [{ day: '2026-02-01', before: 19, after: 21 }] },
    },
    {
      what: 'up, down and up again: the latest first',
      steps: [
        ['2025-06-01', 3],
        ['2025-09-01', -4],
        ['2026-01-01', 5],
      ],
      history: {
        low: 16,
        high: 21,
        crossings: [
          { day: '2026-01-01', before: 16, after: 21 },
          { day: '2025-09-01', before: 20, after: 16 },
          { day: '2025-06-01', before: 17, after: 20 },
        ],
      },
    },
  ])('$what', ({ steps, history }) => {
    const changes = steps.map(([when, change]) => ({ day: isoDate(String(when)), change: Number(change) }))
    expect(headCountHistory(21, changes, 20)).toEqual(history)
  })
})
