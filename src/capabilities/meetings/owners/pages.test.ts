import { beforeAll, describe, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp, type Client } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../../committees/testing.ts'
import { administrator, hrConsultant } from '../../people/testing.ts'
import { meetingPaths } from '../paths.ts'
import { aMeeting, unwrap } from '../testing.ts'
import { ownerPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const word = 'Skal vi ikke have tallene med'
const reason = 'Punktet om normering mangler'

let committee: BuiltCommittee
let others: Record<'outsider' | 'hr' | 'administrator', string>

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    committee = await aCommittee(tx)
    others = {
      outsider: await anEmployee(tx, await aPlace(tx, { name: 'Materielgården' })),
      hr: await hrConsultant(tx),
      administrator: await administrator(tx),
    }
    return ok()
  })
  unwrap(made)
})

const markOn = async (client: Client, address: string): Promise<string> =>
  /name="seen" value="([^"]+)"/.exec((await client.get(address)).text)?.[1] ?? ''

const itemForm = { title: 'Normering', kind: 'discussion', apsa: 'work', presentation: 'Tal for 2026.' }

describe('comments beside an item', () => {
  test('stand between chair, vice-chair and secretary until the agenda is sent, and are kept', async () => {
    const { id, itemIds } = await aMeeting(committee).withAgenda(2).in(app.database)
    const at = { meetingId: id }
    const viceChair = await app.as(committee.viceChair)
    const said = await viceChair.post(ownerPaths.comments(at), { item: itemIds[1]!, text: word })
    expect([said.status, said.done]).toEqual([303, 'agenda_comment_written'])
    const empty = await viceChair.post(ownerPaths.comments(at), { item: itemIds[1]!, text: '' })
    expect(empty.status).toBe(422)
    for (const person of [committee.chair, committee.secretary, committee.viceChair]) {
      const page = await (await app.as(person)).get(ownerPaths.owners(at))
      expect([page.status, page.text.includes(word)]).toEqual([200, true])
      expect((await (await app.as(person)).get(meetingPaths.meeting(at))).text).toContain('1 bemærkning venter')
    }
    for (const person of [committee.tr, committee.leader, committee.substitute, ...Object.values(others)]) {
      const client = await app.as(person)
      const answers = [
        await client.get(ownerPaths.owners(at)),
        await client.get(ownerPaths.refusals(at)),
        await client.post(ownerPaths.comments(at), { item: itemIds[0]!, text: 'x' }),
        await client.post(ownerPaths.sightings(at), { seen: 'x' }),
        await client.post(ownerPaths.refusals(at), { post: 'chair', reason: 'x' }),
      ]
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
      expect(answers.some(({ text }) => text.includes(word))).toBe(false)
      expect((await client.get(meetingPaths.meeting(at))).text).not.toContain('agenda-owners')
    }
    const secretary = await app.as(committee.secretary)
    const answer = /action="([^"]+\/answer)"/.exec((await secretary.get(ownerPaths.owners(at))).text)?.[1] ?? ''
    expect((await secretary.post(answer)).done).toBe('agenda_comment_answered')
    expect((await secretary.post(answer)).status).toBe(422)
    expect((await secretary.get(ownerPaths.owners(at))).text).toContain('Besvaret af')
    for (const [person, post] of [
      [committee.chair, 'chair'],
      [committee.viceChair, 'vice_chair'],
    ] as const) {
      const client = await app.as(person)
      const seen = await markOn(client, meetingPaths.meeting(at))
      expect((await client.post(meetingPaths.agendaKeys(at), { post, seen })).done).toBe('agenda_key_turned')
    }
    expect((await secretary.post(meetingPaths.agendaPublication(at))).done).toBe('agenda_published')
    await app.drainJobs()
    expect((await secretary.get(ownerPaths.owners(at))).text).not.toContain(word)
    const late = await secretary.post(ownerPaths.comments(at), { item: itemIds[0]!, text: 'for sent' })
    expect(late.status).toBe(422)
    const kept = await app.database.reader.selectFrom('agenda_comment').select('text').execute()
    expect(kept.map(({ text }) => text)).toContain(word)
  })

  test('are not shown to an administrator who sees as the chair, and hostile ids find nothing', async () => {
    const { id, itemIds } = await aMeeting(committee).withAgenda(1).in(app.database)
    const at = { meetingId: id }
    const chair = await app.as(committee.chair)
    await chair.post(ownerPaths.comments(at), { item: itemIds[0]!, text: word })
    for (const item of ['x', "' or 1=1", committee.id]) {
      expect((await chair.post(ownerPaths.comments(at), { item, text: 'x' })).status).toBe(404)
    }
    expect((await chair.post(ownerPaths.answer({ ...at, commentId: 'x' }))).status).toBe(404)
    expect((await chair.get(ownerPaths.owners({ meetingId: 'x' }))).status).toBe(404)
    const client = await app.as(others.administrator)
    await client.post('/administration/see-as', { person: committee.chair, reason: 'Ringede om dagsordenen' })
    const seen = await client.get(ownerPaths.owners(at))
    expect([seen.status, seen.text.includes(word)]).toEqual([403, false])
    await app.drainJobs()
  })
})

