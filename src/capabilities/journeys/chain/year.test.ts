import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { verifyJourney } from '../../../../bin/verify-journey.mjs'
import { isoDate } from '../../../platform/clock/dates.ts'
import type { Database, Reader, Writer } from '../../../platform/db/database.ts'
import { ok } from '../../../platform/result.ts'
import { exportAll } from '../../../platform/transfer/export.ts'
import { readFolder, writeFolder } from '../../../platform/transfer/folder.ts'
import { restoreAll } from '../../../platform/transfer/restore.ts'
import { openTestDatabase, useDatabase } from '../../../testing/database.ts'
import { anEmptyCommittee, aPlace } from '../../committees/testing.ts'
import {
  insertLegs,
  insertNoting,
  insertNotingKey,
  insertReaddressing,
  insertReceipt,
  insertReply,
  insertReturn,
  insertReturnEnding,
  type NewLegs,
} from '../commands.ts'
import { journeyOf, legOf, legsWaitingFor } from '../queries.ts'
import { isBackWithSenders, settledAt, type Leg } from '../rules.ts'
import type { ReferralPurpose } from '../schema.ts'
import { testMatter } from '../testing.ts'
import { chainsOf } from './queries.ts'
import { fileOf } from './rules.ts'

const opened = useDatabase()

/** Numbers below one, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const purposes: ReferralPurpose[] = ['information', 'discussion_and_reply', 'decision', 'raise_above']

async function aYear(tx: Writer, seed: number): Promise<{ committees: string[]; legs: string[] }> {
  const next = numbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const unit = await aPlace(tx, { name: 'Nordsund Kommune' })
  const committees: string[] = []
  for (let n = 0; n < 8; n += 1) {
    const parent = committees[Math.floor((n - 1) / 2)]
    const level: 1 | 2 | 4 = n === 0 ? 1 : n < 3 ? 2 : 4
    const wish = { unit, name: `Udvalg ${n}`, level }
    committees.push(await anEmptyCommittee(tx, parent === undefined ? wish : { ...wish, parent }))
  }
  let at = new Date('2026-01-05T08:00:00Z')
  const known: string[] = []
  const send = async (way: Partial<NewLegs>, from: string) => {
    const to = committees
      .filter((id) => id !== from && next() < 0.3)
      .map((committeeId) => ({ committeeId, dueOn: '2026-06-01', dueClause: null }))
    const some = way.replacesId ? to.slice(0, 1) : to
    if (some.length === 0) return
    const base = {
      journeyId: null,
      previousId: null,
      itemId: null,
      title: `Sag “${known.length}”`,
      text: 'æ\n\tø',
      matter: testMatter,
    }
    const legs = await insertLegs(
      tx,
      { ...base, ...way, fromCommitteeId: from, purpose: pick(purposes), to: some },
      null,
      at,
    )
    known.push(...legs.map(({ id }) => id))
  }
  const steps: ((leg: Leg) => Promise<unknown> | false)[] = [
    (leg) => !leg.received && !leg.replied && insertReceipt(tx, leg.id, null, at),
    (leg) =>
      !leg.replied &&
      !leg.returned &&
      insertReply(tx, { referralId: leg.id, text: `Svar ${at.getTime()}`, itemId: null }, null, at),
    (leg) =>
      !leg.noting &&
      !leg.replied &&
      !leg.returned &&
      insertNoting(tx, { referralId: leg.id, needed: ['chair', 'vice_chair'] }, null, at),
    (leg) => leg.noting?.keys.length === 0 && insertNotingKey(tx, { referralId: leg.id, post: 'chair' }, null, at),
    (leg) => leg.noting?.keys.length === 1 && insertNotingKey(tx, { referralId: leg.id, post: 'vice_chair' }, null, at),
    (leg) =>
      !leg.replied &&
      !leg.returned &&
      insertReturn(tx, { referralId: leg.id, reason: 'Ikke her', proposedCommitteeId: null }, null, at),
    (leg) => isBackWithSenders(leg) && insertReturnEnding(tx, leg.id, null, at),
    (leg) => !leg.replied && insertReaddressing(tx, { referralId: leg.id, toCommitteeId: pick(committees) }, null, at),
    (leg) => send({ journeyId: leg.journeyId, previousId: leg.id }, leg.to.id),
    (leg) =>
      isBackWithSenders(leg) &&
      send({ journeyId: leg.journeyId, previousId: leg.previousId, replacesId: leg.id }, leg.from.id),
  ]
  for (let n = 0; n < 70; n += 1) {
    at = new Date(at.getTime() + Math.ceil(next() * 90) * 3_600_000)
    const leg = known.length > 3 && next() < 0.9 ? await legOf(tx, pick(known)) : null
    await (leg ? pick(steps)(leg) : send({}, pick(committees)))
  }
  return { committees, legs: known }
}

async function rootsOf(db: Reader, legIds: readonly string[]): Promise<(string | null)[]> {
  const journeys = new Set((await Promise.all(legIds.map((id) => legOf(db, id)))).map((leg) => leg?.journeyId ?? ''))
  const roots: (string | null)[] = []
  for (const journeyId of [...journeys].toSorted()) {
    const { events, unchained } = await chainsOf(
      db,
      (await journeyOf(db, journeyId)).map(({ id }) => id),
    )
    const text = fileOf(journeyId, events, { exportedAt: new Date('2027-01-01T08:00:00Z'), names: {}, unchained })
    const { findings, withheld, root } = verifyJourney(text)
    expect({ findings, withheld }).toEqual({ findings: [], withheld: 0 })
    roots.push(root)
  }
  return roots
}

async function restored(source: Database, check: (db: Reader) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'medspil-journeys-'))
  const target = await openTestDatabase()
  try {
    await exportAll(source.source, writeFolder(path.join(folder, 'out')), new Date(), () => undefined)
    await restoreAll(target.database.source, readFolder(path.join(folder, 'out')), () => undefined)
    await check(target.database.reader)
  } finally {
    await target.database.close()
    await target.drop()
    rmSync(folder, { recursive: true, force: true })
  }
}

test('in random years no matter is lost, every step is in its chain, and an export brings the chains with it', async () => {
  const all: string[] = []
  for (const seed of [1, 20]) {
    const year = await opened.database.write(async (tx) => ok(await aYear(tx, seed)))
    if (!year.ok) throw new Error('refused')
    const { committees, legs } = year.value
    all.push(...legs)
    const db = opened.database.reader
    const waiting = new Map<string, string[]>(legs.map((id) => [id, []]))
    for (const id of committees) {
      const none = { on: isoDate('2027-01-01'), chairs: [], viceChairs: [] }
      for (const leg of await legsWaitingFor(db, { handles: [id], ...none })) waiting.get(leg.id)?.push(id)
    }
    for (const id of legs) {
      const leg = await legOf(db, id)
      if (!leg) throw new Error('a leg is gone')
      // Nobody holds a post at these committees, so what is under way waits for the senders as well, and for all above them.
      const above = (of: string): string[] => {
        const parent = committees[Math.floor((committees.indexOf(of) - 1) / 2)]
        return parent === undefined ? [of] : [of, ...above(parent)]
      }
      const senders = above(leg.from.id)
      const where = isBackWithSenders(leg) ? senders : settledAt(leg) ? [] : [leg.to.id, ...senders]
      expect(new Set(waiting.get(id))).toEqual(new Set(where))
    }
  }
  const roots = await rootsOf(opened.database.reader, all)
  expect(roots.length).toBeGreaterThan(4)
  await restored(opened.database, async (db) => expect(await rootsOf(db, all)).toEqual(roots))
})
