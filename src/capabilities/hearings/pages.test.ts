import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/db/ids.ts'
import { useApp } from '../../testing/app.ts'
import { anActor, castOf } from '../meetings/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { hearingPaths } from './paths.ts'
import { aHearing } from './testing.ts'

const app = useApp({ now: '2026-03-30T08:00:00Z' })
let at: ThreeLevels
let sides: string

beforeAll(async () => {
  at = await threeLevels(app.database)
  const to = [at.centre.id, at.local.id]
  const words = { committeeId: at.main.id, to, answeredAs: 'sides' as const, title: 'Ny struktur' }
  sides = await aHearing(app.database, castOf(at.main).secretary, words, app.now())
  await app.drainJobs()
})

const form = {
  title: 'Budget 2027',
  kind: 'budget',
  answered_as: 'joint',
  questions: 'Hvad betyder det?\nHvad skal der tages hensyn til?',
  text: 'Direktionens **forslag**.',
}
const idIn = (address: string | null) => address?.split('/').at(-1) ?? ''

test('from the first question to the gathered answers, by forms alone', async () => {
  const asker = await app.as(at.main.secretary)
  expect((await asker.get(hearingPaths.hearings())).text).toContain('Ny høring')
  const empty = await asker.post(hearingPaths.hearings(), { ...form, title: '', committee: at.main.id })
  expect([empty.status, empty.text.includes('Fejl: Ny høring'), empty.text.includes('Hvad betyder det?')]).toEqual([
    422,
    true,
    true,
  ])
  expect((await asker.post(hearingPaths.hearings(), form)).status).toBe(422)
  const made = await asker.post(hearingPaths.hearings(), { ...form, committee: at.main.id, version: 1 })
  expect(made).toMatchObject({ status: 303, done: 'hearing_created' })
  const hearingId = idIn(made.location)
  const place = { hearingId }
  const draft = await asker.get(hearingPaths.hearing(place))
  expect(draft.text).toContain('torsdag den 9. april 2026, hvis den sendes i dag')
  expect((await (await app.as(at.local.chair)).get(hearingPaths.hearing(place))).status).toBe(404)
  expect((await asker.post(hearingPaths.receivers(place), { under: at.centre.id })).status).toBe(422)
  // Who asks is never among them, and a level is one of those under it.
  const nobody = await asker.post(hearingPaths.receivers(place), { add: at.main.id })
  expect([nobody.status, nobody.text.includes('Der er ingen at høre')]).toEqual([422, true])
  const chosen = await asker.post(hearingPaths.receivers(place), { who: 'all', under: at.centre.id })
  expect(chosen).toMatchObject({ status: 303, done: 'hearing_receivers' })
  expect((await asker.get(hearingPaths.hearing(place))).text).toContain('2 udvalg')
  await asker.post(hearingPaths.receiverRemoval(place), { committee: at.centre.id })
  const file = new File(['Forslag'], 'forslag.txt', { type: 'text/plain' })
  expect(await asker.post(hearingPaths.files(place), { file })).toMatchObject({ status: 303 })
  expect((await asker.post(hearingPaths.files(place), {})).status).toBe(422)
  const wished = { ...form, answers_by: '2026-04-07', version: 1 }
  expect(await asker.post(hearingPaths.text(place), wished)).toMatchObject({ status: 303, done: 'hearing_changed' })
  const refused = await asker.post(hearingPaths.sending(place), { version: 2 })
  expect([refused.status, refused.text.includes('Skriv hvorfor')]).toEqual([422, true])
  await asker.post(hearingPaths.text(place), { ...wished, period_reason: 'Byrådet mødes den 8.', version: 2 })
  expect(await asker.post(hearingPaths.sending(place), { version: 3 })).toMatchObject({ done: 'hearing_sent' })
  await app.drainJobs()

  const chair = await app.as(at.local.chair)
  expect((await chair.get('/')).text).toContain('Høringssvar fra Lokal-MED Solsikken: Budget 2027')
  const page = await chair.get(hearingPaths.hearing(place))
  for (const words of ['Skriv svaret', 'forslag.txt', 'Byrådet mødes den 8.', '0 af 1 har svaret']) {
    expect(page.text).toContain(words)
  }
  const answer = { ...place, committeeId: at.local.id, answerSide: 'joint' }
  const write = (fields: object, headers = {}) =>
    chair.post(hearingPaths.answerText({ ...answer, question: '0' }), { save: newId(), base: '', ...fields }, headers)
  expect(await write({ version: 0, text: 'Det betyder noget.' })).toMatchObject({ status: 303 })
  const byItself = await write(
    { version: 1, base: 'Det betyder noget.', text: 'Det betyder meget.' },
    { accept: 'application/json' },
  )
  expect(JSON.parse(byItself.text)).toMatchObject({ kind: 'saved', stored: { version: 2 }, asSent: true })
  const clash = await write({ version: 1, base: 'Det betyder noget.', text: 'Det betyder intet.' })
  expect([clash.status, clash.text.includes('Det betyder intet.'), clash.text.includes('Det betyder meget.')]).toEqual([
    409,
    true,
    true,
  ])
  const answerPage = await chair.get(hearingPaths.answer(answer))
  const mark = /name="mark" value="([^"]*)"/.exec(answerPage.text)?.[1] ?? ''
  // The page saved by itself once more after it was shown: they still send what they saw.
  await write({ version: 2, base: 'Det betyder meget.', text: 'Det betyder meget.\n\nOg mere.' })
  expect(await chair.post(hearingPaths.answerSending(answer), { mark })).toMatchObject({ done: 'hearing_key_turned' })
  const vice = await app.as(at.local.viceChair)
  expect((await vice.post(hearingPaths.answerSending(answer), { mark: 'gammelt' })).status).toBe(409)
  expect((await vice.post(hearingPaths.answerSending(answer), { mark })).status).toBe(409)
  const shownToVice = (await vice.get(hearingPaths.answer(answer))).text
  const fresh = /name="mark" value="([^"]*)"/.exec(shownToVice)?.[1] ?? ''
  const sent = await vice.post(hearingPaths.answerSending(answer), { mark: fresh })
  expect(sent).toMatchObject({ done: 'hearing_answered' })
  expect((await asker.get(hearingPaths.hearing(place))).text).toContain('Det betyder meget.')

  // Everybody has answered, so nobody has to wait for the day.
  const before = await asker.get(hearingPaths.reply(place))
  expect(before.text).toContain('Alle, der blev hørt, har svaret.')
  expect((await vice.get(hearingPaths.reply(place))).status).toBe(403)
  const half = await asker.post(hearingPaths.reply(place), { sent_to: 'Politisk sekretariat' })
  expect([half.status, half.text.includes('Skriv både')]).toEqual([422, true])
  const reply = { case_number: '26/1412', decided_by: 'Økonomiudvalget', sent_to: 'Politisk sekretariat' }
  const gathered = await asker.post(hearingPaths.reply(place), { ...reply, sent_on: '2026-03-30' })
  expect(gathered).toMatchObject({ status: 303, done: 'hearing_gathered' })
  const version = { ...place, version: '1' }
  const atOnce = await vice.get(hearingPaths.replyWord(version))
  await app.drainJobs()
  const [kept, pdf] = [await vice.get(hearingPaths.replyWord(version)), await vice.get(hearingPaths.replyPdf(version))]
  expect([atOnce.status, kept.status, Buffer.from(pdf.bytes).subarray(0, 5).toString()]).toEqual([200, 200, '%PDF-'])
  const shown = await vice.get(hearingPaths.replyVersion(version))
  for (const words of ['26/1412', 'Politisk sekretariat, 30. marts 2026', 'Det betyder meget.']) {
    expect(shown.text).toContain(words)
  }
  expect((await (await app.as(at.employee)).get(hearingPaths.replyPdf(version))).status).toBe(404)
})

