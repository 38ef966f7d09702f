import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useDatabase } from '../../../testing/database.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { removeItem } from '../agenda/commands.ts'
import { workingItems } from '../agenda/queries.ts'
import { agendaMark } from '../agenda/rules.ts'
import { excludePerson } from '../exclusion/commands.ts'
import { turnAgendaKey } from '../publication/commands.ts'
import { aMeeting, castOf, unwrap } from '../testing.ts'
import { answerAgendaComment, refuseAgenda, writeAgendaComment } from './commands.ts'
import { ownersPage } from './queries.ts'

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

test('a comment outlives its item, is answered once, and only by those who make the agenda', async () => {
  const { id, itemIds } = await aMeeting(committee).withAgenda(2).in(db.database)
  const { chair, viceChair, secretary, member } = castOf(committee)
  const comment = { meetingId: id, itemId: itemIds[1]!, text: 'Mangler tal' }
  const refused = await db.database.write((tx) => writeAgendaComment(tx, member, comment, now))
  expect(refused).toMatchObject({ refusal: { code: 'forbidden' } })
  const made = await db.database.write((tx) => writeAgendaComment(tx, viceChair, comment, now))
  const { commentId } = unwrap(made)
  await db.database.write((tx) => removeItem(tx, secretary, { meetingId: id, itemId: itemIds[1]! }, now))
  const page = await ownersPage(db.database.reader, chair, id, now)
  expect(page?.comments).toMatchObject([{ itemId: null, text: 'Mangler tal', answeredAt: null }])
  const answer = { meetingId: id, commentId }
  unwrap(await db.database.write((tx) => answerAgendaComment(tx, chair, answer, now)))
  const twice = await db.database.write((tx) => answerAgendaComment(tx, secretary, answer, now))
  expect(twice).toMatchObject({ refusal: { code: 'answered_already' } })
  const names = await db.database.reader
    .selectFrom('event')
    .select(['name', 'data'])
    .where('name', 'like', 'agenda_comment%')
    .execute()
  expect(names.map(({ name }) => name)).toEqual(['agenda_comment_written', 'agenda_comment_answered'])
  expect(JSON.stringify(names)).not.toContain('Mangler')
})

test('a comment on an item that somebody is excluded from goes with the item', async () => {
  const { id, itemIds } = await aMeeting(committee).on('2026-05-07').withClosedItem().withAgenda(1).in(db.database)
  const { chair, viceChair, secretary } = castOf(committee)
  const at = { meetingId: id, itemId: itemIds[0]! }
  const exclusion = { ...at, personId: chair.personId, reason: 'Nær familie' }
  unwrap(await db.database.write((tx) => excludePerson(tx, secretary, exclusion, now)))
  unwrap(await db.database.write((tx) => writeAgendaComment(tx, viceChair, { ...at, text: 'Hemmeligt' }, now)))
  unwrap(await db.database.write((tx) => removeItem(tx, secretary, at, now)))
  expect((await ownersPage(db.database.reader, chair, id, now))?.comments).toEqual([])
})

test('a no stands once, with a job for its mail, until the same post turns its key', async () => {
  const { id } = await aMeeting(committee).withAgenda(2).in(db.database)
  const { chair, viceChair } = castOf(committee)
  const no = { meetingId: id, post: 'vice_chair' as const, reason: 'Punktet om normering mangler' }
  const [one, other] = await Promise.all([
    db.database.write((tx) => refuseAgenda(tx, viceChair, no, now)),
    db.database.write((tx) => refuseAgenda(tx, viceChair, no, now)),
  ])
  expect([one, other].filter((result) => result.ok)).toHaveLength(1)
  expect(await db.database.write((tx) => refuseAgenda(tx, chair, no, now))).toMatchObject({
    refusal: { code: 'forbidden' },
  })
  const jobs = await db.database.reader.selectFrom('job').select('id').where('name', '=', 'agenda_refused').execute()
  expect(jobs).toHaveLength(1)
  const standing = async () => (await ownersPage(db.database.reader, chair, id, now))?.refusals.map(({ post }) => post)
  const turn = (actor: typeof chair, post: 'chair' | 'vice_chair') =>
    db.database.write(async (tx) => {
      const seen = agendaMark(await workingItems(tx, id))
      return turnAgendaKey(tx, actor, { meetingId: id, post, seen }, now)
    })
  unwrap(await turn(chair, 'chair'))
  expect(await standing()).toEqual(['vice_chair'])
  unwrap(await turn(viceChair, 'vice_chair'))
  expect(await standing()).toEqual([])
  expect((await ownersPage(db.database.reader, viceChair, id, now))?.since?.differences).toEqual([])
})
