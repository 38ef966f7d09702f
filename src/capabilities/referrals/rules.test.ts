import { describe, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { parseLight, toLight } from '../../platform/rich-text/light-notation.ts'
import { richTextSchema } from '../../platform/rich-text/rich-text.ts'
import { testRules, withoutParts } from '../agreement/testing.ts'
import type { Agreement } from '../agreement/rules.ts'
import {
  directionOf,
  itemKindFor,
  mayLeave,
  mayPlace,
  mayReceive,
  mayReply,
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
const withRule = (rule: 'pass_up', amount: number, measure: 'days' | 'weeks'): Agreement => ({
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
  test.each([
    ['up: 10 working days, the closing day not counted', 1, '2026-03-27', '§ 10, stk. 1'],
    ['down', 4, '2026-03-27', '§ 10, stk. 2'],
    ['across: the clock for replies', 2, '2026-04-08', '§ 10, stk. 3'],
  ])('%s', (_case, toLevel, day, clause) => {
    expect(proposedDue(agreement, 2, toLevel, on)).toEqual({ on: day, clause })
  })

  test('gives way to the next working day when it falls on a day off', () => {
    // 9 days after 12 March is Saturday the 21st.
    expect(proposedDue(withRule('pass_up', 9, 'days'), 2, 1, on)?.on).toBe('2026-03-23')
    // Three weeks after is Maundy Thursday; the next working day is the Tuesday after Easter.
    expect(proposedDue(withRule('pass_up', 3, 'weeks'), 2, 1, on)?.on).toBe('2026-04-07')
  })

  test('is missing where the agreement has no clock, or there is no agreement', () => {
    expect(proposedDue({ ...agreement, rules: [] }, 2, 1, on)).toBeNull()
    expect(proposedDue(null, 2, 1, on)).toBeNull()
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
    ['by the agreement', {}, {}, { dueOn: '2026-03-27', dueClause: '§ 10, stk. 1' }],
    ['on a day of one’s own', {}, { dueOn: isoDate('2026-03-20') }, { dueOn: '2026-03-20', dueClause: null }],
    ['today', {}, { dueOn: on }, { dueOn: on, dueClause: null }],
    ['again after an answer', { legs: [legTo('main', true)] }, {}, { dueOn: '2026-03-27' }],
    ['to another meanwhile', { legs: [legTo('main', false)] }, { to: local }, { dueClause: '§ 10, stk. 2' }],
    ['to be raised above a local committee', {}, { to: local, purpose: 'raise_above' }, { dueOn: '2026-03-27' }],
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
  const none = { received: null, placed: null, replied: null }
  const received = { ...none, received: at }
  const placed = { ...none, placed: { at: at.at, itemId: 'i' } }
  const answered = { ...none, replied: { ...at, text: 'Ja' } }

  test.each([
    ['nothing yet', none, 'ok', 'ok', 'ok'],
    ['received', received, 'already_received', 'ok', 'ok'],
    ['on an agenda', placed, 'already_placed', 'already_placed', 'ok'],
    ['answered', answered, 'already_answered', 'already_answered', 'already_answered'],
  ])('%s (%j): receipt %s, placement %s, reply %s', (_case, leg, receipt, placement, reply) => {
    const said = (result: ReturnType<typeof mayReceive>) => (result.ok ? 'ok' : result.refusal.code)
    expect([said(mayReceive(leg)), said(mayPlace(leg)), said(mayReply(leg))]).toEqual([receipt, placement, reply])
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
