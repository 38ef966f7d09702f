import { beforeAll, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Result } from '../../platform/result.ts'
import { plainText } from '../../platform/rich-text/plain-text.ts'
import { useApp } from '../../testing/app.ts'
import { aStaffMeeting, type BuiltStaffMeeting } from '../committees/testing.ts'
import { takeProposal } from '../meetings/agenda/proposal/commands.ts'
import { workingItems } from '../meetings/agenda/queries.ts'
import { meetingFacts } from '../meetings/queries.ts'
import { aMeeting, anActor, castOf, unwrap } from '../meetings/testing.ts'
import { threeLevels, type ThreeLevels } from '../referrals/testing.ts'
import { ok } from '../../platform/result.ts'
import { saveDraft } from './answers/commands.ts'
import { addFiles, changeHearing, createHearing, extendHearing, sendHearing } from './commands.ts'
import { gatherAnswers } from './gathering/commands.ts'
import { documentOf, replyById } from './gathering/queries.ts'
import { remindOfHearings } from './jobs.ts'
import { hearingSource } from './proposing/commands.ts'
import { hearingById, hearingList, hearingPage, receiversOf, waitingHearings } from './queries.ts'
import { aHearing, sends, someWords, writes } from './testing.ts'

const app = useApp({ now: '2026-03-30T08:00:00Z' })
let at: ThreeLevels
let small: BuiltStaffMeeting

beforeAll(async () => {
  at = await threeLevels(app.database)
  small = unwrap(await app.database.write(async (tx) => ok(await aStaffMeeting(tx, { parent: at.centre.id }))))
})

const code = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.code)
const asker = () => castOf(at.main).secretary
const leaderOf = (meeting: BuiltStaffMeeting) =>
  anActor(meeting.chair, [
    ['chair', meeting.id],
    ['member', meeting.id],
  ])
const mails = async (like: string) =>
  (
    await app.database.reader
      .selectFrom('outgoing_mail')
      .select('to_person_id')
      .where('dedupe_key', 'like', `${like}%`)
      .execute()
  )
    .map((row) => row.to_person_id ?? '')
    .toSorted()
const job = () => ({
  database: app.database,
  now: app.now(),
  installation: { municipality: 'Nordsund Kommune', isDemo: false, origin: 'http://medspil.test' },
})

test('a hearing is made by who prepare a body’s meetings, and fixed when it is sent', async () => {
  const now = app.now()
  const write = app.database.write.bind(app.database)
  const make = (actor = asker()) =>
    write((tx) => createHearing(tx, actor, { ...someWords, committeeId: at.main.id }, now))
  expect(code(await make(castOf(at.main).member))).toBe('forbidden')
  expect(code(await make(castOf(at.centre).chair))).toBe('forbidden')
  const id = unwrap(await make())
  expect(await hearingPage(app.database.reader, castOf(at.main).member, id, now)).toBeNull()
  expect(code(await write((tx) => sendHearing(tx, asker(), { hearingId: id, version: 1 }, now)))).toBe('no_receivers')
  const file = { name: 'forslag.txt', bytes: new TextEncoder().encode('Forslag') }
  expect(code(await write((tx) => addFiles(tx, asker(), { hearingId: id, files: [file] }, now)))).toBe('ok')
  const change = (version: number, more = {}) =>
    write((tx) => changeHearing(tx, asker(), { ...someWords, ...more, hearingId: id, version }, now))
  expect(code(await change(1, { answersBy: isoDate('2026-03-31') }))).toBe('ok')
  expect(code(await change(1))).toBe('changed_meanwhile')
  const hearingId = await aHearing(app.database, asker(), { committeeId: at.main.id, to: [at.centre.id] }, now)
  expect(await hearingById(app.database.reader, hearingId, isoDate('2026-03-30'))).toMatchObject({
    answersBy: '2026-04-09',
    periodClause: null,
  })
  const late = { ...someWords, hearingId, version: 2 }
  expect(code(await write((tx) => changeHearing(tx, asker(), late, now)))).toBe('hearing_sent')
  await app.drainJobs()
  expect(await mails(`hearing_sent:${hearingId}`)).toEqual(
    [at.centre.chair, at.centre.viceChair, at.centre.secretary].toSorted(),
  )
})

