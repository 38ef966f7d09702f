import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '../../../platform/documents/testing.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../../committees/testing.ts'
import { approvalPaths } from '../approval/paths.ts'
import { meaningField, seenField } from '../minutes/meaning/input.ts'
import { meaningPaths } from '../minutes/meaning/paths.ts'
import { minutesPaths } from '../minutes/paths.ts'
import { aHeldMeeting } from '../minutes/testing.ts'
import { stylePaths } from '../minutes/style/paths.ts'
import { documentPaths } from '../printing/paths.ts'
import { aMeeting, type BuiltMeeting } from '../testing.ts'
import { editionPaths } from './paths.ts'

const app = useApp({ now: '2026-04-16T11:05:00Z' })
let committee: BuiltCommittee
let outsider: string

beforeAll(async () => {
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2, name: 'Center-MED, Dagtilbud og Læring' })
    outsider = await anEmployee(tx, await aPlace(tx, { name: 'Plejecentret Havblik' }))
    return ok()
  })
})

const held = async () =>
  aHeldMeeting(await aMeeting(committee).withAgenda(2).withClosedItem().published().in(app.database))
const meaning = 'Fra 1. august melder du vagter ind senest om onsdagen.'

/** Sent, with a line for everybody at the first and the closed item. */
async function sent(): Promise<BuiltMeeting> {
  const built = await (await held()).opened().attended().written().closed().in(app.database)
  const [first = '', , closed = ''] = built.itemIds
  const secretary = await app.as(committee.secretary)
  const lines = {
    [meaningField(first)]: meaning,
    [seenField(first)]: '',
    [meaningField(closed)]: 'Hemmelig linje.',
    [seenField(closed)]: '',
  }
  const at = { meetingId: built.id }
  expect((await secretary.post(meaningPaths.meanings(at), lines)).done).toBe('meanings_saved')
  await aHeldMeeting(built).approvedBy('chair', 'vice_chair').published().in(app.database)
  await app.drainJobs()
  return built
}

const pdf = async (reader: string, address: string) => {
  const answer = await (await app.as(reader)).get(address)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  return readPdf(answer.bytes)
}

/** The text of a Word file, paragraph by paragraph, each with its style. */
async function word(reader: string, address: string): Promise<{ style: string; text: string }[]> {
  const answer = await (await app.as(reader)).get(address)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.docx"$/)
  const parts = unzipSync(answer.bytes)
  const xml = new TextDecoder().decode(parts['word/document.xml'])
  const styles = new TextDecoder().decode(parts['word/styles.xml'])
  expect(styles).toMatch(/w:styleId="Heading1"/)
  expect(styles).toContain('da-DK')
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1] ?? '',
    text: [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }))
}

describe('minutes that were sent', () => {
  let built: BuiltMeeting
  let at: { meetingId: string }
  beforeAll(async () => {
    built = await sent()
    at = { meetingId: built.id }
  })

  test('in short for everybody: what was decided and what it means, and of a closed item its number and ground', async () => {
    const { text, status } = await (await app.as(outsider)).get(editionPaths.short(at))
    expect(status).toBe(200)
    expect(text).toContain(meaning)
    expect(text).toContain('Drøftet')
    expect(text).toContain('Forvaltningslovens § 27, stk. 1')
    const member = await (await app.as(committee.tr)).get(editionPaths.short(at))
    for (const page of [text, member.text]) expect(page).not.toMatch(/lukket sag|Hemmelig linje/)
  })

  test.each([
    ['short', () => editionPaths.shortPdf(at), 'H1'],
    ['for the wall, A4', () => editionPaths.boardPdf(at), 'H1'],
    ['for the wall, A3', () => editionPaths.boardPdf(at, { paper: 'a3' }), 'H1'],
    ['one item', () => editionPaths.itemPdf({ ...at, itemId: built.itemIds[0]! }), 'H1'],
  ])('%s as an accessible PDF', async (name, address, role) => {
    const read = await pdf(outsider, address())
    expect(read).toMatchObject({ tagged: true, claimsPdfUa: true, lang: 'da-DK' })
    expect(read.elements[1]?.role === role || read.elements.some((one) => one.role === role)).toBe(true)
    expect(read.text).not.toMatch(/lukket sag|Hemmelig linje/)
    if (name.startsWith('for the wall')) expect(read.pages).toBe(1)
    if (name !== 'one item') expect(read.text).toContain(meaning)
    else expect(read.text).not.toContain('2. Budget')
  })

  test.each([
    ['the whole', () => editionPaths.fullWord(at)],
    ['short', () => editionPaths.shortWord(at)],
    ['for the wall', () => editionPaths.boardWord(at, { paper: 'a3' })],
    ['one item', () => editionPaths.itemWord({ ...at, itemId: built.itemIds[0]! })],
  ])('%s as a Word file with real headings', async (name, address) => {
    const paragraphs = await word(outsider, address())
    const headings = paragraphs.filter(({ style }) => style.startsWith('Heading'))
    expect(headings.filter(({ style }) => style === 'Heading1')).toHaveLength(1)
    expect(headings.some(({ style, text }) => style === 'Heading2' && text.startsWith('1. Godkendelse'))).toBe(true)
    expect(paragraphs.some(({ text }) => /lukket sag|Hemmelig linje/.test(text))).toBe(false)
    expect(paragraphs.some(({ text }) => text.startsWith('2. '))).toBe(name !== 'one item')
  })

  test('an item alone: open for everybody, closed for who belong there', async () => {
    const [first = '', , closed = ''] = built.itemIds
    const [visitor, member] = [await app.as(outsider), await app.as(committee.tr)]
    expect((await visitor.get(editionPaths.item({ ...at, itemId: first }))).text).toContain(
      'Udvalget drøftede punkt 1.',
    )
    for (const path of [editionPaths.item, editionPaths.itemPdf, editionPaths.itemWord]) {
      expect((await visitor.get(path({ ...at, itemId: closed }))).status).toBe(404)
      expect((await visitor.get(path({ ...at, itemId: 'x' }))).status).toBe(404)
    }
    expect((await member.get(editionPaths.item({ ...at, itemId: closed }))).text).toContain('Forhandling om lukket sag')
    expect((await visitor.get(editionPaths.fullWord(at, { variant: 'members' }))).status).toBe(404)
    expect((await visitor.get(editionPaths.fullWord(at, { draft: '1' }))).status).toBe(404)
    const whole = await word(committee.tr, editionPaths.fullWord(at, { variant: 'members' }))
    expect(whole.some(({ text }) => text.includes('Forhandling om lukket sag'))).toBe(true)
  })

  test('the minutes lead to every edition, in both languages', async () => {
    const reader = await app.as(outsider)
    const page = (await reader.get(approvalPaths.published(at))).text
    for (const path of ['short', 'shortPdf', 'shortWord', 'board', 'boardPdf', 'boardWord', 'fullWord'] as const)
      expect(page).toContain(`href="${editionPaths[path](at)}"`)
    expect((await reader.get(editionPaths.board(at))).text).toContain('A3')
    await reader.post('/language', { lang: 'en', return_to: '/' })
  })
})

