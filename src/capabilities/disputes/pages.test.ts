import { afterEach, beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/db/ids.ts'
import { useApp } from '../../testing/app.ts'
import { interpretationPaths } from '../interpretations/paths.ts'
import { levelPaths } from '../interpretations/right-level/paths.ts'
import { anInterpretation } from '../interpretations/testing.ts'
import { workingItems } from '../meetings/agenda/queries.ts'
import { meetingPaths } from '../meetings/paths.ts'
import { aMeeting, castOf } from '../meetings/testing.ts'
import { referralPaths } from '../referrals/paths.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { disputePaths } from './paths.ts'
import { aDispute } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels

beforeAll(async () => {
  at = await threeLevels(app.database)
  await anInterpretation(app.database, castOf(at.main).secretary, {
    about: 'level',
    title: 'Fælles vagtplan for plejehjem hører til i Center-MED',
    question: 'Hvor drøftes en vagtplan for flere plejehjem?',
    answer: 'I Center-MED.',
    clause: '§ 8, stk. 3',
  })
})

afterEach(() => app.drainJobs())

test('one opens a case by what it is about, reads it through, sends it; the chair answers; who it does not concern sees nothing', async () => {
  const member = await app.as(at.local.tr)
  const chooser = await member.get(disputePaths.new())
  for (const words of ['Hvad handler det om?', '1 måned fra modtagelsen', 'gult kort', 'Personsager']) {
    expect(chooser.text).toContain(words)
  }
  const form = disputePaths.newOf({ disputeKind: 'information_breach' })
  expect((await member.get(form)).text).toContain('Rammeaftalen § 7, stk. 4-6')
  expect((await (await app.as(at.local.chair)).get(form)).status).toBe(403)
  expect((await member.get(disputePaths.newOf({ disputeKind: 'gult-kort' }))).status).toBe(404)
  const again = await member.post(form, { committee: at.local.id, title: '', text: 'Rengøringen er lagt ud.' })
  expect(again.status).toBe(422)
  expect(again.text).toContain('Rengøringen er lagt ud.')
  const opened = await member.post(form, { committee: at.local.id, title: 'Rengøringen', text: 'Den er lagt ud.' })
  expect(opened).toMatchObject({ status: 303, done: 'dispute_opened' })
  const address = opened.location ?? ''
  const disputeId = address.split('/').at(-1) ?? ''
  const send = disputePaths.step({ disputeId, disputeStep: 'request' })
  const refused = await member.post(send, { on: '2026-04-01', text: 'Afleveret på papir' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Afleveret på papir')
  expect(await member.post(send, {})).toMatchObject({ status: 303, done: 'dispute_step_taken' })
  // What happens now, who acts, by when, and what the reader can do; for the other side too.
  const sent = await member.get(address)
  for (const words of [
    'Anmodningen ligger hos ledelsen',
    'Formanden for Lokal-MED Solsikken',
    'senest 12. april 2026',
    'Følge sagen her, lægge bilag til eller frafalde den',
  ])
    expect(sent.text).toContain(words)
  const chair = await app.as(at.local.chair)
  const page = await chair.get(address)
  for (const words of [
    'Anmodning hos ledelsen',
    '12. april 2026',
    'Rammeaftalen § 21',
    'Læg en fornyet beslutning frem',
  ]) {
    expect(page.text).toContain(words)
  }
  expect((await chair.get('/')).text).toContain('Uoverensstemmelse i Lokal-MED Solsikken: Rengøringen')
  const files = disputePaths.files({ disputeId })
  expect((await chair.post(files, {})).status).toBe(422)
  const file = new File(['Beslutningen'], 'beslutning.txt')
  expect(await chair.post(files, { file })).toMatchObject({ status: 303, done: 'dispute_documents_added' })
  const [, fileId = ''] = /files\/([0-9a-f-]{36})/.exec((await member.get(address)).text) ?? []
  expect((await member.get(disputePaths.file({ disputeId, fileId }))).text).toBe('Beslutningen')
  for (const outside of [at.employee, at.centre.chair, at.main.tr]) {
    const other = await app.as(outside)
    expect((await other.get(address)).status).toBe(404)
    expect((await other.get(disputePaths.file({ disputeId, fileId }))).status).toBe(404)
    expect((await other.post(send, {})).status).toBe(404)
    expect((await other.get(disputePaths.disputes())).text).not.toContain('Rengøringen')
  }
  const english = await chair.post('/language', { lang: 'en', return_to: address })
  expect(english.status).toBeLessThan(400)
  const readings = await app.database.reader
    .selectFrom('event')
    .select('actor_person_id')
    .where('name', '=', 'dispute_read')
    .where('subject_id', '=', disputeId)
    .execute()
  expect(readings.length).toBeGreaterThanOrEqual(4)
  for (const id of ['x', newId()]) {
    expect((await member.get(disputePaths.dispute({ disputeId: id }))).status).toBe(404)
    expect((await member.post(disputePaths.outcome({ disputeId: id }), { outcome: 'dropped', text: 'x' })).status).toBe(
      404,
    )
  }
})

test('the main committee settles with words for others, and reads how many there have been', async () => {
  const disputeId = await aDispute(
    app.database,
    castOf(at.centre).member,
    { kind: 'interpretation', committeeId: at.centre.id, title: 'Suppleanten' },
    [['request', castOf(at.centre).member]],
  )
  const secretary = await app.as(at.main.secretary)
  const outcome = disputePaths.outcome({ disputeId })
  const half = await secretary.post(outcome, { outcome: 'interpreted', text: 'Vi er enige.', title: 'Suppleanter' })
  expect(half.status).toBe(422)
  expect(half.text).toContain('Skriv svaret som en fortolkning')
  const said = { title: 'Suppleanter', question: 'Hvornår?', answer: 'Altid.', clause: '§ 5' }
  // For whom it holds is asked, and is not all by itself.
  const lacks = await secretary.post(outcome, { outcome: 'interpreted', text: 'Vi er enige.', ...said })
  expect([lacks.status, /href="#[^"]*level/.test(lacks.text), lacks.text.includes('Altid.')]).toEqual([422, true, true])
  const whole = { ...said, level: ['1', '4'] }
  expect(await secretary.post(outcome, { outcome: 'interpreted', text: 'Vi er enige.', ...whole })).toMatchObject({
    done: 'dispute_ended',
  })
  const found = await (await app.as(at.local.tr)).get(interpretationPaths.interpretations({}, { q: 'suppleanten' }))
  expect(found.text).toContain('Suppleanter')
  const figures = await secretary.get(disputePaths.figures())
  for (const words of ['Efter år og slags', '2026', 'Brud på informationspligten'])
    expect(figures.text).toContain(words)
  expect((await (await app.as(at.local.tr)).get(disputePaths.figures())).status).toBe(403)
})

test('who writes an item sees what was answered before, asks where it belongs, and may disagree', async () => {
  const meeting = await aMeeting(at.local)
    .withItem({ title: 'Ny vagtplan for alle plejehjem' })
    .withItem({ title: 'Støj på stuerne' })
    .in(app.database)
  const [itemId = '', quietId = ''] = meeting.itemIds
  const ids = { meetingId: meeting.id, itemId }
  const secretary = await app.as(at.local.secretary)
  expect((await secretary.get(meetingPaths.item(ids))).text).toContain('Fælles vagtplan for plejehjem')
  expect((await secretary.get(meetingPaths.item({ ...ids, itemId: quietId }))).text).not.toContain('Fælles vagtplan')
  // Before another like it is made, without script: what was answered before is read first, and nothing typed is lost.
  const items = meetingPaths.items({ meetingId: meeting.id })
  const like = { title: 'Vagtplan for alle plejehjem igen', kind: 'discussion', apsa: 'work', minutes: '10' }
  const count = async () => (await workingItems(app.database.reader, meeting.id)).length
  const shown = await secretary.post(items, like)
  for (const words of ['Fælles vagtplan for plejehjem', 'Punktet er ikke på dagsordenen endnu', like.title])
    expect(shown.text).toContain(words)
  expect(shown.text).toMatch(/name="seen" value="1"/)
  expect(await count()).toBe(2)
  expect((await secretary.post(items, { ...like, seen: '1' })).status).toBe(303)
  expect(await count()).toBe(3)
  const disputes = disputePaths.newOf({ disputeKind: 'level' })
  const typed = { committee: at.local.id, title: 'Vagtplan for alle plejehjem', text: 'Hvor hører den til?' }
  const first = await secretary.post(disputes, typed)
  expect(first.status).toBe(403)
  const vice = await app.as(at.local.viceChair)
  const before = await vice.post(disputes, typed)
  for (const words of ['Fælles vagtplan for plejehjem', 'Kladden er ikke gemt endnu', 'Hvor hører den til?'])
    expect(before.text).toContain(words)
  expect((await vice.get(disputePaths.disputes())).text).not.toContain(typed.title)
  expect(await vice.post(disputes, { ...typed, seen: '1' })).toMatchObject({ status: 303, done: 'dispute_opened' })
  // The level with its clause stands by the form of an item that is, and of one that is not made yet.
  expect((await secretary.get(meetingPaths.newItem({ meetingId: meeting.id }))).text).toContain('Rammeaftalen § 5')
  const editing = await secretary.get(meetingPaths.itemText(ids))
  for (const words of ['Rammeaftalen § 5', 'Uenig om niveauet? Notér det', 'Fælles vagtplan for plejehjem'])
    expect(editing.text).toContain(words)
  expect(await secretary.post(levelPaths.disagreements(ids), { text: 'Hører til i centret.' })).toMatchObject({
    done: 'level_disagreed',
  })
  expect((await secretary.get(meetingPaths.item(ids))).text).toContain('1 har noteret')
  const level = levelPaths.level(ids)
  expect((await secretary.get(level)).text).toContain('Fælles vagtplan for plejehjem')
  expect((await secretary.post(level, { political: 'no' })).status).toBe(422)
  const wish = { political: 'no', leader: at.centre.id, reach: 'wider' }
  expect((await secretary.post(level, { ...wish, leader: at.employee })).status).toBe(422)
  expect(await secretary.post(level, wish)).toMatchObject({ done: 'level_answered' })
  const advised = await secretary.get(level)
  for (const words of [
    'Hører til i Center-MED, Dagtilbud og Læring',
    'Rammeaftalen § 5',
    'Der besluttes højere oppe',
  ]) {
    expect(advised.text).toContain(words)
  }
  expect((await secretary.get(meetingPaths.item(ids))).text).toContain('Hører til i Center-MED')
  const disagreements = levelPaths.disagreements(ids)
  expect((await secretary.post(disagreements, { meant: at.local.id, text: '' })).status).toBe(422)
  expect(await secretary.post(disagreements, { meant: at.local.id, text: 'Vi planlægger selv.' })).toMatchObject({
    done: 'level_disagreed',
  })
  expect((await secretary.get(level)).text).toContain('Vi planlægger selv.')
  expect((await (await app.as(at.employee)).get(level)).status).toBe(404)
  expect((await (await app.as(at.centre.tr)).post(disagreements, { text: 'x' })).status).toBe(404)

  const sent = await aMeeting(at.local)
    .on('2026-05-20')
    .withItem({ title: 'Vagtplan for plejehjem' })
    .published()
    .in(app.database)
  const passing = referralPaths.newReferral({ meetingId: sent.id, itemId: sent.itemIds[0] ?? '' })
  expect((await secretary.get(passing)).text).toContain('Fælles vagtplan for plejehjem')
  const chair = await app.as(at.local.chair)
  const form = await chair.get(disputePaths.newOf({ disputeKind: 'level' }, { item: itemId }))
  expect(form.text).toContain(itemId)
  await app.drainJobs()
})
