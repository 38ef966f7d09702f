import { beforeAll, expect, test } from 'vitest'
import { addDays, isoDate } from '../../../../platform/clock/dates.ts'
import { ok } from '../../../../platform/result.ts'
import { useApp, type Client } from '../../../../testing/app.ts'
import { templates } from '../../../agreement/templates/rules.ts'
import { anAgreement } from '../../../agreement/testing.ts'
import { hrConsultant } from '../../../people/testing.ts'
import { committeePaths } from '../../paths.ts'
import { rosterOn } from '../../queries.ts'
import { anEmployee, anEmptyCommittee, aMandate, aPlace } from '../../testing.ts'
import { seatTitles } from '../messages.ts'
import { fieldFor } from './input.ts'
import { seatNumberPaths } from './paths.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })
const on = isoDate('2026-03-12')
const address = seatNumberPaths.numbers()
const leaders = fieldFor({ side: 'management', title: seatTitles.leader, group: null })
const employees = fieldFor({ side: 'employee', title: seatTitles.tr, group: null })

let built: { hr: string; employee: string; a: string; b: string }
let hr: Client

beforeAll(async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx, templates.three)
    const top = await aPlace(tx, { name: 'Tangby', kind: 'Direktion' })
    const [krabben, rejen] = [await aPlace(tx, { name: 'Krabben', parent: top }), await aPlace(tx, { name: 'Rejen' })]
    const a = await anEmptyCommittee(tx, { unit: krabben, level: 3, name: 'Lokal-MED, Krabben' })
    const b = await anEmptyCommittee(tx, { unit: rejen, level: 3, name: 'Lokal-MED, Rejen' })
    return ok({ hr: await hrConsultant(tx), employee: await anEmployee(tx, krabben), a, b })
  })
  if (!made.ok) throw new Error('refused')
  built = made.value
  hr = await app.as(built.hr)
  await hr.post(committeePaths.seating(), { chosen: [built.a, built.b] })
})

const seatsOf = async (id: string, day = on) => {
  const roster = await rosterOn(app.database.reader, id, day)
  return (['management', 'employee'] as const).map((side) => roster.filter((seat) => seat.side === side).length)
}
const takeBack = async () => {
  const change = await app.database.reader
    .selectFrom('seat_change')
    .selectAll()
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return hr.post(seatNumberPaths.takingBack({ changeId: change?.id ?? '' }))
}

test('only who keeps committees sees and changes numbers; what is no number is said at its field', async () => {
  const employee = await app.as(built.employee)
  expect((await employee.get(address)).status).toBe(403)
  expect((await employee.post(address, { level: 3, [employees]: 3 })).status).toBe(403)
  const wrong = await hr.get(`${address}?${new URLSearchParams({ level: '3', [employees]: 'mange' })}`)
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="mange"')
  for (const query of ['level=x', 'level=9', 'seats%7C=3', 'level=3&level=4']) {
    expect((await hr.get(`${address}?${query}`)).status).toBe(200)
  }
  expect((await hr.post(address, { level: 3 })).status).toBe(422)
})

test('more in all: told in words, done at once, taken back the same day', async () => {
  const before = [await seatsOf(built.a), await seatsOf(built.b)]
  const asked = { level: 3, [leaders]: 3, [employees]: 4 }
  const preview = await hr.get(`${address}?${new URLSearchParams({ level: '3', [leaders]: '3', [employees]: '4' })}`)
  for (const words of ['2 udvalg ændres.', 'pladser oprettes.', 'Gennemfør ændringen']) {
    expect(preview.text).toContain(words)
  }
  expect([await seatsOf(built.a), await seatsOf(built.b)]).toEqual(before)
  expect(await hr.post(address, asked)).toMatchObject({ status: 303, done: 'seat_numbers_changed' })
  expect((await seatsOf(built.a))[0]).toBe(3)
  expect(await seatsOf(built.b)).toEqual(await seatsOf(built.a))
  expect((await hr.post(address, asked)).status).toBe(422)
  expect((await hr.get(address)).text).toContain('Fortryd ændringen')
  expect(await takeBack()).toMatchObject({ done: 'seat_numbers_taken_back' })
  expect([await seatsOf(built.a), await seatsOf(built.b)]).toEqual(before)
  expect((await takeBack()).status).toBe(404)
})

test('what the agreement forbids is told with its clause and not done', async () => {
  const asked = { level: 3, [leaders]: 9 }
  const preview = await hr.get(`${address}?${new URLSearchParams({ level: '3', [leaders]: '9' })}`)
  expect(preview.text).toContain('Det må I ikke efter aftalen')
  expect(preview.text).toContain('I 2 udvalg.')
  expect(preview.text).not.toContain('Gennemfør ændringen')
  const refused = await hr.post(address, asked)
  expect(refused.status).toBe(422)
  expect((await seatsOf(built.a))[0]).not.toBe(9)
})

test('fewer: nobody loses a seat, seats of earlier days are closed and opened again, and a used one is not taken back', async () => {
  await hr.post(address, { level: 3, [employees]: 4 })
  app.setNow('2026-03-16T08:00:00Z')
  hr = await app.as(built.hr)
  const later = isoDate('2026-03-16')
  const roster = (await rosterOn(app.database.reader, built.a, later)).filter(({ title }) => title === seatTitles.tr)
  await app.database.write(async (tx) => {
    for (const { seatId } of roster.slice(0, 3)) {
      const person = await anEmployee(tx, null)
      await aMandate(tx, { seatId, personId: person, kind: 'tr', validFrom: '2026-03-14' })
    }
    return ok()
  })
  const before = [await seatsOf(built.a, later), await seatsOf(built.b, later)]
  const preview = await hr.get(`${address}?${new URLSearchParams({ level: '3', [employees]: '2' })}`)
  expect(preview.text).toContain('Lokal-MED, Krabben beholder 3')
  expect(await hr.post(address, { level: 3, [employees]: 2 })).toMatchObject({ done: 'seat_numbers_changed' })
  const after = [await seatsOf(built.a, later), await seatsOf(built.b, later)]
  expect([after[0]?.[1], after[1]?.[1]]).toEqual([(before[0]?.[1] ?? 0) - 1, (before[1]?.[1] ?? 0) - 2])
  // Yesterday stays as it was.
  expect(await seatsOf(built.b, addDays(later, -1))).toEqual(before[1])
  expect(await takeBack()).toMatchObject({ done: 'seat_numbers_taken_back' })
  expect([await seatsOf(built.a, later), await seatsOf(built.b, later)]).toEqual(before)
  await hr.post(address, { level: 3, [employees]: 5 })
  const fresh = (await rosterOn(app.database.reader, built.b, later)).findLast(({ title }) => title === seatTitles.tr)
  await app.database.write(async (tx) =>
    ok(await aMandate(tx, { seatId: fresh!.seatId, personId: built.employee, kind: 'tr', validFrom: '2026-03-16' })),
  )
  expect((await takeBack()).text).toContain('kan ikke fortrydes samlet')
  app.setNow('2026-03-17T08:00:00Z')
  hr = await app.as(built.hr)
  expect((await takeBack()).text).toContain('kun fortrydes samme dag')
})
