import { afterEach, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/auth/actor.ts'
import { isoDate } from '../../platform/clock/dates.ts'
import type { Result } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { anAgreement, testRules, withoutParts } from '../agreement/testing.ts'
import { interpretationPage, similarTo } from '../interpretations/queries.ts'
import { aHeldMeeting } from '../meetings/minutes/testing.ts'
import { aMeeting, anActor, castOf } from '../meetings/testing.ts'
import { enqueue } from '../../platform/jobs/jobs.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { addDocuments, changeDraft, openDispute, takeStep, type TakeStep } from './commands.ts'
import { disputeMailKind } from './mails/jobs.ts'
import { disputeList, disputePage } from './queries.ts'
import type { Outcome, StepName } from './rules.ts'
import { recordOutcome, type RecordOutcome } from './settling/commands.ts'
import { aDispute } from './testing.ts'
import { waitingDisputes } from './waiting/queries.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
let at: ThreeLevels
let hr: Actor

beforeAll(async () => {
  at = await threeLevels(app.database)
  hr = { ...anActor(at.employee), grants: [{ role: 'hr_consultant', on: null }] }
  await app.database.write(async (tx) => {
    const disputes = { level: null, principle: 'disputes', choice: 'main_committee', clause: '§ 12', wording: '' }
    await anAgreement(tx, { ...withoutParts, rules: testRules, principles: [disputes] })
    return { ok: true, value: undefined }
  })
})

afterEach(() => app.drainJobs())

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)
const minutes = { name: 'referat.txt', bytes: new TextEncoder().encode('Referat: drøftet den 20. marts.') }
const step = async (disputeId: string, name: StepName, actor: Actor, more: Partial<TakeStep> = {}) =>
  code(
    await app.database.write((tx) =>
      takeStep(tx, actor, { disputeId, step: name, on: null, text: '', files: [], ...more }, app.now()),
    ),
  )
const settle = async (disputeId: string, outcome: Outcome, actor: Actor, more: Partial<RecordOutcome> = {}) =>
  code(
    await app.database.write((tx) =>
      recordOutcome(
        tx,
        actor,
        { disputeId, outcome, text: 'Det blev vi enige om.', meetingId: null, interpretation: null, ...more },
        app.now(),
      ),
    ),
  )
const pageFor = (actor: Actor, id: string) => disputePage(app.database.reader, actor, id, app.now())
const waits = async (actor: Actor) =>
  (await waitingDisputes(app.database.reader, actor, app.now())).map(({ title }) => title)

test('a breach of the information duty: request, a month, renewed with the minutes, confirmed by more than the two', async () => {
  app.setNow('2026-03-12T08:00:00Z')
  const { chair, viceChair, member, secretary } = castOf(at.local)
  const title = 'Rengøringen er lagt ud uden drøftelse'
  const wish = { kind: 'information_breach' as const, committeeId: at.local.id, title }
  const tried = await app.database.write((tx) =>
    openDispute(tx, chair, { ...wish, text: 'x', clause: '', guidelineKind: null, itemId: null }, app.now()),
  )
  expect(code(tried)).toBe('forbidden')
  const id = await aDispute(app.database, member, wish)
  expect(await pageFor(chair, id)).toBeNull()
  expect(await pageFor(hr, id)).toBeNull()
  expect((await pageFor(viceChair, id))?.state).toBe('draft')
  expect(await step(id, 'request', chair)).toBe('not_found')
  expect(await step(id, 'request', member, { on: isoDate('2026-03-13') })).toBe('day_to_come')
  expect(await step(id, 'request', member, { on: isoDate('2026-03-05') })).toBe('ok')
  expect(await step(id, 'request', member)).toBe('already_sent')
  const page = await pageFor(chair, id)
  expect(page).toMatchObject({ state: 'request', clock: { on: '2026-04-05', clause: 'Rammeaftalen § 21' } })
  expect(page?.steps).toEqual(['receipt', 'renewal', 'withdrawal', 'rejection'])
  expect([await waits(chair), await waits(member)]).toEqual([[title], []])
  expect((await pageFor(secretary, id))?.steps).toEqual([])
  expect(await pageFor(castOf(at.centre).chair, id)).toBeNull()
  expect(await pageFor(anActor(at.employee), id)).toBeNull()

  expect(await step(id, 'forwarding', member)).toBe('month_runs')
  expect(await step(id, 'renewal', chair)).toBe('renewal_needs_minutes')
  expect(await step(id, 'renewal', chair, { files: [minutes] })).toBe('ok')
  expect(await waits(member)).toEqual([title])
  expect(await step(id, 'confirmation', chair)).toBe('ok')
  expect(await step(id, 'confirmation', viceChair)).toBe('ok')
  expect(await pageFor(member, id)).toMatchObject({ state: 'renewal', confirmed: 'waits_for_one_more' })
  expect(await step(id, 'confirmation', viceChair)).toBe('taken_already')
  expect(await step(id, 'confirmation', member)).toBe('ok')
  expect(await pageFor(member, id)).toMatchObject({ state: 'ended', dispute: { outcome: 'withdrawn' } })
  expect(await step(id, 'forwarding', member)).toBe('dispute_ended')
  const names = await app.database.reader
    .selectFrom('event')
    .select('name')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()
  expect(names.map(({ name }) => name)).toEqual([
    'dispute_opened',
    ...Array.from({ length: 5 }, () => 'dispute_step_taken'),
    'dispute_ended',
  ])
})

