import { expect, it } from 'vitest'
import type { Role } from '../../platform/auth/actor.ts'
import { may } from './policy.ts'

const roles: readonly Role[] = [
  'administrator',
  'hr_consultant',
  'leader',
  'chair',
  'vice_chair',
  'secretary',
  'member',
  'substitute',
]

it('prints who may do what with the organisation', () => {
  const rows = roles.map((role) => {
    const on = role === 'administrator' || role === 'hr_consultant' ? null : 'somewhere'
    const actor = { accountId: 'a', personId: 'p', name: 'N', grants: [{ role, on }] }
    const cells = [may.changeUnits(actor), may.importStaff(actor)].map((yes) => (yes ? 'yes' : '-').padEnd(14))
    return `${role.padEnd(15)} ${cells.join(' ')}`.trimEnd()
  })
  expect(['role            changeUnits    importStaff', ...rows].join('\n')).toMatchInlineSnapshot(`
    "role            changeUnits    importStaff
    administrator   yes            yes
    hr_consultant   yes            -
    leader          -              -
    chair           -              -
    vice_chair      -              -
    secretary       -              -
    member          -              -
    substitute      -              -"
  `)
})
