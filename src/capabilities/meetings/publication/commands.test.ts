import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../platform/auth/actor.ts'
import { ok } from '../../../platform/result.ts'
import { useDatabase } from '../../../testing/database.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, type BuiltCommittee } from '../../committees/testing.ts'
import { changeItem, orderAgenda } from '../agenda/commands.ts'
import { workingItems } from '../agenda/queries.ts'
import { agendaMark, type AgendaSnapshot } from '../agenda/rules.ts'
import { meetingFacts } from '../queries.ts'
import { aMeeting, anItem, castOf, unwrap } from '../testing.ts'
import {
  openAgendaCorrection,
  proposeWaiver,
  publishAgenda,
  returnAgendaKey,
  turnAgendaKey,
  turnWaiverKey,
} from './commands.ts'
import { publicationJobs } from './jobs.ts'

const db = useDatabase()
const now = new Date('2026-03-12T09:00:00Z')
let committee: BuiltCommittee
let cast: ReturnType<typeof castOf>

beforeAll(async () => {
  const made = await db.database.write(async (tx) => {
    await anAgreement(tx)
    return ok(await aCommittee(tx))
  })
  committee = unwrap(made)
  cast = castOf(committee)
})

const facts = async (id: string) => (await meetingFacts(db.database.reader, id, now))!
const markOf = async (id: string) => agendaMark(await workingItems(db.database.reader, id))

async function snapshotsOf(id: string): Promise<AgendaSnapshot[]> {
  const rows = await db.database.reader
    .selectFrom('agenda_publication')
    .select('snapshot')
    .where('meeting_id', '=', id)
    .orderBy('version')
    .execute()
  return rows.map((row) => row.snapshot as AgendaSnapshot)
}

describe('keys', () => {
  test('both keys at the same instant are both kept, and one publication follows', async () => {
    const { id } = await aMeeting(committee).withAgenda(3).in(db.database)
    const seen = await markOf(id)
    const results = await Promise.all([
      db.database.write((tx) => turnAgendaKey(tx, cast.chair, { meetingId: id, post: 'chair', seen }, now)),
      db.database.write((tx) => turnAgendaKey(tx, cast.viceChair, { meetingId: id, post: 'vice_chair', seen }, now)),
    ])
    expect(results.map((result) => result.ok)).toEqual([true, true])
    expect((await facts(id)).keys.map((key) => key.post).sort()).toEqual(['chair', 'vice_chair'])

    const sent = await Promise.all(
      [cast.secretary, cast.chair, cast.viceChair].map((actor) =>
        db.database.write((tx) => publishAgenda(tx, actor, { meetingId: id }, now)),
      ),
    )
    expect(sent.filter((result) => result.ok)).toHaveLength(1)
    expect(sent.flatMap((result) => (result.ok ? [] : [result.refusal.code]))).toEqual([
      'agenda_published',
      'agenda_published',
    ])
    expect(await snapshotsOf(id)).toHaveLength(1)
  })

  test('a change of the agenda takes the keys back and says so', async () => {
    const { id, itemIds } = await aMeeting(committee).withAgenda(2).withKeys('chair').in(db.database)
    const input = { meetingId: id, itemId: itemIds[0]!, version: 1, content: anItem({ title: 'Ny titel' }) }
    const changed = unwrap(await db.database.write((tx) => changeItem(tx, cast.secretary, input, now)))
    expect(changed.keysTakenBack).toBe(true)
    expect((await facts(id)).keys).toEqual([])
    const events = await db.database.reader
      .selectFrom('event')
      .select('name')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
    expect(events.map((event) => event.name)).toContain('agenda_keys_taken_back')
  })

  test('a key is turned for the agenda that was seen', async () => {
    const { id, itemIds } = await aMeeting(committee).withAgenda(2).in(db.database)
    const seen = await markOf(id)
    unwrap(
      await db.database.write((tx) =>
        orderAgenda(tx, cast.secretary, { meetingId: id, wish: { id: itemIds[0]!, direction: 'down' } }, now),
      ),
    )
    const turned = await db.database.write((tx) =>
      turnAgendaKey(tx, cast.chair, { meetingId: id, post: 'chair', seen }, now),
    )
    expect(turned).toMatchObject({ ok: false, refusal: { code: 'changed_meanwhile' } })
  })

  test('two keys are two people, and only the holder turns one', async () => {
    const { id } = await aMeeting(committee).withAgenda(1).withKeys('chair').in(db.database)
    const seen = await markOf(id)
    const both = { ...cast.chair, grants: [...cast.chair.grants, { role: 'vice_chair' as const, on: committee.id }] }
    const turn = (actor: Actor, post: 'chair' | 'vice_chair') =>
      db.database.write((tx) => turnAgendaKey(tx, actor, { meetingId: id, post, seen }, now))
    expect(await turn(both, 'vice_chair')).toMatchObject({ refusal: { code: 'one_person_both_keys' } })
    expect(await turn(cast.secretary, 'vice_chair')).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await turn(cast.chair, 'chair')).toMatchObject({ refusal: { code: 'key_already_turned' } })
    unwrap(await db.database.write((tx) => returnAgendaKey(tx, cast.chair, { meetingId: id, post: 'chair' }, now)))
    expect((await facts(id)).keys).toEqual([])
  })
})

