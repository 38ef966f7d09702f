import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { exportAll } from '../../../platform/transfer/export.ts'
import { readPackedFile, writePackedFile } from '../../../platform/transfer/packed-file.ts'
import { restoreAll } from '../../../platform/transfer/restore.ts'
import { useApp } from '../../../testing/app.ts'
import { openTestDatabase } from '../../../testing/database.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, anEmployee, aPlace, aStaffMeeting, type BuiltCommittee } from '../../committees/testing.ts'
import { administrator, hrConsultant } from '../../people/testing.ts'
import { callInSubstitute, reportAbsence } from '../attendance/commands.ts'
import { excludePerson } from '../exclusion/commands.ts'
import { aMeeting, castOf, unwrap } from '../testing.ts'
import { preMeetingPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const secret = 'Hemmeligheden om normeringen'
const aboutItem = 'Kravene til budgettet'
const place = 'Kaffestuen'

interface World {
  readonly committee: BuiltCommittee
  readonly outsider: string
  readonly hr: string
  readonly administrator: string
  readonly meetingId: string
  readonly itemIds: readonly string[]
  readonly otherMeetingId: string
  readonly staffMeetingId: string
}
let world: World

beforeAll(async () => {
  const people = await app.database.write(async (tx) => {
    await anAgreement(tx)
    return ok({
      committee: await aCommittee(tx),
      staff: await aStaffMeeting(tx),
      outsider: await anEmployee(tx, await aPlace(tx, { name: 'Materielgården' })),
      hr: await hrConsultant(tx),
      administrator: await administrator(tx),
    })
  })
  const { staff, ...made } = unwrap(people)
  const sent = await aMeeting(made.committee).withAgenda(2).published().in(app.database)
  const other = await aMeeting(made.committee).on('2026-06-11').in(app.database)
  const nobody = { ...staff, viceChair: staff.chair, tr: staff.chair }
  const gathered = await aMeeting(nobody).on('2026-04-17').in(app.database)
  world = {
    ...made,
    meetingId: sent.id,
    itemIds: sent.itemIds,
    otherMeetingId: other.id,
    staffMeetingId: gathered.id,
  }
  await app.drainJobs()
  const tr = await app.as(world.committee.tr)
  expect((await tr.post(preMeetingPaths.notes(at()), { content: secret })).done).toBe('pre_meeting_note_saved')
  const about = { content: aboutItem, item: world.itemIds[1]! }
  expect((await tr.post(preMeetingPaths.notes(at()), about)).done).toBe('pre_meeting_note_saved')
  const time = { date: '2026-04-16', start: '10:00', end: '11.30', place }
  expect((await tr.post(preMeetingPaths.time(at()), time)).done).toBe('pre_meeting_planned')
  await app.drainJobs()
})

const at = (side = 'employee', meetingId = world.meetingId) => ({ meetingId, side })
const noteIds = async () =>
  (
    await app.database.reader.selectFrom('pre_meeting_note').select('id').orderBy('written_at').orderBy('id').execute()
  ).map(({ id }) => id)

/** Every address of the employee side's room, read and written, as one person gets it. */
async function everyAnswer(personId: string) {
  const client = await app.as(personId)
  const [noteId = ''] = await noteIds()
  const note = { ...at(), preMeetingNoteId: noteId }
  return [
    await client.get(preMeetingPaths.room(at())),
    await client.get(preMeetingPaths.time(at())),
    await client.get(preMeetingPaths.newNote(at())),
    await client.get(preMeetingPaths.newNote(at(), { item: world.itemIds[0]! })),
    await client.get(preMeetingPaths.note(note)),
    await client.post(preMeetingPaths.time(at()), { date: 'x' }),
    await client.post(preMeetingPaths.notes(at()), { content: '' }),
    await client.post(preMeetingPaths.note(note), { content: 'x', version: 99 }),
    await client.post(preMeetingPaths.noteRemoval(note), { version: 99 }),
    await client.post(preMeetingPaths.callingOff(at()), { version: 99 }),
  ]
}

describe('the room of the employee side is theirs alone', () => {
  test.each<[string, (w: World) => string, boolean]>([
    ['the shop steward', (w) => w.committee.tr, true],
    ['the safety representative', (w) => w.committee.amr, true],
    ['the vice-chair', (w) => w.committee.viceChair, true],
    ['a substitute who is not called in', (w) => w.committee.substitute, false],
    ['the chair', (w) => w.committee.chair, false],
    ['a leader of the other side', (w) => w.committee.leader, false],
    ['the secretary', (w) => w.committee.secretary, false],
    ['an employee elsewhere', (w) => w.outsider, false],
    ['HR', (w) => w.hr, false],
    ['an administrator', (w) => w.administrator, false],
  ])('%s', async (_who, personOf, mayRead) => {
    const answers = await everyAnswer(personOf(world))
    const opened = [200, 200, 200, 200, 200, 422, 422, 409, 409, 409]
    expect(answers.map(({ status }) => status)).toEqual(mayRead ? opened : answers.map(() => 404))
    for (const word of [secret, aboutItem, place]) {
      expect(answers.some(({ text }) => text.includes(word))).toBe(mayRead)
    }
    const search = await (await app.as(personOf(world))).get(`/search?q=${encodeURIComponent('Hemmeligheden')}`)
    expect(search.text).not.toContain(secret)
    const meeting = await (await app.as(personOf(world))).get(`/meetings/${world.meetingId}`)
    expect(meeting.text).not.toContain(secret)
    expect(meeting.text.includes(preMeetingPaths.room(at()))).toBe(mayRead)
  })

  test('a substitute enters once called in, and only to that meeting', async () => {
    const { viceChair, secretary } = castOf(world.committee)
    const { meetingId } = world
    const called = await app.database.write(async (tx) => {
      unwrap(await reportAbsence(tx, viceChair, { meetingId, personId: world.committee.viceChair }, app.now()))
      return callInSubstitute(
        tx,
        secretary,
        { meetingId, memberId: world.committee.viceChair, substituteId: world.committee.substitute },
        app.now(),
      )
    })
    unwrap(called)
    await app.drainJobs()
    const substitute = await app.as(world.committee.substitute)
    const room = await substitute.get(preMeetingPaths.room(at()))
    expect([room.status, room.text.includes(secret)]).toEqual([200, true])
    expect((await substitute.get(preMeetingPaths.room(at('management')))).status).toBe(404)
    expect((await substitute.get(preMeetingPaths.room(at('employee', world.otherMeetingId)))).status).toBe(404)
    expect((await substitute.get(`/meetings/${meetingId}`)).text).toContain(preMeetingPaths.room(at()))
  })

  test('says not shown to an administrator who sees as one of them, whatever it holds', async () => {
    const client = await app.as(world.administrator)
    const begun = await client.post('/administration/see-as', {
      person: world.committee.tr,
      reason: 'Ringede om mødet',
    })
    expect(begun.status).toBe(303)
    const rooms = [at(), at('management'), at('employee', world.otherMeetingId)].map((one) => preMeetingPaths.room(one))
    const answers = await Promise.all(rooms.map((room) => client.get(room)))
    for (const { status, text } of answers) {
      expect(status).toBe(403)
      expect(text).toContain('Ikke vist')
      expect(text).not.toContain(secret)
    }
    expect((await client.get(preMeetingPaths.newNote(at()))).text).not.toContain(aboutItem)
    expect((await client.get(`/meetings/${world.meetingId}`)).text).not.toContain('/pre-meetings/')
    expect((await client.post(preMeetingPaths.notes(at()), { content: 'x' })).status).toBe(403)
    await client.post('/administration/see-as/ending')
  })

  test('the log tells that something was written, and the mails tell the side alone when and where', async () => {
    const events = await app.database.reader
      .selectFrom('event')
      .selectAll()
      .where('name', 'like', 'pre_meeting%')
      .execute()
    expect(events.map(({ name }) => name).toSorted()).toEqual([
      'pre_meeting_note_written',
      'pre_meeting_note_written',
      'pre_meeting_planned',
    ])
    expect(JSON.stringify(events)).not.toMatch(new RegExp(`${secret}|${aboutItem}|${place}`))
    const mails = await app.database.reader
      .selectFrom('outgoing_mail')
      .select(['to_person_id', 'text', 'calendar_content'])
      .where('dedupe_key', 'like', 'pre_meeting_invitation:%')
      .execute()
    const { viceChair, tr, amr } = world.committee
    expect(new Set(mails.map((mail) => mail.to_person_id))).toEqual(new Set([viceChair, tr, amr]))
    expect(mails.every(({ text }) => text.includes(place) && !text.includes(secret))).toBe(true)
    expect(mails.every((mail) => mail.calendar_content?.includes('METHOD:REQUEST'))).toBe(true)
  })
})

test('no other meeting has rooms, and hostile addresses find nothing', async () => {
  const chair = await app.as(world.committee.chair)
  const hostile = [at('nobody'), at("' or 1=1"), at('employee', 'x'), at('management', world.staffMeetingId)]
  for (const one of hostile) expect((await chair.get(preMeetingPaths.room(one))).status).toBe(404)
  const note = preMeetingPaths.note({ ...at('management'), preMeetingNoteId: "x'" })
  expect((await chair.get(note)).status).toBe(404)
  expect((await chair.post(note, { content: 'x', version: 1 })).status).toBe(404)
  expect((await chair.get(preMeetingPaths.newNote(at('management'), { item: 'x' }))).status).toBe(404)
  const foreign = preMeetingPaths.note({ ...at('management'), preMeetingNoteId: (await noteIds())[0]! })
  expect((await chair.get(foreign)).status).toBe(404)
  expect((await chair.post(foreign, { content: 'x', version: 1 })).status).toBe(404)
})

test('notes are changed by any of the side, not over an unseen change, and the time by a form', async () => {
  const [noteId = ''] = await noteIds()
  const note = { ...at(), preMeetingNoteId: noteId }
  const [tr, amr] = [await app.as(world.committee.tr), await app.as(world.committee.amr)]
  expect((await amr.post(preMeetingPaths.note(note), { content: `${secret} igen`, version: 1 })).status).toBe(303)
  const late = await tr.post(preMeetingPaths.note(note), { content: 'min egen tekst', version: 1 })
  expect(late.status).toBe(409)
  expect(late.text).toContain('min egen tekst')
  expect(late.text).toContain(`${secret} igen`)
  const time = { date: '2026-04-16', start: '13:30', end: '14:00', place }
  const after = await tr.post(preMeetingPaths.time(at()), { ...time, version: 2 })
  expect([after.status, after.text.includes('før mødet begynder')]).toEqual([422, true])
  expect((await tr.post(preMeetingPaths.time(at()), { ...time, version: 1 })).status).toBe(409)
  expect((await tr.post(preMeetingPaths.callingOff(at()), { version: 2 })).done).toBe('pre_meeting_called_off')
  await app.drainJobs()
  const cancelled = await app.database.reader
    .selectFrom('outgoing_mail')
    .select('id')
    .where('dedupe_key', 'like', 'pre_meeting_invitation:%')
    .where('calendar_method', '=', 'CANCEL')
    .execute()
  expect(cancelled.length).toBeGreaterThan(0)
  const english = await tr.get(preMeetingPaths.room(at()), { 'accept-language': 'en' })
  expect(english.status).toBe(200)
})

test('a note about an item shows to nobody who is excluded from the item', async () => {
  const { tr, amr, secretary } = world.committee
  const meeting = await aMeeting(world.committee).on('2026-05-21').withClosedItem().published().in(app.database)
  const [itemId = ''] = meeting.itemIds
  const room = preMeetingPaths.room(at('employee', meeting.id))
  const note = { content: 'Kun for dem, der må læse punktet', item: itemId }
  await (await app.as(amr)).post(preMeetingPaths.notes(at('employee', meeting.id)), note)
  expect((await (await app.as(tr)).get(room)).text).toContain(note.content)
  const written = await app.database.write((tx) =>
    excludePerson(
      tx,
      castOf(world.committee).secretary,
      { meetingId: meeting.id, itemId, personId: tr, reason: 'Er selv part i sagen' },
      app.now(),
    ),
  )
  unwrap(written)
  await app.drainJobs()
  const seen = await (await app.as(tr)).get(room)
  expect([seen.status, seen.text.includes(note.content), seen.text.includes('Forhandling om')]).toEqual([
    200,
    false,
    false,
  ])
  expect((await (await app.as(amr)).get(room)).text).toContain(note.content)
  expect((await (await app.as(secretary)).get(room)).status).toBe(404)
})

test('a backup carries the room, and it opens for the same people after', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'medspil-pre-meetings-'))
  const file = path.join(folder, 'backup.medspil')
  await exportAll(app.database.source, writePackedFile(file), app.now(), () => undefined)
  const fresh = await openTestDatabase()
  await restoreAll(fresh.database.source, readPackedFile(file), () => undefined)
  const read = (database: typeof app.database) =>
    database.reader.selectFrom('pre_meeting_note').selectAll().orderBy('id').execute()
  expect(await read(fresh.database)).toEqual(await read(app.database))
  await fresh.database.close()
  await fresh.drop()
  rmSync(folder, { recursive: true })
})
