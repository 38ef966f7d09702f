import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import { plainText } from '../../../platform/rich-text/plain-text.ts'
import type { Meeting } from '../rules.ts'
import { messages } from './messages.ts'
import { approvesLastMinutes, mayRemark, notedRemarks, remarksUntil } from './rules.ts'

const rules = [{ level: null, rule: 'remarks', amount: 5, measure: 'working_days', clause: '§ 9, stk. 7', wording: '' }]
const meeting = (change: Partial<Meeting> = {}): Meeting =>
  ({
    committee: { id: 'c', name: 'Center-MED', kind: 'committee', level: 2 },
    cancellation: null,
    agreement: { levels: [], rules, closingDays: new Set() },
    minutesVersions: [{ id: 'p', version: 1, reason: null, publishedAt: new Date('2026-04-16T12:00:00Z') }],
    ...change,
  }) as Meeting

test.each([
  ['within the days of the agreement', {}, '2026-04-23', null],
  ['the day after', {}, '2026-04-24', 'remarks_closed'],
  ['no rule, no last day', { agreement: { levels: [], rules: [], closingDays: new Set() } }, '2027-04-24', null],
  ['not sent yet', { minutesVersions: [] }, '2026-04-17', 'minutes_not_published'],
  ['cancelled', { cancellation: { reason: 'x', cancelledAt: new Date() } }, '2026-04-17', 'meeting_cancelled'],
] as const)('%s', (_name, change, on, refused) => {
  const decided = mayRemark(meeting(change as Partial<Meeting>), isoDate(on))
  expect(decided.ok ? null : decided.refusal.code).toBe(refused)
})

test('a corrected version gives the days again', () => {
  const later = { id: 'q', version: 2, reason: 'x', publishedAt: new Date('2026-05-04T12:00:00Z') }
  expect(remarksUntil(meeting({ minutesVersions: [...meeting().minutesVersions, later] }))?.on).toBe('2026-05-11')
})

test.each([
  ['Godkendelse af dagsorden og referat', true],
  ['Godkendelse af sidste referat', true],
  ['Referatet godkendes', true],
  ['Godkendelse af dagsorden', false],
  ['Budget', false],
])('%s approves minutes: %s', (title, does) => {
  expect(
    approvesLastMinutes([
      { id: 'a', title: 'Budget' },
      { id: 'b', title },
    ]),
  ).toBe(does ? 'b' : null)
})

test('remarks are noted line by line, and nothing in them becomes notation', () => {
  const said = [
    { itemId: 'i', text: 'Der stod *fire*,\n- det var **fem** [her](https://x.dk)', name: 'Maja Ærø', answer: null },
    { itemId: null, text: 'Godt referat.', name: 'Ali Toft', answer: { text: 'Tak.' } },
  ]
  const noted = notedRemarks(said, (itemId) => (itemId === 'i' ? 3 : null), messages.da)
  const doc = parseLight(noted)
  expect(plainText(doc)).toContain('Maja Ærø, til punkt 3: Der stod *fire*, - det var **fem** [her](https://x.dk)')
  expect(plainText(doc)).toContain('Ali Toft, til hele referatet: Godt referat. Svar: Tak.')
  expect(JSON.stringify(doc)).not.toMatch(/"bold"|"italic"|"href"/)
  expect(notedRemarks([], () => null, messages.da)).toBe('')
})
