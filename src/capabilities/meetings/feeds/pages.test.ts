import ICAL from 'ical.js'
import { sync, type VEvent } from 'node-ical'
import { beforeAll, expect, test } from 'vitest'
import { hashToken } from '../../../platform/auth/token.ts'
import { newId } from '../../../platform/db/ids.ts'
import { ok } from '../../../platform/result.ts'
import { testOrigin, useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import {
  aCommittee,
  anEmployee,
  anEmptyCommittee,
  aPlace,
  aPost,
  type BuiltCommittee,
} from '../../committees/testing.ts'
import { cancelMeeting } from '../planning/commands.ts'
import { aMeeting, castOf } from '../testing.ts'
import { feedPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let committee: BuiltCommittee
let other: BuiltCommittee
let outsider: string
let forum: string

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2, name: 'Center-MED, Skoler' })
    other = await aCommittee(tx, { level: 4, name: 'Lokal-MED, Havblik' })
    outsider = await anEmployee(tx, await aPlace(tx, { name: 'Plejecentret Havblik' }))
    forum = await anEmptyCommittee(tx, { unit: committee.unitId, name: 'Kontaktgruppen', kind: 'forum' })
    await aPost(tx, forum, 'chair', committee.tr)
    const row = { purpose: 'Tillid', mandate: '', openness: 'members' as const, ends_on: null, created_by: null }
    await tx
      .insertInto('forum')
      .values({ committee_id: forum, created_at: new Date('2025-01-02T09:00:00Z'), ...row })
      .execute()
    const at = {
      committee_id: forum,
      starts_at: new Date('2026-05-05T08:00:00Z'),
      ends_at: new Date('2026-05-05T09:00:00Z'),
    }
    await tx
      .insertInto('meeting')
      .values({ id: newId(), ...at, planned_by: null, planned_at: new Date('2026-03-01T09:00:00Z') })
      .execute()
    return ok()
  })
  // One on either side of the change to summer time, with an agenda that is never told.
  await aMeeting(committee).on('2026-03-26').withAgenda(2).in(app.database)
  const cancelled = await aMeeting(committee).on('2026-04-16').withAgenda(1).in(app.database)
  await aMeeting(other).on('2026-04-20').in(app.database)
  await app.database.write((tx) =>
    cancelMeeting(tx, castOf(committee).secretary, { meetingId: cancelled.id, reason: 'Sygdom' }, app.now()),
  )
  await app.drainJobs()
})

