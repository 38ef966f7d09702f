import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useDatabase } from '../../../testing/database.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee } from '../../committees/testing.ts'
import { excludePerson, liftExclusion } from '../exclusion/commands.ts'
import { exclusionsAt, withExclusions } from '../exclusion/queries.ts'
import { aMeeting, castOf, unwrap, type BuiltMeeting } from '../testing.ts'
import { saveNote } from './commands.ts'
import { ownNote, ownNotes } from './queries.ts'

const db = useDatabase()
const now = new Date('2026-03-12T08:00:00Z')
let meeting: BuiltMeeting

beforeAll(async () => {
  const made = await db.database.write(async (tx) => {
    await anAgreement(tx)
    return ok(await aCommittee(tx))
  })
  meeting = await aMeeting(unwrap(made)).withAgenda(1).withClosedItem().published().in(db.database)
})

const at = (index: number) => ({ meetingId: meeting.id, itemId: meeting.itemIds[index]! })
const typed = (text: string, version = 0) => ({ text, isMarked: false, version })
const actors = () => castOf(meeting.committee)

test('two devices that begin at once lose nothing of each other', async () => {
  const { member } = actors()
  const save = (text: string) => db.database.write((tx) => saveNote(tx, member, { ...at(0), typed: typed(text) }, now))
  const saved = await Promise.all(['fra telefonen', 'fra tavlen', 'fra bordet'].map(save))
  expect(saved.every((one) => one.ok)).toBe(true)
  const { text, version } = await ownNote(db.database.reader, member, at(0).itemId)
  expect(version).toBe(3)
  expect(text.split('\n\n').toSorted()).toEqual(['fra bordet', 'fra tavlen', 'fra telefonen'])
  expect((await ownNotes(db.database.reader, actors().chair, meeting.id)).size).toBe(0)
})

test('a note with nothing in it is not begun, and an item one may not read takes none', async () => {
  const { member, secretary } = actors()
  const save = (actor: typeof member, index: number, text: string) =>
    db.database.write((tx) => saveNote(tx, actor, { ...at(index), typed: typed(text) }, now))
  expect(await save(secretary, 0, '')).toMatchObject({ ok: true, value: { version: 0 } })
  const input = { ...at(1), personId: member.personId, reason: 'Nærtstående' }
  unwrap(await db.database.write((tx) => excludePerson(tx, secretary, input, now)))
  const excluded = withExclusions(member, await exclusionsAt(db.database.reader, meeting.id))
  expect(await save(excluded, 1, 'husk')).toMatchObject({ refusal: { code: 'not_found' } })
  unwrap(await db.database.write((tx) => liftExclusion(tx, secretary, input, now)))
  const lifted = withExclusions(excluded, await exclusionsAt(db.database.reader, meeting.id))
  expect(await save(lifted, 1, 'husk')).toMatchObject({ ok: true, value: { text: 'husk' } })
})
