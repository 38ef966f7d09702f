import { beforeAll, expect, test } from 'vitest'
import { readPdf } from '../../platform/documents/testing.ts'
import { ok } from '../../platform/result.ts'
import { useApp, type Client, type Fields } from '../../testing/app.ts'
import { anAgreement } from '../agreement/testing.ts'
import { aMeeting, unwrap } from '../meetings/testing.ts'
import { hrConsultant } from '../people/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { proposalPaths } from '../meetings/agenda/proposal/paths.ts'
import { wheelPaths } from './paths.ts'
import { wheelItems } from './queries.ts'
import type { WheelItem } from './rules.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels
let hr: Client
let secretary: Client
let employee: Client

beforeAll(async () => {
  at = await threeLevels(app.database)
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    return ok(await hrConsultant(tx))
  })
  hr = await app.as(unwrap(made))
  secretary = await app.as(at.centre.secretary)
  employee = await app.as(at.employee)
})

const itemCalled = async (title: string): Promise<WheelItem> =>
  (await wheelItems(app.database.reader, null)).find(({ content }) => content.title === title)!

const plain = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** What the picture's links are called: number, title, months, and the rest. */
const drawn = (html: string) =>
  [...html.matchAll(/<a href="[^"]*" aria-label="(\d+): ([^"]*)"><title>/g)].map(([, number = '', words = '']) => ({
    number,
    words: words.replaceAll('&amp;', '&'),
  }))

/** The rows of the list: number and everything that they say. */
const listed = (html: string) =>
  [...html.matchAll(/<li class="row row-numbered" id="wheel-\d+">(.*?)<\/li>/gs)].map(([, row = '']) => ({
    number: /class="row-number">(\d+)</.exec(row)?.[1] ?? '',
    title: plain(/class="row-title">(.*?)<\/span>/s.exec(row)?.[1] ?? ''),
    text: plain(row),
  }))

/** Every arc is a line of the list under its number, with title, months, and the ring's level or source; and the other way. */
function expectSame(html: string): number {
  const rows = listed(html)
  const arcs = drawn(html)
  expect(new Set(arcs.map(({ number }) => number))).toEqual(new Set(rows.map(({ number }) => number)))
  for (const { number, words } of arcs) {
    const row = rows.find((one) => one.number === number)!
    expect(words.startsWith(`${row.title}, `), `${number} ${words}`).toBe(true)
    const said = words.slice(row.title.length + 2).split(', ')
    for (const part of said) expect(row.text.toLowerCase(), `${number} ${part}`).toContain(part.toLowerCase())
  }
  return rows.length
}

test('an empty wheel says what will come; HR loads the template by one button, nobody else', async () => {
  expect((await employee.get(wheelPaths.wheel())).text).toContain('HR lægger årshjulet')
  const empty = await hr.get(wheelPaths.wheel())
  expect(empty.text).toContain('Hent skabelonen')
  expect((await secretary.post(wheelPaths.template())).status).toBe(403)
  expect(await hr.post(wheelPaths.template())).toMatchObject({ status: 303, done: 'wheel_template_loaded' })
  expect((await hr.post(wheelPaths.template())).text).toContain('Alt fra skabelonen står allerede')
})

test('picture and list say the same: all levels in one, one level, and a body with what has become of it', async () => {
  const all = await employee.get(wheelPaths.wheel({}, { year: '2027' }))
  expect(all.status).toBe(200)
  expect(expectSame(all.text)).toBeGreaterThanOrEqual(20)
  expect(all.text).toContain('<textPath')
  const level = await employee.get(wheelPaths.wheel({}, { year: '2027', level: '2' }))
  expect(expectSame(level.text)).toBeLessThan(listed(all.text).length)
  expect(level.text).not.toContain('Socialt kapitel')
  await aMeeting(at.centre).on('2026-06-10').in(app.database)
  const body = await employee.get(wheelPaths.ofCommittee({ committeeId: at.centre.id }))
  expectSame(body.text)
  expect(body.text).toContain('Kommer på mødet den 10. juni 2026')
  expect(body.text).not.toContain('Flyt eller udelad')
  expect(body.statements.length).toBeLessThanOrEqual(10)
  const english = await employee.get(wheelPaths.ofCommittee({ committeeId: at.centre.id }), { 'accept-language': 'en' })
  expect(english.status).toBe(200)
  for (const year of ['nonsense', '99999', "'; drop"]) {
    expect((await employee.get(wheelPaths.wheel({}, { year }))).text).toContain('Årshjul 2026')
  }
  expect((await employee.get(wheelPaths.ofCommittee({ committeeId: at.unitId }))).status).toBe(404)
  await app.drainJobs()
})

test('the printed sheet is for everybody, and says every line of the list', async () => {
  const shown = listed((await employee.get(wheelPaths.wheel({}, { year: '2027' }))).text)
  const pdf = await employee.get(wheelPaths.pdf({}, { year: '2027' }))
  expect(pdf.status, pdf.text.slice(0, 300)).toBe(200)
  const read = await readPdf(pdf.bytes)
  expect(read).toMatchObject({ lang: 'da-DK', tagged: true, claimsPdfUa: true, title: 'Årshjul 2027' })
  const text = read.elements
    .map((element) => element.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
  for (const { title } of shown) expect(text).toContain(title)
  expect(text).toContain('MED-rammeaftalen § 8, stk. 3')
  expect((await employee.get(wheelPaths.pdf({}, { year: '2001' }))).status).toBe(404)
})

const item = {
  title: 'Strategi for nærvær',
  kind: 'discussion',
  apsa: ['work', 'staff'],
  presentation: 'Hvordan går det?',
  month_from: '5',
  month_to: '6',
  every_years: '2',
  first_year: '2026',
  source: 'strategy',
  citation: 'Nærværsstrategien',
  levels: ['2', '4'],
  leeway: '1',
  prepares: 'HR',
} satisfies Fields

test('HR puts an item on the wheel and changes it; what is wrong is said, and what was typed stays', async () => {
  expect((await employee.get(wheelPaths.items())).status).toBe(403)
  expect((await secretary.post(wheelPaths.items(), item)).status).toBe(403)
  const wrong = await hr.post(wheelPaths.items(), { ...item, title: '', month_to: '4' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Nærværsstrategien')
  const backwards = await hr.post(wheelPaths.items(), { ...item, month_to: '4' })
  expect(backwards.status).toBe(422)
  expect(backwards.text).toContain('Perioden slutter, før den begynder')
  expect(backwards.text).toContain('value="Strategi for nærvær"')
  expect((await hr.post(wheelPaths.items(), { ...item, month_from: '13', title: 'x\u0000' })).status).toBe(422)
  const added = await hr.post(wheelPaths.items(), item)
  expect(added).toMatchObject({ status: 303, done: 'wheel_item_added' })
  const { id } = await itemCalled('Strategi for nærvær')
  const shown = await employee.get(wheelPaths.item({ wheelItemId: id }))
  expect(plain(shown.text)).toContain('Maj–juni, hvert 2. år fra 2026')
  expect(shown.text).toContain('op til én måned før eller efter')
  expect(shown.text).not.toContain('Ret punktet')
  const change = wheelPaths.itemChange({ wheelItemId: id })
  expect(await hr.post(change, { ...item, version: 1, prepares: 'Direktionen' })).toMatchObject({ status: 303 })
  const stale = await hr.post(change, { ...item, version: 1, prepares: 'Økonomi' })
  expect(stale.status).toBe(409)
  expect(stale.text).toContain('Direktionen')
  expect(stale.text).toContain('value="Økonomi"')
  const next = await hr.get(wheelPaths.wheel({}, { year: '2027' }))
  expect(plain(next.text)).toMatch(/Er ikke med.*Strategi for nærvær/)
  expect((await hr.get(wheelPaths.item({ wheelItemId: 'nonsense' }))).status).toBe(404)
})

test('a secretary adapts, leaves out with a reason, and keeps the body’s own items; the reason is there to read', async () => {
  const { id } = await itemCalled('Høring om budgettet')
  const ids = { committeeId: at.centre.id, wheelItemId: id }
  const form = await secretary.get(wheelPaths.adaptation(ids))
  expect(form.text).toContain('Mulige måneder: juli–oktober')
  expect((await employee.get(wheelPaths.adaptation(ids))).status).toBe(403)
  const out = await secretary.post(wheelPaths.adaptation(ids), {
    year: 2026,
    only_this_year: 'on',
    is_left_out: 'on',
    prepares: 'Bente',
  })
  expect(out.status).toBe(422)
  expect(out.text).toContain('Skriv, hvorfor punktet udelades')
  expect(out.text).toContain('value="Bente"')
  const fields = { year: 2026, only_this_year: 'on', is_left_out: 'on', reason: 'Centeret nedlægges til sommer' }
  expect(await secretary.post(wheelPaths.adaptation(ids), fields)).toMatchObject({
    status: 303,
    done: 'wheel_item_left_out',
  })
  const body = await employee.get(wheelPaths.ofCommittee({ committeeId: at.centre.id }))
  expectSame(body.text)
  expect(body.text).toContain('Udeladt: Centeret nedlægges til sommer')
  const followed = await employee.get(wheelPaths.followed())
  expect(followed.text).toContain('Centeret nedlægges til sommer')
  expect(await secretary.post(wheelPaths.adaptationEnd(ids), { year: 2026 })).toMatchObject({ status: 303 })
  const own = wheelPaths.items({}, { committee: at.centre.id })
  expect((await secretary.post(own, { ...item, title: 'Vores eget', every_years: '1' })).status).toBe(303)
  const mine = await itemCalled('Vores eget')
  expect(mine.committeeId).toBe(at.centre.id)
  expect((await employee.get(wheelPaths.ofCommittee({ committeeId: at.local.id }))).text).toContain(
    'På hjulet i Center-MED',
  )
  expect((await hr.post(wheelPaths.itemRemoval({ wheelItemId: mine.id }))).status).toBe(403)
  expect(await secretary.post(wheelPaths.itemRemoval({ wheelItemId: mine.id }))).toMatchObject({ status: 303 })
})

test('the secretary finds the items in the proposal, ticked and with why; taken, they are on the agenda', async () => {
  const meeting = await aMeeting(at.centre).on('2026-05-20').in(app.database)
  const page = await secretary.get(proposalPaths.proposal({ meetingId: meeting.id }))
  expect(page.text).toContain('Fra årshjulet')
  expect(page.text).toContain('I maj–juni. MED-rammeaftalen § 8, stk. 3, og bilag 2, opgave B')
  const { id } = await itemCalled('Budgetrammer og konsekvenser for arbejde og personale')
  expect(page.text).toMatch(new RegExp(`<input[^>]*value="wheel:${id}"[^>]*checked|checked[^>]*value="wheel:${id}"`))
  const take = { take: [`wheel:${id}`], [`minutes:wheel:${id}`]: '30' }
  expect((await secretary.post(proposalPaths.proposal({ meetingId: meeting.id }), take)).status).toBe(303)
  const wheel = (client: Client) => client.get(wheelPaths.ofCommittee({ committeeId: at.centre.id }))
  expect((await wheel(secretary)).text).toContain('På dagsordenen på mødet den 20. maj 2026')
  expect((await wheel(employee)).text).not.toContain('På dagsordenen på mødet')
  await app.drainJobs()
})
