import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import type { CommitteeKind } from '../committees/schema.ts'
import { deepestTier } from '../organisation/rules.ts'
import { depthOf, subtreeIds, type TreeOfUnits } from './tree/rules.ts'

/*
 * Reorganisation: a dated change of the organisation and of the committees that follow it, made as a draft.
 * Owns: reorganisation with its steps, homes (where something in flight goes), approval, withdrawal, completion.
 * Words: reorganisation (organisationsændring), draft (kladde), step (trin), in flight (undervejs), in force (i kraft).
 * States: draft → approved → in force, or withdrawn. Approval writes every period from the effective day on, in one
 * transaction; what was before that day is never touched. Until the day comes it can be taken back.
 * Committees follow the unit they belong to (framework agreement § 4: the MED structure follows the management
 * structure); following/ decides how, tree/ reads the tree, effects/ says what becomes of people and matters.
 */

export interface UnitState {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly unitKind: string
  readonly parentId: string | null
  readonly leaderId: string | null
}

export interface CommitteeState {
  readonly id: string
  readonly name: string
  readonly kind: CommitteeKind
  readonly level: number
  readonly unitId: string
  readonly parentId: string | null
}

/** Units and committees as they are on one day. */
export interface World {
  readonly units: readonly UnitState[]
  readonly committees: readonly CommitteeState[]
}

export type Step =
  | { readonly kind: 'move_unit'; readonly unitId: string; readonly parentId: string }
  | { readonly kind: 'rename_unit'; readonly unitId: string; readonly name: string }
  | {
      readonly kind: 'merge_units'
      readonly unitIds: readonly string[]
      readonly intoId: string
      /** When they become a new one; its id is intoId. */
      readonly newUnit: UnitState | null
    }
  | {
      readonly kind: 'split_unit'
      readonly unitId: string
      readonly newUnit: UnitState
      readonly subUnitIds: readonly string[]
      readonly personIds: readonly string[]
    }
  | { readonly kind: 'close_unit'; readonly unitId: string; readonly subUnitsTo: string; readonly peopleTo: string }
  | { readonly kind: 'open_unit'; readonly newUnit: UnitState }
  | {
      readonly kind: 'change_committee'
      readonly committeeId: string
      readonly name: string
      readonly level: number
      readonly unitId: string
      /** null: what is over it follows the units. */
      readonly parentId: string | null
    }
  | { readonly kind: 'merge_committee'; readonly committeeId: string; readonly intoId: string }
  | { readonly kind: 'close_committee'; readonly committeeId: string }
  | { readonly kind: 'open_committee'; readonly newCommittee: CommitteeState }

/** People who change workplace: the named ones, or with null everybody who works in the unit. */
export interface PeopleMove {
  readonly fromId: string
  readonly toId: string
  readonly personIds: readonly string[] | null
}

/** What the steps make of the world, while they are taken one after the other. */
export interface Future extends TreeOfUnits {
  readonly units: Map<string, UnitState>
  readonly committees: Map<string, CommitteeState>
  /** Units that end, and the one that takes over their people. */
  readonly unitSuccessors: Map<string, string>
  /** Committees that end, and the one that takes over; null when nobody does. */
  readonly committeeSuccessors: Map<string, string | null>
  readonly moves: PeopleMove[]
  /** Committees whose parent somebody chose. */
  readonly chosenParents: Set<string>
}

export type StepRefusal = Refusal<
  | 'unit_unknown'
  | 'parent_unknown'
  | 'own_subunit'
  | 'too_deep'
  | 'nothing_changed'
  | 'at_least_two_units'
  | 'into_itself'
  | 'not_under_unit'
  | 'splits_nothing'
  | 'number_taken'
  | 'committee_unknown'
  | 'parent_not_above'
  | 'unit_has_committee'
  | 'main_committee_stays'
  | 'staff_meeting_at_top'
>

export function beginning(world: World): Future {
  return {
    units: new Map(world.units.map((unit) => [unit.id, unit])),
    committees: new Map(world.committees.map((committee) => [committee.id, committee])),
    unitSuccessors: new Map(),
    committeeSuccessors: new Map(),
    moves: [],
    chosenParents: new Set(),
  }
}

