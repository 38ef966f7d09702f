import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/auth/actor.ts'
import { isoDate, today } from '../../platform/clock/dates.ts'
import type { Result } from '../../platform/result.ts'
import { parseLight } from '../../platform/rich-text/light-notation.ts'
import { useDatabase } from '../../testing/database.ts'
import { anActor, aMeeting, castOf } from '../meetings/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { changeFacts, enterGuideline, enterText } from './commands.ts'
import { addDuty, endDuty, takeNationalDuties } from './duties/commands.ts'
import { allDuties } from './duties/queries.ts'
import { dutyStates, missingOf, nationalDuties } from './duties/rules.ts'
import { giveNotice, repealGuideline } from './ending/commands.ts'
import { belongsToMain, guidelinePage, registerFor, revisionsDue, revisionsWaiting } from './queries.ts'
import { standingOf } from './rules.ts'
import { aGuideline } from './testing.ts'

const use = useDatabase()
const now = new Date('2026-03-12T08:00:00Z')
const on = today(now)
let at: ThreeLevels
let hr: Actor

beforeAll(async () => {
  at = await threeLevels(use.database)
  hr = { ...anActor(at.main.leader), grants: [{ role: 'hr_consultant', on: null }] }
})

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)
const events = async (id: string) =>
  (
    await use.database.reader
      .selectFrom('event')
      .select('name')
      .where('subject_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute()
  ).map(({ name }) => name)

const newText = (committeeId: string, more: object = {}) => ({
  text: parseLight('Sådan gør vi nu.'),
  agreedOn: isoDate('2026-03-01'),
  validFrom: null,
  committeeId,
  decidedBy: '',
  itemId: null,
  note: 'Kortere frist',
  files: [],
  covers: 'units' as const,
  levels: [],
  unitIds: [at.unitId],
  ...more,
})

test('a secretary enters what the body agreed, with who held its two posts; others enter nothing', async () => {
  const { secretary, member } = castOf(at.local)
  const meeting = await aMeeting(at.local).withItem({ title: 'Mobiltelefoner' }).published().in(use.database)
  const draft = await aMeeting(at.local).on('2026-05-12').withItem().in(use.database)
  const enter = (actor: Actor, more: object = {}) =>
    use.database.write((tx) =>
      enterGuideline(
        tx,
        actor,
        {
          kind: 'may',
          title: 'Mobiltelefoner i mødet',
          dutyIds: [],
          publishedAt: '',
          reviseOn: null,
          text: newText(at.local.id, { itemId: meeting.itemIds[0] }),
          ...more,
        },
        now,
      ),
    )
  const made = await enter(secretary)
  if (!made.ok) throw new Error(made.refusal.code)
  expect(await events(made.value)).toEqual(['guideline_entered'])
  const page = await guidelinePage(use.database.reader, secretary, made.value, now)
  const [text] = page?.guideline.texts ?? []
  expect(text).toMatchObject({ number: 1, committeeName: 'Lokal-MED Solsikken', itemId: meeting.itemIds[0] })
  expect([text?.managementName, text?.employeeName].every(Boolean)).toBe(true)
  expect(code(await enter(member))).toBe('forbidden')
  expect(code(await enter(anActor(at.employee)))).toBe('forbidden')
  expect(code(await enter(castOf(at.centre).secretary))).toBe('forbidden')
  expect(code(await enter({ ...secretary, seenBy: { personId: 'x', name: 'x', seeingId: 'x', until: now } }))).toBe(
    'forbidden',
  )
  expect(code(await enter(secretary, { kind: 'procedure' }))).toBe('needs_main_committee')
  expect(code(await enter(secretary, { text: newText(at.local.id, { unitIds: [] }) }))).toBe('covers_no_workplace')
  expect(code(await enter(secretary, { text: newText(at.local.id, { unitIds: ['x'] }) }))).toBe('unknown_unit')
  expect(code(await enter(hr, { text: newText('x') }))).toBe('unknown_body')
  const ofDraft = newText(at.local.id, { itemId: draft.itemIds[0] })
  expect(code(await enter(secretary, { text: ofDraft }))).toBe('unknown_item')
  const ofOther = newText(at.centre.id, { itemId: meeting.itemIds[0] })
  expect(code(await enter(hr, { text: ofOther }))).toBe('unknown_item')
  const file = { name: 'x.exe', bytes: new Uint8Array([77, 90]) }
  expect(code(await enter(secretary, { text: newText(at.local.id, { files: [file] }) }))).toBe('file_type')
})

test('it covers by workplace with all above it, by level of a body, or everybody', async () => {
  const mine = async (actor: Actor) =>
    (await registerFor(use.database.reader, actor, now)).filter(({ isMine }) => isMine).map(({ title }) => title)
  const { secretary } = castOf(at.centre)
  const unit = (
    await use.database.reader
      .selectFrom('committee_period')
      .select('unit_id')
      .where('committee_id', '=', at.centre.id)
      .executeTakeFirstOrThrow()
  ).unit_id
  await aGuideline(use.database, hr, { title: 'Alle', committeeId: at.main.id })
  await aGuideline(use.database, secretary, {
    title: 'Centret',
    covers: 'units',
    unitIds: [unit],
    committeeId: at.centre.id,
  })
  await aGuideline(use.database, hr, { title: 'Center-MED', covers: 'levels', levels: [2], committeeId: at.main.id })
  expect(await mine(anActor(at.employee))).toEqual(['Alle', 'Centret', 'Mobiltelefoner i mødet'])
  expect(await mine(castOf(at.centre).member)).toEqual(['Alle', 'Center-MED', 'Centret'])
  expect(await mine(castOf(at.main).member)).toEqual(['Alle'])
  expect(await belongsToMain(use.database.reader, castOf(at.main).member, now)).toBe(true)
  expect(await belongsToMain(use.database.reader, castOf(at.centre).member, now)).toBe(false)
})

test('a may-guideline is given notice of by its own two key holders, once; a new text stands by itself', async () => {
  const id = await aGuideline(use.database, hr, { committeeId: at.local.id, title: 'Frokost' })
  const { chair, viceChair, secretary } = castOf(at.local)
  const notice = (actor: Actor, side: 'management' | 'employee', guidelineId = id) =>
    use.database.write((tx) => giveNotice(tx, actor, { guidelineId, side, reason: '' }, now))
  expect(code(await notice(secretary, 'employee'))).toBe('forbidden')
  expect(code(await notice(chair, 'employee'))).toBe('forbidden')
  expect(code(await notice(castOf(at.centre).viceChair, 'employee'))).toBe('forbidden')
  expect(await notice(viceChair, 'employee')).toEqual({ ok: true, value: '2026-06-12' })
  expect(code(await notice(chair, 'management'))).toBe('already_noticed')
  const [before] = (await registerFor(use.database.reader, hr, now)).filter((one) => one.id === id)
  expect(before && standingOf(before, on)).toEqual({ state: 'under_notice', lastDay: '2026-06-12' })
  const again = { guidelineId: id, ...newText(at.local.id) }
  expect(await use.database.write((tx) => enterText(tx, secretary, again, now))).toEqual({ ok: true, value: 2 })
  const [after] = (await registerFor(use.database.reader, hr, now)).filter((one) => one.id === id)
  expect(after && standingOf(after, on)).toEqual({ state: 'in_force' })
  expect(await events(id)).toEqual(['guideline_entered', 'guideline_notice_given', 'guideline_text_entered'])
  const older = { guidelineId: id, ...newText(at.local.id, { agreedOn: isoDate('2025-01-01') }) }
  expect(code(await use.database.write((tx) => enterText(tx, secretary, older, now)))).toBe('agreed_before_last')
  const must = await aGuideline(use.database, hr, { committeeId: at.local.id, kind: 'must', title: 'Vold' })
  expect(code(await notice(chair, 'management', must))).toBe('must_has_no_notice')
  expect(code(await notice(chair, 'management', 'x'))).toBe('not_found')
})

test('whom it covers is agreed with its text: another coverage is another text, which holds from its day', async () => {
  const guidelineId = await aGuideline(use.database, hr, { committeeId: at.local.id, title: 'Gangarealer' })
  const { secretary } = castOf(at.local)
  const facts = {
    guidelineId,
    kind: 'may' as const,
    title: 'Gangarealer',
    dutyIds: [],
    publishedAt: '',
    reviseOn: null,
  }
  // What a form should not carry changes nothing.
  const forged = { ...facts, covers: 'levels', levels: [1], unitIds: [], version: 1 }
  expect(code(await use.database.write((tx) => changeFacts(tx, secretary, forged, now)))).toBe('ok')
  const held = async (day = now) =>
    (await registerFor(use.database.reader, anActor(at.employee), day)).find(({ id }) => id === guidelineId)
  expect(await held()).toMatchObject({ covers: 'all', isMine: true })
  const other = { covers: 'levels' as const, levels: [2], unitIds: [], validFrom: isoDate('2026-04-01') }
  const next = { guidelineId, ...newText(at.local.id, other) }
  for (const actor of [castOf(at.local).member, castOf(at.centre).secretary])
    expect(code(await use.database.write((tx) => enterText(tx, actor, next, now)))).toBe('forbidden')
  expect(await use.database.write((tx) => enterText(tx, secretary, next, now))).toEqual({ ok: true, value: 2 })
  expect(await held()).toMatchObject({ covers: 'all', isMine: true })
  expect(await held(new Date('2026-04-01T08:00:00Z'))).toMatchObject({ covers: 'levels', levels: [2], isMine: false })
  const page = await guidelinePage(use.database.reader, secretary, guidelineId, now)
  expect(page?.guideline.texts.map(({ covers }) => covers)).toEqual(['all', 'levels'])
})

test('HR alone repeals a policy; facts are changed over no unseen change', async () => {
  const id = await aGuideline(use.database, hr, { kind: 'policy', title: 'Rejsepolitik', decidedBy: 'Direktionen' })
  const { secretary } = castOf(at.main)
  const repeal = (actor: Actor, lastDay: string) =>
    use.database.write((tx) =>
      repealGuideline(tx, actor, { guidelineId: id, lastDay: isoDate(lastDay), reason: '' }, now),
    )
  expect(code(await repeal(secretary, '2026-04-01'))).toBe('forbidden')
  expect(code(await repeal(hr, '2026-03-01'))).toBe('repealed_before')
  expect(code(await repeal(hr, '2026-03-31'))).toBe('ok')
  expect(code(await repeal(hr, '2026-03-31'))).toBe('already_repealed')
  const facts = {
    guidelineId: id,
    kind: 'policy' as const,
    title: 'Rejsepolitik',
    dutyIds: [],
    publishedAt: 'Håndbogen',
    reviseOn: isoDate('2026-02-01'),
    version: 1,
  }
  const change = (more: object, actor = hr) =>
    use.database.write((tx) => changeFacts(tx, actor, { ...facts, ...more }, now))
  expect(code(await change({}, secretary))).toBe('forbidden')
  expect(code(await change({ kind: 'may' }))).toBe('needs_body')
  expect(code(await change({}))).toBe('ok')
  expect(code(await change({}))).toBe('changed_meanwhile')
})

test('the kind that both sides agreed on is not changed by who prepares the meetings, so that notice can be given of it', async () => {
  const { chair, secretary } = castOf(at.main)
  const guidelineId = await aGuideline(use.database, hr, { committeeId: at.main.id, kind: 'must', title: 'Rygning' })
  const facts = {
    guidelineId,
    title: 'Rygning',
    dutyIds: [],
    publishedAt: '',
    reviseOn: null,
  }
  const change = (kind: 'must' | 'may' | 'policy', version: number, actor: Actor) =>
    use.database.write((tx) => changeFacts(tx, actor, { ...facts, kind, version }, now))
  for (const actor of [chair, secretary]) {
    for (const kind of ['may', 'policy'] as const) expect(code(await change(kind, 1, actor))).toBe('kind_is_agreed')
  }
  expect(code(await change('must', 1, secretary))).toBe('ok')
  expect(code(await change('may', 2, hr))).toBe('ok')
  const notice = { guidelineId, side: 'management' as const, reason: '' }
  expect(code(await use.database.write((tx) => giveNotice(tx, chair, notice, now)))).toBe('ok')
  expect(code(await change('must', 3, hr))).toBe('kind_has_notice')
})

test('the wheel asks what is to be revised in a year, and the body is told when the day has come', async () => {
  const due = { committeeId: at.local.id, title: 'Revideres', reviseOn: isoDate('2026-03-01') }
  const guidelineId = await aGuideline(use.database, hr, due)
  await aGuideline(use.database, hr, { ...due, title: 'Senere', reviseOn: isoDate('2026-12-31') })
  await aGuideline(use.database, hr, { ...due, title: 'Næste år', reviseOn: isoDate('2027-01-01') })
  const titles = (await revisionsDue(use.database.reader, 2026)).map(({ title }) => title)
  expect(titles).toEqual(['Rejsepolitik', 'Revideres', 'Senere'])
  const waiting = await revisionsWaiting(use.database.reader, [at.local.id], on)
  expect(waiting).toMatchObject([{ guidelineId, committeeName: 'Lokal-MED Solsikken' }])
})

test('the national list is taken once, and a line ends', async () => {
  const take = (actor: Actor) => use.database.write((tx) => takeNationalDuties(tx, actor, now))
  expect(code(await take(castOf(at.main).chair))).toBe('forbidden')
  expect([code(await take(hr)), code(await take(hr))]).toEqual(['ok', 'ok'])
  const own = { kind: 'must' as const, title: 'Lokal', clause: 'MED-aftalen § 14', validFrom: null, validTo: null }
  await use.database.write((tx) => addDuty(tx, hr, own, now))
  const duties = await allDuties(use.database.reader)
  expect(duties).toHaveLength(nationalDuties.length + 1)
  const violence = duties.find(({ key }) => key === 'violence')!
  await aGuideline(use.database, hr, {
    committeeId: at.main.id,
    kind: 'must',
    title: 'Chikane',
    dutyIds: [violence.id],
  })
  const register = await registerFor(use.database.reader, hr, now)
  expect(missingOf(dutyStates(duties, register, on)).map(({ key }) => key)).not.toContain('violence')
  expect(missingOf(dutyStates(duties, register, on))).toHaveLength(nationalDuties.length)
  const end = { dutyId: duties.find(({ key }) => key === null)!.id, from: on }
  expect(code(await use.database.write((tx) => endDuty(tx, hr, end, now)))).toBe('ok')
  expect(missingOf(dutyStates(await allDuties(use.database.reader), register, on))).toHaveLength(
    nationalDuties.length - 1,
  )
  expect(code(await use.database.write((tx) => endDuty(tx, hr, { ...end, dutyId: 'x' }, now)))).toBe('not_found')
})
