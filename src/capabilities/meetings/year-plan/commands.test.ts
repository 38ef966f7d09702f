import { beforeAll, expect, test } from 'vitest'
import { isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import { ok } from '../../../platform/result.ts'
import { useDatabase } from '../../../testing/database.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, aMandate, aSeat, type BuiltCommittee } from '../../committees/testing.ts'
import { hrConsultant } from '../../people/testing.ts'
import { castOf, anActor, unwrap } from '../testing.ts'
import { adjustPlanned, discardYearPlan, drawUpYearPlan, publishYearPlan, removePlanned } from './commands.ts'
import { conflictsOf } from './conflicts/rules.ts'
import { addFreePeriod } from './free-periods/commands.ts'
import { yearPlanFor, yearPlans, yearSetting } from './queries.ts'
import { usualWish } from './rules.ts'

const holder = useDatabase()
const now = new Date('2026-11-20T09:00:00Z')
const hr = {
  ...anActor('00000000-0000-7000-8000-000000000001'),
  grants: [{ role: 'hr_consultant' as const, on: null }],
}
let centre: BuiltCommittee
let local: BuiltCommittee

beforeAll(async () => {
  await holder.database.write(async (tx) => {
    await anAgreement(tx)
    hr.personId = await hrConsultant(tx)
    centre = await aCommittee(tx, { level: 2, name: 'Center-MED, Skoler' })
    local = await aCommittee(tx, { level: 4, name: 'Lokal-MED, Skolen', parent: centre.id })
    // The TR of the local committee sits in the centre's too.
    const seatId = await aSeat(tx, centre.id, { side: 'employee', position: 9 })
    await aMandate(tx, { seatId, personId: local.tr, kind: 'tr' })
    const holiday = { name: 'Vinterferie', first_day: isoDate('2027-02-15'), last_day: isoDate('2027-02-19') }
    return addFreePeriod(tx, hr, holiday, now)
  })
})

const wishes = new Map([2, 4].map((level) => [level, usualWish(null, level)]))
const wishFor = (bodyIds: readonly string[]) => ({
  title: 'Møder i 2027',
  year: 2027,
  flow: 'up' as const,
  daysBetween: 14,
  bodyIds,
  wishes,
})
const inTx = async <T>(work: Parameters<typeof holder.database.write<T, never>>[0]) =>
  unwrap(await holder.database.write(work))
const drawUp = async () =>
  (await inTx(async (tx) => ok(unwrap(await drawUpYearPlan(tx, hr, wishFor([centre.id, local.id]), now))))).yearPlanId
const planOf = async (id: string) => (await yearPlanFor(holder.database.reader, hr, id))!
const conflictsIn = async (id: string) => {
  const plan = await planOf(id)
  const { setting, agreement } = await yearSetting(holder.database.reader, plan, now)
  return conflictsOf(setting, plan.meetings, agreement)
}
const at = (on: IsoDate) => ({ on, starts: '13:00', minutes: 120, place: 'Rådhuset' })

test('HR draws up a year for two levels, and nothing speaks against it', async () => {
  const id = await drawUp()
  const plan = await planOf(id)
  expect(plan.meetings).toHaveLength(8)
  expect(await conflictsIn(id)).toEqual([])
  const secretary = castOf(local).secretary
  expect(await yearPlanFor(holder.database.reader, secretary, id)).toBeNull()
  expect(await yearPlans(holder.database.reader, secretary)).toEqual([])
})

test('a secretary plans the year of the own body alone', async () => {
  const secretary = castOf(local).secretary
  const refused = await holder.database.write((tx) =>
    drawUpYearPlan(tx, secretary, wishFor([centre.id, local.id]), now),
  )
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  const made = await holder.database.write((tx) => drawUpYearPlan(tx, secretary, wishFor([local.id]), now))
  const { yearPlanId } = unwrap(made)
  expect((await yearPlans(holder.database.reader, secretary)).map(({ id }) => id)).toEqual([yearPlanId])
  expect(await inTx((tx) => discardYearPlan(tx, secretary, yearPlanId, now) as never)).toBeUndefined()
})

test('an adjustment is followed by the list of conflicts: who, which day, why', async () => {
  const id = await drawUp()
  const before = await planOf(id)
  const [first, second] = before.meetings.filter(({ bodyId }) => bodyId === local.id)
  const centreDay = before.meetings.find(({ bodyId }) => bodyId === centre.id)!.on!
  const moved = { yearPlanId: id, plannedId: first!.id, version: 1, meeting: at(centreDay) }
  expect(await holder.database.write((tx) => adjustPlanned(tx, hr, moved))).toMatchObject({ ok: true })
  expect(await holder.database.write((tx) => adjustPlanned(tx, hr, moved))).toMatchObject({
    refusal: { code: 'changed_meanwhile' },
  })
  await holder.database.write((tx) =>
    adjustPlanned(tx, hr, { yearPlanId: id, plannedId: second!.id, version: 1, meeting: at(isoDate('2027-02-16')) }),
  )
  const found = await conflictsIn(id)
  expect(found.find(({ code, bodyId }) => code === 'double_booked' && bodyId === local.id)).toMatchObject({
    on: centreDay,
    people: [{ personId: local.tr }],
    otherName: 'Center-MED, Skoler',
    otherStarts: '13:00',
  })
  expect(found.find(({ code }) => code === 'closed')).toMatchObject({
    plannedId: second!.id,
    because: {
      code: 'free_period',
      name: 'Vinterferie',
    },
  })
  const unconfirmed = await holder.database.write((tx) =>
    publishYearPlan(tx, hr, { yearPlanId: id, confirmed: false }, now),
  )
  expect(unconfirmed).toMatchObject({ refusal: { code: 'conflicts_to_confirm' } })
  await holder.database.write((tx) => removePlanned(tx, hr, { yearPlanId: id, plannedId: first!.id }))
  expect((await conflictsIn(id)).find(({ code }) => code === 'too_few')).toMatchObject({
    bodyId: local.id,
    planned: 3,
    wanted: 4,
    clause: '§ 9, stk. 1',
  })
})

test('publishing plans every meeting with its invitation in one transaction, once', async () => {
  const id = await drawUp()
  const db = holder.database.reader
  const count = async () =>
    Number((await db.selectFrom('meeting').select(db.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
  const before = await count()
  const publish = () =>
    holder.database.write((tx) => publishYearPlan(tx, hr, { yearPlanId: id, confirmed: false }, now))
  expect(await publish()).toEqual({ ok: true, value: { meetings: 8 } })
  expect(await publish()).toMatchObject({ refusal: { code: 'already_published' } })
  expect(await count()).toBe(before + 8)
  const plan = await planOf(id)
  const jobs = await db.selectFrom('job').select('data').where('name', '=', 'meeting_invitation').execute()
  const invited = jobs.map(({ data }) => (data as { meetingId: string }).meetingId)
  expect(plan.meetings.every(({ meetingId }) => meetingId !== null && invited.includes(meetingId))).toBe(true)
  expect(plan.publication).toMatchObject({ meetings: 8 })
  expect(await conflictsIn(id)).toEqual([])
  // The year is full: the next proposal has nothing to add.
  expect((await planOf(await drawUp())).meetings).toEqual([])
})
