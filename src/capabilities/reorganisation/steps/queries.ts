import { isForum } from '../../committees/forums/rules.ts'
import type { Reader } from '../../../platform/db/database.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { employeesOf, unitTree, type Employee } from '../../organisation/queries.ts'
import { worldOn } from '../plan/queries.ts'
import { takeSteps, type CommitteeState, type Step, type UnitState, type World } from '../rules.ts'

export interface UnitChoice {
  readonly id: string
  readonly name: string
  readonly depth: number
  readonly parentId: string | null
}

/** What a next step can be about: units and committees as the steps so far leave them. */
export interface StepChoices {
  readonly units: readonly UnitChoice[]
  readonly committees: readonly CommitteeState[]
  readonly leaders: readonly { readonly id: string; readonly name: string }[]
  readonly levels: readonly { readonly level: number; readonly name: string }[]
}

/** Null when one of the steps so far is no longer possible. */
export async function stepChoices(db: Reader, on: IsoDate, steps: readonly Step[]): Promise<StepChoices | null> {
  const world = await worldOn(db, on)
  const taken = takeSteps(world, steps)
  if (!taken.ok) return null
  // Also those that would end with their unit: something else may be chosen for them.
  const inTree = [...taken.value.committees.values()].filter(({ kind }) => !isForum(kind))
  const agreement = await agreementOn(db, on)
  const leaders = (await unitTree(db, on)).flatMap(({ leaderId, leaderName }) =>
    leaderId !== null && leaderName !== null ? [[leaderId, leaderName] as const] : [],
  )
  const byName = new Intl.Collator('da')
  return {
    units: inOrder([...taken.value.units.values()]),
    committees: inTree,
    leaders: [...new Map(leaders)]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => byName.compare(a.name, b.name)),
    levels: (agreement?.levels ?? []).map(({ level, name }) => ({ level, name })),
  }
}

function inOrder(units: readonly UnitState[]): UnitChoice[] {
  const ids = new Set(units.map(({ id }) => id))
  const children = Map.groupBy(units, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null))
  const rows = (parent: string | null, depth: number): UnitChoice[] =>
    (children.get(parent) ?? []).flatMap(({ id, name, parentId }) => [
      { id, name, depth, parentId },
      ...rows(id, depth + 1),
    ])
  return rows(null, 0)
}

export const peopleShown = 300

/** Who works in a unit on the day before the change, for whoever chooses those who go along. */
export function peopleIn(db: Reader, unitId: string, on: IsoDate): Promise<Employee[]> {
  return employeesOf(db, unitId, on, { limit: peopleShown, offset: 0 })
}

/** What units and committees are called, with those that the steps bring. */
export function namesOf(world: World, steps: readonly Step[]): ReadonlyMap<string, string> {
  const begun = steps.flatMap((step): readonly { readonly id: string; readonly name: string }[] => {
    if ('newUnit' in step && step.newUnit) return [step.newUnit]
    return 'newCommittee' in step ? [step.newCommittee] : []
  })
  return new Map([...world.units, ...world.committees, ...begun].map(({ id, name }) => [id, name]))
}
