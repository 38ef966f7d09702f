import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import type { Meeting } from '../rules.ts'
import { mayClose, mayOpen } from './rules.ts'

const sent = { id: 'p', version: 1, reason: null, publishedAt: new Date('2026-04-01T08:00:00Z') }
const planned: Meeting = {
  id: 'm',
  committee: { id: 'c', name: 'Center-MED', kind: 'committee', level: 2 },
  kind: 'ordinary',
  startsAt: new Date('2026-04-16T11:00:00Z'),
  endsAt: new Date('2026-04-16T13:00:00Z'),
  on: isoDate('2026-04-16'),
  place: '',
  plannedAt: new Date('2026-01-05T08:00:00Z'),
  version: 1,
  calendarSequence: 0,
  posts: { chair: null, viceChair: null, secretary: null },
  cancellation: null,
  keys: [],
  waivers: [],
  corrections: [],
  agendaVersions: [sent],
  minutesVersions: [],
  openedAt: null,
  closedAt: null,
  agreement: null,
}
const at = new Date('2026-04-16T11:02:00Z')
const correction = { purpose: 'agenda' as const, version: 2, reason: 'x', openedAt: at }
const cancellation = { reason: 'Sygdom', cancelledAt: at }

test.each<[string, Partial<Meeting>, string, string, string]>([
  ['on its day', {}, '2026-04-16', 'ok', 'meeting_not_opened'],
  ['the day before', {}, '2026-04-15', 'too_early', 'meeting_not_opened'],
  ['later', {}, '2026-04-20', 'ok', 'meeting_not_opened'],
  ['without an agenda', { agendaVersions: [] }, '2026-04-16', 'agenda_not_published', 'meeting_not_opened'],
  ['under correction', { corrections: [correction] }, '2026-04-16', 'agenda_correction_open', 'meeting_not_opened'],
  ['opened', { openedAt: at }, '2026-04-16', 'meeting_opened', 'ok'],
  ['closed', { openedAt: at, closedAt: at }, '2026-04-16', 'meeting_opened', 'meeting_closed'],
  ['cancelled', { cancellation }, '2026-04-16', 'meeting_cancelled', 'meeting_cancelled'],
])('%s', (_name, change, on, opening, closing) => {
  const meeting = { ...planned, ...change }
  const [opens, closes] = [mayOpen(meeting, isoDate(on)), mayClose(meeting)]
  expect(opens.ok ? 'ok' : opens.refusal.code).toBe(opening)
  expect(closes.ok ? 'ok' : closes.refusal.code).toBe(closing)
})
