import { inflateRawSync } from 'node:zlib'
import { zipEntries, type ZipEntry } from '../tables/inspect-zip.ts'

/** What may be attached: the media type it is sent with, and the endings its name may have. */
export const fileKinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  pptx: { mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', endings: ['pptx'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  txt: { mediaType: 'text/plain; charset=utf-8', endings: ['txt'] },
  csv: { mediaType: 'text/csv; charset=utf-8', endings: ['csv'] },
} as const

export type FileKind = keyof typeof fileKinds

/** For the accept attribute of a file field. */
export const acceptedEndings = Object.values(fileKinds)
  .flatMap((kind) => kind.endings)
  .map((ending) => `.${ending}`)
  .join(',')

export function kindOfEnding(name: string): FileKind | null {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase()
  if (ending === undefined) return null
  const found = Object.entries(fileKinds).find(([, kind]) => (kind.endings as readonly string[]).includes(ending))
  return found ? (found[0] as FileKind) : null
}

/** What the bytes themselves say, whatever the name claims. `text` stands for txt and csv alike. */
export type Sniffed = { kind: Exclude<FileKind, 'txt' | 'csv'> | 'text' | null; hasMacros: boolean }

export function sniff(bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (startsWith(buffer, '%PDF-')) return { kind: 'pdf', hasMacros: false }
  if (startsWith(buffer, '\x89PNG\r\n\x1a\n')) return { kind: 'png', hasMacros: false }
  if (startsWith(buffer, '\xff\xd8\xff')) return { kind: 'jpeg', hasMacros: false }
  if (startsWith(buffer, 'PK\x03\x04')) return sniffZip(buffer)
  return { kind: isText(buffer) ? 'text' : null, hasMacros: false }
}

function startsWith(buffer: Buffer, start: string): boolean {
  return buffer.subarray(0, start.length).equals(Buffer.from(start, 'latin1'))
}

/** A text has no control characters but tab and line ends, in whatever 8-bit encoding it is written. */
function isText(buffer: Buffer): boolean {
  return !buffer.some((byte) => byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d))
}

const mainParts = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml' } as const

function sniffZip(buffer: Buffer): Sniffed {
  const entries = zipEntries(buffer)
  if (!entries) return { kind: null, hasMacros: false }
  const names = new Set(entries.map((entry) => entry.name))
  const openDocument = openDocumentKind(buffer, entries)
  if (openDocument)
    return { kind: openDocument, hasMacros: entries.some((entry) => /^(Basic|Scripts)\//i.test(entry.name)) }
  for (const [kind, part] of Object.entries(mainParts)) {
    if (names.has('[Content_Types].xml') && names.has(part)) {
      return { kind: kind as keyof typeof mainParts, hasMacros: officeHasMacros(buffer, entries) }
    }
  }
  return { kind: null, hasMacros: false }
}

/** An OpenDocument file says what it is in its entry `mimetype` (OpenDocument 1.3, part 2, § 3.3). */
function openDocumentKind(buffer: Buffer, entries: readonly ZipEntry[]): 'odt' | 'ods' | null {
  const entry = entries.find((candidate) => candidate.name === 'mimetype')
  const said = entry ? unpack(buffer, entry) : null
  return (['odt', 'ods'] as const).find((kind) => fileKinds[kind].mediaType === said) ?? null
}

/**
 * Macros may lie in a part of any name, but a part of theirs must be declared in [Content_Types].xml for Office to run
 * it. A list that cannot be read counts as having them: one that is there twice (which is read?), one written in another
 * encoding, or with signs written as numbers.
 */
function officeHasMacros(buffer: Buffer, entries: readonly ZipEntry[]): boolean {
  if (entries.some((entry) => /vba|macrosheets\//i.test(entry.name))) return true
  const [list, ...others] = entries.filter((entry) => entry.name.toLowerCase() === '[content_types].xml')
  // Only ever one is unpacked: a small file can name the same packed megabyte thousands of times.
  if (!list || others.length > 0) return true
  const text = unpack(buffer, list)
  return text === null || text.includes('\0') || /macro|vba|&#/i.test(text)
}

const longestContentTypes = 1_000_000

function unpack(buffer: Buffer, entry: ZipEntry): string | null {
  const at = entry.headerAt
  if (at + 30 > buffer.length) return null
  const start = at + 30 + buffer.readUInt16LE(at + 26) + buffer.readUInt16LE(at + 28)
  const packed = buffer.subarray(start, start + entry.packed)
  if (entry.method === 0) return packed.toString('utf8')
  try {
    return inflateRawSync(packed, { maxOutputLength: longestContentTypes }).toString('utf8')
  } catch (error) {
    // Broken on purpose or by accident: either way it is not a list that can be trusted.
    if (error instanceof Error) return null
    throw error
  }
}
