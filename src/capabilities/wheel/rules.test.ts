import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { mayAdapt, without, type AdaptationWish } from './adaptation/rules.ts'
import { exampleWheels } from './examples/testing.ts'
import { countsOf, follower, followed, type Fate, type FollowFacts } from './following/rules.ts'
import { bodyView, commonView } from './listing/rules.ts'
import { meetingFor } from './placing/rules.ts'
import {
  changesTo,
  comesIn,
  commonWheel,
  dayIn,
  mayStand,
  occurrenceOf,
  wheelOf,
  type WheelBody,
  type WheelFacts,
  type WheelItem,
} from './rules.ts'
import { revisionItem } from './revisions/rules.ts'

import { aBody, aMeetingDay, anAdaptation, aWheelItem, usualTerms } from './testing.ts'

const main = aBody('main', 1)
const centre = aBody('centre', 2, 'main')
const local = aBody('local', 4, 'centre')
const bodies: ReadonlyMap<string, WheelBody> = new Map([main, centre, local].map((body) => [body.id, body]))
const factsOf = (items: readonly WheelItem[], more: Partial<FollowFacts> = {}): FollowFacts => ({
  items,
  adaptations: [],
  bodies,
  year: 2026,
  today: isoDate('2026-03-12'),
  meetings: new Map(),
  placements: [],
  ...more,
})
const titlesAt = (body: WheelBody, year: number, facts: WheelFacts) =>
  wheelOf(body, year, facts).map(({ item }) => item.id)

test.each([
  [2026, 1, null, true],
  [2026, 1, 2027, false],
  [2026, 3, 2023, true],
  [2025, 3, 2023, false],
  [2020, 3, 2023, false],
  [2026, 3, 2026, true],
])('in %d what comes every %d years from %s: %s', (year, every, first, comes) => {
  expect(comesIn(year, every, first)).toBe(comes)
})

test('a day that a month has not is its last, also in leap years', () => {
  expect(dayIn(2026, 2, 31)).toBe('2026-02-28')
  expect(dayIn(2028, 2, 30)).toBe('2028-02-29')
  expect(dayIn(2026, 12, 31)).toBe('2026-12-31')
})

test('an item reaches the levels it concerns under the body whose wheel it stands on', () => {
  const items = [
    aWheelItem('all'),
    aWheelItem('top', { levels: [1] }),
    aWheelItem('of-centre', { committeeId: 'centre', levels: [2, 4] }),
    aWheelItem('elsewhere', { committeeId: 'other', levels: [2, 4] }),
  ]
  expect(titlesAt(main, 2026, factsOf(items))).toEqual(['all', 'top'])
  expect(titlesAt(centre, 2026, factsOf(items))).toEqual(['all', 'of-centre'])
  expect(titlesAt(local, 2026, factsOf(items))).toEqual(['all', 'of-centre'])
})

test('the nearest adaptation decides: one’s own, else that of a body above which covers those under it', () => {
  const item = aWheelItem('item', { leeway: 3 })
  const above = anAdaptation('item', 'centre', { months: { from: 6, to: 6 }, coversBranch: true })
  const at = (body: WheelBody, ...adaptations: ReturnType<typeof anAdaptation>[]) =>
    occurrenceOf(item, body, 2026, { ...factsOf([item]), adaptations })
  expect(at(local, above)?.months).toEqual({ from: 6, to: 6 })
  expect(at(local, { ...above, coversBranch: false })?.months).toEqual({ from: 3, to: 4 })
  expect(at(main, above)?.months).toEqual({ from: 3, to: 4 })
  expect(at(local, above, anAdaptation('item', 'local', { isLeftOut: true, toYear: 2026 }))?.isLeftOut).toBe(true)
  const lastYear = anAdaptation('item', 'local', { isLeftOut: true, fromYear: 2025, toYear: 2025 })
  expect(at(local, above, lastYear)?.isLeftOut).toBe(false)
})

