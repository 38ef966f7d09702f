import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AgreementRule, Agreement, Measure, RuleName } from '../capabilities/agreement/rules.ts'
import { deadlineAfter, deadlineBefore } from '../capabilities/agreement/rules.ts'
import { withoutParts } from '../capabilities/agreement/testing.ts'
import { measuresOf, ruleNames } from '../capabilities/agreement/versions/rules.ts'
import { expiringUntil } from '../capabilities/committees/expiry/rules.ts'
import { objectionDeadline } from '../capabilities/committees/objections/rules.ts'
import { termEnd } from '../capabilities/committees/seats/terms/rules.ts'
import { redoBy, stateOf as disputeOn, type Path, type Step } from '../capabilities/disputes/rules.ts'
import { networkClock } from '../capabilities/forums/rules.ts'
import { lastDayAfterNotice } from '../capabilities/guidelines/law/rules.ts'
import { stateOf as hearingOn, usualDay } from '../capabilities/hearings/rules.ts'
import { clockOf } from '../capabilities/journeys/rules.ts'
import { mayRaise, raiseBy } from '../capabilities/meetings/agenda/rules.ts'
import { remarksUntil } from '../capabilities/meetings/remarks/rules.ts'
import { deadlineOf, type Meeting } from '../capabilities/meetings/rules.ts'
import { proposedDue } from '../capabilities/referrals/rules.ts'
import { passOnBy } from '../capabilities/referrals/sending/rules.ts'
import { remindersOf } from '../capabilities/tasks/rules.ts'
import { nextMeeting } from '../capabilities/trio/rules.ts'
import { comesIn } from '../capabilities/wheel/rules.ts'
import { nextDiscussion, reasonsDue, reminderOf } from '../capabilities/working-environment/rules.ts'
import { instantOf, isoDate, nextAt, today, type IsoDate } from '../platform/clock/dates.ts'

/*
 * Every clock of the field over the days that are easily counted wrong. The dates were counted by hand with a calendar from
 * the words of each rule. Calendar days, weeks and months are never moved for weekends or holidays; working days leave
 * out weekends, public holidays and the municipality's closing days (here Christmas Eve and New Year's Eve of 2026).
 */

const level = 2
const rule = (name: RuleName, amount: number, measure: Measure): AgreementRule => ({
  level: null,
  rule: name,
  amount,
  measure,
  clause: `§ ${name}`,
  wording: '',
})
const withRules = (...rules: AgreementRule[]): Agreement => ({
  ...withoutParts,
  id: 'a',
  title: 'MED-aftale',
  signedOn: null,
  validFrom: isoDate('2020-01-01'),
  validTo: null,
  levels: [],
  rules,
  closingDays: new Set([isoDate('2026-12-24'), isoDate('2026-12-31')]),
})
const agreed = withRules(
  rule('minutes_out', 10, 'working_days'),
  rule('remarks', 5, 'working_days'),
  rule('pass_up', 10, 'working_days'),
  rule('pass_down', 10, 'working_days'),
  rule('reply', 15, 'working_days'),
  rule('hearing', 14, 'days'),
  rule('budget_hearing', 5, 'working_days'),
  rule('reasons_for_advice', 3, 'weeks'),
  rule('working_environment_discussion', 12, 'months'),
  rule('network_meets', 2, 'months'),
  rule('term', 24, 'months'),
  rule('amr_term', 24, 'months'),
  rule('tr_objection', 3, 'weeks'),
  rule('notice_of_meeting', 3, 'weeks'),
  rule('items_in', 14, 'days'),
  rule('items_in_working_environment', 10, 'days'),
  rule('agenda_out', 5, 'working_days'),
)
const silent = withRules()

const meetingOn = (on: IsoDate, agreement = agreed): Meeting => ({
  id: 'm',
  committee: { id: 'c', name: 'Center-MED', kind: 'committee', level },
  kind: 'ordinary',
  startsAt: instantOf(on, '13:00'),
  endsAt: instantOf(on, '15:00'),
  on,
  place: '',
  plannedAt: instantOf(isoDate('2026-01-05'), '09:00'),
  version: 1,
  calendarSequence: 0,
  cancellation: null,
  posts: { chair: null, viceChair: null, secretary: null },
  keys: [],
  waivers: [],
  corrections: [],
  agendaVersions: [],
  minutesVersions: [],
  openedAt: null,
  closedAt: null,
  agreement,
})

