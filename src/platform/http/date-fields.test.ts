import { expect, test } from 'vitest'
import { optionalDate, requiredDate } from './date-fields.ts'

test.each(['2026-03-12', '1900-01-01', '2199-12-31', ' 2026-03-12 '])('takes %j', (text) => {
  expect(requiredDate().parse(text)).toBe(text.trim())
  expect(optionalDate().parse(text)).toBe(text.trim())
})

test.each(['9999-12-31', '2200-01-01', '0001-01-01', '1899-12-31', '2026-02-30', '0000-00-00', '12-03-2026', 'x'])(
  'does not take %j',
  (text) => {
    expect(requiredDate().safeParse(text).error?.issues).toMatchObject([{ message: 'not_a_date' }])
    expect(optionalDate().safeParse(text).error?.issues).toMatchObject([{ message: 'not_a_date' }])
  },
)
