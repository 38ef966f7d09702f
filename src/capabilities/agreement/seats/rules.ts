import { clauseOf } from '../principles/rules.ts'
import { ruleFor, type Agreement, type AgreementSeats, type AgreementSide, type SeatKind } from '../rules.ts'

/*
 * Composition: whether the seats of a committee are those the agreement asks for. Each row of the agreement is a
 * condition of its own ("at least 3 AMR", "at most 12 on the employee side"): a row without a kind or a group counts
 * all of its side, so a row may hold a total of which other rows are parts.
 * A vacant seat is a seat: that nobody sits on it is the vacancy's own matter and no deviation here.
 */

/** So many seats of one sort. kind is null for a vacant seat: it may still be filled by any kind. */
export interface SeatCount {
  readonly side: AgreementSide
  readonly kind: SeatKind | null
  readonly group: string | null
  readonly seats: number
}

export interface Composition {
  readonly counts: readonly SeatCount[]
  /** Different persons who sit on the employee side now: one may be both TR and AMR. Null: do not check. */
  readonly employeeHeads: number | null
}

export type DeviationCode =
  | 'too_few'
  | 'too_many'
  /** None at all of an election group that has a right to seats. */
  | 'missing_group'
  /** None at all of a kind (AMR, TR …) that the agreement asks for. */
  | 'missing_kind'
  | 'more_management_than_employees'
  | 'too_few_heads'

/** What is not as the agreement says. kind and group are empty strings where the row has none. */
export interface SeatDeviation {
  readonly code: DeviationCode
  readonly params: {
    readonly side: AgreementSide
    readonly kind: SeatKind | ''
    readonly group: string
    /** What there is, and what the agreement asks for or allows. */
    readonly count: number
    readonly limit: number
  }
  readonly clause: string
}

/** The deviations of a committee's seats on a level (not of a staff meeting, which has no seats). Empty: as agreed. */
export function checkSeats(agreement: Agreement | null, level: number, composition: Composition): SeatDeviation[] {
  if (!agreement) return []
  const rows = agreement.seats.filter((row) => row.level === level)
  const loose = looseSeats(composition)
  return [
    ...rows.flatMap((row) => checkRow(row, composition, loose)),
    ...checkBalance(agreement, level, composition),
    ...checkHeads(agreement, level, composition),
  ]
}

/** The row that says who chooses a seat: the one that fits best. Null when the agreement says nothing of such a seat. */
export function seatsRowFor(
  agreement: Agreement | null,
  level: number,
  seat: { side: AgreementSide; kind: SeatKind | null; group: string | null },
): AgreementSeats | null {
  const fitting =
    agreement?.seats.filter(
      (row) =>
        row.level === level &&
        row.side === seat.side &&
        (row.mandateKind === null || seat.kind === null || fitsKind(row.mandateKind, seat.kind)) &&
        (row.electionGroup === null || sameGroup(row.electionGroup, seat.group)),
    ) ?? []
  const weight = (row: AgreementSeats) =>
    (row.electionGroup !== null ? 4 : 0) + (row.mandateKind !== null && seat.kind !== null ? 2 : 0)
  return fitting.toSorted((a, b) => weight(b) - weight(a) || a.position - b.position)[0] ?? null
}

/** The smallest composition that the agreement accepts on a level, kinds and groups as its rows name them. */
export function leastComposition(agreement: Agreement, level: number): Composition {
  const counts: SeatCount[] = []
  const rows = agreement.seats.filter((row) => row.level === level)
  const narrowFirst = rows.toSorted((a, b) => narrowness(b) - narrowness(a) || a.position - b.position)
  for (const row of narrowFirst) {
    const missing = row.atLeast - seatsOf(row, counts)
    const kind = row.mandateKind ?? (row.side === 'management' ? 'leader' : 'tr')
    if (missing > 0) counts.push({ side: row.side, kind, group: row.electionGroup, seats: missing })
  }
  const surplus = onSide(counts, 'management') - onSide(counts, 'employee')
  if (surplus > 0 && clauseOf(agreement, 'balance', 'never_more_management', level) !== null)
    counts.push({ side: 'employee', kind: 'other', group: null, seats: surplus })
  const heads = ruleFor(agreement, 'least_employee_heads', level)?.amount ?? 0
  const short = heads - onSide(counts, 'employee')
  if (short > 0) counts.push({ side: 'employee', kind: 'other', group: null, seats: short })
  return { counts, employeeHeads: onSide(counts, 'employee') }
}

