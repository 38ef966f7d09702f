import { expect } from 'vitest'
import { readPdf } from '../../src/platform/documents/testing.ts'
import { link, sees, type Hand } from '../hand.ts'
import {
  closeMeeting,
  openMeeting,
  passOn,
  publishMinutes,
  turnMinutesKey,
  writeMinutes,
} from '../pages/held-meeting.ts'
import { decisions, dueOn, titles, type MeetingPeople, type Story } from './story.ts'

/** Opened, written, closed, approved by two and sent. */
export async function holdAndPublish(story: Story, meeting: string, people: MeetingPeople) {
  const secretary = await story.hand(people.secretary)
  await openMeeting(secretary, meeting)
  await writeMinutes(secretary, meeting, decisions)
  await closeMeeting(secretary, meeting)
  for (const holder of [people.chair, people.viceChair]) await turnMinutesKey(await story.hand(holder), meeting)
  await publishMinutes(secretary, meeting)
  await story.test.drainJobs(story.mails.transport)
}

/** The PDF that anybody can fetch: tagged, and its decisions come in the order of the agenda. */
export async function expectMinutesPdf(hand: Hand, meeting: string) {
  await hand.go(`${meeting}/minutes/published`)
  const address = await link(hand, 'Hent som PDF').first().getAttribute('href')
  const answer = await hand.page.request.get(address ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const pdf = await readPdf(await answer.body())
  expect(pdf).toMatchObject({ tagged: true, claimsPdfUa: true, lang: 'da-DK' })
  const places = decisions.map(({ text }) => pdf.text.indexOf(text))
  expect(places, pdf.text).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
}

export async function passUp(story: Story, meeting: string, secretaryId: string) {
  const secretary = await story.hand(secretaryId)
  await passOn(secretary, meeting, titles.referred, dueOn, 'Vi beder om Hovedudvalgets svar, før budgettet lægges.')
  await story.test.drainJobs(story.mails.transport)
}

/** It waits on the receiving secretary's front page and list, with the way it has come. */
export async function expectArrival(story: Story, secretaryId: string, from: string, journey: readonly string[]) {
  const receiver = await story.hand(secretaryId)
  await receiver.go('/')
  await link(receiver, new RegExp(`Sag fra ${from}`))
    .first()
    .waitFor()
  await receiver.press(link(receiver, /^Sager på vej/).first())
  await sees(receiver, '20. maj')
  const arrived = receiver.page.getByRole('list', { name: 'Kommet til dit udvalg' })
  await receiver.press(arrived.getByRole('link', { name: titles.referred }))
  await sees(receiver, 'Udvalget er bekymret for normeringen i ydertimerne.')
  await receiver.press(link(receiver, 'Se hele rejsen'))
  for (const step of journey) await sees(receiver, step)
}
