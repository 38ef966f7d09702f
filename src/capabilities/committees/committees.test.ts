import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '../../platform/auth/actor.ts'
import { isoDate } from '../../platform/clock/dates.ts'
import type { Writer } from '../../platform/db/database.ts'
import { ok } from '../../platform/result.ts'
import { useApp, type Client } from '../../testing/app.ts'
import { anAgreement } from '../agreement/testing.ts'
import { hrConsultant } from '../people/testing.ts'
import { establishSeveral } from './establishment/commands.ts'
import { committeePaths } from './paths.ts'
import { may } from './policy.ts'
import { committeeTree, postHoldersOn, rosterOn } from './queries.ts'
import { endMandate, startMandate } from './seats/commands.ts'
import { aCommittee, anEmployee, anEmptyCommittee, aPlace, aSeat, aStaffMeeting } from './testing.ts'

const on = isoDate('2026-03-12')
const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await app.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

const actorWith = (role: Role, place: string | null): Actor => ({
  accountId: '00000000-0000-7000-8000-000000000001',
  personId: '00000000-0000-7000-8000-000000000002',
  name: 'Helle Krogh',
  grants: [{ role, on: place }],
})

const namesOfEvents = async (committeeId: string) => {
  const rows = await app.database.reader
    .selectFrom('event')
    .select('name')
    .where('committee_id', '=', committeeId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.name)
}

test('who may keep committees, and the members of one', () => {
  const roles: Role[] = [
    'administrator',
    'hr_consultant',
    'leader',
    'chair',
    'vice_chair',
    'secretary',
    'member',
    'substitute',
  ]
  const matrix = roles.map((role) => {
    const place = role === 'administrator' || role === 'hr_consultant' ? null : 'here'
    const actor = actorWith(role, place)
    const marks = [
      may.manageCommittees(actor),
      may.manageMembers(actor, 'here'),
      may.manageMembers(actor, 'there'),
      may.fillPost(actor, 'here', 'chair'),
      may.fillPost(actor, 'here', 'secretary'),
    ]
    return `${role}: ${marks.map((yes) => (yes ? 'yes' : '-')).join(' ')}`
  })
  expect(matrix).toEqual([
    'administrator: yes yes yes yes yes',
    'hr_consultant: yes yes yes yes yes',
    'leader: - - - - -',
    'chair: - - - - -',
    'vice_chair: - - - - -',
    'secretary: - yes - - yes',
    'member: - - - - -',
    'substitute: - - - - -',
  ])
})

describe('setting up', () => {
  test('one by form: proposed from unit and level; then all workplaces below in one go', async () => {
    const { hr, top, houses } = await make(async (tx) => {
      await anAgreement(tx)
      const top = await aPlace(tx, { name: 'Nordsund', kind: 'Kommune' })
      const houses: string[] = []
      for (const [name, heads] of [
        ['Solsikken', 25],
        ['Mælkebøtten', 8],
      ] as const) {
        const house = await aPlace(tx, { name, kind: 'Daginstitution', parent: top })
        for (let n = 0; n < heads; n += 1) await anEmployee(tx, house)
        houses.push(house)
      }
      return { hr: await hrConsultant(tx), top, houses }
    })
    const asHr = await app.as(hr)
    expect((await asHr.get(committeePaths.newCommittee())).text).toContain('Nordsund (33 ansatte)')
    const form = await asHr.get(committeePaths.newCommittee({}, { unit: top, level: '1' }))
    expect(form.text).toContain('value="Hovedudvalg"')
    const made = await asHr.post(committeePaths.committees(), {
      unit: top,
      level: 1,
      kind: 'committee',
      name: 'Hovedudvalg',
      parent: '',
      valid_from: '2026-01-01',
    })
    expect(made).toMatchObject({ status: 303, done: 'committee_established' })
    const main = made.location!.split('/').at(-1)!

    const preview = await asHr.get(committeePaths.severalCommittees({}, { level: '4', kind: 'Daginstitution' }))
    expect(preview.text).toContain('value="Lokal-MED, Solsikken"')
    expect(preview.text).toContain('value="Personalemøde, Mælkebøtten"')
    const fields: Record<string, string | string[]> = { level: '4', valid_from: '2026-03-12', chosen: houses }
    for (const [n, id] of houses.entries()) {
      Object.assign(fields, {
        [`name-${id}`]: `Lokal ${n}`,
        [`kind-${id}`]: n === 0 ? 'committee' : 'staff_meeting',
        [`parent-${id}`]: main,
      })
    }
    const several = await asHr.post(committeePaths.severalCommittees(), fields)
    expect(several).toMatchObject({ status: 303, done: 'committees_established' })
    const tree = await committeeTree(app.database.reader, on)
    expect(tree.filter((committee) => committee.parentId === main).map((committee) => committee.kind)).toEqual([
      'committee',
      'staff_meeting',
    ])
    const again = await asHr.post(committeePaths.severalCommittees(), fields)
    expect(again.status).toBe(422)
    expect(again.text).toContain('har allerede')
    expect(await namesOfEvents(main)).toEqual(['committee_established'])

    const closing = await asHr.post(committeePaths.closure({ committeeId: main }), { last_day: '2026-06-30' })
    expect(closing.text).toContain('Nedlæg det først')
  })

  test('all or none: one impossible row leaves nothing behind', async () => {
    const unit = await make((tx) => aPlace(tx, { name: 'Et sted' }))
    const rows = [
      { unit, kind: 'committee' as const, name: 'Første', parent: null },
      { unit, kind: 'committee' as const, name: 'Anden', parent: null },
    ]
    const result = await app.database.write((tx) =>
      establishSeveral(tx, actorWith('hr_consultant', null), { level: 1, valid_from: on, committees: rows }, app.now()),
    )
    expect(result).toMatchObject({ ok: false, refusal: { code: 'unit_has_committee' } })
    expect((await committeeTree(app.database.reader, on)).filter((committee) => committee.unitId === unit)).toEqual([])
  })
})