test('each side has its own page, and nobody else finds it', async () => {
  const place = { hearingId: sides, committeeId: at.local.id }
  const status = async (person: string, answerSide: string) =>
    (await (await app.as(person)).get(hearingPaths.answer({ ...place, answerSide }))).status
  const { chair, viceChair, secretary, tr } = at.local
  const seen = async (person: string) => [
    await status(person, 'management'),
    await status(person, 'employee'),
    await status(person, 'joint'),
  ]
  expect(await seen(chair)).toEqual([200, 404, 404])
  expect(await seen(viceChair)).toEqual([404, 200, 404])
  expect(await seen(secretary)).toEqual([404, 404, 404])
  expect(await seen(tr)).toEqual([404, 404, 404])
  const front = async (person: string) => (await (await app.as(person)).get('/')).text.includes('Ny struktur')
  expect([await front(chair), await front(viceChair), await front(secretary)]).toEqual([true, true, false])
})

test('a hearing is for the bodies it concerns; a strange address finds nothing', async () => {
  const outsider = await app.as(at.employee)
  expect((await outsider.get(hearingPaths.hearing({ hearingId: sides }))).status).toBe(404)
  expect((await outsider.get(hearingPaths.hearings())).text).toContain('Ingen høringer')
  expect((await outsider.get(hearingPaths.new())).status).toBe(403)
  const member = await app.as(at.local.tr)
  expect((await member.get(hearingPaths.hearing({ hearingId: sides }))).status).toBe(200)
  for (const address of [
    hearingPaths.hearing({ hearingId: 'x' }),
    hearingPaths.answer({ hearingId: sides, committeeId: 'x', answerSide: 'joint' }),
    hearingPaths.answer({ hearingId: sides, committeeId: at.local.id, answerSide: 'x' }),
    hearingPaths.replyPdf({ hearingId: sides, version: '9999999999' }),
    hearingPaths.file({ hearingId: sides, fileId: 'x' }),
  ]) {
    expect((await member.get(address)).status, address).toBe(404)
  }
  expect(anActor(at.employee).grants).toEqual([])
})

test('in English, and moved by who asks with a reason', async () => {
  const asker = await app.as(at.main.chair)
  await asker.post('/language', { lang: 'en', return_to: '/' })
  expect((await asker.get(hearingPaths.hearing({ hearingId: sides }))).text).toContain('Who has answered')
  await asker.post('/language', { lang: 'da', return_to: '/' })
  const extension = hearingPaths.extension({ hearingId: sides })
  const sooner = await asker.post(extension, { answers_by: '2026-04-01', reason: 'Vi er klar' })
  expect([sooner.status, sooner.text.includes('Vi er klar')]).toEqual([422, true])
  expect(
    (await (await app.as(at.local.chair)).post(extension, { answers_by: '2026-04-30', reason: 'Ferie' })).status,
  ).toBe(403)
  expect(await asker.post(extension, { answers_by: '2026-04-30', reason: 'Ferie' })).toMatchObject({
    done: 'hearing_extended',
  })
  await app.drainJobs()
  expect((await asker.get(hearingPaths.hearing({ hearingId: sides }))).text).toContain('Ferie')
})