test('when the month is over it goes directly to the main committee, which settles it at a meeting; then others can learn', async () => {
  app.setNow('2026-03-12T08:00:00Z')
  const { member, viceChair, chair } = castOf(at.local)
  const main = castOf(at.main)
  const title = 'Fyringsrunden blev besluttet uden drøftelse'
  const id = await aDispute(app.database, member, { kind: 'information_breach', committeeId: at.local.id, title }, [
    ['request', member],
  ])
  expect(await pageFor(main.member, id)).toBeNull()
  app.setNow('2026-04-12T21:59:00Z')
  expect(await step(id, 'forwarding', member)).toBe('month_runs')
  app.setNow('2026-04-12T22:00:00Z')
  expect((await pageFor(member, id))?.state).toBe('month_over')
  expect(await step(id, 'forwarding', chair)).toBe('forbidden')
  expect(await step(id, 'forwarding', member, { on: isoDate('2026-04-13') })).toBe('ok')
  expect(await pageFor(main.member, id)).toMatchObject({ state: 'main_committee', above: null })
  expect(await pageFor(castOf(at.centre).member, id)).toBeNull()
  expect(await waits(main.secretary)).toEqual([title])

  for (const actor of [main.chair, main.viceChair])
    expect(await settle(id, 'compensation', actor)).toBe('breach_needs_meeting')
  expect(await settle(id, 'dropped', viceChair)).toBe('not_by_chairs_alone')
  expect(await settle(id, 'award', main.secretary)).toBe('outcome_unfit')
  const planned = await aMeeting(at.main).on('2026-04-20').withAgenda(1).published().in(app.database)
  app.setNow('2026-04-21T08:00:00Z')
  expect(await settle(id, 'compensation', main.secretary, { meetingId: planned.id })).toBe('meeting_unknown')
  await aHeldMeeting(planned, '2026-04-20T11:00:00Z').opened().in(app.database)
  const interpretation = {
    title: 'En fyringsrunde drøftes før beslutningen',
    question: 'Hvornår skal en afskedigelsesrunde drøftes?',
    answer: 'Før beslutningen.',
    clause: '§ 7, stk. 4',
    levels: [2, 4],
    isRestricted: false,
  }
  const named = { ...interpretation, answer: 'Før beslutningen, sagde Emil Test.' }
  await app.database.write(async (tx) => {
    await tx
      .updateTable('person')
      .set({ given_name: 'Emil', family_name: 'Test' })
      .where('id', '=', at.employee)
      .execute()
    return { ok: true, value: undefined }
  })
  const meetingId = planned.id
  expect(await settle(id, 'compensation', main.secretary, { meetingId, interpretation: named })).toBe('names_a_person')
  expect(await settle(id, 'compensation', main.secretary, { meetingId, interpretation })).toBe('ok')
  const ended = await pageFor(member, id)
  expect(ended).toMatchObject({ state: 'ended', dispute: { ending: { outcome: 'compensation', meetingId } } })
  const kept = ended?.dispute.ending?.interpretationId ?? ''
  expect(await interpretationPage(app.database.reader, castOf(at.centre).member, kept, app.now())).toMatchObject({
    interpretation: { clause: '§ 7, stk. 4', about: 'information', levels: [2, 4], decidedBy: at.main.id },
  })
  const again = await aDispute(app.database, castOf(at.centre).member, {
    committeeId: at.centre.id,
    title: 'Endnu en fyringsrunde: afskedigelsesrunden blev ikke drøftet først',
  })
  expect((await pageFor(castOf(at.centre).member, again))?.similar.map(({ id: like }) => like)).toEqual([kept])
  expect(
    await similarTo(app.database.reader, castOf(at.centre).member, 'Ny kaffemaskine i køkkenet', app.now()),
  ).toEqual([])
  await app.drainJobs()
})

