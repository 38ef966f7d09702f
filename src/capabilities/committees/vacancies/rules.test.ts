import { describe, expect, test } from 'vitest'
import { addDays, isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import type { AgreementSeats } from '../../agreement/rules.ts'
import {
  entitledBy,
  fillVacancy,
  firstVacantDay,
  mostMailboxes,
  noticesFor,
  openVacancy,
  vacancyClock,
} from './rules.ts'

const day = (n: number): IsoDate => addDays(isoDate('2026-03-12'), n)
const mandate = (from: number, to: number | null) => ({
  name: 'Karin Holm',
  standing: 'member' as const,
  from: day(from),
  to: to === null ? null : day(to),
})
const seat = (...mandates: ReturnType<typeof mandate>[]) => ({ from: day(-100), to: null, mandates })

test.each([
  ['a vacant seat', seat(), 0, 20, false, null],
  ['the day after a mandate that ends', seat(mandate(-50, 10)), 10, 20, false, null],
  ['while somebody sits there', seat(mandate(-50, 10)), 9, 20, false, 'seat_has_holder'],
  ['when another is to come', seat(mandate(30, null)), 0, 20, false, 'seat_filled_later'],
  ['before the seat is there', seat(), -101, 20, false, 'seat_not_there'],
  ['with a day that has passed', seat(), 0, -1, false, 'due_has_passed'],
  ['twice', seat(), 0, 20, true, 'vacancy_open_already'],
])('a vacancy opens: %s', (_, on, vacantFrom, due, hasOpen, refusal) => {
  const wanted = { vacantFrom: day(vacantFrom), dueOn: day(due) }
  const decided = openVacancy(on, wanted, { hasOpen, on: day(0) })
  expect(decided.ok ? null : decided.refusal.code).toBe(refusal)
})

test('the first day nobody sits there', () => {
  expect(firstVacantDay(seat(), day(0))).toBe(day(0))
  expect(firstVacantDay(seat(mandate(-5, 3), mandate(3, 8)), day(0))).toBe(day(8))
  expect(firstVacantDay(seat(mandate(-5, null)), day(0))).toBeNull()
})

describe('who is entitled', () => {
  const line = (chosenBy: AgreementSeats['chosenBy'], about: Partial<AgreementSeats>): AgreementSeats => ({
    level: 1,
    side: 'employee',
    mandateKind: null,
    electionGroup: null,
    atLeast: 1,
    atMost: null,
    clause: '§ 4',
    wording: '',
    position: 1,
    ...about,
    chosenBy,
  })
  const agreement = {
    seats: [
      line('employees', {}),
      line('election_group', { electionGroup: 'A' }),
      line('amr_below', { mandateKind: 'amr' }),
    ],
  } as unknown as Parameters<typeof entitledBy>[0]
  test.each([
    ['any seat', 'B', 'tr', 'employees'],
    ['the group’s own', 'A', 'tr', 'election_group'],
    ['AMR', null, 'amr', 'amr_below'],
  ] as const)('%s', (_, electionGroup, kind, chosenBy) => {
    const found = entitledBy(agreement, { level: 1, side: 'employee', electionGroup, kind })
    expect(found?.chosenBy).toBe(chosenBy)
  })
  test('another level, or no agreement', () => {
    const asked = { level: 2, side: 'employee', electionGroup: null, kind: null } as const
    expect([entitledBy(agreement, asked), entitledBy(null, asked)]).toEqual([null, null])
  })
})

test('states and clock', () => {
  const open = { withdrawal: null, result: null, dueOn: day(1) }
  expect(vacancyClock(open, day(0))).toEqual({ state: 'open', workingDays: 1 })
  expect(vacancyClock(open, day(5)).state).toBe('late')
  expect(vacancyClock({ ...open, withdrawal: { on: day(0), reason: '' } }, day(5)).state).toBe('withdrawn')
  expect(fillVacancy({ ...open, vacantFrom: day(3) }, day(2))).toMatchObject({
    refusal: { code: 'begins_before_vacant' },
  })
})

test('a mail that would reach nobody is refused', () => {
  const nobodyYet = { today: [], mailboxes: 0 }
  expect(noticesFor('open', ['leader'], { leader: 1 }, nobodyYet).ok).toBe(true)
  expect(noticesFor('open', ['leader', 'secretary'], { leader: 1 }, nobodyYet)).toMatchObject({
    refusal: { code: 'nobody_to_notify' },
  })
  expect(noticesFor('open', ['mailbox'], {}, nobodyYet)).toMatchObject({ refusal: { code: 'address_missing' } })
  expect(noticesFor('filled', ['leader'], { leader: 1 }, nobodyYet)).toMatchObject({
    refusal: { code: 'vacancy_not_open' },
  })
})

test('nobody is told of a seat twice in a day, and only so many mailboxes are written to', () => {
  const reached = { leader: 1, mailbox: 1 }
  const twice = noticesFor('open', ['leader', 'mailbox'], reached, { today: ['leader'], mailboxes: 1 })
  expect(twice).toMatchObject({ refusal: { code: 'told_today' } })
  expect(noticesFor('open', ['mailbox'], reached, { today: ['leader'], mailboxes: mostMailboxes - 1 }).ok).toBe(true)
  const full = { today: [], mailboxes: mostMailboxes }
  expect(noticesFor('open', ['mailbox'], reached, full)).toMatchObject({ refusal: { code: 'mailboxes_used_up' } })
  expect(noticesFor('open', ['leader'], reached, full).ok).toBe(true)
})
