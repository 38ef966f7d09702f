import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrationsFolder, openTestDatabase, testEngine, useDatabase } from '../../testing/database.ts'
import { ok, refuse } from '../result.ts'
import { brokenUnique, DatabaseError } from './connection.ts'
import { OutsideTransaction } from './dialect.ts'
import { isId, newId } from './ids.ts'
import { migrate } from './migrate.ts'

const holder = useDatabase()
const now = new Date('2026-03-12T08:00:00Z')

const hit = (key: string) => ({ key, window_starts_at: now, hits: 1 })
const hitsOf = async (key: string) =>
  (await holder.database.reader.selectFrom('rate_limit').select('hits').where('key', '=', key).execute()).length

describe('write', () => {
  it('commits when the work answers ok', async () => {
    await holder.database.write(async (tx) => ok(await tx.insertInto('rate_limit').values(hit('a')).execute()))
    expect(await hitsOf('a')).toBe(1)
  })

  it('leaves nothing behind when the work answers a refusal', async () => {
    const result = await holder.database.write(async (tx) => {
      await tx.insertInto('rate_limit').values(hit('b')).execute()
      return refuse('past_deadline', { clause: '§ 9' })
    })
    expect(result).toEqual({ ok: false, refusal: { code: 'past_deadline', params: { clause: '§ 9' } } })
    expect(await hitsOf('b')).toBe(0)
  })

  it('leaves nothing behind when the work throws', async () => {
    const work = holder.database.write(async (tx) => {
      await tx.insertInto('rate_limit').values(hit('c')).execute()
      throw new Error('bug')
    })
    await expect(work).rejects.toThrow('bug')
    expect(await hitsOf('c')).toBe(0)
  })

  it('is tried again after a serialisation failure, and gives up after five tries', async () => {
    let tries = 0
    const fail = sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`
    const result = await holder.database.write(async (tx) => {
      tries += 1
      if (tries < 3) await fail.execute(tx)
      return ok('third time')
    })
    expect(result).toEqual({ ok: true, value: 'third time' })
    expect(tries).toBe(3)
    await expect(holder.database.write(async (tx) => ok(await fail.execute(tx)))).rejects.toThrow(DatabaseError)
  })

  it('throws when the database itself is used inside the transaction, on both engines', async () => {
    const outer = holder.database.write(async () =>
      ok(await holder.database.reader.selectFrom('job').select('id').execute()),
    )
    await expect(outer).rejects.toThrow(OutsideTransaction)
    const nested = holder.database.write(() => holder.database.write(async () => ok()))
    await expect(nested).rejects.toThrow(OutsideTransaction)
    expect(await hitsOf('nothing')).toBe(0)
  })

  it('names the constraint that was broken, and carries no typed values in its message', async () => {
    const twice = holder.database.write(async (tx) =>
      ok(
        await tx
          .insertInto('schedule')
          .values([1, 2].map(() => ({ name: 'x', next_run_at: now })))
          .execute(),
      ),
    )
    const error: unknown = await twice.catch((e: unknown) => e)
    expect(brokenUnique(error)).toBe('schedule_pkey')
  })
})

describe('values', () => {
  it('have the same shape on both engines', async () => {
    const { rows } = await sql`
      select 9007199254740991::int8 as big, '2026-03-12'::date as day, 12.50::numeric as number, '2 days'::interval as long,
        '2026-03-12T08:00:00Z'::timestamptz as moment, '{"a":1}'::jsonb as json, array['a','b']::text[] as list,
        '\\x0102'::bytea as bytes, null::text as nothing, true as yes`.execute(holder.database.reader)
    const row = rows[0] as Record<string, unknown>
    expect({ ...row, bytes: [...(row['bytes'] as Uint8Array)] }).toEqual({
      big: 9007199254740991,
      day: '2026-03-12',
      number: '12.50',
      long: '2 days',
      moment: now,
      json: { a: 1 },
      list: ['a', 'b'],
      bytes: [1, 2],
      nothing: null,
      yes: true,
    })
  })

  it('sort in Danish order', async () => {
    const names = ['Ærø', 'Zebra', 'Aabenraa', 'Øster', 'Ål', 'anna', 'Anna', 'Bo']
    const { rows } = await sql<{ name: string }>`
      select name from unnest(${names}::text[]) as name order by name collate danish`.execute(holder.database.reader)
    const expected = names.toSorted(new Intl.Collator('da', { caseFirst: 'upper' }).compare)
    expect(rows.map((row) => row.name)).toEqual(expected)
    expect(expected.slice(-4)).toEqual(['Ærø', 'Øster', 'Aabenraa', 'Ål'])
  })
})

describe('ids', () => {
  it('are version 7, in the order they were made, also within one millisecond', () => {
    const ids = Array.from({ length: 20_000 }, () => newId())
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(isId(ids[0])).toBe(true)
    expect(isId(`${ids[0]}'`)).toBe(false)
  })
})

describe('the event log', () => {
  it('cannot be changed, deleted from or emptied', async () => {
    const { database } = holder
    await database.write(async (tx) => {
      const event = { id: newId(), name: 'tried', at: now, subject_kind: 'test', subject_id: newId(), data: '{}' }
      await tx
        .insertInto('event')
        .values({ ...event, actor_person_id: null, actor_name: null, committee_id: null, request_id: null })
        .execute()
      return ok()
    })
    for (const change of [sql`update event set name = 'other'`, sql`delete from event`, sql`truncate event`]) {
      await expect(database.write(async (tx) => ok(await change.execute(tx)))).rejects.toThrow('append-only')
    }
  })
})

describe('migrations', () => {
  it('are applied once when six starts come at the same time', async () => {
    const { database, drop } = await openTestDatabase()
    await sql`drop schema public cascade`.execute(database.reader)
    await sql`create schema public`.execute(database.reader)
    const applied = await Promise.all(Array.from({ length: 6 }, () => migrate(database.source, migrationsFolder)))
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from schema_migration`.execute(database.reader)
    expect(rows[0]?.n).toBe(applied.flat().length)
    await database.close()
    await drop()
  })

  it('stop the start when one was changed after it was applied', async () => {
    await sql`update schema_migration set sum = 'other' where name = '0001-platform.sql'`.execute(
      holder.database.reader,
    )
    await expect(migrate(holder.database.source, migrationsFolder)).rejects.toThrow('0001-platform.sql was changed')
  })
})

it(`runs on the engine that this run is for`, async () => {
  expect(holder.database.engine).toBe(testEngine)
})
