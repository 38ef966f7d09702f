import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../../../platform/db/ids.ts'
import { ok } from '../../../../platform/result.ts'
import { toLight } from '../../../../platform/rich-text/light-notation.ts'
import { useApp } from '../../../../testing/app.ts'
import { anAgreement } from '../../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../../committees/testing.ts'
import { minutesItems } from '../../minutes/queries.ts'
import { aHeldMeeting } from '../../minutes/testing.ts'
import { meetingFacts } from '../../queries.ts'
import { aMeeting, anActor, castOf, unwrap } from '../../testing.ts'
import { noteGuest, removeGuest } from '../guests/commands.ts'
import { liveFacts } from '../queries.ts'
import { startItem, stopItem } from '../timing/commands.ts'
import { saveAtDesk, type DeskSave } from './commands.ts'

const app = useApp({ now: '2026-04-16T11:30:00Z' })
let committee: BuiltCommittee
const nothing = { outcome: '', text: '' }

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2 })
    return ok()
  })
})

async function opened() {
  const built = await aMeeting(committee).withAgenda(3).published().in(app.database)
  await app.drainJobs()
  return aHeldMeeting(built).opened().in(app.database)
}

const aSave = (meetingId: string, itemId: string | undefined, save: Partial<DeskSave>): DeskSave => ({
  meetingId,
  itemId: itemId ?? '',
  saveId: newId(),
  version: 0,
  base: nothing,
  draft: nothing,
  statement: null,
  ...save,
})

const save = (input: DeskSave, who = castOf(committee).secretary, now = app.now()) =>
  app.database.write((tx) => saveAtDesk(tx, who, input, now))

async function written(meetingId: string, at = 0) {
  const meeting = await meetingFacts(app.database.reader, meetingId, app.now())
  const minutes = (await minutesItems(app.database.reader, meeting!))[at]!.minutes
  return { version: minutes.version, outcome: minutes.outcome, text: minutes.text ? toLight(minutes.text) : '' }
}

test('two write in one item: what each wrote stands, and who saved last hears the words of the other', async () => {
  const { id, itemIds } = await opened()
  const { secretary, chair } = castOf(committee)
  const begun = unwrap(
    await save(aSave(id, itemIds[0], { draft: { outcome: 'discussed', text: 'Første.\n\nAndet.' } })),
  )
  expect(begun).toMatchObject({ version: 1, asSent: true })
  const base = begun.stored
  const theirs = { outcome: 'discussed', text: 'Første.\n\nAndet, sagde formanden.' }
  unwrap(await save(aSave(id, itemIds[0], { version: 1, base, draft: theirs }), chair))
  const ours = { outcome: 'agreed', text: 'Første, skrev sekretæren.\n\nAndet.' }
  const saved = unwrap(await save(aSave(id, itemIds[0], { version: 1, base, draft: ours }), secretary))
  expect(saved).toEqual({
    version: 3,
    asSent: false,
    stored: { outcome: 'agreed', text: 'Første, skrev sekretæren.\n\nAndet, sagde formanden.' },
  })
  expect(await written(id)).toEqual({ version: 3, ...saved.stored })
})

test('the same paragraph, or the outcome, changed by both is saved for neither until one chooses', async () => {
  const { id, itemIds } = await opened()
  unwrap(await save(aSave(id, itemIds[0], { draft: { outcome: '', text: 'Ledelsen siger' } }), castOf(committee).chair))
  const same = await save(aSave(id, itemIds[0], { draft: { outcome: '', text: 'Medarbejderne siger' } }))
  // Both began with nothing: both stand.
  expect(unwrap(same).stored.text).toBe('Ledelsen siger\n\nMedarbejderne siger')
  const base = unwrap(same).stored
  const one = { outcome: 'agreed', text: base.text }
  unwrap(await save(aSave(id, itemIds[0], { version: 2, base, draft: one }), castOf(committee).chair))
  const other = await save(aSave(id, itemIds[0], { version: 2, base, draft: { ...one, outcome: 'postponed' } }))
  expect(other).toMatchObject({ refusal: { code: 'changed_meanwhile', params: { number: 1 } } })
  const text = { outcome: '', text: 'Ledelsen mener\n\nMedarbejderne siger' }
  unwrap(await save(aSave(id, itemIds[0], { version: 2, base, draft: text }), castOf(committee).chair))
  const clash = { outcome: '', text: 'Ledelsen tror\n\nMedarbejderne siger' }
  expect(await save(aSave(id, itemIds[0], { version: 2, base, draft: clash }))).toMatchObject({ ok: false })
  expect(await written(id)).toMatchObject({ outcome: 'agreed', text: text.text })
})

