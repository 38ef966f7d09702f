import { expect, it } from 'vitest'
import { path } from './path.ts'

it('builds an address from a pattern, with what people typed made safe', () => {
  const item = path('/meetings/:meetingId/items/:itemId')
  expect(item({ meetingId: 'a', itemId: 'b/c?d' })).toBe('/meetings/a/items/b%2Fc%3Fd')
  expect(item({ meetingId: 'a', itemId: 'b' }, { version: '2', q: 'æ ø', none: undefined, empty: '' })).toBe(
    '/meetings/a/items/b?version=2&q=%C3%A6%20%C3%B8',
  )
  expect(path('/people')()).toBe('/people')
  expect(item.pattern).toBe('/meetings/:meetingId/items/:itemId')
})
