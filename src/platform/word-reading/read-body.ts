import { isSafeHref } from '../rich-text/href.ts'
import { ListCounter, type Numbering } from './read-numbering.ts'
import { boldOf, headingOf, isOfContents, isOn, italicOf, numberingOf, type WordStyles } from './read-styles.ts'
import { scanXml } from './scan-xml.ts'
import {
  WordStop,
  type WordLimits,
  type WordListPlace,
  type WordParagraph,
  type WordPart,
  type WordRun,
  type WordText,
} from './word-text.ts'

export interface Surroundings {
  readonly styles: WordStyles
  readonly numbering: Numbering
  /** Addresses of links by their id in the document. */
  readonly links: ReadonlyMap<string, string>
}

/** What is passed over with everything in it: struck out while changes were tracked, drawn, computed, or said twice. */
const passedOver = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'sectPr',
  'sdtPr',
  'rt',
  'x:Fallback',
])
const drawn = new Set(['drawing', 'pict', 'object', 'x:oMath'])

interface ParagraphDraft {
  style: string | null
  numId: string | null
  level: number
  heading: number | null
  runs: WordRun[]
}

interface RunDraft {
  style: string | null
  bold: boolean | null
  italic: boolean | null
  isHidden: boolean
}

class BodyReader {
  readonly blocks: WordPart[] = []
  readonly leftOut = { pictures: 0, notes: 0, comments: 0 }
  private readonly around: Surroundings
  private readonly limits: WordLimits
  private readonly counter: ListCounter
  /** How many elements deep we are inside something passed over; 0 outside. */
  private skipping = 0
  private inBody = false
  private inProperties = false
  private inText = false
  private tables: WordParagraph[][][][] = []
  private paragraph: ParagraphDraft | null = null
  private run: RunDraft | null = null
  private href: string | null = null
  private paragraphs = 0
  private characters = 0

  constructor(around: Surroundings, limits: WordLimits) {
    this.around = around
    this.limits = limits
    this.counter = new ListCounter(around.numbering)
  }

  open(name: string, attribute: (name: string) => string | null): void {
    if (this.skipping > 0) {
      this.skipping += 1
      return
    }
    if (name === 'body') this.inBody = true
    if (!this.inBody) return
    if (passedOver.has(name) || drawn.has(name)) {
      if (drawn.has(name)) this.leftOut.pictures += 1
      this.skipping = 1
      return
    }
    this.openPart(name, attribute)
    if (this.paragraph) this.openInside(this.paragraph, name, attribute)
  }

  private openPart(name: string, attribute: (name: string) => string | null): void {
    if (name === 'p') this.paragraph = { style: null, numId: null, level: 0, heading: null, runs: [] }
    else if (name === 'tbl') this.tables.push([])
    else if (name === 'tr') this.tables.at(-1)?.push([])
    else if (name === 'tc') this.tables.at(-1)?.at(-1)?.push([])
    else if (name === 'hyperlink') this.href = this.around.links.get(attribute('r:id') ?? '') ?? null
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.leftOut.notes += 1
    else if (name === 'commentReference') this.leftOut.comments += 1
  }

  private openInside(paragraph: ParagraphDraft, name: string, attribute: (name: string) => string | null): void {
    if (name === 'r') this.run = { style: null, bold: null, italic: null, isHidden: false }
    else if (name === 'rPr' || name === 'pPr') this.inProperties = true
    else if (name === 't') this.inText = true
    else if (name === 'pStyle') paragraph.style = attribute('val')
    else if (name === 'numId') paragraph.numId = attribute('val')
    else if (name === 'ilvl') paragraph.level = Math.min(8, Number(attribute('val')) || 0)
    else if (name === 'outlineLvl') paragraph.heading = outlineOf(attribute('val'))
    else if (this.run && this.inProperties) noteMark(this.run, name, attribute('val'))
    else if (this.run) this.openSign(name)
  }

