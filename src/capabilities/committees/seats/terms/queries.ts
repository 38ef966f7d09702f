import { addDays, type IsoDate } from '../../../../platform/clock/dates.ts'
import type { Reader } from '../../../../platform/db/database.ts'
import { agreementOn } from '../../../agreement/queries.ts'
import type { Side } from '../../schema.ts'
import { termEnd } from './rules.ts'

/** The last day of a mandate that begins on a day, by the agreement: for AMR and for the other representatives. */
export async function termsFor(
  db: Reader,
  level: number,
  seat: { readonly side: Side; readonly from: IsoDate },
  on: IsoDate,
) {
  if (seat.side === 'management') return []
  const from = seat.from > on ? seat.from : on
  const agreement = await agreementOn(db, from)
  return (['other', 'amr'] as const).flatMap((kind) => {
    const end = termEnd(agreement, { kind, level, from })
    return end ? [{ kind, last: addDays(end.on, -1), clause: end.clause }] : []
  })
}
