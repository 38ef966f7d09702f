import { beforeAll, expect, it } from 'vitest'
import { anAgreement } from '../src/capabilities/agreement/testing.ts'
import { aMeeting } from '../src/capabilities/meetings/testing.ts'
import { administrator } from '../src/capabilities/people/testing.ts'
import { threeLevels, type ThreeLevels } from '../src/capabilities/referrals/testing.ts'
import { ok } from '../src/platform/result.ts'
import { useBrowser } from './harness.ts'

const test = useBrowser({ now: '2026-03-12T08:00:00Z' })
let levels: ThreeLevels
let meetingId = ''
let itemId = ''

beforeAll(async () => {
  await test.database.write(async (tx) => ok(await anAgreement(tx)))
  levels = await threeLevels(test.database)
  const meeting = await aMeeting(levels.centre).on('2026-04-16').withAgenda(3).published().in(test.database)
  await aMeeting(levels.main).on('2026-04-23').withAgenda(2).in(test.database)
  meetingId = meeting.id
  itemId = meeting.itemIds[1] ?? ''
  await test.drainJobs()
})

it('A matter goes from a centre to the main committee and comes back with a reply, without script', async () => {
  // Given a published agenda of the centre's committee
  const sender = await test.open(levels.centre.secretary, `/meetings/${meetingId}/items/${itemId}/referrals/new`, {
    withScript: false,
  })
  // When its secretary passes an item on, first with a day off as due date
  await sender.getByLabel('Anden svarfrist').fill('2026-03-15')
  await sender.getByLabel('Besked til modtagerne').fill('Vi beder om Hovedudvalgets svar inden budgettet lægges.')
  await sender.getByRole('button', { name: 'Send sagen videre' }).click()
  await sender.getByRole('link', { name: /skal være en hverdag/ }).waitFor()
  await sender.getByLabel('Anden svarfrist').fill('')
  await sender.getByRole('button', { name: 'Send sagen videre' }).click()
  await sender.getByText('Sagen er sendt videre').waitFor()
  await test.drainJobs()
  // Then it stands on the receivers' front page and list, with its day
  const receiver = await test.open(levels.main.secretary, '/', { withScript: false })
  await receiver.getByRole('link', { name: /Sag fra Center-MED/ }).waitFor()
  await receiver.goto(`${test.origin}/referrals`)
  await receiver.getByText('15 hverdage tilbage').waitFor()
  await receiver.getByRole('link', { name: 'Budget 2027: høring af MED' }).click()
  // And they give a receipt, put it on an agenda and answer
  await receiver.getByRole('button', { name: 'Kvittér for modtagelsen' }).click()
  await receiver.getByText('Der er kvitteret for sagen').waitFor()
  await receiver.getByRole('button', { name: 'Sæt på dagsordenen' }).click()
  await receiver.getByText('Sagen er sat på dagsordenen').waitFor()
  await receiver.goto(`${test.origin}/referrals`)
  await receiver.getByRole('link', { name: 'Budget 2027: høring af MED' }).click()
  await receiver.getByLabel('Svar', { exact: true }).fill('Hovedudvalget bakker op og drøfter sagen i april.')
  await receiver.getByRole('button', { name: 'Send svaret' }).click()
  await receiver.getByText('Svaret er sendt').waitFor()
  await test.drainJobs()
  // And an employee can follow the whole journey
  await receiver.getByRole('link', { name: 'Se hele rejsen' }).click()
  const reader = await test.open(levels.employee, new URL(receiver.url()).pathname, { withScript: false })
  await reader.getByText('Til tiden', { exact: true }).waitFor()
  await reader.getByRole('link', { name: /^Hovedudvalget Besvaret/ }).click()
  await reader.getByText('Hovedudvalget bakker op').waitFor()
})

it('The picture of a journey is reached and followed by keyboard', async () => {
  const page = await test.open(levels.centre.chair, '/referrals')
  await page.getByRole('link', { name: 'Budget 2027: høring af MED' }).click()
  await page.getByRole('link', { name: 'Se hele rejsen' }).click()
  await page.getByRole('region', { name: 'Sagens vej mellem udvalgene' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/referrals\//)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Budget 2027: høring af MED')
})

it('The front page answers everybody: one without a post, and an administrator', async () => {
  const employee = await test.open(levels.employee, '/')
  await employee.getByText('Hvem repræsenterer dig').waitFor()
  await employee.goto(`${test.origin}/referrals`)
  await employee.getByText('Ingen sager på vej').waitFor()
  let admin = ''
  await test.database.write(async (tx) => {
    admin = await administrator(tx)
    return ok()
  })
  const page = await test.open(admin, '/')
  await page.getByRole('heading', { level: 1 }).waitFor()
})
