import { beforeAll, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { newId } from '../../../platform/db/ids.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { workingItems } from '../../meetings/agenda/queries.ts'
import { changeItem } from '../../meetings/agenda/commands.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { aMeeting, anItem, castOf, unwrap, type BuiltMeeting } from '../../meetings/testing.ts'
import { referralPaths } from '../../referrals/paths.ts'
import { passItemOn, threeLevels, type ThreeLevels } from '../../referrals/testing.ts'
import { createHearing } from '../commands.ts'
import { gatherAnswers } from '../gathering/commands.ts'
import { hearingPaths } from '../paths.ts'
import { aHearing, sends, someWords, writes } from '../testing.ts'

const app = useApp({ now: '2026-03-30T08:00:00Z' })
let at: ThreeLevels
let meeting: BuiltMeeting
let item: { meetingId: string; itemId: string }
let journeyId: string

beforeAll(async () => {
  at = await threeLevels(app.database)
  meeting = await aMeeting(at.main).withAgenda(2).withClosedItem().published().in(app.database)
  item = { meetingId: meeting.id, itemId: meeting.itemIds[0] ?? '' }
  const wish = { ...item, toCommitteeIds: [at.centre.id], purpose: 'information' as const, dueOn: null, text: '' }
  const day = { ...wish, dueOn: isoDate('2026-04-20') }
  const [leg] = unwrap(await app.database.write((tx) => passItemOn(tx, castOf(at.main).secretary, day, app.now())))
  journeyId = leg?.journeyId ?? ''
  await app.drainJobs()
})

const closedItem = async (): Promise<string> => {
  const items = await workingItems(app.database.reader, meeting.id)
  return items.find(({ closedGround }) => closedGround !== null)?.id ?? ''
}

test('a hearing begun from an item stands beside it and on the journey, and leads back to both', async () => {
  const asker = await app.as(at.main.secretary)
  const page = await asker.get(meetingPaths.item(item))
  expect(page.text).toContain(`/hearings/new?item=${item.itemId}`)
  const form = await asker.get(`${hearingPaths.new()}?item=${item.itemId}`)
  expect([form.status, form.text.includes('Høringen handler om punktet')]).toEqual([200, true])
  const fields = {
    item: item.itemId,
    committee: at.main.id,
    kind: 'ordinary',
    answered_as: 'joint',
    questions: 'Hvad mener I?',
  }
  const empty = await asker.post(hearingPaths.hearings(), { ...fields, title: '' })
  expect([empty.status, empty.text.includes(`name="item" value="${item.itemId}"`)]).toEqual([422, true])
  const made = await asker.post(hearingPaths.hearings(), { ...fields, title: 'Hjemmearbejde' })
  const hearingId = made.location?.split('/').at(-1) ?? ''
  const place = { hearingId }
  // A draft is for who asks, and never on the journey.
  const journey = () => referralPaths.journey({ journeyId })
  const seen = async (person: string, address: string) =>
    (await (await app.as(person)).get(address)).text.includes('Hjemmearbejde')
  expect([await seen(at.main.secretary, meetingPaths.item(item)), await seen(at.main.secretary, journey())]).toEqual([
    true,
    false,
  ])
  await asker.post(hearingPaths.receivers(place), { who: 'all' })
  await asker.post(hearingPaths.sending(place), { version: 1 })
  await app.drainJobs()
  const joint = { hearingId, committeeId: at.local.id, side: 'joint' as const }
  const { chair, viceChair } = castOf(at.local)
  await writes(app.database, chair, { ...joint, text: 'Ja tak, men kort.' }, app.now())
  await sends(app.database, chair, joint, app.now())
  await sends(app.database, viceChair, joint, app.now())
  app.setNow('2026-04-15T08:00:00Z')

  // Weeks later: signed in anew.
  const later = await app.as(at.main.secretary)
  for (const address of [meetingPaths.item(item), journey()]) {
    const { text } = await later.get(address)
    for (const words of [
      'Hjemmearbejde',
      '1 af 2 har svaret',
      'Har ikke svaret',
      'Svarede 30. marts 2026',
      '2 hverdage over tid',
    ]) {
      expect(text, address).toContain(words)
    }
    expect(text).not.toContain('Ja tak, men kort.')
  }
  expect((await later.get(journey())).text).toMatch(
    /<a class="journey-stop" href="\/hearings\/[^"]+"><rect class="journey-aside"/,
  )
  const gathering = { caseNumber: '', decidedBy: '', decidedOn: null, sentTo: 'Byrådet', sentOn: isoDate('2026-04-15') }
  unwrap(
    await app.database.write((tx) =>
      gatherAnswers(tx, castOf(at.main).secretary, { hearingId, ...gathering }, app.now()),
    ),
  )
  await app.drainJobs()
  expect((await later.get(journey())).text).toContain('Sendt til Byrådet 15. april 2026')
  const back = await later.get(hearingPaths.hearing(place))
  expect(back.text).toContain(`href="${meetingPaths.item(item)}"`)
  expect(back.text).toContain(`href="${journey()}"`)

  // Nobody hears of a hearing here who could not hear of it there.
  expect((await (await app.as(at.employee)).get(journey())).status).toBe(200)
  expect([await seen(at.employee, journey()), await seen(at.employee, meetingPaths.item(item))]).toEqual([false, false])
  const answering = await app.as(at.local.tr)
  expect((await answering.get(journey())).text).toContain('Hjemmearbejde')
})

