import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { holds, type Actor, type Role } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import { ok } from '../../platform/result.ts'
import { useDatabase } from '../../testing/database.ts'
import { anAgreement } from '../agreement/testing.ts'
import { aCommittee, anEmployee, type BuiltCommittee } from '../committees/testing.ts'
import { changeItem } from './agenda/commands.ts'
import { itemPage } from './agenda/queries.ts'
import { keyPostsOf, may, visibleItems, type ItemAccess } from './policy.ts'
import { aMeeting, anActor, anItem, castOf, unwrap, type BuiltMeeting } from './testing.ts'

const db = useDatabase()
const now = new Date('2026-03-12T09:00:00Z')
let committee: BuiltCommittee
let other: BuiltCommittee
let outsider: string
const meetings: BuiltMeeting[] = []

beforeAll(async () => {
  const made = await db.database.write(async (tx) => {
    await anAgreement(tx)
    return ok({ committee: await aCommittee(tx), other: await aCommittee(tx), outsider: await anEmployee(tx, null) })
  })
  ;({ committee, other, outsider } = unwrap(made))
  const closedFor = (until: string) => ({
    closedGround: 'Forvaltningslovens § 27',
    closedUntil: today(new Date(until)),
  })
  const builders = [
    aMeeting(committee).withAgenda(2).withClosedItem().withRaisedItem(),
    aMeeting(committee).withAgenda(1).withClosedItem().published(),
    aMeeting(committee)
      .withItem(closedFor('2026-03-12T12:00:00Z'))
      .withItem(closedFor('2026-03-13T12:00:00Z'))
      .published(),
    aMeeting(committee).withAgenda(2).published().underCorrection(),
    aMeeting(other).withAgenda(1).withClosedItem().published(),
  ]
  for (const builder of builders) meetings.push(await builder.in(db.database))
  // Closed in the working copy of a correction: what was sent stays open until the next version is sent.
  const [, , , corrected] = meetings
  const content = anItem({ closedGround: 'Forvaltningslovens § 27' })
  const input = { meetingId: corrected!.id, itemId: corrected!.itemIds[0]!, version: 1, content }
  unwrap(await db.database.write((tx) => changeItem(tx, castOf(committee).secretary, input, now)))
})

/** Somebody who is excluded from an item of every meeting, whatever else they are. */
function excludedToo([name, actor]: [string, Actor]): [string, Actor] {
  const items = meetings.flatMap(({ itemIds }) => itemIds.slice(-1))
  const grants = [...actor.grants, ...items.map((on) => ({ role: 'excluded' as const, on }))]
  return [`excluded ${name}`, { ...actor, grants }]
}

const people = (): [string, Actor][] => [
  ...Object.entries(castOf(committee)),
  ...Object.entries(castOf(committee)).map(excludedToo),
  ['substitute', anActor(committee.substitute, [['substitute', committee.id]])],
  ['chair of another committee', castOf(other).chair],
  ['administrator', { ...anActor(outsider), grants: [{ role: 'administrator', on: null }] }],
  ['employee', anActor(outsider)],
]

test('the query of what is visible agrees with the page of each item, for everybody', async () => {
  for (const [name, actor] of people()) {
    const { rows } = await sql<{ id: string }>`${visibleItems(actor, today(now))}`.execute(db.database.reader)
    const visible = new Set(rows.map((row) => row.id))
    for (const meeting of meetings) {
      for (const itemId of [...meeting.itemIds, ...meeting.raisedIds]) {
        const page = await itemPage(db.database.reader, actor, meeting.id, itemId, now)
        expect(page?.shown.readable ?? false, `${name}, item ${itemId}`).toBe(visible.has(itemId))
      }
    }
  }
})

test('who may what', () => {
  const roles: (Role | 'employee' | 'raiser')[] = [
    'secretary',
    'chair',
    'vice_chair',
    'member',
    'substitute',
    'hr_consultant',
    'administrator',
    'raiser',
    'employee',
  ]
  const states: [string, Omit<ItemAccess, 'id' | 'committeeId'>][] = [
    ['draft', { raisedBy: null, closed: false, published: null }],
    ['raised', { raisedBy: 'raiser', closed: false, published: null }],
    ['sent', { raisedBy: null, closed: false, published: { closed: false } }],
    ['sent, closed', { raisedBy: null, closed: true, published: { closed: true } }],
  ]
  const matrix = roles.map((role) => {
    const on = role === 'hr_consultant' || role === 'administrator' ? null : 'c'
    const actor: Actor = {
      ...anActor(role),
      grants: role === 'employee' || role === 'raiser' ? [] : [{ role, on }],
    }
    if (role !== 'employee' && role !== 'raiser') expect(holds(actor, role, on)).toBe(true)
    const reads = states
      .filter(([, item]) => may.readItem(actor, { id: 'i', committeeId: 'c', ...item }))
      .map(([state]) => state)
    const does = [
      may.prepare(actor, 'c') && 'prepares',
      may.belong(actor, 'c') && 'raises',
      ...keyPostsOf(actor, 'c').map((post) => `key of ${post}`),
    ]
    return `${role}: reads ${reads.join(' | ')}; ${does.filter(Boolean).join(', ') || 'nothing else'}`
  })
  expect(matrix).toMatchInlineSnapshot(`
    [
      "secretary: reads draft | raised | sent | sent, closed; prepares, raises",
      "chair: reads draft | raised | sent | sent, closed; prepares, raises, key of chair",
      "vice_chair: reads draft | raised | sent | sent, closed; prepares, raises, key of vice_chair",
      "member: reads sent | sent, closed; raises",
      "substitute: reads sent | sent, closed; raises",
      "hr_consultant: reads sent; nothing else",
      "administrator: reads sent; nothing else",
      "raiser: reads raised | sent; nothing else",
      "employee: reads sent; nothing else",
    ]
  `)
})
