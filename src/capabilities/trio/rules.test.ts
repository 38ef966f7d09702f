import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, isoDate } from '../../platform/clock/dates.ts'
import { orderTasks, roundsOf } from './room/rules.ts'
import { addMember, coverageState, missingRoles, nextMeeting, proposeMembers } from './rules.ts'

const roles = (leaders: number, representatives: number, amrs: number) => {
  const people = (count: number) => Array.from({ length: count }, (_, index) => `person-${index}`)
  return { leaders: people(leaders), representatives: people(representatives), amrs: people(amrs) }
}

describe('roles, not persons', () => {
  test.each([
    [1, 1, 1, 'trio', []],
    [1, 2, 2, 'trio', []],
    [0, 1, 1, 'duo', ['leader']],
    [1, 0, 1, 'duo', ['representative']],
    [1, 3, 0, 'duo', ['amr']],
    [1, 0, 0, 'none', ['representative', 'amr']],
    [0, 0, 0, 'none', ['leader', 'representative', 'amr']],
  ])('%i leader, %i representatives, %i AMR is %s', (leaders, representatives, amrs, state, missing) => {
    expect(coverageState(roles(leaders, representatives, amrs))).toBe(state)
    expect(missingRoles(roles(leaders, representatives, amrs))).toEqual(missing)
  })
})

const named = (personId: string) => ({ personId, name: personId })
const leader = named('leader')

describe('a proposal from posts and mandates', () => {
  test.each([
    ['leader alone', leader, [], ['leader leader']],
    ['nobody', null, [], []],
    ['TR and AMR', leader, ['a:tr', 'b:amr'], ['leader leader', 'a representative', 'b amr']],
    ['one person with both hats', leader, ['a:tr', 'a:amr'], ['leader leader', 'a representative', 'a amr']],
    ['another representative where there is no TR', null, ['a:other'], ['a representative']],
    ['another representative beside a TR is left out', null, ['a:other', 'b:ftr'], ['b representative']],
    ['twice the same person', null, ['a:tr', 'a:ftr'], ['a representative']],
    ['a leader speaks not for the employees', leader, ['leader:tr'], ['leader leader']],
  ] as const)('%s', (_case, who, mandates, expected) => {
    const holders = mandates.map((text) => {
      const [personId = '', kind = ''] = text.split(':')
      return { ...named(personId), kind: kind as 'tr' }
    })
    expect(proposeMembers(who, holders).map(({ personId, role }) => `${personId} ${role}`)).toEqual(expected)
  })
})

describe('who may be put into a room', () => {
  const members = [
    { personId: 'leader', role: 'leader' },
    { personId: 'tr', role: 'representative' },
  ] as const
  const employed = { isEmployed: true, proposed: [] }
  test.each([
    ['somebody else', 'amr', 'amr', 'hr', employed, null],
    ['the TR as AMR too', 'tr', 'amr', 'hr', employed, null],
    ['twice the same', 'tr', 'representative', 'hr', employed, 'holds_role_already'],
    ['the leader as TR', 'leader', 'representative', 'hr', employed, 'leader_and_employee'],
    ['somebody who has left', 'x', 'amr', 'hr', { ...employed, isEmployed: false }, 'not_employed'],
    ['HR into the room', 'hr', 'representative', 'hr', employed, 'own_room'],
    ['whoever lent HR’s right', 'lender', 'representative', 'hr', employed, 'own_room'],
    ['HR who is AMR there', 'hr', 'amr', 'hr', { isEmployed: true, proposed: [{ personId: 'hr', role: 'amr' }] }, null],
  ] as const)('%s', (_case, personId, role, by, known, code) => {
    const decided = addMember(members, { personId, role, by: [by, 'lender'] }, known)
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })
})

describe('their own rhythm', () => {
  const day = isoDate('2026-03-12')
  test.each([
    [null, null, null],
    [null, 4, null],
    ['2026-03-12', null, '2026-03-12'],
    ['2026-03-20', 4, '2026-03-20'],
    ['2026-03-11', null, null],
    ['2026-03-11', 4, '2026-04-08'],
    ['2026-01-01', 2, '2026-03-12'],
  ] as const)('set to %s every %s weeks', (next, weeksBetween, expected) => {
    const rhythm = { nextMeetingOn: next === null ? null : isoDate(next), weeksBetween }
    expect(nextMeeting(rhythm, day)).toBe(expected)
  })

  test('is never in the past and always whole turns away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 26 }), (days, weeksBetween) => {
        const start = addDays(day, days)
        const next = nextMeeting({ nextMeetingOn: start, weeksBetween }, day)
        expect(next !== null && next >= day).toBe(true)
        if (next !== null) expect(daysBetween(start, next) % (weeksBetween * 7)).toBe(0)
        if (next !== null && start < day) expect(daysBetween(day, next)).toBeLessThan(weeksBetween * 7)
      }),
    )
  })
})

test('rounds come newest first, tasks by when they are due and done last', () => {
  const line = (heldOn: string, personId: string) => ({ personId, name: personId, heldOn: isoDate(heldOn), line: 'ok' })
  const rounds = roundsOf([line('2026-03-01', 'a'), line('2026-03-08', 'a'), line('2026-03-01', 'b')])
  expect(rounds.map(({ on, lines }) => [on, lines.length])).toEqual([
    ['2026-03-08', 1],
    ['2026-03-01', 2],
  ])
  const task = (id: string, dueOn: string | null, isDone: boolean) => ({
    id,
    task: id,
    who: null,
    dueOn: dueOn === null ? null : isoDate(dueOn),
    isDone,
  })
  const tasks = [task('done', '2026-01-01', true), task('undated', null, false), task('due', '2026-04-01', false)]
  expect(orderTasks(tasks).map(({ id }) => id)).toEqual(['due', 'undated', 'done'])
})
