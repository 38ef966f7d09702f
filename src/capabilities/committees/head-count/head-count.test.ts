import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../platform/clock/dates.ts'
import { ok } from '../../../platform/result.ts'
import { useApp } from '../../../testing/app.ts'
import { anAgreement } from '../../agreement/testing.ts'
import { anEmployment } from '../../organisation/testing.ts'
import { hrConsultant } from '../../people/testing.ts'
import { committeePaths } from '../paths.ts'
import { receiversOf } from '../queries.ts'
import { anEmployee, aPlace, aStaffMeeting } from '../testing.ts'
import { headCountYear } from './rules.ts'

const app = useApp()

describe('the head count of a year', () => {
  const rules = [
    { level: 4, rule: 'staff_meeting_below', amount: 20, measure: 'heads', clause: '§ 6, stk. 4', wording: '' },
  ]
  const agreement = { rules } as never
  const counts = (...heads: number[]) =>
    heads.map((count, index) => ({ on: isoDate(`2026-0${index + 1}-01`), heads: count }))
  test.each([
    [[12], 4, { now: 12, least: 12, most: 12, isOver: false }],
    [[18, 21, 19], 4, { now: 19, least: 18, most: 21, isOver: false }],
    [[18, 19, 20], 4, { now: 20, least: 18, most: 20, isOver: true }],
    [[18, 19, 20], 3, { now: 20, threshold: null, isOver: false }],
  ] as const)('%j on level %i', (heads, level, expected) => {
    expect(headCountYear(counts(...heads), agreement, level)).toMatchObject(expected)
  })

  test('nothing counted is nothing shown', () => {
    expect(headCountYear([], agreement, 4)).toBeNull()
  })
})

test('at a staff meeting everybody employed belongs, and its page follows the head count without changing anything', async () => {
  const made = await app.database.write(async (tx) => {
    await anAgreement(tx)
    const unit = await aPlace(tx, { name: 'Vuggestuen Bølgen' })
    const meeting = await aStaffMeeting(tx, { unit, name: 'Personalemøde, Vuggestuen Bølgen' })
    for (let n = 0; n < 15; n += 1) {
      const person = await anEmployee(tx, null)
      await anEmployment(tx, person, { unitId: unit, validFrom: '2026-02-01' })
    }
    const gone = await anEmployee(tx, null)
    await anEmployment(tx, gone, { unitId: unit, validFrom: '2025-01-01', validTo: '2025-06-01' })
    return ok({ meeting, gone, hr: await hrConsultant(tx) })
  })
  if (!made.ok) throw new Error('no meeting')
  const { meeting, gone, hr } = made.value
  const receivers = await receiversOf(app.database.reader, meeting.id, isoDate('2026-03-12'))
  expect(receivers).toHaveLength(20)
  expect(receivers.some(({ personId }) => personId === gone)).toBe(false)
  const employee = await app.as(meeting.employees[0] ?? '')
  const shown = await employee.get(committeePaths.committee({ committeeId: meeting.id }))
  for (const words of [
    'I dag er her 20 ansatte',
    'mellem 5 og 20',
    'under 20 ansatte (§ 6, stk. 4)',
    'nået op på grænsen',
  ])
    expect(shown.text).toContain(words)
  expect(shown.text).not.toContain('/structure?committee=')
  const keeper = await app.as(hr)
  const kept = await keeper.get(committeePaths.committee({ committeeId: meeting.id }))
  expect(kept.text).toContain(`/structure?committee=${meeting.id}`)
  const english = await keeper.post('/language', { lang: 'en', return_to: '/' })
  expect(english.status).toBe(303)
})
