import { describe, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import type { Agreement } from '../agreement/rules.ts'
import { sayReason } from './findings/messages.ts'
import {
  checkStructure,
  choresLeft,
  kindOf,
  kinds,
  type Finding,
  type FindingCode,
  type StructureSnapshot,
} from './rules.ts'
import {
  aFilledSeat,
  aHolder,
  aLocalCommittee,
  anAgreementOf,
  aRule,
  aSeatOf,
  aSnapshot,
  aUnitOf,
  seatsOf,
  units,
} from './testing.ts'

const on = isoDate('2026-03-12')
const day = isoDate

const withSeat = (...seats: ReturnType<typeof aSeatOf>[]) =>
  aSnapshot({ bodies: [aLocalCommittee({ seats: [...aLocalCommittee().seats, ...seats] })] })
const withPosts = (...posts: ReturnType<typeof aLocalCommittee>['posts'][number][]) =>
  aSnapshot({ bodies: [aLocalCommittee({ posts })] })
const { posts } = aLocalCommittee()
const staffMeeting = aLocalCommittee({
  kind: 'staff_meeting',
  name: 'Personalemøde',
  seats: [],
  posts: posts.filter(({ post }) => post !== 'vice_chair'),
})
const threshold = [aRule('staff_meeting_below', 20, 'heads', '§ 6, stk. 4')]
const smallWorkplace = units.map((unit) => (unit.id === 'workplace' ? { ...unit, headCount: 12 } : unit))
const exception = (form: Agreement['exceptions'][number]['form']) => [
  { unitId: 'workplace', form, reason: 'Aftalt', clause: 'Bilag 2' },
]

interface Row {
  what: string
  snapshot: StructureSnapshot
  agreement?: Partial<Agreement>
  finds: (Partial<Omit<Finding, 'params'>> & { params?: object })[]
}

const rows: Row[] = [
  { what: 'everything in order', snapshot: aSnapshot(), finds: [] },
  {
    what: 'a vacant seat, and whose turn it is by the agreement',
    snapshot: withSeat(
      aSeatOf({ id: 'vacant', electionGroup: 'Valggruppe B', last: { kind: 'tr', endedOn: day('2026-02-01') } }),
    ),
    agreement: {
      seats: [seatsOf({ electionGroup: 'Valggruppe B', chosenBy: 'union', atLeast: 0, clause: '§ 7, stk. 2' })],
    },
    finds: [
      {
        code: 'seat_vacant',
        severity: 'against',
        clause: '§ 7, stk. 2',
        seatId: 'vacant',
        params: { turn: 'union', since: '2026-02-01', group: 'Valggruppe B' },
        action: { label: 'fill_seat', href: '/committees/local/seats/vacant/mandates' },
      },
    ],
  },
  {
    what: 'a seat that nobody has sat on yet, of a group, where the agreement says nothing',
    snapshot: withSeat(aSeatOf({ id: 'vacant', electionGroup: 'FH' })),
    finds: [
      { code: 'seat_vacant', severity: 'not_yet', clause: null, params: { turn: 'election_group', group: 'FH' } },
    ],
  },
  {
    what: 'seats that nobody has sat on, with the day set for them passed and to come',
    snapshot: withSeat(
      aSeatOf({ id: 'late', dueOn: day('2026-03-11') }),
      aSeatOf({ id: 'today', dueOn: day('2026-03-12') }),
    ),
    finds: [
      { code: 'seat_vacant', severity: 'against', seatId: 'late' },
      { code: 'seat_vacant', severity: 'not_yet', seatId: 'today' },
    ],
  },
  {
    what: 'a vacant seat that is filled from a coming day',
    snapshot: withSeat(aSeatOf({ id: 'vacant', filledFrom: day('2026-04-01') })),
    finds: [{ code: 'seat_vacant', severity: 'soon', params: { turn: 'unknown', filledFrom: '2026-04-01' } }],
  },
  {
    what: 'a term that has run out',
    snapshot: withSeat({ ...aFilledSeat('old'), holder: aHolder('old', { from: day('2024-03-01') }) }),
    agreement: { rules: [aRule('term', 24, 'months', '§ 5')] },
    finds: [{ code: 'term_expired', severity: 'against', clause: '§ 5', params: { lastDay: '2026-02-28' } }],
  },
  {
    what: 'a term that runs out within 60 days, by the clock of an AMR',
    snapshot: withSeat({
      ...aFilledSeat('old', 'amr'),
      holder: aHolder('old', { kind: 'amr', from: day('2024-05-01') }),
    }),
    agreement: { rules: [aRule('term', 48, 'months'), aRule('amr_term', 24, 'months', '§ 5, stk. 3')] },
    finds: [{ code: 'term_expiring', severity: 'soon', clause: '§ 5, stk. 3', params: { lastDay: '2026-04-30' } }],
  },
  {
    what: 'a leader has no term',
    snapshot: aSnapshot({
      bodies: [
        aLocalCommittee({
          seats: [
            aSeatOf({
              id: 'l',
              side: 'management',
              holder: aHolder('leader', { kind: 'leader', from: day('2010-01-01') }),
            }),
          ],
        }),
      ],
    }),
    agreement: { rules: [aRule('term', 24, 'months')] },
    finds: [],
  },
  {
    what: 'a mandate that ends, with nobody after it',
    snapshot: withSeat({ ...aFilledSeat('x'), holder: aHolder('x', { to: day('2026-04-01') }) }),
    finds: [{ code: 'mandate_ending', severity: 'soon', params: { lastDay: '2026-03-31' } }],
  },
  {
    what: 'a mandate that ends, with somebody after it',
    snapshot: withSeat({
      ...aFilledSeat('x'),
      holder: aHolder('x', { to: day('2026-04-01') }),
      filledFrom: day('2026-04-01'),
    }),
    finds: [],
  },
  {
    what: 'missing substitutes are one line',
    snapshot: withSeat({ ...aFilledSeat('x'), substitutes: [] }, { ...aFilledSeat('y'), substitutes: [] }),
    finds: [{ code: 'substitutes_missing', params: { count: 2, of: 4, seats: 'Plads x, Plads y' } }],
  },
  {
    what: 'somebody who has left, on a seat and in a post',
    snapshot: aSnapshot({}, { tr: [] }),
    finds: [
      { code: 'holder_left', severity: 'against', personId: 'tr', action: { label: 'end_mandate' } as never },
      { code: 'post_holder_left', params: { post: 'vice_chair' } },
    ],
  },
  {
    what: 'a representative from outside the area',
    snapshot: aSnapshot({}, { tr: ['centre'] }),
    finds: [{ code: 'outside_area', severity: 'against', personId: 'tr', params: { area: 'Børnehuset Solsikken' } }],
  },
  {
    what: 'a leader from outside the area may be meant',
    snapshot: aSnapshot(
      { bodies: [aLocalCommittee({ seats: [...aLocalCommittee().seats, aFilledSeat('boss', 'leader')] })] },
      { boss: ['centre'] },
    ),
    finds: [{ code: 'outside_area', severity: 'attention', personId: 'boss' }],
  },
  {
    what: 'who leads a part of the area works in it',
    snapshot: aSnapshot({}, { leader: ['top'] }),
    finds: [],
  },
  {
    what: 'a body that was just set up: nothing is against the agreement yet',
    snapshot: aSnapshot({ bodies: [aLocalCommittee({ posts: [], everHeld: [], seats: [] })] }),
    agreement: { seats: [seatsOf({ mandateKind: 'amr' })] },
    finds: [
      { code: 'amr_missing', severity: 'not_yet' },
      { code: 'no_chair', severity: 'not_yet' },
      { code: 'no_vice_chair', severity: 'not_yet' },
      { code: 'no_secretary', severity: 'not_yet' },
    ],
  },
  {
    what: 'no posts at all, where all have been held',
    snapshot: withPosts(),
    finds: [
      { code: 'no_chair', severity: 'against', params: { leader: 'Lis Leder' } },
      { code: 'no_vice_chair', severity: 'against' },
      { code: 'no_secretary', severity: 'attention' },
    ],
  },
  {
    what: 'a chair who does not lead the area',
    snapshot: withPosts({ post: 'chair', personId: 'amr', name: 'En anden' }, ...posts.slice(1)),
    finds: [{ code: 'chair_not_leader', params: { person: 'En anden', leader: 'Lis Leder' } }],
  },
  {
    what: 'a staff meeting needs no vice-chair and no seats',
    snapshot: aSnapshot({ bodies: [staffMeeting] }),
    agreement: { seats: [seatsOf({ atLeast: 3 })] },
    finds: [],
  },
  {
    what: 'an AMR the agreement asks for',
    snapshot: aSnapshot({ bodies: [aLocalCommittee({ seats: [aFilledSeat('leader', 'leader'), aFilledSeat('tr')] })] }),
    agreement: { seats: [seatsOf({ mandateKind: 'amr' })] },
    finds: [
      {
        code: 'amr_missing',
        clause: '§ 7',
        action: { label: 'add_seats', href: '/committees/local/seats/new?side=employee' },
      },
    ],
  },
  {
    what: 'too few and too many seats',
    snapshot: aSnapshot(),
    agreement: {
      seats: [
        seatsOf({ atLeast: 4 }),
        seatsOf({ side: 'management', mandateKind: 'leader', atLeast: 0, atMost: 0, position: 2 }),
      ],
    },
    finds: [
      { code: 'seats_too_few', params: { count: 2, limit: 4 } },
      { code: 'seats_too_many', params: { count: 1, limit: 0 } },
    ],
  },
  {
    what: 'an election group without a seat',
    snapshot: aSnapshot(),
    agreement: { seats: [seatsOf({ electionGroup: 'Valggruppe A' })] },
    finds: [{ code: 'group_missing', params: { group: 'Valggruppe A' } }],
  },
  {
    what: 'more management than employees',
    snapshot: withSeat(aFilledSeat('a', 'leader'), aFilledSeat('b', 'leader')),
    agreement: {
      principles: [
        { level: null, principle: 'balance', choice: 'never_more_management', clause: '§ 7, stk. 5', wording: '' },
      ],
    },
    finds: [{ code: 'more_management', clause: '§ 7, stk. 5', params: { count: 3, limit: 2 } }],
  },
  {
    what: 'one person on two seats is one head; a vacant seat is one to come',
    snapshot: aSnapshot({
      bodies: [
        aLocalCommittee({
          seats: [aFilledSeat('leader', 'leader'), aFilledSeat('tr'), aFilledSeat('amr', 'amr', 'tr')],
        }),
      ],
    }),
    agreement: { rules: [aRule('least_employee_heads', 3, 'people')] },
    finds: [{ code: 'heads_too_few', params: { count: 1, limit: 3 } }],
  },
  {
    what: 'a level that the agreement does not have',
    snapshot: aSnapshot({ bodies: [aLocalCommittee({ level: 4 })] }),
    finds: [{ code: 'unknown_level', params: { level: 4 } }],
  },
  {
    what: 'a body whose unit is closed',
    snapshot: aSnapshot({ bodies: [aLocalCommittee(), aLocalCommittee({ id: 'lost', unitId: 'gone', seats: [] })] }),
    finds: [{ code: 'unit_closed', committeeId: 'lost' }],
  },
  {
    what: 'a staff meeting over the threshold',
    snapshot: aSnapshot({ bodies: [staffMeeting] }),
    agreement: { rules: threshold },
    finds: [
      { code: 'should_be_committee', severity: 'against', clause: '§ 6, stk. 4', params: { heads: 24, limit: 20 } },
    ],
  },
  {
    what: 'a committee under the threshold',
    snapshot: aSnapshot({ units: smallWorkplace }),
    agreement: { rules: threshold },
    finds: [{ code: 'should_be_staff_meeting', severity: 'attention', params: { heads: 12, limit: 20 } }],
  },
  {
    what: 'an exception: a committee on a small workplace',
    snapshot: aSnapshot({ units: smallWorkplace }),
    agreement: { rules: threshold, exceptions: exception('committee') },
    finds: [],
  },
  {
    what: 'an exception: a staff meeting on a large one, which has a committee',
    snapshot: aSnapshot(),
    agreement: { rules: threshold, exceptions: exception('staff_meeting') },
    finds: [{ code: 'should_be_staff_meeting', clause: 'Bilag 2', params: { limit: '' } }],
  },
  {
    what: 'a workplace without a body',
    snapshot: aSnapshot({ bodies: [] }),
    agreement: { rules: threshold },
    finds: [
      {
        code: 'no_body',
        severity: 'not_yet',
        committeeId: null,
        unitId: 'workplace',
        params: { form: 'committee', heads: 24 },
        action: { label: 'set_up_body', href: '/committees/new?unit=workplace&level=3' },
      },
    ],
  },
  {
    what: 'a workplace that shares another’s committee',
    snapshot: aSnapshot({ bodies: [] }),
    agreement: { exceptions: exception('shared_committee') },
    finds: [],
  },
  {
    what: 'a workplace under a local committee of its area',
    snapshot: aSnapshot({ bodies: [aLocalCommittee({ unitId: 'centre' })] }),
    finds: [],
  },
  {
    what: 'a workplace without TRIO, and one with half of it',
    snapshot: aSnapshot({
      units: [...units, aUnitOf({ id: 'two', parentId: 'workplace' })],
      trios: [
        { unitId: 'workplace', leaders: 0, representatives: 0, amrs: 0 },
        { unitId: 'two', leaders: 1, representatives: 2, amrs: 0 },
      ],
    }),
    finds: [
      { code: 'trio_missing', severity: 'not_yet' },
      { code: 'trio_incomplete', params: { missing: 'amrs' } },
    ],
  },
]

describe('the structure check', () => {
  test.each(rows)('$what', ({ snapshot, agreement, finds }) => {
    const found = checkStructure(snapshot, anAgreementOf(agreement), on)
    expect(found.map(({ code }) => code)).toEqual(finds.map(({ code }) => code))
    for (const [index, wanted] of finds.entries()) {
      const { params, action, ...rest } = wanted
      expect(found[index]).toMatchObject({ ...rest, ...(params && { params }), ...(action && { action }) })
    }
  })

  test('what setting up has left is counted by what to do: seats each, what a committee lacks once', () => {
    const empty = { posts: [], everHeld: [] }
    const bodies = [
      aLocalCommittee({ ...empty, id: 'a', seats: [] }),
      aLocalCommittee({ ...empty, id: 'b', seats: [aSeatOf({ id: '1' }), aSeatOf({ id: '2' })] }),
    ]
    const seats = [seatsOf({ mandateKind: 'amr' }), seatsOf({ mandateKind: 'tr', position: 2 })]
    const findings = checkStructure(aSnapshot({ bodies }), anAgreementOf({ seats }), on)
    expect(choresLeft(findings).map(({ chore, count }) => [chore, count])).toEqual([
      ['seats', 1],
      ['chairs', 2],
      ['holders', 2],
      ['vice_chairs', 2],
      ['secretaries', 2],
    ])
  })

  test('every kind of finding is shown by one of the tables', () => {
    const shown = new Set(rows.flatMap(({ finds }) => finds.map(({ code }) => code)))
    const all = Object.values(kinds).flat() as FindingCode[]
    expect(all.filter((code) => !shown.has(code))).toEqual([])
    for (const code of all) expect(kinds[kindOf(code)]).toContain(code)
  })

  test('every finding says why in both languages, without holes', () => {
    for (const { snapshot, agreement } of rows) {
      for (const finding of checkStructure(snapshot, anAgreementOf(agreement), on)) {
        const [da, en] = [sayReason(finding, 'da'), sayReason(finding, 'en')]
        expect(da).not.toBe(en)
        for (const said of [da, en]) expect(said).toMatch(/^[^{}]+\.$/)
        for (const said of [da, en]) expect(said).not.toMatch(/undefined|NaN|null| {2}|\(\)/)
      }
    }
  })

  test('without an agreement only what needs none is checked', () => {
    const snapshot = aSnapshot({ bodies: [{ ...staffMeeting, posts: [] }] }, { tr: [] })
    expect(checkStructure(snapshot, null, on).map(({ code }) => code)).toEqual(['no_chair', 'no_secretary'])
    expect(checkStructure(aSnapshot({ bodies: [] }), null, on)).toEqual([])
  })
})
