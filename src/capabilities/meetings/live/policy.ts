import { holdsAny, type Actor, type Role } from '../../../platform/auth/actor.ts'
import type { AttendanceEntry } from '../attendance/rules.ts'
import { may, preparers } from '../policy.ts'
import type { Meeting } from '../rules.ts'
import { isLive } from './rules.ts'

const members: readonly Role[] = [...preparers, 'member']

/**
 * Read the minutes as they are written, while the meeting is held (decision 015): who prepare it, and members who are not
 * registered as away. A substitute only when registered as there. Never somebody who sees as another, nor guests, HR or
 * administrators.
 */
export function mayFollow(actor: Actor, meeting: Meeting, own: Pick<AttendanceEntry, 'presence'> | null): boolean {
  if (!isLive(meeting) || !may.readClosed(actor, meeting.committee.id)) return false
  if (may.readDrafts(actor, meeting.committee.id)) return true
  const isMember = holdsAny(actor, members, meeting.committee.id)
  return own ? own.presence === 'present' : isMember
}
