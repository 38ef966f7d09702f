import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/auth/actor.ts'
import { isoDate, instantOf } from '../../platform/clock/dates.ts'
import { ok, type Result } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { anAgreement } from '../agreement/testing.ts'
import { takeProposal } from '../meetings/agenda/proposal/commands.ts'
import { waitingFor } from '../meetings/agenda/proposal/queries.ts'
import { removeItem } from '../meetings/agenda/commands.ts'
import { workingItems } from '../meetings/agenda/queries.ts'
import { aHeldMeeting } from '../meetings/minutes/testing.ts'
import { cancelMeeting, changeMeeting } from '../meetings/planning/commands.ts'
import { meetingFacts } from '../meetings/queries.ts'
import { aMeeting, anActor, anItem, castOf, unwrap } from '../meetings/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { adaptWheelItem, inheritWheelItem } from './adaptation/commands.ts'
import type { AdaptationWish } from './adaptation/rules.ts'
import { addWheelItem, changeWheelItem, removeWheelItem } from './commands.ts'
import { bodyYear, bodyYearFor, wheelFollowed, wheelFollowedFor } from './following/queries.ts'
import { wheelSource } from './proposing/commands.ts'
import { wheelItem, wheelItems } from './queries.ts'
import type { ItemTerms } from './rules.ts'
import { loadTemplate } from './template/commands.ts'
import { usualTerms } from './testing.ts'
import { yearRules } from './planning/queries.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels

beforeAll(async () => {
  at = await threeLevels(app.database)
  unwrap(await app.database.write(async (tx) => ok(await anAgreement(tx))))
})

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)
const kept = (): Actor => ({ ...anActor(at.main.secretary), grants: [{ role: 'hr_consultant' as const, on: null }] })
const add = (title: string, terms: Partial<ItemTerms> = {}, committeeId: string | null = null, actor = kept()) =>
  app.database.write((tx) =>
    addWheelItem(
      tx,
      actor,
      { committeeId, content: anItem({ title, presenter: '' }), terms: { ...usualTerms, ...terms } },
      app.now(),
    ),
  )
const stateOf = async (committeeId: string, title: string, year = 2026) => {
  const found = await bodyYear(app.database.reader, { year, committeeId }, app.now())
  const one = found?.followed.find(({ occurrence }) => occurrence.item.content.title === title)
  return one && [one.state, one.on, one.isLate ? 'late' : ''].filter(Boolean).join(' ')
}
/** What the wheel proposes for a meeting, and taking it. */
const proposal = async (meetingId: string, committee = at.centre) => {
  const { secretary } = castOf(committee)
  const meeting = (await meetingFacts(app.database.reader, meetingId, app.now()))!
  const items = await workingItems(app.database.reader, meetingId)
  const proposing = { actor: secretary, meeting, items, lang: 'da' as const, now: app.now() }
  const waiting = await waitingFor(app.database.reader, [wheelSource], proposing)
  const take = () =>
    app.database.write((tx) =>
      takeProposal(
        tx,
        secretary,
        [wheelSource],
        { meetingId, taken: waiting.map(({ key, minutes }) => ({ key, minutes })), lang: 'da' },
        app.now(),
      ),
    )
  return { titles: waiting.map(({ title }) => title), waiting, take }
}

test('an item comes to the meeting it belongs to, follows it, and is on the agenda once', async () => {
  unwrap(await add('Sygefravær', { levels: [2], months: { from: 4, to: 4 }, prepares: 'HR', isMust: true }))
  const april = await aMeeting(at.centre).on('2026-04-16').in(app.database)
  const june = await aMeeting(at.centre).on('2026-06-10').in(app.database)
  const { secretary } = castOf(at.centre)
  expect((await proposal(april.id)).titles).toEqual(['Sygefravær'])
  expect((await proposal(june.id)).titles).toEqual([])
  expect(await stateOf(at.centre.id, 'Sygefravær')).toBe('coming 2026-04-16')

  // The meeting is moved out of the month: the item goes with it. Cancelled: the next has it, late.
  const plan = {
    kind: 'ordinary' as const,
    startsAt: instantOf(isoDate('2026-05-07'), '13:00'),
    endsAt: instantOf(isoDate('2026-05-07'), '15:00'),
    place: '',
  }
  const { version } = (await meetingFacts(app.database.reader, april.id, app.now()))!
  unwrap(
    await app.database.write((tx) =>
      changeMeeting(tx, secretary, { meetingId: april.id, version, plan, confirmed: true }, app.now()),
    ),
  )
  expect(await stateOf(at.centre.id, 'Sygefravær')).toBe('coming 2026-05-07 late')
  const taken = await proposal(april.id)
  unwrap(await taken.take())
  expect(code(await taken.take())).toBe('changed_meanwhile')
  expect(await stateOf(at.centre.id, 'Sygefravær')).toBe('on_agenda 2026-05-07 late')
  expect(await workingItems(app.database.reader, april.id)).toMatchObject([{ title: 'Sygefravær', presenter: 'HR' }])
  expect((await proposal(june.id)).titles).toEqual([])
  unwrap(
    await app.database.write((tx) =>
      cancelMeeting(tx, secretary, { meetingId: april.id, reason: 'Sygdom' }, app.now()),
    ),
  )
  expect(await stateOf(at.centre.id, 'Sygefravær')).toBe('coming 2026-06-10 late')
  unwrap(await (await proposal(june.id)).take())
  const [item] = await workingItems(app.database.reader, june.id)
  unwrap(
    await app.database.write((tx) => removeItem(tx, secretary, { meetingId: june.id, itemId: item!.id }, app.now())),
  )
  expect(await stateOf(at.centre.id, 'Sygefravær')).toBe('coming 2026-06-10 late')
  await app.drainJobs()
})