test('a body moves an item within the leeway, has it more often, and leaves a must-item out with a reason only', () => {
  const item = { isMust: true, leeway: 2, everyYears: 3 }
  const wish: AdaptationWish = {
    year: 2026,
    onlyThisYear: false,
    isLeftOut: false,
    coversBranch: false,
    months: null,
    cadence: null,
    prepares: null,
    reason: '',
  }
  const code = (more: Partial<AdaptationWish>, of = item) => {
    const result = mayAdapt(of, { from: 3, to: 4 }, { ...wish, ...more }, 2026)
    return result.ok ? 'ok' : result.refusal.code
  }
  expect(code({})).toBe('nothing_adapted')
  expect(code({ months: { from: 1, to: 6 } })).toBe('ok')
  expect(code({ months: { from: 3, to: 7 } })).toBe('outside_leeway')
  expect(code({ months: { from: 5, to: 4 } })).toBe('months_backwards')
  expect(code({ cadence: { everyYears: 2, firstYear: 2026 } })).toBe('ok')
  expect(code({ cadence: { everyYears: 4, firstYear: 2026 } })).toBe('too_rare')
  expect(code({ isLeftOut: true })).toBe('reason_missing')
  expect(code({ isLeftOut: true, reason: 'Vi flytter' })).toBe('ok')
  expect(code({ isLeftOut: true }, { ...item, isMust: false })).toBe('ok')
  expect(code({ isLeftOut: true, reason: 'Vi flytter', year: 2024 })).toBe('year_is_past')
})

test('years taken out of others leave what came before and after', () => {
  const years = fc
    .tuple(fc.integer({ min: 2020, max: 2030 }), fc.option(fc.integer({ min: 0, max: 9 })))
    .map(([from, more]) => ({ from, to: more === null ? null : from + more }))
  const has = ({ from, to }: { from: number; to: number | null }, year: number) =>
    year >= from && (to === null || year <= to)
  fc.assert(
    fc.property(years, years, (all, taken) => {
      const left = without(all, taken)
      for (let year = 2018; year < 2045; year += 1) {
        expect(left.filter((one) => has(one, year)).length).toBe(has(all, year) && !has(taken, year) ? 1 : 0)
      }
    }),
  )
})

test('an item says when it comes and for whom, and no two wait for each other', () => {
  const other = aWheelItem('other', { relation: { kind: 'after', itemId: 'item' } })
  const all = new Map(
    [other, aWheelItem('plain'), aWheelItem('theirs', { committeeId: 'centre' })].map((one) => [one.id, one]),
  )
  const code = (more: Partial<typeof usualTerms>, body: WheelBody | null = null) => {
    const result = mayStand({ ...usualTerms, ...more }, { id: 'item', body }, all)
    return result.ok ? 'ok' : result.refusal.code
  }
  expect(code({})).toBe('ok')
  expect(code({ months: null })).toBe('no_when')
  expect(code({ months: { from: 5, to: 3 } })).toBe('months_backwards')
  expect(code({ day: 3 })).toBe('day_needs_one_month')
  expect(code({ everyYears: 3 })).toBe('no_first_year')
  expect(code({ levels: [] })).toBe('levels_missing')
  expect(code({ levels: [1] }, centre)).toBe('level_above')
  expect(code({ months: null, relation: { kind: 'before', itemId: 'plain' } })).toBe('ok')
  expect(code({ relation: { kind: 'before', itemId: 'other' } })).toBe('relation_in_circle')
  expect(code({ relation: { kind: 'before', itemId: 'theirs' } })).toBe('relation_elsewhere')
  expect(code({ levels: [2, 4], relation: { kind: 'before', itemId: 'theirs' } }, centre)).toBe('ok')
  expect(code({ validFrom: isoDate('2026-01-01'), validTo: isoDate('2026-01-01') })).toBe('valid_backwards')
})

