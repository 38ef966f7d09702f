import { expect, test } from 'vitest'
import { isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import { testRules } from '../../agreement/testing.ts'
import type { Meeting, TurnedKey } from '../rules.ts'
import type { KeyPost, KeyPurpose } from '../schema.ts'
import { remindersDue } from './rules.ts'

const at = new Date('2026-03-12T08:00:00Z')
const person = (personId: string) => ({ personId, name: personId })

/** A meeting on Thursday 16 April 2026: the agenda is due on Thursday the 9th, the minutes on Thursday the 30th. */
const meeting: Meeting = {
  id: 'm',
  committee: { id: 'c', name: 'Lokal-MED', kind: 'committee', level: 4 },
  kind: 'ordinary',
  startsAt: new Date('2026-04-16T11:00:00Z'),
  endsAt: new Date('2026-04-16T13:00:00Z'),
  on: isoDate('2026-04-16'),
  place: '',
  plannedAt: at,
  version: 1,
  calendarSequence: 0,
  posts: { chair: person('chair'), viceChair: person('vice_chair'), secretary: person('secretary') },
  cancellation: null,
  keys: [],
  waivers: [],
  corrections: [],
  agendaVersions: [],
  minutesVersions: [],
  openedAt: null,
  closedAt: null,
  agreement: { levels: [], rules: testRules, closingDays: new Set<IsoDate>() },
}

const turned = (purpose: KeyPurpose, ...posts: KeyPost[]): TurnedKey[] =>
  posts.map((post) => ({ purpose, version: 1, post, personId: post, name: post, turnedAt: at }))
const version = [{ id: 'v', version: 1, reason: null, publishedAt: at }]
const waived: Partial<Meeting> = {
  waivers: [{ deadline: 'agenda_out', reason: 'Budget', proposedBy: null, proposedAt: at }],
  keys: turned('waive_agenda_out', 'chair', 'vice_chair'),
}

const due = (facts: Partial<Meeting>, on: string, placed = 3) =>
  remindersDue({ ...meeting, ...facts }, placed, isoDate(on), new Date(`${on}T04:15:00Z`)).map(
    ({ kind, personId }) => `${kind} ${personId}`,
  )

// Easter: the 2nd, 3rd and 6th of April 2026 are no working days, and nor is the 5th.
test.each<[string, Partial<Meeting>, string, string[]]>([
  ['weeks before', {}, '2026-03-20', []],
  ['four working days before', {}, '2026-03-31', []],
  ['three working days before, though Easter lies between', {}, '2026-04-01', ['make_agenda secretary']],
  ['two before', {}, '2026-04-07', ['make_agenda secretary', 'turn_key chair', 'turn_key vice_chair']],
  ['one key turned', { keys: turned('agenda', 'chair') }, '2026-04-07', ['turn_key vice_chair']],
  ['both keys turned', { keys: turned('agenda', 'chair', 'vice_chair') }, '2026-04-07', []],
  [
    'both turned, the day before',
    { keys: turned('agenda', 'chair', 'vice_chair') },
    '2026-04-08',
    ['send_agenda secretary'],
  ],
  ['sent', { agendaVersions: version }, '2026-04-08', []],
  ['set aside', waived, '2026-04-08', []],
  ['too late', {}, '2026-04-10', []],
  ['cancelled', { cancellation: { reason: 'Sne', cancelledAt: at } }, '2026-04-08', []],
  ['no agreement', { agreement: null }, '2026-04-08', []],
  ['nobody is secretary', { posts: { ...meeting.posts, secretary: null } }, '2026-04-01', ['make_agenda chair']],
  ['nobody in any post', { posts: { chair: null, viceChair: null, secretary: null } }, '2026-04-08', []],
  ['a forum', { committee: { ...meeting.committee, kind: 'network' } }, '2026-04-08', []],
])('before the meeting: %s', (_case, facts, on, expected) => {
  expect(due(facts, on)).toEqual(expected)
})

test('no key is asked for to an empty agenda', () => {
  expect(due({}, '2026-04-08', 0)).toEqual(['make_agenda secretary'])
})

const held: Partial<Meeting> = { agendaVersions: version, openedAt: at, closedAt: at }

test.each<[string, Partial<Meeting>, string, string[]]>([
  ['the week after', held, '2026-04-23', []],
  ['three working days before', held, '2026-04-27', ['write_minutes secretary']],
  ['one key turned', { ...held, keys: turned('minutes', 'chair') }, '2026-04-28', ['turn_minutes_key vice_chair']],
  [
    'both turned',
    { ...held, keys: turned('minutes', 'chair', 'vice_chair') },
    '2026-04-29',
    ['send_minutes secretary'],
  ],
  ['sent', { ...held, minutesVersions: version }, '2026-04-29', []],
  ['never closed', { agendaVersions: version }, '2026-04-27', ['write_minutes secretary']],
  ['too late', held, '2026-05-04', []],
])('after the meeting: %s', (_case, facts, on, expected) => {
  expect(due(facts, on)).toEqual(expected)
})
