import { beforeAll, describe, expect, test } from 'vitest'
import { anAgreement } from '../capabilities/agreement/testing.ts'
import { addAttachments } from '../capabilities/meetings/agenda/attachments/commands.ts'
import { changeItem } from '../capabilities/meetings/agenda/commands.ts'
import { workingItems } from '../capabilities/meetings/agenda/queries.ts'
import { aHeldMeeting } from '../capabilities/meetings/minutes/testing.ts'
import { agendaMark } from '../capabilities/meetings/agenda/rules.ts'
import { publishAgenda, turnAgendaKey } from '../capabilities/meetings/publication/commands.ts'
import { aMeeting, anItem, castOf, unwrap, type BuiltMeeting } from '../capabilities/meetings/testing.ts'
import { grantRole } from '../capabilities/people/roles/commands.ts'
import { passItemOn, threeLevels, type ThreeLevels } from '../capabilities/referrals/testing.ts'
import type { Role } from '../platform/auth/actor.ts'
import type { Writer } from '../platform/db/database.ts'
import { ok } from '../platform/result.ts'
import { parseLight } from '../platform/rich-text/light-notation.ts'
import { testOrigin, useApp, type Client } from '../testing/app.ts'
import { allRoutes } from './routes.ts'

/*
 * What is closed, or not sent yet, carries a word that stands nowhere else. Everything that those inside can reach is
 * then asked for by those outside, and the word must not come back: whatever page is built next year.
 */

const now = '2026-03-12T08:00:00Z'
const app = useApp({ now })
const secret = 'Fortroligord'
/** Only in what was open when it was sent and passed on, and has been closed since. */
const closedLater = 'Senerelukket'
const ground = 'Forvaltningslovens § 27'

let levels: ThreeLevels
let meetings: Record<'draft' | 'sent' | 'written', BuiltMeeting>
let referralId: string
let outside: Record<string, string>

const work = async <T>(run: (tx: Writer) => Promise<T>): Promise<T> =>
  unwrap(await app.database.write(async (tx) => ok(await run(tx))))

const file = (name: string) => ({ name: `${name}.txt`, bytes: new TextEncoder().encode(`${name} i bilaget`) })

async function attach(meeting: BuiltMeeting, itemId: string, name: string): Promise<void> {
  const input = { meetingId: meeting.id, itemId, files: [file(name)] }
  await work(async (tx) => unwrap(await addAttachments(tx, castOf(levels.centre).secretary, input, app.now())))
}

async function sendAgenda(meeting: BuiltMeeting): Promise<void> {
  const { chair, viceChair, secretary } = castOf(levels.centre)
  const meetingId = meeting.id
  await work(async (tx) => {
    const seen = agendaMark(await workingItems(tx, meetingId))
    unwrap(await turnAgendaKey(tx, chair, { meetingId, post: 'chair', seen }, app.now()))
    unwrap(await turnAgendaKey(tx, viceChair, { meetingId, post: 'vice_chair', seen }, app.now()))
    unwrap(await publishAgenda(tx, secretary, { meetingId }, app.now()))
  })
}

/** An agenda with a closed item, and an open one that was passed on and then closed by a correction. */
async function sentAndCorrected(): Promise<BuiltMeeting> {
  const secretly = { title: `${secret} sag`, presentation: parseLight(`${secret} tekst`), closedGround: ground }
  const open = { title: `${closedLater} sag`, presentation: parseLight(`${closedLater} tekst`) }
  const meeting = await aMeeting(levels.centre).withItem(secretly).withItem(open).in(app.database)
  await attach(meeting, meeting.itemIds[0]!, secret)
  await attach(meeting, meeting.itemIds[1]!, closedLater)
  await sendAgenda(meeting)
  const { secretary } = castOf(levels.centre)
  const itemId = meeting.itemIds[1]!
  const wish = { toCommitteeIds: [levels.main.id], purpose: 'discussion_and_reply' as const, dueOn: null, text: 'Hej' }
  await work(async (tx) => {
    const [leg] = unwrap(await passItemOn(tx, secretary, { meetingId: meeting.id, itemId, ...wish }, app.now()))
    referralId = leg!.id
  })
  const corrected = await app.as(levels.centre.secretary)
  await corrected.post(`/meetings/${meeting.id}/agenda-corrections`, { reason: 'Punktet skulle være lukket.' })
  await work(async (tx) => {
    const content = anItem({ ...open, closedGround: ground })
    const { version } = (await workingItems(tx, meeting.id)).find((item) => item.id === itemId)!
    unwrap(await changeItem(tx, secretary, { meetingId: meeting.id, itemId, version, content }, app.now()))
  })
  await sendAgenda(meeting)
  return meeting
}