test('together: anybody who prepares writes, two keys send, and a change takes them back', async () => {
  const now = app.now()
  const hearingId = await aHearing(app.database, asker(), { committeeId: at.main.id, to: [at.local.id, small.id] }, now)
  const { chair, viceChair, secretary, member } = castOf(at.local)
  const place = { hearingId, committeeId: at.local.id, side: 'joint' as const }
  expect(code(await writes(app.database, member, { ...place, text: 'Nej' }, now))).toBe('forbidden')
  expect(code(await sends(app.database, chair, place, now))).toBe('answer_empty')
  expect(await writes(app.database, secretary, { ...place, text: 'Vi mister to timer.' }, now)).toMatchObject({
    value: { version: 1, asSent: true },
  })
  expect(await sends(app.database, chair, place, now)).toMatchObject({ value: 'key_turned' })
  expect(code(await sends(app.database, chair, place, now))).toBe('key_already_turned')
  await writes(app.database, secretary, { ...place, text: 'Vi mister tre timer.' }, now)
  expect(await sends(app.database, viceChair, place, now)).toMatchObject({ value: 'key_turned' })
  expect(code(await sends(app.database, secretary, place, now))).not.toBe('ok')
  expect((await waitingHearings(app.database.reader, chair, now)).map(({ kind }) => kind)).toContain('answer_hearing')
  expect(await sends(app.database, chair, place, now)).toMatchObject({ value: 'answer_sent' })
  const waits = await waitingHearings(app.database.reader, chair, now)
  expect(waits.filter(({ href }) => href.includes(hearingId))).toEqual([])
  // Others read it when the day has passed; who asks at once.
  const seenBy = async (actor = leaderOf(small)) =>
    (await hearingPage(app.database.reader, actor, hearingId, now))?.receivers
      .find(({ committeeId }) => committeeId === at.local.id)
      ?.answers.map(({ texts }) => texts?.[0] && plainText(texts[0]))
  expect([await seenBy(), await seenBy(asker())]).toEqual([[undefined], ['Vi mister tre timer.']])
  expect(await hearingPage(app.database.reader, castOf(at.centre).chair, hearingId, now)).toBeNull()
  // A staff meeting has the chair's key alone.
  const own = { hearingId, committeeId: small.id, side: 'joint' as const }
  await writes(app.database, leaderOf(small), { ...own, text: 'Ingen bemærkninger.' }, now)
  expect(await sends(app.database, leaderOf(small), own, now)).toMatchObject({ value: 'answer_sent' })
  await app.drainJobs()
})

test('each side for itself, corrected with a reason until the day, then gathered word for word', async () => {
  const now = app.now()
  const to = [at.centre.id, at.local.id]
  const words = { committeeId: at.main.id, answeredAs: 'sides' as const, title: 'Ny struktur', to }
  const hearingId = await aHearing(app.database, asker(), words, now)
  const { chair, viceChair, secretary } = castOf(at.centre)
  const employees = { hearingId, committeeId: at.centre.id, side: 'employee' as const }
  expect(code(await writes(app.database, chair, { ...employees, text: 'Alt er fint' }, now))).toBe('forbidden')
  expect(code(await writes(app.database, secretary, { ...employees, text: 'Alt er fint' }, now))).toBe('forbidden')
  const joint = { ...employees, side: 'joint' as const }
  expect(code(await writes(app.database, chair, { ...joint, text: 'Alt er fint' }, now))).toBe('not_answered_so')
  await writes(app.database, viceChair, { ...employees, text: 'Vi er **bekymrede**.' }, now)
  expect(await sends(app.database, viceChair, employees, now)).toMatchObject({ value: 'answer_sent' })
  await writes(app.database, viceChair, { ...employees, text: 'Vi er meget bekymrede.' }, now)
  expect(code(await sends(app.database, viceChair, employees, now))).toBe('reason_missing')
  expect(code(await sends(app.database, viceChair, { ...employees, itemId: newId(), reason: 'Ja' }, now))).toBe(
    'item_elsewhere',
  )
  expect(code(await sends(app.database, viceChair, { ...employees, reason: 'Efter formødet' }, now))).toBe('ok')
  const gather = (when = now) =>
    app.database.write((tx) =>
      gatherAnswers(
        tx,
        asker(),
        { hearingId, caseNumber: '26/1', decidedBy: 'Byrådet', decidedOn: null, sentTo: '', sentOn: null },
        when,
      ),
    )
  expect(code(await gather())).toBe('hearing_running')
  app.setNow('2026-04-10T08:00:00Z')
  const after = app.now()
  expect(code(await writes(app.database, viceChair, { ...employees, text: 'For sent' }, after))).toBe('hearing_ended')
  expect((await waitingHearings(app.database.reader, asker(), after)).map(({ kind }) => kind)).toContain(
    'gather_hearing',
  )
  expect(unwrap(await gather(after))).toBe(1)
  await app.drainJobs()
  const row = await app.database.reader
    .selectFrom('hearing_reply')
    .select('id')
    .where('hearing_id', '=', hearingId)
    .executeTakeFirstOrThrow()
  const reply = await replyById(app.database.reader, row.id)
  expect(reply?.gathered.missing).toEqual([
    { name: 'Center-MED, Dagtilbud og Læring', sides: ['management'] },
    { name: 'Lokal-MED Solsikken', sides: ['management', 'employee'] },
  ])
  expect(JSON.stringify(reply && documentOf(reply, 'Nordsund Kommune').blocks)).toContain('meget bekymrede')
  const files = await app.database.reader
    .selectFrom('attached_file')
    .select('name')
    .where('subject_id', '=', row.id)
    .orderBy('position')
    .execute()
  expect(files.map(({ name }) => name)).toEqual([
    'samlet-hoeringssvar-ny-struktur-version-1.pdf',
    'samlet-hoeringssvar-ny-struktur-version-1.docx',
  ])
  app.setNow('2026-03-30T08:00:00Z')
})

