import { fsyncSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDurable, proveDurable, realDisk } from './durable.ts'

let folder: string
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'medspil durable ')), 'database')
})
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }))

/** A disk that works until it is told to fail. */
function failingDisk() {
  const state = { isBroken: false }
  const sync = (descriptor: number) => {
    if (state.isBroken) throw new Error('EIO: i/o error, fsync')
    fsyncSync(descriptor)
  }
  return { state, disk: { ...realDisk, sync } }
}

it('starts where a commit reaches the disk, and every commit does', async () => {
  const { db, fsyncs } = await openDurable(folder)
  await proveDurable(db, fsyncs)
  await db.exec('create table kept (n integer)')
  const before = fsyncs.count
  for (let n = 0; n < 20; n += 1) await db.query('insert into kept values ($1)', [n])
  expect(fsyncs.count - before).toBeGreaterThanOrEqual(20)
  expect(fsyncs.failure).toBeNull()
  await db.close()
})

it('refuses to start when the engine no longer asks where fsync is put in', async () => {
  const { db, fsyncs } = await openDurable(folder, { ...realDisk, operationsOf: () => undefined })
  await expect(proveDurable(db, fsyncs)).rejects.toThrow('a commit reached no fsync. Not starting.')
  await db.close()
})

it('refuses to start on a disk that takes no fsync', async () => {
  const { state, disk } = failingDisk()
  state.isBroken = true
  await expect(openDurable(folder, disk)).rejects.toThrow(/could not fsync/)
})

it('acknowledges no commit that the disk did not take', async () => {
  const { state, disk } = failingDisk()
  const { db, fsyncs } = await openDurable(folder, disk)
  await db.exec('create table kept (n integer)')
  state.isBroken = true
  await expect(db.query('insert into kept values (1)')).rejects.toThrow(/could not fsync/)
  expect(fsyncs.failure?.message).toMatch(/^EIO/)
})