describe('seats and mandates', () => {
  const fields = {
    kind: 'tr',
    standing: 'member',
    electorate: '',
    organisation: 'FOA',
    valid_from: '2026-03-12',
    last_day: '',
  }

  test('the secretary finds a person without script, puts them on a seat and ends it with a reason', async () => {
    const { built, person, stranger } = await make(async (tx) => {
      const built = await aCommittee(tx)
      const person = await anEmployee(tx, built.unitId, { given: 'Zenia', family: 'Quist' })
      return { built, person, stranger: await anEmployee(tx, await aPlace(tx, { name: 'Andetsteds' })) }
    })
    const committeeId = built.id
    const seat = { committeeId, seatId: built.vacantSeat }
    const asSecretary = await app.as(built.secretary)
    const found = await asSecretary.post(committeePaths.mandates(seat), {
      ...fields,
      find: 'person',
      person_search: 'zenia',
    })
    expect(found.status).toBe(200)
    expect(found.text).toContain(`value="${person}"`)
    expect(found.text).toContain('value="FOA"')
    const suggestions = await asSecretary.get(committeePaths.people({ committeeId }, { q: 'zen' }))
    expect(JSON.parse(suggestions.text)).toMatchObject([{ id: person, name: 'Zenia Quist' }])

    const outside = await asSecretary.post(committeePaths.mandates(seat), { ...fields, person: stranger })
    expect(outside.status).toBe(422)
    expect(outside.text).toContain('skal være ansat i udvalgets område')
    expect(await asSecretary.post(committeePaths.mandates(seat), { ...fields, person })).toMatchObject({
      status: 303,
      done: 'mandate_started',
    })
    const taken = await asSecretary.post(committeePaths.mandates(seat), { ...fields, person: built.tr })
    expect(taken.text).toContain('Zenia Quist har pladsen fra 12. marts 2026')

    const roster = await rosterOn(app.database.reader, committeeId, on)
    const mandateId = roster.find((one) => one.seatId === built.vacantSeat)!.holder!.mandateId
    const noReason = await asSecretary.post(committeePaths.mandate({ committeeId, mandateId }), {
      last_day: '2026-03-31',
      reason: '',
    })
    expect(noReason.status).toBe(422)
    expect(
      await asSecretary.post(committeePaths.mandate({ committeeId, mandateId }), {
        last_day: '2026-03-31',
        reason: 'Fratrådt',
      }),
    ).toMatchObject({ status: 303, done: 'mandate_ended' })
    expect((await asSecretary.get(committeePaths.history({ committeeId }))).text).toContain('Afsluttet: Fratrådt')
    expect(await namesOfEvents(committeeId)).toEqual(['mandate_started', 'mandate_ended'])
    const logged = await app.database.reader
      .selectFrom('event')
      .select('data')
      .where('committee_id', '=', committeeId)
      .execute()
    expect(JSON.stringify(logged)).not.toContain('FOA')

    const asMember = await app.as(built.tr)
    expect((await asMember.get(committeePaths.mandates(seat))).status).toBe(403)
    expect((await asMember.post(committeePaths.mandates(seat), { ...fields, person })).status).toBe(403)
    expect((await asMember.get(committeePaths.committee({ committeeId }))).text).not.toContain('Tilføj pladser')
  })

  test('ten people take one seat at once: exactly one gets it', async () => {
    const { built, people } = await make(async (tx) => {
      const built = await aCommittee(tx)
      const people: string[] = []
      for (let n = 0; n < 10; n += 1) people.push(await anEmployee(tx, built.unitId))
      return { built, people }
    })
    const ids = { committeeId: built.id, seatId: built.vacantSeat }
    const results = await Promise.all(
      people.map((person) =>
        app.database.write((tx) =>
          startMandate(
            tx,
            { ...actorWith('hr_consultant', null), personId: built.secretary },
            ids,
            {
              person,
              kind: 'tr',
              standing: 'member',
              electorate: '',
              organisation: '',
              valid_from: on,
              last_day: null,
            },
            app.now(),
          ),
        ),
      ),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    const codes = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'seat_taken'))
    expect(await namesOfEvents(built.id)).toEqual(['mandate_started'])
  })

  test('several seats at once; a staff meeting has none', async () => {
    const { built, meeting, hr } = await make(async (tx) => ({
      built: await aCommittee(tx),
      meeting: await aStaffMeeting(tx),
      hr: await hrConsultant(tx),
    }))
    const asHr = await app.as(hr)
    const seats = { side: 'employee', title: 'AMR', election_group: '', amount: 3, valid_from: '2026-03-12' }
    expect((await asHr.post(committeePaths.seats({ committeeId: built.id }), seats)).status).toBe(303)
    expect(await rosterOn(app.database.reader, built.id, on)).toHaveLength(9)
    const refused = await asHr.post(committeePaths.seats({ committeeId: meeting.id }), seats)
    expect(refused.text).toContain('har ingen pladser')
    const close = { committeeId: built.id, seatId: built.vacantSeat }
    expect((await asHr.post(committeePaths.seatClosure(close), { last_day: '2026-03-31' })).status).toBe(303)
    expect(await rosterOn(app.database.reader, built.id, isoDate('2026-04-01'))).toHaveLength(8)
  })

  test('a chair whose mandate ends leaves the post the same day', async () => {
    const built = await make((tx) => aCommittee(tx))
    const roster = await rosterOn(app.database.reader, built.id, on)
    const mandateId = roster[0]!.holder!.mandateId
    const ending = { last_day: isoDate('2026-03-31'), reason: 'Nyt job' }
    const result = await app.database.write((tx) =>
      endMandate(tx, actorWith('secretary', built.id), { committeeId: built.id, mandateId }, ending, app.now()),
    )
    expect(result.ok).toBe(true)
    expect((await postHoldersOn(app.database.reader, built.id, isoDate('2026-03-31'))).chair?.personId).toBe(
      built.chair,
    )
    expect((await postHoldersOn(app.database.reader, built.id, isoDate('2026-04-01'))).chair).toBeNull()
    expect(await namesOfEvents(built.id)).toEqual(['mandate_ended', 'post_left'])
  })
})

