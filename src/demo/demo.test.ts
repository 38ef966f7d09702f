import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, instantOf, isoDate, today } from '../platform/clock/dates.ts'
import { isWorkingDay } from '../platform/clock/working-days.ts'
import { richTextSchema } from '../platform/rich-text/rich-text.ts'
import { castNames, castRoles } from './cast.ts'
import { generateDemo, hashOf } from './generate.ts'
import { familyNames, givenNames } from './names.ts'
import type { DemoRow, DemoTable } from './rows.ts'

const on = isoDate('2026-03-12')
const small = generateDemo({ size: 'S', seed: 7, on })
const tables = new Map<DemoTable, object[]>()
const all = <T extends DemoTable>(table: T): DemoRow<T>[] => (tables.get(table) ?? []) as DemoRow<T>[]
const by = <T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> => Map.groupBy(rows, key)

beforeAll(() => {
  for (const { table, rows } of small.batches()) tables.set(table, [...(tables.get(table) ?? []), ...rows])
})

describe('the same every time', () => {
  test('the same size, seed and day are the same bytes', () => {
    expect(hashOf(generateDemo({ size: 'S', seed: 7, on }))).toBe(hashOf(small))
    expect(hashOf(generateDemo({ size: 'S', seed: 8, on }))).not.toBe(hashOf(small))
    expect(hashOf(generateDemo({ size: 'S', seed: 7, on: addDays(on, 1) }))).not.toBe(hashOf(small))
  })

  test('the cast is the same people at every size', () => {
    const castIn = (size: 'S' | 'M') => {
      for (const { table, rows } of generateDemo({ size, seed: 7, on }).batches()) {
        if (table === 'demo_cast') return (rows as DemoRow<'demo_cast'>[]).map((row) => [row.part, row.person_id])
      }
      return []
    }
    expect(castIn('M')).toEqual(castIn('S'))
    expect(castIn('S')).toHaveLength(castNames.length)
  })

  test.each(['2026-01-01', '2026-07-15', '2026-08-26', '2026-12-25', '2028-02-29', '2027-03-28'])(
    'any day will do: %s',
    (day) => expect(hashOf(generateDemo({ size: 'S', seed: 11, on: isoDate(day) }))).toMatch(/^[0-9a-f]{64}$/),
  )
})

test('the size is that of a small municipality', () => {
  const current = all('employment').filter(({ valid_to }) => valid_to === null || valid_to > on)
  expect(current.length).toBeGreaterThan(560)
  expect(current.length).toBeLessThan(660)
  expect(all('committee').length).toBeGreaterThanOrEqual(58)
  expect(new Set(all('committee_period').map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4]))
  expect(new Set(all('committee_period').map(({ kind }) => kind))).toEqual(
    new Set(['committee', 'staff_meeting', 'network', 'working_group', 'forum']),
  )
  expect(all('trio').length).toBeGreaterThan(30)
  expect(all('trio_note').length).toBeGreaterThan(0)
  expect(all('delegation').length).toBe(3)
})

describe('the committees', () => {
  test('a seat holds one member at a time, and nobody has two seats in a committee', () => {
    const seats = new Map(all('seat').map((seat) => [seat.id, seat]))
    const overlaps = (a: DemoRow<'mandate'>, b: DemoRow<'mandate'>) =>
      (a.valid_to === null || b.valid_from < a.valid_to) && (b.valid_to === null || a.valid_from < b.valid_to)
    const clashes = [...by(all('mandate'), ({ seat_id }) => seats.get(seat_id)?.committee_id).values()].flatMap(
      (rows) =>
        rows.flatMap((a, index) =>
          rows.slice(index + 1).filter((b) => {
            const sameSeat = a.seat_id === b.seat_id && a.standing === 'member' && b.standing === 'member'
            return (sameSeat || a.person_id === b.person_id) && overlaps(a, b)
          }),
        ),
    )
    expect(clashes).toEqual([])
  })

  test('about one employee seat in twenty is vacant', () => {
    const filled = new Set(
      all('mandate')
        .filter(({ standing, valid_to }) => standing === 'member' && valid_to === null)
        .map(({ seat_id }) => seat_id),
    )
    const employee = all('seat').filter(({ side }) => side === 'employee')
    const vacant = employee.filter(({ id }) => !filled.has(id)).length / employee.length
    expect(vacant).toBeGreaterThan(0.015)
    expect(vacant).toBeLessThan(0.1)
  })

  test('representatives work in the area for as long as they sit there', () => {
    const parents = new Map(all('unit_period').map((row) => [row.unit_id, row.parent_unit_id]))
    const isUnder = (unit: string | null | undefined, top: string): boolean =>
      unit !== null && unit !== undefined && (unit === top || isUnder(parents.get(unit), top))
    const committees = new Map(all('committee_period').map((row) => [row.committee_id, row.unit_id]))
    const seats = new Map(all('seat').map((seat) => [seat.id, seat.committee_id]))
    const jobs = by(all('employment'), ({ person_id }) => person_id)
    const outside = all('mandate').filter((mandate) => {
      const area = committees.get(seats.get(mandate.seat_id) ?? '') ?? ''
      return !jobs.get(mandate.person_id)?.some(({ unit_id, valid_from, valid_to }) => {
        const ends = valid_to === null || (mandate.valid_to !== null && mandate.valid_to <= valid_to)
        return isUnder(unit_id, area) && valid_from <= mandate.valid_from && ends
      })
    })
    expect(outside).toEqual([])
  })

  test('union affiliation stands with union representatives alone', () => {
    const wrong = all('mandate').filter(
      ({ kind, organisation }) => (organisation !== null) !== (kind === 'tr' || kind === 'ftr'),
    )
    expect(wrong).toEqual([])
  })
})

