import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { templates } from '../../agreement/templates/rules.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { hrConsultant } from '../../people/testing.ts'
import { committeePaths } from '../paths.ts'
import { committeeTree, postHoldersOn, rosterOn } from '../queries.ts'
import { anEmployee, anEmptyCommittee, aPlace } from '../testing.ts'

const on = isoDate('2026-03-12')
const app = useApp({ now: '2026-03-12T08:00:00Z' })

/** A municipality of three levels: two places with committees of their own, one with a staff meeting. */
async function threeLevels(tx: Writer) {
  await anAgreement(tx, templates.three)
  const leader = await anEmployee(tx, null, { given: 'Ulla', family: 'Tornby' })
  const outsider = await anEmployee(tx, null, { given: 'Erik', family: 'Udefra' })
  const top = await aPlace(tx, { name: 'Tangby', kind: 'Direktion' })
  const house = await aPlace(tx, { name: 'Krabben', parent: top, leader })
  const small = await aPlace(tx, { name: 'Rejen', parent: top, leader: outsider })
  const main = await anEmptyCommittee(tx, { unit: top, level: 1, name: 'Hovedudvalg' })
  const local = await anEmptyCommittee(tx, { unit: house, level: 3, name: 'Lokal-MED, Krabben', parent: main })
  const kind = 'staff_meeting'
  const meeting = await anEmptyCommittee(tx, {
    unit: small,
    level: 3,
    name: 'Personalemøde, Rejen',
    kind,
    parent: main,
  })
  return { hr: await hrConsultant(tx), leader, outsider, employee: await anEmployee(tx, house), main, local, meeting }
}

describe('seats and chairs of many at once', () => {
  let built: Awaited<ReturnType<typeof threeLevels>>

  test('only who keeps committees sees it', async () => {
    const made = await app.database.write(async (tx) => ok(await threeLevels(tx)))
    if (!made.ok) throw new Error('refused')
    built = made.value
    const asEmployee = await app.as(built.employee)
    expect((await asEmployee.get(committeePaths.seating())).status).toBe(403)
    expect((await asEmployee.post(committeePaths.seating(), { chosen: built.local })).status).toBe(403)
    expect(await rosterOn(app.database.reader, built.local, on)).toEqual([])
  })

  test('the preview shows each with seats by the agreement and its leader as chair', async () => {
    const page = await (await app.as(built.hr)).get(committeePaths.seating())
    for (const words of ['Lokal-MED, Krabben', 'Ulla Tornby', 'Alle på arbejdspladsen hører til', 'Erik Udefra']) {
      expect(page.text).toContain(words)
    }
    expect(page.text).toContain('Ingen leder kendt')
  })

  test('nothing chosen, and what is no id, is said on the form', async () => {
    const asHr = await app.as(built.hr)
    expect((await asHr.post(committeePaths.seating(), {})).status).toBe(422)
    expect((await asHr.post(committeePaths.seating(), { chosen: 'x' })).status).toBe(422)
  })

  test('all that are chosen get theirs, in one go', async () => {
    const chosen = [built.main, built.local, built.meeting]
    const done = await (await app.as(built.hr)).post(committeePaths.seating(), { chosen })
    expect(done).toMatchObject({ status: 303, done: 'committees_seated' })
    const tree = await committeeTree(app.database.reader, on)
    expect(tree.map(({ seats, vacant }) => [seats > 0, seats - vacant])).toEqual([
      [true, 0],
      [true, 1],
      [false, 0],
    ])
    const roster = await rosterOn(app.database.reader, built.local, on)
    expect(roster[0]).toMatchObject({ side: 'management', title: 'Leder', holder: { personId: built.leader } })
    const chairs = [built.main, built.local, built.meeting].map((id) => postHoldersOn(app.database.reader, id, on))
    expect((await Promise.all(chairs)).map(({ chair }) => chair?.personId ?? null)).toEqual([
      null,
      built.leader,
      built.outsider,
    ])
  })

  test('a second time there is nothing to do, and an old list is refused', async () => {
    const asHr = await app.as(built.hr)
    expect((await asHr.get(committeePaths.seating())).text).toContain('Alle udvalg har pladser eller en formand')
    const again = await asHr.post(committeePaths.seating(), { chosen: built.local })
    expect(again.status).toBe(422)
    expect(again.text).toContain('imens')
  })
})
