import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  employeeFile,
  importFile,
  manyEmployees,
  unitFile,
} from '../../capabilities/organisation/staff-import/testing.ts'
import { makeSource } from '../../capabilities/organisation/staff-import/sources/commands.ts'
import { actorOf, administrator } from '../../capabilities/people/testing.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Lang } from '../../platform/i18n/lang.ts'
import { ok } from '../../platform/result.ts'
import { testEngine, useDatabase } from '../../testing/database.ts'
import { readConfig, type Config } from '../config.ts'
import { BadCall } from './command.ts'
import { importCommand } from './import.ts'
import { messages } from './messages.ts'

/*
 * The command opens the installation's database by itself, as beside a running server: that is a server's database here. One
 * in memory could not be opened a second time.
 */

const db = useDatabase()
const folder = mkdtempSync(path.join(os.tmpdir(), 'medspil-import-'))
const now = new Date()
let config: Config

beforeAll(async () => {
  const { database } = db
  config = readConfig({ MEDSPIL_DATA: folder, ...(await addressOf(database)) })
  const made = await database.write(async (tx) => ok(await administrator(tx)))
  if (!made.ok) throw new Error('no administrator')
  const actor = await actorOf(database.reader, made.value, [{ role: 'administrator', on: null }])
  const source = { name: 'Lønsystemet', kind: 'employees' as const, share: 5, endsAbsent: true }
  expect(await database.write((tx) => makeSource(tx, actor, source, now))).toMatchObject({ ok: true })
  const units = unitFile('1001;Nordsund Kommune;;Direktion;;01-01-2019;')
  expect(await importFile(database, null, 'units', units, now)).toMatchObject({ ok: true })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function addressOf(database: Database): Promise<{ DATABASE_URL?: string }> {
  const server = process.env['MEDSPIL_TEST_POSTGRES_URL']
  if (testEngine !== 'postgres' || !server) return {}
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.reader)
  const address = new URL(server)
  address.pathname = `/${rows[0]?.name}`
  return { DATABASE_URL: address.toString() }
}

/** Runs `import` with these words. Answers the exit code and what was printed. */
async function run(words: readonly string[], lang: Lang = 'da') {
  const printed: string[] = []
  const print = (line: string) => void printed.push(line)
  const code = await importCommand.run(words, { config, lang, t: messages[lang], print, progress: () => undefined })
  return { code, said: printed.join('\n') }
}

function fileWith(bytes: Buffer): string {
  const file = path.join(folder, 'personale.csv')
  writeFileSync(file, bytes)
  return file
}

/** What is in force and how the imports of the source ended. */
async function state() {
  const { reader } = db.database
  const working = await reader.selectFrom('employment').select('person_id').where('valid_to', 'is', null).execute()
  const imports = await reader
    .selectFrom('staff_import')
    .select('stopped_by')
    .where('source_id', 'is not', null)
    .orderBy('id')
    .execute()
  return { working: working.length, stops: imports.map((one) => one.stopped_by) }
}

describe.runIf(testEngine === 'postgres')('import --source', () => {
  test('a file of a regular source is applied at once, and held back when too many would vanish', async () => {
    const first = await run(['--source', 'loensystemet', fileWith(manyEmployees(40, 1))])
    expect(first).toEqual({ code: 0, said: expect.stringContaining('40 nye medarbejdere') as string })
    const fewer = await run(['--source', 'loensystemet', fileWith(manyEmployees(20, 1))])
    expect(fewer).toEqual({ code: 1, said: expect.stringContaining('20 af 40') as string })
    const wrong = await run(['--source', 'loensystemet', fileWith(employeeFile('70001;A;;;;1001;01-01-2020;;'))], 'en')
    expect(wrong.code).toBe(1)
    expect(wrong.said).toContain('1 mistakes in the file')
    const numbered = await run([
      '--source',
      'loensystemet',
      fileWith(employeeFile('70001;Anne;Berg;0101901234;;1001;01-01-2020;;')),
    ])
    expect([numbered.code, numbered.said.includes('CPR'), numbered.said.includes('0101901234')]).toEqual([
      1,
      true,
      false,
    ])
    // Nothing of that one was kept.
    expect(await state()).toEqual({ working: 40, stops: [null, 'held_back', 'rows_have_errors'] })
  })

  test.each([
    ['no name', ['--source']],
    ['no file', ['--source', 'loensystemet']],
    ['a source nobody made', ['--source', 'andet', path.join(folder, 'personale.csv')]],
  ])('is not understood with %s', async (_what, words) => {
    await expect(run(words)).rejects.toBeInstanceOf(BadCall)
  })

  test('a file that is not there is told as such', async () => {
    await expect(run(['--source', 'loensystemet', path.join(folder, 'nothing.csv')])).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })
})
