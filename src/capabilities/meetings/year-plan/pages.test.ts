import { beforeAll, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp, type Client, type Fields } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { hrConsultant } from '../../people/testing.ts'
import { meetingPaths } from '../paths.ts'
import { yearPlanPaths } from './paths.ts'

const app = useApp({ now: '2026-11-20T09:00:00Z' })
let centre: BuiltCommittee
let local: BuiltCommittee
let hr: Client

beforeAll(async () => {
  let person = ''
  await app.database.write(async (tx) => {
    await anAgreement(tx)
    person = await hrConsultant(tx)
    centre = await aCommittee(tx, { level: 2, name: 'Center-MED, Skoler' })
    local = await aCommittee(tx, { level: 4, name: 'Lokal-MED, Skolen', parent: centre.id })
    return ok()
  })
  hr = await app.as(person)
})

const levelFields = (level: number): Fields => ({
  [`meetings_${level}`]: 4,
  [`months_${level}`]: ['3', '5', '8', '10'],
  [`weekday_${level}`]: '2',
  [`starts_${level}`]: '13.00',
  [`minutes_${level}`]: 120,
  [`place_${level}`]: 'Rådhuset',
})
const wish = (scope: string): Fields => ({
  title: 'Møder i 2027',
  year: 2027,
  scope,
  flow: 'up',
  days_between: 14,
  ...levelFields(2),
  ...levelFields(4),
})
const speak = (lang: 'da' | 'en') => hr.post('/language', { lang, return_to: '/' })

test('HR chooses a branch, gets a proposal, mends it and sends it out', async () => {
  expect((await hr.get(meetingPaths.meetings())).text).toContain(yearPlanPaths.plans())
  const first = await hr.get(yearPlanPaths.newPlan())
  expect(first.text).toContain('Center-MED, Skoler og alle under (2)')
  const form = await hr.get(yearPlanPaths.newPlan({}, { year: '2027', scope: `branch:${centre.id}` }))
  expect(form.text).toContain('MED-aftalen siger 4 møder om året (§ 9, stk. 1).')

  const unready = await hr.post(yearPlanPaths.plans(), { ...wish(`branch:${centre.id}`), starts_4: 'middag' })
  expect([unready.status, unready.text.includes('value="middag"')]).toEqual([422, true])

  const made = await hr.post(yearPlanPaths.plans(), wish(`branch:${centre.id}`))
  expect([made.status, made.done]).toEqual([303, 'year_plan_drawn_up'])
  const address = made.location!
  const draft = await hr.get(address)
  expect(draft.text).toContain('Intet taler imod planen')
  expect(draft.statements.length).toBeLessThanOrEqual(13)

  const planned = /\/year-plans\/[^/"]+\/meetings\/[0-9a-f-]{36}/.exec(draft.text)![0]
  const one = await hr.get(planned)
  expect(one.text).toContain('Dage, der passer alle')
  const moved = { on: '2027-12-25', starts: '13:00', minutes: 120, place: 'Rådhuset', version: 1 }
  expect((await hr.post(planned, { ...moved, on: 'i morgen' })).status).toBe(422)
  expect((await hr.post(planned, moved)).done).toBe('year_plan_adjusted')
  const stale = await hr.post(planned, moved)
  expect([stale.status, stale.text.includes('En anden har rettet mødet imens')]).toEqual([409, true])
  expect((await hr.get(address)).text).toContain('Lørdag den 25. december 2027 er helligdag: juledag.')
  await speak('en')
  expect((await hr.get(address)).text).toContain('Saturday 25 December 2027 is a public holiday: juledag.')

  await speak('da')
  const unsent = await hr.post(`${address}/publication`)
  expect([unsent.status, unsent.text.includes('Jeg har set')]).toEqual([422, true])
  const sent = await hr.post(`${address}/publication`, { confirmed: 'on' })
  expect(sent.done).toBe('year_plan_published')
  const published = await hr.get(address)
  expect(published.text).toContain('8 møder er planlagt')
  expect(published.text).not.toContain('/removal')
  expect((await hr.get(planned)).status).toBe(404)
  await app.drainJobs()
  const mails = await app.database.reader.selectFrom('outgoing_mail').select('dedupe_key').execute()
  expect(new Set(mails.map(({ dedupe_key }) => dedupe_key.split(':')[1])).size).toBe(8)
})

test('a secretary plans for the own body, and sees no other plan', async () => {
  const secretary = await app.as(local.secretary)
  const form = await secretary.get(yearPlanPaths.newPlan({}, { year: '2028' }))
  expect(form.text).toContain('Sådan mødes Lokal-MED, Skolen')
  expect(form.text).not.toContain('Center-MED, Skoler')
  expect((await secretary.post(yearPlanPaths.plans(), wish(`body:${centre.id}`))).status).toBe(403)
  const made = await secretary.post(yearPlanPaths.plans(), { ...wish(`body:${local.id}`), year: 2028 })
  expect(made.done).toBe('year_plan_drawn_up')
  const meetings = `${made.location!}/meetings`
  const added = { body: local.id, on: '2028-06-15', starts: '09:00', minutes: 60, place: '' }
  expect((await secretary.post(meetings, { ...added, on: '' })).status).toBe(422)
  expect((await secretary.post(meetings, { ...added, body: centre.id })).status).toBe(422)
  expect((await secretary.post(meetings, added)).done).toBe('year_plan_added')
  const planned = /\/year-plans\/[^/"]+\/meetings\/[0-9a-f-]{36}/.exec((await secretary.get(made.location!)).text)![0]
  expect((await secretary.post(`${planned}/removal`)).done).toBe('year_plan_taken_out')
  const other = await app.as(centre.tr)
  expect((await other.get(yearPlanPaths.plans())).status).toBe(403)
  for (const address of [made.location!, '/year-plans/nothing', planned]) {
    expect((await other.get(address)).status).toBe(404)
  }
  expect((await secretary.post(`${made.location!}/removal`)).done).toBe('year_plan_discarded')
})

test('HR keeps the school holidays; nobody else does', async () => {
  const address = yearPlanPaths.freePeriods()
  const secretary = await app.as(local.secretary)
  expect((await secretary.get(address)).status).toBe(403)
  const holiday = { name: 'Efterårsferie', first_day: '2027-10-18', last_day: '2027-10-22' }
  expect((await secretary.post(address, holiday)).status).toBe(403)
  const refused = await hr.post(address, { ...holiday, last_day: '2027-10-01' })
  expect([refused.status, refused.text.includes('value="Efterårsferie"')]).toEqual([422, true])
  expect((await hr.post(address, holiday)).done).toBe('meeting_free_period_added')
  const kept = await hr.get(address)
  const removal = /\/year-plans\/free-periods\/[0-9a-f-]{36}\/removal/.exec(kept.text)![0]
  expect((await hr.post(removal)).done).toBe('meeting_free_period_removed')
  expect((await hr.post(removal)).status).toBe(404)
})
