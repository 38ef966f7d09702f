import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { standingOfBody, type BodyAsked } from './rules.ts'

const day = isoDate
const hearing = { answeredAs: 'sides' as const, answersBy: day('2026-04-09') }
const said = (...answers: BodyAsked['answers']): BodyAsked => ({ isStaffMeeting: false, answers })
const management = { side: 'management' as const, on: day('2026-04-01') }
const employee = { side: 'employee' as const, on: day('2026-04-07') }

test.each<[string, BodyAsked, string, object]>([
  [
    'nobody has answered, days left across Easter',
    said(),
    '2026-03-30',
    { answered: 'none', clock: { state: 'running', workingDays: 5 } },
  ],
  ['on the last day', said(), '2026-04-09', { clock: { state: 'running', workingDays: 0 } }],
  [
    'the day after',
    said(),
    '2026-04-10',
    { answered: 'none', answeredOn: null, clock: { state: 'late', workingDays: 1 } },
  ],
  [
    'one side is not all',
    said(management),
    '2026-04-10',
    { answered: 'some', answeredOn: null, clock: { state: 'late' } },
  ],
  [
    'met on the day of the last side, long after',
    said(employee, management),
    '2026-06-01',
    { answered: 'all', answeredOn: '2026-04-07', clock: { state: 'met' } },
  ],
  [
    'a staff meeting answers as one',
    { isStaffMeeting: true, answers: [{ side: 'joint', on: day('2026-04-08') }] },
    '2026-04-10',
    { answered: 'all', answeredOn: '2026-04-08', clock: { state: 'met', workingDays: 1 } },
  ],
])('%s', (_case, body, on, expected) => {
  expect(standingOfBody(body, hearing, day(on))).toMatchObject(expected)
})