test('a save that comes twice is known, also when another wrote in between; the statement in it is said once', async () => {
  const { id, itemIds } = await opened()
  const first = aSave(id, itemIds[0], {
    draft: { outcome: '', text: 'Skrevet.' },
    statement: { by: { side: 'employee' }, text: 'Vi er uenige.' },
  })
  const { stored } = unwrap(await save(first))
  const more = { outcome: '', text: 'Skrevet. Og mere.' }
  unwrap(await save(aSave(id, itemIds[0], { version: 1, base: stored, draft: more }), castOf(committee).chair))
  expect(unwrap(await save(first))).toEqual({ version: 2, stored: more, asSent: false })
  expect(await written(id)).toMatchObject({ version: 2, text: 'Skrevet. Og mere.' })
  const said = await app.database.reader
    .selectFrom('statement')
    .select('id')
    .where('agenda_item_id', '=', itemIds[0]!)
    .execute()
  expect(said).toHaveLength(1)
})

test('who saves every second stands in the log once in ten minutes', async () => {
  const { id, itemIds } = await opened()
  for (const [version, minute] of [0, 1, 5, 10, 11].entries()) {
    const at = new Date(app.now().getTime() + minute * 60_000)
    unwrap(
      await save(aSave(id, itemIds[0], { version, draft: { outcome: '', text: `Linje ${minute}` } }), undefined, at),
    )
  }
  const events = await app.database.reader
    .selectFrom('event')
    .select('id')
    .where('name', '=', 'item_minutes_written')
    .where('subject_id', '=', itemIds[0]!)
    .execute()
  expect(events).toHaveLength(2)
})

test('refused to members and strangers, before the meeting opens, and for an item of another meeting', async () => {
  const meeting = await opened()
  const { member } = castOf(committee)
  const input = aSave(meeting.id, meeting.itemIds[0], { draft: { outcome: '', text: 'x' } })
  expect(await save(input, member)).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await save(input, anActor(committee.amr))).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await save(aSave(meeting.id, newId(), {}))).toMatchObject({ refusal: { code: 'not_an_item' } })
  const planned = await aMeeting(committee).withAgenda(1).published().in(app.database)
  await app.drainJobs()
  expect(await save(aSave(planned.id, planned.itemIds[0], {}))).toMatchObject({
    refusal: { code: 'meeting_not_opened' },
  })
})

test('one item runs at a time; the clock stops, and guests are noted and removed', async () => {
  const { id, itemIds } = await opened()
  const { secretary, member } = castOf(committee)
  const start = (itemId: string, minute: number) =>
    app.database.write((tx) =>
      startItem(tx, secretary, { meetingId: id, itemId }, new Date(app.now().getTime() + minute * 60_000)),
    )
  unwrap(await start(itemIds[0]!, 0))
  expect(await start(itemIds[0]!, 1)).toMatchObject({ refusal: { code: 'already_running' } })
  unwrap(await start(itemIds[1]!, 7))
  const stop = () =>
    app.database.write((tx) => stopItem(tx, secretary, id, new Date(app.now().getTime() + 10 * 60_000)))
  unwrap(await stop())
  expect(await stop()).toMatchObject({ refusal: { code: 'nothing_runs' } })
  const { times } = await liveFacts(app.database.reader, id)
  const minutes = times.map(({ startedAt, endedAt }) => (endedAt!.getTime() - startedAt.getTime()) / 60_000)
  expect(minutes).toEqual([7, 3])
  const guest = { meetingId: id, itemId: itemIds[0]!, name: 'Ida Holt', title: 'Økonomichef' }
  expect(await app.database.write((tx) => noteGuest(tx, member, guest, app.now()))).toMatchObject({
    refusal: { code: 'forbidden' },
  })
  const guestId = unwrap(await app.database.write((tx) => noteGuest(tx, secretary, guest, app.now())))
  expect((await liveFacts(app.database.reader, id)).guests).toMatchObject([{ name: 'Ida Holt', title: 'Økonomichef' }])
  const removal = { meetingId: id, itemId: itemIds[0]!, guestId }
  unwrap(await app.database.write((tx) => removeGuest(tx, secretary, removal, app.now())))
  expect(await app.database.write((tx) => removeGuest(tx, secretary, removal, app.now()))).toMatchObject({
    refusal: { code: 'no_such_guest' },
  })
})
