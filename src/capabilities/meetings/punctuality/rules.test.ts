import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import { testRules } from '../../agreement/testing.ts'
import type { MeetingPace } from '../pace/queries.ts'
import type { Meeting, TurnedKey } from '../rules.ts'
import { figuresByBody, figuresOf, inTime, punctuality, recordOf, settled, type Punctuality } from './rules.ts'

const due = { on: isoDate('2026-04-09'), clause: '§ 9, stk. 3' }
const day = (on: string | null) => (on === null ? null : isoDate(on))

test.each<[string, string | null, boolean, string, Punctuality]>([
  ['sent on the last day', '2026-04-09', false, '2026-05-01', 'in_time'],
  ['sent early, though set aside', '2026-04-01', true, '2026-05-01', 'in_time'],
  ['sent the day after', '2026-04-10', false, '2026-05-01', 'late'],
  ['sent late, and set aside', '2026-04-10', true, '2026-05-01', 'waived'],
  ['not sent, on the last day', null, false, '2026-04-09', 'open'],
  ['not sent, and too late', null, false, '2026-04-10', 'late'],
  ['not sent, and set aside', null, true, '2026-04-10', 'open'],
])('%s', (_case, sentOn, isWaived, on, expected) => {
  expect(punctuality({ deadline: due, sentOn: day(sentOn), isWaived }, isoDate(on))).toBe(expected)
  expect(punctuality({ deadline: null, sentOn: day(sentOn), isWaived }, isoDate(on))).toBeNull()
})

const agreement = { levels: [], rules: testRules, closingDays: new Set<IsoDate>() }

const meeting: Meeting = {
  id: 'm',
  committee: { id: 'c', name: 'Lokal-MED', kind: 'committee', level: 4 },
  kind: 'ordinary',
  startsAt: new Date('2026-04-16T11:00:00Z'),
  endsAt: new Date('2026-04-16T13:00:00Z'),
  on: isoDate('2026-04-16'),
  place: '',
  plannedAt: new Date('2026-03-12T08:00:00Z'),
  version: 1,
  calendarSequence: 0,
  posts: { chair: null, viceChair: null, secretary: null },
  cancellation: null,
  keys: [],
  waivers: [],
  corrections: [],
  agendaVersions: [],
  minutesVersions: [],
  openedAt: null,
  closedAt: null,
  agreement,
}
const sentOn = (on: string) => ({
  agendaVersions: [
    { id: 'a', version: 1, reason: null, publishedAt: new Date(`${on}T10:00:00Z`) },
    { id: 'b', version: 2, reason: 'Bilag', publishedAt: new Date('2026-04-15T10:00:00Z') },
  ],
})
const waiver = { deadline: 'agenda_out' as const, reason: 'Budget', proposedBy: null, proposedAt: new Date() }
const keys: TurnedKey[] = (['chair', 'vice_chair'] as const).map((post) => {
  return { purpose: 'waive_agenda_out', version: 1, post, personId: post, name: post, turnedAt: new Date() }
})

test.each<[string, Partial<Meeting>, Punctuality | null]>([
  ['in time', sentOn('2026-04-09'), 'in_time'],
  ['late; the correction does not count', sentOn('2026-04-10'), 'late'],
  [
    'late, with one key of two to a waiver',
    { ...sentOn('2026-04-10'), waivers: [waiver], keys: keys.slice(1) },
    'late',
  ],
  ['late, and set aside', { ...sentOn('2026-04-10'), waivers: [waiver], keys }, 'waived'],
  ['a cancelled meeting', { cancellation: { reason: 'Sne', cancelledAt: new Date() } }, null],
  ['a forum, which has no clocks', { committee: { ...meeting.committee, kind: 'network' } }, null],
])('an agenda sent %s', (_case, facts, expected) => {
  expect(inTime({ ...meeting, ...facts }, 'agenda_out', isoDate('2026-05-01'))).toBe(expected)
})

const pace = (more: Partial<MeetingPace> = {}): MeetingPace => ({
  id: 'm',
  committee: { id: 'c', name: 'Lokal-MED', kind: 'committee', level: 4 },
  kind: 'ordinary',
  heldOn: isoDate('2026-04-16'),
  plannedOn: isoDate('2026-03-12'),
  agendaSentOn: null,
  minutesSentOn: null,
  raisedOn: [],
  waivers: [],
  ...more,
})

test('figures and the page of one meeting say the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 2 }), (days, turned) => {
      const on = isoDate('2026-06-01')
      const sent = addDays(isoDate('2026-04-09'), days)
      const waivers = [{ deadline: 'agenda_out' as const, keys: turned }]
      const one = inTime(
        { ...meeting, ...sentOn(sent), waivers: [waiver], keys: keys.slice(0, turned) },
        'agenda_out',
        on,
      )
      expect(recordOf(pace({ agendaSentOn: sent, waivers }), agreement, on).agenda.state).toBe(one)
    }),
  )
})

test('a staff meeting sets a deadline aside with the number of keys its agreement asks for', () => {
  const staff = { id: 's', name: 'Personalemøde', kind: 'staff_meeting' as const, level: 4 }
  const late = { agendaSentOn: isoDate('2026-04-12'), waivers: [{ deadline: 'agenda_out' as const, keys: 1 }] }
  const on = isoDate('2026-06-01')
  expect(recordOf(pace({ ...late, committee: staff }), agreement, on).agenda.state).toBe('waived')
  expect(recordOf(pace(late), agreement, on).agenda.state).toBe('late')
})

test('bodies stand by level and name, each with its own figures; what is open counts for nothing yet', () => {
  const on = isoDate('2026-04-20')
  const of = (id: string, name: string, level: number, agendaSentOn: string | null, heldOn = '2026-04-16') =>
    recordOf(
      pace({
        committee: { id, name, kind: 'committee', level },
        agendaSentOn: day(agendaSentOn),
        heldOn: isoDate(heldOn),
      }),
      agreement,
      on,
    )
  const bodies = figuresByBody([
    of('b', 'Ådal', 4, '2026-04-01'),
    of('a', 'Bakken', 4, '2026-04-12'),
    of('h', 'Hovedudvalget', 1, '2026-04-01'),
    of('b', 'Ådal', 4, null, '2026-06-11'),
  ])
  expect(bodies.map(({ committee }) => committee.name)).toEqual(['Hovedudvalget', 'Bakken', 'Ådal'])
  expect(bodies[2]?.agenda).toEqual({ in_time: 1, late: 0, waived: 0, open: 1 })
  expect(settled(figuresOf(['in_time', 'late', 'waived', 'open', null]))).toBe(3)
})
