import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isoDate } from '../../platform/clock/dates.ts'
import { isWorkingDay, workingDaysBetween } from '../../platform/clock/working-days.ts'
import type { AgreementClocks, AgreementRule } from '../agreement/rules.ts'
import {
  answeredOf,
  dayFor,
  keysFor,
  mayExtend,
  maySendAnswer,
  mayTurn,
  reminderOn,
  sidesAsked,
  stateOf,
  usualDay,
} from './rules.ts'

const day = isoDate
const clocks = (...rules: Partial<AgreementRule>[]): AgreementClocks => ({
  levels: [],
  rules: rules.map((one) => ({ level: null, clause: '§ 10', wording: '', ...one }) as AgreementRule),
  closingDays: new Set([day('2026-12-24'), day('2026-12-31')]),
})
const text = (words: string) =>
  ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }) as const

test.each<[string, string, string]>([
  ['an ordinary week', '2026-09-07', '2026-09-14'],
  ['sent on a Friday', '2026-09-11', '2026-09-18'],
  ['sent on a Saturday', '2026-09-12', '2026-09-18'],
  ['over Easter', '2026-03-31', '2026-04-10'],
  ['over Ascension Day', '2026-05-11', '2026-05-19'],
  ['over Whitsun', '2026-05-21', '2026-05-29'],
  ['over Christmas, with its closing days', '2026-12-22', '2027-01-04'],
  ['over the year end', '2026-12-30', '2027-01-08'],
  ['into summer time', '2026-03-27', '2026-04-08'],
  ['out of summer time', '2026-10-23', '2026-10-30'],
])('five working days for the budget, %s: sent %s, answers by %s', (_name, sent, by) => {
  expect(usualDay('budget', day(sent), { agreement: clocks(), level: 1 })).toEqual({ on: by, clause: null })
})

test('the agreement’s own period comes before what is usual, with its clause; another hearing has its own', () => {
  const agreement = clocks(
    { rule: 'budget_hearing', amount: 3, measure: 'working_days' },
    { rule: 'hearing', amount: 3, measure: 'weeks', clause: '§ 11' },
  )
  expect(usualDay('budget', day('2026-04-01'), { agreement, level: 1 })).toEqual({ on: '2026-04-09', clause: '§ 10' })
  expect(usualDay('ordinary', day('2026-04-01'), { agreement, level: 1 })).toEqual({ on: '2026-04-22', clause: '§ 11' })
  expect(usualDay('ordinary', day('2026-12-21'), { agreement: null, level: 1 }).on).toBe('2027-01-04')
})

test.each([
  ['an ordinary day', '2026-09-07', '2026-09-21'],
  ['to a Sunday', '2026-09-06', '2026-09-21'],
  ['to a Saturday', '2026-09-05', '2026-09-21'],
  ['to Maundy Thursday', '2026-03-19', '2026-04-07'],
  ['to Christmas Eve that is a closing day', '2026-12-10', '2026-12-28'],
  ['to New Year’s Day', '2026-12-18', '2027-01-04'],
  ['to the Sunday of summer time', '2026-03-15', '2026-03-30'],
])('fourteen days where no clause fixes the day, %s: sent %s, answers by %s', (_name, sent, by) => {
  expect(usualDay('ordinary', day(sent), { agreement: clocks(), level: 1 })).toEqual({ on: by, clause: null })
})

