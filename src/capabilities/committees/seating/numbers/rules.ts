import { checkSeats, leastComposition, type SeatDeviation } from '../../../agreement/seats/rules.ts'
import type { Agreement } from '../../../agreement/rules.ts'
import type { Body, BodySeat } from '../../bodies/queries.ts'
import type { MandateKind, Side } from '../../schema.ts'

/*
 * The number of seats of all committees of a level, changed at once. Words: sort (slags plads): side, title and election
 * group together. A plan says for each committee which seats are made and which are closed; nobody loses a seat by it,
 * and it may not make a composition that the agreement forbids and that was not there before.
 */

export interface Sort {
  readonly side: Side
  readonly title: string
  readonly group: string | null
}

/** What tells sorts apart, in a form and in a map. */
export const keyOf = ({ side, title, group }: Sort): string => `${side}|${group ?? ''}|${title}`

export interface SortNow extends Sort {
  /** How many committees have so many of it: [seats, committees], the most common first. */
  readonly now: readonly (readonly [seats: number, committees: number])[]
}

const sortOf = ({ side, title, electionGroup }: BodySeat): Sort => ({ side, title, group: electionGroup })

/** The sorts that committees of a level have, and those the agreement asks for; management first. */
export function sortsOf(
  bodies: readonly Body[],
  agreement: Agreement,
  level: number,
  titles: Readonly<Record<MandateKind, string>>,
): SortNow[] {
  const sorts = new Map<string, Sort>()
  const add = (sort: Sort) => sorts.set(keyOf(sort), sorts.get(keyOf(sort)) ?? sort)
  for (const { side, kind, group } of leastComposition(agreement, level).counts)
    add({ side, title: titles[kind ?? 'other'], group })
  for (const seat of bodies.flatMap(({ seats }) => seats)) add(sortOf(seat))
  return [...sorts.values()]
    .map((sort) => {
      const counts = Map.groupBy(bodies, (body) => seatsIn(body, sort).length)
      const now = [...counts].map(([seats, of]) => [seats, of.length] as const)
      return { ...sort, now: now.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]) }
    })
    .toSorted((a, b) => b.side.localeCompare(a.side))
}

const seatsIn = (body: Body, sort: Sort): BodySeat[] => body.seats.filter((seat) => keyOf(sortOf(seat)) === keyOf(sort))

/** Nobody sits there, nobody is to, and nobody is being looked for. */
const isFree = (seat: BodySeat): boolean =>
  seat.holder === null && seat.filledFrom === null && seat.substitutes.length === 0 && seat.dueOn === null

export interface BodyPlan {
  readonly committeeId: string
  readonly name: string
  readonly makes: readonly (Sort & { readonly amount: number })[]
  /** The last ones first. */
  readonly closes: readonly (Sort & { readonly seatId: string })[]
  /** Sorts of which more are taken than wanted: it stops at those that are free. */
  readonly keeps: readonly (Sort & { readonly seats: number })[]
  /** What the agreement forbids and the committee does not have today. */
  readonly deviations: readonly SeatDeviation[]
}

/** What each committee needs to get the numbers wanted; sorts that are not named stay as they are. */
export function planNumbers(
  bodies: readonly Body[],
  wanted: ReadonlyMap<string, number>,
  facts: { readonly agreement: Agreement; readonly level: number; readonly sorts: readonly Sort[] },
): BodyPlan[] {
  return bodies.map((body) => {
    const makes: BodyPlan['makes'][number][] = []
    const closes: BodyPlan['closes'][number][] = []
    const keeps: BodyPlan['keeps'][number][] = []
    for (const sort of facts.sorts) {
      const number = wanted.get(keyOf(sort))
      if (number === undefined) continue
      const there = seatsIn(body, sort)
      const surplus = there.length - number
      if (surplus < 0) makes.push({ ...sort, amount: -surplus })
      if (surplus <= 0) continue
      const free = there.filter(isFree).toReversed().slice(0, surplus)
      closes.push(...free.map(({ id }) => ({ ...sort, seatId: id })))
      if (free.length < surplus) keeps.push({ ...sort, seats: there.length - free.length })
    }
    const changes = makes.length + closes.length > 0
    const deviations = changes ? newDeviations(body, { makes, closes }, facts) : []
    return { committeeId: body.id, name: body.name, makes, closes, keeps, deviations }
  })
}

function newDeviations(
  body: Body,
  { makes, closes }: Pick<BodyPlan, 'makes' | 'closes'>,
  { agreement, level }: { agreement: Agreement; level: number },
): SeatDeviation[] {
  const gone = new Set(closes.map(({ seatId }) => seatId))
  const stay = body.seats.filter(({ id }) => !gone.has(id))
  const count = (seats: readonly BodySeat[], made: BodyPlan['makes']) => {
    const employees = seats.filter(({ side }) => side === 'employee')
    const people = new Set(employees.flatMap(({ holder }) => holder?.personId ?? []))
    const vacant = employees.filter(({ holder }) => holder === null).length
    const more = made.reduce((sum, { side, amount }) => sum + (side === 'employee' ? amount : 0), 0)
    const counts = seats.map(({ side, electionGroup, holder }) => ({
      side,
      kind: holder?.kind ?? null,
      group: electionGroup,
      seats: 1,
    }))
    const added = made.map(({ side, group, amount }) => ({ side, kind: null, group, seats: amount }))
    // A vacant seat stands for one head more, as in the structure check.
    return checkSeats(agreement, level, { counts: [...counts, ...added], employeeHeads: people.size + vacant + more })
  }
  const nameOf = ({ code, params }: SeatDeviation) =>
    [code.startsWith('missing_') ? 'too_few' : code, params.side, params.kind, params.group].join('|')
  const known = new Map(count(body.seats, []).map((each) => [nameOf(each), distance(each)]))
  return count(stay, makes).filter((each) => distance(each) > (known.get(nameOf(each)) ?? 0))
}

const distance = ({ params }: SeatDeviation): number => Math.abs(params.count - params.limit)

export interface PlanTotals {
  readonly changed: number
  readonly unchanged: number
  readonly made: number
  readonly closed: number
}

export function totalsOf(plans: readonly BodyPlan[]): PlanTotals {
  const changed = plans.filter(({ makes, closes }) => makes.length + closes.length > 0)
  return {
    changed: changed.length,
    unchanged: plans.length - changed.length,
    made: changed.reduce((sum, { makes }) => sum + makes.reduce((each, { amount }) => each + amount, 0), 0),
    closed: changed.reduce((sum, { closes }) => sum + closes.length, 0),
  }
}
