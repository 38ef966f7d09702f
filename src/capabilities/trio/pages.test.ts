import { beforeAll, describe, expect, test } from 'vitest'
import { today } from '../../platform/clock/dates.ts'
import { newId } from '../../platform/db/ids.ts'
import { ok } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../committees/testing.ts'
import { actorOf, administrator, hrConsultant } from '../people/testing.ts'
import { checkIn } from './room/commands.ts'
import { roomFor } from './room/queries.ts'
import { trioCoverage } from './queries.ts'
import { aNote, aTrio } from './testing.ts'
import { trioPaths } from './paths.ts'

const app = useApp()
const secret = 'Vi taler om stemningen i køkkenet'
const nobody = '00000000-0000-7000-8000-000000000000'

interface World {
  committee: BuiltCommittee
  unit: string
  unitLeader: string
  outsider: string
  colleague: string
  leaver: string
  hr: string
  administrator: string
  trioId: string
  noteId: string
}
let world: World

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    const unit = await aPlace(tx, { name: 'Børnehuset Solsikken' })
    const committee = await aCommittee(tx, { unit })
    const unitLeader = await anEmployee(tx, unit, { given: 'Ulla', family: 'Leder' })
    const elsewhere = await aPlace(tx, { name: 'Rådhuset', leader: unitLeader })
    const [outsider, colleague, leaver] = [
      await anEmployee(tx, elsewhere),
      await anEmployee(tx, unit),
      await anEmployee(tx, unit),
    ]
    const trioId = await aTrio(tx, unit, [
      [committee.chair, 'leader'],
      [committee.tr, 'representative'],
      [committee.amr, 'amr'],
      [leaver, 'representative'],
    ])
    return ok({
      committee,
      unit,
      unitLeader,
      outsider,
      colleague,
      leaver,
      hr: await hrConsultant(tx),
      administrator: await administrator(tx),
      trioId,
      noteId: await aNote(tx, trioId, committee.tr, secret),
    })
  })
  if (!made.ok) throw new Error('no world')
  world = made.value
})

const room = () => trioPaths.room({ trioId: world.trioId })
const note = () => trioPaths.note({ trioId: world.trioId, noteId: world.noteId })

