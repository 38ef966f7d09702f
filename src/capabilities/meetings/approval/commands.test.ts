import { beforeAll, describe, expect, test } from 'vitest'
import { ok, type Result } from '../../../platform/result.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { minutesMark } from '../minutes/rules.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { proposeWaiver, turnWaiverKey } from '../publication/commands.ts'
import { meetingFacts } from '../queries.ts'
import { aMeeting, castOf, unwrap, type BuiltMeeting } from '../testing.ts'
import { openMinutesCorrection, publishMinutes, returnMinutesKey, turnMinutesKey } from './commands.ts'
import { minutesDraft, minutesSnapshot } from './queries.ts'

const app = useApp({ now: '2026-04-17T08:00:00Z' })
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
  const built = await aMeeting(committee).withAgenda(2).withClosedItem().published().in(app.database)
  await app.drainJobs()
  return built
}
const held = async () => aHeldMeeting(await agenda())
const approved = async () => (await held()).approved().in(app.database)
const markOf = async ({ id }: BuiltMeeting) => {
  const meeting = await meetingFacts(app.database.reader, id, app.now())
  const draft = await minutesDraft(app.database.reader, meeting!)
  return minutesMark(draft.items, draft.attendance.mark)
}
const publish = (meetingId: string, who = castOf(committee).secretary) =>
  write((tx) => publishMinutes(tx, who, { meetingId }, app.now()))
const publicationsOf = (meetingId: string) =>
  app.database.reader
    .selectFrom('minutes_publication')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('version')
    .execute()

test('both keys turned at the same instant count both, each by its own post', async () => {
  const built = await (await held()).opened().attended().written().closed().in(app.database)
  const { chair, viceChair, secretary } = castOf(committee)
  const seen = await markOf(built)
  const turn = (who: typeof chair, post: 'chair' | 'vice_chair') =>
    write((tx) => turnMinutesKey(tx, who, { meetingId: built.id, post, seen }, app.now()))
  const both = await Promise.all([turn(chair, 'chair'), turn(viceChair, 'vice_chair')])
  expect(both.map((one) => one.ok)).toEqual([true, true])
  expect(await turn(chair, 'chair')).toMatchObject({ refusal: { code: 'key_already_turned' } })
  expect(await turn(chair, 'vice_chair')).toMatchObject({ refusal: { code: 'forbidden' } })
  expect(await turn(secretary, 'chair')).toMatchObject({ refusal: { code: 'forbidden' } })
  const own = { meetingId: built.id, post: 'chair' as const }
  unwrap(await write((tx) => returnMinutesKey(tx, chair, own, app.now())))
  expect(await publish(built.id)).toMatchObject({ refusal: { code: 'needs_key_of_chair' } })
})

test('a key is turned for what was seen', async () => {
  const built = await (await held()).opened().attended().written().closed().in(app.database)
  const { chair } = castOf(committee)
  const input = { meetingId: built.id, post: 'chair' as const, seen: 'something else' }
  expect(await write((tx) => turnMinutesKey(tx, chair, input, app.now()))).toMatchObject({
    refusal: { code: 'changed_meanwhile' },
  })
})

test('sent twice at once: one version, one mail to each, both variants of the PDF kept', async () => {
  const built = await approved()
  const results = await Promise.all([publish(built.id), publish(built.id, castOf(committee).chair)])
  expect(results.map((one) => (one.ok ? 'sent' : one.refusal.code)).toSorted()).toEqual(['minutes_published', 'sent'])
  await app.drainJobs()
  const publications = await publicationsOf(built.id)
  expect(publications).toHaveLength(1)
  const mails = await app.database.reader
    .selectFrom('outgoing_mail')
    .select(['to_person_id', 'text'])
    .where('dedupe_key', 'like', `minutes_published:${publications[0]!.id}:%`)
    .execute()
  expect(mails).toHaveLength(7)
  expect(new Set(mails.map((mail) => mail.to_person_id)).size).toBe(7)
  expect(mails[0]?.text).toContain(`/meetings/${built.id}/minutes/published`)
  const files = await app.database.reader
    .selectFrom('attached_file')
    .select(['name', 'media_type', 'position'])
    .where('subject_kind', '=', 'minutes_publication')
    .where('subject_id', '=', publications[0]!.id)
    .orderBy('position')
    .execute()
  expect(files.map((file) => file.position)).toEqual([1, 2])
  expect(files[0]).toMatchObject({
    media_type: 'application/pdf',
    name: expect.stringMatching(/^referat-2026-04-16-[a-z-]+\.pdf$/),
  })
})