describe('saying no', () => {
  test('tells the others, shows what has changed since they last saw it, and is answered by the key', async () => {
    const { id, itemIds } = await aMeeting(committee).withAgenda(3).in(app.database)
    await app.drainJobs()
    const at = { meetingId: id }
    const [chair, viceChair] = [await app.as(committee.chair), await app.as(committee.viceChair)]
    const secretary = await app.as(committee.secretary)
    const seen = await markOn(chair, ownerPaths.owners(at))
    expect((await chair.post(ownerPaths.sightings(at), { seen })).done).toBe('agenda_seen')
    expect((await viceChair.post(ownerPaths.refusals(at), { post: 'vice_chair', reason: '' })).status).toBe(422)
    expect((await viceChair.post(ownerPaths.refusals(at), { post: 'chair', reason })).status).toBe(403)
    const refused = await viceChair.post(ownerPaths.refusals(at), { post: 'vice_chair', reason })
    expect(refused.done).toBe('agenda_refused')
    expect((await viceChair.post(ownerPaths.refusals(at), { post: 'vice_chair', reason })).status).toBe(422)
    await app.drainJobs()
    const mails = await app.database.reader
      .selectFrom('outgoing_mail')
      .select(['to_person_id', 'text'])
      .where('dedupe_key', 'like', 'agenda_refused:%')
      .execute()
    expect(new Set(mails.map((mail) => mail.to_person_id))).toEqual(new Set([committee.chair, committee.secretary]))
    expect(mails.some(({ text }) => text.includes(reason))).toBe(false)
    const change = { ...itemForm, version: 1, title: 'Budget og normering' }
    await secretary.post(meetingPaths.itemText({ ...at, itemId: itemIds[0]! }), change)
    await secretary.post(meetingPaths.items(at), itemForm)
    await secretary.post(meetingPaths.itemRemoval({ ...at, itemId: itemIds[1]! }))
    for (const client of [chair, viceChair]) {
      const page = await client.get(ownerPaths.owners(at))
      expect(page.text).toContain(reason)
      expect(page.text).toContain('Nyt punkt 3: Normering')
      expect(page.text).toContain('Rettet i punkt 1: Budget og normering')
      expect(page.text).toContain('Taget af dagsordenen:')
      expect(page.text).toContain('Tal for 2026.')
      expect(page.statements.length).toBeLessThanOrEqual(5)
    }
    expect((await secretary.get(ownerPaths.owners(at))).text).toContain('Du har ikke set dagsordenen igennem endnu')
    expect((await secretary.get(meetingPaths.meeting(at))).text).toContain(reason)
    expect((await (await app.as(committee.tr)).get(meetingPaths.meeting(at))).text).not.toContain(reason)
    const mark = await markOn(viceChair, meetingPaths.meeting(at))
    await viceChair.post(meetingPaths.agendaKeys(at), { post: 'vice_chair', seen: mark })
    const after = await viceChair.get(ownerPaths.owners(at))
    expect(after.text).not.toContain(reason)
    expect(after.text).toContain('Der er ikke ændret noget.')
    expect((await chair.post(ownerPaths.sightings(at), { seen })).status).toBe(409)
    expect((await viceChair.get(ownerPaths.owners(at), { 'accept-language': 'en' })).status).toBe(200)
  })
})

describe('an item that one of the two owners put on the agenda', () => {
  test('is theirs to take off; for the others it waits, with a reason', async () => {
    const { id } = await aMeeting(committee).withAgenda(1).in(app.database)
    const at = { meetingId: id }
    const [chair, viceChair] = [await app.as(committee.chair), await app.as(committee.viceChair)]
    const secretary = await app.as(committee.secretary)
    await viceChair.post(meetingPaths.items(at), itemForm)
    const { id: itemId } = await app.database.reader
      .selectFrom('agenda_item')
      .select('id')
      .where('meeting_id', '=', id)
      .where('title', '=', 'Normering')
      .executeTakeFirstOrThrow()
    const item = { ...at, itemId }
    for (const client of [chair, secretary]) {
      const refused = await client.post(meetingPaths.itemRemoval(item))
      expect([refused.status, refused.text.includes('kun næstformanden')]).toEqual([422, true])
      expect((await client.get(meetingPaths.item(item))).text).toContain(meetingPaths.itemPostponement(item))
    }
    expect((await viceChair.get(meetingPaths.item(item))).text).toContain(meetingPaths.itemRemoval(item))
    expect((await chair.post(meetingPaths.itemPostponement(item), { reason: '' })).status).toBe(422)
    const postponed = await chair.post(meetingPaths.itemPostponement(item), { reason: 'Vi venter på tallene.' })
    expect(postponed.done).toBe('item_postponed')
    expect((await viceChair.get(meetingPaths.meeting(at))).text).toContain('Vi venter på tallene.')
    expect((await viceChair.post(meetingPaths.itemPlacement(item))).done).toBe('item_placed')
    expect((await viceChair.post(meetingPaths.itemRemoval(item))).done).toBe('item_removed')
    await app.drainJobs()
  })
})
