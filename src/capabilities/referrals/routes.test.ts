import { describe, expect, test } from 'vitest'
import { placesHeld } from '../../platform/auth/actor.ts'
import { isoDate, today } from '../../platform/clock/dates.ts'
import { newId } from '../../platform/db/ids.ts'
import { ok } from '../../platform/result.ts'
import { useApp, type Client } from '../../testing/app.ts'
import { agreementOn } from '../agreement/queries.ts'
import { anAgreement } from '../agreement/testing.ts'
import { aReferral } from '../journeys/testing.ts'
import { settledAt } from '../journeys/rules.ts'
import { legsAround, legsWaitingAt } from '../journeys/queries.ts'
import { aMeeting, anActor, castOf, unwrap } from '../meetings/testing.ts'
import { changeItem } from '../meetings/agenda/commands.ts'
import { workingItems } from '../meetings/agenda/queries.ts'
import { openAgendaCorrection } from '../meetings/publication/commands.ts'
import { referralPaths } from './paths.ts'
import { committeesListedFor, may } from './policy.ts'
import { referralList } from './arrivals/queries.ts'
import { journeyFor } from './journey/queries.ts'
import { referralPage } from './queries.ts'
import { passItemOn, threeLevels } from './testing.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

async function start() {
  const { database } = app
  if (!(await agreementOn(database.reader, today(app.now())))) {
    await database.write(async (tx) => ok(await anAgreement(tx)))
  }
  const levels = await threeLevels(database)
  const meeting = await aMeeting(levels.centre).withAgenda(3).withClosedItem().published().in(database)
  await app.drainJobs()
  const ids = { meetingId: meeting.id, itemId: meeting.itemIds[1]! }
  return { ...levels, meeting, ids }
}

type Started = Awaited<ReturnType<typeof start>>

const fields = (to: string, changes: Record<string, string> = {}) => ({
  to,
  other: '',
  purpose: 'discussion_and_reply',
  due_on: '',
  text: 'Vi beder om et svar.',
  ...changes,
})

async function passedBy(client: Client, { ids, main }: Started): Promise<string> {
  const answer = await client.post(referralPaths.itemReferrals(ids), fields(main.id))
  expect(answer).toMatchObject({ status: 303, done: 'referral_sent' })
  await app.drainJobs()
  return answer.location!.split('/').at(-1)!
}

describe('passing on, by the pages', () => {
  test('proposes the level above with the agreement’s day and clause', async () => {
    const started = await start()
    const secretary = await app.as(started.centre.secretary)
    const form = await secretary.get(referralPaths.newReferral(started.ids))
    expect(form.status).toBe(200)
    for (const words of [
      'Send punktet videre',
      'Niveauet over. Svar senest 7. april 2026 (§ 10, stk. 3).',
      'Niveauet under. Svar senest 7. april 2026 (§ 10, stk. 3).',
      'Til beslutning på rette niveau',
    ]) {
      expect(form.text).toContain(words)
    }
    // Eight of them say where it belongs, which reads the tree and the agreement of its own, and what was answered before.
    expect(form.statements.length).toBeLessThanOrEqual(14)
  })

  test('a refused form comes again with what was typed', async () => {
    const started = await start()
    const secretary = await app.as(started.centre.secretary)
    const refusals: [Record<string, string>, string][] = [
      [{ due_on: '2026-03-15' }, 'Svarfristen skal være en hverdag'],
      [{ due_on: '2026-13-40' }, 'Skriv en dato'],
      [{ purpose: 'x' }, 'Vælg en af mulighederne'],
      [{ purpose: 'raise_above' }, 'Der er ikke noget niveau over Hovedudvalget'],
      [{ to: '' }, 'Vælg mindst én'],
      [{ to: newId() }, 'Udvalget findes ikke længere'],
      [{ text: 'Vi beder om et svar. 0101901234' }, 'CPR-nummer'],
    ]
    for (const [changes, words] of refusals) {
      const answer = await secretary.post(referralPaths.itemReferrals(started.ids), fields(started.main.id, changes))
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(words)
      expect(answer.text).toContain('Vi beder om et svar.')
      expect(answer.text).toContain('<title>Fejl: ')
    }
  })

  test('whom the page is for', async () => {
    const started = await start()
    const closed = { ...started.ids, itemId: started.meeting.itemIds[3]! }
    const expected: [string, object, number][] = [
      [started.centre.chair, started.ids, 200],
      [started.centre.viceChair, started.ids, 200],
      [started.centre.tr, started.ids, 403],
      [started.employee, started.ids, 403],
      [started.employee, closed, 404],
      [started.centre.secretary, closed, 422],
      [started.centre.secretary, { ...started.ids, itemId: 'x' }, 404],
      [started.centre.secretary, { meetingId: newId(), itemId: newId() }, 404],
    ]
    for (const [person, ids, status] of expected) {
      const answer = await (await app.as(person)).get(referralPaths.newReferral(ids as Started['ids']))
      expect(answer.status).toBe(status)
    }
  })
})

