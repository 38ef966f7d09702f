import { scanXml } from './scan-xml.ts'
import type { WordListPlace } from './word-text.ts'

interface Level {
  format: string
  /** Such as "%1." or "%1.%2". */
  text: string
  start: number
}

interface List {
  readonly abstractId: string
  readonly starts: ReadonlyMap<number, number>
}

export interface Numbering {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly lists: ReadonlyMap<string, List>
}

export const noNumbering: Numbering = { levels: new Map(), lists: new Map() }

class NumberingReader {
  readonly levels = new Map<string, Map<number, Level>>()
  readonly lists = new Map<string, { abstractId: string; starts: Map<number, number> }>()
  private inAbstract: Map<number, Level> | null = null
  private inList: { abstractId: string; starts: Map<number, number> } | null = null
  private level: Level | null = null
  private overridden = 0

  open(name: string, attribute: (name: string) => string | null): void {
    const value = attribute('val') ?? ''
    if (name === 'abstractNum') {
      this.inAbstract = new Map()
      this.levels.set(attribute('abstractNumId') ?? '', this.inAbstract)
    } else if (name === 'num') {
      this.inList = { abstractId: '', starts: new Map() }
      this.lists.set(attribute('numId') ?? '', this.inList)
    } else if (name === 'lvl' && this.inAbstract) {
      this.level = { format: 'decimal', text: '', start: 1 }
      this.inAbstract.set(Number(attribute('ilvl')) || 0, this.level)
    } else if (name === 'lvlOverride') this.overridden = Number(attribute('ilvl')) || 0
    else if (name === 'startOverride') this.inList?.starts.set(this.overridden, Number(value) || 0)
    else if (name === 'abstractNumId' && this.inList) this.inList.abstractId = value
    else if (this.level) this.note(this.level, name, value)
  }

  private note(level: Level, name: string, value: string): void {
    if (name === 'numFmt') level.format = value
    else if (name === 'lvlText') level.text = value
    else if (name === 'start') level.start = Number(value) || 0
  }

  close(name: string): void {
    if (name === 'abstractNum') this.inAbstract = null
    if (name === 'num') this.inList = null
    if (name === 'lvl') this.level = null
  }
}

/** Which lists a document has, and how each level of them is numbered. */
export function readNumbering(xml: string, maxDepth: number): Numbering {
  const reader = new NumberingReader()
  scanXml(
    xml,
    {
      open: (name, attribute) => reader.open(name, attribute),
      close: (name) => reader.close(name),
      text: () => undefined,
    },
    maxDepth,
  )
  return reader
}

/** Counts as Word does when it shows a document: lists of one kind go on counting, and a level begins again under the next number above it. */
export class ListCounter {
  private readonly numbering: Numbering
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  constructor(numbering: Numbering) {
    this.numbering = numbering
  }

  /** Where the next paragraph of this list stands; null when the document has no such list. */
  next(numId: string, level: number): WordListPlace | null {
    const list = this.numbering.lists.get(numId)
    const levels = list && this.numbering.levels.get(list.abstractId)
    const own = levels?.get(level)
    if (!list || !levels || !own) return null
    if (own.format === 'bullet') return { ordered: false, level, label: null }
    if (own.format === 'none') return null
    const counts = this.counts.get(list.abstractId) ?? []
    this.counts.set(list.abstractId, counts)
    const restart = this.begun.has(`${numId}:${level}`) ? undefined : list.starts.get(level)
    this.begun.add(`${numId}:${level}`)
    counts[level] = restart ?? (counts[level] === undefined ? own.start : counts[level] + 1)
    counts.length = level + 1
    const label = own.text.replaceAll(/%([1-9])/g, (_whole, digit) => {
      const at = Number(digit) - 1
      return numberAs(levels.get(at)?.format ?? 'decimal', counts[at] ?? levels.get(at)?.start ?? 1)
    })
    return { ordered: true, level, label }
  }
}

function numberAs(format: string, value: number): string {
  if (value < 1 || value > 9999) return String(value)
  if (format === 'lowerLetter') return letter(value)
  if (format === 'upperLetter') return letter(value).toUpperCase()
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  return String(value)
}

/** After z comes aa, then bb. */
const letter = (value: number): string =>
  String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.min(8, Math.ceil(value / 26)))

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  let left = value
  let text = ''
  for (const [worth, sign] of romans) {
    for (; left >= worth; left -= worth) text += sign
  }
  return text
}
