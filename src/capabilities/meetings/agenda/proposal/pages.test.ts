import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../../platform/result.ts'
import { useApp, type Answer, type Client, type Fields } from '../../../../testing/app.ts'
import { anAgreement } from '../../../agreement/testing.ts'
import { usualItems } from '../../../agreement/templates/rules.ts'
import { aCommittee, type BuiltCommittee } from '../../../committees/testing.ts'
import { aReferral } from '../../../journeys/testing.ts'
import { meetingPaths } from '../../paths.ts'
import { addWheelItem } from '../../../wheel/commands.ts'
import { usualTerms } from '../../../wheel/testing.ts'
import { aMeeting, anActor, anItem } from '../../testing.ts'
import { workingItems } from '../queries.ts'
import { proposalPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let committee: BuiltCommittee
let other: BuiltCommittee

const six = [
  ['Godkendelse af dagsorden', 'first'],
  ['Godkendelse af referat', 'first'],
  ['Orientering fra formand og næstformand', 'first'],
  ['Arbejdsmiljø', 'first'],
  ['Kommunikation fra mødet', 'last'],
  ['Eventuelt og evaluering', 'last'],
] as const

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    const items = six.map(([title, placed], index) => ({ ...usualItems[0]!, title, placed, position: index + 1 }))
    await anAgreement(tx, { items })
    committee = await aCommittee(tx)
    other = await aCommittee(tx)
    return ok()
  })
  if (!made.ok) throw new Error('not made')
})

const referTo = async (to: string, title: string) => {
  const made = await app.database.write(async (tx) => ok(await aReferral(tx, { from: other.id, to, title })))
  if (!made.ok) throw new Error('refused')
  return made.value.id
}

/** The fields of the proposal as a browser would send them untouched. */
function fieldsOf(html: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {
    take: [...html.matchAll(/<input[^>]*name="take"[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => /\schecked/.test(tag))
      .map((tag) => /value="([^"]*)"/.exec(tag)![1]!),
  }
  for (const [tag] of html.matchAll(/<input[^>]*name="minutes:[^>]*>/g)) {
    fields[/name="([^"]*)"/.exec(tag)![1]!] = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
  }
  return fields
}

/** Counts what a person presses: each link followed and each form sent is one. */
class Clicks {
  count = 0
  async follow(client: Client, address: string): Promise<Answer> {
    this.count += 1
    const answer = await client.get(address)
    expect(answer.status).toBe(200)
    return answer
  }
  async send(client: Client, page: Answer, address: string, fields: Fields = {}): Promise<Answer> {
    expect(page.text, 'the page has the form').toContain(`action="${address}"`)
    this.count += 1
    const answer = await client.post(address, fields)
    expect(answer.status, answer.text).toBe(303)
    return client.get(answer.location!)
  }
}

/** On the wheel of the municipality, in April. */
async function onTheWheel(title: string): Promise<void> {
  const terms = { ...usualTerms, months: { from: 4, to: 4 } }
  const keeper = { ...anActor(other.secretary), grants: [{ role: 'hr_consultant' as const, on: null }] }
  const item = { committeeId: null, content: anItem({ title, presenter: '' }), terms }
  const made = await app.database.write((tx) => addWheelItem(tx, keeper, item, app.now()))
  if (!made.ok) throw new Error(made.refusal.code)
}

test('from empty to published in at most 25 clicks, with nothing typed twice', async () => {
  await onTheWheel('Årlig arbejdsmiljødrøftelse')
  const referrals = [await referTo(committee.id, 'Vikardækning'), await referTo(committee.id, 'Rygepolitik')]
  const meeting = await aMeeting(committee)
    .on('2026-04-16')
    .withRaisedItem('Støj på stuerne')
    .withRaisedItem('Skæve vagter')
    .withRaisedItem('Frokostpauser')
    .in(app.database)
  await app.drainJobs()
  const at = { meetingId: meeting.id }
  const [secretary, chair, viceChair] = [
    await app.as(committee.secretary),
    await app.as(committee.chair),
    await app.as(committee.viceChair),
  ]
  const clicks = new Clicks()
  const list = await clicks.follow(secretary, meetingPaths.meetings())
  expect(list.text).toContain(meetingPaths.meeting(at))
  const page = await clicks.follow(secretary, meetingPaths.meeting(at))
  expect(page.text).toContain(proposalPaths.proposal(at))
  const proposal = await clicks.follow(secretary, proposalPaths.proposal(at))
  const made = await clicks.send(secretary, proposal, proposalPaths.proposal(at), fieldsOf(proposal.text))
  expect(made.text).toContain('Vikardækning')
  for (const [client, post] of [
    [chair, 'chair'],
    [viceChair, 'vice_chair'],
  ] as const) {
    const seen = await clicks.follow(client, meetingPaths.meeting(at))
    const mark = /name="seen" value="([^"]+)"/.exec(seen.text)![1]!
    await clicks.send(client, seen, meetingPaths.agendaKeys(at), { post, seen: mark })
  }
  const ready = await clicks.follow(secretary, meetingPaths.meeting(at))
  const sent = await clicks.send(secretary, ready, meetingPaths.agendaPublication(at))
  expect(sent.text).toContain('Dagsorden')
  await app.drainJobs()

  const titles = (await workingItems(app.database.reader, meeting.id)).map(({ title }) => title)
  const opening = six.slice(0, 4).map(([title]) => title)
  const ending = six.slice(4).map(([title]) => title)
  expect(titles).toEqual([
    ...opening,
    'Støj på stuerne',
    'Skæve vagter',
    'Frokostpauser',
    'Vikardækning',
    'Rygepolitik',
    'Årlig arbejdsmiljødrøftelse',
    ...ending,
  ])
  const places = await app.database.reader
    .selectFrom('referral_placement')
    .select('referral_id')
    .where('referral_id', 'in', referrals)
    .execute()
  expect(places).toHaveLength(2)
  console.info(`From empty to published: ${clicks.count} clicks.`)
  expect(clicks.count).toBeLessThanOrEqual(25)
})

