import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { aCommittee, aPlace, aSeat, aMandate, anEmptyCommittee } from '../../committees/testing.ts'
import { aReferral } from '../../journeys/testing.ts'
import { legsWaitingAt, legOf } from '../../journeys/queries.ts'
import { openTasksOf } from '../../follow-up/queries.ts'
import { aMeeting, castOf } from '../../meetings/testing.ts'
import { aTask } from '../../tasks/testing.ts'
import { hrConsultant } from '../../people/testing.ts'
import { structureSnapshot } from '../../structure/queries.ts'
import { addStep, chooseHomes, draftReorganisation } from '../commands.ts'
import { marksOf, planOf, worldOn } from '../plan/queries.ts'
import { homesOf, reorganisationOf, stepsOf } from '../queries.ts'
import type { Step, UnitState } from '../rules.ts'
import { approveReorganisation, withdrawReorganisation } from './commands.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const day = isoDate('2026-06-01')
const before = isoDate('2026-05-31')

let hr: Actor
beforeAll(async () => {
  const made = await app.database.write(async (tx) => ok(await hrConsultant(tx)))
  if (!made.ok) throw new Error('not made')
  hr = {
    accountId: made.value,
    personId: made.value,
    name: 'Bente Brink',
    grants: [{ role: 'hr_consultant', on: null }],
  }
})

