import type { IsoDate } from '../../../platform/clock/dates.ts'
import { checkSeats, type SeatDeviation } from '../../agreement/seats/rules.ts'
import { ruleFor, type Agreement } from '../../agreement/rules.ts'
import { compositionOf } from '../composition/rules.ts'
import { groundOf, type Ground } from '../ground/rules.ts'
import type { BodyFacts, StructureSnapshot } from '../rules.ts'
import { formFor, workplaceFindings } from '../workplaces/rules.ts'
import { clockReport, clocks, type ClockReport, type HeldMeeting } from './deadlines/rules.ts'

/*
 * A draft agreement run on the past year: what would have been different. Each day and each meeting is held against the
 * agreement that was in force then and against the draft, and only what differs is told.
 */

export type FormChange = 'vanishes' | 'becomes_committee' | 'becomes_staff_meeting' | 'appears'

export interface FormRow {
  readonly change: FormChange
  readonly name: string
  readonly level: number
  readonly heads: number
  readonly clause: string | null
  /** On which of the days looked at, the latest first. */
  readonly days: readonly IsoDate[]
}

export interface SeatRow {
  readonly name: string
  readonly level: number
  readonly deviation: SeatDeviation
  readonly days: readonly IsoDate[]
}

export interface TooFewMeetings {
  readonly name: string
  readonly level: number
  readonly held: number
  readonly wanted: number
  readonly clause: string
}

export interface Simulation {
  readonly days: readonly IsoDate[]
  readonly forms: readonly FormRow[]
  readonly seats: readonly SeatRow[]
  /** How many deviations of today's composition the draft would do away with. */
  readonly seatsSolved: number
  readonly clocks: readonly ClockReport[]
  readonly meetings: number
  /** Of levels that the draft does not have: they are in none of the counts. */
  readonly meetingsLeftOut: number
  readonly tooFew: readonly TooFewMeetings[]
}

export interface PastDay {
  readonly on: IsoDate
  readonly snapshot: Pick<StructureSnapshot, 'units' | 'bodies'>
  readonly inForce: Agreement | null
}

/** The draft on the structure of some days (the latest first) and on the meetings held in the year before `until`. */
export function simulate(
  draft: Agreement,
  past: readonly PastDay[],
  meetings: readonly HeldMeeting[],
  inForceOn: (day: IsoDate) => Agreement | null,
  until: IsoDate,
): Simulation {
  const counted = meetings.filter(({ committee }) => hasLevel(draft, committee.level))
  const latest = past[0]
  return {
    days: past.map(({ on }) => on),
    forms: formRows(draft, past),
    seats: seatRows(draft, past),
    seatsSolved: latest ? solved(draft, latest) : 0,
    clocks: clocks.map((clock) => clockReport(clock, draft, counted, inForceOn, until)),
    meetings: counted.length,
    meetingsLeftOut: meetings.length - counted.length,
    tooFew: latest ? tooFewMeetings(draft, past, counted, latest.inForce) : [],
  }
}

const hasLevel = (agreement: Agreement, level: number) => agreement.levels.some((one) => one.level === level)

const groundOn = ({ snapshot }: PastDay): Ground =>
  groundOf({ ...snapshot, employments: new Map<string, readonly string[]>(), trios: null })

/** The same on several days is one row. */
function overDays<T extends { readonly days: readonly IsoDate[] }>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const byKey = Map.groupBy(rows, keyOf)
  return [...byKey.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...first, days: same.flatMap(({ days }) => days) }] : []
  })
}

