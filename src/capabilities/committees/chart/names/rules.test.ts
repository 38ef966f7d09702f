import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitted, nameLines, textWidth } from './rules.ts'

describe('names in boxes', () => {
  test.each([
    ['Hoved-MED', ['Hoved-MED']],
    ['Lokal-MED, Daginstitutionen Solsikkens Børnehus', ['Lokal-MED, Daginstitutionen', 'Solsikkens Børnehus']],
  ])('%s', (name, lines) => {
    expect(nameLines(name, 188)).toEqual(lines)
  })

  test('no line is wider than its box, and what is cut says so', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 160 }), (name) => {
        for (const line of nameLines(name, 188)) expect(textWidth(line, 12)).toBeLessThanOrEqual(188)
      }),
    )
    expect(fitted('Personaleadministrationsafdelingens personalemøde', 100, 12)).toMatch(/…$/)
  })
})
