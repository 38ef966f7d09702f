import type { FieldErrors, Typed } from '../../../../../platform/http/form.ts'
import { sayDate } from '../../../../../platform/clock/words.ts'
import type { Lang } from '../../../../../platform/i18n/lang.ts'
import { LinkButton } from '../../../../../ui/components/button/button.tsx'
import { Card } from '../../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../../ui/components/empty-state/empty-state.tsx'
import { ErrorSummary, type FieldError } from '../../../../../ui/components/error-summary/error-summary.tsx'
import { Columns, Stack } from '../../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../../../ui/components/page-header/page-header.tsx'
import { attendancePaths } from '../../../attendance/paths.ts'
import type { MeetingAttendance } from '../../../attendance/rules.ts'
import { minutesPaths } from '../../../minutes/paths.ts'
import { minutesAreFixed, type MinutesItem } from '../../../minutes/rules.ts'
import { meetingPaths } from '../../../paths.ts'
import type { Meeting } from '../../../rules.ts'
import { messages } from '../../messages.ts'
import { livePaths } from '../../paths.ts'
import type { LiveState } from '../../queries.ts'
import { isLive } from '../../rules.ts'
import { DeskItem } from './desk-item.tsx'
import { DeskList } from './desk-list.tsx'

export interface DeskProps {
  readonly lang: Lang
  readonly now: Date
  readonly accountId: string
  readonly meeting: Meeting
  readonly state: LiveState
  /** The item that is written about; null when the agenda has none. */
  readonly entry: MinutesItem | null
  readonly attendance: MeetingAttendance
  readonly speakers: readonly { readonly personId: string; readonly name: string }[]
  /** Names the next save, so that it is known when it comes twice. */
  readonly saveId: string
  readonly typed?: Typed | undefined
  readonly errors?: FieldErrors | undefined
  /** Another changed the same meanwhile: what is stored stands above the fields. */
  readonly isClash: boolean
  readonly problems: readonly FieldError[]
}

/** One page for the whole meeting: the items beside, and of one item the outcome, the text, who said what, and its time. */
export function DeskPage(props: DeskProps) {
  const { lang, meeting, entry, problems } = props
  const t = messages[lang]
  const fixed = minutesAreFixed(meeting)
  return (
    <>
      <ErrorSummary lang={lang} errors={problems} />
      <Stack gap="loose">
        <PageHeader
          title={t.deskTitle(sayDate(meeting.on, lang, 'medium'))}
          lead={<LevelMark level={meeting.committee.level as Level}>{meeting.committee.name}</LevelMark>}
          actions={fixed === null && <Elsewhere lang={lang} meeting={meeting} />}
        />
        {fixed === null && entry ? (
          <Columns main={<DeskItem {...props} entry={entry} />} side={<DeskList {...props} />} />
        ) : (
          <NotNow lang={lang} meeting={meeting} fixed={fixed} />
        )}
      </Stack>
    </>
  )
}

function Elsewhere({ lang, meeting }: { lang: Lang; meeting: Meeting }) {
  const t = messages[lang]
  const at = { meetingId: meeting.id }
  return (
    <>
      <LinkButton small href={attendancePaths.attendance(at)}>
        {t.attendance}
      </LinkButton>
      {isLive(meeting) && (
        <LinkButton small href={livePaths.screen(at)}>
          {t.screen}
        </LinkButton>
      )}
      <LinkButton small href={minutesPaths.minutes(at)}>
        {t.wholeMinutes}
      </LinkButton>
    </>
  )
}

function NotNow({ lang, meeting, fixed }: { lang: Lang; meeting: Meeting; fixed: ReturnType<typeof minutesAreFixed> }) {
  const t = messages[lang]
  const words = fixed === 'minutes_published' ? t.fixed : t.notOpened
  const toMeeting = (
    <LinkButton kind="primary" href={meetingPaths.meeting({ meetingId: meeting.id })}>
      {t.notOpened.toMeeting}
    </LinkButton>
  )
  return (
    <Card>
      <EmptyState title={words.title} action={toMeeting}>
        {words.text}
      </EmptyState>
    </Card>
  )
}
