import { beforeAll, expect, it } from 'vitest'
import { manyEmployees, manyUnits, unitFile } from '../src/capabilities/organisation/staff-import/testing.ts'
import { administrator } from '../src/capabilities/people/testing.ts'
import { ok } from '../src/platform/result.ts'
import { useBrowser } from './harness.ts'

const test = useBrowser({ now: '2026-03-12T08:00:00Z' })
let admin = ''

beforeAll(async () => {
  await test.database.write(async (tx) => {
    admin = await administrator(tx)
    return ok()
  })
})

it('An administrator imports units and employees, finds a person and changes a unit, without script', async () => {
  // Given an empty installation
  const page = await test.open(admin, '/administration/imports', { withScript: false })
  // When units are uploaded, looked at and carried out
  await page.getByLabel('Enheder').check()
  await page
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name: 'enheder.csv', mimeType: 'text/csv', buffer: manyUnits(25) })
  await page.getByRole('button', { name: 'Vis, hvad der vil ske' }).click()
  await page.getByText('25 nye enheder').waitFor()
  await page.getByRole('button', { name: 'Gennemfør indlæsningen' }).click()
  await page.getByText('Indlæsningen er gennemført').waitFor()
  // And then employees
  await page.goto(`${test.origin}/administration/imports`)
  await page.getByLabel('Medarbejdere').check()
  await page
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name: 'm.csv', mimeType: 'text/csv', buffer: manyEmployees(140, 2) })
  await page.getByRole('button', { name: 'Vis, hvad der vil ske' }).click()
  await page.getByText('140 nye medarbejdere').waitFor()
  await page.getByRole('button', { name: 'Gennemfør indlæsningen' }).click()
  await page.getByText('Indlæsningen er gennemført').waitFor()
  // Then the tree has them, and folds out
  await page.goto(`${test.origin}/organisation`)
  await page.getByText('25 enheder og 140 medarbejdere').waitFor()
  await page.getByRole('link', { name: 'Fold alt ud' }).click()
  await page.getByRole('link', { name: 'Enhed nummer 2', exact: true }).click()
  await page.getByRole('link', { name: 'Næste' }).click()
  // And a unit can be changed with a leader who is searched for
  await page.getByRole('link', { name: 'Ret enheden' }).click()
  await page.getByLabel('Navn').fill('Center for Børn og Læring')
  await page.getByRole('textbox', { name: 'Leder' }).fill('nummer77')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByLabel(/Anne Nummer77/).check()
  await page.getByRole('button', { name: 'Gem' }).click()
  await page.getByText('Enheden er rettet').waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Center for Børn og Læring')
  await page.goto(`${test.origin}/people?q=nummer77`)
  await page.getByRole('link', { name: 'Anne Nummer77' }).click()
  await page.getByText('Leder af').waitFor()
})

it('Mistakes in a file are shown line by line', async () => {
  const page = await test.open(admin, '/administration/imports')
  const buffer = unitFile(
    '9001;Et;9002;Center;;01-13-2026;',
    '9002;To;9001;Center;;01-01-2026;31-12-2025',
    '9002;;4;;;;',
  )
  await page.getByLabel('Enheder').check()
  await page.getByRole('button', { name: 'Vis, hvad der vil ske' }).click()
  await page.getByText('Vælg en fil').first().waitFor()
  await page.getByLabel('Fil', { exact: true }).setInputFiles({ name: 'fejl.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Vis, hvad der vil ske' }).click()
  await page.getByText('Intet er indlæst').first().waitFor()
  await page.goto(`${test.origin}/administration/imports`)
})
