import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, isoDate } from '../../platform/clock/dates.ts'
import type { AgreementClocks, AgreementRule } from '../agreement/rules.ts'
import {
  holdsDiscussion,
  isDiscussionTitle,
  mayAnswer,
  maySign,
  missingPoints,
  nextDiscussion,
  noPoints,
  reasonsDue,
  reminderOf,
  signersOf,
  standOf,
} from './rules.ts'

const day = isoDate
const clocks = (...rules: Partial<AgreementRule>[]): AgreementClocks => ({
  levels: [],
  rules: rules.map((one) => ({ level: null, clause: '§ 14', wording: '', ...one }) as AgreementRule),
  closingDays: new Set(),
})

test.each<[string, string, string]>([
  ['an ordinary three weeks', '2026-09-01', '2026-09-22'],
  ['over Easter: calendar weeks, not working days', '2026-03-20', '2026-04-10'],
  ['ending on Easter Monday, and not pushed', '2026-03-16', '2026-04-06'],
  ['into summer time', '2026-03-15', '2026-04-05'],
  ['out of summer time', '2026-10-12', '2026-11-02'],
  ['over Christmas and the year end', '2026-12-15', '2027-01-05'],
  ['to a leap day', '2028-02-08', '2028-02-29'],
])('reasons within three weeks, %s: advice of %s is answered by %s', (_name, given, due) => {
  expect(reasonsDue(day(given), null, 2)).toEqual({ on: due, clause: 'arbejdsmiljølovgivningen' })
})

test('three weeks are always twenty-one days; an agreement may give fewer', () => {
  const anyDay = fc.integer({ min: 0, max: 3650 }).map((n) => addDays(day('2024-01-01'), n))
  fc.assert(fc.property(anyDay, (given) => daysBetween(given, reasonsDue(given, null, 1).on) === 21))
  const agreement = clocks({ rule: 'reasons_for_advice', amount: 10, measure: 'working_days', level: 4 })
  expect(reasonsDue(day('2026-03-27'), agreement, 4)).toEqual({ on: '2026-04-15', clause: '§ 14' })
  expect(reasonsDue(day('2026-03-27'), agreement, 2).on).toBe('2026-04-17')
})

test('the discussion is held every twelve months; a leap day has its day in February', () => {
  expect(nextDiscussion(day('2026-03-31'), null, 1).on).toBe('2027-03-31')
  expect(nextDiscussion(day('2028-02-29'), null, 1).on).toBe('2029-02-28')
  const agreement = clocks({ rule: 'working_environment_discussion', amount: 6, measure: 'months' })
  expect(nextDiscussion(day('2026-08-31'), agreement, 4)).toEqual({ on: '2027-02-28', clause: '§ 14' })
})

test('who holds it: the main committee always, other levels where the agreement says so', () => {
  const every = { rule: 'working_environment_discussion', amount: 12, measure: 'months' } as const
  const levels = (agreement: AgreementClocks | null) =>
    [1, 2, 3, 4].filter((level) => holdsDiscussion(agreement, level))
  expect([levels(null), levels(clocks(every)), levels(clocks({ ...every, level: 2 }))]).toEqual([
    [1],
    [1, 2, 3, 4],
    [1, 2],
  ])
  expect(
    ['Årlig arbejdsmiljødrøftelse', 'Den årlige arbejdsmiljødrøftelse 2026', 'Arbejdsmiljø'].map(isDiscussionTitle),
  ).toEqual([true, true, false])
})

test.each([
  [null, 'never'],
  ['2025-09-01', 'held'],
  ['2025-05-01', 'soon'],
  ['2025-03-12', 'soon'],
  ['2025-03-11', 'late'],
] as const)('last held %s stands as %s on 12 March 2026', (last, stand) => {
  const at = { agreement: null, level: 1 }
  expect(standOf(last === null ? null : day(last), at, day('2026-03-12')).stand).toBe(stand)
})

test('two keys prove it when it was held, says who took part and something to all six points', () => {
  const points = { cooperation: 'a', meetings: 'b', last_goals: 'c', goals: 'd', expertise: 'e', training: 'f' }
  const whole = { heldOn: day('2026-03-05'), participants: 'Karin Holm', points, signedAt: null, signatures: [] }
  const key = { post: 'chair', personId: 'a' } as const
  const code = (more: object, needed = signersOf('committee', 1), by: Parameters<typeof maySign>[2] = key) => {
    const result = maySign({ ...whole, ...more }, needed, by, day('2026-03-12'))
    return result.ok ? 'ok' : result.refusal.code
  }
  const signature = { ...key, name: null, signedAt: new Date() }
  expect(code({})).toBe('ok')
  expect(code({ heldOn: day('2026-03-13') })).toBe('day_ahead')
  expect(code({ participants: '' })).toBe('participants_missing')
  expect(code({ points: { ...points, goals: '' } })).toBe('points_missing')
  expect(code({ signatures: [signature] })).toBe('key_already_turned')
  expect(code({ signatures: [signature] }, undefined, { post: 'vice_chair', personId: 'a' })).toBe(
    'one_person_both_keys',
  )
  expect(code({}, signersOf('staff_meeting', 1), { post: 'vice_chair', personId: 'b' })).toBe('key_not_needed')
  expect(code({ signedAt: new Date() })).toBe('discussion_signed')
  expect(missingPoints(noPoints)).toHaveLength(6)
})

test('advice is answered once; without following it only with reasons; reminded of until then', () => {
  const open = { answer: null, dueOn: day('2026-04-06') }
  const answer = { outcome: 'followed', text: '', byName: null, at: new Date() } as const
  expect(mayAnswer(open, 'followed', '').ok).toBe(true)
  expect(mayAnswer(open, 'not_followed', '')).toMatchObject({ refusal: { code: 'reasons_missing' } })
  expect(mayAnswer({ answer }, 'followed', '')).toMatchObject({ refusal: { code: 'advice_answered' } })
  const on = (date: string) => reminderOf(open, day(date))
  expect(['2026-03-31', '2026-04-01', '2026-04-06', '2026-04-07', '2026-12-24'].map(on)).toEqual([
    null,
    'soon',
    'soon',
    'late',
    'late',
  ])
  expect(reminderOf({ ...open, answer }, day('2026-05-01'))).toBeNull()
})