describe('the room is its members’ alone', () => {
  test.each([
    ['leader in it', (w: World) => w.committee.chair, true],
    ['shop steward in it', (w: World) => w.committee.tr, true],
    ['safety representative in it', (w: World) => w.committee.amr, true],
    ['colleague at the workplace', (w: World) => w.colleague, false],
    ['another leader of the committee', (w: World) => w.committee.leader, false],
    ['vice-chair', (w: World) => w.committee.viceChair, false],
    ['secretary', (w: World) => w.committee.secretary, false],
    ['substitute', (w: World) => w.committee.substitute, false],
    ['leader of another workplace', (w: World) => w.unitLeader, false],
    ['employee elsewhere', (w: World) => w.outsider, false],
    ['HR consultant', (w: World) => w.hr, false],
    ['administrator', (w: World) => w.administrator, false],
  ])('%s', async (_who, personOf, mayRead) => {
    const client = await app.as(personOf(world))
    const ids = { trioId: world.trioId }
    const fields = { title: 'x', noted_on: '2026-03-12', content: 'x', version: 99, task: '', line: '' }
    const answers = [
      await client.get(room()),
      await client.get(note()),
      await client.get(trioPaths.newNote(ids)),
      await client.post(note(), fields),
      await client.post(trioPaths.tasks(ids), fields),
      await client.post(trioPaths.checkIns(ids), fields),
      await client.post(trioPaths.rhythm(ids), { next_meeting_on: 'x' }),
      ...(mayRead ? [] : [await client.post(trioPaths.noteRemoval({ ...ids, noteId: world.noteId }))]),
    ]
    const expected = mayRead ? [200, 200, 200, 409, 422, 422, 422] : answers.map(() => 404)
    expect(answers.map(({ status }) => status)).toEqual(expected)
    expect(answers.some(({ text }) => text.includes(secret))).toBe(mayRead)
    expect(answers.some(({ text }) => text.includes('Om ugen'))).toBe(mayRead)
  })

  test('who sees the pages as a member does is not let in', async () => {
    const actor = await actorOf(app.database.reader, world.committee.tr)
    const on = today(app.now())
    expect(await roomFor(app.database.reader, actor, world.trioId, on)).not.toBeNull()
    const seen = { ...actor, seenBy: { personId: world.administrator, name: 'A', seeingId: nobody, until: app.now() } }
    expect(await roomFor(app.database.reader, seen, world.trioId, on)).toBeNull()
    const written = await app.database.write((tx) => checkIn(tx, seen, world.trioId, { line: 'x' }, app.now()))
    expect(written).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  })

  test('whoever leaves is out at once, and the others are told', async () => {
    const leaver = await app.as(world.leaver)
    expect((await leaver.get(room())).status).toBe(200)
    const own = /members\/([0-9a-f-]{36})\/ending/.exec((await leaver.get(trioPaths.unit({ unitId: world.unit }))).text)
    const left = await leaver.post(trioPaths.memberEnding({ unitId: world.unit, memberId: own?.[1] ?? '' }))
    expect([left.status, left.done]).toEqual([303, 'trio_left'])
    expect((await leaver.get(room())).status).toBe(404)
    expect((await leaver.get(note())).status).toBe(404)
    await app.drainJobs()
    const mails = await app.database.reader
      .selectFrom('outgoing_mail')
      .select(['text', 'to_person_id'])
      .where('dedupe_key', 'like', 'trio_members_changed:%')
      .execute()
    expect(mails).toHaveLength(3)
    expect(mails.some(({ text }) => text.includes(secret))).toBe(false)
  })

  test('the log says that something was written, never what', async () => {
    const tr = await app.as(world.committee.tr)
    await tr.post(trioPaths.checkIns({ trioId: world.trioId }), { line: 'Træt, men ved godt mod' })
    await tr.post(trioPaths.tasks({ trioId: world.trioId }), { task: 'Køb en ny lampe', who: '', due_on: '' })
    const log = await app.database.reader.selectFrom('event').selectAll().where('subject_kind', '=', 'trio').execute()
    expect(log.map(({ name }) => name)).toEqual(expect.arrayContaining(['trio_checked_in', 'trio_task_added']))
    expect(JSON.stringify(log)).not.toMatch(/Træt|lampe|køkkenet/)
  })
})

