import { addDays, type IsoDate } from '../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { contains, overlap, type Holder, type Period, type SeatWithHolders } from '../rules.ts'
import type { MandateKind, Side, Standing } from '../schema.ts'

/*
 * Seats and who sits there. A seat holds one member at a time and any number of substitutes. Taking a seat and leaving
 * it are dated; what was true of a past day stays readable.
 */

export type Way = 'elected' | 'appointed' | 'by_post'

/** How the holder of a mandate was found; null where nobody wrote it down. */
export interface MandateChoice {
  readonly way: Way
  readonly chosenOn: IsoDate
}

export interface MandateOnSeat extends Holder {
  readonly standing: Standing
  readonly endReason: string | null
  readonly choice: MandateChoice | null
}

/** What a seat was called until a day. */
export interface EarlierName {
  readonly title: string
  readonly electionGroup: string | null
  readonly to: IsoDate
}

/** A seat with every mandate there has ever been on it, and every name it has had before the one it has. */
export interface SeatHistory {
  readonly seatId: string
  readonly side: Side
  readonly title: string
  readonly electionGroup: string | null
  readonly position: number
  readonly from: IsoDate
  readonly to: IsoDate | null
  /** The earliest first. */
  readonly earlierNames: readonly EarlierName[]
  readonly mandates: readonly MandateOnSeat[]
}

/** What the seat was called on a day. */
export function namedOn(
  seat: Pick<SeatHistory, 'title' | 'electionGroup' | 'earlierNames'>,
  on: IsoDate,
): Pick<SeatHistory, 'title' | 'electionGroup'> {
  const { title, electionGroup } = seat.earlierNames.find((name) => name.to > on) ?? seat
  return { title, electionGroup }
}

/** The seats that exist on a day, with who sits there on that day. */
export function rosterOf(seats: readonly SeatHistory[], on: IsoDate): SeatWithHolders[] {
  return seats
    .filter((seat) => contains(seat, on))
    .map((seat) => {
      const current = seat.mandates.filter((mandate) => contains(mandate, on))
      return {
        seatId: seat.seatId,
        side: seat.side,
        ...namedOn(seat, on),
        position: seat.position,
        holder: current.find((mandate) => mandate.standing === 'member') ?? null,
        substitutes: current.filter((mandate) => mandate.standing === 'substitute'),
      }
    })
}

export interface WantedMandate extends Period {
  readonly personId: string
  readonly kind: MandateKind
  readonly standing: Standing
  readonly organisation: string | null
}

export type SeatRefusal = Refusal<
  | 'ends_before_start'
  | 'seat_not_there'
  | 'wrong_side'
  | 'organisation_for_leader'
  | 'outside_area'
  | 'already_on_seat'
  | 'seat_taken'
>

interface TakenSeat extends Period {
  readonly side: Side
  readonly mandates: readonly (Period & { personId: string; name: string; standing: Standing })[]
}

/**
 * Whether a person may take a seat for a period. Representatives must be employed inside the committee's area
 * (framework agreement § 4: a representative whose workplace lies outside cannot sit there). Trade union is kept for
 * representatives only. One member at a time.
 */
export function takeSeat(
  seat: TakenSeat,
  wanted: WantedMandate,
  area: { worksThere: boolean; name: string },
): Result<WantedMandate, SeatRefusal> {
  if (wanted.to !== null && wanted.to <= wanted.from) return refuse('ends_before_start')
  if (!contains(seat, wanted.from) || (seat.to !== null && (wanted.to === null || wanted.to > seat.to))) {
    return refuse('seat_not_there', { from: seat.from, last: seat.to === null ? '' : addDays(seat.to, -1) })
  }
  if ((wanted.kind === 'leader') !== (seat.side === 'management')) return refuse('wrong_side')
  if (wanted.kind === 'leader' && wanted.organisation !== null) return refuse('organisation_for_leader')
  if (wanted.kind !== 'leader' && !area.worksThere) return refuse('outside_area', { area: area.name })
  const clashing = seat.mandates.filter((mandate) => overlap(mandate, wanted))
  if (clashing.some((mandate) => mandate.personId === wanted.personId)) return refuse('already_on_seat')
  const holder = clashing.find((mandate) => mandate.standing === 'member')
  if (wanted.standing === 'member' && holder) {
    const last = holder.to === null ? '' : addDays(holder.to, -1)
    return refuse('seat_taken', { name: holder.name, from: holder.from, last })
  }
  return ok(wanted)
}

export type EndingRefusal = Refusal<'last_day_before_start' | 'already_ended'>

export type MandateEnding =
  /** It is over from this day on. */
  | { readonly kind: 'ended'; readonly to: IsoDate }
  /** It never began: taken back, and only the log remembers. */
  | { readonly kind: 'withdrawn' }

/** Ends a mandate with its last day. It can be made shorter, never longer; one that has not begun is taken back. */
export function endMandate(mandate: Period, lastDay: IsoDate, on: IsoDate): Result<MandateEnding, EndingRefusal> {
  const to = addDays(lastDay, 1)
  if (mandate.to !== null && to >= mandate.to) return refuse('already_ended', { last: addDays(mandate.to, -1) })
  if (to > mandate.from) return ok({ kind: 'ended', to })
  if (mandate.from > on) return ok({ kind: 'withdrawn' })
  return refuse('last_day_before_start', { from: mandate.from })
}

export type ClosingRefusal = Refusal<'seat_already_closed' | 'seat_closed_before_start' | 'seat_has_holder'>

/** The day from which a seat is no more, given its last day. Whoever sits there must have left by then. */
export function closeSeat(
  seat: Period & { readonly mandates: readonly (Period & { name: string })[] },
  lastDay: IsoDate,
): Result<IsoDate, ClosingRefusal> {
  const to = addDays(lastDay, 1)
  if (seat.to !== null && seat.to <= to) return refuse('seat_already_closed')
  if (to <= seat.from) return refuse('seat_closed_before_start', { from: seat.from })
  const sitting = seat.mandates.find((mandate) => mandate.to === null || mandate.to > to)
  return sitting ? refuse('seat_has_holder', { name: sitting.name }) : ok(to)
}

/** Local agreements commonly want no more management than employee members; it is said, not enforced. */
export function managementOutnumbers(seats: readonly SeatWithHolders[]): boolean {
  const members = (side: Side) => seats.filter((seat) => seat.side === side && seat.holder !== null).length
  return members('management') > members('employee')
}
