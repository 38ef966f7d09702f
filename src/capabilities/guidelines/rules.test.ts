import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isoDate, weekdayOf } from '../../platform/clock/dates.ts'
import { parseLight } from '../../platform/rich-text/light-notation.ts'
import { dutyStates, holdsOn, missingOf, nationalDuties, type Duty } from './duties/rules.ts'
import { guidelineLaw, lastDayAfterNotice } from './law/rules.ts'
import {
  inGroups,
  kinds,
  mayBeEntered,
  mayBeRepealed,
  mayCover,
  mayGetNotice,
  standingOf,
  textOn,
  type GuidelineText,
} from './rules.ts'
import type { GuidelineKind } from './schema.ts'

const day = isoDate
const on = day('2026-03-12')

const text = (number: number, validFrom: string, lastDay: string | null = null) => ({
  number,
  validFrom: day(validFrom),
  notice:
    lastDay === null
      ? null
      : ({ side: 'employee', reason: '', givenOn: on, lastDay: day(lastDay), byName: null } as const),
})
const repeal = (lastDay: string) => ({ reason: '', lastDay: day(lastDay), byName: null })

describe('three months of notice', () => {
  test.each([
    ['an ordinary day', '2026-03-12', '2026-06-12'],
    ['over Easter and the spring change of the clock, whose days are not moved', '2026-03-28', '2026-06-28'],
    ['to a Sunday, which stays', '2026-02-14', '2026-05-14'],
    ['over Christmas', '2025-12-24', '2026-03-24'],
    ['over the end of the year', '2025-11-15', '2026-02-15'],
    ['from the last of November to the last of February', '2025-11-30', '2026-02-28'],
    ['the same in a leap year', '2027-11-30', '2028-02-29'],
    ['from the 31st to a month with 30 days', '2026-03-31', '2026-06-30'],
    ['over the autumn change of the clock', '2026-10-24', '2027-01-24'],
    ['given on New Year’s Eve', '2026-12-31', '2027-03-31'],
  ])('%s', (_case, given, last) => {
    expect(lastDayAfterNotice(day(given))).toBe(last)
  })

  test('is what the edition of the day it was given says', () => {
    const first = guidelineLaw(day('2020-01-01'))
    const later = { validFrom: '2027-01-01', noticeMonths: 6, clauses: first.clauses }
    const known = [{ validFrom: '2015-01-01', ...first }, later]
    const months = (given: string) => guidelineLaw(day(given), known).noticeMonths
    expect(['1999-01-01', '2026-12-31', '2027-01-01'].map(months)).toEqual([3, 3, 6])
    expect(lastDayAfterNotice(day('2027-08-31'), guidelineLaw(day('2027-08-31'), known))).toBe('2028-02-29')
  })

  test('is never shorter than 89 days nor longer than 92, and later notice never ends earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const given = addDays(day('2000-01-01'), n)
        const last = lastDayAfterNotice(given)
        expect(last >= addDays(given, 88) && last <= addDays(given, 92)).toBe(true)
        expect(lastDayAfterNotice(addDays(given, 1)) >= last).toBe(true)
        expect(weekdayOf(last)).toBeGreaterThan(0)
      }),
    )
  })
})

test.each([
  ['before its day', [text(1, '2026-04-01')], null, { state: 'coming', from: '2026-04-01' }],
  ['on its day', [text(1, '2026-03-12')], null, { state: 'in_force' }],
  [
    'under notice on its last day',
    [text(1, '2025-01-01', '2026-03-12')],
    null,
    { state: 'under_notice', lastDay: '2026-03-12' },
  ],
  ['the day after', [text(1, '2025-01-01', '2026-03-11')], null, { state: 'ended', lastDay: '2026-03-11' }],
  [
    'noticed, and agreed anew',
    [text(1, '2025-01-01', '2026-03-01'), text(2, '2026-02-20')],
    null,
    { state: 'in_force' },
  ],
  [
    'noticed, a new text coming',
    [text(1, '2025-01-01', '2026-04-01'), text(2, '2026-05-01')],
    null,
    { state: 'under_notice', lastDay: '2026-04-01' },
  ],
  ['repealed later', [text(1, '2025-01-01')], repeal('2026-06-30'), { state: 'under_notice', lastDay: '2026-06-30' }],
  ['repealed', [text(1, '2025-01-01')], repeal('2026-03-11'), { state: 'ended', lastDay: '2026-03-11' }],
])('it stands: %s', (_case, texts, repealed, expected) => {
  expect(standingOf({ texts, repeal: repealed }, on)).toEqual(expected)
})

test('the text of a day is the latest that has begun', () => {
  const texts = [text(2, '2026-01-01'), text(1, '2025-01-01'), text(3, '2026-12-01')]
  expect(textOn(texts, on)?.number).toBe(2)
  expect(textOn(texts, day('2024-12-31'))).toBeNull()
})

const refused = (code: string, clause: string) => ({ ok: false, refusal: { code, params: { clause } } })

