import { sql, type RawBuilder } from 'kysely'
import { holdsInOwnRight, placesHeld, type Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { filesOf, type FileLine } from '../../platform/files/files-of.ts'
import { agreementOn } from '../agreement/queries.ts'
import { choicesFor } from '../agreement/principles/rules.ts'
import type { Agreement, Deadline } from '../agreement/rules.ts'
import { committeeNameOf, committeeOn, committeeTree, mainCommitteeOn, sidesHeldBy } from '../committees/queries.ts'
import { committeeOf } from '../committees/posts/queries.ts'
import type { CommitteeInTree } from '../committees/rules.ts'
import { similarTo, type SimilarInterpretation } from '../interpretations/queries.ts'
import { belonging, preparers } from '../meetings/policy.ts'
import { meetingsWhere } from '../meetings/queries.ts'
import type { Meeting } from '../meetings/rules.ts'
import { nameOf } from '../people/queries.ts'
import { clockOf, frameworkClauses, type FrameworkClauses } from './clocks/rules.ts'
import { forwardTo, wayAhead, type Climb, type Rung } from './ladder/rules.ts'
import { may, partyOf, type Sides } from './policy.ts'
import {
  arrivedOn,
  bodyOf,
  stateOf,
  type DisputeKind,
  type Outcome,
  type Path,
  type Side,
  type State,
  type Step,
} from './rules.ts'
import { confirmedBy, outcomesFor, stepsFor, type Confirmed, type Party } from './steps/rules.ts'

export interface KeptStep extends Step {
  readonly id: string
  readonly committeeName: string | null
  readonly text: string
  readonly takenByName: string | null
  readonly files: readonly FileLine[]
}

export interface Dispute extends Path {
  readonly id: string
  readonly committeeName: string
  readonly committeeLevel: number
  readonly itemId: string | null
  readonly title: string
  readonly text: string
  readonly clause: string
  readonly openedById: string | null
  readonly openedByName: string | null
  readonly openedSide: Side
  readonly openedAt: Date
  readonly version: number
  readonly steps: readonly KeptStep[]
  readonly files: readonly FileLine[]
  readonly ending: {
    readonly outcome: Outcome
    readonly text: string
    readonly on: IsoDate
    readonly meetingId: string | null
    readonly interpretationId: string | null
  } | null
}

export const fileKind = 'dispute'
export const stepFileKind = 'dispute_step'

interface Row extends Omit<Dispute, 'steps' | 'outcome' | 'committeeName' | 'committeeLevel'> {
  committee: { name: string; level: number }
  steps: (Omit<KeptStep, 'at'> & { at: string })[]
}

/** Disputes by a condition on `d`, each with all its rows. One query. */
export async function disputesWhere(db: Reader, which: RawBuilder<unknown>, on: IsoDate): Promise<Dispute[]> {
  const { rows } = await sql<Row>`
    select d.id, d.kind, d.guideline_kind as "guidelineKind", d.committee_id as "committeeId",
      ${committeeOf(sql.ref('d.committee_id'), sql`${on}::date`)} as committee,
      d.agenda_item_id as "itemId", d.title, d.text, d.clause, d.opened_by as "openedById",
      ${nameOf(sql.ref('d.opened_by'))} as "openedByName", d.opened_side as "openedSide", d.opened_at as "openedAt", d.version,
      ${filesOf(fileKind, sql.ref('d.id'))} as files,
      coalesce((select json_agg(json_build_object('id', s.id, 'step', s.step, 'on', s.occurred_on, 'at', s.taken_at,
          'committeeId', s.committee_id,
          'committeeName', case when s.committee_id is not null then ${committeeNameOf(sql.ref('s.committee_id'), on)} end,
          'side', s.side, 'post', s.post, 'text', s.text, 'takenBy', s.taken_by,
          'takenByName', ${nameOf(sql.ref('s.taken_by'))}, 'files', ${filesOf(stepFileKind, sql.ref('s.id'))})
          order by s.taken_at, s.id)
        from dispute_step s where s.dispute_id = d.id), '[]') as steps,
      (select json_build_object('outcome', o.outcome, 'text', o.text, 'on', o.ended_on, 'meetingId', o.meeting_id,
          'interpretationId', o.interpretation_id)
        from dispute_outcome o where o.dispute_id = d.id) as ending
    from dispute d where ${which} order by d.opened_at desc, d.id`.execute(db)
  return rows.map(({ steps, committee, ...row }) => ({
    ...row,
    committeeName: committee.name,
    committeeLevel: committee.level,
    steps: steps.map((step) => ({ ...step, at: new Date(step.at) })),
    outcome: row.ending?.outcome ?? null,
  }))
}

/** It has not ended: a condition on `d`. */
export const isOpen = sql<boolean>`not exists (select 1 from dispute_outcome o where o.dispute_id = d.id)`

/** may.read as a condition on `d`. */
function visibleTo(actor: Actor, sides: Sides): RawBuilder<boolean> {
  if (actor.seenBy) return sql<boolean>`false`
  const on = (side: Side) => [...sides].flatMap(([id, held]) => (held === side ? [id] : []))
  const isHr = actor.grants.some(({ role }) => role === 'hr_consultant')
  return sql<boolean>`(d.opened_by = ${actor.personId}
    or (d.opened_side = 'employee' and d.committee_id = any(${on('employee')}::uuid[]))
    or (d.opened_side = 'management' and d.committee_id = any(${on('management')}::uuid[]))
    or (exists (select 1 from dispute_step r where r.dispute_id = d.id and r.step = 'request') and (
      ${isHr} or d.committee_id = any(${on('employee')}::uuid[])
      or d.committee_id = any(${placesHeld(actor, preparers)}::uuid[])
      or exists (select 1 from dispute_step b where b.dispute_id = d.id and b.committee_id = any(${placesHeld(actor, belonging)}::uuid[])))))`
}

/** What decides about disputes on a day besides their own rows. Three queries. */
export interface Ground {
  readonly on: IsoDate
  readonly agreement: Agreement | null
  readonly clauses: FrameworkClauses
  readonly tree: readonly CommitteeInTree[]
  readonly mainId: string | null
  readonly sides: Sides
}

/** The agreement, the bodies and the sides that decide about disputes today. Four queries, whichever dispute it is about. */
export async function groundFor(db: Reader, actor: Actor, now: Date): Promise<Ground> {
  const on = today(now)
  const agreement = await agreementOn(db, on)
  const [framework = 'municipal'] = choicesFor(agreement, 'framework', 1)
  return {
    on,
    agreement,
    clauses: frameworkClauses(framework, on),
    tree: await committeeTree(db, on),
    mainId: (await mainCommitteeOn(db, on))?.id ?? null,
    sides: await sidesHeldBy(db, actor.personId, on),
  }
}

/** From a committee up to the main committee. A committee that is no more has only the main committee above it. */
export function ladderFrom({ tree, mainId }: Pick<Ground, 'tree' | 'mainId'>, committeeId: string): Rung[] {
  const byId = new Map(tree.map((one) => [one.id, one]))
  const rungs: Rung[] = []
  let at = byId.get(committeeId)
  while (at && !rungs.some(({ id }) => id === at?.id)) {
    rungs.push({ id: at.id, name: at.name, level: at.level })
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  }
  const main = mainId === null ? undefined : byId.get(mainId)
  if (main && rungs.at(-1)?.id !== main.id) rungs.push({ id: main.id, name: main.name, level: main.level })
  return rungs
}

/** How disputes of a level climb by the local agreement; null when it does not say. */
export const climbFor = ({ agreement }: Pick<Ground, 'agreement'>, level: number): Climb | null =>
  choicesFor(agreement, 'disputes', level)[0] ?? null

/** A dispute with where it lies on a day. */
export interface Standing {
  readonly dispute: Dispute
  readonly state: State
  readonly clock: Deadline | null
  readonly party: Party
  /** The body that a forwarding would bring it to. */
  readonly above: Rung | null
  /** The bodies that lie ahead of it when nothing is agreed before. */
  readonly ahead: readonly Rung[]
}

/** Of a dispute that the actor may read. No query. */
export function standingOf(actor: Actor, dispute: Dispute, ground: Ground): Standing {
  const { agreement, clauses, mainId, on } = ground
  const body = bodyOf(dispute)
  const level = ground.tree.find(({ id }) => id === (body ?? dispute.committeeId))?.level ?? dispute.committeeLevel
  const ladder = ladderFrom(ground, dispute.committeeId)
  const climb = climbFor(ground, dispute.committeeLevel)
  return {
    dispute,
    state: stateOf(dispute, mainId, on),
    clock: clockOf(dispute, { agreement, level, clauses }),
    party: partyOf(actor, dispute, ground.sides),
    above: forwardTo(dispute, ladder, climb),
    ahead: wayAhead(dispute, ladder, climb),
  }
}

/** Where a dispute lies, for who writes to those it concerns. */
export type DisputeAt = Pick<Standing, 'dispute' | 'state' | 'clock'>

/** Asks nobody who they are: for mails, which say nothing of what it is about. Null when there is none. */
export async function disputeAt(db: Reader, id: string, now: Date): Promise<DisputeAt | null> {
  const on = today(now)
  const [dispute] = await disputesWhere(db, sql`d.id = ${id}`, on)
  if (!dispute) return null
  const agreement = await agreementOn(db, on)
  const [framework = 'municipal'] = choicesFor(agreement, 'framework', 1)
  const mainId = (await mainCommitteeOn(db, on))?.id ?? null
  const body = bodyOf(dispute)
  const level = (body === null ? null : (await committeeOn(db, body, on))?.level) ?? dispute.committeeLevel
  const clock = clockOf(dispute, { agreement, level, clauses: frameworkClauses(framework, on) })
  return { dispute, state: stateOf(dispute, mainId, on), clock }
}

export interface DisputeList {
  readonly open: readonly Standing[]
  readonly ended: readonly Standing[]
  readonly mayOpen: boolean
  readonly mayReadFigures: boolean
}

const endedShown = 30

/** The disputes that the actor may read; null for who takes part in no body. Five queries. */
export async function disputeList(db: Reader, actor: Actor, now: Date): Promise<DisputeList | null> {
  if (!may.enter(actor)) return null
  const ground = await groundFor(db, actor, now)
  const all = (await disputesWhere(db, visibleTo(actor, ground.sides), ground.on)).map((one) =>
    standingOf(actor, one, ground),
  )
  return {
    open: all.filter(({ state }) => state !== 'ended'),
    ended: all.filter(({ state }) => state === 'ended').slice(0, endedShown),
    mayOpen: ground.sides.size > 0,
    mayReadFigures: may.readFigures(actor, ground.mainId),
  }
}

export interface DisputePage extends Standing {
  readonly ground: Ground
  readonly steps: ReturnType<typeof stepsFor>
  readonly outcomes: readonly Outcome[]
  readonly confirmed: Confirmed
  readonly mayAttach: boolean
  readonly mayChange: boolean
  /** Held by the body it lies with, since it came there: where it can have been treated. */
  readonly meetings: readonly Meeting[]
  readonly similar: readonly SimilarInterpretation[]
}

/** One dispute with what the actor can do; null when there is none that they may read. */
export async function disputePage(db: Reader, actor: Actor, id: string, now: Date): Promise<DisputePage | null> {
  const found = await readable(db, actor, id, now)
  if (!found) return null
  const { ground, dispute } = found
  const standing = standingOf(actor, dispute, ground)
  const { party, above } = standing
  const outcomes = outcomesFor(dispute, party, ground.mainId)
  return {
    ...standing,
    ground,
    steps: stepsFor(dispute, party, { mainId: ground.mainId, above, on: ground.on }),
    outcomes,
    confirmed: confirmedBy(dispute.steps),
    mayAttach: standing.state !== 'ended' && may.attach(party),
    mayChange: standing.state === 'draft' && may.change(party),
    meetings: outcomes.length > 0 && party.handles ? await meetingsSince(db, dispute, now) : [],
    similar: standing.state === 'ended' ? [] : await similarTo(db, actor, `${dispute.title}\n${dispute.text}`, now),
  }
}

/** A dispute and its ground, when the actor may read it. */
export async function readable(
  db: Reader,
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ dispute: Dispute; ground: Ground } | null> {
  if (!isId(id) || !may.enter(actor)) return null
  const ground = await groundFor(db, actor, now)
  const [dispute] = await disputesWhere(db, sql`d.id = ${id}`, ground.on)
  return dispute && may.read(actor, dispute, ground.sides) ? { dispute, ground } : null
}

/** Meetings of the body it lies with, opened since it came there, the latest first. */
export async function meetingsSince(db: Reader, dispute: Path, now: Date): Promise<Meeting[]> {
  const body = bodyOf(dispute)
  const since = arrivedOn(dispute)
  if (body === null || since === null) return []
  const held = await meetingsWhere(
    db,
    sql`where m.committee_id = ${body} and m.starts_at >= ${since}::date and m.starts_at <= ${now}
      order by m.starts_at desc limit 12`,
    now,
  )
  return held.filter(({ openedAt, on }) => openedAt !== null && on >= since)
}

/** The committees that the actor may raise a dispute of a kind in, by name. */
export function committeesToOpenIn({ sides, tree }: Ground, actor: Actor, kind: DisputeKind): CommitteeInTree[] {
  return tree.filter(({ id }) => may.open(actor, kind, sides.get(id)))
}

/** The writer's own body among some: where they chair or are vice-chair, else where they sit; the nearest of several. */
export function ownBodyAmong(committees: readonly CommitteeInTree[], actor: Actor): string {
  const rank = ({ id }: CommitteeInTree): number => {
    if (holdsInOwnRight(actor, 'chair', id) || holdsInOwnRight(actor, 'vice_chair', id)) return 0
    return holdsInOwnRight(actor, 'member', id) ? 1 : 2
  }
  const [own] = committees.toSorted((a, b) => rank(a) - rank(b) || b.level - a.level)
  return own?.id ?? ''
}
