import { sayDate } from '../../../../platform/clock/words.ts'
import type { FieldErrors, Typed } from '../../../../platform/http/form.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { Button } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary, type FieldError } from '../../../../ui/components/error-summary/error-summary.tsx'
import { Form, FormButtons } from '../../../../ui/components/form/form.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { PeoplePicker, type PersonChoice } from '../../../../ui/components/people-picker/people-picker.tsx'
import { hasSeats, isForum } from '../../../committees/forums/rules.ts'
import type { Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import { attendancePaths } from '../paths.ts'
import { sideSummary, type MeetingAttendance } from '../rules.ts'
import { AttendanceForm } from './attendance-form.tsx'
import { ParticipantRows, summaryText } from './participant-rows.tsx'

export interface AttendancePageProps {
  readonly lang: Lang
  readonly accountId: string
  readonly meeting: Meeting
  readonly attendance: MeetingAttendance
  /** The form that registers who is there: the meeting is opened, and the actor may. */
  readonly registers: boolean
  /** Reporting and calling in on behalf of others, before the meeting (at a staff meeting also later). */
  readonly manages: boolean
  readonly typed?: Typed | undefined
  readonly errors?: FieldErrors | undefined
  /** Why the form was refused as a whole. */
  readonly refusal?: string | undefined
  readonly showsStored?: boolean | undefined
  readonly search?: { readonly text: string; readonly found: readonly PersonChoice[] } | undefined
}

export function AttendancePage(props: AttendancePageProps) {
  const { lang, meeting, attendance, registers, manages, errors = {}, refusal } = props
  const t = messages[lang]
  const isStaffMeeting = !hasSeats(attendance.kind)
  const problems: FieldError[] = Object.entries(errors).map(([name, text]) => ({ name, text }))
  return (
    <>
      <ErrorSummary lang={lang} errors={refusal === undefined ? problems : [{ text: refusal }, ...problems]} />
      <Stack gap="loose">
        <PageHeader
          title={t.pageTitle(sayDate(meeting.on, lang, 'medium'))}
          lead={<LevelMark level={meeting.committee.level as Level}>{meeting.committee.name}</LevelMark>}
        />
        {isStaffMeeting && <StaffMeeting {...props} />}
        {!isStaffMeeting && registers && (
          <Card title={t.register}>
            <p>{t.registerLead}</p>
            <AttendanceForm {...props} meetingId={meeting.id} />
          </Card>
        )}
        {!isStaffMeeting && !registers && (
          <>
            {manages && <p class="meta">{t.beforeLead}</p>}
            {attendance.participants.length === 0 && <EmptyState title={t.title}>{t.noSeats}</EmptyState>}
            {(['management', 'employee'] as const).map((side) => (
              <Card key={side} title={t.sides[side]} aside={summaryText(lang, sideSummary(attendance, side))}>
                <ParticipantRows
                  lang={lang}
                  meetingId={meeting.id}
                  attendance={attendance}
                  side={side}
                  manages={manages}
                />
              </Card>
            ))}
          </>
        )}
      </Stack>
    </>
  )
}

/** Apologies only: listing hundreds who are expected anyway would tell nothing. */
function StaffMeeting({ lang, meeting, attendance, manages, errors, search }: AttendancePageProps) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  const seated = attendance.participants.flatMap((one) => (one.entry ? [one.entry] : []))
  const apologies = [...seated, ...attendance.others].filter((one) => one.presence === 'apology')
  return (
    <Card title={t.title} aside={t.apologies(apologies.length)}>
      <p>{isForum(attendance.kind) ? t.forumLead : t.staffMeetingLead}</p>
      {apologies.length === 0 && <p class="meta">{t.staffMeetingNone}</p>}
      <List>
        {apologies.map((one) => (
          <Row
            key={one.personId}
            title={one.name}
            actions={
              manages ? (
                <ButtonForm
                  small
                  kind="quiet"
                  action={attendancePaths.absenceWithdrawals(at)}
                  hidden={{ person_id: one.personId }}
                  label={t.withdrawFor(one.name)}
                >
                  {t.withdraw}
                </ButtonForm>
              ) : undefined
            }
          />
        ))}
      </List>
      {manages && (
        <Form action={attendancePaths.absences(at)}>
          <PeoplePicker
            lang={lang}
            name="person_id"
            label={t.addPerson}
            hint={t.addPersonHint}
            error={errors?.['person_id']}
            source={attendancePaths.people(at)}
            search={search?.text}
            found={search?.found}
          />
          <FormButtons>
            <Button>{t.report}</Button>
          </FormButtons>
        </Form>
      )}
    </Card>
  )
}
