import { expect, test } from 'vitest'
import type { Side, Standing } from '../../committees/schema.ts'
import { mayPlan, notesFor, sidesOpenTo, type Sitting } from './rules.ts'

const seat = (side: Side, standing: Standing = 'member') => ({ side, standing })
const nowhere: Sitting = { seats: [], calledIn: [], post: null }

test.each<[string, Partial<Sitting>, readonly Side[]]>([
  ['nobody in the committee', {}, []],
  ['a member', { seats: [seat('employee')] }, ['employee']],
  ['a substitute who is not called in', { seats: [seat('employee', 'substitute')] }, []],
  ['a substitute who is called in', { seats: [seat('employee', 'substitute')], calledIn: ['employee'] }, ['employee']],
  [
    'called in for a side where they are none',
    { seats: [seat('employee', 'substitute')], calledIn: ['management'] },
    [],
  ],
  ['called in once, and no substitute any more', { calledIn: ['employee'] }, []],
  ['the chair without a seat', { post: 'chair' }, ['management']],
  ['the vice-chair without a seat', { post: 'vice_chair' }, ['employee']],
  ['a chair who sits on a seat', { seats: [seat('management')], post: 'chair' }, ['management']],
  ['a chair who sits with the employees', { seats: [seat('employee')], post: 'chair' }, ['employee']],
  [
    'a member of one side, called in on the other',
    { seats: [seat('management'), seat('employee', 'substitute')], calledIn: ['employee'] },
    ['management', 'employee'],
  ],
])('%s', (_case, facts, open) => {
  expect(sidesOpenTo({ ...nowhere, ...facts })).toEqual(open)
})

test.each([
  ['before the meeting', '2026-04-16T09:00:00Z', '2026-04-16T10:00:00Z', null],
  ['backwards', '2026-04-16T10:00:00Z', '2026-04-16T09:00:00Z', 'ends_before_it_begins'],
  ['when the meeting begins', '2026-04-16T11:00:00Z', '2026-04-16T12:00:00Z', 'after_the_meeting'],
])('a pre-meeting %s', (_case, startsAt, endsAt, refusal) => {
  const time = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), place: '' }
  const decided = mayPlan({ startsAt: new Date('2026-04-16T11:00:00Z'), cancellation: null }, time)
  expect(decided.ok ? null : decided.refusal.code).toBe(refusal)
})

test('a note shows beside an item only for who may read the item, and of one that is gone for who wrote it', () => {
  const note = (itemId: string | null, isAboutItem: boolean, writerId = 'me') => ({ itemId, isAboutItem, writerId })
  const [common, mine, theirs] = [note(null, false, 'other'), note(null, true), note(null, true, 'other')]
  const [read, unread] = [note('a', true), note('b', true)]
  const shown = notesFor([common, mine, theirs, read, unread], { personId: 'me', readableIds: ['a'] })
  expect(shown.common).toEqual([common, mine])
  expect([...shown.byItem]).toEqual([['a', [read]]])
})
