import type { Actor } from '../../platform/auth/actor.ts'
import { addMonths, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { agreementOn } from '../agreement/queries.ts'
import { bodiesOn } from '../committees/bodies/queries.ts'
import { followedCommittees, may as mayWithCommittees } from '../committees/policy.ts'
import { headCountChanges, workUnitsOf } from '../organisation/employment/queries.ts'
import { unitTree } from '../organisation/queries.ts'
import { trioCoverage } from '../trio/queries.ts'
import { groundOf, type Ground } from './ground/rules.ts'
import { headCountHistory, type HeadCountHistory } from './headcount/rules.ts'
import { may } from './policy.ts'
import { inUnit, within } from './reach/rules.ts'
import {
  checkStructure,
  kindNames,
  kindOf,
  severities,
  choresLeft,
  type Finding,
  type Kind,
  type Severity,
  type StructureSnapshot,
} from './rules.ts'

/** The MED organisation of a day with everything the check looks at: six queries, however large it is. */
export async function structureSnapshot(db: Reader, on: IsoDate): Promise<StructureSnapshot> {
  const units = await unitTree(db, on)
  const bodies = await bodiesOn(db, on)
  const people = new Set(
    bodies.flatMap(({ posts, seats }) => [
      ...posts.map((post) => post.personId),
      ...seats.flatMap(({ holder, substitutes }) =>
        [...(holder ? [holder] : []), ...substitutes].map(({ personId }) => personId),
      ),
    ]),
  )
  const employments = await workUnitsOf(db, [...people], on)
  const trios = await trioCoverage(db, on)
  return {
    units,
    bodies,
    employments,
    trios: trios.map(({ unitId, leaders, representatives, amrs }) => ({
      unitId,
      leaders: leaders.length,
      representatives: representatives.length,
      amrs: amrs.length,
    })),
  }
}

export interface FindingFilter {
  readonly committeeId: string | null
  readonly unitId: string | null
  readonly kind: Kind | null
  readonly severity: Severity | null
}

export interface ShownFinding extends Finding {
  readonly maySolve: boolean
  /** For a proposal of another form: how the head count went over the past year. */
  readonly history: HeadCountHistory | null
}

export interface CheckPage {
  readonly agreementTitle: string | null
  /** What the filter names: a committee, when one was asked for. */
  readonly committeeName: string | null
  readonly areas: readonly { readonly id: string; readonly name: string }[]
  /** Kind by kind in their order; empty kinds are left out. */
  readonly groups: readonly { readonly kind: Kind; readonly findings: readonly ShownFinding[] }[]
  /** What is left to do after setting up, on the page where nothing is chosen; those findings are in no group there. */
  readonly chores: ReturnType<typeof choresLeft>
  readonly count: number
  /** Of everything the actor may see, whatever was chosen. */
  readonly all: number
  readonly counts: {
    readonly kinds: ReadonlyMap<Kind, number>
    readonly severities: ReadonlyMap<Severity, number>
  }
}

/**
 * The findings that the actor may see, by a filter. Null when the committee or area asked for is none of theirs. Eight
 * queries.
 */
export async function structurePage(
  db: Reader,
  actor: Actor,
  filter: FindingFilter,
  on: IsoDate,
): Promise<CheckPage | null> {
  const agreement = await agreementOn(db, on)
  const snapshot = await structureSnapshot(db, on)
  const ground = groundOf(snapshot)
  const everything = checkStructure(snapshot, agreement, on)
  const theirs = may.readAll(actor) ? everything : within(ground, everything, followedCommittees(actor))
  const committee = snapshot.bodies.find(({ id }) => id === filter.committeeId)
  if (filter.committeeId !== null && !committee) return null
  if (committee && !mayReadOf(actor, snapshot, committee.id)) return null
  const of = committee ? theirs.filter((finding) => finding.committeeId === committee.id) : theirs
  const here = filter.unitId === null ? of : inUnit(ground, of, filter.unitId)
  const ofKind = here.filter((finding) => filter.kind === null || kindOf(finding.code) === filter.kind)
  const isOverview = committee === undefined && filter.kind === null && filter.severity === null
  const chosen = ofKind.filter(({ severity }) =>
    filter.severity === null ? !isOverview || severity !== 'not_yet' : severity === filter.severity,
  )
  const histories = await historiesFor(db, chosen, on)
  const shown = chosen.map((finding) => ({
    ...finding,
    maySolve: may.solve(actor, finding),
    history: histories.get(finding) ?? null,
  }))
  const grouped = Map.groupBy(shown, (finding) => kindOf(finding.code))
  return {
    agreementTitle: agreement?.title ?? null,
    committeeName: committee?.name ?? null,
    areas: areasIn(ground, theirs),
    groups: kindNames.flatMap((kind) => {
      const findings = grouped.get(kind)
      return findings ? [{ kind, findings: bySeverity(findings) }] : []
    }),
    chores: isOverview ? choresLeft(here) : [],
    count: chosen.length,
    all: theirs.length,
    counts: {
      kinds: countBy(here, ({ code }) => kindOf(code)),
      severities: countBy(ofKind, ({ severity }) => severity),
    },
  }
}

/** A committee's own findings, for who may see those of its area: also the committees over it. */
function mayReadOf(actor: Actor, snapshot: StructureSnapshot, committeeId: string): boolean {
  const bodies = new Map(snapshot.bodies.map((body) => [body.id, body]))
  const seen = new Set<string>()
  for (let id: string | null = committeeId; id !== null && !seen.has(id); id = bodies.get(id)?.parentId ?? null) {
    if (mayWithCommittees.followStructure(actor, id)) return true
    seen.add(id)
  }
  return false
}

const bySeverity = (findings: readonly ShownFinding[]): ShownFinding[] =>
  findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))

function countBy<K>(findings: readonly Finding[], keyOf: (finding: Finding) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return counts
}

/** The tier under the top (the centres, or whatever they are called) where there are findings. */
function areasIn(ground: Ground, findings: readonly Finding[]): { id: string; name: string }[] {
  const found = findings.flatMap(({ unitId }) => ground.upFrom(unitId).at(-2)?.id ?? [])
  const ids = new Set(found)
  return ground.snapshot.units.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }))
}

async function historiesFor(
  db: Reader,
  findings: readonly Finding[],
  on: IsoDate,
): Promise<Map<Finding, HeadCountHistory>> {
  const proposals = findings.filter(
    ({ code, params }) =>
      (code === 'should_be_committee' || code === 'should_be_staff_meeting') && params['limit'] !== '',
  )
  if (proposals.length === 0) return new Map()
  const units = proposals.map(({ unitId }) => unitId)
  const changes = Map.groupBy(await headCountChanges(db, units, addMonths(on, -12), on), ({ unitId }) => unitId)
  return new Map(
    proposals.map((finding) => [
      finding,
      headCountHistory(
        Number(finding.params['heads']),
        changes.get(finding.unitId) ?? [],
        Number(finding.params['limit']),
      ),
    ]),
  )
}
