import { expect, test } from 'vitest'
import type { Actor } from '../../../platform/auth/actor.ts'
import { isoDate } from '../../../platform/clock/dates.ts'
import { newId } from '../../../platform/db/ids.ts'
import { ok } from '../../../platform/result.ts'
import { useDatabase } from '../../../testing/database.ts'
import { actorOf, administrator, aPerson } from '../testing.ts'
import { endRole, grantRole } from './commands.ts'
import { rolesOn } from './queries.ts'

const db = useDatabase()
const now = new Date('2026-03-12T08:00:00Z')
const on = isoDate('2026-03-12')
const asAdministrator = async (personId: string): Promise<Actor> =>
  actorOf(db.database.reader, personId, [{ role: 'administrator', on: null }])

async function make(kind: typeof administrator | typeof aPerson): Promise<string> {
  const result = await db.database.write(async (tx) => ok(await kind(tx)))
  if (!result.ok) throw new Error('refused')
  return result.value
}

async function clear(): Promise<void> {
  await db.database.write(async (tx) => ok(await tx.deleteFrom('role_assignment').execute()))
}

async function heldBy(personId: string) {
  return db.database.reader
    .selectFrom('role_assignment')
    .select(['id', 'role', 'valid_from', 'valid_to'])
    .where('person_id', '=', personId)
    .execute()
}

const grant = (actor: Actor, personId: string, role: 'administrator' | 'hr_consultant' = 'hr_consultant') =>
  db.database.write((tx) => grantRole(tx, actor, { personId, role, validTo: null }, now))
const end = (actor: Actor, id: string) => db.database.write((tx) => endRole(tx, actor, id, now))

test('a role is granted from today, once, and recorded', async () => {
  await clear()
  const actor = await asAdministrator(await make(administrator))
  const person = await make(aPerson)
  const results = await Promise.all([1, 2, 3, 4].map(() => grant(actor, person)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(await heldBy(person)).toMatchObject([{ role: 'hr_consultant', valid_from: '2026-03-12', valid_to: null }])
  const events = await db.database.reader.selectFrom('event').selectAll().where('subject_id', '=', person).execute()
  expect(events).toMatchObject([
    { name: 'role_granted', actor_person_id: actor.personId, data: { role: 'hr_consultant' } },
  ])
  expect(await grant(actor, newId())).toMatchObject({ refusal: { code: 'not_found' } })
})

test('a role that began today goes altogether, an older one is ended', async () => {
  await clear()
  const [first, second] = [await make(administrator), await make(administrator)]
  const actor = await asAdministrator(first)
  const person = await make(aPerson)
  await grant(actor, person)
  const [fresh] = await heldBy(person)
  expect(await end(actor, fresh!.id)).toEqual(ok())
  expect(await heldBy(person)).toEqual([])
  const [old] = await heldBy(second)
  expect(await end(actor, old!.id)).toEqual(ok())
  expect(await heldBy(second)).toMatchObject([{ valid_to: '2026-03-12' }])
  expect(await end(actor, old!.id)).toMatchObject({ refusal: { code: 'already_ended' } })
  expect(await end(actor, newId())).toMatchObject({ refusal: { code: 'not_found' } })
})

test('two administrators who remove each other at once: one remains', async () => {
  for (let round = 0; round < 5; round += 1) {
    await clear()
    const [one, two] = [await make(administrator), await make(administrator)]
    const [roleOne, roleTwo] = [(await heldBy(one))[0]!.id, (await heldBy(two))[0]!.id]
    const [actorOne, actorTwo] = [await asAdministrator(one), await asAdministrator(two)]
    const results = await Promise.all([end(actorOne, roleTwo), end(actorTwo, roleOne)])
    expect(results.map((result) => (result.ok ? 'ok' : result.refusal.code)).sort()).toEqual([
      'last_administrator',
      'ok',
    ])
    const left = await rolesOn(db.database.reader, actorOne, on)
    expect(left.ok && left.value).toHaveLength(1)
  }
})

test('an administrator whose account is closed does not count', async () => {
  await clear()
  const [one, two] = [await make(administrator), await make(administrator)]
  await db.database.write(async (tx) =>
    ok(await tx.updateTable('account').set({ closed_at: now }).where('person_id', '=', two).execute()),
  )
  const [role] = await heldBy(one)
  expect(await end(await asAdministrator(one), role!.id)).toMatchObject({ refusal: { code: 'last_administrator' } })
})

test('only an administrator sees, grants and ends roles', async () => {
  await clear()
  const one = await make(administrator)
  const [role] = await heldBy(one)
  for (const grants of [[], [{ role: 'hr_consultant' as const, on: null }]]) {
    const actor = await actorOf(db.database.reader, one, grants)
    expect(await grant(actor, one, 'administrator')).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await end(actor, role!.id)).toMatchObject({ refusal: { code: 'forbidden' } })
    expect(await rolesOn(db.database.reader, actor, on)).toMatchObject({ refusal: { code: 'forbidden' } })
  }
})
