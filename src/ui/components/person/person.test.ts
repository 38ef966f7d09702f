import { describe, expect, it } from 'vitest'
import { initials } from './person.tsx'

describe('initials', () => {
  it.each([
    ['Bente Brandt', 'BB'],
    ['Åse Marie Østergaard', 'ÅØ'],
    ['Cher', 'C'],
    ['  ida  holm ', 'IH'],
    ['', ''],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})