function formRows(draft: Agreement, past: readonly PastDay[]): FormRow[] {
  const rows = past.flatMap((day) => {
    const ground = groundOn(day)
    const bodies = day.snapshot.bodies.flatMap((body) => {
      const changed = formChange(ground, body, draft, day.inForce)
      return changed ? [{ ...changed, key: body.id, days: [day.on] }] : []
    })
    const bare = new Set(workplaceFindings(ground, day.inForce).map(({ unitId }) => unitId))
    // What stands on a level that the draft does not have covers nobody any more.
    const left = day.snapshot.bodies.filter(({ level }) => hasLevel(draft, level))
    const remaining = groundOn({ ...day, snapshot: { ...day.snapshot, bodies: left } })
    const appearing = workplaceFindings(remaining, draft)
      .filter(({ unitId }) => !bare.has(unitId))
      .map(({ unitId, params, clause }) => ({
        key: unitId,
        change: 'appears' as const,
        name: String(params['place']),
        level: Math.max(...draft.levels.map(({ level }) => level)),
        heads: Number(params['heads']),
        clause,
        days: [day.on],
      }))
    return [...bodies, ...appearing]
  })
  return overDays(rows, ({ key, change }) => `${key} ${change}`).map(({ key: _key, ...row }) => row)
}

function formChange(
  ground: Ground,
  body: BodyFacts,
  draft: Agreement,
  inForce: Agreement | null,
): Omit<FormRow, 'days'> | null {
  const heads = ground.heads(body.unitId)
  const about = { name: body.name, level: body.level, heads }
  if (!hasLevel(draft, body.level)) {
    return inForce && !hasLevel(inForce, body.level) ? null : { ...about, change: 'vanishes', clause: null }
  }
  const asked = formFor(body, heads, draft)
  const before = inForce && formFor(body, heads, inForce)
  if (!asked || asked.form === body.kind || before?.form === asked.form) return null
  return { ...about, change: `becomes_${asked.form}`, clause: asked.by.clause }
}

const deviationKey = ({ code, params }: SeatDeviation) => [code, params.side, params.kind, params.group].join(' ')

function deviations(agreement: Agreement | null, body: BodyFacts): SeatDeviation[] {
  return body.kind === 'committee' ? checkSeats(agreement, body.level, compositionOf(body)) : []
}

function seatRows(draft: Agreement, past: readonly PastDay[]): SeatRow[] {
  const rows = past.flatMap(({ on, snapshot, inForce }) =>
    snapshot.bodies.flatMap((body) => {
      const known = new Set(deviations(inForce, body).map((one) => `${deviationKey(one)} ${one.params.limit}`))
      return deviations(draft, body)
        .filter((one) => !known.has(`${deviationKey(one)} ${one.params.limit}`))
        .map((deviation) => ({ key: body.id, name: body.name, level: body.level, deviation, days: [on] }))
    }),
  )
  return overDays(rows, ({ key, deviation }) => `${key} ${deviationKey(deviation)}`).map(({ key: _key, ...row }) => row)
}

function solved(draft: Agreement, { snapshot, inForce }: PastDay): number {
  return snapshot.bodies.reduce((sum, body) => {
    const left = new Set(deviations(draft, body).map(deviationKey))
    return sum + deviations(inForce, body).filter((one) => !left.has(deviationKey(one))).length
  }, 0)
}

/** Of bodies that were there all year: fewer ordinary meetings than the draft asks for, and enough by what held. */
function tooFewMeetings(
  draft: Agreement,
  past: readonly PastDay[],
  meetings: readonly HeldMeeting[],
  inForce: Agreement | null,
): TooFewMeetings[] {
  const held = Map.groupBy(
    meetings.filter(({ kind }) => kind === 'ordinary'),
    ({ committee }) => committee.id,
  )
  const wasThere = past.map(({ snapshot }) => new Set(snapshot.bodies.map(({ id }) => id)))
  const [latest] = past
  return (latest?.snapshot.bodies ?? []).flatMap(({ id, name, level }) => {
    const rule = hasLevel(draft, level) ? ruleFor(draft, 'meetings_a_year', level) : null
    if (!rule || !wasThere.every((ids) => ids.has(id))) return []
    const count = held.get(id)?.length ?? 0
    const before = ruleFor(inForce, 'meetings_a_year', level)
    const isNew = count < rule.amount && (before === null || count >= before.amount)
    return isNew ? [{ name, level, held: count, wanted: rule.amount, clause: rule.clause }] : []
  })
}