test.each<[GuidelineKind, unknown]>([
  ['procedure', refused('procedure_has_no_notice', 'MED-rammeaftalen § 8, stk. 3')],
  ['must', refused('must_has_no_notice', 'MED-rammeaftalen § 8 og bilag 2')],
  ['policy', { ok: false, refusal: { code: 'policy_has_no_notice' } }],
  ['council_rule', { ok: false, refusal: { code: 'policy_has_no_notice' } }],
  ['may', { ok: true, value: '2026-06-12' }],
])('notice of a %s guideline', (kind, expected) => {
  expect(mayGetNotice({ kind, texts: [text(1, '2025-01-01')], repeal: null }, on)).toEqual(expected)
  const repealable = mayBeRepealed({ kind, texts: [text(1, '2025-01-01')], repeal: null }, on, on)
  expect(repealable.ok).toBe(kind === 'policy' || kind === 'council_rule')
})

test('notice is given once, and only of what is in force', () => {
  const of = (texts: ReturnType<typeof text>[]) => mayGetNotice({ kind: 'may', texts, repeal: null }, on)
  expect(of([text(1, '2025-01-01', '2026-05-01')])).toMatchObject({ refusal: { code: 'already_noticed' } })
  expect(of([text(1, '2025-01-01', '2026-01-01')])).toMatchObject({ refusal: { code: 'not_in_force' } })
  expect(of([text(1, '2027-01-01')])).toMatchObject({ refusal: { code: 'not_in_force' } })
})

const written = {
  text: parseLight('Sådan gør vi.'),
  agreedOn: on,
  validFrom: null,
  committeeId: 'c',
  decidedBy: '',
  itemId: null,
  note: '',
}
const around = { kind: 'may' as GuidelineKind, level: 4 as number | null, files: 0, last: null, on }

test.each([
  ['a may-guideline of any body', {}, {}, null],
  ['a file alone', { text: null }, { files: 1 }, null],
  ['nothing', { text: null }, {}, 'nothing_written'],
  ['a guideline of no body', {}, { level: null }, 'needs_body'],
  ['a procedure of the main committee', {}, { kind: 'procedure', level: 1 }, null],
  ['a procedure of another', {}, { kind: 'procedure', level: 2 }, 'needs_main_committee'],
  ['a must-guideline of another', {}, { kind: 'must', level: 2 }, null],
  ['a council rule by the council', { decidedBy: 'Byrådet' }, { kind: 'council_rule', level: null }, null],
  ['a council rule by nobody', {}, { kind: 'council_rule', level: null }, 'needs_decided_by'],
  ['a council rule agreed by a body', {}, { kind: 'council_rule' }, 'council_rule_has_no_body'],
  ['tomorrow', { agreedOn: day('2026-03-13') }, {}, 'agreed_in_future'],
  ['in force before it was agreed', { validFrom: day('2026-03-01') }, {}, 'valid_before_agreed'],
  ['older than the text before', {}, { last: { agreedOn: day('2026-03-13') } }, 'agreed_before_last'],
] as const)('entering %s', (_case, changed, where, code) => {
  const result = mayBeEntered({ ...written, ...changed }, { ...around, ...where })
  expect(result.ok ? null : result.refusal.code).toBe(code)
})

test('it covers somebody', () => {
  expect(mayCover({ covers: 'all', levels: [] }, []).ok).toBe(true)
  expect(mayCover({ covers: 'units', levels: [] }, [])).toMatchObject({ refusal: { code: 'covers_no_workplace' } })
  expect(mayCover({ covers: 'levels', levels: [] }, [])).toMatchObject({ refusal: { code: 'covers_no_level' } })
})

const guideline = (more: { id: string; dutyIds?: string[]; texts?: ReturnType<typeof text>[]; isMine?: boolean }) => ({
  kind: 'must' as GuidelineKind,
  title: more.id,
  covers: 'all' as const,
  levels: [],
  publishedAt: '',
  reviseOn: null,
  version: 1,
  units: [],
  dutyIds: [],
  repeal: null,
  isMine: false,
  ...more,
  texts: (more.texts ?? [text(1, '2025-01-01')]) as unknown as GuidelineText[],
})

test('the national list has three procedures and what annex 2 asks for; what nothing in force answers is missing', () => {
  const duties: Duty[] = nationalDuties.map((one) => ({ ...one, id: one.key }))
  expect(duties.filter(({ kind }) => kind === 'procedure')).toHaveLength(3)
  const states = dutyStates(
    duties,
    [
      guideline({ id: 'both', dutyIds: ['stress', 'violence'] }),
      guideline({ id: 'old', dutyIds: ['health'], texts: [text(1, '2020-01-01', '2021-01-01')] }),
    ],
    on,
  )
  const missing = missingOf(states).map(({ key }) => key)
  expect(missing).toEqual(['budget', 'reorganisation', 'staff_policy', 'well_being', 'sickness', 'health'])
})

test('a duty holds between its days, half-open', () => {
  const between = { validFrom: day('2026-01-01'), validTo: day('2026-03-12') }
  expect([day('2025-12-31'), day('2026-01-01'), day('2026-03-11'), on].map((one) => holdsOn(between, one))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(holdsOn({ validFrom: null, validTo: null }, on)).toBe(true)
})

test('each stands in one group, mine first', () => {
  const all = [
    guideline({ id: 'Å', isMine: true }),
    guideline({ id: 'B', isMine: true }),
    guideline({ id: 'C' }),
    guideline({ id: 'D', isMine: true, texts: [text(1, '2025-01-01', '2025-05-01')] }),
  ]
  const { mine, others, ended } = inGroups(all, on)
  expect([mine, others, ended].map((group) => group.map(({ id }) => id))).toEqual([['B', 'Å'], ['C'], ['D']])
  expect(kinds).toHaveLength(5)
})