type Span = '1 m' | '2 m' | '3 m' | '12 m' | '24 m' | '3 w' | '14 d' | '5 wd' | '10 wd' | '15 wd'
const spans: readonly Span[] = ['1 m', '2 m', '3 m', '12 m', '24 m', '3 w', '14 d', '5 wd', '10 wd', '15 wd']

/** Where a clock starts, and where it ends for each span. Easter Sunday: 5 April 2026, 28 March 2027. */
const ends: readonly (readonly [about: string, start: string, ...ends: string[]])[] = `
an ordinary Wednesday           2026-09-09 2026-10-09 2026-11-09 2026-12-09 2027-09-09 2028-09-09 2026-09-30 2026-09-23 2026-09-16 2026-09-23 2026-09-30
the last of March, before Easter 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2027-03-31 2028-03-31 2026-04-21 2026-04-14 2026-04-10 2026-04-17 2026-04-24
Maundy Thursday                 2026-04-02 2026-05-02 2026-06-02 2026-07-02 2027-04-02 2028-04-02 2026-04-23 2026-04-16 2026-04-13 2026-04-20 2026-04-27
Easter Monday                   2026-04-06 2026-05-06 2026-06-06 2026-07-06 2027-04-06 2028-04-06 2026-04-27 2026-04-20 2026-04-13 2026-04-20 2026-04-27
Easter with the change of clocks 2027-03-24 2027-04-24 2027-05-24 2027-06-24 2028-03-24 2029-03-24 2027-04-14 2027-04-07 2027-04-05 2027-04-12 2027-04-19
the Sunday of summer time       2026-03-29 2026-04-29 2026-05-29 2026-06-29 2027-03-29 2028-03-29 2026-04-19 2026-04-12 2026-04-08 2026-04-15 2026-04-22
the Sunday of winter time       2026-10-25 2026-11-25 2026-12-25 2027-01-25 2027-10-25 2028-10-25 2026-11-15 2026-11-08 2026-10-30 2026-11-06 2026-11-13
the day before Christmas Eve    2026-12-23 2027-01-23 2027-02-23 2027-03-23 2027-12-23 2028-12-23 2027-01-13 2027-01-06 2027-01-05 2027-01-12 2027-01-19
New Year's Eve                  2026-12-31 2027-01-31 2027-02-28 2027-03-31 2027-12-31 2028-12-31 2027-01-21 2027-01-14 2027-01-08 2027-01-15 2027-01-22
New Year's Day                  2027-01-01 2027-02-01 2027-03-01 2027-04-01 2028-01-01 2029-01-01 2027-01-22 2027-01-15 2027-01-08 2027-01-15 2027-01-22
31 January                      2027-01-31 2027-02-28 2027-03-31 2027-04-30 2028-01-31 2029-01-31 2027-02-21 2027-02-14 2027-02-05 2027-02-12 2027-02-19
31 January of a leap year       2028-01-31 2028-02-29 2028-03-31 2028-04-30 2029-01-31 2030-01-31 2028-02-21 2028-02-14 2028-02-07 2028-02-14 2028-02-21
29 February                     2028-02-29 2028-03-29 2028-04-29 2028-05-29 2029-02-28 2030-02-28 2028-03-21 2028-03-14 2028-03-07 2028-03-14 2028-03-21
`
  .trim()
  .split('\n')
  .map((line) => {
    const [, about = '', dates = ''] = /^(.*?)\s+(\d{4}-.*)$/.exec(line) ?? []
    return [about, ...dates.split(' ')] as unknown as readonly [string, string, ...string[]]
  })

const elected = (kind: 'tr' | 'ftr', reportedOn: IsoDate) => ({
  kind,
  choice: { way: 'elected' as const, chosenOn: reportedOn, reportedOn },
})
const sentAt = (on: IsoDate, time: string): Pick<Meeting, 'agreement' | 'committee' | 'minutesVersions'> => ({
  ...meetingOn(on),
  minutesVersions: [{ id: 'v', version: 1, reason: null, publishedAt: instantOf(on, time) }],
})
const asks = (agreement: Agreement) => ({ agreement, level })
const onDay = (deadline: { readonly on: IsoDate } | null) => deadline?.on

