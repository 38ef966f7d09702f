import { beforeAll, expect, it } from 'vitest'
import { anAgreement } from '../src/capabilities/agreement/testing.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../src/capabilities/committees/testing.ts'
import { aMeeting, unwrap } from '../src/capabilities/meetings/testing.ts'
import { ok } from '../src/platform/result.ts'
import { useBrowser } from './harness.ts'

const test = useBrowser({ now: '2026-03-12T08:00:00Z' })
let committee: BuiltCommittee
let employee = ''

beforeAll(async () => {
  const made = await test.database.write(async (tx) => {
    await anAgreement(tx)
    const built = await aCommittee(tx, { level: 2, name: 'Center-MED, Dagtilbud og Læring' })
    return ok({ built, employee: await anEmployee(tx, await aPlace(tx, { name: 'Nordsund Materielgård' })) })
  })
  ;({ built: committee, employee } = unwrap(made))
})

it('An agenda goes from the plan through two keys to everybody, without script', async () => {
  // Given a meeting that the secretary plans
  const secretary = await test.open(committee.secretary, `/committees/${committee.id}/meetings`, { withScript: false })
  await secretary.getByRole('link', { name: 'Planlæg møde' }).click()
  await secretary.getByLabel('Dato').fill('2026-04-16')
  await secretary.getByLabel('Fra kl.').fill('13:00')
  await secretary.getByLabel('Til kl.').fill('15:00')
  await secretary.getByLabel('Sted').fill('Skolen Højager, lærerværelset')
  await secretary.getByRole('button', { name: 'Planlæg mødet' }).click()
  await secretary.getByText('Mødet er planlagt').waitFor()
  const meeting = new URL(secretary.url()).pathname
  // And a member who raises an item on a phone
  const member = await test.open(committee.tr, meeting, { withScript: false, width: 390 })
  await member.getByRole('link', { name: 'Foreslå et punkt' }).click()
  await member.getByLabel('Hvad skal vi tale om?').fill('Støj på stuerne')
  await member.getByLabel('Arbejdsmiljø').check()
  await member.getByRole('button', { name: 'Send forslaget' }).click()
  await member.getByText('Dit forslag er sendt').waitFor()
  // When the secretary makes the agenda
  await secretary.goto(test.origin + meeting)
  await secretary.getByRole('button', { name: 'Tilføj faste punkter' }).click()
  await secretary.getByRole('button', { name: 'Sæt på dagsordenen: Støj på stuerne' }).click()
  await secretary.getByRole('link', { name: 'Tilføj punkt' }).first().click()
  await secretary.getByRole('button', { name: 'Tilføj punktet' }).click()
  await secretary.getByRole('link', { name: 'Udfyld feltet.' }).first().waitFor()
  await secretary.getByLabel('Overskrift').fill('Budget 2027: høring af MED')
  await secretary.getByLabel('Til drøftelse').check()
  await secretary.getByLabel('Arbejde', { exact: true }).check()
  await secretary.getByLabel('Sagsfremstilling').fill('Direktionen har sendt et oplæg.\n\n- Kapitel 1\n- Kapitel 2')
  await secretary.getByRole('button', { name: 'Tilføj punktet' }).click()
  await secretary.getByText('Punktet er tilføjet.').waitFor()
  await secretary.getByRole('link', { name: 'Rækkefølge', exact: true }).click()
  await secretary.getByRole('button', { name: /Flyt punkt 5, Budget 2027.* op/ }).click()
  await secretary.getByText('Rækkefølgen er gemt.').waitFor()
  // And chair and vice-chair turn their keys
  for (const person of [committee.chair, committee.viceChair]) {
    const holder = await test.open(person, meeting, { withScript: false })
    await holder.getByRole('button', { name: 'Drej nøglen', exact: true }).first().click()
    await holder.getByText('Din nøgle er drejet.').waitFor()
  }
  await secretary.goto(test.origin + meeting)
  await secretary.getByRole('button', { name: 'Send dagsordenen ud' }).click()
  await secretary.getByText('Dagsordenen er sendt ud. Alle kan læse den nu.').waitFor()
  await test.drainJobs()
  // Then an employee without any post reads it on a phone
  const reader = await test.open(employee, meeting, { withScript: false, width: 390 })
  await reader.getByRole('link', { name: 'Budget 2027: høring af MED' }).click()
  await reader.getByText('Kapitel 2').waitFor()
  expect(await reader.getByRole('link', { name: 'Ret punktet' }).count()).toBe(0)
}, 240_000)

it('The pages that ask for a reason, and a meeting that is cancelled', async () => {
  const { id } = await aMeeting(committee).on('2026-05-28').withAgenda(2).withClosedItem().published().in(test.database)
  const chair = await test.open(committee.chair, `/meetings/${id}/waivers`)
  await chair.getByLabel('Frist for at sende referatet ud').check()
  await chair.getByLabel('Begrundelse').fill('Sommerferien ligger imellem.')
  await chair.getByRole('button', { name: 'Foreslå fravigelsen' }).click()
  await chair.getByText('Fravigelsen er foreslået.').waitFor()
  await chair.getByRole('link', { name: 'Ret dagsordenen', exact: true }).click()
  await chair.getByLabel('Begrundelse').fill('Et bilag manglede.')
  await chair.getByRole('button', { name: 'Åbn rettelsen' }).click()
  await chair.getByText('Du retter dagsordenen.').first().waitFor()
  await chair.goto(`${test.origin}/meetings/${id}/cancellation`)
  await chair.getByLabel('Begrundelse').fill('Strejke i færgefarten.')
  await chair.getByRole('button', { name: 'Ja, aflys mødet' }).click()
  await chair.getByText('Strejke i færgefarten.').waitFor()
  await test.drainJobs()
  const reader = await test.open(employee, `/meetings/${id}`, { width: 360 })
  await reader.getByText('Lukket punkt').waitFor()
}, 240_000)
