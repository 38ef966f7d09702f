import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { aBold, aDocx, aParagraph, aRun } from '../../../platform/word-reading/testing.ts'
import { useApp, type Answer, type Client } from '../../../testing/app.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { workingItems } from '../agenda/queries.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { meetingPaths } from '../paths.ts'
import { aMeeting } from '../testing.ts'
import { wordImportPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let committee: BuiltCommittee
let secretary: Client

beforeAll(async () => {
  const made = await app.database.write(async (tx) => ok(await aCommittee(tx)))
  if (!made.ok) throw new Error('not made')
  committee = made.value
  secretary = await app.as(committee.secretary)
})

const asFile = (bytes: Uint8Array, name = 'gammel.docx') => new File([new Uint8Array(bytes)], name)

const old = aDocx(
  aParagraph('Skolen Højager') +
    aBold('Pkt. 1. Vold') +
    aParagraph('Til drøftelse. Arbejdsmiljøforhold.') +
    aParagraph('Fem hændelser. &lt;script&gt;alert(1)&lt;/script&gt;') +
    aParagraph('Støj på stuerne') +
    aParagraph('Vi kan ikke høre noget.') +
    aParagraph(`${aRun('Beslutning:', '<w:b/>')}${aRun(' Drøftet.')}<w:r><w:drawing/></w:r>`) +
    aBold('Pkt. 2. Helt andet') +
    aBold('Pkt. 3. Mere om det') +
    aParagraph('Slut.'),
)

/** The fields of the preview as a browser would send them untouched. */
function fieldsOf({ text }: Answer): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  for (const [tag] of text.matchAll(/<input[^>]*>/g)) {
    if (/type="(checkbox|radio)"/.test(tag) && !/\schecked/.test(tag)) continue
    const name = attribute(tag, 'name')
    const value = attribute(tag, 'value').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
    fields[name] = name.startsWith('apsa_') ? [...((fields[name] as string[] | undefined) ?? []), value] : value
  }
  for (const [, name = '', inside = ''] of text.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
    fields[name] = inside.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  for (const [, name = '', inside = ''] of text.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = attribute(/<option[^>]*\sselected[^>]*>/.exec(inside)?.[0] ?? '', 'value')
  return fields
}

test('an old agenda is read, corrected without script and taken in', async () => {
  const meeting = await aMeeting(committee).on('2026-04-16').in(app.database)
  await app.drainJobs()
  const at = { meetingId: meeting.id }
  expect((await secretary.get(meetingPaths.meeting(at))).text).toContain(wordImportPaths.imports(at))
  const uploaded = await secretary.post(wordImportPaths.imports(at), { file: asFile(old) })
  expect(uploaded).toMatchObject({ status: 303, done: 'word_file_read' })
  const address = uploaded.location!
  const preview = await secretary.get(address)
  for (const said of [
    '3 punkter fra Word',
    'Skolen Højager',
    '1 billede eller tegning',
    'Fem hændelser.',
    'Filen har også en beslutning',
  ])
    expect(preview.text).toContain(said)
  expect(preview.text).not.toContain('<script>alert')
  expect((await workingItems(app.database.reader, meeting.id)).length).toBe(0)

  await secretary.post('/language', { lang: 'en', return_to: '/' })
  expect((await secretary.get(address)).text).toContain('3 items from Word')
  await secretary.post('/language', { lang: 'da', return_to: '/' })
  const cut = await secretary.post(address, { ...fieldsOf(preview), cut_0: '1', step: 'split:0' })
  expect(cut.location).toBe(`${address}#item-1`)
  const four = await secretary.get(address)
  expect(four.text).toContain('4 punkter fra Word')
  expect(fieldsOf(four)).toMatchObject({ title_1: 'Støj på stuerne', presentation_1: 'Vi kan ikke høre noget.' })
  const joined = await secretary.post(address, { ...fieldsOf(four), title_2: 'Noget andet', step: 'merge:3' })
  expect(joined.status).toBe(303)

  const three = fieldsOf(await secretary.get(address))
  expect(three['presentation_2']).toBe('**Mere om det**\n\nSlut.')
  const { apsa_2: _apsa, take_1: _left, ...missing } = three
  const refused = await secretary.post(`${address}/application`, { ...missing, title_0: '', minutes_2: 'mange' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Skriv et helt tal.')
  expect(refused.text).toContain('value="mange"')
  expect(refused.text.match(/class="error-summary/g)).toHaveLength(1)
  const taken = await secretary.post(`${address}/application`, {
    ...missing,
    apsa_2: ['staff', 'work'],
    minutes_2: '15',
  })
  expect(taken).toMatchObject({ status: 303, location: meetingPaths.meeting(at), done: 'word_import_taken' })
  const items = await workingItems(app.database.reader, meeting.id)
  expect(items.map(({ title, minutes, apsa }) => [title, minutes, apsa])).toEqual([
    ['Vold', null, ['working_environment']],
    ['Noget andet', 15, ['staff', 'work']],
  ])
  const item = await secretary.get(meetingPaths.item({ ...at, itemId: items[0]!.id }))
  expect(item.text).toContain('Fem hændelser. &lt;script')
  expect(item.text).not.toContain('<script>alert')
  expect((await secretary.get(address)).status).toBe(404)
})

test('a file that cannot be read is refused with what to do, and nobody else sees a draft', async () => {
  const meeting = await aMeeting(committee).on('2026-04-23').in(app.database)
  await app.drainJobs()
  const at = { meetingId: meeting.id }
  const send = (bytes: Uint8Array, name?: string) =>
    secretary.post(wordImportPaths.imports(at), { file: asFile(bytes, name) })
  for (const [bytes, said] of [
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'gamle Word-format'],
    [Buffer.from('%PDF-1.7'), 'Det er en PDF'],
    [aDocx('', { more: [{ name: 'word/vbaProject.bin', content: 'x' }] }), 'makroer'],
    [aDocx(aBold('Pkt. 1. 010190-1234')), 'CPR-nummer'],
    [aDocx(''), 'intet at tage ind'],
  ] as const) {
    const answer = await send(bytes)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(said)
  }
  const none = await secretary.post(wordImportPaths.imports(at), {})
  expect([none.status, none.text.includes('Vælg en fil.')]).toEqual([422, true])
  const { location } = await send(old, '..\\..\\con\u202e\u0000.docx')
  const list = await secretary.get(wordImportPaths.imports(at))
  expect(list.text).toContain(location!)
  const document = await secretary.get(`${location!}/document`)
  expect(document.headers.get('content-disposition')).toContain('attachment')
  expect(Buffer.from(document.bytes).equals(old)).toBe(true)
  const member = await app.as(committee.tr)
  for (const address of [wordImportPaths.imports(at), location!, `${location!}/document`])
    expect((await member.get(address)).status).toBe(403)
  const other = await aMeeting(committee).on('2026-04-30').in(app.database)
  await app.drainJobs()
  expect((await secretary.get(location!.replace(meeting.id, other.id))).status).toBe(404)
  const fields = fieldsOf(await secretary.get(location!))
  expect((await secretary.post(location!, fields)).status).toBe(303)
  const late = await secretary.post(location!, { ...fields, title_1: 'Skrevet for sent' })
  expect([late.status, late.text.includes('Skrevet for sent')]).toEqual([409, true])
  expect(await secretary.post(`${location!}/removal`)).toMatchObject({ status: 303, done: 'word_import_given_up' })
})

test('once the meeting is opened, the same file gives text for the minutes', async () => {
  const sent = await aMeeting(committee)
    .on('2026-03-12', '10:00')
    .madeAt('2026-03-01T08:00:00Z')
    .withItem({ title: 'Vold' })
    .published()
    .in(app.database)
  await app.drainJobs()
  await aHeldMeeting(sent, '2026-03-12T10:00:00Z').opened().in(app.database)
  const at = { meetingId: sent.id }
  expect((await secretary.get(`/meetings/${sent.id}/minutes`)).text).toContain(wordImportPaths.imports(at))
  const file = aDocx(aBold('Ad pkt. 1. Vold') + aParagraph('Vi drøftede fem hændelser.'))
  const { location } = await secretary.post(wordImportPaths.imports(at), { file: asFile(file) })
  const preview = await secretary.get(location!)
  expect(preview.text).toContain('Referat af 1 punkt fra Word')
  const fields = fieldsOf(preview)
  expect(fields).toMatchObject({
    onto_0: sent.itemIds[0],
    outcome_0: 'discussed',
    decision_0: 'Vi drøftede fem hændelser.',
  })
  const taken = await secretary.post(`${location!}/application`, fields)
  expect(taken).toMatchObject({ status: 303, done: 'word_minutes_taken' })
  expect((await secretary.get(taken.location!)).text).toContain('Vi drøftede fem hændelser.')
  await app.drainJobs()
})
