import { beforeAll, expect, it } from 'vitest'
import { anAgreement } from '../src/capabilities/agreement/testing.ts'
import { aMeeting } from '../src/capabilities/meetings/testing.ts'
import { threeLevels, type ThreeLevels } from '../src/capabilities/referrals/testing.ts'
import { ok } from '../src/platform/result.ts'
import { link, noEffort, sees } from './hand.ts'
import { useBrowser } from './harness.ts'
import { keyboard } from './keyboard.ts'
import { useMailServer } from './mail-server.ts'
import { buildAndPublish } from './main-job/agenda.ts'
import { passItemDown } from './main-job/item-from-above.ts'
import { holdAndPublish, passUp } from './main-job/meeting.ts'
import { readEverything } from './main-job/readers.ts'
import { titles, type Story } from './main-job/story.ts'
import { raiseItem } from './pages/agenda.ts'
import { callIn, reportAbsence } from './pages/held-meeting.ts'

const test = useBrowser({ now: '2026-03-02T08:00:00Z' })
const mails = useMailServer()
let levels: ThreeLevels
let meeting = ''

const story: Story = {
  test,
  mails,
  hand: async (personId, { phone } = {}) => keyboard(await test.open(personId, '/', { width: phone ? 360 : 1280 })),
}

beforeAll(async () => {
  await test.database.write(async (tx) => ok(await anAgreement(tx)))
  levels = await threeLevels(test.database)
  await passItemDown(story, levels.main, levels.centre.id)
  const made = await aMeeting(levels.centre).madeAt('2026-03-02T08:00:00Z').on('2026-04-16').in(test.database)
  meeting = `/meetings/${made.id}`
  await test.drainJobs(mails.transport)
})

it('A member raises an item, and secretary, chair and vice-chair bring the agenda out, by keyboard alone', async () => {
  const member = await story.hand(levels.centre.tr, { phone: true })
  await raiseItem(member, meeting, titles.raised, 'Vi kan ikke høre hinanden på storbørnsstuen.')
  await buildAndPublish(story, meeting, levels.centre, noEffort())
  await test.drainJobs(mails.transport)
}, 300_000)

it('The meeting is held, its minutes sent and one item passed up, by keyboard alone', async () => {
  test.setNow('2026-04-13T07:00:00Z')
  await reportAbsence(await story.hand(levels.centre.viceChair, { phone: true }), meeting)
  const secretary = await story.hand(levels.centre.secretary)
  await secretary.go(`${meeting}/attendance`)
  const name = /^Indkald (.*)$/.exec(
    (await secretary.page.getByRole('button', { name: /^Indkald / }).textContent()) ?? '',
  )
  await callIn(secretary, meeting, name?.[1] ?? '')
  test.setNow('2026-04-16T11:02:00Z')
  await holdAndPublish(story, meeting, levels.centre)
  await passUp(story, meeting, levels.centre.secretary)
  await readEverything(story, levels.employee, meeting, true)
}, 300_000)

it('The first stop of every page leads past the menu', async () => {
  const reader = await story.hand(levels.employee)
  await reader.go(meeting)
  await reader.press(link(reader, 'Spring til indhold'))
  expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe('main')
  await sees(reader, 'Dagsorden')
})
