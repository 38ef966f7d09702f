import type { FileChild, ParagraphChild } from 'docx'
import { isSafeHref } from '../rich-text/href.ts'
import type { Block, Inline, RichText } from '../rich-text/rich-text.ts'
import type { WordBlock, WordDocument } from './word-model.ts'

type Docx = typeof import('docx')

const accent = '0A5C63'
const quiet = '55616B'
const numbering = 'ordered'
/** Half points. */
const sizes = { a4: 22, a3: 34 }

/** The document as .docx, its headings in the styles that Word and LibreOffice build their navigation from. */
export async function buildWord(document: WordDocument): Promise<Uint8Array> {
  // Loaded with the first document: most children never make one.
  const docx = await import('docx')
  const { Document, Packer, PageOrientation } = docx
  const writer = new WordWriter(docx)
  const isLarge = document.paper === 'a3'
  const file = new Document({
    title: readable(document.title),
    creator: readable(document.author),
    lastModifiedBy: readable(document.author),
    styles: stylesOf(document),
    numbering: { config: [{ reference: numbering, levels: writer.levels() }] },
    sections: [
      {
        properties: {
          page: {
            size: isLarge
              ? { width: 16_838, height: 23_811, orientation: PageOrientation.PORTRAIT }
              : { width: 11_906, height: 16_838, orientation: PageOrientation.PORTRAIT },
            margin: { top: 1417, bottom: 1417, left: 1417, right: 1417 },
          },
        },
        headers: { default: writer.header(document.runningHead) },
        children: document.blocks.flatMap((block) => writer.block(block)),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function stylesOf({ lang, paper }: WordDocument) {
  const size = sizes[paper]
  const heading = (times: number, color?: string) => ({
    run: { size: Math.round(size * times), bold: true, ...(color === undefined ? {} : { color }) },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  })
  const value = lang === 'da' ? 'da-DK' : 'en-GB'
  return {
    default: {
      document: {
        run: { font: 'Calibri', size, language: { value } },
        // Without the rule LibreOffice takes the number for a height, and a heading of two lines is written over itself.
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' as const } },
      },
      heading1: heading(1.9, accent),
      heading2: heading(1.35),
      heading3: heading(1.05, accent),
    },
  }
}

/** XML has no word for control characters, and half a surrogate pair is no text. */
const readable = (text: string): string =>
  text.toWellFormed().replaceAll(/[\p{Cc}\ufffe\uffff]/gu, (sign) => (sign === '\t' || sign === '\n' ? sign : ''))

class WordWriter {
  private readonly docx: Docx

  constructor(docx: Docx) {
    this.docx = docx
  }

  levels() {
    const { AlignmentType, LevelFormat } = this.docx
    return Array.from({ length: 9 }, (_, level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
    }))
  }

  header(text: string) {
    const { Header, Paragraph, TextRun } = this.docx
    return new Header({
      children: [new Paragraph({ children: [new TextRun({ text: readable(text), color: quiet, size: 17 })] })],
    })
  }

  block(block: WordBlock): FileChild[] {
    const { HeadingLevel, Paragraph, TextRun } = this.docx
    switch (block.kind) {
      case 'heading': {
        const heading = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }[block.level]
        return [new Paragraph({ heading, children: [new TextRun(readable(block.text))] })]
      }
      case 'paragraph':
        return block.text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => new Paragraph({ children: [this.run(line, block.tone)] }))
      case 'fact':
        return [new Paragraph({ children: [this.run(`${block.term}: `, 'strong'), this.run(block.value)] })]
      case 'rich':
        return this.rich(block.doc)
      case 'list':
        return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [this.run(item)] }))
      case 'table':
        return [this.table(block.head, block.rows), new Paragraph({})]
    }
  }

  private run(text: string, tone?: 'strong' | 'quiet') {
    const { TextRun } = this.docx
    return new TextRun({
      text: readable(text),
      ...(tone === 'strong' ? { bold: true } : {}),
      ...(tone === 'quiet' ? { color: quiet } : {}),
    })
  }

  private table(head: readonly string[], rows: readonly (readonly string[])[]) {
    const { Paragraph, Table, TableCell, TableRow, WidthType } = this.docx
    const row = (cells: readonly string[], isHead: boolean) =>
      new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: cells.map(
          (cell) =>
            new TableCell({ children: [new Paragraph({ children: [this.run(cell, isHead ? 'strong' : undefined)] })] }),
        ),
      })
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    })
  }

  private rich(doc: RichText): FileChild[] {
    return doc.content.flatMap((block) => this.richBlock(block, null))
  }

  /** `list` is the list that a paragraph stands in: the first of an item carries its sign, the others stand under it. */
  private richBlock(block: Block, list: { level: number; isOrdered: boolean; isFirst: boolean } | null): FileChild[] {
    const { Paragraph } = this.docx
    if (block.type === 'paragraph') {
      const children = block.content.map((inline) => this.inline(inline))
      if (list === null) return [new Paragraph({ children })]
      if (!list.isFirst) return [new Paragraph({ children, indent: { left: 720 * (list.level + 1) } })]
      const { level } = list
      return [
        list.isOrdered
          ? new Paragraph({ children, numbering: { reference: numbering, level } })
          : new Paragraph({ children, bullet: { level } }),
      ]
    }
    const level = Math.min(8, list === null ? 0 : list.level + 1)
    const isOrdered = block.type === 'orderedList'
    return block.items.flatMap((blocks) =>
      blocks.flatMap((inner, index) => this.richBlock(inner, { level, isOrdered, isFirst: index === 0 })),
    )
  }

  private inline(inline: Inline): ParagraphChild {
    const { ExternalHyperlink, TextRun } = this.docx
    if (inline.type === 'break') return new TextRun({ break: 1 })
    const { bold, italic, href } = inline
    const marks = { ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) }
    const text = readable(inline.text)
    if (href === undefined || !isSafeHref(href)) return new TextRun({ text, ...marks })
    return new ExternalHyperlink({
      link: href.toWellFormed(),
      children: [new TextRun({ text, ...marks, style: 'Hyperlink' })],
    })
  }
}
