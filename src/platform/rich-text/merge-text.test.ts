import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeText, normalLight } from './merge-text.ts'

const text = (...paragraphs: string[]) => paragraphs.join('\n\n')

describe('two writers', () => {
  it.each([
    ['only we wrote', ['a', 'b'], ['a', 'b', 'c'], ['a', 'b'], ['a', 'b', 'c']],
    ['only they wrote', ['a'], ['a'], ['x', 'a'], ['x', 'a']],
    ['different paragraphs', ['a', 'b', 'c'], ['a1', 'b', 'c'], ['a', 'b', 'c1'], ['a1', 'b', 'c1']],
    ['neighbouring paragraphs', ['a', 'b'], ['a1', 'b'], ['a', 'b1'], ['a1', 'b1']],
    ['a change and what is added after it', ['a'], ['a1'], ['a', 'b'], ['a1', 'b']],
    ['both add at the end', ['a'], ['a', 'ours'], ['a', 'theirs'], ['a', 'theirs', 'ours']],
    ['both begin', [], ['ours'], ['theirs'], ['theirs', 'ours']],
    ['the same twice, as when an answer was lost', ['a'], ['a', 'b'], ['a', 'b'], ['a', 'b']],
    ['what one added the other has and more', ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c']],
    ['one deletes, the other writes elsewhere', ['a', 'b', 'c'], ['a', 'c'], ['a', 'b', 'c', 'd'], ['a', 'c', 'd']],
    ['list items', ['- a\n- b'], ['- a\n- a1\n- b'], ['- a\n- b2'], ['- a\n- a1\n- b2']],
  ])('%s', (_, base, ours, theirs, expected) => {
    const merged = mergeText(text(...base), text(...ours), text(...theirs))
    expect(merged).toEqual({ text: text(...expected), clashes: [] })
  })

  it('clash in one paragraph, and choose', () => {
    const args = ['a\n\nb\n\nc', 'a\n\nb ours\n\nc', 'a\n\nb theirs\n\nc\n\nd'] as const
    expect(mergeText(...args).clashes).toEqual([{ base: 'b', ours: 'b ours', theirs: 'b theirs' }])
    expect(mergeText(...args, 'ours').text).toBe('a\n\nb ours\n\nc\n\nd')
    expect(mergeText(...args, 'theirs').text).toBe('a\n\nb theirs\n\nc\n\nd')
    expect(mergeText(...args, 'both').text).toBe('a\n\nb theirs\n\nb ours\n\nc\n\nd')
  })

  it('clash when one deletes what the other changes', () => {
    expect(mergeText('a\n\nb', 'a', 'a\n\nb1').clashes).toEqual([{ base: 'b', ours: '', theirs: 'b1' }])
  })
})

const paragraph = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.constantFrom('- punkt et', '- punkt to\n- punkt tre', '1. først', 'linje\nmere', '**fed**', 'å *ø* æ'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
)
const anyText = fc.array(paragraph, { maxLength: 7 }).map((parts) => parts.join('\n\n'))

/** Letters and signs, without blanks: the blanks between paragraphs are the merge's own. */
const lettersOf = (written: string) => [...written].filter((sign) => sign.trim() !== '')
const counted = (signs: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}
const linesOf = (written: string) =>
  normalLight(written)
    .split('\n')
    .map((line) => line.trim().replace(/^(?:-|\d+\.) /, ''))
    .filter((line) => line !== '')

describe('whatever two write', () => {
  it('who changed nothing has no say', () => {
    fc.assert(
      fc.property(anyText, anyText, (base, written) => {
        const expected = { text: normalLight(written), clashes: [] }
        expect(mergeText(base, base, written)).toEqual(expected)
        expect(mergeText(base, written, base)).toEqual(expected)
        expect(mergeText(base, written, written)).toEqual(expected)
      }),
    )
  })

  it('no line that either wrote is lost, clash or not', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, ours, theirs) => {
        const merged = counted(linesOf(mergeText(base, ours, theirs).text))
        const before = counted(linesOf(base))
        for (const written of [ours, theirs]) {
          for (const [line, times] of counted(linesOf(written))) {
            const added = times - (before.get(line) ?? 0)
            expect(merged.get(line) ?? 0, `${line} in ${JSON.stringify([base, ours, theirs])}`).toBeGreaterThanOrEqual(
              added,
            )
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('no character typed into the text is lost', () => {
    const typed = (mark: string) =>
      fc.array(fc.tuple(fc.nat(60), fc.constantFrom(mark, `${mark} `, `\n\n${mark}`)), { minLength: 1, maxLength: 5 })
    const type = (into: string, strokes: [number, string][]) =>
      strokes.reduce((now, [at, what]) => {
        const place = at % (now.length + 1)
        return now.slice(0, place) + what + now.slice(place)
      }, into)
    const plain = fc.array(fc.constantFrom('ord', 'to ord', 'æøå'), { maxLength: 6 }).map((parts) => parts.join('\n\n'))
    fc.assert(
      fc.property(plain, typed('X'), typed('Y'), (base, mine, others) => {
        const merged = counted(lettersOf(mergeText(base, type(base, mine), type(base, others)).text))
        expect(merged.get('X')).toBeGreaterThanOrEqual(mine.length)
        expect(merged.get('Y')).toBeGreaterThanOrEqual(others.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('what was chosen leaves no clash behind', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, ours, theirs) => {
        const chosen = mergeText(base, ours, theirs, 'both').text
        expect(mergeText(theirs, chosen, theirs).clashes).toEqual([])
      }),
    )
  })
})

it.each([
  ['nothing in common', (n: number) => `a${n}`, (n: number) => `b${n}`, (n: number) => `c${n}`],
  ['nearly the same', () => 'a', (n: number) => (n === 5000 ? 'b' : 'c'), (n: number) => (n === 4000 ? 'b' : 'c')],
] as const)(
  'thousands of paragraphs take neither the memory nor the time of their square: %s',
  (_, base, ours, theirs) => {
    const long = (line: (n: number) => string) => text(...Array.from({ length: 5001 }, (__, n) => line(n)))
    const began = performance.now()
    const merged = mergeText(long(base), long(ours), `${long(theirs)}\n\nslut`)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(merged.text).toContain('slut')
    for (const line of ours(5000) === 'b' ? ['b', 'c'] : ['b5000', 'c5000']) expect(merged.text).toContain(line)
  },
)
