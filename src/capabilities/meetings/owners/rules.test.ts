import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import type { AgendaItem } from '../agenda/rules.ts'
import { anItem } from '../testing.ts'
import type { Meeting, TurnedKey } from '../rules.ts'
import { differences, mayComment, mayRefuse, ofThisVersion } from './rules.ts'

const at = new Date('2026-03-12T08:00:00Z')

const item = (id: string, position: number | null, more: Partial<AgendaItem> = {}): AgendaItem => ({
  ...anItem({ title: `Punkt ${id}` }),
  id,
  position,
  raisedBy: null,
  origin: null,
  attachments: [],
  version: 1,
  postponedBecause: null,
  ...more,
})

const inOrder = (ids: readonly string[]) => ids.map((id, index) => item(id, index + 1))
const said = (before: AgendaItem[], after: AgendaItem[]) =>
  differences(before, after).map((one) => `${one.what} ${one.item.id}`)

test.each<[string, string, string, string[]]>([
  ['nothing', 'abc', 'abc', []],
  ['one more in front', 'abc', 'xabc', ['added x']],
  ['one less', 'abc', 'ac', ['removed b']],
  ['the first put last', 'abcd', 'bcda', ['moved a']],
  ['the last put first', 'abcd', 'dabc', ['moved d']],
  ['two that changed places', 'abcd', 'acbd', ['moved b']],
  ['one gone and one come', 'abc', 'axc', ['removed b', 'added x']],
  ['all new', '', 'ab', ['added a', 'added b']],
])('%s', (_case, before, after, expected) => {
  expect(said(inOrder([...before]), inOrder([...after]))).toEqual(expected)
})

test('what was changed is told field by field, the details and attachments among them', () => {
  const file = { id: 'f', name: 'Budget.pdf', mediaType: 'application/pdf', sizeBytes: 1 }
  const before = item('a', 1, { minutes: 20, details: { occasion: 'Høring' }, isBreak: false })
  const after = item('a', 1, {
    title: 'Budget 2028',
    minutes: null,
    presentation: parseLight('Nyt oplæg.'),
    attachments: [file],
    details: { economy: '2 mio. kr.' },
    version: 4,
  })
  const [changed] = differences([before], [after])
  expect(changed).toMatchObject({ what: 'changed' })
  const fields = changed?.what === 'changed' ? changed.fields : []
  expect(fields.map(({ field }) => field).toSorted()).toEqual([
    'attachments',
    'economy',
    'minutes',
    'occasion',
    'presentation',
    'title',
  ])
  expect(fields.find(({ field }) => field === 'attachments')).toEqual({
    field: 'attachments',
    before: [],
    after: ['Budget.pdf'],
  })
})

test('a raised item that waits is no difference until it is placed, and one that is postponed has gone', () => {
  expect(said([], [item('a', null)])).toEqual([])
  expect(said([item('a', null)], [item('a', 1)])).toEqual(['added a'])
  expect(said([item('a', 1)], [item('a', null, { postponedBecause: 'Venter' })])).toEqual(['removed a'])
})

const agenda = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 7 })

test('whatever two agendas there are: what came and went is told once, and the rest keeps its order', () => {
  fc.assert(
    fc.property(agenda, agenda, (before, after) => {
      const found = differences(inOrder(before), inOrder(after))
      const of = (what: string) => found.filter((one) => one.what === what).map((one) => one.item.id)
      expect(of('added')).toEqual(after.filter((id) => !before.includes(id)))
      expect(of('removed')).toEqual(before.filter((id) => !after.includes(id)))
      const moved = of('moved')
      const stayed = (ids: string[]) =>
        ids.filter((id) => before.includes(id) && after.includes(id) && !moved.includes(id))
      expect(stayed(before)).toEqual(stayed(after))
    }),
  )
})

test('an agenda is no different from itself, whatever order its keys were kept in', () => {
  const one = item('a', 1, { details: { occasion: 'Høring', economy: 'Ingen' } })
  const other = item('a', 1, { details: { economy: 'Ingen', occasion: 'Høring' } })
  expect(differences([one], [other])).toEqual([])
})

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
  posts: { chair: null, viceChair: null, secretary: null },
  cancellation: null,
  keys: [],
  waivers: [],
  corrections: [],
  agendaVersions: [],
  minutesVersions: [],
  openedAt: null,
  closedAt: null,
  agreement: null,
}
const sent = { agendaVersions: [{ id: 'a', version: 1, reason: null, publishedAt: at }] }
const corrected = { ...sent, corrections: [{ purpose: 'agenda' as const, version: 2, reason: 'Bilag', openedAt: at }] }
const turned: TurnedKey = { purpose: 'agenda', version: 1, post: 'chair', personId: 'p', name: 'P', turnedAt: at }

test.each<[string, Partial<Meeting>, number, { version: number; post: 'chair' }[], string | number]>([
  ['an agenda with items', {}, 2, [], 1],
  ['an empty agenda', {}, 0, [], 'agenda_empty'],
  ['one’s own key turned', { keys: [turned] }, 2, [], 'key_already_turned'],
  ['a no that stands', {}, 2, [{ version: 1, post: 'chair' }], 'refusal_stands'],
  ['a no of an earlier version', corrected, 2, [{ version: 1, post: 'chair' }], 2],
  ['an agenda that is sent', sent, 2, [], 'agenda_published'],
  ['a cancelled meeting', { cancellation: { reason: 'Snestorm', cancelledAt: at } }, 2, [], 'meeting_cancelled'],
  ['an opened meeting', { openedAt: at }, 2, [], 'meeting_opened'],
])('saying no to %s', (_case, facts, placed, standing, expected) => {
  const decided = mayRefuse({ ...meeting, ...facts }, standing, 'chair', placed)
  expect(decided.ok ? decided.value.version : decided.refusal.code).toBe(expected)
})

test('a staff meeting has no vice-chair who could say no', () => {
  const staff = { ...meeting, committee: { ...meeting.committee, kind: 'staff_meeting' as const } }
  expect(mayRefuse(staff, [], 'vice_chair', 2)).toMatchObject({ refusal: { code: 'key_not_needed' } })
})

test('comments are out of sight once the agenda is sent, and a correction begins anew', () => {
  const all = [{ version: 1 }, { version: 2 }]
  expect(ofThisVersion(meeting, all)).toEqual([{ version: 1 }])
  expect(ofThisVersion({ ...meeting, ...sent }, all)).toEqual([])
  expect(ofThisVersion({ ...meeting, ...corrected }, all)).toEqual([{ version: 2 }])
  expect(mayComment({ ...meeting, ...sent })).toMatchObject({ ok: false })
})
