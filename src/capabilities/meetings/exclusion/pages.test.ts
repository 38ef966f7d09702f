import { beforeAll, expect, test } from 'vitest'
import { allRoutes } from '../../../app/routes.ts'
import { ok } from '../../../platform/result.ts'
import { parseLight } from '../../../platform/rich-text/light-notation.ts'
import { testOrigin, useApp, type Client } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { addAttachments } from '../agenda/attachments/commands.ts'
import { workingItems } from '../agenda/queries.ts'
import { agendaMark } from '../agenda/rules.ts'
import { liveState, stateFor } from '../live/queries.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { meetingPaths } from '../paths.ts'
import { readableDocument } from '../printing/queries.ts'
import { wholeCopy } from '../printing/rules.ts'
import { meetingFacts } from '../queries.ts'
import { aMeeting, anActor, castOf, unwrap, type BuiltMeeting } from '../testing.ts'
import { exclusionPaths } from './paths.ts'
import { exclusionsAt, withExclusions } from './queries.ts'

/*
 * An item that carries a word which stands nowhere else, in the working copy, as sent, and in minutes. Two who belong to
 * the committee are excluded from it; everything that its secretary can reach is asked for by them, and the word must not
 * come back: whatever page is built next year.
 */
const app = useApp({ now: '2026-03-12T08:00:00Z' })
const secret = 'Fortroligord'
const ground = 'Forvaltningslovens § 27, stk. 4'
const reason = 'Sagen handler om en nærtstående.'
/** What nobody may learn of the item but its number. */
const secretsWritten = [ground, 'Udvalget drøftede punkt 1.']

let committee: BuiltCommittee
let meetings: Record<'draft' | 'sent' | 'written' | 'live' | 'published', BuiltMeeting>
let secretary: Client

const itemOf = (meeting: BuiltMeeting) => ({ meetingId: meeting.id, itemId: meeting.itemIds[0]! })

async function attach(meeting: BuiltMeeting): Promise<void> {
  const files = [{ name: `${secret}.txt`, bytes: new TextEncoder().encode(`${secret} i bilaget`) }]
  const input = { ...itemOf(meeting), files }
  unwrap(await app.database.write((tx) => addAttachments(tx, castOf(committee).secretary, input, app.now())))
}

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    return ok(await aCommittee(tx))
  })
  committee = unwrap(made)
  const closed = (title: string) => ({
    title: `${secret} ${title}`,
    presentation: parseLight(`${secret} tekst`),
    recommendation: parseLight(`${secret} indstilling`),
    presenter: secret,
    closedGround: ground,
  })
  const draft = await aMeeting(committee)
    .on('2026-04-23')
    .withItem(closed('kladde'))
    .withItem({ title: 'Åbent' })
    .in(app.database)
  await attach(draft)
  const sent = await aMeeting(committee).on('2026-04-16').withItem(closed('sendt')).withAgenda(1).in(app.database)
  await attach(sent)
  secretary = await app.as(committee.secretary)
  const keys = async (personId: string, post: string) => {
    const seen = agendaMark(await workingItems(app.database.reader, sent.id))
    expect((await (await app.as(personId)).post(`/meetings/${sent.id}/agenda-keys`, { post, seen })).status).toBe(303)
  }
  await keys(committee.chair, 'chair')
  await keys(committee.viceChair, 'vice_chair')
  expect((await secretary.post(`/meetings/${sent.id}/agenda-publication`)).status).toBe(303)
  const held = aMeeting(committee).on('2026-03-05').madeAt('2026-02-10T08:00:00Z').withItem(closed('holdt'))
  const written = await aHeldMeeting(
    await held.withItem({ title: 'Andet' }).published().in(app.database),
    '2026-03-05T13:00:00Z',
  )
    .opened()
    .attended()
    .written('postponed')
    .closed()
    .in(app.database)
  const live = await aHeldMeeting(
    await aMeeting(committee)
      .on('2026-03-12', '08:30')
      .madeAt('2026-02-10T08:00:00Z')
      .withItem(closed('live'))
      .withAgenda(1)
      .published()
      .in(app.database),
    '2026-03-12T07:55:00Z',
  )
    .opened()
    .written()
    .in(app.database)
  const published = await aHeldMeeting(
    await aMeeting(committee)
      .on('2026-03-04')
      .madeAt('2026-02-10T08:00:00Z')
      .withItem(closed('udsendt'))
      .withItem({ title: 'Tredje' })
      .published()
      .in(app.database),
    '2026-03-04T13:00:00Z',
  )
    .approved()
    .published()
    .in(app.database)
  meetings = { draft, sent, written, live, published }
  await app.drainJobs()
  for (const meeting of Object.values(meetings)) {
    for (const person of [committee.tr, committee.chair]) {
      const address = exclusionPaths.exclusions(itemOf(meeting))
      expect(await secretary.post(address, { person, reason })).toMatchObject({ status: 303, done: 'person_excluded' })
    }
  }
}, 60_000)

