import { expect } from 'vitest'
import { castOf } from '../../src/demo/cast.ts'
import { today } from '../../src/platform/clock/dates.ts'
import { sayDate } from '../../src/platform/clock/words.ts'
import { button, link, sees, type Hand } from '../hand.ts'
import type { BrowserTest } from '../harness.ts'
import {
  answerHearing,
  leaveOut,
  noteByFirstKey,
  noteBySecondKey,
  openArrival,
  passOnToWorkplaces,
  proposedFromWheel,
  receiveAndPlace,
  replyTo,
  returnWithReason,
} from '../pages/flow.ts'
import { agreedItems, bodyNamed, legsToNote, nextMeeting, settledMatters, wheelsWaiting } from './cast.ts'

/** Which part of the demo municipality the story is told in: each telling has its own. */
export interface Where {
  /** Which of the things that are alike: the first telling takes the first. */
  turn: number
  centre: string
  workplaces: number
  /** Three of its workplaces: one takes the matter up, one sends it back, one answers. */
  placing: string
  returning: string
  replying: string
  /** Is asked in the hearing that is running. */
  heard: string
}

export interface FlowStory {
  test: BrowserTest
  where: Where
  hand: (personId: string) => Promise<Hand>
}

const answer = 'Vi har talt om det på et personalemøde og bakker op.'
const reason = 'Det besluttes for alle skoler og huse samlet og ikke hos os.'

interface Sent {
  secretary: Hand
  title: string
  message: string
  /** Of the item that was passed on. */
  address: string
}

/** The main committee's secretary passes an agreed item on to every workplace of one centre. */
async function whenItIsPassedOn({ test, where, hand }: FlowStory): Promise<Sent> {
  const main = await bodyNamed(test.database.reader, 'Hovedudvalget')
  const item = (await agreedItems(test.database.reader, main.id))[where.turn]
  if (!item) throw new Error('the demo has too few agreed items')
  const secretary = await hand(main.secretary)
  const address = `/meetings/${item.meetingId}/items/${item.itemId}`
  const message = 'Hvad betyder det hos jer? Svar, når I har drøftet det.'
  await passOnToWorkplaces(
    secretary,
    { item: address, centre: where.centre, dueOn: '2026-04-30', message },
    where.workplaces,
  )
  await test.drainJobs()
  return { secretary, title: item.title, message, address }
}

/** One takes it up, one sends it back, one answers. The others have not seen it. */
async function whenWorkplacesAnswer({ test, where, hand }: FlowStory, { title, message }: Sent) {
  const db = test.database.reader
  const from = 'Hovedudvalget'
  const placing = await bodyNamed(db, where.placing)
  const { startsAt } = await nextMeeting(db, placing.id, test.now())
  await receiveAndPlace(await hand(placing.secretary), title, from, sayDate(today(startsAt), 'da', 'dayMonth'))
  const returning = await hand((await bodyNamed(db, where.returning)).secretary)
  await openArrival(returning, from, title)
  await sees(returning, message)
  await returnWithReason(returning, reason, where.centre)
  const replying = await hand((await bodyNamed(db, where.replying)).secretary)
  await openArrival(replying, from, title)
  await replyTo(replying, answer)
  await test.drainJobs()
}

/** The sender reads what came back, who has done what and who is missing, and the reply. */
async function thenTheSenderSees({ where }: FlowStory, { secretary, title, address }: Sent) {
  await secretary.press(link(secretary, 'Sager på vej').first())
  await sees(secretary, `${where.returning} skriver: ${reason}`)
  await secretary.go(address)
  const { workplaces } = where
  await secretary.press(link(secretary, new RegExp(`^Sendt videre til ${workplaces} modtagere`)))
  await sees(secretary, '1 har returneret sagen.')
  const missing = secretary.page.locator('#state-sent')
  expect(await missing.innerText()).toContain(`Har ikke kvitteret endnu\n${workplaces - 3} af ${workplaces}`)
  expect(await missing.innerText()).not.toContain(where.replying)
  await secretary.press(secretary.page.locator('#state-answered').getByRole('link', { name: where.replying }))
  await sees(secretary, answer)
  await secretary.press(link(secretary, 'Se hele rejsen'))
  await sees(secretary, 'Det blev: Enighed')
  const journey = await secretary.page.getByRole('main').innerText()
  for (const name of [title, where.placing, where.returning, where.replying]) expect(journey).toContain(name)
}

