import { describe, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { parseLight, toLight } from '../../platform/rich-text/light-notation.ts'
import { richTextSchema } from '../../platform/rich-text/rich-text.ts'
import { testRules, withoutParts } from '../agreement/testing.ts'
import type { Agreement } from '../agreement/rules.ts'
import type { Steps } from '../journeys/rules.ts'
import type { NotingPost } from '../journeys/schema.ts'
import {
  directionOf,
  itemKindFor,
  keysToTurn,
  mayLeave,
  mayNote,
  mayPlace,
  mayReceive,
  mayReply,
  mayReturn,
  maySettleReturn,
  ownerOf,
  passOn,
  presentationFor,
  proposedDue,
  type ItemToPassOn,
  type PassingWish,
} from './rules.ts'

const on = isoDate('2026-03-12')
const agreement: Agreement = {
  id: 'a',
  title: 'MED-aftale',
  signedOn: null,
  validFrom: isoDate('2025-01-01'),
  validTo: null,
  levels: [],
  rules: testRules,
  ...withoutParts,
  closingDays: new Set([isoDate('2026-03-16')]),
}
const withRule = (rule: 'reply', amount: number, measure: 'days' | 'weeks'): Agreement => ({
  ...agreement,
  rules: [{ level: null, rule, amount, measure, clause: '§ 10', wording: '' }],
})

test.each([
  [2, 1, 'up'],
  [2, 4, 'down'],
  [2, 2, 'across'],
] as const)('from level %i to level %i is %s', (from, to, direction) => {
  expect(directionOf(from, to)).toBe(direction)
})

describe('the proposed due date', () => {
  const byLevel: Agreement = {
    ...agreement,
    closingDays: new Set([isoDate('2026-03-16'), isoDate('2026-12-24')]),
    rules: [
      ...testRules,
      { level: 1, rule: 'reply', amount: 6, measure: 'weeks', clause: '§ 10, stk. 4', wording: '' },
      { level: 4, rule: 'reply', amount: 5, measure: 'working_days', clause: '§ 10, stk. 5', wording: '' },
    ],
  }

  test.each([
    ['the closing day not counted, across Easter', 2, on, '2026-04-08', '§ 10, stk. 3'],
    ['the main committee has six weeks', 1, on, '2026-04-23', '§ 10, stk. 4'],
    ['a workplace has five working days', 4, on, '2026-03-20', '§ 10, stk. 5'],
    ['five working days across Easter', 4, isoDate('2026-04-01'), '2026-04-13', '§ 10, stk. 5'],
    [
      'six weeks that end on Maundy Thursday give way to the Tuesday',
      1,
      isoDate('2026-02-19'),
      '2026-04-07',
      '§ 10, stk. 4',
    ],
    ['five working days across Christmas and New Year', 4, isoDate('2026-12-23'), '2027-01-04', '§ 10, stk. 5'],
    [
      'six weeks that end on New Year’s Day give way to the Monday',
      1,
      isoDate('2026-11-20'),
      '2027-01-04',
      '§ 10, stk. 4',
    ],
    ['fifteen working days across the year', 3, isoDate('2026-12-18'), '2027-01-13', '§ 10, stk. 3'],
  ])('is the receivers’ own: %s', (_case, toLevel, sent, day, clause) => {
    expect(proposedDue(byLevel, toLevel, sent)).toEqual({ on: day, clause })
  })

  test('whoever sends it, and whichever way: the senders’ clocks for passing on are not the receivers’', () => {
    for (const level of [1, 2, 4]) {
      const decided = passOn(
        { committee: { id: 'from', level }, isPublished: true, isClosed: false, legs: [] },
        { to: { id: 'to', name: 'Lokal-MED', level: 4, parentId: 'x' }, purpose: 'decision', dueOn: null },
        byLevel,
        on,
      )
      expect(decided).toEqual({ ok: true, value: { dueOn: '2026-03-20', dueClause: '§ 10, stk. 5' } })
    }
    const senders = testRules.filter(({ rule }) => rule !== 'reply')
    expect(proposedDue({ ...agreement, rules: senders }, 4, on)).toBeNull()
  })

  test('gives way to the next working day when it falls on a day off', () => {
    // 9 days after 12 March is Saturday the 21st.
    expect(proposedDue(withRule('reply', 9, 'days'), 1, on)?.on).toBe('2026-03-23')
    // Three weeks after is Maundy Thursday; the next working day is the Tuesday after Easter.
    expect(proposedDue(withRule('reply', 3, 'weeks'), 1, on)?.on).toBe('2026-04-07')
  })

  test('is missing where the agreement has no clock, or there is no agreement', () => {
    expect(proposedDue({ ...agreement, rules: [] }, 1, on)).toBeNull()
    expect(proposedDue(null, 1, on)).toBeNull()
  })
})

describe('passing on', () => {
  const main = { id: 'main', name: 'Hovedudvalget', level: 1, parentId: null }
  const local = { id: 'local', name: 'Lokal-MED', level: 4, parentId: 'centre' }
  const item: ItemToPassOn = {
    committee: { id: 'centre', level: 2 },
    isPublished: true,
    isClosed: false,
    legs: [],
  }
  const wish: PassingWish = { to: main, purpose: 'discussion_and_reply', dueOn: null }
  const legTo = (id: string, replied: boolean) => ({
    to: { id, name: id, level: 1 },
    replied: replied ? { at: new Date(), by: null, text: 'Ja' } : null,
    returned: null,
  })

  test.each<[string, Partial<ItemToPassOn>, Partial<PassingWish>, string]>([
    ['not published', { isPublished: false }, {}, 'item_not_published'],
    ['closed, published or not', { isClosed: true }, {}, 'item_closed'],
    ['to nobody', {}, { to: null }, 'committee_unknown'],
    ['to itself', {}, { to: { ...main, id: 'centre' } }, 'to_itself'],
    ['there already, unanswered', { legs: [legTo('main', false)] }, {}, 'already_referred'],
    ['to be raised above the top', {}, { purpose: 'raise_above' }, 'nothing_above'],
    ['due yesterday', {}, { dueOn: isoDate('2026-03-11') }, 'due_past'],
    ['due on a Sunday', {}, { dueOn: isoDate('2026-03-15') }, 'due_not_working_day'],
    ['due on a closing day', {}, { dueOn: isoDate('2026-03-16') }, 'due_not_working_day'],
  ])('%s is refused', (_case, facts, changes, code) => {
    expect(passOn({ ...item, ...facts }, { ...wish, ...changes }, agreement, on)).toMatchObject({
      ok: false,
      refusal: { code },
    })
  })

  test.each<[string, Partial<ItemToPassOn>, Partial<PassingWish>, object]>([
    ['by the agreement', {}, {}, { dueOn: '2026-04-08', dueClause: '§ 10, stk. 3' }],
    ['on a day of one’s own', {}, { dueOn: isoDate('2026-03-20') }, { dueOn: '2026-03-20', dueClause: null }],
    ['today', {}, { dueOn: on }, { dueOn: on, dueClause: null }],
    ['again after an answer', { legs: [legTo('main', true)] }, {}, { dueOn: '2026-04-08' }],
    ['to another meanwhile', { legs: [legTo('main', false)] }, { to: local }, { dueClause: '§ 10, stk. 3' }],
    ['to be raised above a local committee', {}, { to: local, purpose: 'raise_above' }, { dueOn: '2026-04-08' }],
  ])('%s is possible', (_case, facts, changes, value) => {
    expect(passOn({ ...item, ...facts }, { ...wish, ...changes }, agreement, on)).toMatchObject({ ok: true, value })
  })

  test('without an agreement the sender must set the day', () => {
    expect(passOn(item, wish, null, on)).toMatchObject({ ok: false, refusal: { code: 'due_missing' } })
    expect(passOn(item, { ...wish, dueOn: on }, null, on)).toMatchObject({ ok: true })
  })

  test('what may leave its meeting', () => {
    expect(mayLeave({ isPublished: true, isClosed: false }).ok).toBe(true)
  })
})

describe('the receivers’ steps', () => {
  const at = { at: new Date(), by: null }
  const none: Steps = { received: null, placed: null, noting: null, replied: null, returned: null }
  const received = { ...none, received: at }
  const placed = { ...none, placed: { at: at.at, itemId: 'i' } }
  const answered = { ...none, replied: { ...at, text: 'Ja' } }
  const key = (post: NotingPost, personId: string) => ({ post, personId, at: at.at })
  const both: readonly NotingPost[] = ['chair', 'vice_chair']
  const asked = { ...received, noting: { askedAt: at.at, needed: both, keys: [key('chair', 'karin')] } }
  const noted = { ...asked, noting: { ...asked.noting, keys: [...asked.noting.keys, key('vice_chair', 'bo')] } }
  const back = { ...at, reason: 'Hos centret', proposed: null, sentOnAs: null, endedAt: null }
  const returned = { ...received, returned: back }

  test.each<[string, Steps, string]>([
    ['nothing yet', none, 'ok ok ok ok ok'],
    ['received', received, 'already_received ok ok ok ok'],
    ['on an agenda', placed, 'already_placed already_placed ok already_placed already_placed'],
    ['one key turned', asked, 'already_received ok ok ok ok'],
    ['noted', noted, 'already_noted already_noted ok already_noted already_noted'],
    ['answered', answered, Array.from({ length: 5 }, () => 'already_answered').join(' ')],
    ['returned', returned, Array.from({ length: 5 }, () => 'already_returned').join(' ')],
  ])('%s: receipt, placement, reply, return and noting', (_case, leg, expected) => {
    const said = (result: ReturnType<typeof mayReceive>) => (result.ok ? 'ok' : result.refusal.code)
    const rules = [mayReceive, mayPlace, mayReply, mayReturn]
    const noting = mayNote({ ...leg, purpose: 'information' })
    expect([...rules.map((rule) => said(rule(leg))), said(noting)].join(' ')).toBe(expected)
    expect(mayNote({ ...leg, purpose: 'decision' })).toMatchObject({ refusal: { code: 'only_information' } })
  })

  test.each<[string, Steps, readonly NotingPost[], string, readonly NotingPost[] | string]>([
    ['who holds no key asks', received, [], 'sekretær', []],
    ['and is not asked twice', asked, [], 'sekretær', 'key_not_yours'],
    ['a chair turns the own key', received, ['chair'], 'karin', ['chair']],
    ['once', asked, ['chair'], 'karin', 'key_is_turned'],
    ['the other turns the other', asked, ['vice_chair'], 'bo', ['vice_chair']],
    ['two keys are two people', asked, both, 'karin', 'keys_of_two_people'],
    ['also at the first turn', received, both, 'karin', ['chair']],
  ])('keys outside a meeting: %s', (_case, leg, posts, person, expected) => {
    const result = keysToTurn({ ...leg, purpose: 'information' }, posts, person, both)
    expect(result.ok ? result.value : result.refusal.code).toEqual(expected)
  })

  test('no clock runs without somebody', () => {
    const at = (facts: object) => ownerOf({ returned: null, settled: false, receiversHavePosts: true, ...facts })
    expect(at({})).toBe('receivers')
    expect(at({ receiversHavePosts: false })).toBe('senders')
    expect(at({ settled: true })).toBeNull()
    expect(at({ returned: back, settled: true })).toBe('senders')
    for (const settled of [{ sentOnAs: 'leg' }, { endedAt: new Date() }]) {
      expect(at({ returned: { ...back, ...settled }, settled: true })).toBeNull()
      expect(maySettleReturn({ returned: { ...back, ...settled } }).ok).toBe(false)
    }
  })

  test('information stays information on the receivers’ agenda', () => {
    expect(itemKindFor('information')).toBe('information')
    expect(itemKindFor('decision')).toBe('discussion')
  })
})

describe('the case presentation that receivers begin with', () => {
  const headings = { presentation: 'Sagen', decision: 'Beslutningen' }

  test('holds the message, the matter and what came of it, and can be stored', () => {
    const matter = { presentation: parseLight('- et\n- to'), decision: parseLight('Vi er enige.') }
    const text = presentationFor({ text: 'Første linje\n\n Anden\tlinje ' }, matter, headings)
    expect(richTextSchema.safeParse(text).success).toBe(true)
    expect(toLight(text)).toBe(
      'Første linje\n\nAnden linje\n\n**Sagen**\n\n- et\n- to\n\n**Beslutningen**\n\nVi er enige.',
    )
  })

  test('is empty when there is nothing to say', () => {
    const text = presentationFor({ text: ' \n' }, { presentation: null, decision: null }, headings)
    expect(text.content).toEqual([])
  })
})