describe('the receivers, by the pages', () => {
  test('from arrival to reply, seen from both sides and by an employee', async () => {
    const started = await start()
    const id = await passedBy(await app.as(started.centre.secretary), started)
    const [above, employee] = [await app.as(started.main.secretary), await app.as(started.employee)]
    const list = await above.get('/referrals')
    expect(list.text).toContain('Kommet til dit udvalg')
    expect(list.text).toContain('15 hverdage tilbage')
    expect((await (await app.as(started.centre.chair)).get('/referrals')).text).toContain('Sendt herfra')
    const page = await above.get(referralPaths.referral({ referralId: id }))
    expect(page.text).toContain('Kvittér for modtagelsen')
    expect(page.statements.length).toBeLessThanOrEqual(9)
    const read = await employee.get(referralPaths.referral({ referralId: id }))
    expect(read.text).toContain('Direktionen har sendt et oplæg')
    expect(read.text).not.toContain('Kvittér for modtagelsen')
    expect(await employee.post(referralPaths.receipt({ referralId: id }))).toMatchObject({ status: 403 })

    expect(await above.post(referralPaths.receipt({ referralId: id }))).toMatchObject({ done: 'referral_received' })
    expect(await above.post(referralPaths.receipt({ referralId: id }))).toMatchObject({ status: 422 })
    const meeting = await aMeeting(started.main).on('2026-04-23').withAgenda(1).in(app.database)
    expect(await above.post(referralPaths.placement({ referralId: id }), {})).toMatchObject({ status: 422 })
    const placed = await above.post(referralPaths.placement({ referralId: id }), { meeting: meeting.id })
    expect(placed).toMatchObject({ status: 303, done: 'referral_placed' })
    expect(await above.post(referralPaths.reply({ referralId: id }), { text: ' ' })).toMatchObject({ status: 422 })
    const reply = { text: 'Hovedudvalget bakker op.' }
    expect(await above.post(referralPaths.reply({ referralId: id }), reply)).toMatchObject({ done: 'referral_replied' })
    await app.drainJobs()
    const answered = await employee.get(referralPaths.referral({ referralId: id }))
    expect(answered.text).toContain('Hovedudvalget bakker op.')
    expect(answered.text).toContain('Til tiden')
    expect((await above.get('/referrals')).text).toContain('Afsluttet for nylig')
  })

  test('the journey is a picture and the same facts as a list, for every employee', async () => {
    const started = await start()
    const id = await passedBy(await app.as(started.centre.secretary), started)
    const answer = await (await app.as(started.employee)).get(referralPaths.journey({ journeyId: id }))
    expect(answer.status).toBe(200)
    expect(answer.statements.length).toBeLessThanOrEqual(11)
    expect(answer.text).toMatch(/<svg[^>]*>\s*<title[^>]*>Sagens vej mellem udvalgene<\/title>\s*<desc/)
    expect(answer.text).toContain('Fra Center-MED, Dagtilbud og Læring til Hovedudvalget, 15 hverdage tilbage')
    for (const journeyId of ['x', newId()]) {
      expect(await app.anonymous.get(referralPaths.journey({ journeyId }))).toMatchObject({ status: 303 })
      expect(await (await app.as(started.employee)).get(referralPaths.journey({ journeyId }))).toMatchObject({
        status: 404,
      })
    }
  })

  test('an employee without a committee is told what comes here', async () => {
    const started = await start()
    const answer = await (await app.as(started.employee)).get('/referrals')
    expect(answer.text).toContain('Ingen sager på vej')
    expect(answer.statements).toHaveLength(1)
  })
})

