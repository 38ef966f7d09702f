import { expect, test } from 'vitest'
import { navigationFor } from './navigation.ts'

const actor = { accountId: 'a', personId: 'p', name: 'Bente Brandt', grants: [] }
const lit = (address: string) =>
  navigationFor(actor, 'da', address)
    .flat()
    .filter((link) => link.current)
    .map((link) => `${link.label} ${link.current}`)

test.each([
  ['/', 'I dag page'],
  ['/meetings', 'Møder page'],
  ['/meetings/1', 'Møder true'],
  ['/committees/1', 'MED-organisationen true'],
  ['/committees/1/meetings', 'Møder true'],
  ['/committees/1/meetings/new', 'Møder true'],
  ['/committees/1/members', 'MED-organisationen true'],
  ['/account', undefined],
])('at %s the menu marks %s', (address, expected) => {
  expect(lit(address)).toEqual(expected === undefined ? [] : [expected])
})
