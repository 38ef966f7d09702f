import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyday } from './abbreviations.ts'
import { checkLanguage, longestSentence, readingOf, type Advice } from './plain-language.ts'
import { sentencesOf, wordsOf } from './sentences.ts'

const quotes = (text: string, kind: Advice['kind'], known: string[] = []) =>
  checkLanguage(text, new Set(known)).advice.flatMap((one) => (one.kind === kind ? [one.quote] : []))

test.each([
  ['Udvalget drøftede budgettet. Ledelsen svarer i maj.', 2],
  ['Mødet er torsdag den 12. marts kl. 13.00. Alle kommer.', 2],
  ['Det gælder bl.a. Skolen Højager og f.eks. Åkanden.', 1],
  ['Se § 7, stk. 1, nr. 4. Derefter § 8.', 2],
  ['Prisen er 4,2 mio. kr. i 2026.', 1],
  ['Hvem gør hvad? Ingen ved det! Derfor spørger vi.', 3],
  ['- Første punkt\n- Andet punkt\n- Tredje punkt', 3],
  ['Formanden sagde: ”Det går godt.” Alle var enige.', 2],
  ['Budgettet er fra 2026. Det gælder stadig.', 2],
  ['Karin A. Holm åbnede mødet.', 1],
  ['', 0],
  ['…!?', 0],
])('%j has %i sentences', (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count)
})

test('LIX is words per sentence and long words per hundred', () => {
  // 20 words, 2 sentences, 5 of them with more than six letters: 10 + 25.
  const text = 'Udvalget vil se på det nu og så må vi. Ledelsen budgettet personale arbejdsmiljø er i en god gang nu.'
  expect(wordsOf(text)).toHaveLength(20)
  expect(checkLanguage(text).lix).toBe(35)
})

test.each([
  [24, 'very_easy'],
  [25, 'easy'],
  [35, 'middle'],
  [45, 'hard'],
  [55, 'very_hard'],
] as const)('LIX %i reads %s', (lix, reading) => {
  expect(readingOf(lix)).toBe(reading)
})

test('a text of a few words is not measured', () => {
  expect(checkLanguage('Drøftet.').lix).toBeNull()
})

test('a sentence is long from one word more than the longest', () => {
  const sentence = (count: number) => `${Array.from({ length: count }, () => 'ord').join(' ')}.`
  expect(quotes(sentence(longestSentence), 'long_sentence')).toEqual([])
  expect(quotes(sentence(longestSentence + 1), 'long_sentence')).toHaveLength(1)
})

describe('short forms', () => {
  test.each<[string, string[]]>([
    ['Vi bruger ESDH til sagerne.', ['ESDH']],
    ['Elektronisk sags- og dokumenthåndtering (ESDH) bruges. ESDH er nyt.', []],
    ['ESDH (elektronisk sags- og dokumenthåndtering) er nyt.', []],
    ['AMR’en og TR taler sammen i MED-udvalget.', []],
    ['APV fra NFA', ['NFA']],
    ['EU og IT er kendt. HR kommer.', []],
    ['Kapitel IV og bilag II', []],
    ['Sagen tages op ift. budgettet og iht. reglerne', ['ift.', 'iht.']],
    ['Der er bl.a. og f.eks. kaffe osv.', []],
    ['REFERAT AF MØDET I UDVALGET', []],
    ['3F og XYZ mødtes. XYZ kom først.', ['XYZ']],
    ['vedr. støj', ['vedr.']],
  ])('%j: %j', (text, expected) => {
    const found = quotes(text, 'abbreviation', ['MED', 'AMR', 'TR', 'APV', '3F'])
    expect(found.map((one) => one.replaceAll(/\.$/g, ''))).toEqual(expected.map((one) => one.replaceAll(/\.$/g, '')))
  })

  test('the words are offered where they are known', () => {
    expect(checkLanguage('ESDH').advice).toEqual([
      { kind: 'abbreviation', quote: 'ESDH', meaning: 'elektronisk sags- og dokumenthåndtering' },
    ])
    expect(checkLanguage('QXZ').advice).toEqual([{ kind: 'abbreviation', quote: 'QXZ', meaning: null }])
  })
})

describe('passives', () => {
  test.each<[string, boolean]>([
    ['Planen udarbejdes. Den sendes ud. Svar indhentes i maj.', true],
    ['Planen blev drøftet. Den blev sendt. Den bliver vedtaget. Svaret blev ikke godkendt. Det blev udsendt.', true],
    ['Medarbejdernes og ledelsens forslag. Udvalgenes svar. Alles mening. Deres ord.', false],
    ['Vi mødes i maj. De synes godt om det. Det lykkes. Det skyldes støj.', false],
    ['Udvalget drøfter planen. Ledelsen sender den ud. Planen udarbejdes i maj.', false],
  ])('%j: %j', (text, isHeavy) => {
    expect(quotes(text, 'passive').length > 0).toBe(isHeavy)
  })
})

const word = fc.stringMatching(/^[a-zæøå]{1,14}$/)
const sentence = fc
  .array(word, { minLength: 1, maxLength: 40 })
  .filter((words) => !everyday.has(`${words.at(-1)}.`) && (words.at(-1)?.length ?? 0) > 5)
  .map((words) => {
    const text = words.join(' ')
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`
  })

test('sentences put together are the sentences found, and their order makes no difference to LIX', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (sentences) => {
      expect(sentencesOf(sentences.join(' '))).toEqual(sentences)
      expect(checkLanguage(sentences.toReversed().join(' ')).lix).toBe(checkLanguage(sentences.join(' ')).lix)
    }),
  )
})

test('any text gets an answer: numbers that are numbers, and quotes that stand in the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.array(sentence).map((all) => all.join(' ')),
      ),
      (text) => {
        const report = checkLanguage(text)
        expect(report.words).toBeGreaterThanOrEqual(report.sentences)
        if (report.lix !== null) expect(report.lix).toBeGreaterThanOrEqual(1)
        for (const one of report.advice) {
          const quoted =
            one.kind === 'passive' ? (one.quote.split(', ')[0]?.split(' ')[0] ?? '') : one.quote.replace(/ …$/, '')
          expect(text).toContain(quoted)
        }
      },
    ),
  )
})

test('a text without end is read in time that follows its length', () => {
  const text = `${'A'.repeat(50_000)} ${'(a '.repeat(20_000)} ${'AB '.repeat(5000)}${'.'.repeat(50_000)}`
  expect(checkLanguage(text).words).toBeGreaterThan(1)
})

test.each([
  ['one piece before a full stop', `${'a'.repeat(60_000)}. Ny sætning. Og en til.`],
  ['capitals that nobody explains', Array.from({ length: 9000 }, (_, n) => `A${n} og`).join(' ')],
  ['full stops', `${'. '.repeat(30_000)}Slut`],
])('a hostile text takes no time: %s', (_what, text) => {
  const began = performance.now()
  checkLanguage(text)
  expect(performance.now() - began).toBeLessThan(500)
})
