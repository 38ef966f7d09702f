import { isoDate, today, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { allClocks } from '../../agreement/queries.ts'
import { paceOfMeetings } from '../pace/queries.ts'
import { recordOf, type MeetingRecord } from './rules.ts'

/** Every meeting of a year, of one body or of all, with whether it was in time. Two queries. */
export function recordsOfYear(
  db: Reader,
  year: number,
  now: Date,
  committeeId: string | null = null,
): Promise<MeetingRecord[]> {
  const [from, until] = [isoDate(`${year}-01-01`), isoDate(`${year + 1}-01-01`)]
  return recordsBetween(db, { from, until, committeeId }, now)
}

/** The same from one day until another. */
export async function recordsBetween(
  db: Reader,
  {
    from,
    until,
    committeeId,
  }: { readonly from: IsoDate; readonly until: IsoDate; readonly committeeId: string | null },
  now: Date,
): Promise<MeetingRecord[]> {
  const meetings = await paceOfMeetings(db, from, until, committeeId)
  if (meetings.length === 0) return []
  const agreements = await allClocks(db)
  return meetings.map((meeting) => {
    const inForce = agreements.find(
      ({ validFrom, validTo }) => validFrom <= meeting.heldOn && (validTo === null || validTo > meeting.heldOn),
    )
    return recordOf(meeting, inForce ?? null, today(now))
  })
}
