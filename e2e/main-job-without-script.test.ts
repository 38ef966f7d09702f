import { it } from 'vitest'
import { pointer } from './hand.ts'
import { useBrowser } from './harness.ts'
import { useMailServer } from './mail-server.ts'
import type { Story } from './main-job/story.ts'
import { tellMainJob } from './main-job/whole.ts'

const test = useBrowser({ now: '2026-03-02T08:00:00Z' })
const mails = useMailServer()

const story: Story = {
  test,
  mails,
  stranger: async () => pointer(await test.open(null, '/sign-in', { withScript: false }), false),
  hand: async (personId, { phone, effort } = {}) =>
    pointer(await test.open(personId, '/', { width: phone ? 360 : 1280, withScript: false }), false, effort),
}

it(
  'From a staff list to a matter that has reached the next level, with script switched off',
  () => tellMainJob(story),
  600_000,
)