async function someoneWith(role: Extract<Role, 'administrator' | 'hr_consultant'>): Promise<string> {
  const { leader, amr } = levels.local
  const personId = role === 'administrator' ? leader : amr
  const granting = { ...castOf(levels.local).chair, grants: [{ role: 'administrator' as const, on: null }] }
  await work(async (tx) => unwrap(await grantRole(tx, granting, { personId, role, validTo: null }, app.now())))
  return personId
}

beforeAll(async () => {
  await work((tx) => anAgreement(tx))
  levels = await threeLevels(app.database)
  const draft = await aMeeting(levels.centre)
    .on('2026-04-23')
    .withItem({ title: `${secret} kladde`, presentation: parseLight(secret) })
    .withRaisedItem(`${secret} rejst`)
    .in(app.database)
  await attach(draft, draft.itemIds[0]!, secret)
  const sent = await sentAndCorrected()
  const held = aMeeting(levels.centre)
    .on('2026-03-05')
    .madeAt('2026-02-10T08:00:00Z')
    .withItem({ title: `${secret} lukket`, closedGround: ground })
    .withItem({ title: 'Åbent' })
  const written = await aHeldMeeting(await held.published().in(app.database), '2026-03-05T13:00:00Z')
    .opened()
    .attended()
    .written()
    .closed()
    .in(app.database)
  meetings = { draft, sent, written }
  await app.drainJobs()
  outside = {
    employee: levels.employee,
    administrator: await someoneWith('administrator'),
    'HR consultant': await someoneWith('hr_consultant'),
    'secretary of the committee below': levels.local.secretary,
    'vice-chair of the committee below': levels.local.viceChair,
    'secretary of the committee above': levels.main.secretary,
    'chair of the committee above': levels.main.chair,
  }
}, 120_000)

