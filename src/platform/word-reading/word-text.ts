import type { Refusal } from '../result.ts'

/** What a Word document says, in order, without how it looks: enough to tell headings, lists and tables from text. */
export interface WordText {
  readonly blocks: readonly WordPart[]
  /** What is there and does not come along, by kind. */
  readonly leftOut: LeftOut
}

export type WordPart = WordParagraph | WordTable

export interface WordParagraph {
  readonly kind: 'paragraph'
  /** 1 for the highest; the document's own title is 0. Null for ordinary text. */
  readonly heading: number | null
  readonly list: WordListPlace | null
  readonly runs: readonly WordRun[]
}

export interface WordListPlace {
  readonly ordered: boolean
  /** 0 for the outermost. */
  readonly level: number
  /** The number as Word would write it, such as "4." or "2.1"; null for bullets. */
  readonly label: string | null
}

/** A line break is a run of its own, '\n'. */
export interface WordRun {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly href?: string
}

/** Rows of cells, each with its paragraphs. A table inside a cell is told by its paragraphs. */
export interface WordTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly (readonly WordParagraph[])[])[]
}

export interface LeftOut {
  readonly pictures: number
  readonly notes: number
  readonly comments: number
}

export type WordRefusalCode =
  | 'file_empty'
  | 'file_too_large'
  | 'word_old'
  | 'word_protected'
  | 'word_is_pdf'
  | 'word_other_kind'
  | 'word_macros'
  | 'word_suspicious'
  | 'word_too_long'
  | 'word_unreadable'
export type WordRefusal = Refusal<WordRefusalCode>

export interface WordLimits {
  /** Of the file as it is uploaded. */
  readonly bytes: number
  /** Of the text part, unpacked. */
  readonly xmlBytes: number
  readonly paragraphs: number
  readonly characters: number
  /** Elements inside each other. Word itself seldom passes 40. */
  readonly depth: number
}

/** Far above the longest agenda, and within what the reading process may hold. */
export const defaultLimits: WordLimits = {
  bytes: 20 * 1024 * 1024,
  xmlBytes: 16 * 1024 * 1024,
  paragraphs: 10_000,
  characters: 600_000,
  depth: 150,
}

/** A document that is not read further, and why. Thrown inside the reading process only. */
export class WordStop extends Error {
  override readonly name = 'WordStop'
  readonly refusal: WordRefusal

  constructor(code: WordRefusalCode) {
    super(code)
    this.refusal = { code }
  }
}