test('held it is done; put off it waits where postponed items wait; held without it, it is missed', async () => {
  const local = at.local
  unwrap(await add('Trivsel', { levels: [4], months: { from: 3, to: 3 } }))
  unwrap(await add('APV', { levels: [4], months: { from: 3, to: 3 } }))
  const { secretary } = castOf(local)
  const meeting = await aMeeting(local).on('2026-03-26').madeAt('2026-03-01T08:00:00Z').in(app.database)
  const wanted = await proposal(meeting.id, local)
  expect(wanted.titles).toEqual(['APV', 'Trivsel'])
  const key = wanted.waiting[1]!.key
  unwrap(
    await app.database.write((tx) =>
      takeProposal(
        tx,
        secretary,
        [wheelSource],
        { meetingId: meeting.id, taken: [{ key, minutes: 10 }], lang: 'da' },
        app.now(),
      ),
    ),
  )
  // A draft says nothing to others: neither the state nor the counts.
  const seen = async (actor = anActor(at.employee)) =>
    (await bodyYearFor(app.database.reader, actor, { year: 2026, committeeId: local.id }, app.now()))!.followed
      .filter(({ occurrence }) => occurrence.months.from === 3 && occurrence.months.to === 3)
      .map(({ state }) => state)
  expect(await seen()).toEqual(['coming', 'coming'])
  expect(await seen(secretary)).toEqual(['coming', 'on_agenda'])
  const counts = (actor = anActor(at.employee)) => wheelFollowedFor(app.database.reader, actor, 2026, app.now())
  expect((await counts()).find(({ committeeId }) => committeeId === local.id)?.counts).toMatchObject({ on_agenda: 0 })
  app.setNow('2026-04-20T08:00:00Z')
  expect(await stateOf(local.id, 'Trivsel')).toBe('done 2026-03-26')
  expect(await stateOf(local.id, 'APV')).toBe('missed')
  const all = await wheelFollowed(app.database.reader, 2026, app.now())
  expect(all.find(({ committeeId }) => committeeId === local.id)?.counts).toMatchObject({
    done: 1,
    missed: 1,
    due: 2,
    followed: 1,
  })
  app.setNow('2026-03-12T08:00:00Z')
  await app.drainJobs()
})

test('what a meeting postponed is carried by the postponed items and counts where it is dealt with', async () => {
  unwrap(await add('Ferieplan', { levels: [1], months: { from: 2, to: 3 } }))
  const first = aMeeting(at.main).on('2026-03-05').madeAt('2026-02-10T08:00:00Z')
  const sent = await first.withItem({ title: 'Ferieplan' }).published().in(app.database)
  const ferie = (await wheelItems(app.database.reader, [])).find(({ content }) => content.title === 'Ferieplan')!
  await app.database.write(async (tx) => {
    const row = { agenda_item_id: sent.itemIds[0]!, wheel_item_id: ferie.id, committee_id: at.main.id, year: 2026 }
    await tx
      .insertInto('wheel_placement')
      .values({ ...row, placed_by: null, placed_at: app.now() })
      .execute()
    await tx.updateTable('wheel_item').set({ on_wheel_from: '2026-01-01' }).where('id', '=', ferie.id).execute()
    return ok()
  })
  await aHeldMeeting(sent, '2026-03-05T13:00:00Z').opened().attended().written('postponed', 1).closed().in(app.database)
  const next = await aMeeting(at.main).on('2026-04-16').in(app.database)
  expect(await stateOf(at.main.id, 'Ferieplan')).toBe('coming 2026-04-16 late')
  expect((await proposal(next.id, at.main)).titles).not.toContain('Ferieplan')
  await app.drainJobs()
})

const wish: AdaptationWish = {
  year: 2026,
  onlyThisYear: false,
  isLeftOut: false,
  coversBranch: false,
  months: null,
  cadence: null,
  prepares: null,
  reason: '',
}