/** Each clock of the table in docs/clocks.md that runs from a day, with the span that the rule above gives it. */
const running: readonly (readonly [name: string, span: Span, clock: (from: IsoDate) => IsoDate | undefined])[] = [
  ['redoBy', '1 m', redoBy],
  ['networkClock', '2 m', (from) => networkClock(agreed, { lastOn: from, nextOn: null, since: from }, from)?.by],
  ['lastDayAfterNotice', '3 m', lastDayAfterNotice],
  ['nextDiscussion, the law', '12 m', (from) => onDay(nextDiscussion(from, silent, 1))],
  ['nextDiscussion, agreed', '12 m', (from) => onDay(nextDiscussion(from, agreed, 1))],
  ['termEnd', '24 m', (from) => onDay(termEnd(agreed, { kind: 'tr', level, from }))],
  ['termEnd, AMR', '24 m', (from) => onDay(termEnd(agreed, { kind: 'amr', level, from }))],
  ['reasonsDue, the law', '3 w', (from) => onDay(reasonsDue(from, silent, level))],
  ['reasonsDue, agreed', '3 w', (from) => onDay(reasonsDue(from, agreed, level))],
  ['objectionDeadline', '3 w', (from) => onDay(objectionDeadline(agreed, level, elected('tr', from)))],
  ['objectionDeadline, joint', '3 w', (from) => onDay(objectionDeadline(agreed, level, elected('ftr', from)))],
  ['usualDay, agreed', '14 d', (from) => usualDay('ordinary', from, asks(agreed)).on],
  ['usualDay, budget', '5 wd', (from) => usualDay('budget', from, asks(silent)).on],
  ['usualDay, budget, agreed', '5 wd', (from) => usualDay('budget', from, asks(agreed)).on],
  ['remarksUntil, after midnight', '5 wd', (from) => onDay(remarksUntil(sentAt(from, '00:15')))],
  ['remarksUntil, at 02:30', '5 wd', (from) => onDay(remarksUntil(sentAt(from, '02:30')))],
  ['remarksUntil, before midnight', '5 wd', (from) => onDay(remarksUntil(sentAt(from, '23:30')))],
  ['deadlineOf minutes', '10 wd', (from) => onDay(deadlineOf(meetingOn(from), 'minutes_out'))],
  ['passOnBy, up', '10 wd', (from) => onDay(passOnBy(agreed, level, 'up', from))],
  ['passOnBy, down', '10 wd', (from) => onDay(passOnBy(agreed, level, 'down', from))],
  ['proposedDue', '15 wd', (from) => onDay(proposedDue(agreed, level, from))],
]

test.each(ends)('from %s, %s', (_about, start, ...expected) => {
  const found = Object.fromEntries(running.map(([name, , clock]) => [name, clock(isoDate(start))]))
  expect(found).toEqual(Object.fromEntries(running.map(([name, span]) => [name, expected[spans.indexOf(span)]])))
})

// A meeting's day, then the last day for notice (3 weeks), items (14 days), matters of the working environment (10 days) and
// the agenda (5 working days).
test.each([
  ['an ordinary Wednesday', '2026-09-09', '2026-08-19', '2026-08-26', '2026-08-30', '2026-09-02'],
  ['the Tuesday after Easter', '2026-04-07', '2026-03-17', '2026-03-24', '2026-03-28', '2026-03-26'],
  ['the Monday after summer time', '2026-03-30', '2026-03-09', '2026-03-16', '2026-03-20', '2026-03-23'],
  ['Easter with the change of clocks', '2027-03-30', '2027-03-09', '2027-03-16', '2027-03-20', '2027-03-18'],
  ['the Monday after winter time', '2026-10-26', '2026-10-05', '2026-10-12', '2026-10-16', '2026-10-19'],
  ['the first Monday of a year', '2027-01-04', '2026-12-14', '2026-12-21', '2026-12-25', '2026-12-22'],
  ['29 February', '2028-02-29', '2028-02-08', '2028-02-15', '2028-02-19', '2028-02-22'],
  ['1 March of a leap year', '2028-03-01', '2028-02-09', '2028-02-16', '2028-02-20', '2028-02-23'],
])('before a meeting on %s', (_about, day, notice, items, environment, agenda) => {
  const meeting = meetingOn(isoDate(day))
  expect({
    notice: onDay(deadlineOf(meeting, 'notice_of_meeting')),
    items: onDay(raiseBy(meeting, ['work'])),
    environment: onDay(raiseBy(meeting, ['work', 'working_environment'])),
    agenda: onDay(deadlineOf(meeting, 'agenda_out')),
  }).toEqual({ notice, items, environment, agenda })
})

