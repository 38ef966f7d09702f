import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../../platform/result.ts'
import { useApp, type Client, type Fields } from '../../../../testing/app.ts'
import { anAgreement } from '../../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../../committees/testing.ts'
import { hrConsultant } from '../../../people/testing.ts'
import { yearPlanPaths } from '../paths.ts'

const app = useApp({ now: '2026-11-20T09:00:00Z' })
let local: BuiltCommittee
let hr: Client

beforeAll(async () => {
  let person = ''
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    person = await hrConsultant(tx)
    const main = await aCommittee(tx, { level: 1, name: 'Hovedudvalget' })
    const centre = await aCommittee(tx, { level: 2, name: 'Center-MED, Skoler', parent: main.id })
    local = await aCommittee(tx, { level: 4, name: 'Lokal-MED, Skolen', parent: centre.id })
    await aCommittee(tx, { level: 4, name: 'Lokal-MED, Børnehaven', parent: centre.id })
    return ok()
  })
  hr = await app.as(person)
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
  expect((await hr.get(address)).text).toContain('Året er ved at blive lagt')
  expect((await hr.get(yearPlanPaths.plans())).text).toContain('Ved at blive lagt')
  await app.drainJobs()

  const laid = await hr.get(address)
  expect(laid.text).toContain('16 møder i 4 udvalg')
  expect(laid.text).toContain('Center-MED, Skoler og alle under (3 udvalg, 12 møder)')
  const plan = /\/year-plans\/[0-9a-f-]{36}(?=")/.exec(laid.text)![0]
  expect((await hr.get(plan)).text).toContain('Intet taler imod planen')
  expect((await hr.post(`${plan}/publication`)).done).toBe('year_plan_published')
  expect((await hr.get(address)).text).toContain('16 møder i 4 udvalg')
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

test('nobody else lays the whole year', async () => {
  const secretary = await app.as(local.secretary)
  expect((await secretary.get(yearPlanPaths.wholeYears())).status).toBe(403)
  expect((await secretary.post(yearPlanPaths.wholeYears(), wishes)).status).toBe(403)
  const [one] = await app.database.reader.selectFrom('whole_year').select('id').execute()
  expect((await secretary.get(yearPlanPaths.wholeYear({ wholeYearId: one!.id }))).status).toBe(404)
  expect((await hr.get('/year-plans/whole/nothing')).status).toBe(404)
})
