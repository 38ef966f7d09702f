import type { Ground } from '../ground/rules.ts'
import type { Finding } from '../rules.ts'

/* Which findings somebody is shown: those of an area, for who leads or writes for its committee. */

/** Those about the committees named, the bodies under them, and the workplaces of their areas. */
export function within(
  ground: Ground,
  findings: readonly Finding[],
  committeeIds: readonly string[],
): readonly Finding[] {
  const bodies = new Map(ground.snapshot.bodies.map((body) => [body.id, body]))
  const areas = new Set(committeeIds.flatMap((id) => bodies.get(id)?.unitId ?? []))
  const isUnder = (committeeId: string): boolean => {
    const seen = new Set<string>()
    for (let id: string | null = committeeId; id !== null && !seen.has(id); id = bodies.get(id)?.parentId ?? null) {
      if (committeeIds.includes(id)) return true
      seen.add(id)
    }
    return false
  }
  const isInArea = (unitId: string) => ground.upFrom(unitId).some(({ id }) => areas.has(id))
  return findings.filter(({ committeeId, unitId }) => (committeeId === null ? isInArea(unitId) : isUnder(committeeId)))
}

/** Those of one part of the organisation: a unit and everything under it. */
export const inUnit = (ground: Ground, findings: readonly Finding[], unitId: string): readonly Finding[] =>
  findings.filter((finding) => ground.upFrom(finding.unitId).some(({ id }) => id === unitId))