test('what is not ticked waits on, minutes are those that were written, and too much time is said in words', async () => {
  await referTo(committee.id, 'Tavshedspligt')
  const meeting = await aMeeting(committee)
    .on('2026-05-20')
    .withRaisedItem('Cykelskur')
    .withRaisedItem('Parkering')
    .in(app.database)
  await app.drainJobs()
  const at = { meetingId: meeting.id }
  const secretary = await app.as(committee.secretary)
  const address = proposalPaths.proposal(at)
  const fields = fieldsOf((await secretary.get(address)).text)
  const raised = (await workingItems(app.database.reader, meeting.id)).find(({ title }) => title === 'Parkering')!
  const take = (fields['take'] as string[]).filter((key) => key !== `raised:${raised.id}`)
  const referral = take.find((key) => key.startsWith('referral:'))!
  const wrong = await secretary.post(address, { ...fields, take, [`minutes:${referral}`]: 'mange' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Skriv et helt tal.')
  expect(wrong.text).toContain('value="mange"')
  const done = await secretary.post(address, { ...fields, take, [`minutes:${referral}`]: '110' })
  expect(done).toMatchObject({ status: 303, done: 'proposal_taken' })
  const items = await workingItems(app.database.reader, meeting.id)
  expect(items.find(({ title }) => title === 'Tavshedspligt')).toMatchObject({ minutes: 110 })
  expect(items.find(({ title }) => title === 'Parkering')).toMatchObject({ position: null })
  const again = await secretary.get(address)
  expect(again.text).toContain('Parkering')
  expect(again.text).not.toContain('Cykelskur')
  expect(again.text).toContain('minutter for meget')
  // What somebody else took meanwhile refuses the whole, and the list is shown as it is now.
  const late = await secretary.post(address, { take: [referral, `raised:${raised.id}`] })
  expect(late.status).toBe(409)
  expect(
    (await workingItems(app.database.reader, meeting.id)).find(({ title }) => title === 'Parkering')?.position,
  ).toBeNull()
  expect((await secretary.post(address, {})).status).toBe(422)
  await app.drainJobs()
})

test('what a member raised is not lost when it was postponed or its meeting was cancelled', async () => {
  const first = await aMeeting(committee).on('2026-06-03').withAgenda(1).withRaisedItem('Solskærme').in(app.database)
  const cancelled = await aMeeting(committee).on('2026-06-10').withRaisedItem('Hjemmearbejde').in(app.database)
  const secretary = await app.as(committee.secretary)
  await secretary.post(meetingPaths.itemPostponement({ meetingId: first.id, itemId: first.raisedIds[0]! }), {
    reason: 'Tallene mangler.',
  })
  for (const post of ['chair', 'vice_chair'] as const) {
    const client = await app.as(post === 'chair' ? committee.chair : committee.viceChair)
    const seen = /name="seen" value="([^"]+)"/.exec(
      (await client.get(meetingPaths.meeting({ meetingId: first.id }))).text,
    )![1]!
    await client.post(meetingPaths.agendaKeys({ meetingId: first.id }), { post, seen })
  }
  expect((await secretary.post(meetingPaths.agendaPublication({ meetingId: first.id }))).done).toBe('agenda_published')
  await secretary.post(meetingPaths.cancellation({ meetingId: cancelled.id }), { reason: 'Sygdom.' })
  const next = await aMeeting(committee).on('2026-09-02').in(app.database)
  await app.drainJobs()
  const address = proposalPaths.proposal({ meetingId: next.id })
  const proposal = await secretary.get(address)
  expect(proposal.text).toContain('Foreslået til mødet den 3. juni 2026, men ikke taget med')
  expect(proposal.text).toContain('som blev aflyst')
  await secretary.post(address, fieldsOf(proposal.text))
  const items = await workingItems(app.database.reader, next.id)
  for (const title of ['Solskærme', 'Hjemmearbejde']) {
    expect(items.find((item) => item.title === title)).toMatchObject({ raisedBy: { personId: committee.tr } })
  }
  await app.drainJobs()
})

test('only who prepares the meeting sees what waits for it', async () => {
  const meeting = await aMeeting(committee).on('2026-10-01').in(app.database)
  await app.drainJobs()
  const address = proposalPaths.proposal({ meetingId: meeting.id })
  expect((await (await app.as(committee.tr)).get(address)).status).toBe(403)
  expect((await (await app.as(other.secretary)).post(address, { take: 'fixed:x' })).status).toBe(403)
  expect((await (await app.as(committee.secretary)).get('/meetings/x/agenda-proposal')).status).toBe(404)
})
