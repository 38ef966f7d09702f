import { addDays, instantOf, today, weekdayOf, type IsoDate } from '../clock/dates.ts'
import { isWorkingDay } from '../clock/working-days.ts'

/** When a mail reaches somebody: by itself, with the digest of a day or of a week, or not at all. */
export const paces = ['at_once', 'daily', 'weekly', 'never'] as const
export type Pace = (typeof paces)[number]

/** A sort of mail that people decide about together. */
export interface MailKind {
  /** Named after what happened: `agenda_published`. */
  readonly name: string
  /** For who has chosen nothing. */
  readonly usual: Pace
  /** How far it may be put off: what somebody must know of is never stopped. */
  readonly latest: Pace
  /** How soon it can be: the digest of a day for what only a digest can say. */
  readonly earliest?: Pace
}

/** What may be chosen for a kind. */
export const pacesOf = ({ earliest = 'at_once', latest }: MailKind): readonly Pace[] =>
  paces.slice(paces.indexOf(earliest), paces.indexOf(latest) + 1)

/** What was chosen, or the nearest that the kind allows; without a choice the kind's own pace. */
export function paceOf(kind: MailKind, chosen: Pace | null): Pace {
  if (chosen === null) return kind.usual
  return pacesOf(kind).includes(chosen) ? chosen : kind.latest
}

const digestTime = '07:00'

/** The first working day of its week: a Monday, or the day after when that is a holiday. */
export function beginsWeek(day: IsoDate): boolean {
  if (!isWorkingDay(day)) return false
  for (let back = 1; back < weekdayOf(day); back += 1) if (isWorkingDay(addDays(day, -back))) return false
  return true
}

/** When the digest goes that takes a mail written at an instant: at seven in the morning, Danish time, on a working day. */
export function nextDigestAt(pace: 'daily' | 'weekly', after: Date): Date {
  const goesOn = pace === 'daily' ? (day: IsoDate) => isWorkingDay(day) : beginsWeek
  let day = today(after)
  while (!goesOn(day) || instantOf(day, digestTime) <= after) day = addDays(day, 1)
  return instantOf(day, digestTime)
}
