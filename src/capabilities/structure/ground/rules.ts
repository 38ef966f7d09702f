import type { BodyFacts, StructureSnapshot, UnitFacts } from '../rules.ts'

/* A snapshot made quick to ask: each question below is answered without going through everything again. */

export interface Ground {
  readonly snapshot: StructureSnapshot
  readonly unit: (id: string) => UnitFacts | undefined
  /** The unit, and those over it, the nearest first. */
  readonly upFrom: (unitId: string) => readonly UnitFacts[]
  readonly bodiesAt: (unitId: string) => readonly BodyFacts[]
  /** Everybody in a unit and under it; who works in two of its parts counts in both. */
  readonly heads: (unitId: string) => number
  /** Units with nothing under them where somebody is employed. */
  readonly workplaces: readonly UnitFacts[]
  /** Whether somebody is employed in the area, or leads a part of it. */
  readonly worksIn: (personId: string, areaUnitId: string) => boolean
  /** Employed nowhere, and leading nothing. */
  readonly hasLeft: (personId: string) => boolean
}

export function groundOf(snapshot: StructureSnapshot): Ground {
  const units = new Map(snapshot.units.map((unit) => [unit.id, unit]))
  const bodies = Map.groupBy(snapshot.bodies, (body) => body.unitId)
  const led = Map.groupBy(snapshot.units, (unit) => unit.leaderId)
  const upFrom = (unitId: string): UnitFacts[] => {
    const found: UnitFacts[] = []
    for (let unit = units.get(unitId); unit && !found.includes(unit);) {
      found.push(unit)
      unit = unit.parentId === null ? undefined : units.get(unit.parentId)
    }
    return found
  }
  const heads = new Map<string, number>()
  const parents = new Set<string>()
  for (const unit of snapshot.units) {
    if (unit.parentId !== null) parents.add(unit.parentId)
    if (unit.headCount === 0) continue
    for (const over of upFrom(unit.id)) heads.set(over.id, (heads.get(over.id) ?? 0) + unit.headCount)
  }
  const placesOf = (personId: string): string[] => [
    ...(snapshot.employments.get(personId) ?? []),
    ...(led.get(personId) ?? []).map((unit) => unit.id),
  ]
  return {
    snapshot,
    unit: (id) => units.get(id),
    upFrom,
    bodiesAt: (unitId) => bodies.get(unitId) ?? [],
    heads: (unitId) => heads.get(unitId) ?? 0,
    workplaces: snapshot.units.filter((unit) => unit.headCount > 0 && !parents.has(unit.id)),
    worksIn: (personId, area) => placesOf(personId).some((place) => upFrom(place).some((unit) => unit.id === area)),
    hasLeft: (personId) => placesOf(personId).length === 0,
  }
}