test('a body adapts what it inherits, those under it follow when it says so, and the reason stays with the year', async () => {
  const { id } = unwrap(await add('Budgethøring', { isMust: true, months: { from: 8, to: 9 }, leeway: 1 }))
  const { secretary } = castOf(at.centre)
  const adapt = (more: Partial<AdaptationWish>, actor = secretary, committeeId = at.centre.id) =>
    app.database.write((tx) =>
      adaptWheelItem(tx, actor, { committeeId, itemId: id, wish: { ...wish, ...more } }, app.now()),
    )
  const monthsAt = async (committeeId: string, year: number) => {
    const found = await bodyYear(app.database.reader, { year, committeeId }, app.now())
    const one = found?.followed.find(({ occurrence }) => occurrence.item.id === id)
    return (
      one && (one.state === 'left_out' ? `left out: ${one.occurrence.adaptation?.reason}` : one.occurrence.months.from)
    )
  }
  expect(code(await adapt({ months: { from: 10, to: 10 } }, castOf(at.centre).member))).toBe('forbidden')
  expect(code(await adapt({ months: { from: 12, to: 12 } }))).toBe('outside_leeway')
  expect(code(await adapt({ isLeftOut: true }))).toBe('reason_missing')
  unwrap(await adapt({ months: { from: 10, to: 10 }, coversBranch: true }))
  expect([
    await monthsAt(at.centre.id, 2026),
    await monthsAt(at.local.id, 2027),
    await monthsAt(at.main.id, 2026),
  ]).toEqual([10, 10, 8])
  unwrap(await adapt({ isLeftOut: true, onlyThisYear: true, year: 2027, reason: 'Vi lægges sammen' }))
  expect(await monthsAt(at.centre.id, 2026)).toBe(10)
  expect(await monthsAt(at.centre.id, 2027)).toBe('left out: Vi lægges sammen')
  expect(await monthsAt(at.centre.id, 2028)).toBe(10)
  unwrap(
    await app.database.write((tx) =>
      inheritWheelItem(tx, secretary, { committeeId: at.centre.id, itemId: id, year: 2027 }, app.now()),
    ),
  )
  expect([await monthsAt(at.centre.id, 2026), await monthsAt(at.centre.id, 2027)]).toEqual([10, 8])
  expect(code(await adapt({ prepares: 'HR' }, castOf(at.local).secretary, at.local.id))).toBe('ok')
  expect(code(await app.database.write((tx) => removeWheelItem(tx, kept(), { id }, app.now())))).toBe('in_use')
})

test('HR keeps the municipality’s wheel, a secretary the body’s own; an old version is refused', async () => {
  const { secretary } = castOf(at.centre)
  expect(code(await add('Tema', {}, null, secretary))).toBe('forbidden')
  expect(code(await add('Tema', { levels: [1, 2] }, at.centre.id, secretary))).toBe('level_above')
  expect(code(await add('Tema', {}, at.unitId, secretary))).toBe('not_found')
  const { id } = unwrap(await add('Tema', { levels: [2, 4] }, at.centre.id, secretary))
  expect(await stateOf(at.local.id, 'Tema')).toBeDefined()
  expect(await stateOf(at.main.id, 'Tema')).toBeUndefined()
  const item = (await wheelItem(app.database.reader, id))!
  const change = () =>
    app.database.write((tx) =>
      changeWheelItem(
        tx,
        secretary,
        { id, version: item.version, content: item.content, terms: { ...item, levels: [2] } },
        app.now(),
      ),
    )
  unwrap(await change())
  expect(code(await change())).toBe('changed_meanwhile')
  expect(await stateOf(at.local.id, 'Tema')).toBeUndefined()
  unwrap(await app.database.write((tx) => removeWheelItem(tx, secretary, { id }, app.now())))
  expect(code(await change())).toBe('not_found')
})

test('the template is loaded once for the levels of the agreement, and again only what is missing', async () => {
  const load = (actor = kept()) => app.database.write((tx) => loadTemplate(tx, actor, app.now()))
  expect(code(await load(castOf(at.main).secretary))).toBe('forbidden')
  const { count } = unwrap(await load())
  expect(count).toBeGreaterThan(20)
  expect(code(await load())).toBe('template_loaded')
  const items = await wheelItems(app.database.reader, [])
  const retention = items.find(({ templateKey }) => templateKey === 'retention')!
  const effect = items.find(({ templateKey }) => templateKey === 'budget-effect')
  expect(effect?.relation).toEqual({
    kind: 'after',
    itemId: items.find(({ templateKey }) => templateKey === 'budget-hearing')?.id,
  })
  unwrap(await app.database.write((tx) => removeWheelItem(tx, kept(), { id: retention.id }, app.now())))
  expect(unwrap(await load())).toEqual({ count: 1 })
})

test('the year is handed over as rules to lay meetings by', async () => {
  const rules = await yearRules(app.database.reader, 2027, app.now())
  const hearing = rules.filter((rule) => rule.kind === 'item' && rule.title === 'Høring om budgettet')
  expect(hearing).toMatchObject([
    {
      strength: 'must',
      from: '2027-07-01',
      to: '2027-10-31',
      bodyIds: expect.arrayContaining([at.main.id, at.local.id]),
    },
  ])
  expect(rules.some((rule) => rule.kind === 'item_order')).toBe(true)
  for (const rule of rules) if (rule.kind === 'item_order') expect(rule.bodyIds.length).toBeGreaterThan(0)
})
