import { expect, test } from 'vitest'
import { aZip } from '../tables/testing.ts'
import { readDocx } from './read-docx.ts'
import { readWord } from './read-word.ts'
import { aBold, aDocx, aParagraph, aRun, aTable, docxParts, inList, twoLists } from './testing.ts'
import { defaultLimits, type WordParagraph, type WordPart } from './word-text.ts'

const limits = { ...defaultLimits, xmlBytes: 200_000, characters: 50_000, paragraphs: 500 }

function blocksOf(file: Buffer): readonly WordPart[] {
  const read = readDocx(file, limits)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.blocks
}

const paragraphs = (file: Buffer) =>
  blocksOf(file).filter((block): block is WordParagraph => block.kind === 'paragraph')
const textsOf = (file: Buffer) => paragraphs(file).map(({ runs }) => runs.map(({ text }) => text).join(''))
const refusalOf = (file: Buffer) => {
  const read = readDocx(file, limits)
  return read.ok ? null : read.refusal.code
}

test('headings are told by their style, whatever language Word speaks, and bold by styles too', () => {
  const styles =
    '<w:style w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:styleId="Mit"><w:name w:val="Punkt"/><w:basedOn w:val="Overskrift1"/></w:style>' +
    '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="Indh"><w:name w:val="toc 1"/></w:style>'
  const styled = (text: string, style: string) => aParagraph(text, `<w:pStyle w:val="${style}"/>`)
  const file = aDocx(
    styled('Dagsorden', 'Titel') +
      styled('Indhold ... 2', 'Indh') +
      styled('Vold', 'Mit') +
      aParagraph(`${aRun('ikke fed', '<w:b w:val="0"/>')}${aRun(' og fed', '<w:b/><w:i/>')}`),
    { styles },
  )
  expect(paragraphs(file)).toEqual([
    { kind: 'paragraph', heading: 0, list: null, runs: [{ text: 'Dagsorden' }] },
    { kind: 'paragraph', heading: 1, list: null, runs: [{ text: 'Vold', bold: true }] },
    {
      kind: 'paragraph',
      heading: null,
      list: null,
      runs: [{ text: 'ikke fed' }, { text: ' og fed', bold: true, italic: true }],
    },
  ])
})

test('lists are numbered as Word shows them', () => {
  const body = [inList(1), inList(1), inList(1, 1), inList(1, 1), inList(1), inList(1, 1), inList(2)]
    .map((place) => aParagraph('x', place))
    .join('')
  expect(paragraphs(aDocx(body, { numbering: twoLists })).map(({ list }) => list?.label ?? '•')).toEqual([
    '1.',
    '2.',
    '2.a)',
    '2.b)',
    '3.',
    '3.a)',
    '•',
  ])
})

test('tracked changes are read as accepted; hidden text, fields and drawings are not read', () => {
  const file = aDocx(
    aParagraph(
      `<w:ins>${aRun('ny')}</w:ins><w:del><w:r><w:delText>gammel</w:delText></w:r></w:del>` +
        `<w:moveFrom>${aRun('flyttet')}</w:moveFrom>${aRun('skjult', '<w:vanish/>')}` +
        '<w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r><w:r><w:tab/><w:t>tekst</w:t><w:br/><w:t>linje</w:t></w:r>' +
        '<w:r><w:drawing><w:p><w:r><w:t>i billedet</w:t></w:r></w:p></w:drawing></w:r>' +
        '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>',
    ),
  )
  expect(textsOf(file)).toEqual(['ny tekst\nlinje'])
  const read = readDocx(file, limits)
  expect(read.ok && read.value.leftOut).toEqual({ pictures: 1, notes: 1, comments: 1 })
})

