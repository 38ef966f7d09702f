import { deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { useDatabase } from '../../testing/database.ts'
import { newId } from '../db/ids.ts'
import { ok } from '../result.ts'
import { cleanFileName } from './file-name.ts'
import {
  acceptFile,
  attachedTo,
  contentDisposition,
  copyFile,
  fileBytes,
  largestFileBytes,
  removeFile,
  storeFile,
} from './files.ts'

const db = useDatabase()
const now = new Date('2026-03-12T12:00:00Z')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** A small ZIP file; `packed` entries are deflated, the rest stored. */
function zip(entries: Record<string, string>, packed = true): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(entries)) {
    const stored = !packed || name === 'mimetype'
    const data = stored ? Buffer.from(text) : deflateRawSync(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(stored ? 0 : 8, 8)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(text.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(stored ? 0 : 8, 10)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt32LE(text.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), data)
    central.push(entry, Buffer.from(name))
    at += 30 + name.length + data.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(entries).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

const pdf = bytesOf('%PDF-1.7\nhello')
const types = '<Types><Override ContentType="application/xml"/></Types>'
const macroTypes = '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
const docx = zip({ '[Content_Types].xml': types, 'word/document.xml': '<w/>' })

test.each<[string, Uint8Array, string, string]>([
  ['a PDF', pdf, 'Bilag 1.pdf', 'pdf'],
  ['a PDF with a shouting ending', pdf, 'BILAG.PDF', 'pdf'],
  ['a Word document', docx, 'a.docx', 'docx'],
  ['a workbook', zip({ '[Content_Types].xml': types, 'xl/workbook.xml': '' }, false), 'a.xlsx', 'xlsx'],
  ['slides', zip({ '[Content_Types].xml': types, 'ppt/presentation.xml': '' }), 'a.pptx', 'pptx'],
  [
    'an OpenDocument text',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
    'a.odt',
    'odt',
  ],
  [
    'an OpenDocument sheet',
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
    'a.ods',
    'ods',
  ],
  ['a PNG', bytesOf('\x89PNG\r\n\x1a\nxxxx'), 'a.png', 'png'],
  ['a JPEG', bytesOf('\xff\xd8\xff\xe0xxxx'), 'a.jpeg', 'jpeg'],
  ['a text in windows-1252', bytesOf('R\xf8dgr\xf8d'), 'a.txt', 'txt'],
  ['a table', bytesOf('a;b\r\n1;2'), 'a.csv', 'csv'],
])('accepts %s', (_, bytes, name, kind) => {
  expect(acceptFile(bytes, name)).toEqual(ok(kind))
})

test.each<[string, Uint8Array, string, string]>([
  ['an empty file', new Uint8Array(), 'a.pdf', 'file_empty'],
  ['one byte too many', new Uint8Array(largestFileBytes + 1), 'a.txt', 'file_too_large'],
  ['a page', bytesOf('<html><script>alert(1)</script>'), 'a.html', 'file_type'],
  ['a picture that can hold script', bytesOf('<svg onload="alert(1)"/>'), 'a.svg', 'file_type'],
  ['a program', bytesOf('MZ\x90\x00\x03\x00'), 'a.exe', 'file_type'],
  ['a program called a PDF', bytesOf('MZ\x90\x00\x03\x00'), 'a.pdf', 'file_type'],
  ['a page called a PDF', bytesOf('<html>'), 'a.pdf', 'file_type_mismatch'],
  ['a PDF called a text', pdf, 'a.txt', 'file_type_mismatch'],
  ['a PDF called a program', pdf, 'a.exe', 'file_type'],
  ['a file without an ending', pdf, 'bilag', 'file_type'],
  ['any ZIP file', zip({ 'a.txt': 'a' }), 'a.docx', 'file_type'],
  ['a Word document from before 2007', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'a.docx', 'file_type'],
  [
    'a workbook called a Word document',
    zip({ '[Content_Types].xml': types, 'xl/workbook.xml': '' }),
    'a.docx',
    'file_type_mismatch',
  ],
  [
    'macros',
    zip({ '[Content_Types].xml': types, 'word/document.xml': '', 'word/vbaProject.bin': 'x' }),
    'a.docx',
    'file_has_macros',
  ],
  [
    'macros under another name',
    zip({ '[Content_Types].xml': macroTypes, 'word/document.xml': '', 'word/x.bin': 'x' }),
    'a.docx',
    'file_has_macros',
  ],
  [
    'two lists of kinds, since each is unpacked',
    zip({ '[Content_Types].xml': types, '[content_types].xml': types, 'word/document.xml': '' }),
    'a.docx',
    'file_has_macros',
  ],
  [
    'macros in a list in UTF-16',
    zip({ '[Content_Types].xml': [...macroTypes].join('\0'), 'word/document.xml': '' }),
    'a.docx',
    'file_has_macros',
  ],
  [
    'macros in a list with signs as numbers',
    zip({ '[Content_Types].xml': macroTypes.replace('macro', '&#109;acro'), 'word/document.xml': '' }),
    'a.docx',
    'file_has_macros',
  ],
  ['a docm', zip({ '[Content_Types].xml': macroTypes, 'word/document.xml': '' }), 'a.docm', 'file_has_macros'],
  [
    'OpenDocument macros',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/Module1.xml': '' }),
    'a.odt',
    'file_has_macros',
  ],
  [
    'a list of contents that unpacks without end',
    zip({ '[Content_Types].xml': 'x'.repeat(2_000_000), 'word/document.xml': '' }),
    'a.docx',
    'file_has_macros',
  ],
  ['a cut-off ZIP file', docx.slice(0, -10), 'a.docx', 'file_type'],
  ['a text with zero bytes', bytesOf('a\0b'), 'a.txt', 'file_type'],
])('refuses %s', (_, bytes, name, code) => {
  expect(acceptFile(bytes, name)).toMatchObject({ ok: false, refusal: { code } })
})

test('no bytes make it throw', () => {
  const start = fc.constantFrom('%PDF-', 'PK\x03\x04', '\x89PNG', '\xff\xd8\xff', '')
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 300 }), (head, rest) => {
      const result = acceptFile(new Uint8Array([...bytesOf(head), ...rest]), 'a.docx')
      expect(result.ok).toBe(false)
    }),
  )
})

