import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import type { KeyPost } from '../schema.ts'
import type { Meeting, TurnedKey } from '../rules.ts'
import { minutesTaskFor } from './rules.ts'

const now = new Date('2026-03-20T12:00:00Z')
const at = new Date('2026-03-19T13:00:00Z')

const held: Meeting = {
  id: 'm',
  committee: { id: 'c', name: 'Lokal-MED', kind: 'committee', level: 4 },
  kind: 'ordinary',
  startsAt: new Date('2026-03-19T12:00:00Z'),
  endsAt: new Date('2026-03-19T14:00:00Z'),
  on: isoDate('2026-03-19'),
  place: '',
  plannedAt: at,
  version: 1,
  calendarSequence: 0,
  posts: { chair: null, viceChair: null, secretary: null },
  cancellation: null,
  keys: [],
  waivers: [],
  corrections: [],
  agendaVersions: [{ id: 'a', version: 1, reason: null, publishedAt: at }],
  minutesVersions: [],
  openedAt: at,
  closedAt: at,
  agreement: null,
}

const turned = (...posts: KeyPost[]): TurnedKey[] =>
  posts.map((post) => ({ purpose: 'minutes', version: 1, post, personId: post, name: post, turnedAt: at }))

test.each<[string, Partial<Meeting>, KeyPost[], string | null]>([
  ['to come', { closedAt: null, openedAt: null, endsAt: new Date('2026-03-21T14:00:00Z') }, [], null],
  ['over, never closed', { closedAt: null }, [], 'write_minutes'],
  ['closed', {}, [], 'write_minutes'],
  ['closed early', { endsAt: new Date('2026-03-21T14:00:00Z') }, ['chair'], 'write_minutes'],
  ['one key turned, for the other', { keys: turned('chair') }, ['vice_chair'], 'turn_minutes_key'],
  ['one key turned, for who turned it', { keys: turned('chair') }, ['chair'], null],
  ['one key turned, for the secretary', { keys: turned('chair') }, [], null],
  ['both keys turned', { keys: turned('chair', 'vice_chair') }, [], 'send_minutes'],
  ['sent', { minutesVersions: [{ id: 'p', version: 1, reason: null, publishedAt: at }] }, [], null],
  ['cancelled', { cancellation: { reason: 'Snestorm', cancelledAt: at } }, [], null],
])('%s', (_case, facts, keys, task) => {
  expect(minutesTaskFor(keys, { ...held, ...facts }, now)).toBe(task)
})
