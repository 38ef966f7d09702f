import { expect, test } from 'vitest'
import { actingFor, holds, holdsInOwnRight, type Actor, type Grant } from './actor.ts'

const bente = { personId: 'bente', name: 'Bente Brandt' }
const pernille = { personId: 'pernille', name: 'Pernille Toft' }
const own = (role: Grant['role'], on: string | null): Grant => ({ role, on })
const lent = (role: Grant['role'], on: string | null, from = bente): Grant => ({ role, on, for: from })

test.each<[string, Grant[], string | null, string | null]>([
  ['a secretary’s delegate at the committee', [own('member', 'a'), lent('secretary', 'a')], 'a', 'Bente Brandt'],
  ['the same at another committee', [lent('secretary', 'a')], 'b', null],
  ['a preparer for the chair', [lent('preparer', 'a')], 'a', 'Bente Brandt'],
  ['who became secretary meanwhile', [own('secretary', 'a'), lent('preparer', 'a')], 'a', null],
  ['an HR consultant’s delegate anywhere', [lent('hr_consultant', null, pernille)], 'a', 'Pernille Toft'],
  ['… at no committee', [lent('hr_consultant', null, pernille)], null, 'Pernille Toft'],
  ['… where one is secretary oneself', [own('secretary', 'a'), lent('hr_consultant', null, pernille)], 'a', null],
  ['… who is administrator too', [own('administrator', null), lent('hr_consultant', null, pernille)], null, null],
  [
    'both: the one of the committee',
    [lent('hr_consultant', null, pernille), lent('secretary', 'a')],
    'a',
    'Bente Brandt',
  ],
  ['nobody’s delegate', [own('member', 'a')], 'a', null],
])('%s acts for', (_, grants, at, expected) => {
  expect(actingFor(grants, at)?.name ?? null).toBe(expected)
})

test('what is lent is held, but not in one’s own right', () => {
  const actor: Actor = {
    accountId: 'x',
    personId: 'x',
    name: 'X',
    grants: [lent('secretary', 'a'), own('member', 'a')],
  }
  expect([holds(actor, 'secretary', 'a'), holdsInOwnRight(actor, 'secretary', 'a')]).toEqual([true, false])
  expect(holdsInOwnRight(actor, 'member', 'a')).toBe(true)
})