async function must<T>(work: Promise<{ ok: true; value: T } | { ok: false; refusal: unknown }>): Promise<T> {
  const result = await work
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const write: typeof app.database.write = (work) => app.database.write(work)

async function drafted(on: IsoDate, steps: readonly Step[]): Promise<string> {
  const id = await must(
    write((tx) => draftReorganisation(tx, hr, { title: 'Ny struktur', reason: 'Færre ledere', on }, app.now())),
  )
  for (const step of steps) await must(write((tx) => addStep(tx, hr, { id, step }, app.now())))
  return id
}
async function seen(id: string) {
  const found = await reorganisationOf(app.database.reader, id)
  const db = app.database.reader
  const steps = (await stepsOf(db, id)).map(({ step }) => step)
  const plan = await must(planOf(db, { on: found!.on, steps, homes: await homesOf(db, id) }, isoDate('2026-03-12')))
  return { plan, input: { id, version: found!.version, seen: marksOf(plan) } }
}
const approve = async (id: string) => {
  const { input } = await seen(id)
  return write((tx) => approveReorganisation(tx, hr, input, app.now()))
}
/** Who sits where, what is called what and belongs where, on a day. That an end is known is not of that day. */
const pictureOf = async (on: IsoDate, withEnds = false) => {
  const { units, bodies, employments } = await structureSnapshot(app.database.reader, on)
  const people = [...employments].map(([id, places]) => [id, places.toSorted()] as const)
  const ends = (key: string, value: unknown) => (!withEnds && ['to', 'filledFrom'].includes(key) ? undefined : value)
  const text = JSON.stringify([units, bodies, people.toSorted(([x], [y]) => x.localeCompare(y))], ends)
  return createHash('sha256').update(text).digest('hex')
}

async function twoCentres() {
  return must(
    write(async (tx) => {
      const top = await aPlace(tx, { name: 'Kommunen' })
      const west = await aPlace(tx, { name: 'Vest', parent: top })
      const east = await aPlace(tx, { name: 'Øst', parent: top })
      const sun = await aPlace(tx, { name: 'Solen', parent: west })
      const moon = await aPlace(tx, { name: 'Månen', parent: east })
      const main = await anEmptyCommittee(tx, { unit: top, level: 1, name: 'Hoved-MED' })
      const westMed = await anEmptyCommittee(tx, { unit: west, level: 2, name: 'Vest-MED', parent: main })
      const eastMed = await anEmptyCommittee(tx, { unit: east, level: 2, name: 'Øst-MED', parent: main })
      const sunMed = await aCommittee(tx, { unit: sun, level: 3, name: 'MED Solen', parent: westMed })
      const moonMed = await aCommittee(tx, { unit: moon, level: 3, name: 'MED Månen', parent: eastMed })
      const seat = await aSeat(tx, westMed, { side: 'employee' })
      const mandate = await aMandate(tx, { seatId: seat, personId: sunMed.tr, kind: 'tr', organisation: 'FOA' })
      return ok({ top, west, east, sun, moon, main, westMed, eastMed, sunMed, moonMed, mandate })
    }),
  )
}

describe('an approved reorganisation', () => {
  it('is written from its day on; every day before is as it was, and a withdrawal leaves no trace', async () => {
    const at = await twoCentres()
    const today = await pictureOf(before)
    const then = await pictureOf(day, true)
    const id = await drafted(day, [
      { kind: 'move_unit', unitId: at.sun, parentId: at.east },
      { kind: 'rename_unit', unitId: at.west, name: 'Vest og Syd' },
    ])
    const plan = await must(approve(id))
    expect(plan.mandates.map(({ cause, mandate }) => `${cause} ${mandate.committeeId === at.westMed}`)).toEqual([
      'outside_area true',
    ])
    expect(await pictureOf(before)).toBe(today)
    const world = await worldOn(app.database.reader, day)
    expect(world.units.find((unit) => unit.id === at.sun)?.parentId).toBe(at.east)
    expect(world.units.find((unit) => unit.id === at.west)?.name).toBe('Vest og Syd')
    expect(world.committees.find(({ id: body }) => body === at.sunMed.id)?.parentId).toBe(at.eastMed)
    const { rows } = await sql`select valid_to, end_reason from mandate where id = ${at.mandate}`.execute(
      app.database.reader,
    )
    expect(rows).toEqual([{ valid_to: day, end_reason: 'Arbejder ikke længere i området: Ny struktur' }])
    await must(write((tx) => withdrawReorganisation(tx, hr, { id, reason: 'Udsat' }, app.now())))
    expect([await pictureOf(before), await pictureOf(day, true)]).toEqual([today, then])
    await app.drainJobs()
  })

  it('ends a committee with its people, moves what is under way, and tells the secretary', async () => {
    const at = await twoCentres()
    const meeting = await aMeeting(at.sunMed).on('2026-06-10').in(app.database)
    const other = await aMeeting(at.sunMed).on('2026-06-17').in(app.database)
    const leg = await must(write(async (tx) => ok(await aReferral(tx, { from: at.moonMed.id, to: at.sunMed.id }))))
    const { member } = castOf(at.sunMed)
    const task = await aTask(app.database, member, { committeeId: at.sunMed.id, ownerId: at.sunMed.tr })
    const id = await drafted(day, [{ kind: 'merge_units', unitIds: [at.sun, at.moon], intoId: at.moon, newUnit: null }])
    const { version } = (await reorganisationOf(app.database.reader, id))!
    const homes = [{ kind: 'meeting' as const, subjectId: other.id, choice: 'cancel' }]
    await must(write((tx) => chooseHomes(tx, hr, { id, version, homes }, app.now())))
    const plan = await must(approve(id))
    expect(plan.meetings.map(({ meetingId, choice }) => [meetingId, choice])).toEqual([
      [meeting.id, at.moonMed.id],
      [other.id, 'cancel'],
    ])
    expect(plan.referrals.map(({ choice }) => choice)).toEqual([at.moonMed.id])
    expect(plan.tasks).toEqual([{ committeeId: at.sunMed.id, count: 1, choice: at.moonMed.id }])
    const left = await sql<{ open: number }>`
      select count(*)::int as open from seat s left join mandate m on m.seat_id = s.id and m.valid_to is null
      where s.committee_id = ${at.sunMed.id} and (s.valid_to is null or m.id is not null)`.execute(app.database.reader)
    expect(left.rows).toEqual([{ open: 0 }])
    await app.drainJobs()
    const mails = await app.database.reader.selectFrom('outgoing_mail').select(['subject', 'to_person_id']).execute()
    const to = (person: string) => mails.filter((mail) => mail.to_person_id === person).map(({ subject }) => subject)
    expect(to(at.sunMed.secretary)).toContain('MED Solen: Ny struktur')
    expect(to(at.sunMed.tr).some((subject) => subject.startsWith('Mødet holdes nu af MED Månen'))).toBe(true)
    expect(to(at.moonMed.tr).some((subject) => subject.includes('MED Månen'))).toBe(true)
    expect((await legsWaitingAt(app.database.reader, [at.sunMed.id])).length).toBe(1)
    app.setNow('2026-06-01T06:00:00Z')
    await app.drainJobs()
    app.setNow('2026-03-12T08:00:00Z')
    expect((await legsWaitingAt(app.database.reader, [at.sunMed.id])).length).toBe(0)
    expect(await openTasksOf(app.database.reader, [at.sunMed.id, at.moonMed.id])).toEqual([
      { id: task, committeeId: at.moonMed.id },
    ])
    const [readdressed] = await legsWaitingAt(app.database.reader, [at.moonMed.id])
    expect(readdressed).toMatchObject({ id: leg.id, journeyId: leg.id, to: { id: at.moonMed.id } })
    expect((await reorganisationOf(app.database.reader, id))?.completedAt).not.toBeNull()
    expect((await legOf(app.database.reader, leg.id))?.from.id).toBe(at.moonMed.id)
  })

  it('is refused when the world changed after the preview, saying what', async () => {
    const at = await twoCentres()
    const id = await drafted(day, [{ kind: 'move_unit', unitId: at.sun, parentId: at.east }])
    const { input } = await seen(id)
    await must(
      write(async (tx) =>
        ok(await aMandate(tx, { seatId: at.sunMed.vacantSeat, personId: at.sunMed.leader, kind: 'other' })),
      ),
    )
    const seat = await must(write(async (tx) => ok(await aSeat(tx, at.westMed, { side: 'employee', position: 2 }))))
    await must(write(async (tx) => ok(await aMandate(tx, { seatId: seat, personId: at.sunMed.amr, kind: 'amr' }))))
    const result = await write((tx) => approveReorganisation(tx, hr, input, app.now()))
    expect(result).toEqual({ ok: false, refusal: { code: 'changed_since_preview', params: { parts: 'people' } } })
    expect((await approve(id)).ok).toBe(true)
    const again = await write((tx) => approveReorganisation(tx, hr, input, app.now()))
    expect(again).toMatchObject({ refusal: { code: 'not_a_draft' } })
    await app.drainJobs()
  })

  it('is refused when something is entered for later, and a withdrawal when somebody has built on it', async () => {
    const at = await twoCentres()
    const early = await drafted(addDays(day, -20), [{ kind: 'rename_unit', unitId: at.sun, name: 'Solsiden' }])
    const late = await drafted(day, [{ kind: 'move_unit', unitId: at.sun, parentId: at.east }])
    await must(approve(late))
    expect(await approve(early)).toMatchObject({ refusal: { code: 'unit_changes_later' } })
    await sql`update unit_period set name = 'Solhjem' where unit_id = ${at.sun} and valid_from = ${day}`.execute(
      app.database.reader,
    )
    expect(await write((tx) => withdrawReorganisation(tx, hr, { id: late, reason: 'Nej' }, app.now()))).toMatchObject({
      refusal: { code: 'built_upon' },
    })
    await app.drainJobs()
  })
})

const wish = fc.record({ kind: fc.nat(6), a: fc.nat(9), b: fc.nat(9), c: fc.nat(9) })

describe('whatever reorganisations follow each other', () => {
  it('no gap, overlap, circle, orphan body or mandate outside its seat; every day before is as it was', async () => {
    const at = await twoCentres()
    const roots = [at.top, at.west, at.east, at.sun, at.moon]
    let on = isoDate('2027-01-01')
    let number = 0
    let approved = 0
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 4 }), fc.boolean(), async (wishes, takesBack) => {
        on = addDays(on, 7)
        const world = await worldOn(app.database.reader, on)
        const own = world.units.filter(
          ({ id }) => roots.includes(id) || world.units.some((unit) => unit.id === id && /^r\d/.test(unit.number)),
        )
        const past = await pictureOf(addDays(on, -1))
        const future = await pictureOf(on, true)
        const id = await drafted(on, [])
        for (const { kind, a, b, c } of wishes) {
          const [x, y, z] = [a, b, c].map((i) => own[i % own.length]!.id) as [string, string, string]
          number += 1
          const made: UnitState = {
            id: newId(),
            number: `r${number}`,
            name: `Ny ${number}`,
            unitKind: 'Afdeling',
            parentId: z,
            leaderId: null,
          }
          const steps: Step[] = [
            { kind: 'move_unit', unitId: x, parentId: y },
            { kind: 'rename_unit', unitId: x, name: `Navn ${number}` },
            { kind: 'merge_units', unitIds: [x, y], intoId: y, newUnit: null },
            { kind: 'merge_units', unitIds: [x, y], intoId: made.id, newUnit: made },
            { kind: 'split_unit', unitId: x, newUnit: made, subUnitIds: [], personIds: [at.sunMed.amr, at.moonMed.tr] },
            { kind: 'close_unit', unitId: x, subUnitsTo: y, peopleTo: z },
            { kind: 'open_unit', newUnit: made },
          ]
          await write((tx) => addStep(tx, hr, { id, step: steps[kind]! }, app.now()))
        }
        const result = await approve(id)
        if (!result.ok && ['nothing_happens', 'without_parent'].includes(result.refusal.code)) return
        if (!result.ok) throw new Error(JSON.stringify(result.refusal))
        expect(await pictureOf(addDays(on, -1))).toBe(past)
        await nothingIsWrong()
        approved += 1
        if (!takesBack) return
        await must(write((tx) => withdrawReorganisation(tx, hr, { id, reason: 'Fortrudt' }, app.now())))
        expect([await pictureOf(addDays(on, -1)), await pictureOf(on, true)]).toEqual([past, future])
        await nothingIsWrong()
      }),
      { numRuns: 25, seed: 14 },
    )
    expect(approved).toBeGreaterThan(12)
    await app.drainJobs()
  }, 60_000)
})

