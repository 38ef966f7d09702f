import { afterAll, expect, test } from 'vitest'
import { createDocuments } from '../../../platform/documents/documents.ts'
import { type ReadPdf, readPdf } from '../../../platform/documents/testing.ts'
import type { Block } from '../../../platform/rich-text/rich-text.ts'
import type { MeetingDocument } from './document-model.ts'
import { messages } from '../printing/messages.ts'
import { anAgenda, anOpenItem, aParagraph, someMinutes, someText } from './testing.ts'

const documents = createDocuments()
afterAll(() => documents.close())

const read = async (model: MeetingDocument): Promise<ReadPdf> =>
  readPdf(await documents.render('meeting-document', model))
const headings = (pdf: ReadPdf) => pdf.elements.filter(({ role }) => /^H\d$/.test(role))
const textsOf = (pdf: ReadPdf, role: string) => pdf.elements.filter((one) => one.role === role).map(({ text }) => text)

function expectInOrder(text: string, parts: string[]): void {
  let at = 0
  for (const part of parts) {
    const found = text.indexOf(part, at)
    expect(found, `"${part}" after "${text.slice(Math.max(0, at - 40), at)}"`).toBeGreaterThanOrEqual(0)
    at = found + part.length
  }
}

test('the document is tagged, titled, in its language and claims PDF/UA', async () => {
  const pdf = await read(someMinutes())
  expect(pdf).toMatchObject({
    tagged: true,
    claimsPdfUa: true,
    lang: 'da-DK',
    title: 'Referat af mødet den 19. marts 2026',
  })
  expect(await read(someMinutes({ lang: 'en', labels: messages.en }))).toMatchObject({ lang: 'en-GB' })
})

test('headings begin at one, skip no level, and are bookmarks', async () => {
  const pdf = await read(someMinutes({ reason: 'Et navn var forkert.' }))
  const levels = headings(pdf).map(({ role }) => Number(role.slice(1)))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1)
  expect(pdf.bookmarks).toEqual(headings(pdf).map(({ text }) => text))
})

test('the minutes read in order: who, what, and for each item its case, its result and where it went', async () => {
  const { text } = await read(someMinutes())
  expectInOrder(text, [
    'Nordsund Kommune · Centerniveau · Referat · Version 1',
    'Tid torsdag den 19. marts 2026 kl. 13.00–15.00 Sted Skolen Højager',
    'Sendt ud tirsdag den 7. april 2026',
    'Ledelsessiden Navn Hverv Deltagelse Birgitte Ågård Centerchef, formand Til stede',
    'Mads Lykke Thomsen Skoleleder, Højager Afbud',
    'Medarbejdersiden',
    'Torben Ravn Suppleant for Lone Fisker Arbejdsmiljørepræsentant Til stede',
    'Punkter på mødet Nr. Punkt Behandling Tid 1 Godkendelse',
    '2. Budget 2027: høring af MED Til drøftelse Arbejde Personale 35 min.',
    'Fremlægges af: Centerchefen · Kommer fra: Hovedudvalget den 3. marts 2026',
    'Sagsfremstilling Økonomiudvalget',
    'Tre forslag har betydning',
    'Se også kommunens side om budgettet.',
    '• Fælles ledelse af to børnehuse 1. Blåbærhaven og Åkanden 2. Højager og Fjordblik • Kortere åbningstid',
    'Indstilling At udvalget drøfter',
    'Bilag • 2.1 Forslag til budget 2027',
    'Referat Drøftet og sendt videre Udvalget drøftede',
    'Udtalelser til referatet Medarbejdersiden Medarbejdersiden finder ikke',
    'Sendt videre til • Hovedudvalget',
    '3. Lukket punkt Hjemmel: Forvaltningsloven § 27, stk. 1 4. Støj på stuerne',
  ])
})

test('of a closed item only its number and legal ground are printed, whatever else the data holds', async () => {
  const secret = anOpenItem({
    title: 'Hemmelig titel',
    kind: 'Hemmelig behandling',
    apsa: ['Hemmeligt emne'],
    minutes: 77,
    presenter: 'Hemmelig person',
    origin: 'Hemmeligt sted',
    presentation: someText('Hemmelig sag'),
    recommendation: someText('Hemmelig indstilling'),
    attachments: [{ number: '1.1', name: 'Hemmeligt bilag' }],
    outcome: 'Hemmeligt udfald',
    text: someText('Hemmelig tekst'),
    statements: [{ by: 'Hemmelig taler', text: 'Hemmelig udtalelse' }],
    referredTo: ['Hemmeligt udvalg'],
    closed: { ground: 'Forvaltningsloven § 27' },
  })
  const pdf = await read(someMinutes({ items: [secret] }))
  const everything = JSON.stringify(pdf)
  expect(everything).not.toMatch(/hemmelig|77/i)
  expect(pdf.bookmarks).toContain('1. Lukket punkt')
  expect(pdf.text).toContain('Hjemmel: Forvaltningsloven § 27')
})

