import { expect, test } from 'vitest'
import { anEmployee, aUnit } from '../src/capabilities/organisation/testing.ts'
import { administrator } from '../src/capabilities/people/testing.ts'
import { newId } from '../src/platform/db/ids.ts'
import { ok } from '../src/platform/result.ts'
import { useBrowser } from './harness.ts'

const browser = useBrowser({ isDemo: true })

async function make(): Promise<string> {
  const made = await browser.database.write(async (tx) => {
    const id = await administrator(tx)
    await anEmployee(tx, { unitId: await aUnit(tx), name: 'Maja Lund', email: 'maja@nordsund.example' })
    await tx
      .insertInto('demo_cast')
      .values({ part: 'administrator', person_id: id, place: 'Nordsund', position: 1 })
      .execute()
    await tx
      .insertInto('job')
      .values({
        id: newId(),
        name: 'send_mail',
        data: '{}',
        dedupe_key: null,
        run_after: new Date('2027-01-01'),
        attempts: 8,
        leased_until: null,
        done_at: null,
        dead_at: browser.now(),
        last_error: 'Error: no connection',
        created_at: browser.now(),
      })
      .execute()
    return ok(id)
  })
  if (!made.ok) throw new Error('refused')
  return made.value
}

/** The administrator whom the first test made: the tests share one municipality. */
async function administratorId(): Promise<string> {
  const row = await browser.database.reader.selectFrom('demo_cast').select('person_id').executeTakeFirst()
  return row?.person_id ?? make()
}

test('without script: from the cast to the outbox, out everywhere, and in by the link that lay there', async () => {
  await make()
  const page = await browser.open(null, '/sign-in', { withScript: false })
  await page.getByRole('button', { name: 'Send linket' }).click()
  expect(await page.title()).toContain('Log ind')
  await page.getByLabel('Din e-mailadresse').fill('maja@nordsund.example')
  await page.getByRole('button', { name: 'Send linket' }).click()
  await page.getByRole('heading', { name: 'Se i din indbakke' }).waitFor()
  await browser.drainJobs()

  await page.goto('/demo/cast?return_to=/administration')
  await page.getByRole('button', { name: 'Log ind som Aksel Dahl' }).click()
  await page.getByRole('heading', { name: 'Administration', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Udbakke' }).click()
  await page.getByRole('link', { name: 'Dit link til Medspil' }).click()
  const link = await page.getByRole('link', { name: '/sign-in/email/links/' }).getAttribute('href')
  expect(link).toContain('/sign-in/email/links/')

  await page.goto('/account')
  await page.getByRole('button', { name: 'Log ud alle steder' }).click()
  await page.getByText('Du er logget ud alle steder').waitFor()
  await page.goto(new URL(link ?? '').pathname)
  await page.getByRole('button', { name: 'Log ind' }).click()
  await page.goto('/account')
  expect(await page.getByText('link på e-mail').count()).toBe(1)
}, 120_000)

test('without script: a role granted, a job tried again, and both in the log', async () => {
  const page = await browser.open(await administratorId(), '/administration', { withScript: false })
  await page.goto('/administration/roles')
  await page.getByLabel('Hvem').fill('maja')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByLabel('Maja Lund').check()
  await page.getByRole('button', { name: 'Giv rettigheden' }).click()
  await page.getByLabel('HR- og MED-konsulent').check()
  await page.getByRole('button', { name: 'Giv rettigheden' }).click()
  await page.getByText('Rettigheden er givet').waitFor()

  await page.goto('/administration/jobs')
  await page.getByRole('button', { name: 'Prøv igen: send_mail' }).click()
  await page.getByText('Opgaven bliver prøvet igen').waitFor()
  await page.goto('/administration/events?kind=person')
  await page.getByRole('rowheader', { name: 'Gav en rettighed' }).waitFor()
  await browser.database.write(async (tx) => ok(await tx.deleteFrom('job').execute()))
}, 120_000)