/** A matter for information is noted outside a meeting, when both keys are turned. */
async function andOneIsNoted({ test, where, hand }: FlowStory) {
  const db = test.database.reader
  const leg = (await legsToNote(db))[where.turn]
  if (!leg) throw new Error('the demo has too few matters for information')
  const body = await bodyNamed(db, leg.committeeName)
  const address = `/referrals/${leg.id}`
  await noteByFirstKey(await hand(body.chair), address)
  await test.drainJobs()
  await noteBySecondKey(await hand(body.viceChair), address, leg.title)
}

/** Who raised a matter is one click from what came of it. */
async function andWhoRaisedItReads({ test, where, hand }: FlowStory) {
  const matters = await settledMatters(test.database.reader)
  const matter = matters.filter(({ raisedBy }, at) => matters.findIndex((one) => one.raisedBy === raisedBy) === at)[
    where.turn
  ]
  if (!matter) throw new Error('the demo has too few settled matters')
  const reader = await hand(matter.raisedBy)
  await reader.press(link(reader, 'Alle dine sager'))
  const row = reader.page
    .getByRole('listitem')
    .filter({ has: reader.page.getByRole('heading', { name: matter.title }) })
  expect(await row.first().innerText()).toMatch(/blev det: Enighed/)
}

/** Of what the wheel proposes one is left out, with the reason; the others become items. */
async function andTheWheelIsFollowed({ test, where, hand }: FlowStory) {
  const waiting = (await wheelsWaiting(test.database.reader, test.now()))[where.turn]
  if (!waiting) throw new Error('the demo has too few bodies with a full wheel')
  const { body, meetingId, taken, leftOut } = waiting
  const meeting = `/meetings/${meetingId}`
  const secretary = await hand(body.secretary)
  expect(await proposedFromWheel(secretary, meeting)).toEqual(expect.arrayContaining([taken, leftOut]))
  await leaveOut(secretary, `/committees/${body.id}/wheel`, leftOut, 'Vi tager det samlet til efteråret.')
  const proposed = await proposedFromWheel(secretary, meeting)
  expect(proposed).toContain(taken)
  expect(proposed).not.toContain(leftOut)
  await secretary.press(button(secretary, 'Sæt på dagsordenen'))
  // Keys that were turned already go back, and the page says that instead.
  await sees(secretary, /Punkterne er sat på dagsordenen|Nøglerne er taget tilbage/)
  await link(secretary, taken).first().waitFor()
}

/** A body answers a hearing jointly: the secretary writes, both keys are turned, and who asked reads it. */
async function andAHearingIsAnswered({ test, where, hand }: FlowStory, sender: Hand) {
  const body = await bodyNamed(test.database.reader, where.heard)
  const title = 'Forslag til budget: hvad betyder det for arbejdet?'
  const text = `Vi frygter for oplæringen i ${where.heard}.`
  const secretary = await hand(body.secretary)
  await answerHearing(secretary, title, text)
  const answerPage = new URL(secretary.page.url()).pathname
  for (const [holder, says] of [
    [body.chair, 'Din nøgle er drejet. Den anden mangler.'],
    [body.viceChair, 'Svaret er sendt.'],
  ] as const) {
    const keys = await hand(holder)
    await keys.go(answerPage)
    await sees(keys, text)
    await keys.press(button(keys, 'Drej din nøgle'))
    await sees(keys, says)
  }
  await test.drainJobs()
  await sender.go('/hearings')
  await sender.press(link(sender, title).first())
  await sees(sender, text)
}

/** An employee finds a guideline that covers them, and reads it. */
async function andAnEmployeeFindsAGuideline({ test, hand }: FlowStory) {
  const { employee } = await castOf(test.database.reader)
  const reader = await hand(employee)
  await reader.press(link(reader, /^Retningslinjer/).first())
  const mine = reader.page.getByRole('list', { name: 'Omfatter dig' }).getByRole('link').first()
  const title = (await mine.textContent())?.trim() ?? ''
  await reader.press(mine)
  expect(await reader.page.getByRole('heading', { level: 1 }).textContent()).toBe(title)
  await sees(reader, 'Alle ansatte')
}

/** What carries matters between bodies and through the year, whichever hand does it. */
export async function tellFlow(story: FlowStory): Promise<void> {
  const sent = await whenItIsPassedOn(story)
  await whenWorkplacesAnswer(story, sent)
  await thenTheSenderSees(story, sent)
  await andOneIsNoted(story)
  await andWhoRaisedItReads(story)
  await andTheWheelIsFollowed(story)
  await andAHearingIsAnswered(story, sent.secretary)
  await andAnEmployeeFindsAGuideline(story)
}
