import type { Actor } from '../../../../platform/auth/actor.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { may } from '../../policy.ts'
import type { Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import { attendancePaths } from '../paths.ts'
import { mayReport, type AttendanceEntry, type MeetingAttendance } from '../rules.ts'
import { OwnAttendance } from './own-attendance.tsx'

interface Props {
  readonly lang: Lang
  readonly actor: Actor
  readonly meeting: Meeting
  readonly attendance: MeetingAttendance
  readonly entries: readonly AttendanceEntry[]
}

/** Under the participants on the page of the meeting: one's own part, and the way to the whole list. */
export function ParticipantsPanel({ lang, actor, meeting, attendance, entries }: Props) {
  const t = messages[lang]
  const belongs = may.belong(actor, meeting.committee.id)
  if (!belongs || meeting.cancellation) return null
  const registers = may.prepare(actor, meeting.committee.id) && meeting.openedAt !== null
  return (
    <>
      {meeting.openedAt === null && (
        <OwnAttendance
          lang={lang}
          meetingId={meeting.id}
          personId={actor.personId}
          attendance={attendance}
          entry={entries.find((entry) => entry.personId === actor.personId) ?? null}
          belongs={belongs}
          mayReport={mayReport(meeting, false).ok}
        />
      )}
      <p>
        <a href={attendancePaths.attendance({ meetingId: meeting.id })}>
          {registers ? t.registerLink : t.seeParticipants}
        </a>
      </p>
    </>
  )
}
