import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Standing } from '../schema.ts'
import { endMandate, managementOutnumbers, rosterOf, takeSeat, type MandateOnSeat, type SeatHistory } from './rules.ts'

const day = (n: number): IsoDate => addDays(isoDate('2026-01-01'), n)
const area = { worksThere: true, name: 'Center for Børn' }
const seat: SeatHistory = {
  seatId: 's',
  side: 'employee',
  title: 'TR',
  electionGroup: null,
  position: 1,
  from: day(0),
  to: null,
  earlierNames: [],
  mandates: [],
}
const mandate = (personId: string, from: number, to: number | null, standing: Standing = 'member'): MandateOnSeat => ({
  mandateId: `${personId}-${from}`,
  personId,
  name: personId,
  kind: 'tr',
  electorate: '',
  organisation: null,
  standing,
  endReason: null,
  choice: null,
  from: day(from),
  to: to === null ? null : day(to),
})
const wanted = {
  personId: 'p',
  kind: 'tr' as const,
  standing: 'member' as const,
  organisation: null,
  from: day(10),
  to: null,
}

describe('taking a seat', () => {
  const taken = { ...seat, mandates: [mandate('q', 0, 20)] }
  test.each([
    ['a vacant seat', seat, {}, area, null],
    ['from the day after the last', taken, { from: day(20) }, area, null],
    ['for a while before the next', { ...seat, mandates: [mandate('q', 20, null)] }, { to: day(20) }, area, null],
    ['as substitute for whoever sits there', taken, { standing: 'substitute' as const }, area, null],
    ['while somebody sits there', taken, {}, area, 'seat_taken'],
    [
      'open-ended, when another has been put there later',
      { ...seat, mandates: [mandate('q', 90, null)] },
      {},
      area,
      'seat_taken',
    ],
    [
      'twice for the same person',
      { ...seat, mandates: [mandate('p', 0, null, 'substitute')] },
      {},
      area,
      'already_on_seat',
    ],
    ['before the seat exists', { ...seat, from: day(11) }, {}, area, 'seat_not_there'],
    ['after it was closed', { ...seat, to: day(5) }, {}, area, 'seat_not_there'],
    ['beyond its end', { ...seat, to: day(30) }, {}, area, 'seat_not_there'],
    ['for no days', seat, { to: day(10) }, area, 'ends_before_start'],
    ['a representative from elsewhere', seat, {}, { ...area, worksThere: false }, 'outside_area'],
    ['a leader among the employees', seat, { kind: 'leader' as const }, area, 'wrong_side'],
    ['a representative on the management side', { ...seat, side: 'management' as const }, {}, area, 'wrong_side'],
    [
      'a leader from elsewhere, on the management side',
      { ...seat, side: 'management' as const },
      { kind: 'leader' as const },
      { ...area, worksThere: false },
      null,
    ],
    [
      'a leader with a trade union',
      { ...seat, side: 'management' as const },
      { kind: 'leader' as const, organisation: 'DJØF' },
      area,
      'organisation_for_leader',
    ],
  ])('%s', (_name, onSeat, change, place, code) => {
    const result = takeSeat(onSeat, { ...wanted, ...change }, place)
    expect(result.ok ? null : result.refusal.code).toBe(code)
  })
})

describe('ending a mandate', () => {
  test.each([
    ['its last day', mandate('p', 0, null), 30, 20, { ok: true, value: { kind: 'ended', to: day(31) } }],
    ['shorter than said', mandate('p', 0, 60), 30, 20, { ok: true, value: { kind: 'ended', to: day(31) } }],
    ['never began', mandate('p', 40, null), 20, 20, { ok: true, value: { kind: 'withdrawn' } }],
  ])('%s', (_name, held, last, on, expected) => {
    expect(endMandate(held, day(last), day(on))).toEqual(expected)
  })

  test.each([
    ['longer than said', mandate('p', 0, 60), 90, 'already_ended'],
    ['as it already was', mandate('p', 0, 60), 59, 'already_ended'],
    ['before it began, when it has begun', mandate('p', 10, null), 5, 'last_day_before_start'],
  ])('refused: %s', (_name, held, last, code) => {
    expect(endMandate(held, day(last), day(20))).toMatchObject({ ok: false, refusal: { code } })
  })
})

