import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ChildFailure, createChildPool } from '../child-pool/child-pool.ts'
import { refuse, type Result } from '../result.ts'
import { defaultLimits, type WordLimits, type WordRefusal, type WordRefusalCode, type WordText } from './word-text.ts'

export interface WordJob {
  /** Where the bytes lie: a message would have them several times over in memory on their way. */
  readonly file: string
  readonly limits: WordLimits
}

const fromSource = import.meta.url.endsWith('.ts')

/** One file at a time, each in a child of its own that ends with it: nothing of one person's file is left for the next. */
const readers = createChildPool<WordJob, Result<WordText, WordRefusal>>({
  entry: new URL(fromSource ? './worker.ts' : './word-worker.js', import.meta.url),
  size: 1,
  timeoutMs: 15_000,
  heapMb: 192,
  memoryCapMb: 300,
  recycleAfter: 1,
})

/**
 * The text of a Word document that a person has uploaded; what it is, is told by its contents, not by its name. Reads in
 * a child process with a memory cap and a clock, so that no file can hold up or bring down the server.
 */
export async function readWord(
  bytes: Uint8Array,
  limits: Partial<WordLimits> = {},
): Promise<Result<WordText, WordRefusal>> {
  const all = { ...defaultLimits, ...limits }
  if (bytes.length === 0) return refuse('file_empty')
  if (bytes.length > all.bytes) return refuse('file_too_large', { maxMegabytes: Math.floor(all.bytes / 1024 / 1024) })
  const other = otherKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (other) return refuse(other)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'medspil-'))
  const file = path.join(folder, 'document')
  try {
    await writeFile(file, bytes, { mode: 0o600 })
    return await readers.run({ file, limits: all })
  } catch (error) {
    if (!(error instanceof ChildFailure) || error.reason === 'closed') throw error
    // Whatever made the reader give up, die or be stopped came from the file.
    return refuse('word_unreadable', { reason: error.reason })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Files that people take for .docx: told apart, so that each gets the advice that helps. */
function otherKind(file: Buffer): WordRefusalCode | null {
  if (file.subarray(0, 2).toString('latin1') === 'PK') return null
  if (file.subarray(0, 5).toString('latin1') === '%PDF-') return 'word_is_pdf'
  // Word before 2007, and a .docx with a password, which lies inside the same old kind of file.
  if (file.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1')
    return file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'word_protected' : 'word_old'
  return 'word_other_kind'
}
