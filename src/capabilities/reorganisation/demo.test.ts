import { expect, test } from 'vitest'
import { useApp } from '../../testing/app.ts'
import { demoContent } from '../../testing/demo.ts'
import { isoDate } from '../../platform/clock/dates.ts'
import { planOf } from './plan/queries.ts'
import { reorganisations, stepsOf } from './queries.ts'

const app = useApp({ now: '2026-03-12T07:30:00Z', isDemo: true, content: demoContent() })

test('the draft of the demo is possible, and shows people, committees and units that change', async () => {
  const db = app.database.reader
  const hr = { accountId: '', personId: '', name: '', grants: [{ role: 'hr_consultant' as const, on: null }] }
  const all = await reorganisations(db, hr)
  const found = all.ok ? all.value[0] : undefined
  if (!found) throw new Error('no draft')
  const steps = (await stepsOf(db, found.id)).map(({ step }) => step)
  expect(steps).toHaveLength(3)
  const plan = await planOf(db, { on: found.on, steps, homes: [] }, isoDate('2026-03-12'))
  if (!plan.ok) throw new Error(plan.refusal.code)
  expect(plan.value.obstacles).toEqual([])
  expect(plan.value.units).toHaveLength(3)
  expect(plan.value.committees.length).toBeGreaterThan(0)
})
