import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'

/** What the engine's file layer can do with an open file. */
interface StreamOps {
  fsync?: (stream: { nfd: number }) => number
}

interface Internals {
  Module: { FS: { lookupPath(path: string): { node: { mount: { type: { stream_ops: StreamOps } } } } } }
}

/** How many times the engine has asked for, and got, a file on disk; and why it did not, should that happen. */
export interface FsyncCount {
  count: number
  /** The engine has panicked: nothing more may be asked of it, its next statement would never end. */
  failure: Error | null
}

/**
 * The engine's own default is 128 MB of its memory for pages of tables, taken at the start; the machine's file cache
 * holds the same pages. 16 MB leaves a start at 190 MB instead of 340.
 */
export const smallBuffers = ['-c', 'shared_buffers=16MB']

/** What the engine calls EIO. */
const ioError = 29

/** How a file reaches the disk, and where in the engine that is put in place. Tests take one of them away. */
interface Disk {
  sync: (descriptor: number) => void
  operationsOf: (db: PGlite) => StreamOps | undefined
}

export const realDisk: Disk = { sync: fsyncSync, operationsOf: streamOperations }

/**
 * Opens the embedded engine so that an acknowledged commit is on disk. As shipped it starts PostgreSQL with fsync off
 * and its file layer has no fsync at all, so a power loss destroys the folder. Both are put right here, and what was
 * written before the repair is synced. Leans on internals of exactly this version: the self-test in
 * `proveDurable` refuses to run should they move.
 */
export async function openDurable(
  folder: string,
  { sync, operationsOf }: Disk = realDisk,
): Promise<{ db: PGlite; fsyncs: FsyncCount }> {
  const fsyncs: FsyncCount = { count: 0, failure: null }
  const db = await PGlite.create(folder, {
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      '-c',
      'wal_sync_method=fsync',
      ...smallBuffers,
    ],
  })
  const operations = operationsOf(db)
  if (operations) {
    operations.fsync = (stream) => {
      try {
        sync(stream.nfd)
      } catch (error) {
        // Answered, not thrown: a throw passes through the engine, which then acknowledges the commit all the same.
        fsyncs.failure = error instanceof Error ? error : new Error(String(error))
        return ioError
      }
      fsyncs.count += 1
      return 0
    }
  }
  await db.exec('checkpoint')
  syncTree(folder)
  syncPath(path.dirname(folder))
  return { db, fsyncs }
}

/** One commit, at least one fsync: else the start is refused. */
export async function proveDurable(db: PGlite, fsyncs: FsyncCount): Promise<void> {
  await db.exec('create table if not exists durability_probe (at timestamptz not null)')
  const before = fsyncs.count
  await db.exec('begin; delete from durability_probe; insert into durability_probe values (now()); commit')
  if (fsyncs.count <= before) {
    throw new Error('The embedded database cannot write safely to disk here: a commit reached no fsync. Not starting.')
  }
}

function streamOperations(db: PGlite): StreamOps | undefined {
  const fs = (db as unknown as Internals).Module.FS
  return fs.lookupPath('/pglite/data').node.mount.type.stream_ops
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) syncTree(full)
    else if (entry.isFile()) syncPath(full)
  }
  syncPath(folder)
}

function syncPath(target: string): void {
  const descriptor = openSync(target, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