describe('who may read', () => {
  test('an item that is closed afterwards takes its journey with it, for all but the two committees', async () => {
    const started = await start()
    const { secretary } = castOf(started.centre)
    const sent = await app.database.write((tx) =>
      passItemOn(
        tx,
        secretary,
        { ...started.ids, toCommitteeIds: [started.main.id], purpose: 'decision', dueOn: null, text: '' },
        app.now(),
      ),
    )
    const [leg] = unwrap(sent)
    const items = await workingItems(app.database.reader, started.meeting.id)
    await closeItem(
      started,
      items.find(({ id }) => id === started.ids.itemId)!,
    )
    await app.drainJobs()
    const at = (actor: ReturnType<typeof anActor>) =>
      journeyFor(app.database.reader, actor, leg!.journeyId, { part: null, branch: null, page: 1 }, app.now())
    expect(await at(anActor(started.employee))).toBeNull()
    expect((await at(anActor(newId(), [['member', started.main.id]])))?.legs).toHaveLength(1)
    expect((await at(castOf(started.centre).member))?.legs).toHaveLength(1)
    const page = await referralPage(app.database.reader, anActor(started.employee), leg!.id, app.now())
    expect(page).toBeNull()
  })

  async function closeItem({ meeting }: Started, item: Awaited<ReturnType<typeof workingItems>>[number]) {
    const { secretary } = castOf(meeting.committee)
    const { id: itemId, version } = item
    const content = { ...item, closedGround: 'Forvaltningslovens § 27' }
    const correction = { meetingId: meeting.id, reason: 'Punktet skulle være lukket.' }
    unwrap(await app.database.write((tx) => openAgendaCorrection(tx, secretary, correction, app.now())))
    const change = { meetingId: meeting.id, itemId, version, content }
    unwrap(await app.database.write((tx) => changeItem(tx, secretary, change, app.now())))
  }

  test('the matrix: who may do what with a leg', () => {
    const roles = ['secretary', 'chair', 'vice_chair', 'member', 'substitute'] as const
    const people: [string, ReturnType<typeof anActor>][] = [
      ...roles.flatMap((role): [string, ReturnType<typeof anActor>][] => [
        [`${role} of the senders`, anActor('p', [[role, 'from']])],
        [`${role} of the receivers`, anActor('p', [[role, 'to']])],
      ]),
      ['employee', anActor('p')],
    ]
    const leg = { fromCommitteeId: 'from', toCommitteeId: 'to' }
    const said = (allowed: boolean) => (allowed ? 'yes' : 'no ')
    const lines = people.map(([who, actor]) =>
      [
        said(may.passOn(actor, 'from')),
        said(may.handle(actor, 'to')),
        said(may.read(actor, { ...leg, isClosed: false })),
        said(may.read(actor, { ...leg, isClosed: true })),
        said(may.readReply(actor, { ...leg, isClosed: false }, true)),
        said(may.readResult(actor, { committeeId: 'to', isClosed: true })),
        who,
      ].join(' | '),
    )
    expect(['pass on | handle | read open | read closed | reply of a closed item | result of it', ...lines].join('\n'))
      .toMatchInlineSnapshot(`
      "pass on | handle | read open | read closed | reply of a closed item | result of it
      yes | no  | yes | yes | yes | no  | secretary of the senders
      no  | yes | yes | yes | yes | yes | secretary of the receivers
      yes | no  | yes | yes | yes | no  | chair of the senders
      no  | yes | yes | yes | yes | yes | chair of the receivers
      yes | no  | yes | yes | yes | no  | vice_chair of the senders
      no  | yes | yes | yes | yes | yes | vice_chair of the receivers
      no  | no  | yes | yes | yes | no  | member of the senders
      no  | no  | yes | yes | yes | yes | member of the receivers
      no  | no  | yes | yes | yes | no  | substitute of the senders
      no  | no  | yes | yes | yes | yes | substitute of the receivers
      no  | no  | yes | no  | no  | no  | employee"
    `)
  })

  test('the list and the predicate agree: every leg listed may be read, and none of one’s own is missing', async () => {
    const started = await start()
    await app.database.write(async (tx) => {
      const { main, centre, local } = started
      await aReferral(tx, { from: main.id, to: centre.id })
      await aReferral(tx, { from: centre.id, to: local.id, repliedAt: new Date('2026-03-10T09:00:00Z') })
      await aReferral(tx, { from: main.id, to: local.id, purpose: 'information', receivedAt: app.now() })
      return ok()
    })
    const { main, centre, local } = started
    const everywhere = await legsAround(app.database.reader, [main.id, centre.id, local.id], 100)
    for (const place of [main, centre, local]) {
      for (const actor of Object.values(castOf(place))) {
        const list = await referralList(app.database.reader, actor, app.now())
        const listed = new Set([...list.arrived, ...list.sent, ...list.settled].map((leg) => leg.id))
        const own = placesHeld(actor, ['secretary', 'chair', 'vice_chair', 'member', 'substitute'])
        expect(committeesListedFor(actor)).toEqual(own)
        for (const leg of everywhere) {
          const isOwn = own.includes(leg.from.id) || own.includes(leg.to.id)
          expect(listed.has(leg.id)).toBe(isOwn)
          const access = { fromCommitteeId: leg.from.id, toCommitteeId: leg.to.id, isClosed: true }
          expect(may.read(actor, access)).toBe(isOwn)
        }
      }
    }
  })

  test('what waits, in SQL and as the rule, is the same', async () => {
    const started = await start()
    const [a, b] = [started.main.id, started.local.id]
    const later = new Date('2026-03-10T09:00:00Z')
    await app.database.write(async (tx) => {
      for (const purpose of ['information', 'discussion_and_reply', 'decision', 'raise_above'] as const) {
        await aReferral(tx, { from: a, to: b, purpose })
        await aReferral(tx, { from: a, to: b, purpose, receivedAt: later })
        await aReferral(tx, { from: a, to: b, purpose, repliedAt: later })
        const previous = await aReferral(tx, { from: a, to: b, purpose })
        await aReferral(tx, { from: b, to: a, purpose, previous })
      }
      return ok()
    })
    const all = await legsAround(app.database.reader, [b], 100)
    const byRule = all.filter((leg) => leg.to.id === b && settledAt(leg) === null).map(({ id }) => id)
    const waiting = await legsWaitingAt(app.database.reader, [b])
    expect(new Set(waiting.map(({ id }) => id))).toEqual(new Set(byRule))
    expect(waiting).toHaveLength(byRule.length)
    expect(waiting.every(({ dueOn }) => dueOn === isoDate('2026-03-24'))).toBe(true)
  })
})
