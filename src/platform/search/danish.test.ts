import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf, possibleParts, twoPartsOf } from './compounds.ts'
import { isStopWord, stemOf, wordsOf } from './danish.ts'
import { excerptOf, marked } from './excerpt.ts'
import { foldedLetters, formsOf } from './folding.ts'
import { mistakesBetween, restsOf } from './misspelling.ts'

const stem = (word: string) => stemOf(foldedLetters(word))

describe('the forms of a word have one stem', () => {
  test.each([
    ['drøftelse', 'drøftelser', 'drøftelserne', 'drøftes'],
    ['regel', 'regler', 'reglerne', 'reglens'],
    ['center', 'centre', 'centret', 'centrene'],
    ['mand', 'mænd', 'mændene'],
    ['formand', 'formænd'],
    ['barn', 'børn', 'børnene'],
    ['far', 'fædre', 'fædrene'],
    ['bog', 'bøger', 'bøgerne'],
    ['registrering', 'registreringer', 'registreres'],
    ['økonomi', 'økonomisk'],
    ['møde', 'møder', 'mødet'],
    ['bus', 'busser', 'bussen'],
    ['fod', 'fødder'],
    ['hånd', 'hænder'],
    ['direktør', 'direktøren', 'direktører'],
    ['tema', 'temaer', 'temaerne'],
    ['fravær', 'fraværet', 'fraværs'],
    ['middel', 'midler', 'midlerne'],
  ])('%s, %s', (...forms) => {
    expect(new Set(forms.map(stem)).size, forms.map(stem).join()).toBe(1)
  })

  test.each([
    ['arbejde', 'medarbejder'],
    ['ferie', 'fer'],
    ['lov', 'løv'],
    ['rod', 'rød'],
    ['mål', 'måltid'],
    ['rygning', 'ryg'],
  ])('%s is not %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })
})

const known = new Set(['kantine', 'vindue', 'fravær', 'have'].map(stem))
const isKnown = (one: string) => known.has(one)
const parts = (word: string) => partsOf(foldedLetters(word), isKnown)

describe('compounds', () => {
  test.each([
    ['kantinevindue', ['kantine', 'vindue']],
    ['kantinevinduerne', ['kantine', 'vinduer']],
    ['sygefravær', ['syge', 'fravær']],
    ['arbejdsmiljødrøftelse', ['arbejdsmiljø', 'arbejde', 'miljø', 'drøftelse']],
    ['ventilationsanlæg', ['ventilation', 'anlæg']],
    ['skatteregler', ['skat', 'regel']],
  ])('%s is %j', (word, expected) => {
    expect(parts(word).toSorted()).toEqual([...new Set(expected.map(stem))].toSorted())
  })

  test.each(['medarbejder', 'forhandling', 'sikkerhed', 'samarbejde', 'overenskomst', 'haveri', 'vindue'])(
    '%s is not taken apart',
    (word) => {
      expect(parts(word)).toEqual([])
    },
  )

  test('whatever the word, it ends, and is made of what may have to be looked up', () => {
    const piece = fc.constantFrom('arbejds', 'miljø', 'drøftelse', 'syge', 'a', 'heds', 'e', 's')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const word = foldedLetters(pieces.join('')).slice(0, 60)
        const cut = twoPartsOf(word, isKnown)
        const stems = new Set(possibleParts(word).flatMap((part) => [stemOf(part), stemOf(part.replace(/s$/, ''))]))
        for (const part of cut) expect(stems.has(part)).toBe(true)
      }),
    )
  })
})

describe('misspellings', () => {
  test.each([
    ['sygefravær', 'sygefraver', 1],
    ['trivsel', 'trisvel', 1],
    ['arbejdsmiljø', 'arbejdmilø', 2],
    ['ferie', 'budget', 3],
  ])('%s, %s: %i', (a, b, mistakes) => {
    expect(Math.min(mistakesBetween(foldedLetters(a), foldedLetters(b)), 3)).toBe(mistakes)
  })

  test('two words at most one mistake apart have a rest in common', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 5, maxLength: 20 })
    fc.assert(
      fc.property(word, fc.nat(), (whole, at) => {
        const index = at % whole.length
        const wrong = whole.slice(0, index) + whole.slice(index + 1)
        if (wrong.length < 5) return
        expect(restsOf(wrong).some((rest) => restsOf(whole).includes(rest))).toBe(true)
      }),
    )
  })
})

test('an excerpt is the text around what was found, cut between words, and loses no letter of it', () => {
  const text = `${'Indledning uden noget. '.repeat(20)}Støjen på stuerne er for høj. ${'Mere tekst følger. '.repeat(20)}`
  const pieces = excerptOf(text, [stem('støj')])
  expect(pieces.filter(({ isHit }) => isHit)).toEqual([{ text: 'Støjen', isHit: true }])
  const whole = pieces.map((piece) => piece.text).join('')
  expect(whole.length).toBeLessThan(260)
  expect(text).toContain(whole.replaceAll(/^… | …$/g, ''))
  fc.assert(
    fc.property(fc.string(), (any) => {
      expect(
        marked(any, ['a', 'abcd'])
          .map((piece) => piece.text)
          .join(''),
      ).toBe(any)
    }),
  )
  expect(wordsOf('Æbler & pærer, § 27').map(({ folded }) => folded)).toEqual(['æbler', 'pærer', '27'])
  expect(formsOf('foerstehjaelp')).toEqual(['foerstehjaelp', 'førstehjælp'])
  expect([isStopWord('og'), isStopWord(foldedLetters('får')), isStopWord('møde')]).toEqual([true, true, false])
})
