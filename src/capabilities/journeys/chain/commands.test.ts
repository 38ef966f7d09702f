import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Writer } from '../../../platform/db/database.ts'
import { ok } from '../../../platform/result.ts'
import { useDatabase } from '../../../testing/database.ts'
import { anEmptyCommittee, aPlace } from '../../committees/testing.ts'
import { insertReaddressing } from '../commands.ts'
import { aReferral } from '../testing.ts'
import { brokenSteps } from './queries.ts'
import { canonical, hashOfLink, type Link } from './rules.ts'

const opened = useDatabase()

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await opened.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

async function aJourney(tx: Writer) {
  const unit = await aPlace(tx, { name: 'Nordsund Kommune' })
  const main = await anEmptyCommittee(tx, { unit, name: 'Hovedudvalget', level: 1 })
  const centre = await anEmptyCommittee(tx, { unit, name: 'Center-MED', level: 2, parent: main })
  const local = await anEmptyCommittee(tx, { unit, name: 'Lokal-MED', level: 4, parent: centre })
  const matter = {
    attachments: [{ id: 'a', name: 'Bilag “1”\n\t\u0001.pdf', mediaType: 'application/pdf', sizeBytes: 7 }],
  }
  const first = await aReferral(tx, {
    from: local,
    to: centre,
    matter,
    receivedAt: new Date('2026-03-04T09:00:00.123Z'),
  })
  const sentAt = new Date('2026-03-10T09:00:00Z')
  const second = await aReferral(tx, {
    from: centre,
    to: main,
    previous: first,
    sentAt,
    repliedAt: new Date('2026-03-20T09:00:00Z'),
  })
  await insertReaddressing(tx, { referralId: second.id, toCommitteeId: local }, null, new Date('2026-03-21T09:00:00Z'))
  return { first, second }
}

const chainOf = async (legId: string) =>
  opened.database.reader
    .selectFrom('journey_event')
    .selectAll()
    .where('referral_id', '=', legId)
    .orderBy('seq')
    .execute()

test('each step is a link, a leg that goes on begins at the one before it, and the form is the database’s own', async () => {
  const { first, second } = await make(aJourney)
  const [one, two] = [await chainOf(first.id), await chainOf(second.id)]
  expect(one.map(({ kind }) => kind)).toEqual(['sent', 'received', 'passed_further'])
  expect(two.map(({ kind }) => kind)).toEqual(['sent', 'replied', 'readdressed'])
  expect(two[0]?.previous_hash).toBe(one[2]?.hash)
  for (const chain of [one, two]) {
    for (const [index, event] of chain.entries()) {
      if (index > 0) expect(event.previous_hash).toBe(chain[index - 1]?.hash)
      const link = { journeyId: event.journey_id, legId: event.referral_id, previousHash: event.previous_hash }
      expect(hashOfLink({ ...event, ...link, content: event.content as Link['content'] })).toBe(event.hash)
    }
  }
})

test('what the tables say, hashed by the database, is what the program chained', async () => {
  const { first, second } = await make(aJourney)
  const { rows } = await sql<{ legs: number }>`
    select count(*)::int as legs from unnest(${[first.id, second.id]}::uuid[]) as leg
    where (select count(*) from leg_steps(leg)) <> (select count(*) from journey_event e where e.referral_id = leg)
      or exists (
        select 1 from (select row_number() over ()::int as seq, s.* from leg_steps(leg) s) as said
        join journey_event e on e.referral_id = leg and e.seq = said.seq
        left join journey_salt t on t.referral_id = leg and t.seq = e.seq
        where e.kind <> said.kind or e.at <> said.at or e.content <> said.content || coalesce((
          select jsonb_object_agg(key, jsonb_build_object('sha256', journey_text_hash(t.salt,
            case jsonb_typeof(value) when 'string' then value #>> '{}' else value::text end)))
          from jsonb_each(said.texts)), '{}'))`.execute(opened.database.reader)
  expect(rows).toEqual([{ legs: 0 }])
})