test('a matter of the working environment comes in by its own clock, and the form stays open for it', () => {
  // A meeting on the Tuesday after Easter 2026: items by 24 March, matters of the working environment by the 28th.
  const meeting = meetingOn(isoDate('2026-04-07'))
  const may = (on: string, apsa?: readonly ['work' | 'working_environment']) => mayRaise(meeting, isoDate(on), apsa).ok
  expect([may('2026-03-24', ['work']), may('2026-03-25', ['work']), may('2026-03-25')]).toEqual([true, false, true])
  expect([may('2026-03-28', ['working_environment']), may('2026-03-29', ['working_environment'])]).toEqual([
    true,
    false,
  ])
  expect(may('2026-03-29')).toBe(false)
})

// The same clocks in other measures, as local agreements have them (the domain reference, § 2.2).
test.each<[string, 'before' | 'after', RuleName, number, Measure, string, string]>([
  ['agenda 4 days before, over Easter', 'before', 'agenda_out', 4, 'days', '2026-04-07', '2026-04-03'],
  ['agenda 2 weeks before, over New Year', 'before', 'agenda_out', 2, 'weeks', '2027-01-04', '2026-12-21'],
  ['agenda 1 week before, over summer time', 'before', 'agenda_out', 1, 'weeks', '2026-03-30', '2026-03-23'],
  ['minutes within 14 days, over Christmas', 'after', 'minutes_out', 14, 'days', '2026-12-16', '2026-12-30'],
  ['items 3 weeks before, over winter time', 'before', 'items_in', 3, 'weeks', '2026-11-02', '2026-10-12'],
  ['notice 2 weeks, over a leap day', 'before', 'notice_of_meeting', 2, 'weeks', '2028-03-07', '2028-02-22'],
])('%s', (_about, way, name, amount, measure, day, expected) => {
  const shift = way === 'before' ? deadlineBefore : deadlineAfter
  expect(shift(withRules(rule(name, amount, measure)), name, level, isoDate(day))?.on).toBe(expected)
})

test('a reply falls due on a day of work, where the rule is in calendar days', () => {
  const by = (days: number, on: string) => proposedDue(withRules(rule('reply', days, 'days')), level, isoDate(on))?.on
  // Christmas Eve is closed, then two holidays and a Sunday: Monday the 28th. Maundy Thursday gives way to Tuesday.
  expect([by(14, '2026-12-10'), by(14, '2026-03-19'), by(7, '2026-12-24')]).toEqual([
    '2026-12-28',
    '2026-04-07',
    '2027-01-04',
  ])
})

const step = (name: Step['step'], on: IsoDate): Step => ({
  step: name,
  on,
  at: instantOf(on, '09:00'),
  committeeId: null,
  side: null,
  post: null,
  takenBy: null,
})
const breach = (on: IsoDate): Path => ({
  kind: 'information_breach',
  guidelineKind: null,
  committeeId: 'c',
  outcome: null,
  steps: [step('request', on)],
})
const leg = (dueOn: IsoDate) => ({
  purpose: 'decision' as const,
  passedOnAt: null,
  dueOn,
  received: null,
  placed: null,
  noting: null,
  replied: null,
  returned: null,
})

