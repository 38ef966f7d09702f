import { asSentence, sayAgo, sayDate, sayPeriod } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { RichTextView } from '../../../../platform/rich-text/rich-text-view.tsx'
import { LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { Confirm } from '../../../../ui/components/confirm/confirm.tsx'
import { Cluster, Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { List, Row } from '../../../../ui/components/list/list.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as words } from '../../messages.ts'
import { meetingPaths } from '../../paths.ts'
import { messages } from '../messages.ts'
import { preMeetingPaths } from '../paths.ts'
import type { PreMeetingRoom } from '../queries.ts'
import type { PreMeetingNote } from '../rules.ts'

interface Props {
  readonly lang: Lang
  readonly now: Date
  readonly room: PreMeetingRoom
}

/** The room of one side before a meeting: its notes, item by item, and when and where it meets. */
export function RoomPage(props: Props) {
  const { lang, room } = props
  const t = messages[lang]
  const { meeting, side } = room
  return (
    <Stack gap="loose">
      <PageHeader
        title={t.title[side]}
        lead={
          <>
            <LevelMark level={meeting.committee.level as Level}>{meeting.committee.name}</LevelMark> ·{' '}
            {words[lang].meetingOn(sayDate(meeting.on, lang, 'medium'))}
          </>
        }
        actions={<LinkButton href={meetingPaths.meeting({ meetingId: meeting.id })}>{t.meeting}</LinkButton>}
      />
      <Notice lang={lang} tone="info" title={t.privateTitle[side]}>
        <p>{t.privateText}</p>
      </Notice>
      <Columns
        main={
          <>
            <CommonNotes {...props} />
            <Items {...props} />
          </>
        }
        side={
          <>
            <TimeCard {...props} />
            <Card title={t.operatorTitle}>
              <p>{t.operatorText}</p>
            </Card>
          </>
        }
      />
    </Stack>
  )
}

const atOf = ({ room }: Props) => ({ meetingId: room.meeting.id, side: room.side })

function CommonNotes(props: Props) {
  const t = messages[props.lang]
  const { common } = props.room.notes
  return (
    <Card title={t.common} id="common">
      {common.length === 0 ? <p class="meta">{t.noCommon}</p> : <Notes {...props} notes={common} label={t.common} />}
      <Cluster>
        <LinkButton href={preMeetingPaths.newNote(atOf(props))}>{t.write}</LinkButton>
      </Cluster>
    </Card>
  )
}

function Notes({
  notes,
  label,
  ...props
}: Props & { readonly notes: readonly PreMeetingNote[]; readonly label: string }) {
  const { lang, now } = props
  const t = messages[lang]
  return (
    <List label={label}>
      {notes.map((note) => (
        <Row
          key={note.id}
          title={asSentence(t.by(note.writtenBy, sayAgo(note.writtenAt, now, lang)))}
          actions={
            <LinkButton
              small
              kind="quiet"
              href={preMeetingPaths.note({ ...atOf(props), preMeetingNoteId: note.id })}
              label={t.changeNote(note.writtenBy ?? '')}
            >
              {t.change}
            </LinkButton>
          }
        >
          <RichTextView doc={note.content} lang={lang} />
        </Row>
      ))}
    </List>
  )
}

function Items(props: Props) {
  const { lang, room } = props
  const t = messages[lang]
  const { byItem } = room.notes
  if (!room.isAgendaOut) {
    return (
      <Card title={t.items}>
        <p>{t.notOut}</p>
      </Card>
    )
  }
  return (
    <Card title={t.items} id="items">
      <List numbered label={t.items}>
        {room.items.map((item) => (
          <Row
            key={item.id}
            number={item.position ?? ''}
            title={item.title}
            href={meetingPaths.item({ meetingId: room.meeting.id, itemId: item.id })}
            headingLevel={3}
            meta={words[lang].kinds[item.kind]}
            actions={
              <LinkButton
                small
                href={preMeetingPaths.newNote(atOf(props), { item: item.id })}
                label={t.writeTo(item.title)}
              >
                {t.write}
              </LinkButton>
            }
          >
            {byItem.has(item.id) && <Notes {...props} notes={byItem.get(item.id) ?? []} label={item.title} />}
          </Row>
        ))}
      </List>
    </Card>
  )
}

function TimeCard(props: Props) {
  const { lang, room } = props
  const t = messages[lang]
  const { planned, version } = room.preMeeting
  const isOver = room.meeting.cancellation !== null || room.meeting.startsAt <= props.now
  return (
    <Card title={t.when} id="time">
      {planned === null ? (
        <p>{t.notPlanned}</p>
      ) : (
        <p>
          {asSentence(sayPeriod(planned.startsAt, planned.endsAt, lang))}
          {planned.place !== '' && <br />}
          {planned.place}
        </p>
      )}
      {!isOver && (
        <Cluster>
          <LinkButton href={preMeetingPaths.time(atOf(props))}>
            {planned === null ? t.setTime : t.changeTime}
          </LinkButton>
        </Cluster>
      )}
      {planned !== null && !isOver && (
        <Confirm
          lang={lang}
          opens={t.callOff}
          action={preMeetingPaths.callingOff(atOf(props))}
          confirms={t.callOffConfirm}
          hidden={{ version }}
        >
          <p>{t.callOffText}</p>
        </Confirm>
      )}
    </Card>
  )
}

/** What somebody who sees as another is told: the same whether the room holds anything or not. */
export function NotShown({ lang }: { readonly lang: Lang }) {
  const t = messages[lang]
  return (
    <Stack gap="loose">
      <PageHeader title={t.notShownTitle} />
      <Card>
        <p>{t.notShownText}</p>
      </Card>
    </Stack>
  )
}