describe('the meeting that an item belongs to', () => {
  const item = aWheelItem('item', { months: { from: 5, to: 6 } })
  const occurrence = occurrenceOf(item, main, 2026, factsOf([item]))!
  const days = (...all: string[]) => all.map((on) => aMeetingDay(on))
  const chosen = (meetings: ReturnType<typeof days>) => meetingFor(occurrence, meetings)?.meeting.on

  test('is the first in its months, else the nearest of the year', () => {
    expect(chosen(days('2026-03-01', '2026-05-20', '2026-06-20'))).toBe('2026-05-20')
    expect(chosen(days('2026-04-20', '2026-09-01'))).toBe('2026-04-20')
    expect(chosen(days('2026-02-01', '2026-08-01'))).toBe('2026-08-01')
    expect(chosen(days('2025-05-20', '2027-05-20'))).toBeUndefined()
  })

  test('moves when it is cancelled, extraordinary, or over without it', () => {
    const [may, june, autumn] = days('2026-05-20', '2026-06-20', '2026-09-01')
    expect(chosen([{ ...may!, isCancelled: true }, june!])).toBe('2026-06-20')
    expect(chosen([{ ...may!, isOrdinary: false }, june!])).toBe('2026-06-20')
    expect(chosen([{ ...may!, isOver: true }, june!, autumn!])).toBe('2026-06-20')
    const over = [may!, june!].map((one) => ({ ...one, isOver: true }))
    expect(meetingFor(occurrence, [...over, autumn!])).toEqual({ meeting: autumn, isLate: true })
    expect(meetingFor(occurrence, over)).toBeNull()
  })

  test('is never cancelled or over, and is in the months whenever one of those to come is', () => {
    const meeting = fc.record({
      on: fc.integer({ min: 0, max: 364 }),
      isCancelled: fc.boolean(),
      isOver: fc.boolean(),
      isOrdinary: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 8 }), (all) => {
        const meetings = all.map(({ on, ...rest }, index) => ({
          ...aMeetingDay(new Date(Date.UTC(2026, 0, 1 + on)).toISOString().slice(0, 10), rest),
          id: String(index),
        }))
        const found = meetingFor(occurrence, meetings)
        const open = meetings.filter((one) => one.isOrdinary && !one.isCancelled && !one.isOver)
        if (open.length === 0) return found === null
        const inside = ({ on }: { on: string }) => on >= occurrence.from && on <= occurrence.to
        if (!found || !open.includes(found.meeting)) return false
        return inside(found.meeting) || !open.some(inside)
      }),
    )
  })

  test('keeps the order of what comes before and after, in the same body and above it', () => {
    const items = [
      aWheelItem('hearing', { months: { from: 8, to: 9 }, levels: [1, 4] }),
      aWheelItem('effect', {
        months: { from: 8, to: 11 },
        relation: { kind: 'after', itemId: 'hearing' },
        levels: [4],
      }),
      aWheelItem('prepare', { months: null, relation: { kind: 'before', itemId: 'hearing' }, levels: [2] }),
    ]
    const own = (body: string, ...all: string[]) => all.map((on) => aMeetingDay(on, { committeeId: body }))
    const follow = follower(
      factsOf(items, {
        meetings: new Map([
          ['main', own('main', '2026-08-20')],
          ['centre', own('centre', '2026-03-01', '2026-08-10', '2026-08-25')],
          ['local', own('local', '2026-08-05', '2026-09-05')],
        ]),
      }),
    )
    const on = (body: WheelBody) => Object.fromEntries(follow(body).map((one) => [one.occurrence.item.id, one.on]))
    expect(on(main)).toEqual({ hearing: '2026-08-20' })
    expect(on(centre)).toEqual({ prepare: '2026-08-10' })
    expect(on(local)).toEqual({ hearing: '2026-08-05', effect: '2026-08-05' })
  })
})

test('an occurrence is done, on the agenda, coming, left out or missed, by what has become of it', () => {
  const item = aWheelItem('item')
  const occurrence = occurrenceOf(item, main, 2026, factsOf([item]))!
  const fate: Fate = {
    itemId: 'agenda',
    meetingId: 'm',
    meetingOn: isoDate('2026-03-20'),
    isCancelled: false,
    isHeld: true,
    isPostponed: false,
    isSent: true,
    isClosed: false,
  }
  const at = (fates: Partial<Fate>[], today: string, more = {}, on?: string) => {
    const placements = fates.map((one) => ({
      wheelItemId: 'item',
      committeeId: 'main',
      year: 2026,
      fate: { ...fate, ...one },
    }))
    const chosen = on === undefined ? null : { meeting: aMeetingDay(on), isLate: on > occurrence.to }
    const { state, isLate, isPlaced, openness } = followed(
      { ...occurrence, ...more },
      placements,
      chosen,
      isoDate(today),
    )
    return [state, isLate && 'late', isPlaced && 'placed', openness].filter(Boolean).join(' ')
  }
  expect(at([{}], '2026-04-01')).toBe('done placed open')
  expect(at([{ meetingOn: isoDate('2026-05-20') }], '2026-06-01')).toBe('done late placed open')
  expect(at([{ isHeld: false, isSent: false }], '2026-03-12')).toBe('on_agenda placed draft')
  expect(at([{ isHeld: false, isClosed: true }], '2026-03-12')).toBe('on_agenda placed closed')
  expect(at([{ isCancelled: true }], '2026-03-12', {}, '2026-04-10')).toBe('coming open')
  expect(at([{ isPostponed: true }], '2026-03-25', {}, '2026-05-10')).toBe('coming late placed open')
  expect(at([{ isPostponed: true }, {}], '2026-04-01')).toBe('done placed open')
  expect(at([], '2026-03-12')).toBe('coming open')
  expect(at([], '2026-05-01')).toBe('missed open')
  expect(at([], '2026-05-01', { isLeftOut: true })).toBe('left_out open')
  expect(at([{}], '2026-05-01', { isLeftOut: true })).toBe('done placed open')
})