test('two write at once: what does not clash is put together, the same save counts once', async () => {
  const now = app.now()
  const hearingId = await aHearing(app.database, asker(), { committeeId: at.main.id, to: [at.local.id] }, now)
  const { chair, secretary } = castOf(at.local)
  const save = (actor = chair, more: { base?: string; text: string; version: number; saveId?: string }) =>
    app.database.write((tx) =>
      saveDraft(
        tx,
        actor,
        { hearingId, committeeId: at.local.id, side: 'joint', question: 0, saveId: newId(), base: '', ...more },
        now,
      ),
    )
  const saveId = newId()
  expect(await save(chair, { text: 'Et.\n\nTo.', version: 0, saveId })).toMatchObject({ value: { version: 1 } })
  expect(await save(chair, { text: 'Et.\n\nTo.', version: 0, saveId })).toMatchObject({ value: { version: 1 } })
  const base = 'Et.\n\nTo.'
  expect(await save(chair, { text: 'Et nyt.\n\nTo.', base, version: 1 })).toMatchObject({ value: { version: 2 } })
  expect(await save(secretary, { text: 'Et.\n\nTo ny.', base, version: 1 })).toMatchObject({
    value: { text: 'Et nyt.\n\nTo ny.', asSent: false },
  })
  expect(code(await save(secretary, { text: 'Et andet.\n\nTo.', base, version: 1 }))).toBe('changed_meanwhile')
  await app.drainJobs()
})

test('it waits for the next agenda with its files, and is reminded of until it is answered', async () => {
  const now = app.now()
  const words = { committeeId: at.main.id, title: 'Ferieplaner', to: [at.local.id] }
  const hearingId = await aHearing(app.database, asker(), words, now)
  await app.drainJobs()
  const { secretary, viceChair, chair } = castOf(at.local)
  const built = await aMeeting(at.local).on('2026-04-08').madeAt('2026-03-30T08:00:00Z').in(app.database)
  const meeting = await meetingFacts(app.database.reader, built.id, now)
  if (!meeting) throw new Error('no meeting')
  const proposing = { actor: secretary, meeting, items: [], lang: 'da' as const, now }
  const mine = async () =>
    (await hearingSource(app.database.reader, proposing)).filter(({ key }) => key === `hearing:${hearingId}`)
  const [proposed] = await mine()
  expect(proposed).toMatchObject({ title: 'Høring: Ferieplaner', isTicked: true, group: 'referred' })
  const taken = [{ key: `hearing:${hearingId}`, minutes: null }]
  const wish = { meetingId: built.id, taken, lang: 'da' as const }
  unwrap(await app.database.write((tx) => takeProposal(tx, secretary, [hearingSource], wish, now)))
  const [item] = await workingItems(app.database.reader, built.id)
  expect(plainText(item!.presentation!)).toContain('Hvad skal der tages hensyn til?')
  expect(await mine()).toEqual([])
  app.setNow('2026-04-04T06:20:00Z')
  await remindOfHearings(job() as never)
  await remindOfHearings(job() as never)
  const told = () => mails(`hearing_reminder_5:${hearingId}`)
  expect(await told()).toEqual([at.local.chair, at.local.viceChair, at.local.secretary].toSorted())
  const place = { hearingId, committeeId: at.local.id, side: 'joint' as const }
  await writes(app.database, chair, { ...place, text: 'Fint.' }, app.now())
  await sends(app.database, chair, { ...place, itemId: item!.id }, app.now())
  await sends(app.database, viceChair, place, app.now())
  const [receiver] = await receiversOf(app.database.reader, hearingId, app.now())
  expect(receiver?.answers).toMatchObject([{ item: { itemId: item!.id, meetingOn: '2026-04-08' } }])
  app.setNow('2026-04-08T06:20:00Z')
  await remindOfHearings(job() as never)
  expect(await mails(`hearing_reminder_1:${hearingId}`)).toEqual([])
  const moved = await app.database.write((tx) =>
    extendHearing(tx, asker(), { hearingId, answersBy: isoDate('2026-04-20'), reason: 'Ferie' }, app.now()),
  )
  expect(code(moved)).toBe('ok')
  expect((await hearingList(app.database.reader, chair, app.now())).find(({ id }) => id === hearingId)).toMatchObject({
    receivers: 1,
    answered: 1,
    answersBy: '2026-04-20',
  })
  await app.drainJobs()
  app.setNow('2026-03-30T08:00:00Z')
})