async function nothingIsWrong(): Promise<void> {
  const overlap = (table: string, key: string) => sql`
    select 'overlap in ${sql.raw(table)}' as wrong from ${sql.table(table)} a join ${sql.table(table)} b
      on a.${sql.ref(key)} = b.${sql.ref(key)} and a.id < b.id
    where a.valid_from < coalesce(b.valid_to, 'infinity') and b.valid_from < coalesce(a.valid_to, 'infinity')`
  const gap = (table: string, key: string) => sql`
    select 'gap in ${sql.raw(table)}' from ${sql.table(table)} a where a.valid_to is not null
      and exists (select 1 from ${sql.table(table)} b where b.${sql.ref(key)} = a.${sql.ref(key)} and b.valid_from > a.valid_to)
      and not exists (select 1 from ${sql.table(table)} b where b.${sql.ref(key)} = a.${sql.ref(key)} and b.valid_from = a.valid_to)`
  /** A period of one thing is covered by the periods of what it needs. */
  const uncovered = (table: string, column: string, by: string, key: string) => sql`
    select 'orphan ${sql.raw(`${table}.${column}`)}' from ${sql.table(table)} p
    where p.${sql.ref(column)} is not null and not (
      select range_agg(daterange(q.valid_from, q.valid_to)) @> daterange(p.valid_from, p.valid_to)
      from ${sql.table(by)} q where q.${sql.ref(key)} = p.${sql.ref(column)})`
  const { rows } = await sql<{ wrong: string }>`
    ${overlap('unit_period', 'unit_id')} union all ${overlap('committee_period', 'committee_id')}
    union all ${gap('unit_period', 'unit_id')} union all ${gap('committee_period', 'committee_id')}
    union all ${uncovered('unit_period', 'parent_unit_id', 'unit_period', 'unit_id')}
    union all ${uncovered('committee_period', 'unit_id', 'unit_period', 'unit_id')}
    union all ${uncovered('committee_period', 'parent_committee_id', 'committee_period', 'committee_id')}
    union all ${uncovered('employment', 'unit_id', 'unit_period', 'unit_id')}
    union all ${uncovered('seat', 'committee_id', 'committee_period', 'committee_id')}
    union all ${uncovered('committee_post', 'committee_id', 'committee_period', 'committee_id')}
    union all ${uncovered('mandate', 'seat_id', 'seat', 'id')}`.execute(app.database.reader)
  expect(rows.map(({ wrong }) => wrong)).toEqual([])
  const days = await sql<{ day: IsoDate }>`
    select distinct valid_from as day from unit_period where valid_from > '2026-01-01'`.execute(app.database.reader)
  const last = days.rows
    .map(({ day: one }) => one)
    .toSorted()
    .at(-1)
  const { units } = await worldOn(app.database.reader, last ?? day)
  // The tree leaves circles out: a unit that is there on a day and not in the tree stands in one.
  const there = await sql<{ n: number }>`
    select count(*)::int as n from unit_period p where p.valid_from <= ${last ?? day} and (p.valid_to is null or p.valid_to > ${last ?? day})`.execute(
    app.database.reader,
  )
  expect(units.length).toBe(there.rows[0]?.n)
  expect(units.every(({ id }) => isId(id))).toBe(true)
}
