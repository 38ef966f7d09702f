import { isoDate, today } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { allClocks } from '../../agreement/queries.ts'
import { paceOfMeetings } from '../pace/queries.ts'
import { recordOf, type MeetingRecord } from './rules.ts'

/** Every meeting of a year, of one body or of all, with whether it was in time. Two queries. */
export async function recordsOfYear(
  db: Reader,
  year: number,
  now: Date,
  committeeId: string | null = null,
): Promise<MeetingRecord[]> {
  const meetings = await paceOfMeetings(db, isoDate(`${year}-01-01`), isoDate(`${year + 1}-01-01`), committeeId)
  if (meetings.length === 0) return []
  const agreements = await allClocks(db)
  return meetings.map((meeting) => {
    const inForce = agreements.find(
      ({ validFrom, validTo }) => validFrom <= meeting.heldOn && (validTo === null || validTo > meeting.heldOn),
    )
    return recordOf(meeting, inForce ?? null, today(now))
  })
}
