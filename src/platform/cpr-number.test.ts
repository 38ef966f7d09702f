import { expect, test } from 'vitest'
import { looksLikeCpr } from './cpr-number.ts'

test.each([
  '0101901234',
  'Se 010190-1234.',
  '010190 1234',
  '010190\u20131234',
  '010190\u20111234',
  '010190\u22121234',
  '010190\u00a01234',
])('%j looks like a CPR number', (text) => expect(looksLikeCpr(text)).toBe(true))

test.each(['010190', '12345678901', '3201901234', '0113901234', '010190--1234', 'EAN 5798000123456', ''])(
  '%j does not',
  (text) => expect(looksLikeCpr(text)).toBe(false),
)

test('a long text takes no longer than its length', () => {
  expect(looksLikeCpr('010190-'.repeat(200_000))).toBe(false)
})
