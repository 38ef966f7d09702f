import { sql } from 'kysely'
import type { IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { agreementOn } from '../../../agreement/queries.ts'
import type { AgreementLevel } from '../../../agreement/rules.ts'
import { bodiesOn } from '../../bodies/queries.ts'
import type { MandateKind } from '../../schema.ts'
import { planNumbers, sortsOf, type BodyPlan, type SortNow } from './rules.ts'

export interface NumbersOfLevel {
  readonly levels: readonly AgreementLevel[]
  readonly level: number
  readonly committees: number
  readonly sorts: readonly SortNow[]
  /** One for each committee of the level; all without changes while no number is wanted. */
  readonly plans: readonly BodyPlan[]
}

/** The seats of a level's committees by sort, and what the numbers wanted come to. Null without an agreement. Four queries. */
export async function numbersOfLevel(
  db: Reader,
  asked: { readonly level: number | null; readonly wanted: ReadonlyMap<string, number> },
  titles: Readonly<Record<MandateKind, string>>,
  on: IsoDate,
): Promise<NumbersOfLevel | null> {
  const agreement = await agreementOn(db, on)
  if (!agreement || agreement.levels.length === 0) return null
  const lowest = Math.max(...agreement.levels.map(({ level }) => level))
  const level = agreement.levels.find((each) => each.level === asked.level)?.level ?? lowest
  const bodies = (await bodiesOn(db, on)).filter((body) => body.kind === 'committee' && body.level === level)
  const sorts = sortsOf(bodies, agreement, level, titles)
  const plans = planNumbers(bodies, asked.wanted, { agreement, level, sorts })
  return { levels: agreement.levels, level, committees: bodies.length, sorts, plans }
}

export interface SeatChange {
  readonly id: string
  readonly level: number
  readonly made: readonly string[]
  readonly closed: readonly ClosedSeat[]
  readonly changedAt: Date
  readonly takenBackAt: Date | null
}

/** A seat that a change closed. One made the same day left nothing behind, and would be made anew. */
export interface ClosedSeat {
  readonly seatId: string
  readonly committeeId: string
  readonly side: 'management' | 'employee'
  readonly title: string
  readonly group: string | null
}

/** The latest change of all, unless it was taken back. */
export async function latestChange(db: Reader): Promise<SeatChange | null> {
  const { rows } = await sql<SeatChange>`
    select id, level, made, closed, changed_at as "changedAt", taken_back_at as "takenBackAt"
    from seat_change order by changed_at desc, id desc limit 1`.execute(db)
  const [row] = rows
  return row && row.takenBackAt === null ? row : null
}