describe('publication', () => {
  test('what was sent equals the order, however an item is moved at the same instant', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, itemIds } = await aMeeting(committee).withAgenda(3).withKeys('chair', 'vice_chair').in(db.database)
      const [published, moved] = await Promise.all([
        db.database.write((tx) => publishAgenda(tx, cast.secretary, { meetingId: id }, now)),
        db.database.write((tx) =>
          orderAgenda(tx, cast.viceChair, { meetingId: id, wish: { id: itemIds[2]!, direction: 'up' } }, now),
        ),
      ])
      // Either the move came first and took the keys back, or the agenda was sent and stands as it was.
      expect([published.ok, moved.ok].filter(Boolean)).toHaveLength(1)
      const order = (await workingItems(db.database.reader, id)).map((item) => item.id)
      if (published.ok) {
        expect((await snapshotsOf(id))[0]!.items.map((item) => item.id)).toEqual(order)
        expect(order).toEqual(itemIds)
      } else {
        expect(published.refusal.code).toBe('needs_both_keys')
        expect(await snapshotsOf(id)).toEqual([])
      }
    }
  })

  test('the mails go out once to each receiver, also when the job runs twice', async () => {
    const { id } = await aMeeting(committee).withAgenda(1).published().in(db.database)
    const publicationId = (await facts(id)).agendaVersions[0]!.id
    const context = {
      database: db.database,
      now,
      installation: { municipality: 'Nordsund Kommune', isDemo: false, origin: 'http://medspil.test' },
      documents: { make: () => Promise.reject(new Error('no documents')), close: () => Promise.resolve() },
      mail: null,
    }
    const run = publicationJobs[0]!.run as unknown as (context: object, data: object) => Promise<void>
    await Promise.all([run(context, { meetingId: id, publicationId }), run(context, { meetingId: id, publicationId })])
    await run(context, { meetingId: id, publicationId })
    const mails = await db.database.reader
      .selectFrom('outgoing_mail')
      .select(['to_person_id', 'subject', 'text', 'calendar_content'])
      .where('dedupe_key', 'like', `agenda_published:${publicationId}:%`)
      .execute()
    const people = [
      committee.chair,
      committee.viceChair,
      committee.secretary,
      committee.leader,
      committee.tr,
      committee.amr,
      committee.substitute,
    ]
    expect(new Set(mails.map((mail) => mail.to_person_id))).toEqual(new Set(people))
    expect(mails).toHaveLength(people.length)
    expect(mails[0]!.subject).toContain('Dagsorden')
    expect(mails[0]!.text).toContain(`http://medspil.test/meetings/${id}`)
    expect(mails[0]!.calendar_content).toContain('METHOD:REQUEST')
    expect(mails[0]!.calendar_content).not.toContain('Godkendelse')
  })

  test('is refused while something lacks', async () => {
    const publish = (id: string, at = now) =>
      db.database.write((tx) => publishAgenda(tx, cast.secretary, { meetingId: id }, at))
    const empty = await aMeeting(committee).in(db.database)
    expect(await publish(empty.id)).toMatchObject({ refusal: { code: 'agenda_empty' } })
    const oneKey = await aMeeting(committee).withAgenda(1).withKeys('chair').in(db.database)
    expect(await publish(oneKey.id)).toMatchObject({ refusal: { code: 'needs_key_of_vice_chair' } })
    const raised = await aMeeting(committee)
      .withAgenda(1)
      .withRaisedItem()
      .withKeys('chair', 'vice_chair')
      .in(db.database)
    expect(await publish(raised.id)).toMatchObject({ refusal: { code: 'raised_items_waiting' } })
    const forbidden = await db.database.write((tx) => publishAgenda(tx, cast.member, { meetingId: oneKey.id }, now))
    expect(forbidden).toMatchObject({ refusal: { code: 'forbidden' } })
  })

  test('after the deadline only when chair and vice-chair have waived it', async () => {
    const late = new Date('2026-04-10T08:00:00Z')
    const { id } = await aMeeting(committee).withAgenda(1).withKeys('chair', 'vice_chair').in(db.database)
    const publish = () => db.database.write((tx) => publishAgenda(tx, cast.secretary, { meetingId: id }, late))
    expect(await publish()).toMatchObject({
      refusal: { code: 'past_deadline', params: { on: '2026-04-09', clause: '§ 9, stk. 3' } },
    })
    const waiver = { meetingId: id, deadline: 'agenda_out' as const }
    unwrap(
      await db.database.write((tx) =>
        proposeWaiver(tx, cast.secretary, { ...waiver, reason: 'Påsken lå imellem.' }, late),
      ),
    )
    unwrap(await db.database.write((tx) => turnWaiverKey(tx, cast.chair, { ...waiver, post: 'chair' }, late)))
    expect(await publish()).toMatchObject({ refusal: { code: 'past_deadline' } })
    unwrap(await db.database.write((tx) => turnWaiverKey(tx, cast.viceChair, { ...waiver, post: 'vice_chair' }, late)))
    expect((await publish()).ok).toBe(true)
  })

  test('a correction makes a new version, and the first stays as it was', async () => {
    const { id, itemIds } = await aMeeting(committee).withAgenda(2).published().in(db.database)
    const change = (version: number) => {
      const input = { meetingId: id, itemId: itemIds[0]!, version, content: anItem({ title: 'Rettet titel' }) }
      return db.database.write((tx) => changeItem(tx, cast.secretary, input, now))
    }
    expect(await change(1)).toMatchObject({ refusal: { code: 'agenda_published' } })
    unwrap(
      await db.database.write((tx) =>
        openAgendaCorrection(tx, cast.chair, { meetingId: id, reason: 'Titlen var forkert.' }, now),
      ),
    )
    unwrap(await change(1))
    const seen = await markOf(id)
    unwrap(await db.database.write((tx) => turnAgendaKey(tx, cast.chair, { meetingId: id, post: 'chair', seen }, now)))
    unwrap(
      await db.database.write((tx) =>
        turnAgendaKey(tx, cast.viceChair, { meetingId: id, post: 'vice_chair', seen }, now),
      ),
    )
    const late = new Date('2026-04-15T08:00:00Z')
    expect(
      unwrap(await db.database.write((tx) => publishAgenda(tx, cast.viceChair, { meetingId: id }, late))).version,
    ).toBe(2)
    const titles = (await snapshotsOf(id)).map((snapshot) => snapshot.items[0]!.title)
    expect(titles).toEqual(['Godkendelse af dagsorden og referat', 'Rettet titel'])
    expect((await facts(id)).agendaVersions[1]!.reason).toBe('Titlen var forkert.')
  })
})