describe('the meetings', () => {
  test('every item has an APSA tag and texts that could have been typed', () => {
    for (const item of all('agenda_item')) {
      expect(item.apsa.length).toBeGreaterThan(0)
      expect(item.title).not.toMatch(/[{}]/)
      if (item.presentation) expect(richTextSchema.safeParse(item.presentation).success).toBe(true)
    }
    for (const { text } of all('item_minutes')) expect(JSON.stringify(text)).not.toMatch(/\{\w+\}/)
  })

  test('what is sent has its keys', () => {
    const kinds = new Map(all('committee_period').map((row) => [row.committee_id, row.kind]))
    const committees = new Map(all('meeting').map((row) => [row.id, row.committee_id]))
    const keys = by(all('meeting_key'), ({ meeting_id, purpose, version }) => `${meeting_id}:${purpose}:${version}`)
    const missing = (['agenda', 'minutes'] as const).flatMap((what) =>
      all(`${what}_publication`).filter(({ meeting_id, version }) => {
        const wanted = kinds.get(committees.get(meeting_id) ?? '') === 'committee' ? 2 : 1
        return keys.get(`${meeting_id}:${what}:${version}`)?.length !== wanted
      }),
    )
    expect(missing).toEqual([])
  })

  test('they are held, and things sent, on working days; nothing has happened after the day', () => {
    const closing = new Set(all('closing_day').map(({ day }) => isoDate(day)))
    const works = (at: Date) => isWorkingDay(today(at), closing)
    expect(all('meeting').filter(({ starts_at }) => !works(starts_at))).toEqual([])
    const happened = [
      ...all('agenda_publication').map(({ published_at }) => published_at),
      ...all('minutes_publication').map(({ published_at }) => published_at),
      ...all('meeting_key').map(({ turned_at }) => turned_at),
      ...all('referral').map(({ referred_at }) => referred_at),
      ...all('referral_receipt').map(({ received_at }) => received_at),
      ...all('referral_placement').map(({ placed_at }) => placed_at),
      ...all('referral_reply').map(({ replied_at }) => replied_at),
      ...all('agenda_item').map(({ created_at }) => created_at),
      ...all('attendance').map(({ reported_at }) => reported_at),
      ...all('meeting').map(({ planned_at }) => planned_at),
    ]
    expect(happened.filter((at) => !works(at))).toEqual([])
    expect(happened.filter((at) => at >= instantOf(on, '00:00'))).toEqual([])
  })

  test('matters travel: legs in every state, journeys of several legs', () => {
    const ids = (table: 'referral_receipt' | 'referral_placement' | 'referral_reply') =>
      new Set(all(table).map(({ referral_id }) => referral_id))
    const [received, placed, replied] = [ids('referral_receipt'), ids('referral_placement'), ids('referral_reply')]
    const legs = all('referral')
    expect(legs.some(({ id }) => !received.has(id))).toBe(true)
    expect(legs.some(({ id }) => received.has(id) && !placed.has(id))).toBe(true)
    expect(legs.some(({ id }) => placed.has(id) && !replied.has(id))).toBe(true)
    expect(replied.size).toBeGreaterThan(5)
    expect(legs.some(({ id, due_on, purpose }) => due_on < on && purpose !== 'information' && !replied.has(id))).toBe(
      true,
    )
    const lengths = [...by(legs, ({ journey_id }) => journey_id).values()].map((journey) => journey.length)
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(3)
  })
})

test('the people are invented', () => {
  const given = new Set([...givenNames, ...Object.values(castRoles).map((role) => role.given)])
  const family = new Set([...familyNames, ...Object.values(castRoles).map((role) => role.family)])
  const strangers = all('person').filter((person) => !given.has(person.given_name) || !family.has(person.family_name))
  expect(strangers).toEqual([])
  expect(new Set(all('person').map(({ employee_number }) => employee_number)).size).toBe(all('person').length)
  const text = JSON.stringify([...tables.values()])
  expect(text).not.toMatch(/(?<![\w-])\d{6}-?\d{4}(?![\w-])/)
})
