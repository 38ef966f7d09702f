import { expect, test } from 'vitest'
import { cleanData, cleanText, missing } from './clean.ts'
import { loadFonts } from './fonts.ts'

const { coverage } = loadFonts()
const clean = (text: string) => cleanText(text, coverage)

test('the fonts draw Danish, Greek, Cyrillic and typographic signs', () => {
  for (const sign of 'æøåÆØÅéöüΑωЖя§–—’”…•→✓') expect(coverage.has(sign.codePointAt(0) ?? 0), sign).toBe(true)
})

test.each([
  ['Danish is left alone', 'Støj på stuerne – § 27, stk. 1', 'Støj på stuerne – § 27, stk. 1'],
  ['letters in two parts become one', 'a\u030age', 'åge'],
  ['control characters go', 'a\u0000b\u0007c\u009f', 'abc'],
  ['direction marks and byte order marks go', '\ufeffa\u202eb\u2066c', 'abc'],
  ['Word bullets become bullets', '\uf0b7 punkt', '• punkt'],
  ['a tab is a space', 'a\tb', 'a b'],
  ['line ends are one kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['a whole emoji is one sign', 'Tak 👩🏽‍🚒🇩🇰!', `Tak ${missing}${missing}!`],
  ['half a surrogate pair is one sign', 'a\ud83db', `a${missing}b`],
  ['a script without glyphs is signs of the same number', '漢字', missing.repeat(2)],
])('%s', (_, text, expected) => {
  expect(clean(text)).toBe(expected)
})

test('a word longer than any line can be broken, other words stay whole', () => {
  const runs = clean('å'.repeat(100_000)).split('\u200b')
  expect(Math.max(...runs.map((run) => run.length))).toBe(20)
  expect(runs.join('')).toHaveLength(100_000)
  expect(clean('arbejdsmiljøorganisationsuddannelsen')).toBe('arbejdsmiljøorganisationsuddannelsen')
})

test('an address leads where it led', () => {
  const href = `https://nordsund.example/${'a'.repeat(500)}`
  expect(cleanData({ href }, coverage)).toEqual({ href })
})

test('every text in the data is cleaned and nothing else is touched', () => {
  const data = { a: ['\u0007x', 1, null], b: { c: true, d: '\uf0b7' } }
  expect(cleanData(data, coverage)).toEqual({ a: ['x', 1, null], b: { c: true, d: '•' } })
})

test('data nested without end is refused', () => {
  let data: unknown = 'x'
  for (let i = 0; i < 100; i++) data = [data]
  expect(() => cleanData(data, coverage)).toThrow('nested deeper')
})
