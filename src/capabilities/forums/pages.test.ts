import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate, today } from '../../platform/clock/dates.ts'
import { ok } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { receiversOf, committeeTree, representativesOf } from '../committees/queries.ts'
import { aCommittee, anEmployee, aStaffMeeting, type BuiltCommittee } from '../committees/testing.ts'
import { anAgreement, testRules } from '../agreement/testing.ts'
import { approvalPaths } from '../meetings/approval/paths.ts'
import { aHeldMeeting } from '../meetings/minutes/testing.ts'
import { meetingPaths } from '../meetings/paths.ts'
import { documentPaths } from '../meetings/printing/paths.ts'
import { publishAgenda } from '../meetings/publication/commands.ts'
import { aMeeting, castOf, unwrap } from '../meetings/testing.ts'
import { committeePaths } from '../committees/paths.ts'
import { hrConsultant } from '../people/testing.ts'
import { referralPaths } from '../referrals/paths.ts'
import { forumPaths } from './paths.ts'
import { networkClock } from './rules.ts'

const app = useApp()
let committee: BuiltCommittee
let hr: string
let otherSecretary: string
let outsider: string

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    committee = await aCommittee(tx, { level: 1 })
    otherSecretary = (await aStaffMeeting(tx)).secretary
    outsider = await anEmployee(tx, committee.unitId)
    hr = await hrConsultant(tx)
    const networkMeets = { level: null, rule: 'network_meets', amount: 2, measure: 'months', clause: '§ 14' } as const
    await anAgreement(tx, { rules: [...testRules, { ...networkMeets, wording: '' }] })
    return ok()
  })
  if (!made.ok) throw new Error('no world')
})

const working = {
  kind: 'working_group',
  name: 'Arbejdsgruppe om støj',
  purpose: 'Find tre ting, der dæmper støjen.',
  mandate: 'Gruppen afrapporterer til hovedudvalget.',
  openness: 'members',
  ends_on: '2026-09-30',
}

/** Set up by HR with a convener and a member. Answers its id. */
async function aForum(fields: Record<string, string>, convener: string, member?: string): Promise<string> {
  const client = await app.as(hr)
  const made = await client.post(forumPaths.forums(), fields)
  expect([made.status, made.done]).toEqual([303, 'forum_established'])
  const forumId = made.location?.split('/').at(-1) ?? ''
  const people = [[convener, 'chair'], ...(member === undefined ? [] : [[member, 'member']])]
  for (const [person = '', part = ''] of people)
    expect((await client.post(forumPaths.participants({ forumId }), { person, part })).done).toBe('forum_joined')
  return forumId
}

/** A meeting of a forum whose agenda is sent by the convener's key alone. */
async function aForumMeeting(forumId: string, convener: string, day = '2026-04-16') {
  const people = { id: forumId, chair: convener, viceChair: convener, secretary: convener, tr: convener }
  const built = await aMeeting(people).on(day).withAgenda(2).withKeys('chair').in(app.database)
  const sent = await app.database.write((tx) =>
    publishAgenda(tx, castOf(people).chair, { meetingId: built.id }, new Date('2026-03-12T08:00:00Z')),
  )
  unwrap(sent)
  return built
}

describe('setting up', () => {
  test('HR does; others are refused, and what was typed stands', async () => {
    const client = await app.as(hr)
    const endless = await client.post(forumPaths.forums(), { ...working, ends_on: '' })
    expect(endless.status).toBe(422)
    expect(endless.text).toContain('Gruppen afrapporterer')
    expect(endless.text).toContain('skal have en slutdato')
    expect((await client.post(forumPaths.forums(), { ...working, ends_on: '2020-01-01' })).status).toBe(422)
    expect((await client.post(forumPaths.forums(), { kind: 'committee' })).status).toBe(422)
    expect((await client.get(forumPaths.newForum())).status).toBe(200)
    const employee = await app.as(outsider)
    expect((await employee.get(forumPaths.newForum())).status).toBe(403)
    expect((await employee.post(forumPaths.forums(), working)).status).toBe(403)
    for (const bad of ['x', '00000000-0000-7000-8000-000000000000', committee.id]) {
      expect((await client.get(forumPaths.forum({ forumId: bad }))).status).toBe(404)
      expect((await client.post(forumPaths.closure({ forumId: bad }))).status).toBe(404)
      expect((await client.post(forumPaths.participants({ forumId: bad }), {})).status).toBe(404)
    }
  })
})

