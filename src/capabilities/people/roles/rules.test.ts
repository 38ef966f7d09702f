import { expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { mayBegin, mayEnd, type Assignment } from './rules.ts'

const on = isoDate('2026-03-12')

function held(
  facts: Partial<{ person: string; role: Assignment['role']; from: string; to: string | null }>,
): Assignment {
  const { person = 'a', role = 'administrator', from = '2024-01-01', to = null } = facts
  const [validFrom, validTo] = [isoDate(from), to === null ? null : isoDate(to)]
  return { id: `${person}-${from}`, personId: person, role, validFrom, validTo }
}

test.each<[string, Assignment[], string | null, string]>([
  ['somebody without roles', [], null, 'ok'],
  ['somebody with another role', [held({ role: 'hr_consultant' })], null, 'ok'],
  ['somebody whose role ended today', [held({ to: '2026-03-12' })], null, 'ok'],
  ['somebody who holds it', [held({})], null, 'holds_already'],
  ['somebody who holds it until tomorrow', [held({ to: '2026-03-13' })], null, 'holds_already'],
  ['somebody, until tomorrow', [], '2026-03-13', 'ok'],
  ['somebody, until today', [], '2026-03-12', 'ends_before_it_begins'],
])('granting a role to %s', (_, roles, to, expected) => {
  const wanted = { role: 'administrator' as const, validFrom: on, validTo: to === null ? null : isoDate(to) }
  const result = mayBegin(roles, wanted)
  expect(result.ok ? 'ok' : result.refusal.code).toBe(expected)
})

test.each<[string, Assignment, Assignment[], string]>([
  ['one of two administrators', held({}), [held({}), held({ person: 'b' })], 'ok'],
  ['the only administrator', held({}), [held({})], 'last_administrator'],
  [
    'the only one without an end date',
    held({}),
    [held({}), held({ person: 'b', to: '2026-06-01' })],
    'last_administrator',
  ],
  ['one with an end date', held({ to: '2026-06-01' }), [held({ to: '2026-06-01' }), held({ person: 'b' })], 'ok'],
  ['the only one, with an end date', held({ to: '2026-06-01' }), [held({ to: '2026-06-01' })], 'last_administrator'],
  ['the only current one', held({}), [held({}), held({ person: 'b', to: '2026-03-12' })], 'last_administrator'],
  [
    'one before somebody who begins later',
    held({}),
    [held({}), held({ person: 'b', from: '2026-03-13' })],
    'last_administrator',
  ],
  ['one that has ended', held({ to: '2026-03-12' }), [held({ person: 'b' })], 'already_ended'],
  ['an HR consultant', held({ role: 'hr_consultant' }), [], 'ok'],
])('taking the role away from %s', (_, ending, administrators, expected) => {
  const result = mayEnd(ending, administrators, on)
  expect(result.ok ? 'ok' : result.refusal.code).toBe(expected)
})
