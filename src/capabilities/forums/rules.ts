import type { IsoDate } from '../../platform/clock/dates.ts'
import { deadlineAfter, type Agreement } from '../agreement/rules.ts'

/*
 * Pages of what meets beside the MED organisation: networks, contact committees, working groups and the alternative
 * forum. Owns nothing: members and posts are kept by committees/forums, meetings by meetings. An alternative forum
 * recommends directly to the direktion by passing an item on to the main committee, like any other sender of a matter.
 */

/** The last day on which a network should meet again, by the agreement's rule, and whether it has passed. */
export interface NetworkClock {
  readonly by: IsoDate
  readonly clause: string
  readonly isLate: boolean
}

/** A network meets at least every second month, or as often as the agreement says. Null without such a rule. */
export function networkClock(
  agreement: Agreement | null,
  met: { readonly lastOn: IsoDate | null; readonly nextOn: IsoDate | null; readonly since: IsoDate },
  on: IsoDate,
): NetworkClock | null {
  const deadline = deadlineAfter(agreement, 'network_meets', 1, met.lastOn ?? met.since)
  if (!deadline) return null
  const planned = met.nextOn !== null && met.nextOn <= deadline.on
  return { by: deadline.on, clause: deadline.clause, isLate: !planned && (deadline.on < on || met.nextOn !== null) }
}
