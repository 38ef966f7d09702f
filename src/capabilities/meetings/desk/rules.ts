import { keysMissing, keysTurned, nextVersion, type Meeting } from '../rules.ts'
import type { KeyPost } from '../schema.ts'

/*
 * What meetings lay on a person's desk: the tasks before a meeting (overview) and after it, and the next meetings.
 * Everything follows from the meetings' facts; nothing is stored.
 */

export type MinutesTask = 'write_minutes' | 'turn_minutes_key' | 'send_minutes'

/**
 * What one who prepares the meetings, with the keys they hold, can do to bring the minutes on after the meeting: write them
 * until the keys are wanted, turn a key once the other is turned, send them when all are. null when there is nothing left.
 */
export function minutesTaskFor(keys: readonly KeyPost[], meeting: Meeting, now: Date): MinutesTask | null {
  const isOver = meeting.closedAt !== null || meeting.endsAt < now
  if (meeting.cancellation || !isOver || meeting.minutesVersions.length > 0) return null
  if (!meeting.closedAt) return 'write_minutes'
  const version = nextVersion(meeting, 'minutes')
  const missing = keysMissing(meeting, 'minutes', version)
  if (missing.length === 0) return 'send_minutes'
  if (keysTurned(meeting, 'minutes', version).length === 0) return 'write_minutes'
  return keys.some((post) => missing.includes(post)) ? 'turn_minutes_key' : null
}
