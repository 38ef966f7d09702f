import { beforeAll, expect, it } from 'vitest'
import { anAgreement } from '../src/capabilities/agreement/testing.ts'
import { aHeldMeeting } from '../src/capabilities/meetings/minutes/testing.ts'
import { aMeeting } from '../src/capabilities/meetings/testing.ts'
import { threeLevels, type ThreeLevels } from '../src/capabilities/referrals/testing.ts'
import { ok } from '../src/platform/result.ts'
import { useBrowser } from './harness.ts'

const test = useBrowser({ now: '2026-04-17T08:00:00Z' })
let levels: ThreeLevels
/** Whether they are accessible is asked by every-page.test.ts, which opens each of these addresses. */
let pages: readonly [who: string, address: string][] = []

const longWord = 'Arbejdsmiljøorganisationsudviklingsudvalgsformandsskabsmøde'

beforeAll(async () => {
  await test.database.write(async (tx) => ok(await anAgreement(tx)))
  levels = await threeLevels(test.database)
  const { centre } = levels
  const draft = await aMeeting(centre).on('2026-05-28').withAgenda(4).withItem({ title: longWord }).in(test.database)
  const sent = await aMeeting(centre).on('2026-04-16').withAgenda(6).withClosedItem().published().in(test.database)
  await aHeldMeeting(sent).approved().published().in(test.database)
  await test.drainJobs()
  const meeting = `/meetings/${draft.id}`
  pages = [
    [centre.secretary, '/'],
    [centre.secretary, meeting],
    [centre.secretary, `${meeting}/items/new`],
    [centre.secretary, `${meeting}/items/${draft.itemIds[4] ?? ''}`],
    [centre.secretary, `${meeting}/agenda-order`],
    [centre.secretary, `/meetings/${sent.id}/attendance`],
    [centre.secretary, `/meetings/${sent.id}/minutes/published`],
    [centre.chair, `/committees/${centre.id}`],
    [centre.chair, '/committees'],
    [levels.employee, '/representatives'],
    [levels.employee, '/organisation'],
    [levels.employee, '/agreement'],
    [levels.employee, '/'],
  ]
})

/** WCAG 1.4.10. 1280 × 1024 at 400 % is a window of 320 × 256: the same layout, and far less of it in sight. */
it('No page scrolls sideways at 320 px, nor at 400 % zoom', async () => {
  const tooWide: string[] = []
  for (const [who, address] of pages) {
    const page = await test.open(who, address, { width: 320, isLookedAt: false })
    for (const height of [800, 256]) {
      await page.setViewportSize({ width: 320, height })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 320) tooWide.push(`${address} is ${width} px wide`)
    }
  }
  expect(tooWide).toEqual([])
}, 120_000)

/** WCAG 1.4.4: the text alone made twice as large, as a browser's own setting does. */
it('Nothing is lost when the text alone is twice as large', async () => {
  const tooWide: string[] = []
  for (const [who, address] of pages) {
    const page = await test.open(who, address, { width: 1280, isLookedAt: false })
    const width = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      return document.documentElement.scrollWidth
    })
    if (width > 1280) tooWide.push(`${address} is ${width} px wide`)
  }
  expect(tooWide).toEqual([])
}, 120_000)
