import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { workingEnvironmentPaths as paths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels

beforeAll(async () => {
  at = await threeLevels(app.database)
})

const points = {
  cooperation: 'Støj',
  meetings: 'Hvert møde',
  last_goals: 'Ja',
  goals: 'Ti procent færre fald',
  expertise: 'Ja',
  training: 'Halvanden dag',
}

test('the discussion by forms: begun, written, signed by both, and then a proof for everybody', async () => {
  const secretary = await app.as(at.main.secretary)
  const begun = await secretary.post(paths.discussions({ committeeId: at.main.id }))
  expect(begun).toMatchObject({ status: 303, done: 'discussion_begun' })
  const discussionId = begun.location?.split('/').at(-1) ?? ''
  const chair = await app.as(at.main.chair)
  expect((await chair.get(paths.discussion({ discussionId }))).text).toContain('Skriv først til alle seks punkter')
  const text = paths.text({ discussionId })
  const wrong = await secretary.post(text, { ...points, held_on: 'i går', version: 1 })
  expect([wrong.status, wrong.text.includes('Ti procent færre fald')]).toEqual([422, true])
  const words = { ...points, participants: 'Karin Holm\nJonas Vangsø', held_on: '2026-03-12' }
  expect(await secretary.post(text, { ...words, version: 1 })).toMatchObject({ done: 'discussion_written' })
  const late = await secretary.post(text, { ...words, goals: 'Mit eget', version: 1 })
  expect([late.status, late.text.includes('Mit eget')]).toEqual([409, true])
  const employee = await app.as(at.employee)
  expect((await employee.get(paths.discussion({ discussionId }))).status).toBe(404)
  expect((await chair.get('/')).text).toContain('Drej din nøgle til arbejdsmiljødrøftelsen')
  const sign = (client: typeof chair) => client.post(paths.signature({ discussionId }), { version: 2 })
  expect(await sign(chair)).toMatchObject({ done: 'discussion_key_turned' })
  expect((await sign(secretary)).status).toBe(403)
  expect(await sign(await app.as(at.main.viceChair))).toMatchObject({ done: 'discussion_signed' })
  await app.drainJobs()
  expect((await employee.get(paths.discussion({ discussionId }))).text).toContain('Ti procent færre fald')
  const pdf = await employee.get(paths.pdf({ discussionId }))
  expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await secretary.post(text, { ...words, version: 2 })).status).toBe(422)
  expect((await chair.get(paths.overview())).text).toContain('12. marts 2027 (arbejdsmiljølovgivningen)')
})

test('advice: set down by who prepares, answered by the chair with reasons, read by the body alone', async () => {
  const secretary = await app.as(at.local.secretary)
  const body = { committeeId: at.local.id }
  expect((await secretary.get(paths.newAdvice(body))).status).toBe(200)
  const ahead = await secretary.post(paths.adviceOfBody(body), { title: 'Skærmvægge', given_on: '2026-03-13' })
  expect([ahead.status, ahead.text.includes('Dagen er ikke kommet endnu')]).toEqual([422, true])
  const given = await secretary.post(paths.adviceOfBody(body), { title: 'Skærmvægge', given_on: '2026-03-12' })
  expect(given).toMatchObject({ status: 303, done: 'advice_given' })
  await app.drainJobs()
  const adviceId = given.location?.split('/').at(-1) ?? ''
  const chair = await app.as(at.local.chair)
  expect((await chair.get('/')).text).toContain('Svar på et råd fra Lokal-MED Solsikken: Skærmvægge')
  const page = await chair.get(paths.advice({ adviceId }))
  expect(page.text).toContain('torsdag den 2. april 2026 (arbejdsmiljølovgivningen)')
  const empty = await chair.post(paths.answer({ adviceId }), { outcome: 'not_followed', text: '' })
  expect([empty.status, empty.text.includes('Skriv, hvorfor rådet ikke følges.')]).toEqual([422, true])
  const reasons = { outcome: 'not_followed', text: 'Der er ikke plads.' }
  expect((await (await app.as(at.local.viceChair)).post(paths.answer({ adviceId }), reasons)).status).toBe(403)
  expect(await chair.post(paths.answer({ adviceId }), reasons)).toMatchObject({ done: 'advice_answered' })
  const member = await app.as(at.local.tr)
  expect((await member.get(paths.advice({ adviceId }))).text).toContain('Der er ikke plads.')
  const outsider = await app.as(at.employee)
  expect((await outsider.get(paths.advice({ adviceId }))).status).toBe(404)
  expect((await outsider.get(paths.body(body))).text).not.toContain('Skærmvægge')
  expect((await outsider.get(paths.newAdvice(body))).status).toBe(403)
})

test('a strange address finds nothing', async () => {
  const client = await app.as(at.local.secretary)
  for (const address of [
    paths.body({ committeeId: 'x' }),
    paths.discussion({ discussionId: 'x' }),
    paths.pdf({ discussionId: 'x' }),
    paths.advice({ adviceId: 'x' }),
    paths.newAdvice({ committeeId: 'x' }),
  ]) {
    expect((await client.get(address)).status, address).toBe(404)
  }
})
