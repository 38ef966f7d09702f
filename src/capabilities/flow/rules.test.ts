import { expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { durationFigure, latestOf, periodOf, periodsIn, shareFigure, sinceFirst, spanOf } from './rules.ts'

const day = isoDate

test.each([
  ['2026-01-01', 'month', '2026-01-01'],
  ['2026-03-31', 'month', '2026-03-01'],
  ['2026-03-31', 'quarter', '2026-01-01'],
  ['2026-12-31', 'quarter', '2026-10-01'],
  ['2026-07-01', 'quarter', '2026-07-01'],
] as const)('%s lies in the %s of %s', (on, step, expected) => {
  expect(periodOf(day(on), step)).toBe(expected)
})

test('a body is shown in twelve quarters, all bodies in twenty-four months, the running one last', () => {
  const quarters = periodsIn(spanOf(day('2026-03-12'), 'quarter'))
  expect([quarters.length, quarters[0], quarters.at(-1)]).toEqual([12, '2023-04-01', '2026-01-01'])
  const months = periodsIn(spanOf(day('2025-12-31'), 'month'))
  expect([months.length, months[0], months.at(-1)]).toEqual([24, '2024-01-01', '2025-12-01'])
})

test('shares are of what there was; a period without anything is no nought', () => {
  const span = spanOf(day('2026-03-12'), 'quarter')
  const tally = (on: string, level: number, part: number, whole: number) => ({ on: day(on), level, part, whole })
  const figure = shareFigure(
    'agendas_in_time',
    [
      tally('2026-01-05', 1, 1, 1),
      tally('2026-02-20', 4, 1, 3),
      tally('2025-12-31', 4, 0, 2),
      tally('2020-01-01', 2, 5, 5),
    ],
    span,
  )
  expect(figure.points.at(-1)).toMatchObject({ part: 2, whole: 4, value: 0.5 })
  expect(figure.points.at(-2)).toMatchObject({ value: 0 })
  expect(figure.points.at(-3)).toMatchObject({ value: null, isHidden: false })
  expect(figure.limits).toBeNull()
  expect(figure.byLevel).toEqual([
    { level: 1, part: 1, whole: 1 },
    { level: 4, part: 1, whole: 5 },
  ])
  expect(latestOf(figure)?.value).toBe(0.5)
})

test('six periods with something in them have a line, however many lie empty between', () => {
  const span = spanOf(day('2026-03-12'), 'month')
  const on = ['2024-05', '2024-06', '2024-11', '2025-02', '2025-06', '2026-01'].map((month) => day(`${month}-10`))
  const figure = shareFigure(
    'agendas_in_time',
    on.map((one, index) => ({ on: one, level: 1, part: index % 2, whole: 1 })),
    span,
  )
  expect(figure.limits).toEqual({ centre: 0.5, lower: 0, upper: 1 })
})

test('days are the median, and hidden when they are the days of one or two', () => {
  const span = spanOf(day('2026-03-12'), 'quarter')
  const took = (on: string, ...days: number[]) => days.map((one) => ({ on: day(on), level: 4, days: one }))
  const figure = durationFigure(
    'days_to_answer',
    [...took('2026-01-10', 30, 10, 20), ...took('2025-10-10', 7, 9)],
    span,
  )
  expect(figure.points.at(-1)).toMatchObject({ value: 20, whole: 3 })
  expect(figure.points.at(-2)).toMatchObject({ value: null, isHidden: true, whole: 0 })
})

test('all figures begin where the first of them has something', () => {
  const span = spanOf(day('2026-03-12'), 'month')
  const one = shareFigure('agendas_in_time', [{ on: day('2025-11-03'), level: 1, part: 1, whole: 1 }], span)
  const other = durationFigure('days_to_answer', [{ on: day('2025-10-03'), level: 1, days: 4 }], span)
  expect(sinceFirst([one, other]).map(({ points }) => [points.length, points[0]?.period])).toEqual([
    [6, '2025-10-01'],
    [6, '2025-10-01'],
  ])
  expect(sinceFirst([shareFigure('agendas_in_time', [], span)])[0]?.points).toEqual([])
})
