import { beforeAll, describe, expect, test } from 'vitest'
import { keepHeader, readerHeader } from '../../../platform/http/keeping.ts'
import { ok } from '../../../platform/result.ts'
import { useApp, type Client } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, anEmployee, type BuiltCommittee } from '../../committees/testing.ts'
import { grantRole } from '../../people/roles/commands.ts'
import { meetingPaths } from '../paths.ts'
import { readableDocument } from '../printing/queries.ts'
import { aMeeting, castOf, unwrap, type BuiltMeeting } from '../testing.ts'
import { removeNotesOfClosedAccounts } from './commands.ts'
import { readingPaths } from './paths.ts'
import { readingPage } from './queries.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const words = 'Husk at spørge om vikarerne'
let committee: BuiltCommittee
let administrator: string
let meeting: BuiltMeeting
let tr: Client

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    return ok({ committee: await aCommittee(tx), administrator: await anEmployee(tx, null) })
  })
  ;({ committee, administrator } = unwrap(made))
  const granting = { ...castOf(committee).chair, grants: [{ role: 'administrator' as const, on: null }] }
  const role = { personId: administrator, role: 'administrator' as const, validTo: null }
  unwrap(await app.database.write((tx) => grantRole(tx, granting, role, app.now())))
  meeting = await aMeeting(committee)
    .withItem({ title: 'Første', presenter: 'Sekretæren' })
    .withItem({ title: 'Andet', presenter: 'Sekretæren' })
    .withItem({ title: 'Tredje, lukket', closedGround: 'Forvaltningslovens § 27' })
    .published()
    .in(app.database)
  await app.drainJobs()
  tr = await app.as(committee.tr)
})

const at = (index: number) => ({ meetingId: meeting.id, itemId: meeting.itemIds[index]! })
const note = (fields: Record<string, string | number>, index = 0) =>
  ({ address: readingPaths.note(at(index)), fields: { version: 0, text: '', ...fields } }) as const

test('the whole agenda to read leaves nothing of an item out', async () => {
  const details = {
    summary: 'Kort sagt: nye vikarer',
    occasion: 'Sygefraværet steg',
    economy: '40.000 kr. om året',
    guests: [{ name: 'Lene Bak', what: 'arbejdsmiljøkonsulent' }],
  }
  const full = await aMeeting(committee).withItem({ title: 'Vikarer', details }).published().in(app.database)
  await app.drainJobs()
  const { text } = await tr.get(readingPaths.reading({ meetingId: full.id }))
  for (const said of [details.summary, details.occasion, details.economy, 'Lene Bak, arbejdsmiljøkonsulent'])
    expect(text).toContain(said)
})

describe('item by item', () => {
  test('says where one is and leads on', async () => {
    const { text } = await tr.get(meetingPaths.item(at(1)))
    expect(text).toContain('2 af 3')
    expect(text).toContain('Forrige: punkt 1')
    expect(text).toContain(`href="${meetingPaths.item(at(2))}"`)
    expect((await tr.get(meetingPaths.item(at(0)))).text).not.toContain('Forrige')
  })

  test('in large letters, as long as the browser remembers it', async () => {
    const here = meetingPaths.item(at(0))
    const chosen = await tr.post(readingPaths.textSize(), { size: 'large', return_to: here })
    expect(chosen).toMatchObject({ status: 303, location: here })
    expect(chosen.headers.get('set-cookie')).toContain('text_size=large')
    const cookie = { cookie: `medspil=${await app.sessionOf(committee.tr)}; text_size=large` }
    const large = await app.anonymous.get(here, cookie)
    expect(large.text).toContain('data-text="large"')
    expect(large.text).toContain('Almindelig tekst')
    const away = await tr.post(readingPaths.textSize(), { size: 'huge', return_to: 'https://example.org' })
    expect(away).toMatchObject({ status: 303, location: '/' })
  })
})

