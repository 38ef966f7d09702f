import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { isSafeHref } from './href.ts'
import { parseLight } from './light-notation.ts'
import { RichTextView } from './rich-text-view.tsx'
import { longestRichText } from './normal-form.ts'
import { isEmpty, plainText } from './plain-text.ts'
import { emptyRichText, richTextSchema } from './rich-text.ts'

const accepts = (value: unknown): boolean => richTextSchema.safeParse(value).success
const inParagraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const nested = (depth: number): unknown =>
  depth === 0
    ? { type: 'paragraph', content: [{ type: 'text', text: 'dybt' }] }
    : {
        type: 'bulletList',
        items: [[{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }, nested(depth - 1)]],
      }

describe('what may be stored', () => {
  it('takes the empty document and marked text', () => {
    expect(accepts(emptyRichText)).toBe(true)
    expect(accepts(inParagraph({ type: 'text', text: 'a', bold: true, href: 'https://nordsund.dk' }))).toBe(true)
  })

  it.each([
    ['an unknown key', inParagraph({ type: 'text', text: 'a', onclick: 'x' })],
    ['a key left undefined', inParagraph({ type: 'text', text: 'a', bold: undefined })],
    ['a script address', inParagraph({ type: 'text', text: 'a', href: 'javascript:alert(1)' })],
    ['an unknown node', inParagraph({ type: 'image', src: 'x' })],
    ['no text', inParagraph({ type: 'text', text: '' })],
    ['an empty paragraph', inParagraph()],
    ['a line end in text', inParagraph({ type: 'text', text: 'a\nb' })],
    ['a NUL, which PostgreSQL refuses', inParagraph({ type: 'text', text: 'a\u0000' })],
    ['half a character', inParagraph({ type: 'text', text: '\ud800' })],
    ['neighbours with the same marks', inParagraph({ type: 'text', text: 'a' }, { type: 'text', text: 'b' })],
    ['a break at the end', inParagraph({ type: 'text', text: 'a' }, { type: 'break' })],
    ['an item without text', { type: 'doc', content: [{ type: 'bulletList', items: [[]] }] }],
    ['a list without items', { type: 'doc', content: [{ type: 'bulletList', items: [] }] }],
    ['two lists of a kind in a row', { type: 'doc', content: [nested(1), nested(1)] }],
    ['seven lists deep', { type: 'doc', content: [nested(7)] }],
    ['three thousand lists deep', { type: 'doc', content: [nested(3000)] }],
    ['too much text', inParagraph({ type: 'text', text: 'a'.repeat(longestRichText + 1) })],
    ['another root', { type: 'page', content: [] }],
  ])('refuses %s', (_, value) => {
    expect(accepts(value)).toBe(false)
  })

  it('takes six lists deep', () => {
    expect(accepts({ type: 'doc', content: [nested(6)] })).toBe(true)
  })
})

describe('addresses in links', () => {
  it.each(['https://nordsund.dk', 'http://x.dk/a?b=c#d', 'mailto:hr@nordsund.dk', 'HTTPS://NORDSUND.DK/Æ'])(
    'take %s',
    (href) => {
      expect(isSafeHref(href)).toBe(true)
    },
  )

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//nordsund.dk',
    '/moeder',
    'https:nordsund.dk',
    'https://',
    'https://nordsund.dk@example.org',
    'https:\\\\nordsund.dk',
    'https://x.dk/"onclick=',
    'https://x.dk/<b>',
    'https://x.dk/a b',
    `https://x.dk/${'a'.repeat(2048)}`,
  ])('refuse %j', (href) => {
    expect(isSafeHref(href)).toBe(false)
  })
})

describe('reading rich text', () => {
  const doc = parseLight(
    '**Fed** & <i>\n*linje* [her](https://nordsund.dk "x") [hr](mailto:hr@nordsund.dk)\n\n1. a\n   - b\n2. c\n\n   d',
  )

  it('is plain text', () => {
    expect(plainText(parseLight('**Fed**\nlinje\n\n1. a\n   - b\n2. c'))).toBe('Fed\nlinje\n\n1. a\n  - b\n2. c')
  })

  it('is ordinary elements, and never raw HTML', () => {
    expect(renderToString(<RichTextView doc={doc} lang="da" />)).toBe(
      '<div class="rich-text" lang="da"><p><strong>Fed</strong> &amp; &lt;i><br/><em>linje</em> ' +
        '[her](https://nordsund.dk &quot;x&quot;) <a href="mailto:hr@nordsund.dk">hr</a></p>' +
        '<ol><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol></div>',
    )
  })

  it('links outwards with rel, and shows the text alone of an unsafe address', () => {
    const link = (href: string) =>
      renderToString(
        <RichTextView
          doc={{
            type: 'doc',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', bold: true, href }] }],
          }}
        />,
      )
    expect(link('https://nordsund.dk')).toContain('<a href="https://nordsund.dk" rel="noopener"><strong>x</strong></a>')
    expect(link('javascript:alert(1)')).toBe('<div class="rich-text"><p><strong>x</strong></p></div>')
  })

  it('knows an empty document', () => {
    expect([isEmpty(emptyRichText), isEmpty(parseLight(' \n\n ')), isEmpty(parseLight('\\ ')), isEmpty(doc)]).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})
