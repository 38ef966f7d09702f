import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/auth/actor.ts'
import { isoDate } from '../../platform/clock/dates.ts'
import { inOrder, standOf, type TaskEnding } from '../follow-up/rules.ts'
import { may, type TaskItem } from './policy.ts'
import { isForAgenda, lacksOwner, mayBeDue, mayOwn, remindersOf } from './rules.ts'

const ended = (outcome: TaskEnding['outcome'], at = '2026-03-12T08:00:00Z'): TaskEnding => {
  return { outcome, note: '', byName: null, at: new Date(at) }
}
const due = (day: string | null) => (day === null ? null : isoDate(day))

test.each([
  ['belongs', { ownerBelongs: true, ownerIsEmployed: false, ownerIsExcluded: false }, 'ok', 'ok'],
  [
    'employed under it',
    { ownerBelongs: false, ownerIsEmployed: true, ownerIsExcluded: false },
    'ok',
    'owner_must_belong',
  ],
  [
    'neither',
    { ownerBelongs: false, ownerIsEmployed: false, ownerIsExcluded: false },
    'owner_outside',
    'owner_outside',
  ],
  [
    'excluded',
    { ownerBelongs: true, ownerIsEmployed: true, ownerIsExcluded: true },
    'owner_excluded',
    'owner_excluded',
  ],
])('who %s may own a task of an open and of a closed item', (_who, standing, open, closed) => {
  const code = (isClosed: boolean) => {
    const result = mayOwn(standing, isClosed)
    return result.ok ? 'ok' : result.refusal.code
  }
  expect([code(false), code(true)]).toEqual([open, closed])
  expect(lacksOwner({ ...standing, ownerId: 'a', ending: null }, false)).toBe(open !== 'ok')
  expect(lacksOwner({ ...standing, ownerId: null, ending: null }, false)).toBe(true)
  expect(lacksOwner({ ...standing, ownerId: null, ending: ended('done') }, false)).toBe(false)
})

test.each([
  [null, null, true],
  ['2026-03-12', null, true],
  ['2026-03-11', null, false],
  ['2026-03-11', '2026-03-11', true],
  ['2026-03-10', '2026-03-11', false],
])('due %s, before it was %s: %s', (day, before, allowed) => {
  expect(mayBeDue(due(day), isoDate('2026-03-12'), due(before)).ok).toBe(allowed)
})

test.each([
  ['2026-03-12', '2026-03-17', 'a', 'b', []],
  ['2026-03-13', '2026-03-17', 'a', 'b', ['due_soon']],
  // A weekend does not count: two working days before a Monday is a Thursday.
  ['2026-03-12', '2026-03-16', 'a', 'b', ['due_soon']],
  ['2026-03-17', '2026-03-17', 'a', 'b', ['due_soon']],
  ['2026-03-17', '2026-03-17', null, 'b', []],
  ['2026-03-18', '2026-03-17', 'a', 'b', ['late_to_owner']],
  ['2026-03-20', '2026-03-17', 'a', 'b', ['late_to_owner', 'late_to_asker']],
  ['2026-03-20', '2026-03-17', null, 'b', ['late_to_asker']],
  ['2026-03-20', '2026-03-17', 'a', 'a', ['late_to_owner']],
  ['2026-03-20', null, 'a', 'b', []],
] as const)('on %s of a task due %s, owned by %s and asked for by %s', (on, day, ownerId, askedById, said) => {
  const task = { dueOn: due(day), ending: null, ownerId, askedById }
  expect(remindersOf(task, isoDate(on))).toEqual(said)
  expect(remindersOf({ ...task, ending: ended('done') }, isoDate(on))).toEqual([])
})

const held = (closedAt: string | null, isCancelled = false) => ({
  isCancelled,
  closedAt: closedAt === null ? null : new Date(closedAt),
})

test.each([
  ['open, never taken up', null, [], true],
  ['open, on an agenda to come', null, [held(null)], false],
  ['open, on one that was cancelled', null, [held(null, true)], true],
  ['open, taken up at a meeting that was held', null, [held('2026-03-10T12:00:00Z')], true],
  ['done, never taken up', ended('done'), [], true],
  ['done since the meeting', ended('done'), [held('2026-03-10T12:00:00Z')], true],
  ['done and taken up after that', ended('done'), [held('2026-03-13T12:00:00Z')], false],
  ['dropped', ended('dropped'), [], false],
] as const)('for the next agenda: %s', (_case, ending, takenUp, isFor) => {
  expect(isForAgenda({ ending }, takenUp)).toBe(isFor)
})

test('open ones by their day, without a day last, then the latest ended', () => {
  const task = (id: string, day: string | null, ending: TaskEnding | null = null) => ({ id, dueOn: due(day), ending })
  const tasks = [
    task('e', '2026-01-01', ended('done', '2026-03-01T08:00:00Z')),
    task('d', null, ended('dropped', '2026-03-02T08:00:00Z')),
    task('c', null),
    task('b', '2026-03-13'),
    task('a', '2026-03-12'),
  ]
  expect(inOrder(tasks).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(standOf(task('a', '2026-03-12'), isoDate('2026-03-13'))).toBe('late')
})

describe('who reads a task', () => {
  const grant = (...roles: Role[]) => roles.map((role) => ({ role, on: 'c' }))
  const actor = (personId: string, grants: Actor['grants']): Actor => ({
    accountId: personId,
    personId,
    name: personId,
    grants,
  })
  const seenBy = { personId: 'z', name: 'Z', seeingId: 's', until: new Date() }
  const people: Record<string, Actor> = {
    secretary: actor('s', grant('secretary')),
    member: actor('m', grant('member')),
    owner: actor('o', []),
    asker: actor('a', []),
    employee: actor('e', []),
    excluded: actor('x', [...grant('member'), { role: 'excluded', on: 'i' }]),
    'seen as the secretary': { ...actor('s', grant('secretary')), seenBy },
  }
  const item = (more: Partial<TaskItem> = {}): TaskItem => ({
    isClosed: false,
    agendaSent: true,
    result: null,
    ...more,
  })
  const states: Record<string, [TaskItem | null, { itemId: string | null; fromItem: boolean }]> = {
    free: [null, { itemId: null, fromItem: false }],
    'item sent': [item(), { itemId: 'i', fromItem: true }],
    'minutes sent': [item({ result: { outcome: null, decision: null } }), { itemId: 'i', fromItem: true }],
    'not sent': [item({ agendaSent: false }), { itemId: 'i', fromItem: true }],
    closed: [item({ isClosed: true, result: { outcome: null, decision: null } }), { itemId: 'i', fromItem: true }],
    'item gone': [null, { itemId: null, fromItem: true }],
  }

  test('the matrix', () => {
    const rows = Object.entries(people).map(([who, person]) => {
      const cells = Object.values(states).map(([at, of]) => {
        const task = { committeeId: 'c', ownerId: 'o', askedById: 'a', ...of }
        return (may.read(person, task, at) ?? '-').padEnd(5)
      })
      return `${who.padEnd(22)}${cells.join('')}`.trimEnd()
    })
    // free, item sent, minutes sent, not sent, closed, item gone
    expect(rows).toEqual([
      'secretary             full full full full full full',
      'member                full full full -    full -',
      'owner                 full full full full -    full',
      'asker                 full full full full -    full',
      'employee              -    -    line -    -    -',
      'excluded              full -    -    -    -    -',
      'seen as the secretary -    -    line -    -    -',
    ])
  })
})
