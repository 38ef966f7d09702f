import { beforeAll, describe, expect, test } from 'vitest'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { aCommittee, anEmployee, aPlace, type BuiltCommittee } from '../../committees/testing.ts'
import { meetingPaths } from '../paths.ts'
import { aMeeting, unwrap } from '../testing.ts'

const app = useApp({ now: '2026-03-12T09:00:00Z' })
let committee: BuiltCommittee
let outsider: string

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    const built = await aCommittee(tx, { level: 2, name: 'Center-MED, Dagtilbud og Læring' })
    return ok({ built, outsider: await anEmployee(tx, await aPlace(tx, { name: 'Nordsund Materielgård' })) })
  })
  committee = unwrap(made).built
  outsider = unwrap(made).outsider
})

describe('the meeting page', () => {
  test('shows the working copy to the secretary and nothing of it to others, in at most six queries', async () => {
    const { id } = await aMeeting(committee).withAgenda(3).withRaisedItem('Skæve vagter').in(app.database)
    await app.drainJobs()
    const secretary = await (await app.as(committee.secretary)).get(meetingPaths.meeting({ meetingId: id }))
    expect(secretary.status).toBe(200)
    expect(secretary.text).toContain('Budget 2027: høring af MED')
    expect(secretary.text).toContain('Skæve vagter')
    expect(secretary.text).toContain('3 punkter · 60 af 120 minutter')
    expect(secretary.text).toContain('frist 2. april (§\u00a09,\u00a0stk.\u00a02)')
    expect(secretary.statements.length, secretary.statements.join('\n\n')).toBeLessThanOrEqual(6)
    for (const person of [committee.amr, outsider]) {
      const other = await (await app.as(person)).get(meetingPaths.meeting({ meetingId: id }))
      expect(other.text).toContain('Dagsordenen er ikke sendt ud endnu')
      expect(other.text).not.toContain('Budget 2027')
      expect(other.text).not.toContain('Skæve vagter')
      expect(other.statements.length).toBeLessThanOrEqual(6)
    }
    const raiser = await (await app.as(committee.tr)).get(meetingPaths.meeting({ meetingId: id }))
    expect(raiser.text).toContain('Skæve vagter')
  })

  test('shows what was sent to everybody, closed items by number and ground only', async () => {
    const { id, itemIds } = await aMeeting(committee).withAgenda(1).withClosedItem().published().in(app.database)
    await app.drainJobs()
    const closed = { meetingId: id, itemId: itemIds[1]! }
    const visitor = await app.as(outsider)
    const seen = await visitor.get(meetingPaths.meeting({ meetingId: id }))
    expect(seen.text).toContain('Godkendelse af dagsorden og referat')
    expect(seen.text).toContain('Lukket punkt')
    expect(seen.text).toContain('Forvaltningslovens § 27, stk. 1')
    expect(seen.text).not.toContain('Forhandling om lukket sag')
    const hidden = await visitor.get(meetingPaths.item(closed))
    expect(hidden.status).toBe(200)
    expect(hidden.text).not.toContain('Forhandling om lukket sag')
    const member = await (await app.as(committee.tr)).get(meetingPaths.item(closed))
    expect(member.text).toContain('Forhandling om lukket sag')
    const readings = await app.database.reader
      .selectFrom('event')
      .select('actor_person_id')
      .where('name', '=', 'closed_item_read')
      .where('subject_id', '=', closed.itemId)
      .execute()
    expect(readings.map((event) => event.actor_person_id)).toEqual([committee.tr])
  })

  test('lists my meetings and the committee’s', async () => {
    const { id } = await aMeeting(committee).on('2026-06-11').in(app.database)
    await app.drainJobs()
    const mine = await (await app.as(committee.tr)).get(meetingPaths.meetings())
    expect(mine.text).toContain(meetingPaths.meeting({ meetingId: id }))
    expect((await (await app.as(outsider)).get(meetingPaths.meetings())).text).toContain('Ingen kommende møder')
    const all = await (await app.as(outsider)).get(meetingPaths.committeeMeetings({ committeeId: committee.id }))
    expect(all.text).toContain(meetingPaths.meeting({ meetingId: id }))
    expect(all.text).not.toContain('Planlæg møde')
  })

  test('answers unknown and hostile addresses with not found', async () => {
    const client = await app.as(committee.secretary)
    for (const address of [
      '/meetings/nothing',
      "/meetings/' or 1=1",
      `/meetings/${committee.id}`,
      `/meetings/${committee.id}/items/x`,
    ]) {
      expect((await client.get(address)).status, address).toBe(404)
    }
  })
})