test('nothing closed is sent out, and what is closed afterwards takes its hearing off the pages of the matter', async () => {
  const secretary = castOf(at.main).secretary
  const begin = (itemId: string, committeeId = at.main.id) =>
    app.database.write((tx) => createHearing(tx, secretary, { ...someWords, committeeId, itemId }, app.now()))
  expect(await begin(await closedItem())).toMatchObject({ refusal: { code: 'item_closed' } })
  expect(await begin(newId())).toMatchObject({ refusal: { code: 'item_elsewhere' } })
  expect(await begin('x')).toMatchObject({ refusal: { code: 'item_elsewhere' } })
  const draft = await aMeeting(at.main).on('2026-06-18').withAgenda(1).in(app.database)
  expect(await begin(draft.itemIds[0] ?? '')).toMatchObject({ refusal: { code: 'item_not_published' } })
  const asker = await app.as(at.main.secretary)
  expect((await asker.get(`${hearingPaths.new()}?item=${await closedItem()}`)).status).toBe(422)
  for (const strange of ['x', newId(), '%00']) {
    expect((await asker.get(`${hearingPaths.new()}?item=${strange}`)).status, strange).toBe(404)
  }

  const itemId = meeting.itemIds[1] ?? ''
  const words = { committeeId: at.main.id, itemId, to: [at.local.id], title: 'Senere lukket' }
  const hearingId = await aHearing(app.database, secretary, words, app.now())
  const wish = {
    meetingId: meeting.id,
    itemId,
    toCommitteeIds: [at.local.id],
    purpose: 'information' as const,
    text: '',
  }
  const day = { ...wish, dueOn: isoDate('2026-04-20') }
  const [leg] = unwrap(await app.database.write((tx) => passItemOn(tx, secretary, day, app.now())))
  await app.drainJobs()
  const journey = referralPaths.journey({ journeyId: leg?.journeyId ?? '' })
  const member = await app.as(at.local.tr)
  expect((await member.get(journey)).text).toContain('Senere lukket')
  await asker.post(`/meetings/${meeting.id}/agenda-corrections`, { reason: 'Handler om en person' })
  await app.database.write(async (tx) => {
    const { version = 1 } = (await workingItems(tx, meeting.id)).find(({ id }) => id === itemId) ?? {}
    const content = anItem({ title: 'Lukket nu', closedGround: 'Forvaltningslovens § 27' })
    unwrap(await changeItem(tx, secretary, { meetingId: meeting.id, itemId, version, content }, app.now()))
    return ok()
  })
  expect((await member.get(journey)).text).not.toContain(`/hearings/${hearingId}`)
  const heard = await member.get(hearingPaths.hearing({ hearingId }))
  expect([heard.status, heard.text.includes(itemId)]).toEqual([200, false])
  await app.drainJobs()
})
