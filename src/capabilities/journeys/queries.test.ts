import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import { ok } from '../../platform/result.ts'
import { useDatabase } from '../../testing/database.ts'
import { anEmptyCommittee, aPlace } from '../committees/testing.ts'
import { insertPlacement } from './commands.ts'
import { journeyOf, legOf, matterOf, originOf, referralsFromItems } from './queries.ts'
import { stateOf } from './rules.ts'
import { aReferral, testMatter } from './testing.ts'

const opened = useDatabase()

async function make<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
  const result = await opened.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

async function threeCommittees(tx: Writer) {
  const unit = await aPlace(tx, { name: 'Nordsund Kommune' })
  const main = await anEmptyCommittee(tx, { unit, name: 'Hovedudvalget', level: 1 })
  const centre = await anEmptyCommittee(tx, { unit, name: 'Center-MED, Dagtilbud', level: 2, parent: main })
  const local = await anEmptyCommittee(tx, { unit, name: 'Lokal-MED Solsikken', level: 4, parent: centre })
  return { main, centre, local }
}

/** A bare item on a meeting; meetings' own builders know this capability, so it cannot know them. */
async function anItem(tx: Writer, committeeId: string, referralId: string | null): Promise<string> {
  const [meetingId, id] = [newId(), newId()]
  const startsAt = '2026-03-19T12:00:00Z'
  await sql`insert into meeting (id, committee_id, starts_at, ends_at, planned_at)
    values (${meetingId}, ${committeeId}, ${startsAt}, ${'2026-03-19T14:00:00Z'}, ${startsAt})`.execute(tx)
  await sql`insert into agenda_item (id, meeting_id, position, title, kind, apsa, referral_id, created_at)
    values (${id}, ${meetingId}, 1, 'Vikarer', 'discussion', array['work'], ${referralId}, ${startsAt})`.execute(tx)
  return id
}

test('a journey of two legs is read in one go, in order, with the furthest step of each', async () => {
  const built = await make(async (tx) => {
    const { main, centre, local } = await threeCommittees(tx)
    const first = await aReferral(tx, { from: local, to: centre, receivedAt: new Date('2026-03-04T09:00:00Z') })
    const second = await aReferral(tx, {
      from: centre,
      to: main,
      previous: first,
      sentAt: new Date('2026-03-10T09:00:00Z'),
      repliedAt: new Date('2026-03-20T09:00:00Z'),
    })
    return { first, second }
  })
  const legs = await journeyOf(opened.database.reader, built.first.journeyId)
  expect(legs.map((leg) => [leg.from.name, leg.to.name, stateOf(leg)])).toEqual([
    ['Lokal-MED Solsikken', 'Center-MED, Dagtilbud', 'received'],
    ['Center-MED, Dagtilbud', 'Hovedudvalget', 'answered'],
  ])
  expect(legs[0]?.passedOnAt).toEqual(new Date('2026-03-10T09:00:00Z'))
  expect(legs[0]?.to).toMatchObject({ level: 2 })
  expect(await legOf(opened.database.reader, built.second.id)).toEqual(legs[1])
  expect(await matterOf(opened.database.reader, built.first.id)).toEqual(testMatter)
  for (const unknown of ['no-id', newId()]) expect(await journeyOf(opened.database.reader, unknown)).toEqual([])
})

test('an item knows where it came from and where it went', async () => {
  const built = await make(async (tx) => {
    const { main, centre, local } = await threeCommittees(tx)
    const down = await aReferral(tx, { from: main, to: centre })
    const item = await anItem(tx, centre, down.id)
    await insertPlacement(tx, { referralId: down.id, itemId: item }, null, new Date())
    const further = await aReferral(tx, {
      from: centre,
      to: local,
      itemId: item,
      previous: down,
      purpose: 'information',
    })
    return { down, item, further }
  })
  const db = opened.database.reader
  const origin = {
    referralId: built.down.id,
    journeyId: built.down.journeyId,
    fromCommitteeName: 'Hovedudvalget',
    referredOn: '2026-03-03',
    purpose: 'discussion_and_reply',
    dueOn: '2026-03-24',
    awaitsReply: true,
  }
  const { rows } = await sql`select ${originOf(sql`${built.down.id}::uuid`)} as origin`.execute(db)
  expect(rows).toEqual([{ origin }])
  expect((await referralsFromItems(db, [built.item])).get(built.item)).toEqual([
    {
      referralId: built.further.id,
      journeyId: built.down.journeyId,
      toCommitteeName: 'Lokal-MED Solsikken',
      referredOn: '2026-03-03',
      purpose: 'information',
      dueOn: '2026-03-24',
      state: 'sent',
      dispatchId: null,
      receivers: 1,
    },
  ])
})