test('the convener holds the only key: HR alone says who it is', async () => {
  const forumId = await aForum({ ...working, name: 'Arbejdsgruppe om lys' }, committee.chair)
  const participants = forumPaths.participants({ forumId })
  const asHr = await app.as(hr)
  expect((await asHr.post(participants, { person: committee.secretary, part: 'secretary' })).done).toBe('forum_joined')
  const secretary = await app.as(committee.secretary)
  expect((await secretary.post(participants, { person: committee.secretary, part: 'chair' })).status).toBe(403)
  expect((await secretary.get(forumPaths.forum({ forumId }))).text).not.toContain('value="chair"')
  expect((await secretary.post(participants, { person: outsider, part: 'member' })).done).toBe('forum_joined')
  await app.drainJobs()
})

describe('the secretaries’ network', () => {
  test('has every secretary as a member for as long as they are, in one click', async () => {
    const client = await app.as(hr)
    expect((await client.get(forumPaths.forums())).text).toContain('Opret sekretærernes netværk')
    const forumId = await aForum(
      { kind: 'network', name: 'Sekretærernes erfa-netværk', purpose: 'Deler erfaringer.', openness: 'members' },
      committee.secretary,
    )
    const receivers = await receiversOf(app.database.reader, forumId, isoDate('2026-03-12'))
    expect(receivers.map(({ personId }) => personId).sort()).toEqual([committee.secretary, otherSecretary].sort())
    const before = await receiversOf(app.database.reader, forumId, isoDate('2024-12-31'))
    expect(before).toEqual([])
    const meeting = await aForumMeeting(forumId, committee.secretary)
    await app.drainJobs()
    // Members read, others do not know of it; no agreement's clock counts.
    const [member, employee] = [await app.as(otherSecretary), await app.as(outsider)]
    const page = await member.get(meetingPaths.meeting({ meetingId: meeting.id }))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Budget 2027')
    for (const address of [
      meetingPaths.meeting({ meetingId: meeting.id }),
      meetingPaths.agendaVersion({ meetingId: meeting.id, version: '1' }),
      meetingPaths.item({ meetingId: meeting.id, itemId: meeting.itemIds[0] ?? '' }),
      meetingPaths.committeeMeetings({ committeeId: forumId }),
      approvalPaths.published({ meetingId: meeting.id }),
      documentPaths.agenda({ meetingId: meeting.id }),
    ])
      expect((await employee.get(address)).status).toBe(404)
    expect((await employee.get(forumPaths.forum({ forumId }))).text).toContain('kun læses af medlemmerne')
    expect((await member.get(forumPaths.forum({ forumId }), {})).text).toContain('Skal mødes igen senest')
    expect((await member.get('/meetings')).text).toContain('Sekretærernes erfa-netværk')
  })

  test('is late when nothing is planned before the agreement’s day', () => {
    const agreement = {
      closingDays: new Set(),
      rules: [{ level: null, rule: 'network_meets', amount: 2, measure: 'months', clause: '§ 14', wording: '' }],
    } as never
    const since = isoDate('2026-01-01')
    const on = isoDate('2026-03-12')
    const clock = (lastOn: string | null, nextOn: string | null) =>
      networkClock(
        agreement,
        { lastOn: lastOn === null ? null : isoDate(lastOn), nextOn: nextOn === null ? null : isoDate(nextOn), since },
        on,
      )
    expect(clock('2026-02-01', null)).toEqual({ by: '2026-04-01', clause: '§ 14', isLate: false })
    expect(clock('2026-02-01', '2026-03-20')?.isLate).toBe(false)
    expect(clock('2026-02-01', '2026-05-20')?.isLate).toBe(true)
    expect(clock(null, null)?.isLate).toBe(true)
    expect(networkClock(null, { lastOn: null, nextOn: null, since }, on)).toBeNull()
  })
})

