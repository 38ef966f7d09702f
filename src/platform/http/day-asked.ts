import { parseIsoDate, today, type IsoDate } from '../clock/dates.ts'
import type { AppContext } from './context.ts'

export interface DayAsked {
  /** The day that is shown. */
  readonly on: IsoDate
  readonly today: IsoDate
  /** For links to other pages of the same day: left out today, so that a link kept for later shows what is then. */
  readonly day: IsoDate | undefined
}

/** The day asked for in the address (`?on=`); today when none, or none that makes sense, is asked for. */
export function dayAsked(c: AppContext): DayAsked {
  const now = today(c.var.now)
  const on = parseIsoDate(c.req.query('on') ?? '') ?? now
  return { on, today: now, day: on === now ? undefined : on }
}
