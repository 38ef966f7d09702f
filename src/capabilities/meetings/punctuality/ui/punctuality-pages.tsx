import type { ComponentChildren } from 'preact'
import { sayDate } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { Card } from '../../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { EmptyState } from '../../../../ui/components/empty-state/empty-state.tsx'
import { Cluster, Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { Table } from '../../../../ui/components/table/table.tsx'
import { Tag, type TagTone } from '../../../../ui/components/tag/tag.tsx'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { punctualityPaths } from '../paths.ts'
import {
  figuresByBody,
  figuresOf,
  settled,
  type MeetingRecord,
  type Punctuality,
  type SendingRecord,
} from '../rules.ts'

interface Frame {
  readonly lang: Lang
  readonly title: string
  readonly lead: string
  readonly records: readonly MeetingRecord[]
  /** Where the years beside this one stand. */
  readonly years: readonly { readonly year: number; readonly href: string }[]
}

/** Every body side by side, for HR. */
export function AllPunctualityPage(props: Frame & { readonly year: number }) {
  const { lang, records, year } = props
  const t = messages[lang]
  const bodies = figuresByBody(records)
  return (
    <PunctualityFrame {...props}>
      <Table
        caption={t.byBody}
        rows={bodies}
        keyOf={({ committee }) => committee.id}
        columns={[
          {
            label: t.committee,
            cell: ({ committee }) => (
              <LevelMark level={committee.level as Level}>
                <a href={punctualityPaths.committee({ committeeId: committee.id }, { year: String(year) })}>
                  {committee.name}
                </a>
              </LevelMark>
            ),
          },
          { label: t.agendasInTime, cell: ({ agenda }) => t.of(agenda.in_time, settled(agenda)), align: 'end' },
          { label: t.agendasLate, cell: ({ agenda }) => agenda.late, align: 'end' },
          { label: t.agendasWaived, cell: ({ agenda }) => agenda.waived, align: 'end' },
          { label: t.minutesInTime, cell: ({ minutes }) => t.of(minutes.in_time, settled(minutes)), align: 'end' },
          { label: t.minutesLate, cell: ({ minutes }) => minutes.late, align: 'end' },
          { label: t.minutesWaived, cell: ({ minutes }) => minutes.waived, align: 'end' },
        ]}
      />
    </PunctualityFrame>
  )
}

/** One body, meeting by meeting, for everybody. */
export function CommitteePunctualityPage(props: Frame) {
  const { lang, records } = props
  const t = messages[lang]
  return (
    <PunctualityFrame {...props}>
      <Table
        caption={t.byMeeting}
        rows={records}
        keyOf={({ meeting }) => meeting.id}
        columns={[
          {
            label: t.meeting,
            cell: ({ meeting }) => (
              <a href={meetingPaths.meeting({ meetingId: meeting.id })}>{sayDate(meeting.heldOn, lang, 'medium')}</a>
            ),
          },
          { label: t.agenda, cell: ({ agenda }) => <Sent lang={lang} record={agenda} /> },
          { label: t.minutesOne, cell: ({ minutes }) => <Sent lang={lang} record={minutes} /> },
        ]}
      />
    </PunctualityFrame>
  )
}

function PunctualityFrame({
  lang,
  title,
  lead,
  records,
  years,
  children,
}: Frame & { readonly children: ComponentChildren }) {
  const t = messages[lang]
  const [agenda, minutes] = [
    figuresOf(records.map((one) => one.agenda.state)),
    figuresOf(records.map((one) => one.minutes.state)),
  ]
  return (
    <Stack gap="loose">
      <PageHeader title={title} lead={lead} />
      {records.length === 0 ? (
        <EmptyState title={t.empty}>{t.emptyText}</EmptyState>
      ) : (
        <>
          <Card>
            <DescriptionList
              facts={[
                { term: t.agendasInTime, value: t.of(agenda.in_time, settled(agenda)) },
                { term: t.agendasWaived, value: String(agenda.waived) },
                { term: t.minutesInTime, value: t.of(minutes.in_time, settled(minutes)) },
                { term: t.minutesWaived, value: String(minutes.waived) },
              ]}
            />
          </Card>
          {children}
        </>
      )}
      <nav aria-label={t.years}>
        <Cluster>
          {years.map(({ year, href }) => (
            <a href={href} key={year}>
              {t.earlier(year)}
            </a>
          ))}
        </Cluster>
      </nav>
    </Stack>
  )
}

const tones: Record<Punctuality, TagTone> = { in_time: 'ok', late: 'warn', waived: 'info', open: 'neutral' }

function Sent({ lang, record }: { readonly lang: Lang; readonly record: SendingRecord }) {
  const t = messages[lang]
  const { deadline, sentOn, state } = record
  const said = [
    sentOn && t.sent(sayDate(sentOn, lang, 'dayMonth')),
    deadline && t.due(sayDate(deadline.on, lang, 'dayMonth'), deadline.clause),
  ].filter((part): part is string => typeof part === 'string')
  return (
    <>
      {state === null ? t.noDeadline : <Tag tone={tones[state]}>{t.states[state]}</Tag>} {said.join(', ')}
    </>
  )
}
