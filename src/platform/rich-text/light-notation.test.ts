import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLight, toLight } from './light-notation.ts'
import { longestRichText, sameMarks } from './normal-form.ts'
import { type Block, type Inline, type RichText, type Text, richTextSchema } from './rich-text.ts'

const text = (value: string, marks: Omit<Text, 'type' | 'text'> = {}): Text => ({ type: 'text', text: value, ...marks })
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const doc = (...content: Block[]): RichText => ({ type: 'doc', content })

const notationSigns = fc.string({
  unit: fc.constantFrom(...'aåZ  **[]()\\\\-1. _'.split('')),
  minLength: 1,
  maxLength: 8,
})
const words = fc.oneof(notationSigns, fc.constantFrom('](', '- ', '1. ', ' ', '**', 'torsdag', '\\', '-', '12.'))
const anyLetters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
const href = fc.constantFrom(
  'https://nordsund.dk/a',
  'mailto:hr@nordsund.dk',
  'http://x.dk/(a)[b]c)*d**',
  'https://ø.dk/å',
)
const piece: fc.Arbitrary<Text> = fc
  .record(
    {
      type: fc.constant('text' as const),
      text: fc.oneof({ weight: 5, arbitrary: words }, anyLetters),
      bold: fc.constant(true as const),
      italic: fc.constant(true as const),
      href,
    },
    { requiredKeys: ['type', 'text'] },
  )
  .map((node) => ({ ...node }))

const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) =>
  pieces.reduce<Text[]>((line, node) => {
    const last = line.at(-1)
    return last && sameMarks(last, node)
      ? [...line.slice(0, -1), { ...node, text: last.text + node.text }]
      : [...line, node]
  }, []),
)
const anyParagraph: fc.Arbitrary<Block> = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) =>
    paragraph(...lines.flatMap((texts, at) => (at === 0 ? texts : [{ type: 'break' as const }, ...texts]))),
  )

const withoutTwinLists = (blocks: Block[]): Block[] =>
  blocks.filter((block, at) => block.type === 'paragraph' || block.type !== blocks[at - 1]?.type)

const anyBlocks = (depth: number): fc.Arbitrary<Block[]> => {
  if (depth === 0) return fc.array(anyParagraph, { maxLength: 2 })
  const item = fc.tuple(anyParagraph, anyBlocks(depth - 1)).map(([first, rest]) => [first, ...rest])
  const list: fc.Arbitrary<Block> = fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  })
  return fc.array(fc.oneof(anyParagraph, list), { maxLength: 3 }).map(withoutTwinLists)
}
const anyDocument = fc
  .integer({ min: 0, max: 6 })
  .chain(anyBlocks)
  .map((blocks) => doc(...withoutTwinLists(blocks)))
  .filter((candidate) => richTextSchema.safeParse(candidate).success)

describe('light notation', () => {
  it('reads paragraphs, marks, links and lists', () => {
    const notation = [
      'Udvalget **drøftede** *sygefraværet*',
      'i [centrene](https://nordsund.dk/tal).',
      '',
      'Vi aftalte:',
      '- ny rutine',
      '  1. først her',
      '  2. så der',
      '',
      '- opfølgning',
    ].join('\r\n')
    expect(parseLight(notation)).toEqual(
      doc(
        paragraph(
          text('Udvalget '),
          text('drøftede', { bold: true }),
          text(' '),
          text('sygefraværet', { italic: true }),
          { type: 'break' },
          text('i '),
          text('centrene', { href: 'https://nordsund.dk/tal' }),
          text('.'),
        ),
        paragraph(text('Vi aftalte:')),
        {
          type: 'bulletList',
          items: [
            [
              paragraph(text('ny rutine')),
              { type: 'orderedList', items: [[paragraph(text('først her'))], [paragraph(text('så der'))]] },
            ],
            [paragraph(text('opfølgning'))],
          ],
        },
      ),
    )
  })

  it.each([
    ['2 * 3 * 4 = 24', '2 * 3 * 4 = 24'],
    ['en * fodnote', 'en * fodnote'],
    ['**uden ende', '**uden ende'],
    ['-', '-'],
    ['- ', '-'],
    ['12. marts', '12. marts', 'orderedList'],
    ['12\\. marts', '12. marts'],
    ['[...]', '[...]'],
    ['C:\\mappe', 'C:\\mappe'],
    ['[klik](javascript:alert(1))', '[klik](javascript:alert(1))'],
    ['[](https://nordsund.dk)', '[](https://nordsund.dk)'],
    ['[**](https://nordsund.dk)', '[**](https://nordsund.dk)'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['\\*\\*ikke fed\\*\\*', '**ikke fed**'],
  ])('reads %j with nothing lost', (notation, expected, list?: string) => {
    const [block] = parseLight(notation).content
    if (list) expect(block?.type).toBe(list)
    else expect(block).toEqual(paragraph(text(expected)))
  })

  it('reads an address with parentheses', () => {
    const href = 'https://da.wikipedia.org/wiki/MED_(aftale)'
    expect(parseLight(`[MED](${href})`)).toEqual(doc(paragraph(text('MED', { href }))))
  })

  it('writes ordinary text as it was typed', () => {
    const notation =
      'Regnskab 2 * 3 [bilag 4] - se s. 12.\n\n- **a** *b* [c **d**](https://nordsund.dk)\n\n  mere\n  1. x'
    expect(toLight(parseLight(notation))).toBe(notation)
  })

  it('gives every valid document back', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(parseLight(toLight(document))).toEqual(document)
      }),
      { numRuns: 1500 },
    )
  }, 60_000)

  it('makes a valid document of any text, and the same one when it is written and read again', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'ab  **[]()\\-1.\n\n\t\r\u0000\u2028\ud800'.split(''), '](https://x.dk)'),
      maxLength: 80,
    })
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (anyText) => {
        const read = parseLight(anyText)
        expect(richTextSchema.safeParse(read).error).toBeUndefined()
        expect(parseLight(toLight(read))).toEqual(read)
      }),
      { numRuns: 3000 },
    )
  }, 60_000)

  it.each([
    '[',
    '](',
    '[a](',
    '[a](https://x.dk',
    '*',
    '**a ',
    '*a',
    '***a',
    '\\',
    '- ',
    '- a\n',
    '  - a\n',
    '(',
    '[a](x)',
    '[](',
  ])('stands a hundred thousand characters of %j', (pattern) => {
    const read = parseLight(pattern.repeat(longestRichText / pattern.length))
    expect(richTextSchema.safeParse(read).error).toBeUndefined()
    expect(toLight(read).length).toBeGreaterThan(0)
  })

  it('goes six lists deep and no deeper', () => {
    const steps = Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- trin ${depth}`).join('\n')
    const read = parseLight(steps)
    expect(richTextSchema.safeParse(read).success).toBe(true)
    expect(toLight(read).split('\n').at(-1)).toBe('          - trin 39')
  })
})
