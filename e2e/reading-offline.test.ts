import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anAgreement } from '../src/capabilities/agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../src/capabilities/committees/testing.ts'
import { aMeeting, unwrap, type BuiltMeeting } from '../src/capabilities/meetings/testing.ts'
import { ok } from '../src/platform/result.ts'
import { launchBrowser } from '../src/testing/browser.ts'
import { useBrowser } from './harness.ts'

/** Given an agenda that was opened on a train, when the net goes, then it is read and written in; after sign-out nothing is left. */
const test = useBrowser({ now: '2026-03-12T08:00:00Z' })
let committee: BuiltCommittee
let meeting: BuiltMeeting
let browser: Browser
let context: BrowserContext
let page: Page

const itemAt = (index: number) => `/meetings/${meeting.id}/items/${meeting.itemIds[index]}`

beforeAll(async () => {
  const made = await test.database.write(async (tx) => {
    await anAgreement(tx)
    return ok(await aCommittee(tx))
  })
  committee = unwrap(made)
  meeting = await aMeeting(committee).withAgenda(3).withClosedItem().published().in(test.database)
  await test.drainJobs()
  browser = await launchBrowser()
  context = await browser.newContext({ baseURL: test.origin, locale: 'da-DK' })
  await signIn(committee.tr)
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
})

afterAll(() => browser.close())

/** A page that has just begun may not have heard from its browser that there is no net: so there is none at the other end. */
async function offline(isOffline: boolean): Promise<void> {
  test.net(isOffline ? 'down' : 'up')
  await context.setOffline(isOffline)
}

async function signIn(personId: string): Promise<void> {
  await context.addCookies([{ name: 'medspil', value: await test.sessionOf(personId), url: test.origin }])
}

/** Everything the browser keeps: addresses in its caches, and keys in its storage. */
const keptNow = () =>
  page.evaluate(async () => {
    const addresses: string[] = []
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) addresses.push(new URL(url).pathname)
    }
    return [...addresses, ...Object.keys(localStorage)]
  })

const noteOf = async (personId: string) =>
  (
    await test.database.reader.selectFrom('private_note').select('text').where('person_id', '=', personId).execute()
  ).map(({ text }) => text)

const eventually = async <T>(read: () => Promise<T>, wanted: T) => {
  await expect.poll(read, { timeout: 8000 }).toEqual(wanted)
}

it('is read and written in without net, and leaves nothing behind', async () => {
  await page.goto(`/meetings/${meeting.id}/reading`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.getByRole('button', { name: 'Gem til offline' }).click()
  await page.getByText('Gemt: 4 sider og bilag').waitFor()
  expect(await keptNow()).not.toContain(itemAt(3))

  await offline(true)
  await page.goto(itemAt(0))
  await page.getByRole('textbox', { name: 'Min note' }).fill('Skrevet i tunnelen')
  await page.getByText('Ikke sendt endnu').waitFor()
  await page.getByRole('link', { name: 'Næste: punkt 2' }).click()
  await page.getByText('2 af 4').waitFor()
  await page.goto(itemAt(3))
  await page.getByRole('heading', { name: 'Der er ingen forbindelse' }).waitFor()
  await page.goto(itemAt(0))
  expect(await page.getByRole('textbox', { name: 'Min note' }).inputValue()).toBe('Skrevet i tunnelen')
  expect(await noteOf(committee.tr)).toEqual([])

  await offline(false)
  await eventually(() => noteOf(committee.tr), ['Skrevet i tunnelen'])
  await page.getByText('Gemt', { exact: true }).waitFor()

  await offline(true)
  await page.getByRole('textbox', { name: 'Min note' }).fill('Skrevet i tunnelen, og lidt til')
  await page.getByText('Ikke sendt endnu').waitFor()
  await offline(false)
  await eventually(() => noteOf(committee.tr), ['Skrevet i tunnelen, og lidt til'])

  await page.getByRole('button', { name: 'Log ud' }).click()
  await page.waitForURL(/sign-in/)
  await eventually(async () => (await keptNow()).filter((address) => !address.startsWith('/assets/')), [])
}, 30_000)

it('is not there for another who signs in on the same device', async () => {
  await signIn(committee.tr)
  await page.goto(itemAt(1))
  await page.evaluate(() => navigator.serviceWorker.ready)
  await eventually(async () => (await keptNow()).includes(itemAt(1)), true)
  await context.clearCookies()
  await signIn(committee.amr)
  await page.goto('/')
  await eventually(async () => (await keptNow()).includes(itemAt(1)), false)
  await offline(true)
  await page.goto(itemAt(1))
  await page.getByRole('heading', { name: 'Der er ingen forbindelse' }).waitFor()
  await offline(false)
}, 30_000)

it('has pages that everybody can use', async () => {
  const reader = await test.open(committee.tr, `/meetings/${meeting.id}/reading`)
  for (const address of [itemAt(0), `/meetings/${meeting.id}/notes`]) await reader.goto(address)
  await test.open(committee.secretary, `${itemAt(3)}/exclusions`)
}, 60_000)
