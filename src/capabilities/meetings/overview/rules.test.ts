import { describe, expect, test } from 'vitest'
import { instantOf, isoDate } from '../../../platform/clock/dates.ts'
import { testRules } from '../../agreement/testing.ts'
import type { Abilities, Meeting, TurnedKey } from '../rules.ts'
import { keysNeeded, statusOf } from '../rules.ts'
import { agendaTaskFor, stepsOf } from './rules.ts'

const day = isoDate('2026-04-16')
const at = (date: string) => instantOf(isoDate(date), '10:00')

function meetingWith(facts: Partial<Meeting> = {}): Meeting {
  return {
    id: 'm',
    committee: { id: 'c', name: 'Lokal-MED Solsikken', kind: 'committee', level: 4 },
    kind: 'ordinary',
    startsAt: instantOf(day, '13:00'),
    endsAt: instantOf(day, '15:00'),
    on: day,
    place: '',
    plannedAt: at('2025-12-12'),
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
    agreement: { levels: [], rules: testRules, closingDays: new Set() },
    ...facts,
  }
}

const sent = (date: string) => [{ id: 'p', version: 1, reason: null, publishedAt: at(date) }]
const key = (post: TurnedKey['post'], purpose: TurnedKey['purpose'] = 'agenda'): TurnedKey => ({
  purpose,
  version: 1,
  post,
  personId: post,
  name: post,
  turnedAt: at('2026-03-11'),
})
const waived = {
  waivers: [{ deadline: 'agenda_out' as const, reason: 'Påske', proposedBy: null, proposedAt: at('2026-03-11') }],
  keys: [key('chair', 'waive_agenda_out'), key('vice_chair', 'waive_agenda_out')],
}

describe('steps: planned, items in (2 April), agenda out (9 April), meeting, minutes out (30 April)', () => {
  test.each<[string, string, Partial<Meeting>, string]>([
    ['before the deadline for items', '2026-03-12', {}, 'done now ahead ahead ahead'],
    ['between the deadlines', '2026-04-07', {}, 'done done now ahead ahead'],
    ['on the last day for the agenda', '2026-04-09', {}, 'done done now ahead ahead'],
    ['agenda too late', '2026-04-10', {}, 'done done late ahead ahead'],
    ['agenda late, deadline set aside', '2026-04-10', waived, 'done done now ahead ahead'],
    ['agenda sent in time', '2026-04-10', { agendaVersions: sent('2026-04-09') }, 'done done done now ahead'],
    ['agenda sent too late', '2026-04-13', { agendaVersions: sent('2026-04-13') }, 'done done done_late now ahead'],
    [
      'agenda sent after a deadline set aside',
      '2026-04-13',
      { ...waived, agendaVersions: sent('2026-04-13') },
      'done done waived now ahead',
    ],
    [
      'in progress',
      '2026-04-16',
      { agendaVersions: sent('2026-04-09'), openedAt: at('2026-04-16') },
      'done done done now ahead',
    ],
    [
      'held, minutes in time so far',
      '2026-04-20',
      { agendaVersions: sent('2026-04-09'), openedAt: at('2026-04-16'), closedAt: at('2026-04-16') },
      'done done done done now',
    ],
    [
      'minutes too late',
      '2026-05-04',
      { agendaVersions: sent('2026-04-09'), openedAt: at('2026-04-16'), closedAt: at('2026-04-16') },
      'done done done done late',
    ],
    ['no agreement: no deadline, nothing late', '2026-05-04', { agreement: null }, 'done now ahead ahead ahead'],
  ])('%s', (_, on, facts, expected) => {
    const steps = stepsOf(meetingWith(facts), isoDate(on))
    expect(steps.map((step) => step.status).join(' ')).toBe(expected)
  })
})

describe('the next step for the agenda', () => {
  const secretary: Abilities = { prepares: true, belongs: true, keyPosts: [] }
  const chair: Abilities = { prepares: true, belongs: true, keyPosts: ['chair'] }
  const member: Abilities = { prepares: false, belongs: true, keyPosts: [] }
  const three = { placed: 3, waiting: 0 }
  test.each<[string, Abilities, Partial<Meeting>, { placed: number; waiting: number }, string | undefined]>([
    ['secretary, empty agenda', secretary, {}, { placed: 0, waiting: 0 }, 'make_agenda'],
    ['secretary, a raised item waits', secretary, {}, { placed: 3, waiting: 1 }, 'answer_raised'],
    ['secretary, keys missing', secretary, {}, three, undefined],
    ['chair, own key missing', chair, {}, three, 'turn_key'],
    ['chair, own key turned', chair, { keys: [key('chair')] }, three, undefined],
    ['secretary, both keys turned', secretary, { keys: [key('chair'), key('vice_chair')] }, three, 'send_agenda'],
    ['member', member, {}, three, undefined],
    ['chair, agenda sent', chair, { agendaVersions: sent('2026-04-09') }, three, undefined],
    [
      'chair, cancelled',
      chair,
      { cancellation: { reason: 'Sygdom', cancelledAt: at('2026-03-20') } },
      three,
      undefined,
    ],
  ])('%s', (_, able, facts, counts, expected) => {
    expect(agendaTaskFor(able, meetingWith(facts), counts)?.kind).toBe(expected)
  })
})

test('a staff meeting needs the keys that the agreement says', () => {
  const committee = { id: 'c', name: 'Personalemøde', kind: 'staff_meeting' as const, level: 4 }
  const rules = testRules.map((rule) => (rule.rule === 'staff_meeting_keys' ? { ...rule, amount: 2 } : rule))
  const meeting = meetingWith({ committee })
  expect(keysNeeded(meeting)).toEqual(['chair'])
  expect(keysNeeded({ ...meeting, agreement: null })).toEqual(['chair'])
  expect(keysNeeded({ ...meeting, agreement: { ...meeting.agreement!, rules } })).toEqual(['chair', 'vice_chair'])
  expect(keysNeeded(meetingWith())).toEqual(['chair', 'vice_chair'])
})

test.each<[Partial<Meeting>, string]>([
  [{}, 'planned'],
  [{ agendaVersions: sent('2026-04-09') }, 'agenda_published'],
  [{ openedAt: at('2026-04-16') }, 'opened'],
  [{ openedAt: at('2026-04-16'), closedAt: at('2026-04-16') }, 'closed'],
  [{ closedAt: at('2026-04-16'), minutesVersions: sent('2026-04-20') }, 'minutes_published'],
  [
    { agendaVersions: sent('2026-04-09'), cancellation: { reason: 'Sygdom', cancelledAt: at('2026-04-10') } },
    'cancelled',
  ],
])('status %#', (facts, expected) => expect(statusOf(meetingWith(facts))).toBe(expected))