describe('from plan to publication by forms alone', () => {
  test('the main job', async () => {
    const secretary = await app.as(committee.secretary)
    const planned = await secretary.post(meetingPaths.committeeMeetings({ committeeId: committee.id }), {
      date: '2026-05-28',
      start: '13:00',
      end: '15.00',
      place: 'Rådhuset, lokale 2',
      kind: 'ordinary',
    })
    expect(planned.status, planned.text).toBe(303)
    const meetingId = planned.location!.split('/').at(-1)!
    const at = { meetingId }
    expect((await secretary.post(meetingPaths.standardItems(at))).done).toBe('standard_items_added')
    const item = {
      title: 'Budget 2027',
      kind: 'discussion',
      apsa: ['work', 'staff'],
      presentation: 'Baggrund.\n\n- et\n- to',
      minutes: '35',
    }
    expect((await secretary.post(meetingPaths.items(at), item)).done).toBe('item_added')

    const member = await app.as(committee.tr)
    const raised = await member.post(meetingPaths.raisedItems(at), {
      title: 'Støj',
      why: 'Vi kan ikke høre.',
      apsa: 'working_environment',
    })
    expect(raised.done).toBe('item_raised')
    const page = await secretary.get(meetingPaths.meeting(at))
    const placement = /action="([^"]+\/placement)"/.exec(page.text)?.[1]
    expect((await secretary.post(placement!)).done).toBe('item_placed')

    for (const [person, post] of [
      [committee.chair, 'chair'],
      [committee.viceChair, 'vice_chair'],
    ] as const) {
      const client = await app.as(person)
      const seen = /name="seen" value="([^"]+)"/.exec((await client.get(meetingPaths.meeting(at))).text)?.[1]
      expect((await client.post(meetingPaths.agendaKeys(at), { post, seen: seen! })).done).toBe('agenda_key_turned')
    }
    expect((await secretary.post(meetingPaths.agendaPublication(at))).done).toBe('agenda_published')
    expect((await secretary.post(meetingPaths.agendaPublication(at))).status).toBe(422)
    await app.drainJobs()
    const visitor = await (await app.as(outsider)).get(meetingPaths.meeting(at))
    expect(visitor.text).toContain('Budget 2027')
    const mails = await app.database.reader
      .selectFrom('outgoing_mail')
      .select('id')
      .where('dedupe_key', 'like', `meeting_invitation:${meetingId}:0:%`)
      .execute()
    expect(mails).toHaveLength(7)
  })

  test('two people who change one item: one wins, the other sees both texts', async () => {
    const { id, itemIds } = await aMeeting(committee).withAgenda(1).in(app.database)
    await app.drainJobs()
    const address = meetingPaths.itemText({ meetingId: id, itemId: itemIds[0]! })
    const text = (title: string) => ({
      version: 1,
      title,
      kind: 'discussion',
      apsa: 'work',
      presentation: `Tekst fra ${title}`,
    })
    const [secretary, chair] = [await app.as(committee.secretary), await app.as(committee.chair)]
    const answers = await Promise.all([
      secretary.post(address, text('sekretæren')),
      chair.post(address, text('formanden')),
    ])
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const refused = answers.find((answer) => answer.status === 409)!
    expect(refused.text).toContain('Tekst fra sekretæren')
    expect(refused.text).toContain('Tekst fra formanden')
    expect(refused.text).toContain('name="version" value="2"')
  })

  test('refuses a CPR number and keeps what was typed', async () => {
    const { id } = await aMeeting(committee).in(app.database)
    await app.drainJobs()
    const secretary = await app.as(committee.secretary)
    const answer = await secretary.post(meetingPaths.items({ meetingId: id }), {
      title: 'Sag om 010190-1234',
      kind: 'information',
      presentation: 'Langt oplæg\u0000',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('CPR-nummer')
    expect(answer.text).toContain('Sag om 010190-1234')
    expect(answer.text).toContain('Vælg mindst én.')
  })

  test('asks once more about a holiday', async () => {
    const secretary = await app.as(committee.secretary)
    const plan = { date: '2026-05-25', start: '13:00', end: '15:00', place: '', kind: 'ordinary' }
    const address = meetingPaths.committeeMeetings({ committeeId: committee.id })
    const asked = await secretary.post(address, plan)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('2. pinsedag')
    expect((await secretary.post(address, { ...plan, confirmed: 'on' })).status).toBe(303)
    await app.drainJobs()
  })

  test('attachments are numbered, kept as sent, and read by who may read the item', async () => {
    const { id, itemIds } = await aMeeting(committee).withAgenda(1).in(app.database)
    const at = { meetingId: id, itemId: itemIds[0]! }
    const secretary = await app.as(committee.secretary)
    const file = new File(['Sygefravær i tal'], 'tal.txt', { type: 'text/plain' })
    expect((await secretary.post(meetingPaths.attachments(at), { file })).done).toBe('attachment_added')
    const page = await secretary.get(meetingPaths.item(at))
    const link = /href="([^"]+\/attachments\/[^"]+)"/.exec(page.text)![1]!
    expect((await secretary.get(link)).text).toBe('Sygefravær i tal')
    expect((await (await app.as(outsider)).get(link)).status).toBe(404)
    const refused = await secretary.post(meetingPaths.attachments(at), { file: new File(['MZ'], 'virus.exe') })
    expect(refused.status).toBe(422)
    await app.drainJobs()
  })
})
