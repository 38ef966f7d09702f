import { beforeAll, expect, test } from 'vitest'
import { anAgreement } from '../src/capabilities/agreement/testing.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../src/capabilities/committees/testing.ts'
import { aMeeting } from '../src/capabilities/meetings/testing.ts'
import { ok } from '../src/platform/result.ts'
import { useBrowser } from './harness.ts'

const browser = useBrowser({ now: '2026-04-16T11:05:00Z' })
let committee: BuiltCommittee
let employee: string

beforeAll(async () => {
  await browser.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx, { level: 2, name: 'Center-MED, Dagtilbud og Læring' })
    employee = await anEmployee(tx, await aPlace(tx, { name: 'Plejecentret Havblik' }))
    return ok()
  })
})

const sentAgenda = async () => {
  const { id } = await aMeeting(committee).withAgenda(2).withClosedItem().published().in(browser.database)
  await browser.drainJobs()
  return `/meetings/${id}`
}

test('without script on a phone: an apology, a substitute, attendance, minutes, two keys, and what everybody reads', async () => {
  const meeting = await sentAgenda()
  const onPhone = { withScript: false, width: 390 }
  const viceChair = await browser.open(committee.viceChair, meeting, onPhone)
  await viceChair.getByRole('button', { name: 'Meld afbud' }).click()
  await viceChair.getByText('Du har meldt afbud.').waitFor()

  const page = await browser.open(committee.secretary, `${meeting}/attendance`, onPhone)
  await page.getByRole('button', { name: /^Indkald / }).click()
  await page.getByText('Suppleanten er indkaldt').waitFor()
  await page.goto(meeting)
  await page.getByRole('button', { name: 'Åbn mødet' }).click()
  await page.getByRole('link', { name: 'Registrér fremmøde' }).click()
  await page.getByRole('button', { name: 'Gem fremmødet' }).click()
  await page.getByText('Fremmødet er gemt.').waitFor()

  await page.goto(`${meeting}/minutes`)
  for (const outcome of await page.getByLabel('Beslutning').all()) await outcome.selectOption('discussed')
  for (const text of await page.getByLabel('Tekst').all()) await text.fill('Udvalget drøftede **punktet**.')
  await page.getByText('Tilføj en udtalelse').first().click()
  await page.getByLabel('Fra').first().selectOption('employee')
  await page.getByLabel('Udtalelse', { exact: true }).first().fill('Medarbejdersiden er bekymret for arbejdspresset.')
  await page.getByRole('button', { name: 'Gem alt' }).click()
  await page.getByText('Referatet er gemt.').waitFor()
  await page.goto(meeting)
  await page.getByText('Afslut mødet', { exact: true }).click()
  await page.getByRole('button', { name: 'Ja, afslut mødet' }).click()
  await page.getByText('Mødet er afsluttet.').waitFor()

  for (const who of [committee.chair, committee.viceChair]) {
    const approving = await browser.open(who, `${meeting}/minutes`, onPhone)
    await approving.getByRole('button', { name: /^Drej nøglen til referatet/ }).click()
    await approving.getByText('Din nøgle til referatet er drejet.').waitFor()
  }
  await page.goto(`${meeting}/minutes`)
  await page.getByRole('button', { name: 'Send referatet ud' }).click()
  await page.getByText('Referatet er sendt ud. Alle kan læse det nu.').waitFor()
  await browser.drainJobs()

  const reader = await browser.open(employee, `${meeting}/minutes/published`, onPhone)
  await reader.getByText('Medarbejdersiden er bekymret for arbejdspresset.').waitFor()
  expect(await reader.getByText('Forhandling om lukket sag').count()).toBe(0)
}, 180_000)
