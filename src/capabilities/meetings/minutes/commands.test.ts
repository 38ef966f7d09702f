import { beforeAll, describe, expect, test } from 'vitest'
import { ok, type Result } from '../../../platform/result.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { meetingFacts } from '../queries.ts'
import { aMeeting, anActor, castOf, unwrap } from '../testing.ts'
import { writeMinutes, type ItemWish } from './commands.ts'
import { minutesItems } from './queries.ts'
import { writtenMark } from './rules.ts'
import { aHeldMeeting, aWish } from './testing.ts'

const app = useApp({ now: '2026-04-16T11:30:00Z' })
let committee: BuiltCommittee

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2 })
    return ok()
  })
})

const write = <T>(work: (tx: Writer) => Promise<Result<T>>) => app.database.write(work)
const agenda = async () => {
  const built = await aMeeting(committee)
    .withAgenda(2)
    .withItem({ kind: 'agreement', title: 'Retningslinje mod vold' })
    .published()
    .in(app.database)
  await app.drainJobs()
  return built
}
const opened = async () =>
  aHeldMeeting(await agenda())
    .opened()
    .in(app.database)
const save = (meetingId: string, wishes: ItemWish[], who = castOf(committee).secretary, removes?: string) =>
  write((tx) => writeMinutes(tx, who, { meetingId, wishes, removes: removes ?? null }, app.now()))
const itemsOf = async (meetingId: string) => {
  const meeting = await meetingFacts(app.database.reader, meetingId, app.now())
  return minutesItems(app.database.reader, meeting!)
}

test('each item keeps its outcome and text with a version; what was left alone is not written', async () => {
  const { id, itemIds } = await opened()
  const text = parseLight('Taget til efterretning med **bemærkninger**.')
  const first = aWish(itemIds[0]!, { outcome: 'noted', text })
  const result = unwrap(await save(id, [first, aWish(itemIds[1]!), aWish(itemIds[2]!)]))
  expect(result.saved).toEqual([itemIds[0]])
  const [written, untouched] = await itemsOf(id)
  expect(written?.minutes).toMatchObject({ outcome: 'noted', text, version: 1, writtenBy: expect.any(String) })
  expect(untouched?.minutes.version).toBe(0)
  expect(unwrap(await save(id, [first])).saved).toEqual([])
})

test('two secretaries write the same item at once: one is kept, the other is told, and the rest of theirs is saved', async () => {
  const { id, itemIds } = await opened()
  const { secretary, chair } = castOf(committee)
  const mine = [aWish(itemIds[0]!, { outcome: 'agreed' }), aWish(itemIds[1]!, { outcome: 'discussed' })]
  const theirs = [aWish(itemIds[0]!, { outcome: 'postponed' }), aWish(itemIds[2]!, { outcome: 'noted' })]
  const results = (await Promise.all([save(id, mine, secretary), save(id, theirs, chair)])).map(unwrap)
  const refusals = results.flatMap(({ refused }) => [...refused])
  expect(refusals).toEqual([[itemIds[0], { code: 'changed_meanwhile', params: { number: 1 } }]])
  const items = await itemsOf(id)
  expect(items.map(({ minutes }) => minutes.version)).toEqual([1, 1, 1])
  expect(['agreed', 'postponed']).toContain(items[0]?.minutes.outcome)
})

test('an item that another changed is not a conflict for who left it alone', async () => {
  const { id, itemIds } = await opened()
  unwrap(await save(id, [aWish(itemIds[0]!, { outcome: 'agreed' })]))
  const stale = unwrap(await save(id, [aWish(itemIds[0]!), aWish(itemIds[1]!, { outcome: 'noted' })]))
  expect(stale.refused.size).toBe(0)
  expect((await itemsOf(id))[0]?.minutes.outcome).toBe('agreed')
})

test('a guideline is agreed only where the agenda asked for agreement', async () => {
  const { id, itemIds } = await opened()
  const wishes = itemIds.map((itemId) => aWish(itemId, { outcome: 'guideline_agreed' }))
  const { saved, refused } = unwrap(await save(id, wishes))
  expect(saved).toEqual([itemIds[2]])
  expect([...refused.values()].map(({ code }) => code)).toEqual([
    'guideline_needs_agreement',
    'guideline_needs_agreement',
  ])
})

test('statements of a side and of a person who takes part, added and removed', async () => {
  const { id, itemIds } = await opened()
  const itemId = itemIds[0]!
  const said = (by: NonNullable<ItemWish['statement']>['by']) =>
    aWish(itemId, { statement: { by, text: 'Vi finder det ikke forsvarligt.' } })
  unwrap(await save(id, [said({ side: 'employee' })]))
  unwrap(await save(id, [said({ personId: committee.tr })]))
  const stranger = unwrap(await save(id, [said({ personId: committee.secretary })]))
  expect([...stranger.refused.values()]).toEqual([{ code: 'not_a_speaker' }])
  const [item] = await itemsOf(id)
  expect(item?.minutes.statements.map(({ by }) => ('side' in by ? by.side : by.personId))).toEqual([
    'employee',
    committee.tr,
  ])
  const first = item!.minutes.statements[0]!.id
  unwrap(await save(id, [], undefined, first))
  expect((await itemsOf(id))[0]?.minutes.statements).toHaveLength(1)
  expect(await save(id, [], undefined, first)).toMatchObject({ refusal: { code: 'no_such_statement' } })
})

test('any change takes the keys back', async () => {
  const built = await aHeldMeeting(await agenda())
    .approved()
    .in(app.database)
  const keys = () =>
    app.database.reader
      .selectFrom('meeting_key')
      .select('post')
      .where('meeting_id', '=', built.id)
      .where('purpose', '=', 'minutes')
      .execute()
  expect(await keys()).toHaveLength(2)
  const [item] = await itemsOf(built.id)
  const seen = writtenMark(item!.minutes)
  const wish = aWish(built.itemIds[0]!, { outcome: 'postponed', version: 1, seen })
  expect(unwrap(await save(built.id, [wish])).keysTakenBack).toBe(true)
  expect(await keys()).toEqual([])
})

describe('refused', () => {
  test('before the meeting is opened, and once the minutes are sent', async () => {
    const before = await agenda()
    expect(await save(before.id, [])).toMatchObject({ refusal: { code: 'meeting_not_opened' } })
    const after = await aHeldMeeting(await agenda())
      .approved()
      .published()
      .in(app.database)
    await app.drainJobs()
    expect(await save(after.id, [])).toMatchObject({ refusal: { code: 'minutes_published' } })
  })

  test('to members and strangers; an item of another meeting is none', async () => {
    const { id } = await opened()
    const other = await opened()
    expect(await save(id, [], castOf(committee).member)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await save(id, [], anActor(committee.amr))).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await save('nonsense', [])).toMatchObject({ refusal: { code: 'not_found' } })
    const { refused } = unwrap(await save(id, [aWish(other.itemIds[0]!, { outcome: 'agreed' })]))
    expect([...refused.values()]).toEqual([{ code: 'not_an_item' }])
  })
})