/** Takes the steps in order. A refusal carries the number of the step, from 1. */
export function takeSteps(world: World, steps: readonly Step[]): Result<Future, StepRefusal> {
  const future = beginning(world)
  for (const [index, step] of steps.entries()) {
    const taken = takeStep(future, step)
    if (!taken.ok) return refuse(taken.refusal.code, { ...taken.refusal.params, step: index + 1 })
  }
  return ok(future)
}

type Taken = Result<undefined, StepRefusal>

function takeStep(future: Future, step: Step): Taken {
  switch (step.kind) {
    case 'move_unit':
      return moveUnit(future, step.unitId, step.parentId)
    case 'rename_unit':
      return renameUnit(future, step.unitId, step.name)
    case 'merge_units':
      return mergeUnits(future, step)
    case 'split_unit':
      return splitUnit(future, step)
    case 'close_unit':
      return closeUnit(future, step.unitId, step)
    case 'open_unit':
      return openUnit(future, step.newUnit)
    case 'change_committee':
      return changeCommittee(future, step)
    case 'merge_committee':
      return mergeCommittee(future, step.committeeId, step.intoId)
    case 'close_committee':
      return closeCommittee(future, step.committeeId)
    case 'open_committee':
      return openCommittee(future, step.newCommittee)
  }
}

function moveUnit(future: Future, unitId: string, parentId: string): Taken {
  const unit = future.units.get(unitId)
  if (!unit) return refuse('unit_unknown')
  if (!future.units.has(parentId)) return refuse('parent_unknown')
  if (unit.parentId === parentId) return refuse('nothing_changed')
  if (subtreeIds(future, unitId).has(parentId)) return refuse('own_subunit')
  future.units.set(unitId, { ...unit, parentId })
  return withinDepth(future)
}

function withinDepth(future: Future): Taken {
  return depthOf(future) > deepestTier ? refuse('too_deep') : ok()
}

function renameUnit(future: Future, unitId: string, name: string): Taken {
  const unit = future.units.get(unitId)
  if (!unit) return refuse('unit_unknown')
  if (unit.name === name) return refuse('nothing_changed')
  future.units.set(unitId, { ...unit, name })
  return ok()
}

function openUnit(future: Future, unit: UnitState): Taken {
  if (unit.parentId !== null && !future.units.has(unit.parentId)) return refuse('parent_unknown')
  const known = [...future.units.values()]
  if (known.some((other) => other.number === unit.number || other.id === unit.id)) {
    return refuse('number_taken', { number: unit.number })
  }
  future.units.set(unit.id, unit)
  return withinDepth(future)
}

/** The unit's sub-units go to one unit and its people to another, or both to the same. */
function closeUnit(future: Future, unitId: string, to: { subUnitsTo: string; peopleTo: string }): Taken {
  const unit = future.units.get(unitId)
  if (!unit) return refuse('unit_unknown')
  if (to.subUnitsTo === unitId || to.peopleTo === unitId) return refuse('into_itself')
  if (!future.units.has(to.subUnitsTo) || !future.units.has(to.peopleTo)) return refuse('parent_unknown')
  const under = subtreeIds(future, unitId)
  const isChild = future.units.get(to.subUnitsTo)?.parentId === unitId
  // A sub-unit right under it may take its place; one further down would come to stand over what it stands under.
  if (under.has(to.subUnitsTo) && !isChild) return refuse('own_subunit')
  for (const child of future.units.values()) {
    if (child.parentId !== unitId) continue
    const parentId = child.id === to.subUnitsTo ? unit.parentId : to.subUnitsTo
    future.units.set(child.id, { ...child, parentId })
  }
  future.units.delete(unitId)
  future.unitSuccessors.set(unitId, to.peopleTo)
  future.moves.push({ fromId: unitId, toId: to.peopleTo, personIds: null })
  return withinDepth(future)
}

