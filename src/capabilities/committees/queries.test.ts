import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../platform/clock/dates.ts'
import { ok } from '../../platform/result.ts'
import { useDatabase } from '../../testing/database.ts'
import { anAgreement } from '../agreement/testing.ts'
import { agreementOn } from '../agreement/queries.ts'
import {
  committeeGrants,
  committeeNameOf,
  committeeOn,
  committeeTree,
  postHoldersOn,
  receiversOf,
  representativesOf,
  rosterOn,
} from './queries.ts'
import { aCommittee, anEmployee, aPlace, aStaffMeeting } from './testing.ts'

const on = isoDate('2026-03-10')
const opened = useDatabase()

async function make<T>(
  work: (tx: Parameters<Parameters<typeof opened.database.write>[0]>[0]) => Promise<T>,
): Promise<T> {
  const result = await opened.database.write(async (tx) => ok(await work(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

describe('reading the agreement', () => {
  test('comes with levels, rules and closing days in one go, and only on its days', async () => {
    await make((tx) => anAgreement(tx))
    const agreement = await agreementOn(opened.database.reader, on)
    expect(agreement?.levels.map((level) => level.name)).toEqual([
      'Hovedudvalg',
      'Center-MED',
      'Område-MED',
      'Lokal-MED',
    ])
    expect(agreement?.rules).toContainEqual(
      expect.objectContaining({ rule: 'minutes_out', level: null, amount: 10, measure: 'working_days' }),
    )
    expect(await agreementOn(opened.database.reader, isoDate('2024-12-31'))).toBeNull()
  })
})

describe('reading committees', () => {
  test('a committee, its posts and its seats as they are on a day', async () => {
    const built = await make((tx) => aCommittee(tx, { name: 'Lokal-MED Ærø', level: 4 }))
    const db = opened.database.reader
    expect(await committeeOn(db, built.id, on)).toMatchObject({
      name: 'Lokal-MED Ærø',
      kind: 'committee',
      level: 4,
      validFrom: '2025-01-01',
      validTo: null,
    })
    expect(await committeeOn(db, built.id, isoDate('2024-12-31'))).toBeNull()
    const named = await sql<{
      name: string
    }>`select ${committeeNameOf(sql`${built.id}::uuid`, isoDate('2020-01-01'))} as name`.execute(db)
    expect(named.rows[0]?.name).toBe('Lokal-MED Ærø')
    expect(await postHoldersOn(db, built.id, on)).toMatchObject({
      chair: { personId: built.chair },
      viceChair: { personId: built.viceChair },
      secretary: { personId: built.secretary },
    })
    const roster = await rosterOn(db, built.id, on)
    expect(roster.map((seat) => [seat.side, seat.holder?.kind ?? 'vacant', seat.substitutes.length])).toEqual([
      ['management', 'leader', 0],
      ['management', 'leader', 0],
      ['employee', 'ftr', 1],
      ['employee', 'tr', 0],
      ['employee', 'amr', 0],
      ['employee', 'vacant', 0],
    ])
    const inTree = (await committeeTree(db, on)).find((committee) => committee.id === built.id)
    expect(inTree).toMatchObject({ seats: 6, vacant: 1, unitName: 'Børnehuset Solsikken' })
  })

  test('everybody who gets papers, each once', async () => {
    const [committee, meeting] = await make(async (tx) => [await aCommittee(tx), await aStaffMeeting(tx)] as const)
    const db = opened.database.reader
    const receivers = await receiversOf(db, committee.id, on)
    expect(receivers.map((receiver) => receiver.standing)).toEqual([
      'chair',
      'vice_chair',
      'secretary',
      'member',
      'member',
      'member',
      'substitute',
    ])
    expect(receivers[0]).toMatchObject({ personId: committee.chair, lang: 'da' })
    const atMeeting = await receiversOf(db, meeting.id, on)
    expect(atMeeting.map((receiver) => receiver.standing)).toEqual([
      'chair',
      'secretary',
      'employee',
      'employee',
      'employee',
    ])
  })

  test('what a person holds: posts, seats, and membership of the staff meeting where they work', async () => {
    const [committee, meeting] = await make(async (tx) => [await aCommittee(tx), await aStaffMeeting(tx)] as const)
    const db = opened.database.reader
    const grantsOf = async (personId: string) => {
      const { rows } = await sql<{
        role: string
        place: string
      }>`select * from (${committeeGrants(sql`${personId}::uuid`, on)}) as g order by role`.execute(db)
      return rows.map((row) => [row.role, row.place])
    }
    expect(await grantsOf(committee.viceChair)).toEqual([
      ['member', committee.id],
      ['vice_chair', committee.id],
    ])
    expect(await grantsOf(committee.substitute)).toEqual([['substitute', committee.id]])
    expect(await grantsOf(meeting.employees[0]!)).toEqual([['member', meeting.id]])
  })

  test('who represents me: the committees over my workplace, nearest first, and their parents', async () => {
    const { me, ids } = await make(async (tx) => {
      const top = await aPlace(tx, { name: 'Kommunen' })
      const centre = await aPlace(tx, { name: 'Center for Børn', parent: top })
      const house = await aPlace(tx, { name: 'Børnehuset', parent: centre })
      const main = await aCommittee(tx, { level: 1, name: 'Hovedudvalg', unit: top })
      const middle = await aCommittee(tx, { level: 2, name: 'Center-MED', unit: centre, parent: main.id })
      await aCommittee(tx, { level: 4, name: 'Et andet sted' })
      return { me: await anEmployee(tx, house), ids: [middle.id, main.id] }
    })
    const found = await representativesOf(opened.database.reader, me, on)
    expect(found.map((committee) => committee.id)).toEqual(ids)
    expect(found[0]?.seats).toHaveLength(6)
    expect(found[0]?.seats[2]?.holder?.kind).toBe('ftr')
  })
})