const patterns = allRoutes
  .filter(({ method }) => method === 'GET')
  .map(({ pattern }) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`))
const isPage = (address: string): boolean =>
  patterns.some((pattern) => pattern.test(new URL(address, testOrigin).pathname))

async function reachedBySecretary(): Promise<string[]> {
  const starts = Object.values(meetings).map(({ id }) => `/meetings/${id}`)
  const seen = new Set<string>(starts)
  for (const address of seen) {
    const { text } = await secretary.get(address)
    for (const [, href = ''] of text.matchAll(/(?:href|action)="([^"#]*)/g)) {
      const link = href.replaceAll('&amp;', '&')
      if (starts.some((start) => link.startsWith(start)) && isPage(link)) seen.add(link)
    }
  }
  const around = ['/', '/meetings', `/committees/${committee.id}`, '/referrals', `/search?q=${secret}`]
  return [...seen, ...around].filter((address) => !address.includes('.pdf'))
}

test('nothing of the item reaches who is excluded, by any address that the secretary can reach', async () => {
  const addresses = await reachedBySecretary()
  expect(addresses.length).toBeGreaterThan(25)
  expect((await secretary.get(`/search?q=${secret}`)).text).toContain(`${secret} kladde`)
  const leaks: string[] = []
  for (const person of [committee.tr, committee.chair]) {
    const client = await app.as(person)
    for (const address of addresses) {
      const { text } = await client.get(address)
      // The search field says again what was looked for.
      const found = address.startsWith('/search')
        ? / (kladde|sendt|holdt|live|udsendt)<\//.test(text)
        : text.includes(secret)
      const written = secretsWritten.some((one) => text.includes(one))
      if (found || written || text.includes(reason)) leaks.push(address)
    }
  }
  expect(leaks).toEqual([])
}, 60_000)

test('who follows a meeting since before loses it too', async () => {
  const db = app.database.reader
  const { id } = meetings.live
  const { chair, viceChair } = castOf(committee)
  const state = await liveState(db, (await meetingFacts(db, id, app.now()))!)
  const readBy = async (actor: typeof chair) =>
    stateFor(withExclusions(actor, await exclusionsAt(db, id)), state).items.map(({ item }) => item.position)
  expect(await readBy(chair)).toEqual([2])
  expect(await readBy(viceChair)).toEqual([1, 2])
})

test('they see its number and that they are excluded', async () => {
  const chair = await app.as(committee.chair)
  for (const meeting of Object.values(meetings)) {
    const page = await chair.get(meetingPaths.meeting({ meetingId: meeting.id }))
    expect(page.text).toContain('Du er udelukket fra punktet')
    expect((await chair.get(meetingPaths.item(itemOf(meeting)))).text).toContain('Du er udelukket fra punktet')
  }
})

test('a post gives no way to it: not to its text, its files, its minutes, its place or the exclusion itself', async () => {
  const chair = await app.as(committee.chair)
  const at = itemOf(meetings.draft)
  const fields = { title: 'Nyt', kind: 'discussion', apsa: 'work', version: 1 }
  expect((await chair.get(meetingPaths.itemText(at))).status).toBe(404)
  expect((await chair.post(meetingPaths.itemText(at), fields)).status).toBe(404)
  expect((await chair.post(meetingPaths.itemRemoval(at))).status).toBe(404)
  const file = new File(['tekst'], 'bilag.txt')
  expect((await chair.post(meetingPaths.attachments(at), { file })).status).toBe(404)
  expect((await chair.get(exclusionPaths.exclusions(at))).status).toBe(404)
  expect((await chair.post(exclusionPaths.lifting({ ...at, personId: committee.chair }))).status).toBe(404)
  const writing = { [`outcome_${itemOf(meetings.written).itemId}`]: 'noted' }
  const address = `/meetings/${meetings.written.id}/minutes`
  await chair.post(address, writing)
  expect((await secretary.get(address)).text).toContain('value="postponed" selected')
  // They still turn their key for the agenda as a whole, and order it.
  const seen = agendaMark(await workingItems(app.database.reader, meetings.draft.id))
  expect((await chair.get(meetingPaths.meeting({ meetingId: meetings.draft.id }))).text).toContain(seen)
  const order = meetings.draft.itemIds.toReversed()
  expect((await chair.post(`/meetings/${meetings.draft.id}/agenda-order`, { order })).status).toBe(303)
})

test('their copy of the documents leaves it out, and the others’ does not', async () => {
  const wanted = [
    { kind: 'agenda', meetingId: meetings.sent.id, isDraft: false, version: null },
    { kind: 'agenda', meetingId: meetings.draft.id, isDraft: true, version: null },
    { kind: 'minutes', meetingId: meetings.written.id, isDraft: true, version: null },
    { kind: 'minutes', meetingId: meetings.published.id, isDraft: false, version: null },
  ] as const
  const { chair, secretary: writer } = castOf(committee)
  for (const request of wanted) {
    const { itemId } = itemOf(Object.values(meetings).find(({ id }) => id === request.meetingId)!)
    const excluded = anActor(chair.personId, [
      ['chair', committee.id],
      ['excluded', itemId],
    ])
    const asked = { ...request, isForMembers: true, only: null }
    const printed = async (actor: typeof excluded) => {
      const found = (await readableDocument(app.database.reader, actor, asked, app.now()))!
      return JSON.stringify(found.content.as(found.variant, 'Nordsund Kommune', found.copy ?? wholeCopy).items)
    }
    expect(await printed(writer)).toContain(secret)
    expect(await printed(excluded)).not.toContain(secret)
    expect(await printed(excluded)).not.toContain(ground)
  }
})

test('it goes along to a later meeting, and ends when it is lifted; the log says who, and not why', async () => {
  const { itemId } = itemOf(meetings.written)
  const carry = meetingPaths.postponedItem({ meetingId: meetings.draft.id, itemId })
  expect((await (await app.as(committee.chair)).post(carry)).status).toBe(404)
  expect((await secretary.post(carry)).status).toBe(303)
  const chair = await app.as(committee.chair)
  expect((await chair.get(meetingPaths.meeting({ meetingId: meetings.draft.id }))).text).not.toContain(secret)

  const tr = await app.as(committee.tr)
  const at = itemOf(meetings.sent)
  expect((await secretary.post(exclusionPaths.lifting({ ...at, personId: committee.tr }))).done).toBe(
    'exclusion_lifted',
  )
  expect((await tr.get(meetingPaths.item(at))).text).toContain(`${secret} tekst`)
  const events = await app.database.reader
    .selectFrom('event')
    .select(['name', 'data'])
    .where('name', 'in', ['person_excluded', 'exclusion_lifted'])
    .execute()
  expect(events).toHaveLength(11)
  expect(JSON.stringify(events)).not.toContain(reason)
})

test('who may exclude: those who prepare; what is wrong is said, and what was typed stays', async () => {
  const at = itemOf(meetings.sent)
  const address = exclusionPaths.exclusions(at)
  expect((await (await app.as(committee.substitute)).get(address)).status).toBe(404)
  expect((await secretary.post(address, { person: '', reason: 'Derfor' })).status).toBe(422)
  const twice = await secretary.post(address, { person: committee.chair, reason: 'En gang til' })
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('En gang til')
  const open = { meetingId: meetings.sent.id, itemId: meetings.sent.itemIds[1]! }
  const refused = await secretary.post(exclusionPaths.exclusions(open), { person: committee.tr, reason })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Kun lukkede punkter')
  for (const person of [committee.viceChair]) await secretary.post(address, { person, reason })
  const last = await secretary.post(address, { person: committee.secretary, reason })
  expect(last.text).toContain('Der skal være en sekretær')
})