  private openSign(name: string): void {
    if (name === 'br' || name === 'cr') this.add('\n')
    else if (name === 'tab' || name === 'ptab') this.add(' ')
    else if (name === 'noBreakHyphen') this.add('-')
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1
      return
    }
    if (name === 'body') this.inBody = false
    else if (name === 'rPr' || name === 'pPr') this.inProperties = false
    else if (name === 't') this.inText = false
    else if (name === 'r') this.run = null
    else if (name === 'hyperlink') this.href = null
    else if (name === 'p') this.endParagraph()
    else if (name === 'tbl') this.endTable()
  }

  text(value: string): void {
    if (this.skipping === 0 && this.inText) this.add(value)
  }

  private add(value: string): void {
    const { paragraph, run } = this
    if (!paragraph || run?.isHidden) return
    this.characters += value.length
    if (this.characters > this.limits.characters) throw new WordStop('word_too_long')
    const text = value === '\n' ? value : clean(value)
    if (text === '') return
    const { styles } = this.around
    const bold = run?.bold ?? (boldOf(styles, run?.style ?? null) || boldOf(styles, paragraph.style))
    const italic = run?.italic ?? (italicOf(styles, run?.style ?? null) || italicOf(styles, paragraph.style))
    paragraph.runs.push({
      text,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(this.href !== null && isSafeHref(this.href) && { href: this.href }),
    })
  }

  private endParagraph(): void {
    const draft = this.paragraph
    this.paragraph = null
    this.run = null
    if (!draft) return
    this.paragraphs += 1
    if (this.paragraphs > this.limits.paragraphs) throw new WordStop('word_too_long')
    const { styles } = this.around
    // Counted also when nothing is written there, as Word does.
    const list = this.placeOf(draft)
    if (isOfContents(styles, draft.style) || draft.runs.every(({ text }) => text.trim() === '')) return
    const heading = draft.heading ?? headingOf(styles, draft.style)
    const paragraph: WordParagraph = { kind: 'paragraph', heading, list, runs: joined(draft.runs) }
    const cell = this.tables.at(-1)?.at(-1)?.at(-1)
    if (cell) cell.push(paragraph)
    else this.blocks.push(paragraph)
  }

  private placeOf({ numId, level, style }: ParagraphDraft): WordListPlace | null {
    const wanted = numId === null ? numberingOf(this.around.styles, style) : { numId, level }
    return wanted === null || wanted.numId === '0' ? null : this.counter.next(wanted.numId, wanted.level)
  }

  private endTable(): void {
    const rows = this.tables.pop()
    if (!rows) return
    const cell = this.tables.at(-1)?.at(-1)?.at(-1)
    if (cell) cell.push(...rows.flat(2))
    else if (rows.some((row) => row.some((one) => one.length > 0))) this.blocks.push({ kind: 'table', rows })
  }
}

function outlineOf(value: string | null): number | null {
  const level = Number(value ?? Number.NaN)
  return level >= 0 && level < 9 ? level + 1 : null
}

function noteMark(run: RunDraft, name: string, value: string | null): void {
  if (name === 'b') run.bold = isOn(value)
  else if (name === 'i') run.italic = isOn(value)
  else if (name === 'rStyle') run.style = value
  else if (name === 'vanish') run.isHidden = isOn(value)
}

/** Signs that no text has, and those that Word keeps in fonts of its own for bullets. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\u00AD\u200B\uFEFF\uE000-\uF8FF]|\p{Bidi_Control}/gu, '')
    .replaceAll(/[\p{Cc}\u2028\u2029\u00A0]+/gu, ' ')

/** Word cuts a sentence into many runs where nothing changes. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const all: WordRun[] = []
  for (const run of runs) {
    const last = all.at(-1)
    const isSame =
      last !== undefined &&
      run.text !== '\n' &&
      last.text !== '\n' &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.href === run.href
    if (isSame) all[all.length - 1] = { ...last, text: last.text + run.text }
    else all.push(run)
  }
  return all
}

/** What the body of a document says. Headers and footers lie in parts of their own and are not read. */
export function readBody(xml: string, around: Surroundings, limits: WordLimits): WordText {
  const reader = new BodyReader(around, limits)
  scanXml(
    xml,
    {
      open: (name, attribute) => reader.open(name, attribute),
      close: (name) => reader.close(name),
      text: (value) => reader.text(value),
    },
    limits.depth,
  )
  return { blocks: reader.blocks, leftOut: reader.leftOut }
}