test('followed in time: done in its months or left out, of what is due', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => aWheelItem(id, { months: { from: 1, to: id === 'd' ? 12 : 2 } }))
  const fate = {
    itemId: 'x',
    meetingId: 'm',
    isCancelled: false,
    isHeld: true,
    isPostponed: false,
    isSent: true,
    isClosed: false,
  }
  const facts = factsOf(items, {
    adaptations: [anAdaptation('b', 'main', { isLeftOut: true, reason: 'Flytning' })],
    placements: [
      { wheelItemId: 'a', committeeId: 'main', year: 2026, fate: { ...fate, meetingOn: isoDate('2026-02-02') } },
    ],
  })
  expect(countsOf(follower(facts)(main), facts.today)).toEqual({
    done: 1,
    on_agenda: 0,
    coming: 1,
    left_out: 1,
    missed: 1,
    late: 0,
    due: 3,
    followed: 2,
  })
})

describe.each(Object.entries(exampleWheels))('the published wheel %s', (_name, wheel) => {
  const level = wheel.items[0]!.levels[0]!
  const body = aBody('body', level)
  const facts = factsOf(wheel.items, {
    year: wheel.year,
    today: isoDate(`${wheel.year}-01-01`),
    bodies: new Map([[body.id, body]]),
    meetings: new Map([[body.id, wheel.meetings.map((on) => aMeetingDay(on, { committeeId: body.id }))]]),
  })

  test('can be entered, and each item comes to the meeting at which it was dealt with', () => {
    const all = new Map(wheel.items.map((item) => [item.id, item]))
    for (const item of wheel.items) expect(mayStand(item, { id: item.id, body: null }, all)).toMatchObject({ ok: true })
    const at = follower(facts)(body).map(({ occurrence, on }) => [occurrence.item.id, on])
    expect(Object.fromEntries(at)).toEqual(wheel.dealtWith)
  })

  test('list and picture say the same of it', () => {
    for (const view of [
      bodyView(follower(facts)(body)),
      commonView(commonWheel(wheel.items, wheel.year, null), [level], null),
    ]) {
      expect(view.lines).toHaveLength(wheel.items.length)
      const drawn = view.picture.arcs.map(({ mark }) => [mark.number, mark.title, mark.months, mark.state])
      const listed = view.lines.flatMap((line) =>
        line.rings.map(() => [line.number, line.item.content.title, line.months, line.followed?.state ?? null]),
      )
      expect(drawn.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual(listed)
      for (const { text, mark } of view.picture.arcs) expect(text.startsWith(String(mark.number))).toBe(true)
    }
  })
})

test('a guideline to be revised is on the wheel of its body in that year alone', () => {
  const due = {
    guidelineId: 'g',
    title: 'Vold',
    kind: 'must',
    reviseOn: isoDate('2026-05-31'),
    committeeId: 'centre',
  } as const
  const item = revisionItem(due, centre)
  const meetings = new Map([
    ['centre', ['2026-03-01', '2026-06-10'].map((on) => aMeetingDay(on, { committeeId: 'centre' }))],
  ])
  const at = (body: WheelBody, year: number) =>
    follower(factsOf([item], { year, meetings }))(body).map(({ occurrence, on }) => [occurrence.item.content.title, on])
  expect(at(centre, 2026)).toEqual([['Revision: Vold', '2026-06-10']])
  expect([at(centre, 2027), at(centre, 2025), at(local, 2026), at(main, 2026)]).toEqual([[], [], [], []])
})

test('what comes and goes from one year to the next', () => {
  const items = [aWheelItem('apv', { everyYears: 3, firstYear: 2026 }), aWheelItem('always')]
  const year = (of: number) => commonWheel(items, of, null)
  const named = (of: number) => {
    const { comes, goes } = changesTo(year(of - 1), year(of))
    return [comes.map(({ item }) => item.id), goes.map(({ item }) => item.id)]
  }
  expect([2026, 2027, 2028, 2029].map(named)).toEqual([
    [['apv'], []],
    [[], ['apv']],
    [[], []],
    [['apv'], []],
  ])
})
