import { aZip, type ZipPart } from '../tables/testing.ts'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names = `xmlns:w="${word}" xmlns:r="${relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

interface DocxParts {
  readonly styles?: string
  readonly numbering?: string
  readonly links?: string
  /** The whole main part, when it is to be something else than an honest document. */
  readonly main?: string
  readonly more?: readonly ZipPart[]
}

/** The parts of a .docx with this body, given as Word's own XML. */
export function docxParts(body: string, { styles, numbering, links, main, more = [] }: DocxParts = {}): ZipPart[] {
  const part = (name: string, content: string | undefined): ZipPart[] =>
    content === undefined ? [] : [{ name, content }]
  return [
    {
      name: '[Content_Types].xml',
      content: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: 'word/document.xml',
      content: main ?? `${xml}<w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    },
    ...part('word/styles.xml', styles && `${xml}<w:styles ${names}>${styles}</w:styles>`),
    ...part('word/numbering.xml', numbering && `${xml}<w:numbering ${names}>${numbering}</w:numbering>`),
    ...part(
      'word/_rels/document.xml.rels',
      links &&
        `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    ),
    ...more,
  ]
}

/** A .docx made by hand, so that tests can make the ones that no honest program would. */
export const aDocx = (body: string, parts: DocxParts = {}): Buffer => aZip(docxParts(body, parts))

export const aRun = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const aParagraph = (runs: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.startsWith('<') ? runs : aRun(runs)}</w:p>`

/** A paragraph in bold, as secretaries write headings. */
export const aBold = (text: string): string => aParagraph(aRun(text, '<w:b/>'))

export const aTable = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : aParagraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

/** List 1 is numbered in two levels, list 2 has bullets. */
export const twoLists =
  `<w:abstractNum w:abstractNumId="5">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="6">${level(0, 'bullet', '•')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>'

export const inList = (list: 1 | 2, at = 0): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`
