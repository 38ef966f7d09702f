import { expect, test } from 'vitest'
import { heldFacts } from './messages.ts'
import { itemHeld, sayCounted, usedSeconds } from './rules.ts'

const at = (time: string) => new Date(`2026-04-16T${time}:00Z`)
const times = [
  { id: '1', itemId: 'a', startedAt: at('11:00'), endedAt: at('11:20') },
  { id: '2', itemId: 'b', startedAt: at('11:20'), endedAt: at('11:30') },
  { id: '3', itemId: 'a', startedAt: at('11:30'), endedAt: null },
]
const guests = [{ id: 'g', itemId: 'a', name: 'Ida Holt', title: 'Økonomichef' }]
const maja = { presence: 'present' as const, name: 'Maja Ærø', arrivedAt: at('11:30'), leftAt: null }
const leif = { presence: 'present' as const, name: 'Leif Bro', arrivedAt: null, leftAt: at('11:15') }

test('who came for an item and who was not there for it follow from the times', () => {
  const held = (itemId: string) => itemHeld({ times, guests }, [maja, leif], itemId, at('11:45'))
  expect(held('a')).toEqual({ guestsThere: [{ name: 'Ida Holt', title: 'Økonomichef' }] })
  expect(held('b')).toEqual({ missed: ['Maja Ærø', 'Leif Bro'] })
  expect(held('c')).toEqual({})
  expect(heldFacts('da', { ...held('a'), ...held('b') }).map(({ value }) => value)).toEqual([
    'Ida Holt, Økonomichef',
    'Maja Ærø, Leif Bro',
  ])
})

test('time used is counted over every time an item was taken, up to now', () => {
  expect(usedSeconds(times, 'a', at('11:45'))).toBe(35 * 60)
  expect(sayCounted(35 * 60 + 7)).toBe('35:07')
  expect(sayCounted(3_760)).toBe('1:02:40')
})
