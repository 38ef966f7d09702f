import { createInflateRaw, inflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  method: number
  encrypted: boolean
  packed: number
  /** What the directory claims; a hostile file lies. */
  unpacked: number
  headerAt: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const longestComment = 65_557

/** The entries in a ZIP file's central directory, or null when it has none that can be read (ZIP64 and several disks included). */
export function zipEntries(file: Buffer): ZipEntry[] | null {
  const end = findEnd(file)
  if (end === null) return null
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || file.readUInt32LE(at) !== entrySignature) return null
    const nameLength = file.readUInt16LE(at + 28)
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      headerAt: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(file: Buffer): number | null {
  for (let at = file.length - 22; at >= Math.max(0, file.length - longestComment); at--) {
    if (file.readUInt32LE(at) === endSignature) return at
  }
  return null
}

/** Some writers put an entry's sizes behind it. */
const longestDescriptor = 24

/**
 * Whether the directory names everything in the file, each byte once. A reader that goes by the headers in front of the
 * entries would otherwise meet entries that the directory hides, or one entry's bytes many times over.
 */
export function directoryIsComplete(file: Buffer, entries: readonly ZipEntry[]): boolean {
  let at = 0
  for (const entry of entries.toSorted((a, b) => a.headerAt - b.headerAt)) {
    const packed = packedBytes(file, entry)
    if (!packed || entry.headerAt < at || entry.headerAt > at + longestDescriptor) return false
    at = packed.byteOffset - file.byteOffset + packed.length
  }
  const end = findEnd(file)
  const directoryAt = end === null ? 0 : file.readUInt32LE(end + 16)
  return directoryAt >= at && directoryAt <= at + longestDescriptor
}

/**
 * Unpacks an entry without keeping it, to learn what it really holds: its size up to `maxBytes`, and how many times
 * `<row` begins in it up to `maxRows`. null when it cannot be unpacked.
 */
export async function measureEntry(
  file: Buffer,
  entry: ZipEntry,
  maxBytes: number,
  maxRows: number,
): Promise<{ bytes: number; rows: number } | null> {
  const packed = packedBytes(file, entry)
  if (packed === null || (entry.method !== 0 && entry.method !== 8)) return null
  const measured = { bytes: 0, rows: 0 }
  let tail = ''
  const take = (chunk: Buffer) => {
    measured.bytes += chunk.length
    // The last four signs are looked at again with the next chunk: a tag may be cut in two.
    const text = tail + chunk.toString('latin1')
    measured.rows += text.match(/<row[ >/]/g)?.length ?? 0
    tail = text.slice(-4)
    return measured.bytes <= maxBytes && measured.rows <= maxRows
  }
  if (entry.method === 0) {
    take(packed)
    return measured
  }
  const inflate = createInflateRaw()
  inflate.end(packed)
  try {
    for await (const chunk of inflate) if (!take(chunk as Buffer)) break
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return null
    throw error
  }
  return measured
}

/** An entry's content, or null when it cannot be unpacked or holds more than `maxBytes`: unpacking stops there. */
export function unpackEntry(file: Buffer, entry: ZipEntry, maxBytes: number): Buffer | null {
  const packed = packedBytes(file, entry)
  if (packed === null) return null
  if (entry.method === 0) return packed.length <= maxBytes ? packed : null
  if (entry.method !== 8) return null
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes })
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

function packedBytes(file: Buffer, entry: ZipEntry): Buffer | null {
  const at = entry.headerAt
  if (at + 30 > file.length || file.readUInt32LE(at) !== 0x04034b50) return null
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  return start + entry.packed > file.length ? null : file.subarray(start, start + entry.packed)
}
