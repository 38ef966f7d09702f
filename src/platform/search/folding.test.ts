import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { useDatabase } from '../../testing/database.ts'
import { foldedWords, holdsWords, isTooShort, rankOf } from './folding.ts'

const holder = useDatabase()

async function finds(stored: string, typed: string): Promise<boolean> {
  const folded = sql`folded(${stored})`
  const { rows } = await sql<{ found: boolean }>`select ${holdsWords(folded, foldedWords(typed))} as found`.execute(
    holder.database.reader,
  )
  return rows[0]?.found ?? false
}

describe('what is typed finds what is stored', () => {
  test.each([
    ['Søren Ærø', 'soren'],
    ['Søren Ærø', 'soeren aeroe'],
    ['Søren Ærø', 'SØREN'],
    ['Søren Ærø', 'ærø søren'],
    ['Åse Østergård', 'aase'],
    ['Åse Østergård', 'ase oestergaard'],
    ['Aase Oestergaard', 'Åse Østergård'],
    ['Aase Oestergaard', 'østergård'],
    ['Lokal-MED, Børnehuset Solsikken', 'bornehus'],
    ['Lokal-MED, Børnehuset Solsikken', 'lokal-med solsik'],
    ['Lokal-MED, Børnehuset Solsikken', 'sikken'],
    ['René Müller-Sørensen', 'rene muller'],
    ['René Müller-Sørensen', 'muller sorensen'],
    ['O’Brien 100 %', '100 %'],
    ['a_b\\c', 'a_b'],
    ['o_e', 'o_e'],
  ])('%s is found by %s', async (stored, typed) => {
    expect(await finds(stored, typed)).toBe(true)
  })

  test.each([
    ['Søren Ærø', 'sørensen'],
    ['Solsikken', 'sol%ken'],
    ['Solsikken', 'solsikken mælkebøtten'],
  ])('%s is not found by %s', async (stored, typed) => {
    expect(await finds(stored, typed)).toBe(false)
  })

  test('any text is found by itself, typed with plain letters too', async () => {
    const letter = fc.constantFrom(...'abcdeoøåæéüØÅÆ -,.%_ aoe'.split(''))
    await fc.assert(
      fc.asyncProperty(fc.array(letter, { minLength: 1, maxLength: 20 }), async (letters) => {
        const text = letters.join('')
        const plain = text.toLowerCase().replaceAll('ø', 'oe').replaceAll('å', 'aa').replaceAll('æ', 'ae')
        for (const typed of [text, plain]) {
          if (foldedWords(typed).length > 0) expect(await finds(text, typed), `${text} / ${typed}`).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the best answer first: the very words, the beginning, the beginning of a word, anywhere', async () => {
    const stored = ['Bo Bo', 'Bodil', 'Ida Bo', 'Limbo']
    const words = foldedWords('bo')
    const ranks = await Promise.all(
      stored.map(async (text) => {
        const { rows } = await sql<{ rank: number }>`select ${rankOf(sql`folded(${text})`, words)} as rank`.execute(
          holder.database.reader,
        )
        return rows[0]?.rank
      }),
    )
    expect(ranks).toEqual([1, 1, 2, 3])
  })

  test('signs alone, nothing and a single letter are too little; half a letter harms nothing', () => {
    expect(foldedWords(' -,. \u0000')).toEqual([])
    expect(isTooShort(foldedWords('a'))).toBe(true)
    expect(isTooShort(foldedWords('ab'))).toBe(false)
    expect(foldedWords('x\ud800y')).toEqual(['x\ufffdy'])
    expect(foldedWords('a b c d e f g h')).toHaveLength(6)
  })
})
