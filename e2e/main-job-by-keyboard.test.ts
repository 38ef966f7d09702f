import { expect, it } from 'vitest'
import { link, sees } from './hand.ts'
import { useBrowser } from './harness.ts'
import { keyboard } from './keyboard.ts'
import { useMailServer } from './mail-server.ts'
import type { Story } from './main-job/story.ts'
import { tellMainJob } from './main-job/whole.ts'

const test = useBrowser({ now: '2026-03-02T08:00:00Z' })
const mails = useMailServer()

const story: Story = {
  test,
  mails,
  stranger: async () => keyboard(await test.open(null, '/sign-in')),
  hand: async (personId, { phone } = {}) => keyboard(await test.open(personId, '/', { width: phone ? 360 : 1280 })),
}

it(
  'From a staff list to a matter that has reached the next level, by keyboard alone',
  () => tellMainJob(story),
  900_000,
)

it('The first stop of every page leads past the menu', async () => {
  const reader = keyboard(await test.open(null, '/sign-in'))
  await reader.press(link(reader, 'Spring til indhold'))
  expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('main')
  await sees(reader, 'Din e-mailadresse')
})
