import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { useDatabase } from '../../testing/database.ts'
import { ok } from '../result.ts'
import { isDemo } from './installation.ts'

const db = useDatabase()

const run = (text: string) => db.database.write(async (tx) => ok(await sql.raw(text).execute(tx)))

test('real data never becomes a demo', async () => {
  expect(await isDemo(db.database.reader)).toBe(false)
  await run(`insert into installation (municipality, is_demo, created_at) values ('Nordsund', false, now())`)
  await expect(run(`update installation set is_demo = true`)).rejects.toThrow('decided when it is made')
  await expect(run(`delete from installation`)).rejects.toThrow('decided when it is made')
  await expect(run(`truncate installation`)).rejects.toThrow('decided when it is made')
  const another = `insert into installation (id, municipality, is_demo, created_at)`
  await expect(run(`${another} values (2, 'B', true, now())`)).rejects.toThrow('installation_id_check')
  await expect(run(`${another} values (1, 'B', true, now())`)).rejects.toThrow('installation_pkey')
  expect(await isDemo(db.database.reader)).toBe(false)
  await run(`update installation set municipality = 'Nordsund Kommune'`)
})
