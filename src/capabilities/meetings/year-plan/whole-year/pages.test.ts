import { beforeAll, expect, test, vi } from 'vitest'
import { createDocuments } from '../../../../platform/documents/documents.ts'
import { createJobRunner } from '../../../../platform/jobs/runner.ts'
import { readTable } from '../../../../platform/tables/read-table.ts'
import { ok } from '../../../../platform/result.ts'
import { useApp, type Answer, type Client, type Fields } from '../../../../testing/app.ts'
import { anAgreement } from '../../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../../committees/testing.ts'
import { hrConsultant } from '../../../people/testing.ts'
import { ChildFailure } from '../../../../platform/child-pool/child-pool.ts'
import { yearPlanPaths } from '../paths.ts'
import { wholeYearJobs, type LayYear } from './jobs.ts'

const app = useApp({ now: '2026-11-20T09:00:00Z' })
let local: BuiltCommittee
let hr: Client
let otherHr: Client

beforeAll(async () => {
  let [person, other] = ['', '']
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    person = await hrConsultant(tx)
    other = await hrConsultant(tx)
    const main = await aCommittee(tx, { level: 1, name: 'Hovedudvalget' })
    const centre = await aCommittee(tx, { level: 2, name: 'Center-MED, Skoler', parent: main.id })
    local = await aCommittee(tx, { level: 4, name: 'Lokal-MED, Skolen', parent: centre.id })
    await aCommittee(tx, { level: 4, name: 'Lokal-MED, Børnehaven', parent: centre.id })
    return ok()
  })
  hr = await app.as(person)
  otherHr = await app.as(other)
})

const levelFields = (level: number, months: readonly string[]): Fields => ({
  [`meetings_${level}`]: 4,
  [`months_${level}`]: [...months],
  [`weekday_${level}`]: '2',
  [`starts_${level}`]: '13.00',
  [`minutes_${level}`]: 120,
  [`place_${level}`]: 'Rådhuset',
})
const wishes: Fields = {
  title: 'Møder i 2027: alle udvalg',
  year: 2027,
  apart: 28,
  up: 90,
  down: 90,
  other_times: ['09:00', '15:00'],
  ...levelFields(1, ['3', '6', '9', '11']),
  ...levelFields(2, ['2', '5', '8', '10']),
  ...levelFields(4, ['1', '4', '6', '9']),
}