test('nothing is there before the minutes are sent, and lines are written by who prepare the meeting alone', async () => {
  const built = await (await held()).opened().in(app.database)
  const at = { meetingId: built.id }
  const visitor = await app.as(outsider)
  for (const path of [editionPaths.short, editionPaths.boardPdf, editionPaths.shortWord, meaningPaths.meanings])
    expect((await visitor.get(path(at))).status).toBe(404)
  expect((await visitor.post(meaningPaths.meanings(at), {})).status).toBe(404)
  await app.drainJobs()
})

test('two writers of one line: the second is told what it says now; a changed line takes the keys back', async () => {
  const built = await (await held()).opened().attended().written().closed().approvedBy('chair').in(app.database)
  const [first = ''] = built.itemIds
  const at = { meetingId: built.id }
  const secretary = await app.as(committee.secretary)
  const line = (text: string, seen: string) => ({ [meaningField(first)]: text, [seenField(first)]: seen })
  expect((await secretary.post(meaningPaths.meanings(at), line('Den ene.', ''))).done).toBe('meanings_saved_keys_back')
  const conflict = await secretary.post(meaningPaths.meanings(at), line('Den anden.', ''))
  expect(conflict.status).toBe(409)
  expect(conflict.text).toMatch(/Den ene\.[\s\S]*Den anden\./)
  const long = await secretary.post(meaningPaths.meanings(at), line('x'.repeat(301), 'Den ene.'))
  expect(long.status).toBe(422)
  expect((await secretary.post(meaningPaths.meanings(at), line('', 'Den ene.'))).done).toBe('meanings_saved')
  await app.drainJobs()
})

test('the style of a body decides which comes first in print, from its day on', async () => {
  const order = async () => {
    const built = await (await held()).opened().written().in(app.database)
    const { text } = await pdf(committee.secretary, documentPaths.minutes({ meetingId: built.id }, { draft: '1' }))
    const item = text.slice(text.indexOf('Udvalget drøftede punkt 1.') - 400)
    return item.indexOf('Udvalget drøftede punkt 1.') < item.indexOf('Direktionen har sendt') ? 'decision' : 'matter'
  }
  const secretary = await app.as(committee.secretary)
  const at = { committeeId: committee.id }
  expect(await order()).toBe('decision')
  const choice = { style: 'descriptive', valid_from: '2026-04-16' }
  expect((await secretary.post(stylePaths.style(at), choice)).done).toBe('minutes_style_chosen')
  expect(await order()).toBe('matter')
  expect((await secretary.post(stylePaths.style(at), choice)).status).toBe(422)
  expect((await secretary.post(stylePaths.style(at), { ...choice, valid_from: '2026-01-01' })).status).toBe(422)
  expect((await secretary.post(stylePaths.style(at), { style: 'x' })).status).toBe(422)
  expect((await (await app.as(outsider)).post(stylePaths.style(at), choice)).status).toBe(403)
  const built = await (await held()).opened().in(app.database)
  await app.drainJobs()
  expect((await secretary.get(minutesPaths.minutes({ meetingId: built.id }))).text).toContain('Beskrivende referat')
})

test('a sheet for the wall is one page, however much there is', async () => {
  const agenda = aMeeting(committee).on('2026-04-16')
  for (let n = 0; n < 40; n += 1)
    agenda.withItem({ title: `Et punkt med en lang titel om arbejdstid og trivsel, nummer ${n}` })
  const meeting = aHeldMeeting(await agenda.published().in(app.database))
  const { id } = await meeting
    .opened()
    .attended()
    .written()
    .closed()
    .approvedBy('chair', 'vice_chair')
    .published()
    .in(app.database)
  await app.drainJobs()
  for (const paper of ['a4', 'a3']) {
    const read = await pdf(outsider, editionPaths.boardPdf({ meetingId: id }, { paper }))
    expect(read.pages).toBe(1)
    expect(read.text).toContain('1. Et punkt')
  }
})