describe('posts', () => {
  const take = (client: Client, committeeId: string, post: string, person: string) =>
    client.post(committeePaths.post({ committeeId, post }), { person, valid_from: '2026-03-12' })

  test('the chair from the management side, the vice-chair from the employees, the secretary anybody', async () => {
    const { built, hr } = await make(async (tx) => ({ built: await aCommittee(tx), hr: await hrConsultant(tx) }))
    const asHr = await app.as(hr)
    expect((await take(asHr, built.id, 'chair', built.tr)).text).toContain('ledelsessiden den dag')
    expect((await take(asHr, built.id, 'vice_chair', built.leader)).text).toContain('medarbejdersiden den dag')
    expect((await take(asHr, built.id, 'vice_chair', built.substitute)).text).toContain('medarbejdersiden den dag')
    expect((await take(asHr, built.id, 'vice_chair', built.viceChair)).text).toContain('i forvejen')
    expect((await asHr.get(committeePaths.post({ committeeId: built.id, post: 'vice_chair' }))).text).toContain(
      `value="${built.amr}"`,
    )
    for (const [post, person] of [
      ['chair', built.leader],
      ['vice_chair', built.amr],
      ['secretary', hr],
    ] as const) {
      expect(await take(asHr, built.id, post, person)).toMatchObject({ status: 303, done: 'post_taken' })
    }
    const holders = await postHoldersOn(app.database.reader, built.id, on)
    expect([holders.chair?.personId, holders.viceChair?.personId, holders.secretary?.personId]).toEqual([
      built.leader,
      built.amr,
      hr,
    ])
    expect((await postHoldersOn(app.database.reader, built.id, isoDate('2026-03-11'))).chair?.personId).toBe(
      built.chair,
    )
    const vacated = await asHr.post(committeePaths.postEnding({ committeeId: built.id, post: 'chair' }), {
      last_day: '2026-03-31',
    })
    expect(vacated.status).toBe(303)
  })

  test('a staff meeting has no vice-chair: refused with the reason', async () => {
    const { meeting, hr } = await make(async (tx) => ({ meeting: await aStaffMeeting(tx), hr: await hrConsultant(tx) }))
    const asHr = await app.as(hr)
    const refused = await take(asHr, meeting.id, 'vice_chair', meeting.employees[0]!)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('har ingen næstformand')
    expect((await take(asHr, meeting.id, 'chair', meeting.employees[0]!)).status).toBe(303)
  })
})

