import type { Step } from '../capabilities/reorganisation/rules.ts'
import { addDays, instantOf, isoDate } from '../platform/clock/dates.ts'
import type { Organisation, Unit } from './organisation.ts'
import { RowBuffer } from './rows.ts'
import { monthOf, yearOf, type Setting } from './setting.ts'

/** A draft for a day some months ahead: two workplaces become one, and a third goes to another centre. */
export function reorganisationRows(setting: Setting, organisation: Organisation): RowBuffer {
  const rows = new RowBuffer(['reorganisation', 'reorganisation_step'])
  const chosen = workplacesFor(organisation)
  if (!chosen) return rows
  const [first, second, third, elsewhere] = chosen
  const at = instantOf(setting.days.shift(setting.on, -3), '10:20')
  const soon = addDays(setting.on, 100)
  const by = organisation.cast.hr_consultant.id
  const id = setting.ids.next(at)
  rows.add('reorganisation', {
    id,
    title: `${first.short} og ${second.short} lægges sammen`,
    reason: 'Færre børn i området. De to huse har fælles leder i forvejen og ligger ved siden af hinanden.',
    effective_on: isoDate(`${yearOf(soon)}-${String(monthOf(soon)).padStart(2, '0')}-01`),
    created_by: by,
    created_at: at,
    version: 4,
  })
  const steps: Step[] = [
    { kind: 'merge_units', unitIds: [first.id, second.id], intoId: second.id, newUnit: null },
    { kind: 'rename_unit', unitId: second.id, name: `${first.short} og ${second.short}` },
    { kind: 'move_unit', unitId: third.id, parentId: elsewhere.id },
  ]
  for (const [index, step] of steps.entries()) {
    rows.add('reorganisation_step', {
      id: setting.ids.next(at),
      reorganisation_id: id,
      position: index + 1,
      kind: step.kind,
      data: step,
      added_by: by,
      added_at: at,
    })
  }
  return rows
}

/** Three workplaces beside each other where nobody of the cast works, and a unit elsewhere that the third can go to. */
function workplacesFor({ units, cast }: Organisation): [Unit, Unit, Unit, Unit] | null {
  const known = new Set(Object.values(cast).map((person) => person.unit))
  const settled = (unit: Unit) => unit.rank === 'workplace' && !known.has(unit)
  const parents = units.filter(({ children }) => children.filter(settled).length >= 3)
  const from = parents.find(({ name }) => name.includes('Dagtilbud')) ?? parents[0]
  const to = units.find((unit) => unit !== from && unit.rank === from?.rank && unit.name.includes('Dagtilbud'))
  const [first, second, third] = from?.children.filter(settled) ?? []
  return first && second && third && to ? [first, second, third, to] : null
}
