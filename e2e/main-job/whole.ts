import { expect } from 'vitest'
import { noEffort } from '../hand.ts'
import { planMeeting, raiseItem } from '../pages/agenda.ts'
import { callIn, reportAbsence } from '../pages/held-meeting.ts'
import { buildAndPublish, expectInvitations } from './agenda.ts'
import type { Cast } from './cast.ts'
import {
  enterAgreement,
  importOrganisation,
  setUpCentre,
  setUpQuickly,
  signInAsFirstAdministrator,
} from './installation.ts'
import { expectArrival, expectMinutesPdf, holdAndPublish, passUp } from './meeting.ts'
import { expectNothingCanBeDone, readAgendaOnPhone, readEverything } from './readers.ts'
import { passItemDown } from './item-from-above.ts'
import { titles, type Story } from './story.ts'

interface Committees {
  main: string
  centre: string
}

/** Given: an empty installation becomes a municipality with committees on three levels. */
async function givenThreeLevels(story: Story): Promise<{ cast: Cast; committees: Committees }> {
  const { test, mails } = story
  const administrator = await story.stranger()
  await signInAsFirstAdministrator(test, mails, administrator)
  const cast = await importOrganisation(test, administrator)
  const hr = await story.hand(cast.hr.id)
  await enterAgreement(hr)
  const main = await setUpQuickly(test, cast.hr, {
    unitNumber: '1001',
    level: 1,
    name: 'Hovedudvalget',
    parent: '',
    management: [cast.chiefExecutive, cast.director],
    employees: [cast.mainViceChair, cast.mainRepresentative],
    secretary: cast.mainSecretary,
  })
  const centre = await setUpCentre(hr, cast)
  await setUpQuickly(test, cast.hr, {
    unitNumber: '1003',
    level: 3,
    name: 'Lokal-MED, Børnehuset Solsikken',
    parent: centre,
    management: [cast.institutionLeader],
    employees: [cast.localRepresentative],
    secretary: cast.localRepresentative,
  })
  await test.drainJobs(mails.transport)
  return { cast, committees: { main, centre } }
}

/** And: the main committee has sent its agenda and passed one item down. */
function givenItemFromAbove(story: Story, cast: Cast, { main, centre }: Committees) {
  const people = {
    id: main,
    chair: cast.chiefExecutive.id,
    viceChair: cast.mainViceChair.id,
    secretary: cast.mainSecretary.id,
    tr: cast.mainRepresentative.id,
  }
  return passItemDown(story, people, centre)
}

const receivers = ['idbec5', 'injen16', 'emaagaa18', 'chols19', 'aswin20', 'haves24', 'toive7'].map(
  (name) => `${name}@nordsund.example`,
)

/** When: the centre's committee plans, prepares and sends. Answers the address of the meeting. */
async function whenAgendaIsSent(story: Story, cast: Cast, { centre }: Committees): Promise<string> {
  const { test, mails } = story
  const secretary = await story.hand(cast.centreSecretary.id)
  const meeting = await planMeeting(secretary, centre, {
    date: '2026-04-16',
    start: '13:00',
    end: '15:00',
    place: 'Børnehuset Solsikken, mødelokalet',
  })
  await test.drainJobs(mails.transport)
  expectInvitations(await mails.take(), /^Indkaldelse: /, receivers)
  const member = await story.hand(cast.unionRepresentative.id, { phone: true })
  await raiseItem(member, meeting, titles.raised, 'Vi kan ikke høre hinanden på storbørnsstuen.')
  await test.drainJobs(mails.transport)
  await mails.take()

  const effort = noEffort()
  const people = {
    chair: cast.centreChair.id,
    viceChair: cast.centreViceChair.id,
    secretary: cast.centreSecretary.id,
  }
  await buildAndPublish(story, meeting, people, effort)
  // A hand that counts nothing has nothing to tell.
  if (effort.clicks > 0) {
    console.info(
      `From an empty agenda to a published one: ${effort.clicks} clicks and ${effort.fields} fields, three people`,
    )
  }
  await test.drainJobs(mails.transport)
  expectInvitations(await mails.take(), /^Dagsorden: /, receivers)
  // A job that runs again sends nothing again.
  await test.drainJobs(mails.transport)
  expect(await mails.take()).toEqual([])
  await readAgendaOnPhone(story, cast.employee.id, meeting)
  await expectNothingCanBeDone(test, cast.employee.id, meeting)
  return meeting
}

/** And: two cannot come, one has a substitute; the meeting is held, its minutes sent and one item passed up. */
async function whenMeetingIsHeld(story: Story, cast: Cast, meeting: string) {
  const { test, mails } = story
  test.setNow('2026-04-13T07:00:00Z')
  for (const person of [cast.unionRepresentative, cast.safetyRepresentative]) {
    await reportAbsence(await story.hand(person.id, { phone: true }), meeting)
  }
  await callIn(await story.hand(cast.centreSecretary.id), meeting, cast.substitute.name)
  await test.drainJobs(mails.transport)
  const called = (await mails.take()).filter(({ mail }) => mail.subject?.startsWith('Du er indkaldt'))
  expect(called.map(({ to }) => to)).toEqual(['haves24@nordsund.example'])

  test.setNow('2026-04-16T11:02:00Z')
  const people = {
    chair: cast.centreChair.id,
    viceChair: cast.centreViceChair.id,
    secretary: cast.centreSecretary.id,
  }
  await holdAndPublish(story, meeting, people)
  const sent = (await mails.take()).filter(({ mail }) => mail.subject?.startsWith('Referat: '))
  expect(sent.map(({ to }) => to).toSorted()).toEqual(receivers.toSorted())
  await passUp(story, meeting, cast.centreSecretary.id)
}

/** Then: it has arrived above, and everybody reads what they may. */
async function thenEverybodyReads(story: Story, cast: Cast, meeting: string) {
  await expectArrival(story, cast.mainSecretary.id, 'Center-MED', [
    'Fra Hovedudvalget til Center-MED, Center for Dagtilbud og Læring',
    'Modtaget 2. marts 2026',
    'Beslutning: Sendt videre',
    'Fra Center-MED, Center for Dagtilbud og Læring til Hovedudvalget',
    'Sendt 16. april 2026',
  ])
  const employee = await story.hand(cast.employee.id)
  await expectMinutesPdf(employee, meeting)
  for (const person of [cast.centreChair, cast.centreViceChair, cast.institutionLeader]) {
    await readEverything(story, person.id, meeting)
  }
  await readEverything(story, cast.employee.id, meeting, true)
  await expectNothingCanBeDone(story.test, cast.employee.id, meeting)
}

/** The whole of it, whichever hand does it. */
export async function tellMainJob(story: Story): Promise<void> {
  const { cast, committees } = await givenThreeLevels(story)
  await givenItemFromAbove(story, cast, committees)
  const meeting = await whenAgendaIsSent(story, cast, committees)
  await whenMeetingIsHeld(story, cast, meeting)
  await thenEverybodyReads(story, cast, meeting)
}
