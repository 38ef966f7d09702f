import type { ComponentChildren } from 'preact'
import { asSentence, sayPeriod } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Tag, Tags } from '../../../../ui/components/tag/tag.tsx'
import { messages as words } from '../../messages.ts'
import { meetingPaths } from '../../paths.ts'
import { statusOf, type Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import type { MeetingList } from '../queries.ts'

interface Props {
  readonly lang: Lang
  readonly title: string
  readonly lead: string
  readonly list: MeetingList
  readonly emptyText: string
  readonly actions?: ComponentChildren
  /** Meetings of several committees: each says whose it is. */
  readonly saysCommittee?: boolean
}

/** Coming meetings, the next first, and the latest that were held. */
export function MeetingsPage({ lang, title, lead, list, emptyText, actions, saysCommittee = false }: Props) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={title} lead={lead} actions={actions} />
      <Card title={t.coming}>
        {list.coming.length > 0 ? (
          <Meetings lang={lang} label={t.coming} meetings={list.coming} saysCommittee={saysCommittee} />
        ) : (
          <EmptyState title={t.noComing}>{emptyText}</EmptyState>
        )}
      </Card>
      <Card title={t.held}>
        {list.held.length > 0 ? (
          <Meetings lang={lang} label={t.held} meetings={list.held} saysCommittee={saysCommittee} />
        ) : (
          <p>{t.noHeld}</p>
        )}
      </Card>
    </Stack>
  )
}

interface MeetingsProps {
  readonly lang: Lang
  readonly label: string
  readonly meetings: readonly Meeting[]
  readonly saysCommittee: boolean
}

const tones = {
  planned: 'neutral',
  cancelled: 'warn',
  agenda_published: 'info',
  opened: 'info',
  closed: 'neutral',
  minutes_published: 'ok',
} as const

function Meetings({ lang, label, meetings, saysCommittee }: MeetingsProps) {
  return (
    <List label={label}>
      {meetings.map((meeting) => {
        const status = statusOf(meeting)
        return (
          <Row
            key={meeting.id}
            title={asSentence(sayPeriod(meeting.startsAt, meeting.endsAt, lang))}
            href={meetingPaths.meeting({ meetingId: meeting.id })}
            headingLevel={3}
            above={
              saysCommittee && <LevelMark level={meeting.committee.level as Level}>{meeting.committee.name}</LevelMark>
            }
            aside={
              <Tags>
                {meeting.kind === 'extraordinary' && <Tag>{words[lang].meetingKinds.extraordinary}</Tag>}
                <Tag tone={tones[status]}>{words[lang].status[status]}</Tag>
              </Tags>
            }
            meta={meeting.place === '' ? undefined : meeting.place}
          />
        )
      })}
    </List>
  )
}
