import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { withoutParts } from '../../agreement/testing.ts'
import type { Agreement } from '../../agreement/rules.ts'
import { aFilledSeat, aLocalCommittee, anAgreementOf, aRule, aSnapshot, seatsOf, units } from '../testing.ts'
import { judge, type Clock, type HeldMeeting } from './deadlines/rules.ts'
import { simulate, type PastDay } from './rules.ts'

const on = isoDate('2026-03-12')
const before = isoDate('2025-03-12')
const day = isoDate

const meeting = (parts: Partial<HeldMeeting> = {}): HeldMeeting => ({
  id: 'meeting',
  committee: { id: 'local', name: 'Lokal-MED', kind: 'committee', level: 3 },
  kind: 'ordinary',
  heldOn: day('2025-10-16'),
  plannedOn: day('2025-09-01'),
  agendaSentOn: day('2025-10-09'),
  minutesSentOn: day('2025-10-24'),
  raisedOn: [day('2025-09-20'), day('2025-10-01')],
  waivers: [],
  ...parts,
})

const waived = (keys: number) => ({ waivers: [{ deadline: 'agenda_out', keys }] })
const staff = { committee: { id: 's', name: 'Personalemøde', kind: 'staff_meeting', level: 3 } }
const yearPlan = {
  principles: [{ level: null, principle: 'notice_satisfied_by', choice: 'year_plan', clause: '§ 9', wording: '' }],
}

interface Judged {
  what: string
  clock: Clock
  rule?: Parameters<typeof aRule>
  more?: Partial<Agreement>
  meeting?: Partial<HeldMeeting>
  is: ReturnType<typeof judge>['outcome']
}

const judged: Judged[] = [
  { what: 'no such deadline', clock: 'agenda_out', is: 'none' },
  { what: 'sent on the last day', clock: 'agenda_out', rule: ['agenda_out', 7, 'days'], is: 'kept' },
  { what: 'sent a day late', clock: 'agenda_out', rule: ['agenda_out', 8, 'days'], is: 'missed' },
  {
    what: 'never sent',
    clock: 'agenda_out',
    rule: ['agenda_out', 7, 'days'],
    meeting: { agendaSentOn: null },
    is: 'missed',
  },
  { what: 'set aside by both', clock: 'agenda_out', rule: ['agenda_out', 14, 'days'], meeting: waived(2), is: 'aside' },
  {
    what: 'set aside by one of two',
    clock: 'agenda_out',
    rule: ['agenda_out', 14, 'days'],
    meeting: waived(1),
    is: 'missed',
  },
  {
    what: 'set aside at a staff meeting',
    clock: 'agenda_out',
    rule: ['agenda_out', 14, 'days'],
    meeting: { ...staff, ...waived(1) },
    is: 'aside',
  },
  { what: 'six working days for minutes', clock: 'minutes_out', rule: ['minutes_out', 6, 'working_days'], is: 'kept' },
  {
    what: 'five working days for minutes',
    clock: 'minutes_out',
    rule: ['minutes_out', 5, 'working_days'],
    is: 'missed',
  },
  {
    what: 'minutes that are not due yet',
    clock: 'minutes_out',
    rule: ['minutes_out', 10, 'days'],
    meeting: { heldOn: day('2026-03-10'), minutesSentOn: null },
    is: 'none',
  },
  {
    what: 'minutes never sent',
    clock: 'minutes_out',
    rule: ['minutes_out', 10, 'days'],
    meeting: { minutesSentOn: null },
    is: 'missed',
  },
  { what: 'the last item in time', clock: 'items_in', rule: ['items_in', 14, 'days'], is: 'kept' },
  { what: 'the last item too late', clock: 'items_in', rule: ['items_in', 3, 'weeks'], is: 'missed' },
  {
    what: 'nothing handed in',
    clock: 'items_in',
    rule: ['items_in', 3, 'weeks'],
    meeting: { raisedOn: [] },
    is: 'none',
  },
  { what: 'notice in time', clock: 'notice_of_meeting', rule: ['notice_of_meeting', 3, 'weeks'], is: 'kept' },
  { what: 'notice too late', clock: 'notice_of_meeting', rule: ['notice_of_meeting', 8, 'weeks'], is: 'missed' },
  {
    what: 'the year’s plan is notice',
    clock: 'notice_of_meeting',
    rule: ['notice_of_meeting', 8, 'weeks'],
    more: yearPlan,
    is: 'kept',
  },
  {
    what: 'an extraordinary meeting is in no plan',
    clock: 'notice_of_meeting',
    rule: ['notice_of_meeting', 8, 'weeks'],
    more: yearPlan,
    meeting: { kind: 'extraordinary' },
    is: 'missed',
  },
]

describe('a meeting against a clock', () => {
  test.each(judged)('$clock: $what', ({ clock, rule, more, meeting: parts, is }) => {
    const agreement = anAgreementOf({ rules: rule ? [aRule(...rule)] : [], ...more })
    expect(judge(clock, agreement, meeting(parts), on).outcome).toBe(is)
  })
})

