import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { forgetAll, makeAllFindable } from '../../capabilities/meetings/finding/commands.ts'
import { publishedItems, type Asked } from '../../capabilities/meetings/finding/queries.ts'
import { may, visibleItems, type ItemAccess } from '../../capabilities/meetings/policy.ts'
import { nothingChosen } from '../../capabilities/search/rules.ts'
import { castNames, castOf } from '../../demo/cast.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { hashToken } from '../../platform/auth/token.ts'
import { today } from '../../platform/clock/dates.ts'
import { ok } from '../../platform/result.ts'
import { useApp } from '../../testing/app.ts'
import { demoContent } from '../../testing/demo.ts'
import { signedInBy } from '../authenticate.ts'

const test = useApp({ content: demoContent(), now: '2026-03-12T08:00:00Z' })

async function actorOf(personId: string): Promise<Actor> {
  const token = hashToken(await test.sessionOf(personId))
  const found = await signedInBy(test.database.reader, token, test.now())
  if (!found) throw new Error('no session')
  return found.actor
}

interface SentItem {
  readonly id: string
  readonly closedGround: string | null
  readonly closedUntil: string | null
}

const isStill = (until: string | null) => until === null || until > today(test.now())

/** Every item of the demo, with what decides who may read it. Told apart from the query under test on purpose. */
async function allItems(): Promise<(ItemAccess & { id: string; isShut: boolean })[]> {
  const { rows } = await sql<{
    id: string
    committee_id: string
    raised_by: string | null
    closed: boolean
    closed_until: string | null
    is_shut: boolean
    sent: SentItem[] | null
  }>`
    select i.id, m.committee_id,
      m.committee_id in (select f.committee_id from forum f where f.openness = 'members') as is_shut, i.raised_by, i.closed_ground is not null as closed, i.closed_until,
      (select p.snapshot -> 'items' from agenda_publication p where p.meeting_id = m.id order by p.version desc limit 1) as sent
    from agenda_item i join meeting m on m.id = i.meeting_id`.execute(test.database.reader)
  return rows.map((row) => {
    const sent = row.sent?.find((item) => item.id === row.id)
    return {
      id: row.id,
      committeeId: row.committee_id,
      isShut: row.is_shut,
      raisedBy: row.raised_by,
      closed: row.closed && isStill(row.closed_until),
      published: sent ? { closed: sent.closedGround !== null && isStill(sent.closedUntil) } : null,
    }
  })
}

/** The demo keeps everything open, as MED should: here some of it is closed, sent and unsent. */
async function closeSome(): Promise<void> {
  await test.database.write(async (tx) => {
    await sql`update agenda_item set closed_ground = 'Forvaltningslovens § 27, stk. 1' where substr(id::text, 36, 1) in ('3', '7')`.execute(
      tx,
    )
    await sql`alter table agenda_publication disable trigger agenda_publication_append_only`.execute(tx)
    await sql`update agenda_publication set snapshot = jsonb_set(snapshot, '{items,0,closedGround}', '"Forvaltningslovens § 27"')
      where substr(id::text, 36, 1) in ('1', '5', '9')`.execute(tx)
    await sql`alter table agenda_publication enable trigger agenda_publication_append_only`.execute(tx)
    return ok()
  })
}

it('the query and the predicate agree on every item of the demo, for the whole cast', async () => {
  await closeSome()
  const items = await allItems()
  expect(items.length).toBeGreaterThan(500)
  const cast = await castOf(test.database.reader)
  const readable: Record<string, number> = {}
  for (const name of castNames) {
    const actor = await actorOf(cast[name])
    const { rows } = await sql<{ id: string }>`${visibleItems(actor, today(test.now()))}`.execute(test.database.reader)
    const byPredicate = items
      .filter((item) => may.see(actor, { id: item.committeeId, isShut: item.isShut }) && may.readItem(actor, item))
      .map((item) => item.id)
    expect([...new Set(rows.map((row) => row.id))].sort(), name).toEqual(byPredicate.sort())
    readable[name] = byPredicate.length
  }
  const [some, most] = [readable['employee'] ?? 0, readable['centre_secretary'] ?? 0]
  expect(some).toBeGreaterThan(0)
  expect(most).toBeGreaterThan(some)
  expect(most).toBeLessThan(items.length)
})

interface SentWith extends SentItem {
  readonly committee: string
  readonly isBreak?: boolean
}

/** Every item as it was last published, from both kinds of publication. */
async function allPublished(): Promise<SentWith[]> {
  const last = (table: string) => sql`
    select m.committee_id as committee, item from (
      select distinct on (p.meeting_id) p.meeting_id, p.snapshot from ${sql.table(table)} p order by p.meeting_id, p.version desc
    ) as p join meeting m on m.id = p.meeting_id cross join lateral jsonb_array_elements(p.snapshot -> 'items') as x (item)`
  const { rows } = await sql<{ committee: string; item: SentItem }>`
    ${last('agenda_publication')} union all ${last('minutes_publication')}`.execute(test.database.reader)
  return rows.map(({ committee, item }) => ({ ...item, committee }))
}

it('search finds what was published and the predicate lets somebody read, for the whole cast', async () => {
  await test.database.write(async (tx) => {
    await sql`alter table minutes_publication disable trigger minutes_publication_append_only`.execute(tx)
    await sql`update minutes_publication set snapshot = jsonb_set(snapshot, '{items,1,closedGround}', '"Forvaltningslovens § 27"')
      where substr(id::text, 36, 1) in ('2', '6', 'a')`.execute(tx)
    await sql`alter table minutes_publication enable trigger minutes_publication_append_only`.execute(tx)
    await forgetAll(tx)
    return ok()
  })
  await makeAllFindable(test.database)
  const items = (await allPublished()).filter((item) => item.isBreak !== true)
  const shut = await sql<{ id: string }>`select committee_id as id from forum where openness = 'members'`.execute(
    test.database.reader,
  )
  const isShut = new Set(shut.rows.map(({ id }) => id))
  const cast = await castOf(test.database.reader)
  const everything: Asked = {
    words: [{ written: '', folded: '', ways: [['/k:information'], ['/k:discussion'], ['/k:agreement']] }],
  }
  const counts = new Map<string, number>()
  for (const name of castNames) {
    const actor = await actorOf(cast[name])
    const hits = await publishedItems(test.database.reader, actor, everything, nothingChosen, test.now(), 1_000_000)
    const byPredicate = items.filter(
      (item) =>
        may.readClosed(actor, item.committee) ||
        !(isShut.has(item.committee) || (item.closedGround !== null && isStill(item.closedUntil))),
    )
    const ids = new Set(byPredicate.map(({ id }) => id))
    expect([...new Set(hits.map(({ itemId }) => itemId))].toSorted(), name).toEqual([...ids].toSorted())
    counts.set(name, ids.size)
  }
  expect(new Set(counts.values()).size).toBeGreaterThan(1)
})