test('HR has the whole year laid, sees it by centre with what was not met, and sends it out as a plan', async () => {
  const first = await hr.get(yearPlanPaths.wholeYears())
  expect([first.status, first.text.includes('Sådan mødes')]).toEqual([200, true])
  const unready = await hr.post(yearPlanPaths.wholeYears(), { ...wishes, up: 'snart', starts_4: 'middag' })
  expect([unready.status, unready.text.includes('value="middag"'), unready.text.includes('value="snart"')]).toEqual([
    422,
    true,
    true,
  ])

  const asked = await hr.post(yearPlanPaths.wholeYears(), wishes)
  expect([asked.status, asked.done]).toEqual([303, 'whole_year_asked'])
  const address = asked.location!
  const waiting = await hr.get(address)
  expect(waiting.text).toContain('Året er ved at blive lagt')
  expect(waiting.headers.get('refresh')).toContain(address)
  expect((await hr.get(`${address}?still=1`)).headers.get('refresh')).toBeNull()
  expect((await hr.get(yearPlanPaths.plans())).text).toContain('Ved at blive lagt')
  await app.drainJobs()

  const laid = await hr.get(address)
  expect(laid.headers.get('refresh')).toBeNull()
  expect(laid.text).toContain('16 nye møder til 4 udvalg')
  expect(laid.text).toContain('Ingen møder var planlagt i forvejen')
  expect(laid.text).toContain('Center-MED, Skoler og alle under (3 udvalg, 12 møder)')
  const plan = /\/year-plans\/[0-9a-f-]{36}(?=")/.exec(laid.text)![0]
  expect((await hr.get(plan)).text).toContain('Intet taler imod planen')
  expect((await hr.post(`${plan}/publication`)).done).toBe('year_plan_published')
  expect((await hr.get(address)).text).toContain('16 nye møder til 4 udvalg')
  await hr.post('/language', { lang: 'en', return_to: '/' })
  expect((await hr.get(address)).text).toContain('All rules are kept')
  await hr.post('/language', { lang: 'da', return_to: '/' })
  await app.drainJobs()
})

test('an impossible year names the rules that cannot be kept together, and where each is changed', async () => {
  const months = { months_1: ['11'], keeps_months_1: 'on', months_2: ['11'], keeps_months_2: 'on', months_4: ['2'] }
  const once = { meetings_1: 1, meetings_2: 1, meetings_4: 1, down: '' }
  const asked = await hr.post(yearPlanPaths.wholeYears(), {
    ...wishes,
    ...months,
    ...once,
    year: 2028,
    keeps_months_4: 'on',
  })
  await app.drainJobs()
  const { text } = await hr.get(asked.location!)
  expect(text).toContain('Det kan ikke lade sig gøre')
  expect(text).toContain('mødes i februar.')
  expect(text).toContain('mødes i november.')
  expect(text).toContain('Der går højst 90 dage til næste møde i udvalget over.')
  const again = /\/year-plans\/whole\?from=[0-9a-f-]{36}/.exec(text)![0]
  const form = await hr.get(again)
  expect(form.text).toContain('value="2028"')
  expect((await hr.get(yearPlanPaths.plans())).text).toContain('Kan ikke lade sig gøre')
})

test('what was planned before is kept and said; every unmet wish can be read with its next step, also in a file', async () => {
  const kept = await hr.post(yearPlanPaths.wholeYears(), wishes)
  const crowded = await hr.post(yearPlanPaths.wholeYears(), { ...wishes, year: 2030, months_4: ['5'] })
  await app.drainJobs()
  expect((await hr.get(kept.location!)).text).toContain('Se de 16 møder i 4 udvalg')
  const address = crowded.location!
  const { text } = await hr.get(`${address}?wish=months%3A4&page=99`)
  expect(text).toContain('mødes i maj.')
  const move = /\/year-plans\/[0-9a-f-]{36}\/meetings\/[0-9a-f-]{36}(?=" aria-label="Flyt mødet: Lokal-MED)/.exec(
    text,
  )![0]
  expect((await hr.get(move)).status).toBe(200)
  const file = await hr.get(yearPlanPaths.unmetWishes({ wholeYearId: address.slice(-36) }))
  const read = await readTable(file.bytes, 'unmet.xlsx')
  expect(read.ok && read.value.header).toEqual(['Slags', 'Udvalg', 'Møde', 'Ønske', 'Det stod i vejen', 'Næste skridt'])
  expect(read.ok && read.value.rows.filter(({ cells }) => cells[3]?.endsWith('mødes i maj.')).length).toBeGreaterThan(5)
})

test('who asked takes it back while it is laid; a crash is answered with a clear word', async () => {
  const ask = async () => (await hr.post(yearPlanPaths.wholeYears(), { ...wishes, year: 2029 })).location!
  const [address, second] = [await ask(), await ask()]
  const [wholeYearId, crashing] = [address, second].map((one) => one.slice(-36)) as [string, string]
  const cancel = yearPlanPaths.wholeYearCancellation({ wholeYearId })
  expect((await otherHr.post(cancel)).status).toBe(403)
  const errors: unknown[] = []
  let cancelling: Promise<Answer> | null = null
  const layYear = vi.fn<LayYear>((_year, _report, signal) => {
    if (cancelling) return Promise.reject(new ChildFailure('crash', 'gone'))
    cancelling = hr.post(cancel)
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new ChildFailure('called_off', 'off')))
    })
  })
  const documents = createDocuments()
  const runner = createJobRunner({
    database: app.database,
    clock: { now: () => app.now() },
    surroundings: { installation: { municipality: '', isDemo: false, origin: '' }, documents, mail: null },
    handlers: wholeYearJobs(layYear, async () => []),
    schedules: [],
    onError: (_name, error) => errors.push(error),
  })
  await runner.drain()
  await documents.close()
  expect((await cancelling!)?.done).toBe('whole_year_cancelled')
  const cancelled = (await hr.get(address)).text
  expect(cancelled).toContain('afbrød, før året var lagt')
  expect((await hr.post(cancel)).status).toBe(422)
  expect((await hr.get(yearPlanPaths.wholeYear({ wholeYearId: crashing }))).text).toContain('Beregningen gik i stykker')
  expect(errors).toHaveLength(1)
  expect((await hr.get(yearPlanPaths.plans())).text).toContain('Afbrudt')
  expect((await hr.get(yearPlanPaths.unmetWishes({ wholeYearId }))).status).toBe(404)
})

test('nobody else lays the whole year', async () => {
  const secretary = await app.as(local.secretary)
  expect((await secretary.get(yearPlanPaths.wholeYears())).status).toBe(403)
  expect((await secretary.post(yearPlanPaths.wholeYears(), wishes)).status).toBe(403)
  const [one] = await app.database.reader.selectFrom('whole_year').select('id').execute()
  expect((await secretary.get(yearPlanPaths.wholeYear({ wholeYearId: one!.id }))).status).toBe(404)
  expect((await hr.get('/year-plans/whole/nothing')).status).toBe(404)
})