describe('private notes', () => {
  test('are saved by a plain form, by script, and put together when two devices wrote apart', async () => {
    const first = note({ text: words, marked: 'on' })
    expect(await tr.post(first.address, first.fields)).toMatchObject({ status: 303, done: 'note_saved' })
    const json = { accept: 'application/json' }
    const second = await tr.post(first.address, { text: `${words}.`, version: 1 }, json)
    expect(JSON.parse(second.text)).toEqual({ text: `${words}.`, isMarked: false, version: 2 })
    const apart = await tr.post(first.address, { text: 'Skrevet i toget', version: 1, marked: 'on' }, json)
    expect(JSON.parse(apart.text)).toEqual({ text: `${words}.\n\nSkrevet i toget`, isMarked: true, version: 3 })
    const { text } = await tr.get(meetingPaths.item(at(0)))
    expect(text).toContain('Skrevet i toget</textarea>')
    expect((await tr.get(readingPaths.notes({ meetingId: meeting.id }))).text).toContain('Skrevet i toget')
    expect((await tr.get(readingPaths.reading({ meetingId: meeting.id }))).text).toContain('Skrevet i toget')
  })

  test('are nobody else’s: not who prepares, not an administrator, not who sees as their writer, not in the log', async () => {
    const addresses = [
      ...[0, 1, 2].map((index) => meetingPaths.item(at(index))),
      readingPaths.notes({ meetingId: meeting.id }),
      readingPaths.reading({ meetingId: meeting.id }),
      meetingPaths.meeting({ meetingId: meeting.id }),
      '/administration/events',
      '/search?q=vikarerne',
    ]
    for (const person of [committee.secretary, committee.chair, administrator]) {
      const client = await app.as(person)
      for (const address of addresses) expect((await client.get(address)).text, address).not.toContain(words)
    }
    const seeing = await app.as(administrator)
    const seen = await seeing.post('/administration/see-as', { person: committee.tr, reason: 'Ringede' })
    expect(seen.location).toBe('/')
    for (const address of addresses) {
      const answer = await seeing.get(address)
      expect(answer.text, address).not.toContain(words)
      expect(answer.headers.get(readerHeader)).toBe('nobody')
    }
    const events = await app.database.reader.selectFrom('event').select(['name', 'data']).execute()
    expect(JSON.stringify(events)).not.toMatch(/note|vikarerne/)
  })

  test('what cannot be kept is refused, and says why', async () => {
    const json = { accept: 'application/json' }
    const number = await tr.post(note({}).address, { text: 'CPR 010190-1234', version: 3 }, json)
    expect(number.status).toBe(422)
    expect(number.text).toContain('error')
    expect((await tr.post(note({}).address, { text: 'CPR 010190-1234', version: 3 })).status).toBe(422)
    expect((await tr.post(note({}).address, { text: 'x', version: 'y' }, json)).status).toBe(422)
    const employee = await app.as(administrator)
    const closed = note({ text: 'x' }, 2)
    expect((await employee.post(closed.address, closed.fields)).status).toBe(404)
    const stranger = readingPaths.note({ meetingId: meeting.id, itemId: 'x' })
    expect((await tr.post(stranger, { text: 'x', version: 0 })).status).toBe(404)
    expect((await tr.get(readingPaths.notes({ meetingId: 'x' }))).status).toBe(404)
  })

  test('of a closed item are read only by opening it', async () => {
    const closed = note({ text: 'Om den lukkede sag' }, 2)
    expect((await tr.post(closed.address, closed.fields)).status).toBe(303)
    for (const page of [readingPaths.notes, readingPaths.reading]) {
      expect((await tr.get(page({ meetingId: meeting.id }))).text).not.toContain('lukkede sag')
    }
    expect((await tr.get(meetingPaths.item(at(2)))).text).toContain('lukkede sag')
  })

  test('go a month after their writer’s account was closed', async () => {
    const count = async () =>
      (
        await app.database.reader
          .selectFrom('private_note')
          .select('text')
          .where('person_id', '=', committee.substitute)
          .execute()
      ).length
    const substitute = await app.as(committee.substitute)
    const own = note({ text: 'Min' })
    expect((await substitute.post(own.address, own.fields)).status).toBe(303)
    const close = (closedAt: Date | null) =>
      app.database.write(async (tx) => {
        await tx
          .updateTable('account')
          .set({ closed_at: closedAt })
          .where('person_id', '=', committee.substitute)
          .execute()
        await removeNotesOfClosedAccounts(tx, new Date('2026-03-01T00:00:00Z'))
        return ok()
      })
    await close(new Date('2026-03-05T00:00:00Z'))
    expect(await count()).toBe(1)
    await close(new Date('2026-02-05T00:00:00Z'))
    expect(await count()).toBe(0)
  })
})

describe('all of it or only mine', () => {
  test('holds the open items in full; a closed one is opened by itself', async () => {
    const { text } = await tr.get(readingPaths.reading({ meetingId: meeting.id }))
    expect(text).toContain('1. Første')
    expect(text).toContain('3. Lukket punkt')
    expect(text).not.toContain('Tredje')
  })

  test('mine are those I present, raised or marked, on the page and in the PDF', async () => {
    const actor = { ...castOf(committee).member, name: 'Sekretæren' }
    const found = await readingPage(app.database.reader, actor, meeting.id, true, app.now())
    expect(found?.items.map(({ shown }) => shown.item.position)).toEqual([1, 2])
    const { text } = await tr.get(readingPaths.reading({ meetingId: meeting.id }, { only: 'mine' }))
    expect(text).toContain('1. Første')
    expect(text).not.toContain('2. Andet')
    const only = new Set([meeting.itemIds[0]!])
    const request = {
      kind: 'agenda',
      meetingId: meeting.id,
      isDraft: false,
      version: null,
      isForMembers: false,
    } as const
    const printed = await readableDocument(app.database.reader, actor, { ...request, only }, app.now())
    const document = printed!.content.as(printed!.variant, 'Nordsund Kommune', printed!.copy!)
    expect(document.items.map(({ number }) => number)).toEqual(['1'])
    const pdf = await tr.get(`/meetings/${meeting.id}/agenda.pdf?only=mine`)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
  })
})

test('a browser may keep open items, the whole and one’s notes, for whom they are; nothing closed, nothing for nobody', async () => {
  const keeps = async (client: Client, address: string) => (await client.get(address)).headers.get(keepHeader)
  const meetingId = meeting.id
  const kept = [meetingPaths.item(at(0)), readingPaths.reading({ meetingId }), readingPaths.notes({ meetingId })]
  for (const address of kept) expect(await keeps(tr, address), address).toBe('1')
  for (const address of [meetingPaths.item(at(2)), meetingPaths.meeting({ meetingId }), '/']) {
    expect(await keeps(tr, address), address).toBeNull()
  }
  const { headers } = await tr.get(kept[0]!)
  const [account, left] = (headers.get(readerHeader) ?? '').split(' ')
  expect(account).toMatch(/^[0-9a-f-]{36}$/)
  expect(Number(left)).toBe(12 * 3_600_000)
  expect((await app.anonymous.get('/sign-in')).headers.get(readerHeader)).toBe('nobody')
  const leaving = await (await app.as(committee.tr)).post('/sign-out')
  expect(leaving.headers.get('clear-site-data')).toBe('"storage"')
})
