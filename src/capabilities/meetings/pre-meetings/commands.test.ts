import { beforeAll, expect, test } from 'vitest'
import { instantOf, isoDate } from '../../../platform/clock/dates.ts'
import { ok } from '../../../platform/result.ts'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import { useDatabase } from '../../../testing/database.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { aMeeting, anActor, castOf, unwrap } from '../testing.ts'
import { changePreMeetingNote, planPreMeeting, removePreMeetingNote, writePreMeetingNote } from './commands.ts'
import { roomFor, sidesOpenAt } from './queries.ts'

const db = useDatabase()
const now = new Date('2026-03-12T09:00:00Z')
let committee: BuiltCommittee

beforeAll(async () => {
  const made = await db.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx)
    return ok()
  })
  unwrap(made)
})

const content = parseLight('Vi vil høre tallene først.')

test('each side has a room of its own, and two who begin at once share it', async () => {
  const { id } = await aMeeting(committee).withAgenda(2).published().in(db.database)
  const { chair, viceChair, member, secretary } = castOf(committee)
  const at = { meetingId: id, side: 'employee' }
  const written = await Promise.all(
    [viceChair, member].map((actor) =>
      db.database.write((tx) => writePreMeetingNote(tx, actor, { ...at, itemId: null, content }, now)),
    ),
  )
  expect(written.map((one) => one.ok)).toEqual([true, true])
  const room = await roomFor(db.database.reader, member, at, now)
  expect(room?.preMeeting.notes).toHaveLength(2)
  expect(room?.items).toHaveLength(2)
  for (const actor of [chair, secretary, anActor(committee.tr, [['administrator', committee.id]])]) {
    const isOfTheSide = actor.personId === committee.tr
    expect((await roomFor(db.database.reader, actor, at, now)) !== null).toBe(isOfTheSide)
  }
  const outside = await db.database.write((tx) => writePreMeetingNote(tx, chair, { ...at, itemId: null, content }, now))
  expect(outside).toMatchObject({ refusal: { code: 'not_found' } })
  const rows = await db.database.reader.selectFrom('pre_meeting').select('side').where('meeting_id', '=', id).execute()
  expect(rows).toEqual([{ side: 'employee' }])
})

test('a note is changed and removed by any of the side, not over an unseen change', async () => {
  const { id, itemIds } = await aMeeting(committee).on('2026-06-11').withAgenda(1).published().in(db.database)
  const { viceChair, member } = castOf(committee)
  const at = { meetingId: id, side: 'employee' }
  const run = db.database
  unwrap(await run.write((tx) => writePreMeetingNote(tx, member, { ...at, itemId: itemIds[0]!, content }, now)))
  const [note] = (await roomFor(run.reader, viceChair, at, now))?.preMeeting.notes ?? []
  const change = { ...at, noteId: note!.id, content: parseLight('Nyt'), version: 1 }
  unwrap(await run.write((tx) => changePreMeetingNote(tx, viceChair, change, now)))
  const old = await run.write((tx) => changePreMeetingNote(tx, member, change, now))
  expect(old).toMatchObject({ refusal: { code: 'changed_meanwhile' } })
  const empty = await run.write((tx) => changePreMeetingNote(tx, member, { ...change, version: 2, content: null }, now))
  expect(empty).toMatchObject({ refusal: { code: 'nothing_written' } })
  unwrap(await run.write((tx) => removePreMeetingNote(tx, member, { ...change, version: 2 }, now)))
  expect((await roomFor(run.reader, viceChair, at, now))?.preMeeting.notes).toEqual([])
})

test('a time asks for one mail each time it changes, with a higher sequence', async () => {
  const { id } = await aMeeting(committee).on('2026-06-18').in(db.database)
  const { chair } = castOf(committee)
  const at = { meetingId: id, side: 'management' }
  const on = (start: string) => ({
    startsAt: instantOf(isoDate('2026-06-17'), start),
    endsAt: instantOf(isoDate('2026-06-17'), '12:00'),
    place: 'Lokale 2',
  })
  unwrap(await db.database.write((tx) => planPreMeeting(tx, chair, { ...at, time: on('10:00'), version: 0 }, now)))
  unwrap(await db.database.write((tx) => planPreMeeting(tx, chair, { ...at, time: on('11:00'), version: 2 }, now)))
  const jobs = await db.database.reader
    .selectFrom('job')
    .select('data')
    .where('name', '=', 'pre_meeting_mail')
    .execute()
  expect(jobs.map(({ data }) => (data as { sequence: number }).sequence).toSorted((a, b) => a - b)).toEqual([1, 2])
  expect(
    await sidesOpenAt(db.database.reader, chair, (await roomFor(db.database.reader, chair, at, now))!.meeting, now),
  ).toEqual(['management'])
})
