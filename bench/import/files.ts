import { deflateRawSync } from 'node:zlib'
import { manyEmployees, manyUnits } from '../../src/capabilities/organisation/staff-import/testing.ts'

export const largeUnits = 1_500
export const largeStaff = 45_000

export interface BenchFile {
  readonly what: string
  readonly kind: 'units' | 'employees'
  readonly name: string
  readonly bytes: Uint8Array
  /** Whether it is refused, and nothing of it kept. */
  readonly refused: boolean
}

/** In this order: the honest files last, so that what the hostile ones left in memory counts. */
export function benchFiles(): BenchFile[] {
  return [
    refused('200,000 lines, CSV', 'stor.csv', manyEmployees(200_000, largeUnits)),
    refused('300 MB packed to 0.3, xlsx', 'bombe.xlsx', zipBomb()),
    refused('wrong character set, 20 MB', 'utf16.csv', wrongEncoding()),
    refused('no table, 20 MB', 'tekst.csv', Buffer.alloc(20_000_000, 'bare en tekst ')),
    { what: '1,500 units', kind: 'units', name: 'enheder.csv', bytes: manyUnits(largeUnits), refused: false },
    {
      what: '45,000 employees',
      kind: 'employees',
      name: 'medarbejdere.csv',
      bytes: manyEmployees(largeStaff, largeUnits),
      refused: false,
    },
    {
      what: 'the same 45,000, a month later',
      kind: 'employees',
      name: 'medarbejdere-2.csv',
      bytes: Buffer.from(manyEmployees(largeStaff, largeUnits).toString().replaceAll('Pædagog', 'Lærer')),
      refused: false,
    },
  ]
}

const refused = (what: string, name: string, bytes: Uint8Array): BenchFile => ({
  what,
  kind: 'employees',
  name,
  bytes,
  refused: true,
})

/** Letters with a byte of nought between them, as Excel's "Unicode text" has. */
function wrongEncoding(): Uint8Array {
  return Buffer.from(manyEmployees(120_000, largeUnits).toString(), 'utf16le').subarray(0, 20_000_000)
}

/** A workbook whose one sheet is 300 MB of spaces. */
function zipBomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, ' '), { level: 9 })
  const parts: [string, Buffer][] = [
    ['xl/workbook.xml', deflateRawSync(Buffer.from('<workbook/>'))],
    ['xl/worksheets/sheet1.xml', packed],
  ]
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, body] of parts) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(body.length, 18)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(body.length, 20)
    // The directory lies about the size: only unpacking tells.
    entry.writeUInt32LE(1000, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), body)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + body.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, entries, end])
}
