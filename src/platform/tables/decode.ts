import { ok, refuse, type Result } from '../result.ts'
import type { TableRefusal } from './table.ts'

export interface Decoded {
  text: string
  encoding: 'utf-8' | 'windows-1252'
  bom: boolean
}

/** What UTF-8's æ ø å Æ Ø Å é ö ä ü look like when read as windows-1252. */
const misread = /Ã[¦¸¥†˜…©¶¤¼]/
/** æ ø å of the old DOS and Macintosh code pages, between letters, read as windows-1252. */
const otherCodePage = /[a-z][‘›†¾¿Œ][a-z]/i
/** The five bytes windows-1252 leaves unused. */
const unused = /[\u0081\u008d\u008f\u0090\u009d]/
const signatures = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0xd0, 0xcf, 0x11, 0xe0], // Excel before 2007, and workbooks locked with a password
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // a program
]

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte)

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x50, 0x4b])

/**
 * The text of a file from a Danish administrative system: UTF-8 if every byte of it is, otherwise windows-1252, which
 * is what payroll systems and Danish Excel write. A guess that would turn æøå into other signs is refused instead.
 */
export function decodeText(bytes: Uint8Array): Result<Decoded, TableRefusal> {
  if (signatures.some((signature) => startsWith(bytes, signature))) return refuse('binary_file')
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return refuse('unknown_encoding', { found: 'utf-16' })
  const zeros = bytes.subarray(0, 4096).filter((byte) => byte === 0).length
  if (zeros > 0) {
    const halfAreZero = zeros > Math.min(bytes.length, 4096) * 0.4
    return halfAreZero ? refuse('unknown_encoding', { found: 'utf-16' }) : refuse('binary_file')
  }
  if (bytes.includes(0)) return refuse('binary_file')
  const bom = startsWith(bytes, [0xef, 0xbb, 0xbf])
  const utf8 = strictUtf8(bytes)
  if (utf8 !== null) return ok({ text: utf8, encoding: 'utf-8', bom })
  if (bom) return refuse('unknown_encoding', { found: 'broken utf-8' })
  const text = new TextDecoder('windows-1252').decode(bytes)
  if (unused.test(text) || misread.test(text) || otherCodePage.test(text)) return refuse('unknown_encoding')
  return ok({ text, encoding: 'windows-1252', bom: false })
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}