/** Vacant seats by side and group, from which each row may take what it lacks. */
type Loose = Map<string, number>

const looseKey = (side: AgreementSide, group: string | null) => `${side}:${group === null ? '' : folded(group)}`

function looseSeats(composition: Composition): Loose {
  const loose: Loose = new Map()
  for (const { side, kind, group, seats } of composition.counts) {
    const key = looseKey(side, group)
    if (kind === null) loose.set(key, (loose.get(key) ?? 0) + seats)
  }
  return loose
}

function checkRow(row: AgreementSeats, composition: Composition, loose: Loose): SeatDeviation[] {
  const known = seatsOf(row, composition.counts)
  const count = known + (row.mandateKind === null ? 0 : take(loose, row, row.atLeast - known))
  const params = { side: row.side, kind: row.mandateKind ?? '', group: row.electionGroup ?? '', count } as const
  const { clause } = row
  if (count < row.atLeast) {
    const code = count > 0 ? 'too_few' : row.electionGroup !== null ? 'missing_group' : noneOf(row)
    return [{ code, params: { ...params, limit: row.atLeast }, clause }]
  }
  if (row.atMost !== null && count > row.atMost)
    return [{ code: 'too_many', params: { ...params, limit: row.atMost }, clause }]
  return []
}

const noneOf = (row: AgreementSeats): DeviationCode => (row.mandateKind === null ? 'too_few' : 'missing_kind')

/** Vacant seats that can become what a row lacks. A seat once counted for one kind is not counted for another. */
function take(loose: Loose, row: AgreementSeats, wanted: number): number {
  const groups = row.electionGroup !== null ? [looseKey(row.side, row.electionGroup)] : keysOfSide(loose, row.side)
  let taken = 0
  for (const key of groups) {
    const some = Math.max(0, Math.min(wanted - taken, loose.get(key) ?? 0))
    loose.set(key, (loose.get(key) ?? 0) - some)
    taken += some
  }
  return taken
}

/** Seats of no group first: those of a group are wanted by the group's own row. */
const keysOfSide = (loose: Loose, side: AgreementSide): string[] =>
  [...loose.keys()].filter((key) => key.startsWith(`${side}:`)).toSorted()

/** Management may not have more seats than the employees, where the agreement says so. */
function checkBalance(agreement: Agreement, level: number, composition: Composition): SeatDeviation[] {
  const clause = clauseOf(agreement, 'balance', 'never_more_management', level)
  const [count, limit] = [onSide(composition.counts, 'management'), onSide(composition.counts, 'employee')]
  if (clause === null || count <= limit) return []
  const params = { side: 'management', kind: '', group: '', count, limit } as const
  return [{ code: 'more_management_than_employees', params, clause }]
}

function checkHeads(agreement: Agreement, level: number, composition: Composition): SeatDeviation[] {
  const rule = ruleFor(agreement, 'least_employee_heads', level)
  const count = composition.employeeHeads
  if (!rule || count === null || count >= rule.amount) return []
  const params = { side: 'employee', kind: '', group: '', count, limit: rule.amount } as const
  return [{ code: 'too_few_heads', params, clause: rule.clause }]
}

/** Seats that a row counts: a vacant seat counts where no kind is asked for. */
function seatsOf(row: AgreementSeats, counts: readonly SeatCount[]): number {
  return counts
    .filter(
      (each) =>
        each.side === row.side &&
        (row.mandateKind === null || (each.kind !== null && fitsKind(row.mandateKind, each.kind))) &&
        (row.electionGroup === null || sameGroup(row.electionGroup, each.group)),
    )
    .reduce((sum, each) => sum + each.seats, 0)
}

/** A joint shop steward (FTR) is a shop steward too. */
const fitsKind = (wanted: SeatKind, kind: SeatKind) => wanted === kind || (wanted === 'tr' && kind === 'ftr')

const folded = (group: string) => group.trim().toLocaleLowerCase('da')
const sameGroup = (wanted: string, group: string | null) => group !== null && folded(wanted) === folded(group)
const narrowness = (row: AgreementSeats) => (row.electionGroup === null ? 0 : 2) + (row.mandateKind === null ? 0 : 1)
const onSide = (counts: readonly SeatCount[], side: AgreementSide) =>
  counts.filter((each) => each.side === side).reduce((sum, each) => sum + each.seats, 0)