test('a level climbs as the agreement says, and is answered with an interpretation; a draft keeps its words and documents', async () => {
  app.setNow('2026-05-04T08:00:00Z')
  const { member, viceChair, chair } = castOf(at.local)
  const main = castOf(at.main)
  const id = await aDispute(app.database, chair, {
    kind: 'level',
    committeeId: at.local.id,
    title: 'Hvor hører vagtplanen til?',
  })
  const change = (actor: Actor, version: number) =>
    app.database.write((tx) =>
      changeDraft(
        tx,
        actor,
        { disputeId: id, version, title: 'Hvor hører den til?', text: 'x', clause: '§ 4', guidelineKind: null },
        app.now(),
      ),
    )
  expect(code(await change(member, 1))).toBe('not_found')
  expect(code(await change(chair, 1))).toBe('ok')
  expect(code(await change(chair, 1))).toBe('changed_meanwhile')
  const attach = (actor: Actor) =>
    app.database.write((tx) => addDocuments(tx, actor, { disputeId: id, files: [minutes] }, app.now()))
  expect(code(await attach(chair))).toBe('ok')
  expect(await step(id, 'request', chair)).toBe('ok')
  const page = await pageFor(viceChair, id)
  expect(page).toMatchObject({ state: 'main_committee', clock: { on: '2026-05-27', clause: '§ 10, stk. 3' } })
  expect(page?.dispute.files.map(({ name }) => name)).toEqual(['referat.txt'])
  expect(code(await attach(castOf(at.centre).chair))).toBe('not_found')
  expect(await step(id, 'forwarding', main.secretary)).toBe('nothing_above')
  expect(await settle(id, 'level_found', main.chair)).toBe('interpretation_missing')
  expect(await step(id, 'central_parties', chair)).toBe('forbidden')
  expect(await step(id, 'central_parties', main.chair)).toBe('ok')
  expect(await settle(id, 'settled_by_parties', hr)).toBe('ok')
  expect(code(await attach(chair))).toBe('dispute_ended')

  const seen = { ...main.member, seenBy: { personId: at.employee, name: 'A', seeingId: 'x', until: app.now() } }
  expect(await pageFor(seen, id)).toBeNull()
  expect(await disputeList(app.database.reader, seen, app.now())).toBeNull()
  expect((await disputeList(app.database.reader, main.member, app.now()))?.ended.length).toBeGreaterThan(0)
  const outside = await disputeList(app.database.reader, castOf(at.centre).secretary, app.now())
  expect(outside?.open.map(({ dispute }) => dispute.title) ?? []).not.toContain('Hvor hører den til?')
})

test('each step is told once to the parties and to whose turn it is, and never what it is about', async () => {
  app.setNow('2026-03-12T08:00:00Z')
  const { chair, viceChair, member, secretary } = castOf(at.local)
  const [title, text] = ['Skiftehold på Solsikken', 'Planen blev ændret uden et ord']
  const wish = { kind: 'information_breach' as const, committeeId: at.local.id, title, text }
  const id = await aDispute(app.database, member, wish, [['request', member]])
  const mailsFor = async () => {
    await app.drainJobs()
    const rows = await app.database.reader
      .selectFrom('outgoing_mail')
      .select(['to_person_id', 'kind', 'subject', 'text', 'html'])
      .where('text', 'like', `%/disputes/${id}%`)
      .orderBy('id')
      .execute()
    const all = JSON.stringify(rows)
    expect([
      all.includes(title),
      all.includes('uden et ord'),
      rows.every(({ kind }) => kind === 'dispute_step'),
    ]).toEqual([false, false, true])
    return rows.map((row) => [
      row.to_person_id,
      /Det næste skridt er dit(?:, senest [^(]*)?/.exec(row.text)?.[0].trim() ?? '',
    ])
  }
  const sorted = (rows: unknown[][]) => rows.map(String).toSorted()
  const first = [
    [chair.personId, 'Det næste skridt er dit, senest søndag den 12. april 2026'],
    [viceChair.personId, ''],
    [secretary.personId, ''],
  ]
  expect(sorted(await mailsFor())).toEqual(sorted(first))
  expect(await step(id, 'rejection', chair)).toBe('ok')
  const second = [
    [member.personId, 'Det næste skridt er dit'],
    [viceChair.personId, ''],
    [secretary.personId, ''],
  ]
  expect(sorted(await mailsFor())).toEqual(sorted([...first, ...second]))
  // At the main committee: its three posts are to act, and the parties hear of it.
  expect(await step(id, 'forwarding', member)).toBe('ok')
  const third = (await mailsFor()).slice(first.length + second.length)
  const acting = third.filter(([, turn]) => turn !== '').map(([personId]) => personId)
  expect(new Set(acting)).toEqual(new Set([at.main.chair, at.main.viceChair, at.main.secretary]))
  expect(third.map(([personId]) => personId)).toContain(chair.personId)
  expect(third.map(([personId]) => personId)).not.toContain(member.personId)
  // Dropped by who raised it: told once more, by a job that runs twice.
  expect(await settle(id, 'dropped', member)).toBe('ok')
  const before = (await mailsFor()).length
  await app.database.write(async (tx) => {
    const fact = { disputeId: id, factId: id, step: 'ended' as const, takenBy: member.personId }
    await enqueue(tx, disputeMailKind, fact, { at: app.now() })
    return { ok: true, value: undefined }
  })
  expect((await mailsFor()).length).toBe(before)
})
