import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { messages } from '../messages.ts'
import { attendancePaths } from '../paths.ts'
import { ownPart, type AttendanceEntry, type MeetingAttendance } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly meetingId: string
  readonly personId: string
  readonly attendance: MeetingAttendance
  /** The actor's own row, when there is one. */
  readonly entry: AttendanceEntry | null
  /** Everybody employed belongs to a staff meeting. */
  readonly belongs: boolean
  /** False once the meeting is opened or cancelled. */
  readonly mayReport: boolean
}

/** What is known of one's own coming, with the button to change it: an apology, or coming after all. */
export function OwnAttendance({ lang, meetingId, personId, attendance, entry, belongs, mayReport }: Props) {
  const t = messages[lang]
  const part = ownPart(attendance, personId, entry, belongs)
  if (part === null) return null
  const at = { meetingId }
  const hasReported = entry?.presence === 'apology'
  return (
    <div class="stack stack-tight">
      <p>{sentence(lang, part)}</p>
      {part.kind === 'away' && <p class="meta">{insteadOf(lang, part)}</p>}
      {mayReport && (
        <div class="cluster">
          {hasReported ? (
            <ButtonForm small action={attendancePaths.absenceWithdrawals(at)}>
              {t.withdrawOwn}
            </ButtonForm>
          ) : (
            <ButtonForm small action={attendancePaths.absences(at)}>
              {t.reportOwn}
            </ButtonForm>
          )}
        </div>
      )}
    </div>
  )
}

type Part = NonNullable<ReturnType<typeof ownPart>>

function sentence(lang: Lang, part: Part): string {
  const t = messages[lang].you
  if (part.kind === 'away') return t.reported
  return part.kind === 'called_in' ? t.calledIn(part.memberName) : t.expected
}

function insteadOf(lang: Lang, part: Extract<Part, { kind: 'away' }>): string {
  const t = messages[lang].you
  if (part.coveredBy !== null) return t.covered(part.coveredBy)
  if (part.substitutes === null) return ''
  return part.substitutes.length === 0 ? t.noSubstitute : t.substitutesOf(part.substitutes.join(', '))
}