test('the budget always has five whole working days, whenever it is sent', () => {
  const anyDay = fc.integer({ min: 0, max: 3650 }).map((n) => addDays(day('2024-01-01'), n))
  fc.assert(
    fc.property(anyDay, (sent) => {
      const { on } = usualDay('budget', sent, { agreement: null, level: 1 })
      expect(workingDaysBetween(sent, on)).toBe(5)
      expect(isWorkingDay(on)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('another day than the usual one needs a reason and lies ahead', () => {
  const usual = { on: day('2026-09-14'), clause: '§ 10' }
  const wish = (answersBy: string | null, periodReason = '') =>
    dayFor({ answersBy: answersBy === null ? null : day(answersBy), periodReason }, usual, day('2026-09-07'))
  expect(wish(null)).toEqual({ ok: true, value: usual })
  expect(wish('2026-09-14')).toEqual({ ok: true, value: usual })
  expect(wish('2026-09-09')).toMatchObject({ refusal: { code: 'reason_missing' } })
  expect(wish('2026-09-09', 'Budgettet behandles den 10.')).toEqual({
    ok: true,
    value: { on: '2026-09-09', clause: null },
  })
  expect(wish('2026-09-06', 'For sent')).toMatchObject({ refusal: { code: 'day_past' } })
})

test('a hearing runs to the end of its last day, and is only moved to a later one', () => {
  const sent = { sentAt: new Date('2026-09-07T08:00:00Z'), answersBy: day('2026-09-14'), closedAt: null }
  const gathered = { ...sent, closedAt: new Date('2026-09-10T08:00:00Z') }
  expect(stateOf(gathered, day('2026-09-10'))).toBe('ended')
  expect(stateOf({ ...sent, sentAt: null }, day('2026-09-08'))).toBe('draft')
  expect(stateOf(sent, day('2026-09-14'))).toBe('running')
  expect(stateOf(sent, day('2026-09-15'))).toBe('ended')
  const move = (to: string) => mayExtend(day('2026-09-14'), day(to), day('2026-09-16'))
  expect([move('2026-09-18').ok, move('2026-09-14').ok, move('2026-09-15').ok]).toEqual([true, false, false])
})

test('reminded five days and one day before, also when a morning was missed, and never after', () => {
  const by = day('2026-04-07')
  const on = (date: string): number | null => reminderOn(by, day(date))
  expect(['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-06', '2026-04-07', '2026-04-08'].map(on)).toEqual([
    null,
    5,
    5,
    1,
    1,
    null,
  ])
})

test('who is asked, and whose keys send', () => {
  const [body, staffMeeting] = [{ isStaffMeeting: false }, { isStaffMeeting: true }]
  expect(sidesAsked('sides', body)).toEqual(['management', 'employee'])
  expect(sidesAsked('sides', staffMeeting)).toEqual(['joint'])
  expect(sidesAsked('joint', body)).toEqual(['joint'])
  const answered = (...sides: ('management' | 'employee')[]) =>
    answeredOf('sides', { isStaffMeeting: false, answers: sides.map((side) => ({ side })) })
  expect([answered(), answered('employee'), answered('employee', 'management')]).toEqual(['none', 'some', 'all'])
  expect([keysFor('management', null), keysFor('employee', null), keysFor('joint', null), keysFor('joint', 1)]).toEqual(
    [['chair'], ['vice_chair'], ['chair', 'vice_chair'], ['chair']],
  )
})

test('two keys are two people, each turned once', () => {
  const both = ['chair', 'vice_chair'] as const
  const turned = { post: 'chair', personId: 'a', name: null, turnedAt: new Date(), itemId: null, reason: '' } as const
  expect(mayTurn(both, [], { post: 'chair', personId: 'a' }).ok).toBe(true)
  expect(mayTurn(both, [turned], { post: 'vice_chair', personId: 'b' }).ok).toBe(true)
  expect(mayTurn(both, [turned], { post: 'vice_chair', personId: 'a' })).toMatchObject({
    refusal: { code: 'one_person_both_keys' },
  })
  expect(mayTurn(['chair'], [], { post: 'vice_chair', personId: 'b' })).toMatchObject({
    refusal: { code: 'key_not_needed' },
  })
})

test('an answer says something; a correction says something else, and why', () => {
  const [one, other] = [text('Ja'), text('Nej')]
  const code = (...given: Parameters<typeof maySendAnswer>) => {
    const result = maySendAnswer(...given)
    return result.ok ? 'ok' : result.refusal.code
  }
  expect(code({ texts: [null, null], reason: '' }, null)).toBe('answer_empty')
  expect(code({ texts: [one, null], reason: '' }, null)).toBe('ok')
  expect(code({ texts: [one], reason: 'x' }, { texts: [one] })).toBe('no_change')
  expect(code({ texts: [other], reason: '' }, { texts: [one] })).toBe('reason_missing')
  expect(code({ texts: [other], reason: 'Regnefejl' }, { texts: [one] })).toBe('ok')
})