test('answers gathered before the day end the hearing: others read after that, and nobody corrects any more', async () => {
  const now = app.now()
  const words = { committeeId: at.main.id, title: 'Vagtplaner', to: [at.local.id, at.centre.id] }
  const hearingId = await aHearing(app.database, asker(), words, now)
  const answer = async (body: typeof at.local, text: string) => {
    const place = { hearingId, committeeId: body.id, side: 'joint' as const }
    await writes(app.database, castOf(body).chair, { ...place, text }, now)
    await sends(app.database, castOf(body).chair, place, now)
    await sends(app.database, castOf(body).viceChair, place, now)
  }
  const read = async (actor = castOf(at.centre).member, when = now) => {
    const page = await hearingPage(app.database.reader, actor, hearingId, when)
    const texts = page?.receivers.find(({ committeeId }) => committeeId === at.local.id)?.answers[0]?.texts
    return [page?.state, texts !== null && texts !== undefined]
  }
  const facts = { hearingId, caseNumber: '', decidedBy: '', decidedOn: null, sentTo: '', sentOn: null }
  const gather = (when = now) => app.database.write((tx) => gatherAnswers(tx, asker(), facts, when))
  await answer(at.local, 'Fint.')
  expect(code(await gather())).toBe('hearing_running')
  await answer(at.centre, 'Godt.')
  expect(await read()).toEqual(['running', false])
  expect(code(await gather())).toBe('ok')
  expect(await read()).toEqual(['ended', true])
  const correction = {
    hearingId,
    committeeId: at.local.id,
    side: 'joint' as const,
    question: 0,
    saveId: newId(),
    version: 0,
    base: '',
    text: 'Alligevel ikke.',
  }
  const correct = (when: Date) => app.database.write((tx) => saveDraft(tx, castOf(at.local).chair, correction, when))
  expect(code(await correct(now))).toBe('hearing_ended')
  // Whoever has no part in it does not learn that it is there.
  const move = (actor: ReturnType<typeof asker>, when: Date) =>
    app.database.write((tx) =>
      extendHearing(tx, actor, { hearingId, answersBy: isoDate('2026-05-04'), reason: 'Nye tal' }, when),
    )
  expect(code(await move(anActor(at.employee), now))).toBe('not_found')
  expect(code(await move(castOf(at.local).secretary, now))).toBe('forbidden')
  const after = new Date('2026-03-30T09:00:00Z')
  expect(code(await move(asker(), after))).toBe('ok')
  expect((await read(undefined, after))[0]).toBe('running')
  expect(code(await correct(after))).not.toBe('hearing_ended')
  await app.drainJobs()
})

test('nobody who is excluded from the item that a hearing springs from gets a mail or a proposal of it', async () => {
  const meeting = await aMeeting(at.main).withAgenda(2).published().in(app.database)
  const itemId = meeting.itemIds[1]!
  const excluded = { agenda_item_id: itemId, person_id: at.local.chair, reason: 'Inhabil', excluded_by: null }
  await app.database.write(async (tx) => {
    await tx
      .insertInto('item_exclusion')
      .values({ ...excluded, excluded_at: app.now() })
      .execute()
    return ok()
  })
  const hearing = { committeeId: at.main.id, itemId, to: [at.local.id] }
  const hearingId = await aHearing(app.database, asker(), hearing, app.now())
  await app.drainJobs()
  expect(await mails(`hearing_sent:${hearingId}`)).toEqual([at.local.viceChair, at.local.secretary].toSorted())
  // Nor is it proposed for an agenda to who is excluded.
  const { secretary } = castOf(at.local)
  const coming = { committee: { id: at.local.id }, on: '2026-04-08' }
  const proposedTo = async (grants: typeof secretary.grants) => {
    const asked = { actor: { ...secretary, grants }, meeting: coming, items: [], lang: 'da' as const, now: app.now() }
    return (await hearingSource(app.database.reader, asked as never)).some(({ key }) => key === `hearing:${hearingId}`)
  }
  expect(await proposedTo(secretary.grants)).toBe(true)
  expect(await proposedTo([...secretary.grants, { role: 'excluded', on: itemId }])).toBe(false)
})