const patterns = allRoutes
  .filter(({ method }) => method === 'GET')
  .map(({ pattern }) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`))
const isPage = (address: string): boolean =>
  patterns.some((pattern) => pattern.test(new URL(address, testOrigin).pathname))

/** Every address that the pages of these meetings lead to, for somebody inside. */
async function reachedBy(client: Client, starts: readonly string[]): Promise<string[]> {
  const seen = new Set<string>(starts)
  for (const address of seen) {
    const answer = await client.get(address)
    const links = [...answer.text.matchAll(/(?:href|action)="([^"#]*)/g)].map(([, href = '']) => href)
    for (const link of links.map((href) => href.replaceAll('&amp;', '&'))) {
      if (starts.some((start) => link.startsWith(start)) && isPage(link)) seen.add(link)
    }
  }
  return [...seen]
}

const startsAt = (): string[] => [
  ...Object.values(meetings).flatMap(({ id }) => [`/meetings/${id}`, `/meetings/${id}/agendas/1`]),
  `/referrals/${referralId}`,
  '/referrals',
]

async function everythingInside(): Promise<string[]> {
  const inside = [levels.centre.secretary, levels.centre.chair, levels.centre.viceChair, levels.centre.tr]
  const addresses = new Set<string>(['/', '/meetings', `/committees/${levels.centre.id}`])
  for (const person of inside) {
    for (const address of await reachedBy(await app.as(person), startsAt())) addresses.add(address)
  }
  for (const { id } of Object.values(meetings)) {
    for (const query of ['variant=members', 'draft=1', 'version=1', 'version=1&variant=members', '']) {
      for (const kind of ['agenda', 'minutes']) addresses.add(`/meetings/${id}/${kind}.pdf?${query}`)
    }
  }
  return [...addresses]
}

describe('what is closed or not sent', () => {
  test('reaches nobody outside, by any address that those inside can reach', async () => {
    const addresses = await everythingInside()
    expect(addresses.length).toBeGreaterThan(40)
    const leaks: string[] = []
    for (const [who, personId] of Object.entries(outside)) {
      const client = await app.as(personId)
      const above = who.endsWith('above')
      for (const address of addresses) {
        const { text, status } = await client.get(address)
        if (text.includes(secret)) leaks.push(`${who} reads ${secret} at ${address}`)
        // Who received it keeps what was passed on to them.
        const isReceived = above && /^\/(referrals|journeys|$)/.test(address)
        if (text.includes(closedLater) && !isReceived) leaks.push(`${who} reads ${closedLater} at ${address}`)
        if (/variant=members|draft=1/.test(address) && status === 200) leaks.push(`${who} has ${address}`)
      }
    }
    expect(leaks).toEqual([])
  }, 120_000)

  test('is not shown to an administrator who sees as somebody inside', async () => {
    const addresses = await everythingInside()
    const leaks: string[] = []
    for (const inside of [levels.centre.secretary, levels.centre.tr]) {
      const client = await app.as(outside['administrator']!)
      const reason = 'Ringede om dagsordenen'
      expect(await client.post('/administration/see-as', { person: inside, reason })).toMatchObject({ location: '/' })
      for (const address of addresses) {
        const { text, status } = await client.get(address)
        if (text.includes(secret) || text.includes(closedLater)) leaks.push(`as ${inside}: ${address}`)
        if (/variant=members|draft=1/.test(address) && status === 200) leaks.push(`as ${inside} has ${address}`)
      }
    }
    expect(leaks).toEqual([])
    const readers = await readingsSoFar()
    expect(readers.filter((one) => one.actor_person_id === outside['administrator'])).toEqual([])
  }, 120_000)

  test('is recorded once for each reading of it', async () => {
    const { sent, written } = meetings
    const [closed, later] = sent.itemIds as [string, string]
    const inWritten = written.itemIds[0]!
    const readings: [string, string, readonly string[]][] = [
      [levels.centre.tr, `/meetings/${sent.id}/items/${closed}`, [closed]],
      [levels.centre.tr, `/meetings/${sent.id}/agendas/2`, [closed, later]],
      [levels.centre.tr, `/meetings/${sent.id}/agendas/1`, [closed, later]],
      [levels.centre.tr, `/meetings/${sent.id}/agenda.pdf?variant=members`, [closed, later]],
      [levels.centre.tr, `/meetings/${sent.id}/agenda.pdf`, []],
      [levels.centre.secretary, `/meetings/${written.id}/minutes`, [inWritten]],
      [levels.centre.secretary, `/meetings/${written.id}/minutes.pdf?draft=1`, [inWritten]],
      [levels.centre.secretary, `/referrals/${referralId}`, [later]],
      [levels.main.secretary, `/referrals/${referralId}`, [later]],
      [levels.employee, `/meetings/${sent.id}/agendas/1`, []],
    ]
    for (const [personId, address, expected] of readings) {
      const before = await readingsSoFar()
      expect((await (await app.as(personId)).get(address)).status, address).toBe(200)
      const recorded = (await readingsSoFar()).slice(before.length)
      expect(recorded.map(({ subject_id }) => subject_id).toSorted(), address).toEqual([...expected].toSorted())
      for (const one of recorded) expect(one.actor_person_id).toBe(personId)
    }
  }, 60_000)
})

const readingsSoFar = () =>
  app.database.reader
    .selectFrom('event')
    .select(['subject_id', 'actor_person_id'])
    .where('name', '=', 'closed_item_read')
    .orderBy('id')
    .execute()
