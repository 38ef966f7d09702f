import { beforeAll, expect, test } from 'vitest'
import type { Writer } from '../../../platform/db/database.ts'
import { readPdf } from '../../../platform/documents/testing.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { aReferral } from '../../journeys/testing.ts'
import { placeReferral } from '../../referrals/commands.ts'
import { writeHeader } from '../header/commands.ts'
import { documentPaths } from '../printing/paths.ts'
import { meetingPaths } from '../paths.ts'
import { publishAgenda, turnAgendaKey } from '../publication/commands.ts'
import { aMeeting, anItem, castOf, unwrap } from '../testing.ts'
import { addAttachments } from './attachments/commands.ts'
import { addItem } from './commands.ts'
import { workingItems } from './queries.ts'
import { agendaMark } from './rules.ts'
import { noHeader, structures, type Structure } from './testing.ts'

/*
 * The structures of real public agendas, with invented names: each is entered through the commands, sent, and must come
 * back whole on the page of the sent agenda and in the printed document.
 */

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const now = new Date('2026-03-12T08:00:00Z')
let other: BuiltCommittee
beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    other = await aCommittee(tx, { name: 'Lokal-MED Enggården' })
    return ok()
  })
  if (!made.ok) throw new Error('not made')
})

async function enter(tx: Writer, committee: BuiltCommittee, structure: Structure, meetingId: string) {
  const { secretary } = castOf(committee)
  if (structure.header) {
    const fields = { ...noHeader, ...structure.header }
    unwrap(await writeHeader(tx, secretary, { meetingId, version: 0, fields }, now))
  }
  for (const { files = [], ...content } of structure.items) {
    const { itemId } = unwrap(await addItem(tx, secretary, { meetingId, content: anItem(content) }, now))
    const bytes = (name: string) => new TextEncoder().encode(`${structure.committee}: ${name}`)
    const attached = { meetingId, itemId: itemId!, files: files.map((name) => ({ name, bytes: bytes(name) })) }
    if (files.length > 0) unwrap(await addAttachments(tx, secretary, attached, now))
  }
  if (structure.referred !== undefined) {
    const { id } = await aReferral(tx, { from: other.id, to: committee.id, title: structure.referred })
    unwrap(await placeReferral(tx, secretary, { referralId: id, meetingId }, now))
  }
}

async function send(tx: Writer, committee: BuiltCommittee, meetingId: string) {
  const { chair, viceChair, secretary } = castOf(committee)
  const seen = agendaMark(await workingItems(tx, meetingId))
  unwrap(await turnAgendaKey(tx, chair, { meetingId, post: 'chair', seen }, now))
  unwrap(await turnAgendaKey(tx, viceChair, { meetingId, post: 'vice_chair', seen }, now))
  unwrap(await publishAgenda(tx, secretary, { meetingId }, now))
}

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

test.each(Object.entries(structures))('%s', async (_name, structure) => {
  const made = await app.database.write(async (tx) => ok(await aCommittee(tx, { name: structure.committee })))
  if (!made.ok) throw new Error('not made')
  const committee = made.value
  const meeting = await aMeeting(committee)
    .on('2026-04-16', structure.start ?? '13:00')
    .in(app.database)
  const done = await app.database.write(async (tx) => {
    await enter(tx, committee, structure, meeting.id)
    await send(tx, committee, meeting.id)
    return ok()
  })
  expect(done.ok).toBe(true)
  await app.drainJobs()

  const reader = await app.as(committee.tr)
  const sent = textOf((await reader.get(meetingPaths.agendaVersion({ meetingId: meeting.id, version: '1' }))).text)
  const pdf = await readPdf((await reader.get(documentPaths.agenda({ meetingId: meeting.id }))).bytes)
  const printed = pdf.text.replaceAll(/\s+/g, ' ')
  const attachments = structure.items.flatMap(({ files = [] }, index) =>
    files.map((name, n) => `${index + 1}.${n + 1} ${name}`),
  )
  const titles = structure.items.map(({ title }) => title)
  const referred = structure.referred === undefined ? [] : [structure.referred, 'Lokal-MED Enggården']
  for (const part of [...titles, ...attachments, ...referred, ...structure.says]) {
    expect(sent, `the page says ${part}`).toContain(part)
    expect(printed, `the document says ${part}`).toContain(part)
  }
})
