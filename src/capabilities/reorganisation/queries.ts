import { sql } from 'kysely'
import type { Actor } from '../../platform/auth/actor.ts'
import type { IsoDate } from '../../platform/clock/dates.ts'
import type { Reader } from '../../platform/db/database.ts'
import { isId } from '../../platform/db/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import { nameOf } from '../people/queries.ts'
import type { Plan } from './plan/rules.ts'
import { may } from './policy.ts'
import type { Step } from './rules.ts'
import type { HomeKind } from './schema.ts'

export interface StepRow {
  readonly id: string
  readonly position: number
  readonly step: Step
}

export interface Home {
  readonly kind: HomeKind
  readonly subjectId: string
  readonly choice: string
}

export type ReorganisationState = 'draft' | 'approved' | 'in_force' | 'withdrawn'

export interface Reorganisation {
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly on: IsoDate
  readonly version: number
  readonly createdByName: string | null
  readonly createdAt: Date
  readonly approvedAt: Date | null
  readonly approvedByName: string | null
  readonly withdrawnAt: Date | null
  readonly withdrawnByName: string | null
  readonly withdrawalReason: string | null
  readonly completedAt: Date | null
  readonly stepCount: number
}

const columns = sql`
  r.id, r.title, r.reason, r.effective_on as "on", r.version, ${nameOf(sql.ref('r.created_by'))} as "createdByName",
  r.created_at as "createdAt", a.approved_at as "approvedAt", ${nameOf(sql.ref('a.approved_by'))} as "approvedByName",
  w.withdrawn_at as "withdrawnAt", ${nameOf(sql.ref('w.withdrawn_by'))} as "withdrawnByName",
  w.reason as "withdrawalReason", c.completed_at as "completedAt",
  (select count(*)::int from reorganisation_step s where s.reorganisation_id = r.id) as "stepCount"`

const joined = sql`reorganisation r
  left join reorganisation_approval a on a.reorganisation_id = r.id
  left join reorganisation_withdrawal w on w.reorganisation_id = r.id
  left join reorganisation_completion c on c.reorganisation_id = r.id`

/** State from the rows and the day: an approved one is in force from its effective day on. */
export function stateOf(
  { on, approvedAt, withdrawnAt }: Pick<Reorganisation, 'on' | 'approvedAt' | 'withdrawnAt'>,
  today: IsoDate,
): ReorganisationState {
  if (withdrawnAt) return 'withdrawn'
  if (!approvedAt) return 'draft'
  return on <= today ? 'in_force' : 'approved'
}

/** Every reorganisation, the latest effective day first, for who may make them. One query. */
export async function reorganisations(
  db: Reader,
  actor: Actor,
): Promise<Result<Reorganisation[], Refusal<'forbidden'>>> {
  if (!may.reorganise(actor)) return refuse('forbidden')
  const { rows } = await sql<Reorganisation>`
    select ${columns} from ${joined} order by r.effective_on desc, r.id desc`.execute(db)
  return ok(rows)
}

/** One reorganisation for who may make them; to everybody else, and when there is none, not found. */
export async function reorganisationFor(db: Reader, actor: Actor, id: string): Promise<Reorganisation | null> {
  return may.reorganise(actor) ? reorganisationOf(db, id) : null
}

/** One reorganisation, for commands and jobs, which ask themselves who may; null when there is none. */
export async function reorganisationOf(db: Reader, id: string): Promise<Reorganisation | null> {
  if (!isId(id)) return null
  const { rows } = await sql<Reorganisation>`select ${columns} from ${joined} where r.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Its steps in order. They were checked when they were added. */
export async function stepsOf(db: Reader, id: string): Promise<StepRow[]> {
  const rows = await db
    .selectFrom('reorganisation_step')
    .select(['id', 'position', 'data'])
    .where('reorganisation_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ id: stepId, position, data }) => ({ id: stepId, position, step: data as Step }))
}

/** What was chosen about matters under way. */
export async function homesOf(db: Reader, id: string): Promise<Home[]> {
  const { rows } = await sql<Home>`
    select h.kind, h.subject_id as "subjectId", h.choice from reorganisation_home h
    where h.reorganisation_id = ${id} order by h.id`.execute(db)
  return rows
}

/** The plan as it was approved; null for a draft. */
export async function approvedPlan(db: Reader, id: string): Promise<Plan | null> {
  const row = await db
    .selectFrom('reorganisation_approval')
    .select('plan')
    .where('reorganisation_id', '=', id)
    .executeTakeFirst()
  return row ? (row.plan as Plan) : null
}