test('a link leads only where a link may lead, and script is text like any other', () => {
  const link = (id: string) => `<w:hyperlink r:id="${id}">${aRun(id)}</w:hyperlink>`
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`
  const links =
    relation('godt', 'https://nordsund.dk/politik') +
    relation('script', 'javascript:alert(1)') +
    relation('fil', 'file:///etc/passwd') +
    '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.org/t.dotm" TargetMode="External"/>'
  const file = aDocx(
    aParagraph(link('godt') + link('script') + link('fil')) + aParagraph('&lt;script&gt;alert(1)&lt;/script&gt;'),
    { links },
  )
  const [first, second] = paragraphs(file)
  expect(first?.runs).toEqual([{ text: 'godt', href: 'https://nordsund.dk/politik' }, { text: 'scriptfil' }])
  expect(second?.runs).toEqual([{ text: '<script>alert(1)</script>' }])
})

test('a table keeps its rows, and a table inside a cell is told by its text', () => {
  const inner = aTable(['a', 'b'])
  const [table] = blocksOf(aDocx(aTable(['1', 'Vold'], ['2', `${aParagraph('Støj')}${inner}`])))
  const cells =
    table?.kind === 'table' ? table.rows.map((row) => row.map((cell) => cell.map(({ runs }) => runs[0]?.text))) : []
  expect(cells).toEqual([
    [['1'], ['Vold']],
    [['2'], ['Støj', 'a', 'b']],
  ])
})

test('headers and other parts are not read, and another prefix is', () => {
  const main =
    '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>tekst</x:t></x:r></x:p></x:body></x:document>'
  const more = [{ name: 'word/header1.xml', content: '<w:hdr><w:p><w:r><w:t>brevhoved</w:t></w:r></w:p></w:hdr>' }]
  expect(textsOf(aDocx('', { main, more }))).toEqual(['tekst'])
})

const nested = (depth: number) => `${'<w:sdt>'.repeat(depth)}${aParagraph('dybt')}${'</w:sdt>'.repeat(depth)}`
const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'

test.each<[what: string, file: () => Buffer, refusal: string | null]>([
  ['deep, but as deep as documents are', () => aDocx(nested(60)), null],
  ['deeper than documents are', () => aDocx(nested(400)), 'word_suspicious'],
  [
    'a document type, where entities grow',
    () => aDocx('', { main: `${entity}<w:document>&b;</w:document>` }),
    'word_suspicious',
  ],
  ['a bomb that says what it is', () => aDocx(aParagraph(' '.repeat(3_000_000))), 'word_suspicious'],
  [
    'more text than the limit',
    () => aDocx(aParagraph(Array.from({ length: 9_000 }, (_, n) => `ord${n}`).join(' '))),
    'word_too_long',
  ],
  [
    'runs without end',
    () => aDocx(Array.from({ length: 4_000 }, (_, n) => aParagraph(aRun(String(n)))).join('')),
    'word_too_long',
  ],
  ['a part larger than it says', () => aZip(lying(docxParts(aParagraph('x'.repeat(150_000))))), 'word_suspicious'],
  ['macros', () => aDocx('', { more: [{ name: 'word/vbaProject.bin', content: 'x' }] }), 'word_macros'],
  [
    'the same part twice',
    () => aDocx('', { more: [{ name: 'WORD/document.xml', content: '<w:document/>' }] }),
    'word_suspicious',
  ],
  ['elements that do not end', () => aDocx('', { main: '<w:document><w:body><w:p>' }), 'word_unreadable'],
  ['elements that cross', () => aDocx('', { main: '<w:document><w:body></w:document></w:body>' }), 'word_unreadable'],
  ['an element that is one long attribute', () => aDocx(`<w:p ${'a'.repeat(100_000)}>`), 'word_suspicious'],
  ['a spreadsheet', () => aZip([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'word_other_kind'],
  ['half a file', () => aDocx(aParagraph('tekst')).subarray(0, 300), 'word_other_kind'],
])('%s', (_what, file, refusal) => {
  expect(refusalOf(file())).toBe(refusal)
})

/** The main part says that it is small. */
const lying = (parts: ReturnType<typeof docxParts>) =>
  parts.map((part) => (part.name === 'word/document.xml' ? { ...part, claimedSize: 1000 } : part))

test('what people take for .docx is told apart before anything is unpacked', async () => {
  const old = Buffer.from('d0cf11e0a1b11ae100000000', 'hex')
  const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
  const codes = await Promise.all(
    [Buffer.alloc(0), old, locked, Buffer.from('%PDF-1.7'), Buffer.from('Kære alle'), Buffer.alloc(30, 'PK')].map(
      async (file) => {
        const read = await readWord(file, { bytes: 29 })
        return read.ok ? null : read.refusal.code
      },
    ),
  )
  expect(codes).toEqual([
    'file_empty',
    'word_old',
    'file_too_large',
    'word_is_pdf',
    'word_other_kind',
    'file_too_large',
  ])
  const read = await readWord(locked)
  expect(read).toMatchObject({ ok: false, refusal: { code: 'word_protected' } })
})

test('a file is read in a process of its own, and what comes back is the same', async () => {
  const file = aDocx(aBold('Pkt. 1. Vold') + aParagraph('Til drøftelse.'))
  expect(await readWord(file)).toEqual(readDocx(file, defaultLimits))
})
