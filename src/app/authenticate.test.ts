import { expect, it } from 'vitest'
import { aStaffMeeting } from '../capabilities/committees/testing.ts'
import { anEmployee, aUnit } from '../capabilities/organisation/testing.ts'
import { hashToken } from '../platform/auth/token.ts'
import { ok } from '../platform/result.ts'
import { useApp } from '../testing/app.ts'
import { signedInBy } from './authenticate.ts'

const app = useApp({ now: '2026-03-12T08:00:00Z' })

it('lets nobody stay who has left the municipality, not even in a session already open', async () => {
  const made = await app.database.write(async (tx) => {
    const unitId = await aUnit(tx, { name: 'Børnehuset Solsikken' })
    return ok(await anEmployee(tx, { name: 'Tinne Råbjerg', unitId, validTo: '2026-03-13' }))
  })
  if (!made.ok) throw new Error('not made')
  const browser = await app.as(made.value)
  expect((await browser.get('/')).status).toBe(200)
  app.setNow('2026-03-12T23:30:00Z')
  const after = await browser.get('/committees')
  expect([after.status, after.location]).toEqual([303, '/sign-in?return_to=%2Fcommittees'])
})

it('makes the employees of a workplace members of its staff meeting when they sign in', async () => {
  const made = await app.database.write(async (tx) => ok(await aStaffMeeting(tx)))
  if (!made.ok) throw new Error('not made')
  const { id, employees } = made.value
  const now = app.now()
  const session = hashToken(await app.sessionOf(employees[0] ?? ''))
  const found = await signedInBy(app.database.reader, session, now)
  expect(found?.actor.grants).toContainEqual({ role: 'member', on: id })
})
