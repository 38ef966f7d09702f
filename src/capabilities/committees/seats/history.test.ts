import { sql } from 'kysely'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, instantOf, isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok, type Result } from '../../../platform/result.ts'
import { useDatabase } from '../../../testing/database.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { closeCommittee } from '../establishment/commands.ts'
import { changeCommittee } from '../periods/commands.ts'
import { endPost, takePost } from '../posts/commands.ts'
import { committeeOn, postHoldersOn, rosterOn } from '../queries.ts'
import { anEmployee, anEmptyCommittee, aPlace } from '../testing.ts'
import { openVacancy, recordResult, withdrawVacancy } from '../vacancies/commands.ts'
import { closeSeat, createSeats, endMandate, startMandate } from './commands.ts'
import { nameSeat } from './naming/commands.ts'

/*
 * Whatever is done in whatever order, day by day: nobody sits twice or outside what exists, nothing but what was ordered
 * makes a gap, and every past day reads as it did when it was today.
 */

const holder = useDatabase()
const beginning = isoDate('2026-01-05')

const step = fc.record({
  kind: fc.constantFrom(
    'seat',
    'start',
    'start',
    'end',
    'closeSeat',
    'name',
    'vacancy',
    'result',
    'result',
    'withdraw',
    'change',
    'chair',
    'chairEnds',
    'close',
  ),
  pick: fc.nat(50),
  person: fc.nat(3),
  ahead: fc.nat(40),
  lasts: fc.option(fc.integer({ min: 1, max: 120 }), { nil: null }),
  wait: fc.nat(12),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface World {
  readonly actor: Actor
  readonly committeeId: string
  readonly unitId: string
  readonly people: readonly string[]
  today: IsoDate
}

async function write<T>(work: (tx: Writer) => Promise<Result<T>>): Promise<Result<T>> {
  return holder.database.write(work)
}

async function make(): Promise<World> {
  const made = await write(async (tx) => {
    const unitId = await aPlace(tx, { name: 'Huset' })
    const committeeId = await anEmptyCommittee(tx, { level: 1, unit: unitId, validFrom: beginning })
    const people: string[] = []
    for (let n = 0; n < 4; n += 1) people.push(await anEmployee(tx, unitId))
    return ok({ unitId, committeeId, people })
  })
  if (!made.ok) throw new Error('not made')
  const actor: Actor = {
    accountId: made.value.people[0]!,
    personId: made.value.people[0]!,
    name: 'HR',
    grants: [{ role: 'hr_consultant', on: null }],
  }
  return { ...made.value, actor, today: beginning }
}

async function idsOf(table: 'seat' | 'mandate' | 'vacancy', committeeId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(table)} t
    where ${table === 'seat' ? sql`t.committee_id = ${committeeId}` : sql`t.seat_id in (select id from seat where committee_id = ${committeeId})`}
    order by t.id`.execute(holder.database.reader)
  return rows.map((row) => row.id)
}

const picked = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)]

/** One step as a command, from today on; most are refused sometimes, and nothing happens then. */
async function take(world: World, { kind, pick, person, ahead, lasts }: Step): Promise<unknown> {
  const { actor, committeeId, people, unitId } = world
  const now = instantOf(world.today, '10:00')
  const from = addDays(world.today, ahead)
  const seatId = picked(await idsOf('seat', committeeId), pick)
  const mandate = {
    person: people[person]!,
    kind: 'other' as const,
    standing: pick % 5 === 0 ? ('substitute' as const) : ('member' as const),
    electorate: '',
    organisation: '',
    valid_from: from,
    last_day: lasts === null ? null : addDays(from, lasts),
  }
  const chosen = { ...mandate, standing: 'member' as const, way: 'elected' as const, chosen_on: world.today }
  if (kind === 'seat') {
    const seats = { title: `Plads ${pick}`, election_group: '', amount: 1, valid_from: from }
    return write((tx) => createSeats(tx, actor, committeeId, { ...seats, side: 'employee' }, now))
  }
  if (kind === 'change') {
    const change = { name: `Udvalg ${pick}`, kind: 'committee' as const, level: 1, unitId, parentId: null, from }
    return write((tx) => changeCommittee(tx, actor, committeeId, change, now))
  }
  if (kind === 'close') {
    if (pick % 7 !== 0) return undefined
    return write((tx) => closeCommittee(tx, actor, committeeId, from, now))
  }
  const post = { committeeId, post: 'secretary' as const }
  if (kind === 'chair')
    return write((tx) => takePost(tx, actor, post, { person: mandate.person, valid_from: from }, now))
  if (kind === 'chairEnds') return write((tx) => endPost(tx, actor, post, from, now))
  if (kind === 'end') {
    const mandateId = picked(await idsOf('mandate', committeeId), pick)
    const ending = { last_day: from, reason: 'Fratrådt' }
    return mandateId && write((tx) => endMandate(tx, actor, { committeeId, mandateId }, ending, now))
  }
  if (kind === 'result' || kind === 'withdraw') {
    const vacancyId = picked((await idsOf('vacancy', committeeId)).toReversed(), pick % 2)
    if (!vacancyId) return undefined
    if (kind === 'withdraw') return write((tx) => withdrawVacancy(tx, actor, vacancyId, 'Venter', now))
    return write((tx) => recordResult(tx, actor, vacancyId, { ...chosen, reported_on: null }, now))
  }
  if (!seatId) return undefined
  const ids = { committeeId, seatId }
  if (kind === 'start') return write((tx) => startMandate(tx, actor, ids, mandate, now))
  if (kind === 'closeSeat') return write((tx) => closeSeat(tx, actor, ids, from, now))
  if (kind === 'name') {
    const name = { title: `Navn ${pick}`, election_group: '', valid_from: from }
    return write((tx) => nameSeat(tx, actor, ids, name, now))
  }
  const vacancy = { reason: 'Ledig', chosen_by: 'employees' as const, entitled: '', vacant_from: from, due_on: from }
  return write((tx) => openVacancy(tx, actor, ids, vacancy, now))
}

/** What everybody sees of the committee on a day. */
async function seen({ committeeId }: World, on: IsoDate) {
  const db = holder.database.reader
  const committee = await committeeOn(db, committeeId, on)
  const roster = (await rosterOn(db, committeeId, on)).map(({ seatId, title, holder: member, substitutes }) => ({
    seatId,
    title,
    member: member?.personId,
    substitutes: substitutes.map((one) => one.personId),
  }))
  return { name: committee?.name, roster, posts: await postHoldersOn(db, committeeId, on) }
}

/** Rows that must not be there, each with what is wrong with it. */
async function wrong(committeeId: string): Promise<string[]> {
  const mine = sql`select id from seat where committee_id = ${committeeId}`
  const ends = (row: string) => sql`coalesce(${sql.ref(`${row}.valid_to`)}, 'infinity'::date)`
  const { rows } = await sql<{ wrong: string }>`
    select 'two members on one seat' as wrong from mandate a join mandate b on b.seat_id = a.seat_id and b.id > a.id
    where a.seat_id in (${mine}) and a.standing = 'member' and b.standing = 'member'
      and a.valid_from < ${ends('b')} and b.valid_from < ${ends('a')}
    union all
    select 'mandate outside its seat' from mandate m join seat s on s.id = m.seat_id
    where s.id in (${mine}) and (m.valid_from < s.valid_from or ${ends('m')} > ${ends('s')})
    union all
    select 'seat outside its committee' from seat s
    cross join (select min(valid_from) as first, max(${ends('p')}) as last from committee_period p where p.committee_id = ${committeeId}) as span
    where s.id in (${mine}) and (s.valid_from < span.first or ${ends('s')} > span.last)
    union all
    select 'post outside its committee' from committee_post held
    cross join (select max(${ends('p')}) as last from committee_period p where p.committee_id = ${committeeId}) as span
    where held.committee_id = ${committeeId} and ${ends('held')} > span.last
    union all
    select 'two hold one post' from committee_post a join committee_post b on b.committee_id = a.committee_id and b.post = a.post and b.id > a.id
    where a.committee_id = ${committeeId} and a.valid_from < ${ends('b')} and b.valid_from < ${ends('a')}
    union all
    select 'a gap or overlap in the committee' from (
      select p.valid_from, lag(p.valid_to) over (order by p.valid_from) as before, row_number() over (order by p.valid_from) as n
      from committee_period p where p.committee_id = ${committeeId}) as row
    where row.n > 1 and row.before is distinct from row.valid_from
    union all
    select 'two open vacancies on one seat' from vacancy v
    where v.seat_id in (${mine})
      and not exists (select 1 from vacancy_withdrawal gone where gone.vacancy_id = v.id)
      and not exists (select 1 from mandate m where m.seat_id = v.seat_id and m.standing = 'member' and (m.valid_to is null or m.valid_to > v.vacant_from))
    group by v.seat_id having count(*) > 1`.execute(holder.database.reader)
  return rows.map((row) => row.wrong)
}

test(
  'no sequence leaves a gap, an overlap or a mandate outside; every past day reads as it did',
  { timeout: 60_000 },
  async () => {
    await write(async (tx) => {
      await anAgreement(tx)
      return ok()
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 26 }), async (steps) => {
        const world = await make()
        const shown: [IsoDate, unknown][] = []
        await take(world, { kind: 'seat', pick: 1, person: 0, ahead: 0, lasts: null, wait: 0 })
        for (const one of steps) {
          await take(world, one)
          if (one.wait === 0) continue
          shown.push([world.today, await seen(world, world.today)])
          world.today = addDays(world.today, one.wait)
        }
        expect(await wrong(world.committeeId)).toEqual([])
        for (const [day, then] of shown) expect(await seen(world, day), day).toEqual(then)
      }),
      { numRuns: 12, seed: 20260312 },
    )
  },
)