describe('a working group', () => {
  test('meets with one key, keeps its minutes, and is no MED committee', async () => {
    const forumId = await aForum(working, committee.amr, committee.tr)
    const meeting = await aForumMeeting(forumId, committee.amr)
    const held = aHeldMeeting(meeting).opened().written().closed().approvedBy('chair').published()
    await held.in(app.database)
    app.setNow('2026-04-20T08:00:00Z')
    await app.drainJobs()
    const [member, employee] = [await app.as(committee.tr), await app.as(outsider)]
    expect((await member.get(approvalPaths.published({ meetingId: meeting.id }))).status).toBe(200)
    expect((await employee.get(approvalPaths.published({ meetingId: meeting.id }))).status).toBe(404)
    const on = today(app.now())
    const tree = await committeeTree(app.database.reader, on)
    expect(tree.some(({ id }) => id === forumId)).toBe(false)
    const representing = await representativesOf(app.database.reader, outsider, on)
    expect(representing.map(({ id }) => id)).toEqual([committee.id])
    expect((await member.get(committeePaths.committee({ committeeId: forumId }))).location).toBe(`/forums/${forumId}`)
    const seats = { side: 'employee', title: 'TR', count: 1, valid_from: '2026-05-01', election_group: '' }
    const client = await app.as(hr)
    expect((await client.post(committeePaths.seats({ committeeId: forumId }), seats)).status).toBe(422)
    // The convener keeps members and text; a version that is old is refused.
    const convener = await app.as(committee.amr)
    const text = { purpose: 'Find fem ting.', mandate: '', openness: 'all', ends_on: '2026-12-01', version: 1 }
    expect((await convener.post(forumPaths.text({ forumId }), text)).done).toBe('forum_changed')
    const old = await convener.post(forumPaths.text({ forumId }), { ...text, purpose: 'Mine egne ord' })
    expect(old.status).toBe(422)
    expect(old.text).toContain('Mine egne ord')
    expect((await member.post(forumPaths.text({ forumId }), text)).status).toBe(403)
    // Open now: everybody reads.
    expect((await employee.get(approvalPaths.published({ meetingId: meeting.id }))).status).toBe(200)
    const memberId = /members\/([0-9a-f-]{36})\/ending/.exec((await member.get(forumPaths.forum({ forumId }))).text)
    const ending = forumPaths.memberEnding({ forumId, memberId: memberId?.[1] ?? '' })
    expect((await employee.post(ending)).status).toBe(403)
    expect((await member.post(ending)).done).toBe('forum_left')
    expect((await client.post(forumPaths.closure({ forumId }))).done).toBe('forum_closed')
    app.setNow('2026-04-22T08:00:00Z')
    const later = await app.as(hr)
    expect((await later.get(forumPaths.forum({ forumId }))).status).toBe(404)
    app.setNow('2026-03-12T08:00:00Z')
  })
})

describe('an alternative forum', () => {
  test('recommends directly to the main committee, by passing an item on', async () => {
    const fields = { kind: 'forum', name: 'Forum for afbureaukratisering', purpose: 'Mindre bøvl.', openness: 'all' }
    const forumId = await aForum(fields, committee.secretary)
    const meeting = await aForumMeeting(forumId, committee.secretary)
    const sender = await app.as(committee.secretary)
    const ids = { meetingId: meeting.id, itemId: meeting.itemIds[1] ?? '' }
    const form = await sender.get(referralPaths.newReferral(ids))
    expect(form.status).toBe(200)
    expect(form.text).toContain('Lokal-MED Solsikken')
    const sent = await sender.post(referralPaths.itemReferrals(ids), {
      to: committee.id,
      purpose: 'discussion_and_reply',
      text: 'Vi indstiller, at skemaet afskaffes.',
      due_on: '2026-04-30',
    })
    expect([sent.status, sent.text.slice(0, 300)]).toEqual([303, expect.anything()])
    await app.drainJobs()
    const main = await app.as(committee.chair)
    expect((await main.get(referralPaths.referrals())).text).toContain('Forum for afbureaukratisering')
  })
})
