import { holds, type Actor } from '../../../platform/auth/actor.ts'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { SeatHistory } from '../seats/rules.ts'

/*
 * Hand-over papers are between whoever leaves a seat, whoever comes there and the committee's secretary. HR and the
 * administrator, who keep the seats, have no business with what is in them.
 */

type Seat = Pick<SeatHistory, 'mandates'>

const sits = (seat: Seat, personId: string, on: IsoDate): boolean =>
  seat.mandates.some((mandate) => mandate.personId === personId && (mandate.to === null || mandate.to > on))

/** Whoever sat there last before the one who does: the one who has something to hand over. */
function satLast(seat: Seat, personId: string, on: IsoDate): boolean {
  const gone = seat.mandates.filter(({ standing, to }) => standing === 'member' && to !== null && to <= on)
  const last = gone.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
  return last?.personId === personId
}

export const may = {
  /** The secretary, whoever sits on the seat or is about to, and whoever left it last. */
  readHandover: (actor: Actor, committeeId: string, seat: Seat, on: IsoDate): boolean =>
    actor.seenBy === undefined &&
    (holds(actor, 'secretary', committeeId) || sits(seat, actor.personId, on) || satLast(seat, actor.personId, on)),
  addHandover: (actor: Actor, committeeId: string, seat: Seat, on: IsoDate): boolean =>
    may.readHandover(actor, committeeId, seat, on),
  /** What somebody left for the next is taken away by the secretary only. */
  removeHandover: (actor: Actor, committeeId: string): boolean =>
    actor.seenBy === undefined && holds(actor, 'secretary', committeeId),
}