// The last day runs to midnight on Danish clocks, and not to that of the server: in winter 23:00 UTC, in summer 22:00.
test.each([
  ['New Year’s Eve', '2026-11-30', '2026-12-30', '2026-12-30T22:59:59Z', '2026-12-30T23:00:00Z'],
  ['the night before summer time', '2026-02-28', '2026-03-28', '2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z'],
  ['the short Sunday', '2026-03-01', '2026-04-01', '2026-04-01T21:59:59Z', '2026-04-01T22:00:00Z'],
  ['the short Sunday itself', '2025-02-28', '2025-03-28', '2025-03-28T22:59:59Z', '2025-03-28T23:00:00Z'],
  ['the long Sunday', '2026-09-25', '2026-10-25', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
  ['the night before the long Sunday', '2026-09-24', '2026-10-24', '2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z'],
  ['29 February', '2028-01-31', '2028-02-29', '2028-02-29T22:59:59Z', '2028-02-29T23:00:00Z'],
])('%s: a day is over at midnight in Denmark', (_about, requested, due, lastMoment, after) => {
  const dueOn = isoDate(due)
  expect(redoBy(isoDate(requested))).toBe(due)
  const at = (moment: string) => {
    const on = today(new Date(moment))
    return [
      disputeOn(breach(isoDate(requested)), null, on),
      hearingOn({ sentAt: new Date('2025-01-01T09:00:00Z'), answersBy: dueOn, closedAt: null }, on),
      clockOf(leg(dueOn), on, agreed.closingDays).state,
      reminderOf({ dueOn, answer: null }, on),
    ]
  }
  expect(at(lastMoment)).toEqual(['request', 'running', 'running', 'soon'])
  expect(at(after)).toEqual(['month_over', 'ended', 'late', 'late'])
})

test('what is counted in working days says the same over Easter and Christmas', () => {
  const left = (due: string, on: string) => clockOf(leg(isoDate(due)), isoDate(on), agreed.closingDays).workingDays
  // Wednesday before Easter to Tuesday after it is one day of work; so is 30 December to 4 January.
  expect([left('2026-04-07', '2026-04-01'), left('2027-01-04', '2026-12-30')]).toEqual([1, 1])
  expect([left('2026-12-23', '2026-12-28'), left('2026-04-01', '2026-04-07')]).toEqual([1, 1])
  const task = (due: string, on: string) =>
    remindersOf(
      { dueOn: isoDate(due), ending: null, ownerId: 'owner', askedById: 'asker' },
      isoDate(on),
      agreed.closingDays,
    )
  // Two working days before 4 January are the 30th and 29th of December; three after 23 December is the 30th.
  expect([task('2027-01-04', '2026-12-28'), task('2027-01-04', '2026-12-29')]).toEqual([[], ['due_soon']])
  expect([task('2026-12-23', '2026-12-29'), task('2026-12-23', '2026-12-30')]).toEqual([
    ['late_to_owner'],
    ['late_to_owner', 'late_to_asker'],
  ])
})

test('weeks and years that come back', () => {
  const every = (weeks: number, next: string, on: string) =>
    nextMeeting({ nextMeetingOn: isoDate(next), weeksBetween: weeks }, isoDate(on))
  expect(every(6, '2026-03-02', '2026-03-30')).toBe('2026-04-13')
  expect(every(2, '2026-10-12', '2026-10-26')).toBe('2026-10-26')
  expect(every(4, '2026-12-01', '2026-12-30')).toBe('2027-01-26')
  expect(expiringUntil(isoDate('2026-12-31'))).toBe('2027-02-25')
  // APV and measures of well-being, at least every third year: 2024, 2027, over the leap year 2028, 2030.
  const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030]
  expect(years.filter((year) => comesIn(year, 3, 2024))).toEqual([2024, 2027, 2030])
  expect(years.filter((year) => comesIn(year, 2, 2024))).toEqual([2024, 2026, 2028, 2030])
})

test('what is done each morning is done once on the days when clocks change', () => {
  const next = (after: string, time: string) => nextAt(new Date(after), time).toISOString()
  expect(next('2026-03-28T05:15:00Z', '06:15')).toBe('2026-03-29T04:15:00.000Z')
  expect(next('2026-03-29T04:15:00Z', '06:15')).toBe('2026-03-30T04:15:00.000Z')
  expect(next('2026-10-24T04:15:00Z', '06:15')).toBe('2026-10-25T05:15:00.000Z')
  // 02:30 is skipped in spring (03:30 stands for it) and comes twice in autumn (the first counts).
  expect(next('2026-03-28T23:00:00Z', '02:30')).toBe('2026-03-29T01:30:00.000Z')
  expect(next('2026-03-29T01:30:00Z', '02:30')).toBe('2026-03-30T00:30:00.000Z')
  expect(next('2026-10-25T00:30:00Z', '02:30')).toBe('2026-10-26T01:30:00.000Z')
})

test('docs/clocks.md names every clock of the agreement, and where each is counted', () => {
  const rows = readFileSync(new URL('../../docs/clocks.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
  const places = rows.flatMap((row) =>
    [...row.matchAll(/`([\w/-]+\.ts)`: `(\w+)`/g)].map(([, file, name]) => ({ file, name })),
  )
  expect(places.length).toBeGreaterThanOrEqual(rows.length)
  const missing = places.filter(({ file, name }) => {
    const code = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    return !new RegExp(`export (const|function) ${name}\\b`).test(code)
  })
  expect(missing).toEqual([])
  const isClock = (name: RuleName) => measuresOf[name].some((measure) => /days|weeks|months/.test(measure))
  expect(ruleNames.filter((name) => isClock(name) && !rows.some((row) => row.includes(`\`${name}\``)))).toEqual([])
})
