import { beforeAll, describe, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { ok } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { aHeldMeeting } from '../meetings/minutes/testing.ts'
import { aMeeting, castOf, unwrap } from '../meetings/testing.ts'
import { hrConsultant } from '../people/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { guidelinePaths } from './paths.ts'
import { aGuideline } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels
let hr: string
let mobile: string
let policy: string

beforeAll(async () => {
  at = await threeLevels(app.database)
  hr = unwrap(await app.database.write(async (tx) => ok(await hrConsultant(tx))))
  const { secretary } = castOf(at.local)
  mobile = await aGuideline(app.database, secretary, {
    title: 'Mobiltelefoner i mødet',
    says: 'Telefonen er på lydløs.\n\nVi svarer inden tre dage.',
    covers: 'units',
    unitIds: [at.unitId],
    committeeId: at.local.id,
    files: [{ name: 'plakat.txt', bytes: new TextEncoder().encode('Lydløs') }],
  })
  const consultant = { ...secretary, grants: [{ role: 'hr_consultant' as const, on: null }] }
  policy = await aGuideline(app.database, consultant, { kind: 'policy', title: 'Rejsepolitik', decidedBy: 'Byrådet' })
})

const guideline = (id: string) => guidelinePaths.guideline({ guidelineId: id })

describe('the register', () => {
  test('an employee reads those of their workplace first, in few queries, in both languages', async () => {
    const client = await app.as(at.employee)
    const page = await client.get(guidelinePaths.guidelines())
    expect(page.status).toBe(200)
    expect(page.text).toContain('Retningslinjer for dig')
    expect(page.text.indexOf('Mobiltelefoner')).toBeGreaterThan(page.text.indexOf('Omfatter dig'))
    for (const words of ['Ny retningslinje eller politik', 'De obligatoriske']) expect(page.text).not.toContain(words)
    expect(page.statements.length).toBeLessThanOrEqual(5)
    const english = await client.get(guidelinePaths.guidelines(), { 'accept-language': 'en' })
    expect(english.status).toBe(200)
    const other = await (await app.as(at.main.tr)).get(guidelinePaths.guidelines())
    expect(other.text.indexOf('Mobiltelefoner')).toBeGreaterThan(other.text.indexOf('Andre'))
    expect(other.text).toContain('De obligatoriske')
  })

  test('one guideline: text, who agreed, file, PDF, and what is not there', async () => {
    const client = await app.as(at.employee)
    const page = await client.get(guideline(mobile))
    for (const words of ['Telefonen er på lydløs', 'Lokal-MED Solsikken', '(ledelsessiden)', 'plakat.txt']) {
      expect(page.text).toContain(words)
    }
    for (const words of ['Ret oplysninger', 'Opsig']) expect(page.text).not.toContain(words)
    const [file = ''] = /\/guidelines\/[^"]+\/files\/[^"]+/.exec(page.text) ?? []
    expect((await client.get(file)).status).toBe(200)
    expect((await client.get(guideline(policy))).text).toContain('Er ikke en retningslinje')
    expect((await client.get(guidelinePaths.text({ guidelineId: mobile, number: '1' }))).status).toBe(200)
    const pdf = await client.get(guidelinePaths.pdf({ guidelineId: mobile }))
    expect([pdf.status, pdf.text.startsWith('%PDF')]).toEqual([200, true])
    const none = '00000000-0000-7000-8000-000000000000'
    for (const address of [
      '/guidelines/x',
      guideline(none),
      guidelinePaths.text({ guidelineId: mobile, number: '9' }),
      guidelinePaths.file({ guidelineId: mobile, fileId: none }),
      guidelinePaths.file({ guidelineId: mobile, fileId: 'x' }),
      guidelinePaths.pdf({ guidelineId: none }),
      guidelinePaths.pdf({ guidelineId: mobile }, { text: '9' }),
      guidelinePaths.differences({ guidelineId: 'x' }),
      guidelinePaths.facts({ guidelineId: 'x' }),
    ]) {
      expect([address, (await client.get(address)).status]).toEqual([address, 404])
    }
    expect((await client.get(guidelinePaths.newGuideline())).status).toBe(403)
    expect((await client.get(guidelinePaths.facts({ guidelineId: mobile }))).status).toBe(403)
  })

  test('found by its name and by what it says', async () => {
    const client = await app.as(at.employee)
    for (const words of ['mobiltelefoner', 'lydloes']) {
      expect((await client.get(`/search?q=${words}`)).text).toContain('Mobiltelefoner i mødet')
    }
  })
})

describe('entering', () => {
  test('from the item of the minutes where it was agreed, keeping what was typed when refused', async () => {
    const meeting = await aMeeting(at.local)
      .on('2026-03-05')
      .madeAt('2026-02-10T08:00:00Z')
      .withItem({ title: 'Hjemmearbejde', kind: 'agreement' })
      .published()
      .in(app.database)
    await aHeldMeeting(meeting, '2026-03-05T13:00:00Z')
      .opened()
      .attended()
      .written('guideline_agreed')
      .closed()
      .approvedBy('chair', 'vice_chair')
      .published()
      .in(app.database)
    await app.drainJobs()
    const client = await app.as(at.local.secretary)
    const register = await client.get(guidelinePaths.guidelines())
    expect(register.text).toContain('Aftalt på møder')
    expect(register.text).toContain('Hjemmearbejde')
    const form = await client.get(guidelinePaths.newGuideline({}, { item: meeting.itemIds[0]! }))
    expect(form.text).toContain('Den knyttes til det punkt')
    const typed = {
      kind: 'may',
      title: 'Hjemmearbejde',
      covers: 'units',
      unit: at.unitId,
      committee: at.local.id,
      agreed_on: '2026-03-05',
      item: meeting.itemIds[0]!,
      text: '',
    }
    const empty = await client.post(guidelinePaths.guidelines(), typed)
    expect([empty.status, empty.text.includes('Fejl: '), empty.text.includes('value="Hjemmearbejde"')]).toEqual([
      422,
      true,
      true,
    ])
    const made = await client.post(guidelinePaths.guidelines(), { ...typed, text: 'To dage om ugen.' })
    expect(made).toMatchObject({ status: 303, done: 'guideline_entered' })
    expect((await client.get(guidelinePaths.guidelines())).text).not.toContain('Aftalt på møder')
    const page = await client.get(made.location!.split('?')[0]!)
    expect(page.text).toContain('5. marts 2026')
    expect(page.text).toContain(meeting.itemIds[0])
  })

  test('another text, compared with the one before', async () => {
    const client = await app.as(at.local.viceChair)
    const texts = guidelinePaths.texts({ guidelineId: mobile })
    const typed = {
      covers: 'units',
      unit: at.unitId,
      committee: at.local.id,
      agreed_on: '2026-03-10',
      text: 'Telefonen er på lydløs.\n\nVi svarer inden fem dage.',
    }
    const form = await client.get(guidelinePaths.newText({ guidelineId: mobile }))
    // The text and whom it covers begin as they were agreed last.
    for (const words of ['Hvad er nyt?', 'Telefonen er på lydløs', 'Hvem omfatter den?'])
      expect(form.text).toContain(words)
    const facts = await client.get(guidelinePaths.facts({ guidelineId: mobile }))
    expect(facts.text).not.toContain('Hvem omfatter den?')
    const before = await client.post(texts, { ...typed, agreed_on: '2025-01-01' })
    expect([before.status, before.text.includes('fem dage')]).toEqual([422, true])
    expect(await client.post(texts, typed)).toMatchObject({ status: 303, done: 'guideline_text_entered' })
    const compared = await client.get(guidelinePaths.differences({ guidelineId: mobile }))
    expect(compared.text).toMatch(/<del>.*tre<\/del> <ins>.*fem<\/ins>/)
    const older = await client.get(guidelinePaths.text({ guidelineId: mobile, number: '1' }))
    expect(older.text).toContain('ikke den tekst, der gælder')
  })

  test('notice by a key holder; why not of a must-guideline; HR keeps the list', async () => {
    const vice = await app.as(at.local.viceChair)
    expect((await vice.get(guideline(mobile))).text).toContain('gælder til og med 12. juni 2026')
    const notice = guidelinePaths.notice({ guidelineId: mobile })
    expect((await (await app.as(at.employee)).post(notice, { side: 'employee' })).status).toBe(403)
    expect((await vice.post(notice, {})).status).toBe(422)
    expect(await vice.post(notice, { side: 'employee' })).toMatchObject({ status: 303, done: 'guideline_notice_given' })
    expect((await vice.get(guideline(mobile))).text).toContain('Opsagt, gælder til og med 12. juni 2026')
    const { secretary } = castOf(at.local)
    const must = await aGuideline(app.database, secretary, {
      kind: 'must',
      title: 'Vold',
      committeeId: at.local.id,
      reviseOn: isoDate('2026-03-01'),
    })
    expect((await vice.get(guideline(must))).text).toContain('kræves af en anden aftale og kan ikke opsiges')
    expect((await vice.get('/')).text).toContain('Vold')
    const client = await app.as(hr)
    expect((await client.get(guidelinePaths.duties())).text).toContain('Hent den landsdækkende liste')
    expect(await client.post(guidelinePaths.nationalDuties(), {})).toMatchObject({ status: 303 })
    const list = await client.get(guidelinePaths.duties())
    expect(list.text).toContain('MED-rammeaftalen bilag 2, E')
    expect(list.text).toContain('Mangler')
    expect((await client.get(guidelinePaths.guidelines())).text).toContain('Der mangler 8 retningslinjer')
    expect((await client.post(guidelinePaths.duties(), { kind: 'must', title: '', clause: 'x' })).status).toBe(422)
    expect((await vice.post(guidelinePaths.duties(), { kind: 'must', title: 'x', clause: 'x' })).status).toBe(403)
    const repeal = guidelinePaths.repeal({ guidelineId: policy })
    expect((await client.post(repeal, { last_day: '2026-01-01' })).status).toBe(422)
    expect(await client.post(repeal, { last_day: '2026-12-31' })).toMatchObject({ status: 303 })
    expect((await client.get(guideline(policy))).text).toContain('Gælder til og med 31. december 2026')
  })
})
