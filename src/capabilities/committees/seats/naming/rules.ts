import { addDays, type IsoDate } from '../../../../platform/clock/dates.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import { contains, type Period } from '../../rules.ts'
import type { EarlierName, SeatHistory } from '../rules.ts'

/* What a seat is called and which election group it belongs to, through time. */

export type NamingRefusal = Refusal<'seat_not_there' | 'seat_named_later' | 'seat_named_so'>

/**
 * Gives a seat another title or election group from a day on. Answers the name to keep for the days before; null when
 * there are none, because the seat or its name began that very day.
 */
export function nameSeat(
  seat: Pick<SeatHistory, 'title' | 'electionGroup' | 'earlierNames'> & Period,
  wanted: { readonly title: string; readonly electionGroup: string | null; readonly from: IsoDate },
): Result<EarlierName | null, NamingRefusal> {
  if (!contains(seat, wanted.from)) {
    return refuse('seat_not_there', { from: seat.from, last: seat.to === null ? '' : addDays(seat.to, -1) })
  }
  const last = seat.earlierNames.at(-1)
  if (last && last.to > wanted.from) return refuse('seat_named_later', { from: last.to })
  if (seat.title === wanted.title && seat.electionGroup === wanted.electionGroup) return refuse('seat_named_so')
  const nothingBefore = (last?.to ?? seat.from) === wanted.from
  return ok(nothingBefore ? null : { title: seat.title, electionGroup: seat.electionGroup, to: wanted.from })
}
