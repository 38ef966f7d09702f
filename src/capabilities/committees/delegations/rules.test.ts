import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, addMonths, isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import { end, lend, lentRole, stateOf, type Lendable, type Lending, type LendingFacts } from './rules.ts'

const on = isoDate('2026-03-12')
const secretary: Lendable = { role: 'secretary', committeeId: 'centre' }
const chair: Lendable = { role: 'chair', committeeId: 'centre' }
const wanted: Lending = {
  ...secretary,
  fromPersonId: 'bente',
  toPersonId: 'carl',
  validFrom: isoDate('2026-03-12'),
  lastDay: isoDate('2026-06-30'),
}
const facts: LendingFacts = { lenderHolds: [secretary], receiverBelongs: true, receiverHolds: [], receiverBorrows: [] }
const borrowed = (from: string, to: string) => ({ ...secretary, validFrom: isoDate(from), validTo: isoDate(to) })

test.each<[string, Partial<Lending>, Partial<LendingFacts>, string]>([
  ['a secretary to a colleague', {}, {}, 'ok'],
  ['for one day', { lastDay: on }, {}, 'ok'],
  ['for exactly a year', { lastDay: isoDate('2027-03-12') }, {}, 'ok'],
  ['for a day more', { lastDay: isoDate('2027-03-13') }, {}, 'lent_too_long'],
  ['from yesterday', { validFrom: isoDate('2026-03-11') }, {}, 'begins_before_today'],
  ['backwards', { lastDay: isoDate('2026-03-11') }, {}, 'ends_before_it_begins'],
  ['to oneself', { toPersonId: 'bente' }, {}, 'lends_to_oneself'],
  ['what is not held', {}, { lenderHolds: [] }, 'not_held'],
  ['another post than the one held', {}, { lenderHolds: [chair] }, 'not_held'],
  ['of another committee', {}, { lenderHolds: [{ role: 'secretary', committeeId: 'other' }] }, 'not_held'],
  ['to somebody who has left', {}, { receiverBelongs: false }, 'receiver_is_gone'],
  ['to the chair, who prepares already', {}, { receiverHolds: [chair] }, 'receiver_holds_it'],
  ['to the chair of another', {}, { receiverHolds: [{ role: 'chair', committeeId: 'other' }] }, 'ok'],
  ['twice', {}, { receiverBorrows: [borrowed('2026-06-30', '2026-07-05')] }, 'receiver_borrows_it'],
  ['again when the first is over', {}, { receiverBorrows: [borrowed('2026-01-01', '2026-03-12')] }, 'ok'],
])('a right is lent %s: %s', (_, lending, known, expected) => {
  const result = lend({ ...wanted, ...lending }, { ...facts, ...known }, on)
  expect(result.ok ? 'ok' : result.refusal.code).toBe(expected)
})

test('no delegation gives a post with a key', () => {
  expect(
    ['secretary', 'chair', 'vice_chair', 'hr_consultant'].map((role) => lentRole(role as Lendable['role'])),
  ).toEqual(['secretary', 'preparer', 'preparer', 'hr_consultant'])
})

const day = fc.integer({ min: -400, max: 800 }).map((n) => addDays(on, n))

describe('whatever is asked for', () => {
  it('is lent from today at the earliest, and over within a year', () => {
    fc.assert(
      fc.property(day, day, (validFrom: IsoDate, lastDay: IsoDate) => {
        const result = lend({ ...wanted, validFrom, lastDay }, facts, on)
        expect(result.ok).toBe(validFrom >= on && lastDay >= validFrom && lastDay <= addMonths(validFrom, 12))
      }),
    )
  })

  it('ends by itself after its last day, and only once by hand', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 366 }), day, fc.boolean(), (validFrom, days, asked, isEnded) => {
        const one = { validFrom, validTo: addDays(validFrom, days), endedAt: isEnded ? new Date() : null }
        const state = stateOf(one, asked)
        expect(state === 'in_force').toBe(!isEnded && asked >= validFrom && asked < one.validTo)
        expect(end(one, asked).ok).toBe(state !== 'ended')
      }),
    )
  })
})
