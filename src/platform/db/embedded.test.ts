import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { ok } from '../result.ts'
import { databaseOver } from './database.ts'
import { openEmbedded } from './embedded.ts'
import { FolderInUse, lockFolder } from './folder-lock.ts'

const folders: string[] = []
const freshFolder = () => {
  const base = mkdtempSync(path.join(os.tmpdir(), 'medspil test '))
  folders.push(base)
  return path.join(base, 'database')
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

it('does at least one fsync per commit, and keeps what was committed', async () => {
  const folder = freshFolder()
  const first = await openEmbedded({ folder, image: null })
  const database = databaseOver('embedded', first)
  await sql`create table kept (n integer)`.execute(database.reader)
  const before = await first.fsyncs()
  for (let n = 0; n < 50; n += 1) {
    await database.write(async (tx) => ok(await sql`insert into kept values (${n})`.execute(tx)))
  }
  expect((await first.fsyncs()) - before).toBeGreaterThanOrEqual(50)
  await database.close()

  const second = databaseOver('embedded', await openEmbedded({ folder, image: null }))
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from kept`.execute(second.reader)
  expect(rows[0]?.n).toBe(50)
  await second.close()
})

it('refuses a folder that is in use, in the same process and in another, saying by whom', async () => {
  const folder = freshFolder()
  const unlock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(FolderInUse)
  const code = `import { lockFolder } from ${JSON.stringify(path.join(import.meta.dirname, 'folder-lock.ts'))}
    try { lockFolder(${JSON.stringify(folder)}); process.exit(0) } catch (e) { console.log(e.name, e.pid); process.exit(7) }`
  expect(await runNode(code)).toEqual({ exit: 7, out: `FolderInUse ${process.pid}\n` })
  unlock()
  expect(await runNode(code)).toEqual({ exit: 0, out: '' })
})

it('gives the folder free when the holder is killed', async () => {
  const folder = freshFolder()
  const code = `import { lockFolder } from ${JSON.stringify(path.join(import.meta.dirname, 'folder-lock.ts'))}
    lockFolder(${JSON.stringify(folder)}); process.kill(process.pid, 'SIGKILL')`
  await runNode(code)
  lockFolder(folder)()
})

function runNode(code: string): Promise<{ exit: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    child.on('close', (exit) => resolve({ exit, out }))
  })
}