test('legs that were written as rows are chained to the same bytes, seeded alike', async () => {
  const { first, second } = await make(aJourney)
  const before = [...(await chainOf(first.id)), ...(await chainOf(second.id))]
  const connection = await opened.database.source.acquire()
  await connection.exec(`alter table journey_event disable trigger user; delete from journey_salt; delete from journey_event;
      alter table journey_event enable trigger user`)
  opened.database.source.release(connection)
  await make((tx) => sql`select begin_journey_chains('seed')`.execute(tx))
  const after = [...(await chainOf(first.id)), ...(await chainOf(second.id))]
  const bare = (events: typeof before) =>
    events.map(({ kind, at, seq, content }) => ({
      kind,
      at,
      seq,
      content: canonical(content as Link['content']).replaceAll(/"sha256": "\w+"/g, ''),
    }))
  expect(bare(after)).toEqual(bare(before))
  expect(after[3]?.previous_hash).toBe(after[2]?.hash)
})

test('nothing in a chain can be changed, taken out, or put in with a hash that does not fit', async () => {
  const { first } = await make(aJourney)
  const [event] = await chainOf(first.id)
  if (!event) throw new Error('no chain')
  const refused = (work: (tx: Writer) => Promise<unknown>) => expect(make(work)).rejects
  await refused((tx) => tx.updateTable('journey_event').set({ kind: 'placed' }).execute()).toThrow('append-only')
  await refused((tx) => tx.deleteFrom('journey_event').execute()).toThrow('append-only')
  const forged = { ...event, seq: 9, content: JSON.stringify(event.content) }
  await refused((tx) => tx.insertInto('journey_event').values(forged).execute()).toThrow('journey_event_hash_fits')
})

test('rows that were forged in the database are named, each by its leg and number', async () => {
  const found = async () => (await brokenSteps(opened.database.reader)).map(({ seq, kind }) => `${seq ?? '?'} ${kind}`)
  const before = await found()
  const forge = async (leg: string, statement: string): Promise<string[]> => {
    const undo = new Error('undone')
    let named: string[] = []
    const work = opened.database.write(async (tx) => {
      const open = guarded.map((table) => `alter table ${table} disable trigger user`)
      for (const one of [...open, ...statement.replaceAll('LEG', `'${leg}'`).split(';')]) await sql.raw(one).execute(tx)
      named = (await brokenSteps(tx))
        .filter(({ legId }) => legId === leg)
        .map(({ seq, kind }) => `${seq ?? '?'} ${kind}`)
      throw undo
    })
    await expect(work).rejects.toBe(undo)
    return named
  }
  const guarded = ['journey_event', 'referral', 'referral_reply', 'referral_receipt', 'referral_readdressing']
  const { second } = await make(aJourney)
  expect(await found()).toEqual(before)
  const due = `update referral set due_on = due_on + 30 where id = LEG`
  expect(await forge(second.id, due)).toEqual(['1 sent', '? sent'])
  expect(await forge(second.id, `update referral_reply set text = 'Vi er enige.' where referral_id = LEG`)).toEqual([
    '2 replied',
  ])
  expect(await forge(second.id, `delete from referral_reply where referral_id = LEG`)).toEqual(['2 replied'])
  const gone = `delete from journey_salt where referral_id = LEG and seq = 2;
    delete from journey_event where referral_id = LEG and seq = 2`
  expect(await forge(second.id, gone)).toEqual(['3 readdressed', '? replied'])
  const anew = `alter table journey_event drop constraint journey_event_hash_fits;
    update journey_event set at = at + interval '1 day' where referral_id = LEG and seq = 3`
  expect(await forge(second.id, anew)).toEqual(['3 readdressed', '? readdressed'])
  // Joined to another: its own hash fits, the one before it is not the one it names.
  const joined = `update journey_event set previous_hash = repeat('a', 64),
    hash = journey_event_hash(repeat('a', 64), journey_id, referral_id, seq, at, kind, content)
    where referral_id = LEG and seq = 3`
  expect(await forge(second.id, joined)).toEqual(['3 readdressed'])
})