test('more management than employees is seen', () => {
  const filled = (side: 'management' | 'employee') => ({
    ...rosterOf([{ ...seat, side, mandates: [mandate('p', 0, null)] }], day(1))[0]!,
  })
  const vacant = rosterOf([seat], day(1))[0]!
  expect(managementOutnumbers([filled('management'), filled('employee')])).toBe(false)
  expect(managementOutnumbers([filled('management'), vacant])).toBe(true)
})

const lastDay = 60
const take = fc.record({
  what: fc.constant('take' as const),
  person: fc.constantFrom('a', 'b', 'c', 'd'),
  standing: fc.constantFrom<Standing>('member', 'member', 'substitute'),
  from: fc.nat(lastDay),
  length: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
})
const end = fc.record({ what: fc.constant('end' as const), which: fc.nat(20), last: fc.nat(lastDay) })
const steps = fc.array(fc.oneof(take, end), { maxLength: 40 })

/** One calendar per seat: who sits there on each day. The simplest thing that can be right. */
type Calendar = (string | null)[]

describe('any sequence of taking and leaving', () => {
  test('leaves one member a day at most, and every day tells what was decided', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let history = seat
        const calendar: Calendar = Array.from({ length: lastDay + 40 }, () => null)
        for (const step of sequence) {
          history = step.what === 'take' ? taking(history, calendar, step) : leaving(history, calendar, step)
          calendar.forEach((person, n) => {
            expect(rosterOf([history], day(n))[0]?.holder?.personId ?? null).toBe(person)
          })
        }
        for (let n = 0; n < calendar.length; n += 1) {
          const sitting = history.mandates.filter(
            (m) => m.standing === 'member' && m.from <= day(n) && (m.to === null || m.to > day(n)),
          )
          expect(sitting.length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300, seed: 20260312 },
    )
  })

  test('what is done from a day on changes nothing before it', () => {
    fc.assert(
      fc.property(steps, fc.nat(lastDay), (sequence, cut) => {
        let history = seat
        const calendar: Calendar = Array.from({ length: lastDay + 40 }, () => null)
        const before = sequence.slice(0, sequence.length / 2)
        const after = sequence.slice(sequence.length / 2)
        for (const step of before)
          history = step.what === 'take' ? taking(history, calendar, step) : leaving(history, calendar, step)
        const past = Array.from({ length: cut }, (_, n) => rosterOf([history], day(n))[0]?.holder?.personId)
        for (const step of after) {
          const later =
            step.what === 'take'
              ? { ...step, from: Math.max(step.from, cut) }
              : { ...step, last: Math.max(step.last, cut) }
          history = later.what === 'take' ? taking(history, calendar, later) : leaving(history, calendar, later)
        }
        expect(Array.from({ length: cut }, (_, n) => rosterOf([history], day(n))[0]?.holder?.personId)).toEqual(past)
      }),
      { numRuns: 200, seed: 20260312 },
    )
  })
})

interface Take {
  person: string
  standing: Standing
  from: number
  length: number | null
}

function taking(history: SeatHistory, calendar: Calendar, step: Take): SeatHistory {
  const to = step.length === null ? null : step.from + step.length
  const result = takeSeat(
    history,
    {
      personId: step.person,
      kind: 'tr',
      standing: step.standing,
      organisation: null,
      from: day(step.from),
      to: to === null ? null : day(to),
    },
    area,
  )
  if (!result.ok) return history
  if (step.standing === 'member') {
    const days = calendar.slice(step.from, to ?? undefined)
    expect(days.every((person) => person === null)).toBe(true)
    calendar.fill(step.person, step.from, to ?? undefined)
  }
  const added = { ...mandate(step.person, step.from, to, step.standing), mandateId: `${history.mandates.length}` }
  return { ...history, mandates: [...history.mandates, added] }
}

function leaving(history: SeatHistory, calendar: Calendar, step: { which: number; last: number }): SeatHistory {
  const chosen = history.mandates[step.which % Math.max(1, history.mandates.length)]
  if (!chosen) return history
  const result = endMandate(chosen, day(step.last), day(0))
  if (!result.ok) return history
  const rest = history.mandates.filter((other) => other !== chosen)
  const ending = result.value
  const first = ending.kind === 'withdrawn' ? chosen.from : ending.to
  if (chosen.standing === 'member') {
    calendar.forEach((person, n) => {
      if (person === chosen.personId && day(n) >= first && (chosen.to === null || day(n) < chosen.to))
        calendar[n] = null
    })
  }
  return { ...history, mandates: ending.kind === 'withdrawn' ? rest : [...rest, { ...chosen, to: ending.to }] }
}
