import { refuse, type Result } from '../result.ts'
import { directoryIsComplete, unpackEntry, zipEntries, type ZipEntry } from '../tables/inspect-zip.ts'
import { readBody } from './read-body.ts'
import { noNumbering, readNumbering } from './read-numbering.ts'
import { readStyles, type WordStyles } from './read-styles.ts'
import { scanXml } from './scan-xml.ts'
import { WordStop, type WordLimits, type WordRefusal, type WordText } from './word-text.ts'

/** A file of ordinary text packs 5 to 30 times; a bomb a thousand times. */
const maxRatio = 150
const maxEntries = 2000
/** Styles, numbering and links, each: a large template has half a megabyte of styles. */
const maxSideBytes = 4 * 1024 * 1024

/**
 * The text of a .docx. Only the parts that hold text, styles, numbers and links are unpacked, each up to its limit, so
 * what lies in the others (pictures, programs, fonts, files inside the file) is never touched; nothing is fetched from
 * outside. A part that is there twice is refused: programs disagree on which to read.
 */
export function readDocx(file: Buffer, limits: WordLimits): Result<WordText, WordRefusal> {
  const entries = zipEntries(file)
  const main = entries?.find(({ name }) => name === 'word/document.xml')
  if (!entries || !main) return refuse('word_other_kind')
  if (entries.some(({ name }) => /vbaProject/i.test(name))) return refuse('word_macros')
  if (entries.some(({ encrypted }) => encrypted)) return refuse('word_protected')
  if (isSuspicious(file, entries)) return refuse('word_suspicious')
  try {
    return { ok: true, value: readParts(file, entries, main, limits) }
  } catch (error) {
    if (error instanceof WordStop) return { ok: false, refusal: error.refusal }
    throw error
  }
}

function isSuspicious(file: Buffer, entries: readonly ZipEntry[]): boolean {
  const claimed = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  return (
    entries.length > maxEntries ||
    names.size !== entries.length ||
    claimed / file.length > maxRatio ||
    !directoryIsComplete(file, entries)
  )
}

function readParts(file: Buffer, entries: readonly ZipEntry[], main: ZipEntry, limits: WordLimits): WordText {
  const { depth } = limits
  const side = (name: string): string | null => {
    const entry = entries.find((one) => one.name === name)
    return entry ? textOf(file, entry, maxSideBytes) : null
  }
  const styles = side('word/styles.xml')
  const numbering = side('word/numbering.xml')
  const links = side('word/_rels/document.xml.rels')
  const none: WordStyles = new Map()
  const around = {
    styles: styles === null ? none : readStyles(styles, depth),
    numbering: numbering === null ? noNumbering : readNumbering(numbering, depth),
    links: links === null ? new Map<string, string>() : readLinks(links, depth),
  }
  return readBody(textOf(file, main, limits.xmlBytes), around, limits)
}

/** Claims more than its limit: said of the file as a whole. Holds more than it claims: the directory lies. */
function textOf(file: Buffer, entry: ZipEntry, maxBytes: number): string {
  if (entry.unpacked > maxBytes) throw new WordStop('word_too_long')
  const bytes = unpackEntry(file, entry, maxBytes)
  if (bytes === null) throw new WordStop('word_unreadable')
  if (bytes.length !== entry.unpacked) throw new WordStop('word_suspicious')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw new WordStop('word_unreadable')
    throw error
  }
}

/** Where links in the text lead. Addresses are only ever shown, after being checked. */
function readLinks(xml: string, depth: number): Map<string, string> {
  const links = new Map<string, string>()
  scanXml(
    xml,
    {
      open: (name, attribute) => {
        if (name !== 'x:Relationship' || !attribute('Type')?.endsWith('/hyperlink')) return
        links.set(attribute('Id') ?? '', attribute('Target') ?? '')
      },
      close: () => undefined,
      text: () => undefined,
    },
    depth,
  )
  return links
}
