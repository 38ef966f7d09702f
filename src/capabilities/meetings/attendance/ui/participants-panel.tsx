import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { Abilities, Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import { attendancePaths } from '../paths.ts'
import { hasSeats } from '../../../committees/forums/rules.ts'
import { messages as liveWords } from '../../live/messages.ts'
import { livePaths } from '../../live/paths.ts'
import { isLive } from '../../live/rules.ts'
import { mayRegister, mayReport, type AttendanceEntry, type MeetingAttendance } from '../rules.ts'
import { OwnAttendance } from './own-attendance.tsx'

interface Props {
  readonly lang: Lang
  readonly able: Abilities
  readonly personId: string
  readonly meeting: Meeting
  readonly attendance: MeetingAttendance
  readonly entries: readonly AttendanceEntry[]
}

/** Under the participants on the page of the meeting: one's own part, and the way to the whole list. */
export function ParticipantsPanel({ lang, able, personId, meeting, attendance, entries }: Props) {
  const t = messages[lang]
  if (!able.belongs || meeting.cancellation) return null
  const registers = able.prepares && meeting.openedAt !== null && mayRegister(meeting).ok
  const own = entries.find((entry) => entry.personId === personId)
  const isExpected = able.prepares || attendance.participants.some((one) => one.personId === personId)
  const follows = isLive(meeting) && (own ? own.presence === 'present' : isExpected || !hasSeats(attendance.kind))
  return (
    <>
      {meeting.openedAt === null && (
        <OwnAttendance
          lang={lang}
          meetingId={meeting.id}
          personId={personId}
          attendance={attendance}
          entry={entries.find((entry) => entry.personId === personId) ?? null}
          belongs={able.belongs}
          mayReport={mayReport(meeting, false).ok}
        />
      )}
      {follows && (
        <p>
          <a href={livePaths.live({ meetingId: meeting.id })}>{liveWords[lang].follow}</a>
        </p>
      )}
      <p>
        <a href={attendancePaths.attendance({ meetingId: meeting.id })}>
          {registers ? t.registerLink : t.seeParticipants}
        </a>
      </p>
    </>
  )
}