function mergeUnits(future: Future, step: Extract<Step, { kind: 'merge_units' }>): Taken {
  const ending = step.unitIds.filter((id) => id !== step.intoId)
  if (ending.length === 0 || (step.newUnit && ending.length < 2)) return refuse('at_least_two_units')
  if (step.newUnit) {
    const opened = openUnit(future, step.newUnit)
    if (!opened.ok) return opened
  }
  for (const unitId of ending) {
    const closed = closeUnit(future, unitId, { subUnitsTo: step.intoId, peopleTo: step.intoId })
    if (!closed.ok) return closed
  }
  return ok()
}

/** Sub-units, named people or both go to a new unit beside the one that is split. */
function splitUnit(future: Future, step: Extract<Step, { kind: 'split_unit' }>): Taken {
  const unit = future.units.get(step.unitId)
  if (!unit) return refuse('unit_unknown')
  if (step.subUnitIds.length === 0 && step.personIds.length === 0) return refuse('splits_nothing')
  const opened = openUnit(future, { ...step.newUnit, parentId: unit.parentId ?? unit.id })
  if (!opened.ok) return opened
  for (const id of step.subUnitIds) {
    const under = future.units.get(id)
    if (!under || under.parentId !== unit.id) return refuse('not_under_unit')
    future.units.set(id, { ...under, parentId: step.newUnit.id })
  }
  if (step.personIds.length > 0) {
    future.moves.push({ fromId: unit.id, toId: step.newUnit.id, personIds: step.personIds })
  }
  return withinDepth(future)
}

/** What stands over a committee is on a level above it. */
function fitsUnder(future: Future, committee: CommitteeState): Taken {
  if (!future.units.has(committee.unitId)) return refuse('unit_unknown')
  if (committee.level === 1 && committee.kind === 'staff_meeting') return refuse('staff_meeting_at_top')
  const there = [...future.committees.values()].find(
    (other) => other.id !== committee.id && other.unitId === committee.unitId && other.level === committee.level,
  )
  if (there) return refuse('unit_has_committee', { name: there.name })
  if (committee.parentId === null) return ok()
  const parent = future.committees.get(committee.parentId)
  if (!parent) return refuse('committee_unknown')
  return parent.level < committee.level ? ok() : refuse('parent_not_above', { name: parent.name })
}

function changeCommittee(future: Future, step: Extract<Step, { kind: 'change_committee' }>): Taken {
  const committee = future.committees.get(step.committeeId)
  if (!committee) return refuse('committee_unknown')
  const { name, level, unitId } = step
  const parentId = step.parentId ?? committee.parentId
  const changed = { ...committee, name, level, unitId, parentId }
  const same = name === committee.name && level === committee.level && unitId === committee.unitId
  if (same && parentId === committee.parentId) return refuse('nothing_changed')
  if (committee.level === 1 && level !== 1) return refuse('main_committee_stays')
  const fits = fitsUnder(future, step.parentId === null ? { ...changed, parentId: null } : changed)
  if (!fits.ok) return fits
  future.committees.set(committee.id, changed)
  if (step.parentId !== null) future.chosenParents.add(committee.id)
  return ok()
}

function openCommittee(future: Future, committee: CommitteeState): Taken {
  const fits = fitsUnder(future, committee)
  if (!fits.ok) return fits
  future.committees.set(committee.id, committee)
  if (committee.parentId !== null) future.chosenParents.add(committee.id)
  return ok()
}

function mergeCommittee(future: Future, committeeId: string, intoId: string): Taken {
  if (committeeId === intoId) return refuse('into_itself')
  const committee = future.committees.get(committeeId)
  if (!committee || !future.committees.has(intoId)) return refuse('committee_unknown')
  if (committee.level === 1) return refuse('main_committee_stays')
  future.committees.delete(committeeId)
  future.committeeSuccessors.set(committeeId, intoId)
  return ok()
}

/** The main committee is the one body that must be there (framework agreement § 9). */
function closeCommittee(future: Future, committeeId: string): Taken {
  const committee = future.committees.get(committeeId)
  if (!committee) return refuse('committee_unknown')
  if (committee.level === 1) return refuse('main_committee_stays')
  future.committees.delete(committeeId)
  future.committeeSuccessors.set(committeeId, null)
  return ok()
}