const made = async (person: string, address: string): Promise<string> => {
  const page = await (await app.as(person)).post(address)
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
  return new RegExp(`${testOrigin}(/calendar/[\\w-]+\\.ics)`).exec(page.text)![1]!
}
const eventsIn = (text: string) =>
  Object.values(sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT')
const namesIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')))

test('a person reads their own meetings, in winter and summer time, by two readers', async () => {
  const address = await made(committee.amr, feedPaths.own())
  const feed = await app.anonymous.get(address)
  expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const events = eventsIn(feed.text)
  expect(events.map(({ start, status }) => [start.toISOString(), status])).toEqual([
    ['2026-03-26T12:00:00.000Z', 'CONFIRMED'],
    ['2026-04-16T11:00:00.000Z', 'CANCELLED'],
  ])
  expect(namesIn(feed.text)).toEqual(['Møde: Center-MED, Skoler', 'Møde: Center-MED, Skoler'])
})

test('nothing of the agenda or of anybody stands in a feed', async () => {
  const { text } = await app.anonymous.get(await made(committee.amr, feedPaths.own()))
  for (const word of ['Budget', 'Godkendelse', 'Sygdom', 'ATTENDEE', 'ORGANIZER', 'Holm'])
    expect(text).not.toContain(word)
})

test('what has not changed is not sent again', async () => {
  const address = await made(committee.amr, feedPaths.own())
  const etag = (await app.anonymous.get(address)).headers.get('etag')!
  app.setNow('2026-03-12T09:00:00Z')
  expect((await app.anonymous.get(address, { 'if-none-match': `W/${etag}` })).status).toBe(304)
  expect((await app.anonymous.get(address, { 'if-none-match': '"other"' })).status).toBe(200)
  app.setNow('2026-03-12T08:00:00Z')
})

test('an address is renewed and taken back; only its hash is kept', async () => {
  const first = await made(committee.leader, feedPaths.own())
  const second = await made(committee.leader, feedPaths.own())
  expect([(await app.anonymous.get(first)).status, (await app.anonymous.get(second)).status]).toEqual([404, 200])
  const kept = await app.database.reader.selectFrom('calendar_feed').select('token_hash').execute()
  const token = second.slice('/calendar/'.length, -'.ics'.length)
  expect(kept.map(({ token_hash }) => token_hash)).toContain(hashToken(token))
  const leader = await app.as(committee.leader)
  expect((await leader.get(feedPaths.own())).text).not.toContain(token)
  expect((await leader.post(feedPaths.ownRevocation())).done).toBe('calendar_feed_revoked')
  expect((await app.anonymous.get(second)).status).toBe(404)
  expect((await leader.post(feedPaths.ownRevocation())).status).toBe(404)
})

test('everybody may follow an open committee, and only its members a shut forum', async () => {
  const address = await made(outsider, feedPaths.ofCommittee({ committeeId: committee.id }))
  expect(eventsIn((await app.anonymous.get(address)).text)).toHaveLength(2)
  const shut = feedPaths.ofCommittee({ committeeId: forum })
  const stranger = await app.as(outsider)
  expect([(await stranger.get(shut)).status, (await stranger.post(shut)).status]).toEqual([404, 404])
  const ofForum = await made(committee.tr, shut)
  expect(namesIn((await app.anonymous.get(ofForum)).text)).toEqual(['Møde: Kontaktgruppen'])
  const own = await app.anonymous.get(await made(committee.tr, feedPaths.own()))
  expect(own.text).toContain('Kontaktgruppen')
  await app.database.write(async (tx) => {
    await tx.updateTable('committee_post').set({ valid_to: '2026-03-01' }).where('committee_id', '=', forum).execute()
    return ok()
  })
  expect((await app.anonymous.get(ofForum)).status).toBe(404)
  expect((await app.anonymous.get(await made(committee.tr, feedPaths.own()))).text).not.toContain('Kontaktgruppen')
})

test('who has left gets nothing', async () => {
  const address = await made(outsider, feedPaths.own())
  expect((await app.anonymous.get(address)).status).toBe(200)
  await app.database.write(async (tx) => {
    await tx.updateTable('employment').set({ valid_to: '2026-03-12' }).where('person_id', '=', outsider).execute()
    return ok()
  })
  expect((await app.anonymous.get(address)).status).toBe(404)
})

test('addresses cannot be tried for ever, and one is not asked for without end', async () => {
  const unknown = `/calendar/${'x'.repeat(43)}.ics`
  for (const address of [unknown, '/calendar/x', '/calendar/%00.ics', `/calendar/${'å'.repeat(43)}.ics`]) {
    expect((await app.anonymous.get(address)).status).toBe(404)
  }
  let last = await app.anonymous.get(unknown)
  for (let n = 0; n < 40 && last.status !== 429; n += 1) last = await app.anonymous.get(unknown)
  expect([last.status, Number(last.headers.get('retry-after')) > 0]).toEqual([429, true])
  const address = await made(committee.amr, feedPaths.own())
  let answer = await app.anonymous.get(address)
  for (let n = 0; n < 70 && answer.status === 200; n += 1) answer = await app.anonymous.get(address)
  expect(answer.status).toBe(429)
})

test('asked for three times at once, one address holds', async () => {
  const client = await app.as(committee.amr)
  const answers = await Promise.all([1, 2, 3].map(() => client.post(feedPaths.own())))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const tokens = answers.map(({ text }) => /\/([A-Za-z0-9_-]{43})\.ics/.exec(text)?.[1] ?? '')
  const opened = await Promise.all(tokens.map((token) => app.anonymous.get(feedPaths.feed({ token: `${token}.ics` }))))
  expect(opened.filter(({ status }) => status === 200)).toHaveLength(1)
})
