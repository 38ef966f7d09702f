import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, migrationsFolder } from '../../testing/database.ts'
import { databaseOver, type Database } from '../db/database.ts'
import { openEmbedded } from '../db/embedded.ts'
import { newId } from '../db/ids.ts'
import { migrate } from '../db/migrate.ts'
import { ok } from '../result.ts'
import { exportAll } from './export.ts'
import { readFolder, writeFolder } from './folder.ts'
import { BadPackage } from './package.ts'
import { readPackedFile, writePackedFile } from './packed-file.ts'
import { restoreAll } from './restore.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'medspil-transfer-'))
const now = new Date('2026-03-12T08:00:00Z')
const quiet = () => undefined
let filled: Awaited<ReturnType<typeof openTestDatabase>>

beforeAll(async () => {
  filled = await openTestDatabase()
  await fill(filled.database)
})
afterAll(async () => {
  await filled.database.close()
  await filled.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function fill(database: Database): Promise<void> {
  await database.write(async (tx) => {
    await sql`insert into installation (municipality, is_demo, created_at) values ('Nordsund Kommune', false, ${now})`.execute(
      tx,
    )
    for (let n = 0; n < 1203; n += 1) {
      await sql`insert into person (id, given_name, family_name, created_at) values (${newId()}, ${`Åse "${n}"\n#`}, 'Ærbødig\\', ${now})`.execute(
        tx,
      )
    }
    const content = Buffer.from('et bilag')
    const sha = '0'.repeat(64).replace(/0/g, '0')
    await sql`insert into rate_limit values ('x', ${now}, 1)`.execute(tx)
    await sql`insert into file_content (sha256, bytes, size_bytes) values (encode(sha256(${content}), 'hex'), ${content}, ${content.byteLength})`.execute(
      tx,
    )
    await sql`insert into event (id, name, at, subject_kind, subject_id, data) values (${newId()}, 'tried', ${now}, 'test', ${newId()}, ${JSON.stringify({ b: 1, a: [sha.length, 'æ'] })})`.execute(
      tx,
    )
    return ok()
  })
}

async function counts(database: Database) {
  const { rows } = await sql<{ people: number; files: number; hits: number; names: string }>`
    select (select count(*) from person)::int as people, (select count(*) from file_content)::int as files,
      (select count(*) from rate_limit)::int as hits, (select min(name collate "C") from person) as names`.execute(
    database.reader,
  )
  return rows[0]
}

it('a folder goes out and comes back whole, to either engine', async () => {
  const target = path.join(folder, 'export')
  const out = await exportAll(filled.database.source, writeFolder(target), now, quiet)
  expect(out.tables.find((table) => table.name === 'person')?.rows).toBe(1203)
  expect(out.tables.map((table) => table.name)).not.toContain('session')

  const same = await openTestDatabase()
  await restoreAll(same.database.source, readFolder(target), quiet)
  expect(await counts(same.database)).toEqual({ people: 1203, files: 1, hits: 0, names: `Åse "0"\n# Ærbødig\\` })
  const again = await exportAll(same.database.source, writeFolder(path.join(folder, 'again')), now, quiet)
  expect(again).toEqual(out)
  await same.database.close()
  await same.drop()

  const embedded = databaseOver('embedded', await openEmbedded({ folder: null, image: null }))
  await migrate(embedded.source, migrationsFolder)
  await restoreAll(embedded.source, readFolder(target), quiet)
  expect((await counts(embedded))?.people).toBe(1203)
  await embedded.close()
})

it('a backup is one file, and says so when its end is missing', async () => {
  const file = path.join(folder, 'backup.medspil')
  await exportAll(filled.database.source, writePackedFile(file), now, quiet)
  const fresh = await openTestDatabase()
  await restoreAll(fresh.database.source, readPackedFile(file), quiet)
  expect((await counts(fresh.database))?.people).toBe(1203)
  const twice = restoreAll(fresh.database.source, readPackedFile(file), quiet)
  await expect(twice).rejects.toThrow('not empty')
  await fresh.database.close()
  await fresh.drop()
})

it('an export that was changed is refused, and nothing of it stays', async () => {
  const target = path.join(folder, 'changed')
  await exportAll(filled.database.source, writeFolder(target), now, quiet)
  const people = path.join(target, 'tables', 'person.jsonl')
  const first = readFileSync(people, 'utf8').split('\n')[0]!
  appendFileSync(people, `${first.replace(/"id": "[^"]+"/, `"id": "${newId()}"`)}\n`)
  const fresh = await openTestDatabase()
  await expect(restoreAll(fresh.database.source, readFolder(target), quiet)).rejects.toThrow(BadPackage)
  expect((await counts(fresh.database))?.people).toBe(0)
  await fresh.database.close()
  await fresh.drop()
})