test.each([
  ['C:\\Users\\maja\\Bilag 1.pdf', 'Bilag 1.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['regning\u202Efdp.txt', 'regningfdp.txt'],
  ['a\r\nb\0c.pdf', 'abc.pdf'],
  ['  mange   blanke .pdf', 'mange blanke .pdf'],
  ['.pdf', 'fil.pdf'],
  ['', 'fil'],
  ['Årsrapport æøå.pdf', 'Årsrapport æøå.pdf'],
  ['a"b<c>.pdf', 'a_b_c_.pdf'],
  ['con.docx', '_con.docx'],
  ['LPT1.tar.pdf', '_LPT1.tar.pdf'],
  ['Konto.docx', 'Konto.docx'],
])('the name %j becomes %j', (given, clean) => {
  expect(cleanFileName(given)).toBe(clean)
})

test('a clean name is short, keeps its ending and has nothing that misleads', () => {
  const sign = fc.constantFrom(
    'a',
    '.',
    ' ',
    '/',
    '\\',
    '\0',
    '\n',
    '\u202e',
    '\u2066',
    '\ud800',
    '\u{1f600}',
    'é',
    'e\u0301',
    '%',
  )
  const name = cleanFileName(`${'å'.repeat(500)}.pdf`)
  expect([...name]).toHaveLength(200)
  expect(name.endsWith('å.pdf')).toBe(true)
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 300 }), (given) => {
      const clean = cleanFileName(given)
      expect([...clean].length).toBeLessThanOrEqual(200)
      expect(clean).not.toMatch(/[\p{Cc}/\\\u202a-\u202e\u2066-\u2069]/u)
      expect(clean).not.toBe('')
    }),
  )
})

test('a name goes into the header in two forms, neither of which ends the header', () => {
  expect(contentDisposition(`Bilag "1" æ%.pdf`)).toBe(
    `attachment; filename="Bilag _1_ __.pdf"; filename*=UTF-8''Bilag%20%221%22%20%C3%A6%25.pdf`,
  )
})

function attach(subjectId: string, bytes: Uint8Array, name: string) {
  return db.database.write((tx) =>
    storeFile(tx, { bytes, name, subject: { kind: 'agenda_item', id: subjectId }, uploadedBy: null, now }),
  )
}

function contentCount(sha256: string) {
  return db.database.reader.selectFrom('file_content').select('sha256').where('sha256', '=', sha256).execute()
}

test('the same bytes are kept once, in order, until the last one is removed', async () => {
  const [one, two] = [newId(), newId()]
  const first = await attach(one, pdf, 'a.pdf')
  await attach(one, docx, 'b.docx')
  const other = await attach(two, pdf, 'c.pdf')
  if (!first.ok || !other.ok) throw new Error('refused')
  const files = await attachedTo(db.database.reader, 'agenda_item', [one, two, newId()])
  expect([...files.values()].map((list) => list.map((file) => [file.position, file.name]))).toEqual([
    [
      [1, 'a.pdf'],
      [2, 'b.docx'],
    ],
    [[1, 'c.pdf']],
  ])
  expect(other.value.sha256).toBe(first.value.sha256)
  expect(Buffer.from((await fileBytes(db.database.reader, other.value.id)) ?? [])).toEqual(Buffer.from(pdf))

  await db.database.write((tx) => removeFile(tx, first.value.id))
  expect(await contentCount(first.value.sha256)).toHaveLength(1)
  await db.database.write((tx) => removeFile(tx, other.value.id))
  expect(await contentCount(first.value.sha256)).toHaveLength(0)
  expect(await db.database.write((tx) => removeFile(tx, other.value.id))).toMatchObject({
    refusal: { code: 'not_found' },
  })
})

test('attaching the same bytes while their last use is removed keeps them', async () => {
  for (let round = 0; round < 5; round += 1) {
    const bytes = bytesOf(`%PDF-round ${round}`)
    const first = await attach(newId(), bytes, 'a.pdf')
    if (!first.ok) throw new Error('refused')
    const [, again] = await Promise.all([
      db.database.write((tx) => removeFile(tx, first.value.id)),
      attach(newId(), bytes, 'b.pdf'),
    ])
    if (!again.ok) throw new Error('refused')
    expect(await fileBytes(db.database.reader, again.value.id)).not.toBeNull()
  }
})

test('a copy keeps the bytes when the original goes', async () => {
  const original = await attach(newId(), bytesOf('%PDF-copied'), 'a.pdf')
  if (!original.ok) throw new Error('refused')
  const subject = { kind: 'agenda_publication', id: newId() }
  const copied = await db.database.write(async (tx) => ok(await copyFile(tx, original.value, subject, now)))
  await db.database.write((tx) => removeFile(tx, original.value.id))
  if (!copied.ok) throw new Error('refused')
  expect(copied.value).toMatchObject({ name: 'a.pdf', mediaType: 'application/pdf', subject })
  expect(await fileBytes(db.database.reader, copied.value.id)).toEqual(expect.objectContaining({ length: 11 }))
})