const small = units.map((unit) => (unit.id === 'workplace' ? { ...unit, headCount: 17 } : unit))
const staffMeeting = aLocalCommittee({ kind: 'staff_meeting', seats: [] })
const held = anAgreementOf({
  rules: [aRule('staff_meeting_below', 20, 'heads', '§ 6'), aRule('meetings_a_year', 1, 'meetings')],
})
const past = (snapshot = aSnapshot(), inForce: Agreement | null = held): PastDay[] =>
  [on, before].map((each) => ({ on: each, snapshot, inForce }))
const run = (draft: Partial<Agreement>, days = past(), meetings: HeldMeeting[] = [meeting()]) =>
  simulate(anAgreementOf({ ...withoutParts, ...draft }), days, meetings, () => held, on)

describe('a draft on the past year', () => {
  test('the agreement in force against itself tells of nothing', () => {
    const result = run(held)
    expect(result).toMatchObject({ forms: [], seats: [], seatsSolved: 0, tooFew: [], meetings: 1, meetingsLeftOut: 0 })
    expect(result.clocks.flatMap(({ wouldMiss, wouldKeep }) => [...wouldMiss, ...wouldKeep])).toEqual([])
  })

  test('a lower threshold makes a committee of a staff meeting, and says on which days', () => {
    const grown = [
      { on, snapshot: aSnapshot({ units: small, bodies: [staffMeeting] }), inForce: held },
      {
        on: before,
        snapshot: aSnapshot({
          units: small.map((u) => (u.id === 'workplace' ? { ...u, headCount: 12 } : u)),
          bodies: [staffMeeting],
        }),
        inForce: held,
      },
    ]
    expect(run({ rules: [aRule('staff_meeting_below', 15, 'heads', '§ 3')] }, grown).forms).toEqual([
      { change: 'becomes_committee', name: 'Lokal-MED Solsikken', level: 3, heads: 17, clause: '§ 3', days: [on] },
    ])
  })

  test('a higher threshold makes a staff meeting of a committee', () => {
    expect(run({ rules: [aRule('staff_meeting_below', 30, 'heads')] }).forms).toMatchObject([
      { change: 'becomes_staff_meeting', heads: 24, days: [on, before] },
    ])
  })

  test('a level that is left out vanishes with its meetings', () => {
    const result = run({ levels: held.levels.slice(0, 2) })
    expect(result.forms).toMatchObject([{ change: 'vanishes', name: 'Lokal-MED Solsikken' }, { change: 'appears' }])
    expect(result).toMatchObject({ meetings: 0, meetingsLeftOut: 1 })
  })

  test('seats too few and too many are told where they are new, and what is solved is counted', () => {
    const asking = { ...held, seats: [seatsOf({ atLeast: 5, clause: '§ 7' })] }
    expect(run({ seats: [seatsOf({ atLeast: 3, clause: '§ 4' })] }).seats).toMatchObject([
      {
        name: 'Lokal-MED Solsikken',
        days: [on, before],
        deviation: { code: 'too_few', clause: '§ 4', params: { count: 2, limit: 3 } },
      },
    ])
    expect(run({ seats: [] }, past(aSnapshot(), asking))).toMatchObject({ seats: [], seatsSolved: 1 })
    const many = aSnapshot({ bodies: [aLocalCommittee({ seats: [aFilledSeat('a'), aFilledSeat('b')] })] })
    expect(run({ seats: [seatsOf({ atLeast: 0, atMost: 1 })] }, past(many)).seats).toMatchObject([
      { deviation: { code: 'too_many', params: { count: 2, limit: 1 } } },
    ])
  })

  test('deadlines: what would be missed that was not, and the other way', () => {
    const rules = [aRule('agenda_out', 7, 'days'), aRule('minutes_out', 5, 'working_days')]
    const stricter = [aRule('agenda_out', 14, 'days', '§ 8'), aRule('minutes_out', 10, 'working_days')]
    const result = simulate(anAgreementOf({ rules: stricter }), past(), [meeting()], () => anAgreementOf({ rules }), on)
    const [agenda, minutes] = ['agenda_out', 'minutes_out'].map((clock) =>
      result.clocks.find((one) => one.clock === clock),
    )
    expect(agenda?.wouldMiss).toMatchObject([{ deadlineOn: '2025-10-02', happenedOn: '2025-10-09', clause: '§ 8' }])
    expect(agenda?.wouldKeep).toEqual([])
    expect(minutes).toMatchObject({ wouldMiss: [], wouldKeep: [{ deadlineOn: '2025-10-23' }] })
  })

  test('too few meetings a year, for bodies that were there all year', () => {
    const draft = { rules: [aRule('meetings_a_year', 2, 'meetings', '§ 9')] }
    expect(run(draft).tooFew).toEqual([{ name: 'Lokal-MED Solsikken', level: 3, held: 1, wanted: 2, clause: '§ 9' }])
    const [today, aYearAgo] = past()
    const isNew = [today!, { ...aYearAgo!, snapshot: aSnapshot({ bodies: [] }) }]
    expect(run(draft, isNew).tooFew).toEqual([])
    expect(run(draft, past(), [meeting(), meeting({ id: 'second' })]).tooFew).toEqual([])
    expect(run(draft, past(), [meeting(), meeting({ kind: 'extraordinary' })]).tooFew).toHaveLength(1)
  })
})
