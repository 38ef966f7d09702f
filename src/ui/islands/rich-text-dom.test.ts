import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLight, toLight } from '../../platform/rich-text/light-notation.ts'
import { sameMarks } from '../../platform/rich-text/normal-form.ts'
import {
  type Block,
  type Inline,
  type RichText,
  richTextSchema,
  type Text,
} from '../../platform/rich-text/rich-text.ts'
import { withoutStyle } from './foreign-marks.ts'
import { fromDom, toHtml } from './rich-text-dom.ts'
import { dom } from './testing.ts'

const light = (html: string) => toLight(fromDom(dom(withoutStyle(html))))

describe('fromDom', () => {
  it.each([
    ['paragraphs', '<p>Et</p><p>To</p>', 'Et\n\nTo'],
    ['loose text and divs', 'Et<div>To</div>tre', 'Et\n\nTo\n\ntre'],
    ['marks', '<p>a <b>fed</b> og <em>skrå</em></p>', 'a **fed** og *skrå*'],
    ['breaks', '<p>Et<br>to<br></p>', 'Et\nto'],
    ['empty paragraphs', '<p>Et</p><p><br></p><p>To</p>', 'Et\n\nTo'],
    ['bullets', '<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
    ['nested list in an item', '<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n  - b'],
    ['nested list beside an item', '<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['list of lists without words', '<ul><li><ul><li>b</li></ul></li></ul>', '- b'],
    ['links', '<p><a href="https://nordsund.dk/">her</a></p>', '[her](https://nordsund.dk/)'],
    ['hostile links', '<p><a href="javascript:alert(1)">her</a></p>', 'her'],
    ['script and style', '<style>p{}</style><script>alert(1)</script><p onclick="x()">Et</p>', 'Et'],
    ['hard spaces', '<p>a&nbsp; b&nbsp;</p>', 'a b'],
    ['headings', '<h1>Baggrund</h1><p>Tekst</p>', '**Baggrund**\n\nTekst'],
    ['tables', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\n\nb'],
    ['pictures', '<p>a<img src="x" onerror="y()">b</p>', 'ab'],
  ])('reads %s', (_, html, expected) => {
    expect(light(html)).toBe(expected)
  })

  it('reads a list from Word', () => {
    const item = (mark: string, level: number, text: string) =>
      `<p class="MsoListParagraph" style='text-indent:-18pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7pt "Times"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`
    const html = `<p class="MsoNormal"><b>Sag</b></p>${item('·', 1, 'Støj')}${item('o', 2, 'Stue 2')}${item('·', 1, 'Luft')}${item('1.', 1, 'Først')}`
    expect(light(html)).toBe('**Sag**\n\n- Støj\n  - Stue 2\n- Luft\n\n1. Først')
  })

  it('reads bold by style, and not the wrapper of Google Docs', () => {
    expect(light('<b style="font-weight:normal;"><p><span style="font-weight:700">fed</span> almindelig</p></b>')).toBe(
      '**fed** almindelig',
    )
  })

  it('lets lists go no deeper than may be stored', () => {
    const html = `${'<ul><li>x'.repeat(9)}${'</li></ul>'.repeat(9)}`
    expect(richTextSchema.safeParse(fromDom(dom(html))).success).toBe(true)
  })
})

const piece: fc.Arbitrary<Text> = fc
  .record(
    {
      type: fc.constant('text' as const),
      text: fc.constantFrom('ord', 'to ord', '<b>&amp;</b>', 'å"ø', '* - 1.'),
      bold: fc.constant(true as const),
      italic: fc.constant(true as const),
      href: fc
        .constantFrom('https://nordsund.dk/?a=1&b="2"', 'mailto:hr@nordsund.dk')
        .map((href) => href.replaceAll('"', '%22')),
    },
    { requiredKeys: ['type', 'text'] },
  )
  .map((node) => ({ ...node }))
const line: fc.Arbitrary<Inline[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.constant<Inline>({ type: 'break' })), { maxLength: 5 })
  .map((nodes) =>
    nodes.filter((node, at) => {
      const before = nodes[at - 1]
      if (node.type === 'break') return before?.type === 'text' && nodes[at + 1]?.type === 'text'
      return before?.type !== 'text' || !sameMarks(before, node)
    }),
  )
const paragraph: fc.Arbitrary<Block> = fc.tuple(piece, line).map(([first, rest]) => {
  const second = rest[0]
  const follows = second === undefined || second.type === 'break' || !sameMarks(first, second)
  return { type: 'paragraph', content: follows ? [first, ...rest] : [first] }
})
const blocks = (depth: number): fc.Arbitrary<Block[]> => {
  if (depth === 0) return fc.array(paragraph, { maxLength: 1 })
  const item = fc.tuple(paragraph, blocks(depth - 1)).map(([first, rest]) => [first, ...rest])
  const list: fc.Arbitrary<Block> = fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  })
  return fc
    .array(fc.oneof(paragraph, list), { maxLength: 3 })
    .map((found) => found.filter((block, at) => block.type === 'paragraph' || block.type !== found[at - 1]?.type))
}
const anyDoc: fc.Arbitrary<RichText> = blocks(3).map((content) => ({ type: 'doc', content }))

describe('the editor and the notation', () => {
  it('read back what was shown', () => {
    fc.assert(
      fc.property(anyDoc, (doc) => {
        fc.pre(richTextSchema.safeParse(doc).success)
        expect(fromDom(dom(toHtml(doc)))).toEqual(doc)
        expect(fromDom(dom(toHtml(parseLight(toLight(doc)))))).toEqual(doc)
      }),
    )
  })
})