test('the snapshot keeps attendance, items, outcomes and posts as they were', async () => {
  const built = await (
    await held()
  )
    .opened()
    .attended([{ personId: committee.viceChair, presence: 'apology', substituteId: committee.substitute }])
    .written('agreed')
    .closed()
    .approvedBy('chair', 'vice_chair')
    .published()
    .in(app.database)
  await app.drainJobs()
  const [publication] = await publicationsOf(built.id)
  const snapshot = (await minutesSnapshot(app.database.reader, publication!.id))!
  expect(snapshot.items.map((item) => [item.id, item.outcome])).toEqual(built.itemIds.map((id) => [id, 'agreed']))
  expect(snapshot.attendance).toHaveLength(6)
  const substitute = snapshot.attendance.find((one) => one.personId === committee.substitute)
  expect(substitute).toMatchObject({ presence: 'present', side: 'employee', substituteFor: expect.any(String) })
  expect(snapshot.vacant).toEqual([{ side: 'employee', title: 'TR, dagtilbud' }])
  await expect(
    app.database.write(async (tx) => {
      await tx.updateTable('minutes_publication').set({ version: 9 }).where('id', '=', publication!.id).execute()
      return ok()
    }),
  ).rejects.toThrow(/append-only/)
})

test('a correction has a reason, needs the keys again, and becomes the next version', async () => {
  const built = await aHeldMeeting(await approved())
    .published()
    .in(app.database)
  const { secretary } = castOf(committee)
  const input = { meetingId: built.id, reason: 'Maja Ærø var til stede.' }
  unwrap(await write((tx) => openMinutesCorrection(tx, secretary, input, app.now())))
  expect(await write((tx) => openMinutesCorrection(tx, secretary, input, app.now()))).toMatchObject({
    refusal: { code: 'correction_already_open' },
  })
  expect(await publish(built.id)).toMatchObject({ refusal: { code: 'needs_both_keys' } })
  await aHeldMeeting(built).approvedBy('chair', 'vice_chair').published().in(app.database)
  await app.drainJobs()
  const [first, second] = await publicationsOf(built.id)
  expect([first?.version, first?.reason]).toEqual([1, null])
  expect([second?.version, second?.reason]).toEqual([2, 'Maja Ærø var til stede.'])
})

describe('refused until', () => {
  test.each([
    ['meeting_not_closed', (b: ReturnType<typeof aHeldMeeting>) => b.opened().attended().written()],
    ['outcome_missing', (b: ReturnType<typeof aHeldMeeting>) => b.opened().attended().written('noted', 2).closed()],
    ['attendance_missing', (b: ReturnType<typeof aHeldMeeting>) => b.opened().written().closed()],
    ['needs_both_keys', (b: ReturnType<typeof aHeldMeeting>) => b.opened().attended().written().closed()],
    [
      'needs_key_of_vice_chair',
      (b: ReturnType<typeof aHeldMeeting>) => b.opened().attended().written().closed().approvedBy('chair'),
    ],
  ])('%s', async (code, steps) => {
    const { id } = await steps(await held()).in(app.database)
    expect(await publish(id)).toMatchObject({ ok: false, refusal: { code } })
    expect(await publicationsOf(id)).toEqual([])
  })

  test('past_deadline, until both have set it aside', async () => {
    const built = await approved()
    app.setNow('2026-06-01T08:00:00Z')
    expect(await publish(built.id)).toMatchObject({
      refusal: { code: 'past_deadline', params: { clause: '§ 9, stk. 6' } },
    })
    const { secretary, chair, viceChair } = castOf(committee)
    const waiver = { meetingId: built.id, deadline: 'minutes_out' as const }
    unwrap(await write((tx) => proposeWaiver(tx, secretary, { ...waiver, reason: 'Sygdom.' }, app.now())))
    unwrap(await write((tx) => turnWaiverKey(tx, chair, { ...waiver, post: 'chair' }, app.now())))
    unwrap(await write((tx) => turnWaiverKey(tx, viceChair, { ...waiver, post: 'vice_chair' }, app.now())))
    unwrap(await publish(built.id))
    await app.drainJobs()
    app.setNow('2026-04-17T08:00:00Z')
  })

  test('a member asks', async () => {
    const { id } = await approved()
    expect(await publish(id, castOf(committee).member)).toMatchObject({ refusal: { code: 'forbidden' } })
  })
})
