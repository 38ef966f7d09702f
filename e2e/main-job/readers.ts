import { expect } from 'vitest'
import { allRoutes } from '../../src/app/routes.ts'
import { readingPaths } from '../../src/capabilities/meetings/reading/paths.ts'
import type { BrowserTest } from '../harness.ts'
import { link, sees } from '../hand.ts'
import { decisions, titles, type Story } from './story.ts'

async function eventsSoFar({ database }: BrowserTest): Promise<number> {
  const { count } = await database.reader
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Everything a meeting can be asked to do is asked by somebody without any post: nothing happens. */
export async function expectNothingCanBeDone(test: BrowserTest, personId: string, meeting: string) {
  const meetingId = meeting.split('/')[2] ?? ''
  const client = await test.as(personId)
  const item = await test.database.reader
    .selectFrom('agenda_item')
    .select('id')
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow()
  const posts = allRoutes.filter(
    ({ method, pattern }) =>
      method === 'POST' && pattern.startsWith('/meetings/:meetingId') && pattern !== readingPaths.note.pattern,
  )
  const before = await eventsSoFar(test)
  const fields = {
    post: 'chair',
    seen: '',
    deadline: 'minutes_out',
    reason: 'Fordi',
    title: 'Mit punkt',
    apsa: 'work',
    kind: 'discussion',
    version: 1,
  }
  for (const { pattern } of posts) {
    const address = pattern.replace(':meetingId', meetingId).replace(':itemId', item.id).replace(':fileId', item.id)
    const { status } = await client.post(address, fields)
    expect([403, 404, 409, 422], `POST ${pattern} answered ${status}`).toContain(status)
  }
  expect(await eventsSoFar(test)).toBe(before)
}

/** What there is to read before the meeting, on a phone. */
export async function readAgendaOnPhone(story: Story, personId: string, meeting: string) {
  const reader = await story.hand(personId, { phone: true })
  await reader.go(meeting)
  const main = reader.page.getByRole('main')
  expect(await main.getByRole('button').count(), 'buttons for somebody without any post').toBe(0)
  expect(await main.locator('form').count()).toBe(0)
  await reader.press(link(reader, titles.workingEnvironment).first())
  await sees(reader, 'At udvalget drøfter tallene.')
  await sees(reader, 'sygefravaer.csv')
  // What there is to send is for the reader alone: a note of one's own, and larger letters.
  const actions = await main.locator('form').evaluateAll((forms) => forms.map((form) => form.getAttribute('action')))
  expect(actions.filter((action) => !/\/(note|text-size)$/.test(action ?? ''))).toEqual([])
}

/** The meeting, its minutes and the journey, as this person meets them. */
export async function readEverything(story: Story, personId: string, meeting: string, phone = false) {
  const reader = await story.hand(personId, { phone })
  await reader.go('/')
  await reader.go(meeting)
  await reader.press(link(reader, 'Læs referatet').first())
  for (const { text } of decisions) await sees(reader, text)
  await reader.go(meeting)
  await reader.press(link(reader, titles.referred).first())
  await sees(reader, 'Sendt videre til Hovedudvalg')
}