test('an agenda lists who is called in, without attendance, after the items', async () => {
  const pdf = await read(anAgenda())
  expect(pdf.text).not.toContain('Til stede')
  expect(textsOf(pdf, 'H2').at(-1)).toBe('Deltagere')
})

test('a draft says so, and a later version says why', async () => {
  expect((await read(anAgenda({ publishedText: null }))).text).toContain('Kladde: dokumentet er ikke sendt ud endnu')
  const { text } = await read(someMinutes({ version: 2, reason: 'Torben Ravn var til stede.' }))
  expectInOrder(text, ['Version 2', 'Derfor er der en ny version', 'Torben Ravn var til stede.'])
})

test('a staff meeting without vice-chair, secretary, participants and items is still a document', async () => {
  const pdf = await read(anAgenda({ viceChair: null, secretary: null, attendance: [], items: [] }))
  expect(pdf.text).not.toContain('Næstformand')
  expect(pdf.text).toContain('Der er ingen punkter på dagsordenen.')
})

test('the same data gives the same bytes', async () => {
  const [one, other] = [
    await documents.render('meeting-document', someMinutes()),
    await documents.render('meeting-document', someMinutes()),
  ]
  expect(Buffer.compare(one, other)).toBe(0)
})

const injections = [
  '#panic("x")',
  '#read("/etc/passwd")',
  '= Heading',
  '$x^2$',
  '@item-0 <item-0>',
  '`raw` *bold* _em_',
  '\\ // /* */',
  '"]) #[',
  '#import "@preview/x:1.0.0"',
]

test.each(injections)('%s is printed as it stands', async (text) => {
  const item = anOpenItem({
    title: text,
    presentation: someText(text),
    statements: [{ by: text, text }],
    referredTo: [text],
  })
  const pdf = await read(someMinutes({ title: text, committee: text, items: [item] }))
  expect(pdf.title).toBe(text)
  expect(pdf.text.split(text).length - 1).toBeGreaterThanOrEqual(7)
})

const nested = (depth: number): Block => ({
  type: depth % 2 === 0 ? 'bulletList' : 'orderedList',
  items: [depth > 1 ? [aParagraph(`Niveau ${depth}`), nested(depth - 1)] : [aParagraph('Inderst')]],
})

test.each<[string, Block]>([
  ['words without an end', aParagraph('å'.repeat(90_000))],
  ['emoji, half a surrogate pair, Word bullets and control characters', aParagraph('👩🏽‍🚒 \ud83d \uf0b7 \u0000\u0007')],
  ['lists within lists', nested(6)],
  ['empty lists and paragraphs', { type: 'bulletList', items: [[{ type: 'paragraph', content: [] }], []] }],
  ['a list of nothing', { type: 'orderedList', items: [] }],
  ['an address that is none', aParagraph({ type: 'text', text: 'her', href: 'javascript:alert(1)' })],
  ['line breaks alone', aParagraph({ type: 'break' }, { type: 'break' })],
])('%s become an accessible page', async (_, block) => {
  const pdf = await read(someMinutes({ items: [anOpenItem({ presentation: someText(block, 'Efter.') })] }))
  expect(pdf).toMatchObject({ tagged: true, claimsPdfUa: true })
  expect(pdf.text).toContain('Efter.')
})

test('an empty text, a title with a line break, two items of one number', async () => {
  const item = anOpenItem({ title: 'Første\nlinje', text: { type: 'doc', content: [] }, presentation: someText('') })
  expect((await read(someMinutes({ title: 'En\ntitel', items: [item, item] }))).title).toBe('En titel')
})

test('lists nested beyond reason are refused and the next document is made', async () => {
  const [refused, made] = await Promise.allSettled([
    documents.render('meeting-document', someMinutes({ items: [anOpenItem({ presentation: someText(nested(200)) })] })),
    documents.render('meeting-document', someMinutes()),
  ])
  expect(refused).toMatchObject({ status: 'rejected', reason: { reason: 'refused_by_child' } })
  expect(made.status).toBe('fulfilled')
})

test('three documents at once, also with two children', async () => {
  const two = createDocuments({ poolSize: 2 })
  const titles = ['Et', 'To', 'Tre']
  const made = await Promise.all(titles.map((title) => two.render('meeting-document', someMinutes({ title }))))
  expect(await Promise.all(made.map(async (bytes) => (await readPdf(bytes)).title))).toEqual(titles)
  await two.close()
})