describe('pages', () => {
  test('everybody sees tree, committee and representatives, in at most five questions to the database, da and en', async () => {
    const { me, built, house } = await make(async (tx) => {
      const top = await aPlace(tx, { name: 'Toppen' })
      const house = await aPlace(tx, { name: 'Huset', parent: top })
      const main = await anEmptyCommittee(tx, { level: 1, name: 'Hovedudvalget her', unit: top })
      await aSeat(tx, main, { side: 'management' })
      const built = await aCommittee(tx, { name: 'Lokal-MED Huset', unit: house, parent: main })
      return { me: await anEmployee(tx, house), built, house }
    })
    const client = await app.as(me)
    const tree = await client.get(committeePaths.committees())
    expect(tree.text).toContain('<details open')
    expect(tree.text).toContain('Lokal-MED Huset')
    expect(tree.text).toContain('1 ledig plads')
    expect(tree.text).not.toContain('Opret udvalg')
    expect(tree.statements.length).toBeLessThanOrEqual(4)
    expect((await client.get(committeePaths.committees({}, { q: 'huset' }))).text).toContain('fundet')
    expect((await client.get(committeePaths.committees({}, { on: '2020-01-01' }))).text).toContain(
      'Den dag var der ingen udvalg',
    )

    const page = await client.get(committeePaths.committee({ committeeId: built.id }))
    for (const word of ['Ledig plads', 'Suppleanter', 'BUPL', 'Formand', 'Næstformand', 'Hovedudvalget her'])
      expect(page.text).toContain(word)
    expect(page.statements.length).toBeLessThanOrEqual(5)

    const mine = await client.get(committeePaths.representatives())
    expect(mine.text.indexOf('Lokal-MED Huset')).toBeLessThan(mine.text.indexOf('Hovedudvalget her'))
    const theirs = await client.get(committeePaths.representatives({}, { unit: house }))
    expect(theirs.text).toContain('Hvem repræsenterer Huset?')

    await make((tx) => tx.updateTable('account').set({ language: 'en' }).where('person_id', '=', me).execute())
    expect((await client.get(committeePaths.committee({ committeeId: built.id }))).text).toContain('Vacant seat')
    expect((await client.get(committeePaths.representatives())).text).toContain('Who represents me?')
  })

  test('addresses that hold nonsense lead nowhere, hostile fields are refused', async () => {
    const { hr, built } = await make(async (tx) => ({ hr: await hrConsultant(tx), built: await aCommittee(tx) }))
    const asHr = await app.as(hr)
    for (const committeeId of ['x', '00000000-0000-7000-8000-000000000000', '%00']) {
      expect((await asHr.get(committeePaths.committee({ committeeId }))).status).toBe(404)
      expect((await asHr.get(committeePaths.history({ committeeId }))).status).toBe(404)
      expect((await asHr.post(committeePaths.seats({ committeeId }))).status).toBe(404)
    }
    const ids = { committeeId: built.id, seatId: 'x', mandateId: 'x', post: 'king' }
    expect((await asHr.get(committeePaths.mandates(ids))).status).toBe(404)
    expect((await asHr.get(committeePaths.mandate(ids))).status).toBe(404)
    expect((await asHr.get(committeePaths.post(ids))).status).toBe(404)
    const hostile = {
      person: "' or 1=1",
      kind: 'king',
      valid_from: '9999-99-99',
      reason: '\u0000',
      find: 'person',
      person_search: '%_\u0000',
    }
    expect(
      (await asHr.post(committeePaths.mandates({ ...ids, seatId: built.vacantSeat }), hostile)).status,
    ).toBeLessThan(500)
    expect((await asHr.get(committeePaths.people({ committeeId: built.id }, { q: '\u0000' }))).status).toBeLessThan(500)
    expect((await asHr.get(committeePaths.representatives({}, { unit: 'x' }))).status).toBe(404)
    expect((await asHr.post(committeePaths.severalCommittees(), { chosen: 'x', level: 'y' })).status).toBe(422)
  })
})
