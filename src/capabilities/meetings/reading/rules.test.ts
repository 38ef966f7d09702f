import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMine, longestKept, noteAfter, placeOf } from './rules.ts'

const note = (text: string, version: number, isMarked = false) => ({ text, version, isMarked })

describe('a note that two devices write', () => {
  test('becomes what was typed when the device knew what was there, also when that is less', () => {
    expect(noteAfter(note('gammelt', 3), note('', 3, true))).toEqual({ ok: true, value: note('', 4, true) })
  })

  test('loses nothing of either when it did not', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), fc.nat(9), (kept, typed, version) => {
        const after = noteAfter(note(kept, version + 1), note(typed, version))
        return after.ok && after.value.text.includes(kept) && after.value.text.includes(typed)
      }),
    )
  })

  test('is the same when the same is saved twice', () => {
    const once = noteAfter(note('a', 2), note('b', 1))
    expect(once.ok && noteAfter(once.value, note('b', 1))).toMatchObject({ value: { text: 'a\n\nb' } })
  })

  test('is refused when it would be too long to keep', () => {
    const long = 'x'.repeat(longestKept - 10)
    expect(noteAfter(note(long, 2), note('y'.repeat(20), 1))).toMatchObject({ refusal: { code: 'note_too_long' } })
  })
})

test.each([
  ['presented', { presenter: 'Centerchef Karin Holm' }, undefined, true],
  ['raised', { raisedBy: { personId: 'me' } }, undefined, true],
  ['marked', {}, note('', 1, true), true],
  ['only written about', {}, note('husk', 1), false],
  ['another’s', { presenter: 'Jonas', raisedBy: { personId: 'other' } }, undefined, false],
])('my items: %s', (_name, item, own, expected) => {
  const whole = { id: 'x', presenter: '', raisedBy: null, ...item }
  expect(isMine(whole, { personId: 'me', name: 'Karin Holm' }, own)).toBe(expected)
})

test('where an item stands', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ item: { id } }))
  expect(placeOf(items, 'a')).toEqual({ at: 1, of: 3, previous: null, next: items[1] })
  expect(placeOf(items, 'c')).toEqual({ at: 3, of: 3, previous: items[1], next: null })
  expect(placeOf(items, 'd')).toBeNull()
})