describe('what members do there', () => {
  test('a note is written from the template, changed, and removed', async () => {
    const tr = await app.as(world.committee.tr)
    const ids = { trioId: world.trioId }
    const form = await tr.get(trioPaths.newNote(ids, { from: 'template' }))
    for (const part of ['Check-in', 'Siden sidst', 'Temaer', 'Aftaler', 'Check-out']) expect(form.text).toContain(part)
    const refused = await tr.post(trioPaths.notes(ids), {
      title: '',
      noted_on: '',
      content: '**Bliver stående**',
      version: 0,
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('**Bliver stående**')
    const hostile = await tr.post(trioPaths.notes(ids), {
      title: '<script>alert(1)</script>',
      noted_on: '2026-03-12',
      content: '<img src=x onerror=alert(1)>',
      version: 0,
    })
    expect(hostile.status).toBe(303)
    const shown = await tr.get(room())
    expect(shown.text).not.toContain('<script>alert')
    expect(shown.text).toContain('&lt;script>alert(1)')
    const broken = await tr.post(trioPaths.notes(ids), { title: 'a\u0000b', noted_on: '2026-03-12', content: 'x' })
    expect(broken.status).toBe(422)
    const changed = await tr.post(note(), {
      title: 'Om ugen',
      noted_on: '2026-03-10',
      content: `${secret}.`,
      version: 1,
    })
    expect(changed.done).toBe('trio_note_saved')
    const late = await tr.post(note(), { title: 'Mit', noted_on: '2026-03-10', content: 'Mit eget', version: 1 })
    expect(late.status).toBe(409)
    expect(late.text).toContain(`${secret}.`)
    expect(late.text).toContain('Mit eget')
    const removal = trioPaths.noteRemoval({ ...ids, noteId: world.noteId })
    const unseen = await tr.post(removal, { version: 1 })
    expect([unseen.status, unseen.text.includes(`${secret}.`)]).toEqual([409, true])
    expect((await tr.post(removal)).status).toBe(409)
    expect((await tr.post(removal, { version: 2 })).done).toBe('trio_note_removed')
    expect((await tr.get(note())).status).toBe(404)
  })

  test('tasks are given to members only, and done once', async () => {
    const tr = await app.as(world.committee.tr)
    const ids = { trioId: world.trioId }
    const wrong = await tr.post(trioPaths.tasks(ids), { task: 'Ring til kantinen', who: world.outsider, due_on: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Ring til kantinen')
    const fields = { task: 'Ring til kantinen', who: world.committee.amr, due_on: '2026-04-01' }
    expect((await tr.post(trioPaths.tasks(ids), fields)).done).toBe('trio_task_added')
    const taskId = /tasks\/([0-9a-f-]{36})\/completion/.exec((await tr.get(room())).text)?.[1] ?? ''
    expect((await tr.post(trioPaths.taskCompletion({ ...ids, taskId }))).done).toBe('trio_task_done')
    expect((await tr.post(trioPaths.taskCompletion({ ...ids, taskId }))).status).toBe(422)
    expect((await tr.post(trioPaths.taskCompletion({ ...ids, taskId: 'x' }))).status).toBe(404)
  })

  test('the rhythm reminds by mail two days before, again and again, without content', async () => {
    const tr = await app.as(world.committee.tr)
    const ids = { trioId: world.trioId }
    const past = await tr.post(trioPaths.rhythm(ids), { next_meeting_on: '2026-01-01', weeks_between: '4', version: 1 })
    expect(past.status).toBe(422)
    const set = { next_meeting_on: '2026-03-20', weeks_between: '4', version: 1 }
    expect((await tr.post(trioPaths.rhythm(ids), set)).status).toBe(303)
    const late = await tr.post(trioPaths.rhythm(ids), { ...set, weeks_between: '9' })
    expect([late.status, late.text.includes('Hver 4. uge.'), late.text.includes('value="9"')]).toEqual([
      409,
      true,
      true,
    ])
    expect((await tr.post(trioPaths.rhythm(ids), { next_meeting_on: '', weeks_between: '' })).status).toBe(409)
    app.setNow('2026-03-18T08:00:00Z')
    await app.drainJobs()
    app.setNow('2026-04-15T08:00:00Z')
    await app.drainJobs()
    const mails = await app.database.reader
      .selectFrom('outgoing_mail')
      .select(['subject', 'text'])
      .where('dedupe_key', 'like', 'trio_meeting_reminder:%')
      .where('to_person_id', '=', world.committee.tr)
      .orderBy('created_at')
      .execute()
    expect(mails.map(({ text }) => /\d+\. (marts|april)/.exec(text)?.[0])).toEqual(['20. marts', '17. april'])
    app.setNow('2026-03-12T08:00:00Z')
  })
})

describe('setting up', () => {
  test('HR sets one up as mandates say, in one click; others may not', async () => {
    const made = await app.database.write(async (tx) => {
      const unitId = await aPlace(tx, { name: 'Skolen ved Søen', leader: world.unitLeader })
      return ok(await aCommittee(tx, { unit: unitId }))
    })
    if (!made.ok) throw new Error('no place')
    const { unitId, tr, amr, viceChair } = made.value
    const [hr, colleague, leader] = [await app.as(world.hr), await app.as(tr), await app.as(world.unitLeader)]
    expect((await colleague.post(trioPaths.establishment({ unitId }))).status).toBe(403)
    expect((await colleague.get(trioPaths.people({ unitId }, { q: 'a' }))).status).toBe(404)
    expect((await hr.get(trioPaths.unit({ unitId }))).text).toContain('Opret TRIO med de foreslåede')
    expect((await hr.post(trioPaths.establishment({ unitId }))).done).toBe('trio_established')
    expect((await hr.post(trioPaths.establishment({ unitId }))).status).toBe(422)
    const covered = await trioCoverage(app.database.reader, today(app.now()))
    const own = covered.find((unit) => unit.unitId === unitId)
    expect(own?.leaders).toEqual([world.unitLeader])
    expect([...(own?.representatives ?? [])].sort()).toEqual([tr, viceChair].sort())
    expect(own?.amrs).toEqual([amr])
    // HR lets itself into no room; the leader of the workplace adds others.
    const self = await hr.post(trioPaths.members({ unitId }), { person: world.hr, role: 'representative' })
    expect(self.status).toBe(422)
    const added = await leader.post(trioPaths.members({ unitId }), { person: world.colleague, role: 'amr' })
    expect(added.done).toBe('trio_joined')
    const unknown = await hr.post(trioPaths.members({ unitId }), { person: 'x', role: 'x' })
    expect(unknown.status).toBe(422)
    const roomId = own?.trioId ?? ''
    expect((await leader.get(trioPaths.room({ trioId: roomId }))).status).toBe(200)
    expect((await hr.post(trioPaths.closure({ unitId }))).done).toBe('trio_ended')
    expect((await leader.get(trioPaths.room({ trioId: roomId }))).status).toBe(404)
    await app.drainJobs()
  })

  test('nobody lets in whoever lent them HR’s right, nor themselves with it', async () => {
    const made = await app.database.write(async (tx) => {
      const unit = await aPlace(tx, { name: 'Plejehjemmet Birken' })
      await aTrio(tx, unit, [])
      const [lender, helper] = [await anEmployee(tx, unit), await anEmployee(tx, unit)]
      const [role, since] = ['hr_consultant' as const, { valid_from: '2025-01-01', valid_to: null, granted_by: null }]
      await tx
        .insertInto('role_assignment')
        .values({ id: newId(), person_id: lender, role, ...since, created_at: app.now() })
        .execute()
      return ok({ unit, lender, helper })
    })
    if (!made.ok) throw new Error('no place')
    const { unit: unitId, lender, helper } = made.value
    const hr = await app.as(lender)
    const lent = {
      right: 'hr_consultant',
      to: helper,
      first_day: '2026-03-12',
      last_day: '2026-04-12',
      reason: 'Ferie',
    }
    expect((await hr.post('/delegations', lent)).status).toBe(303)
    const client = await app.as(helper)
    const join = (person: string) => client.post(trioPaths.members({ unitId }), { person, role: 'representative' })
    for (const person of [lender, helper]) {
      const refused = await join(person)
      expect([refused.status, refused.text.includes('man har fuldmagt fra')]).toEqual([422, true])
    }
    expect((await join(world.colleague)).done).toBe('trio_joined')
    const own = await hr.post(trioPaths.members({ unitId }), { person: lender, role: 'representative' })
    expect([own.status, own.text.includes('man har fuldmagt fra')]).toEqual([422, true])
    await app.drainJobs()
  })

  test('everybody sees who takes part, HR sees where none does, in both languages', async () => {
    const colleague = await app.as(world.colleague)
    const names = await colleague.get(trioPaths.unit({ unitId: world.unit }))
    expect(names.status).toBe(200)
    expect(names.text).toContain('Arbejdsmiljørepræsentant')
    expect(names.text).not.toContain(room())
    expect((await colleague.get(trioPaths.trios())).text).not.toContain('Hvor der er en fuld TRIO')
    const hr = await app.as(world.hr)
    expect((await hr.get(trioPaths.trios())).text).toContain('Hvor der er en fuld TRIO')
    expect((await hr.get(trioPaths.trios({}, { state: 'none' }))).text).toContain('Rådhuset')
    const english = await hr.get(trioPaths.trios(), { cookie: 'language=en' })
    expect(english.status).toBeLessThan(400)
    for (const bad of ['x', nobody]) {
      expect((await hr.get(trioPaths.unit({ unitId: bad }))).status).toBe(404)
      expect((await hr.post(trioPaths.establishment({ unitId: bad }))).status).toBe(404)
      expect((await hr.post(trioPaths.closure({ unitId: bad }))).status).toBe(404)
      expect((await hr.post(trioPaths.memberEnding({ unitId: world.unit, memberId: bad }))).status).toBe(404)
      expect((await hr.get(trioPaths.room({ trioId: bad }))).status).toBe(404)
    }
  })
})
