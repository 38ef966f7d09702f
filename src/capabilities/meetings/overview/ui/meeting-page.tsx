import type { ComponentChildren } from 'preact'
import { today } from '../../../../platform/clock/dates.ts'
import { sayDate, sayMoment, sayTime } from '../../../../platform/clock/words.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import { ButtonForm } from '../../../../ui/components/button/button-form.tsx'
import { DisabledButton, LinkButton } from '../../../../ui/components/button/button.tsx'
import { Card } from '../../../../ui/components/card/card.tsx'
import { DescriptionList } from '../../../../ui/components/description-list/description-list.tsx'
import { Cluster, Columns, Stack } from '../../../../ui/components/layout/layout.tsx'
import { LevelMark, type Level } from '../../../../ui/components/level-mark/level-mark.tsx'
import { Notice } from '../../../../ui/components/notice/notice.tsx'
import { PageHeader } from '../../../../ui/components/page-header/page-header.tsx'
import { messages as words } from '../../messages.ts'
import { proposalPaths } from '../../agenda/proposal/paths.ts'
import { headerFactsOf, messages as headerWords } from '../../header/messages.ts'
import { headerPaths } from '../../header/paths.ts'
import { mayWriteHeader } from '../../header/rules.ts'
import { messages as ownerWords } from '../../owners/messages.ts'
import { ownerPaths } from '../../owners/paths.ts'
import { meetingPaths } from '../../paths.ts'
import { messages as preMeetingWords } from '../../pre-meetings/messages.ts'
import { preMeetingPaths } from '../../pre-meetings/paths.ts'
import { messages as publicationWords } from '../../publication/messages.ts'
import { KeysCard, VersionsCard, WaiversCard } from '../../publication/ui/keys-card.tsx'
import { agendaIsFixed, openCorrection, type Meeting } from '../../rules.ts'
import { messages } from '../messages.ts'
import type { MeetingPageData } from '../queries.ts'
import { AgendaCard } from './agenda-card.tsx'
import { MeetingTimeline } from './meeting-timeline.tsx'
import { ParticipantsCard } from './participants-card.tsx'
import { PostponedCard, RaisedCard } from './raised-card.tsx'

export interface MeetingPageProps {
  readonly lang: Lang
  readonly now: Date
  readonly data: MeetingPageData
  /** Why the agenda cannot be sent now, in words; null when it can. */
  readonly notSendable: string | null
  /** What others add: the meeting's next step once the agenda is sent, and panels of their own. */
  readonly actions?: ComponentChildren
  readonly main?: ComponentChildren
  readonly side?: ComponentChildren
  readonly participants?: ComponentChildren
}

export function MeetingPage(props: MeetingPageProps) {
  const { lang, now, data } = props
  const { meeting, agenda, able, mark } = data
  const hasItems = agenda.items.length > 0
  return (
    <Stack gap="loose">
      <PageHeader
        title={titleOf(lang, meeting)}
        lead={<Lead lang={lang} meeting={meeting} />}
        actions={<Actions {...props} />}
      />
      <StateNotices lang={lang} data={data} />
      <Card>
        <MeetingTimeline lang={lang} meeting={meeting} on={today(now)} />
      </Card>
      <Columns
        main={
          <>
            <AgendaCard lang={lang} data={data} />
            <RaisedCard lang={lang} data={data} />
            <PostponedCard lang={lang} data={data} />
            {props.main}
          </>
        }
        side={
          <>
            {!meeting.cancellation && (
              <KeysCard
                lang={lang}
                meeting={meeting}
                now={now}
                mark={mark}
                hasItems={hasItems}
                able={able}
                owners={data.owners}
              />
            )}
            <ParticipantsCard lang={lang} data={data}>
              {props.participants}
            </ParticipantsCard>
            {props.side}
            <WaiversCard lang={lang} meeting={meeting} able={able} />
            <VersionsCard lang={lang} meeting={meeting} />
            <MoreCard lang={lang} data={data} />
          </>
        }
      />
    </Stack>
  )
}

export function titleOf(lang: Lang, meeting: Meeting): string {
  return words[lang].meetingOn(sayDate(meeting.on, lang, 'medium'))
}

function Lead({ lang, meeting }: { lang: Lang; meeting: Meeting }) {
  const t = messages[lang]
  const period = t.at(`${sayTime(meeting.startsAt, lang)}–${sayTime(meeting.endsAt, lang)}`)
  const kind = meeting.kind === 'extraordinary' ? words[lang].meetingKinds.extraordinary : null
  const facts = [period, meeting.place, kind].filter((part) => part !== null && part !== '')
  return (
    <>
      <LevelMark level={meeting.committee.level as Level}>{meeting.committee.name}</LevelMark> · {facts.join(' · ')}
    </>
  )
}

/** The actor's next step is the one primary button; an agenda that cannot be sent yet says why. */
function Actions(props: MeetingPageProps) {
  const { lang, data, notSendable } = props
  const { meeting, task, mark } = data
  const t = messages[lang]
  const p = publicationWords[lang]
  const at = { meetingId: meeting.id }
  const primary = () => {
    switch (task?.kind) {
      case 'answer_raised':
        return (
          <LinkButton kind="primary" href="#raised">
            {t.answerRaised}
          </LinkButton>
        )
      case 'make_agenda':
        return (
          <LinkButton kind="primary" href={proposalPaths.proposal(at)}>
            {t.proposal}
          </LinkButton>
        )
      case 'turn_key':
        return (
          <ButtonForm kind="primary" action={meetingPaths.agendaKeys(at)} hidden={{ post: task.post, seen: mark }}>
            {p.turn}
          </ButtonForm>
        )
      case 'send_agenda':
        return notSendable === null ? (
          <ButtonForm kind="primary" action={meetingPaths.agendaPublication(at)}>
            {p.publish}
          </ButtonForm>
        ) : null
      case undefined:
        return null
    }
  }
  const waits = data.agenda.source === 'working' && notSendable !== null && data.agenda.items.length > 0
  return (
    <>
      {props.actions}
      {waits && <DisabledButton reason={notSendable}>{p.publish}</DisabledButton>}
      {primary()}
    </>
  )
}

function StateNotices({ lang, data }: { lang: Lang; data: MeetingPageData }) {
  const t = messages[lang]
  const p = publicationWords[lang]
  const { meeting, agenda, able, owners } = data
  const correction = agenda.source === 'working' ? openCorrection(meeting, 'agenda') : null
  const shown = meeting.agendaVersions.at(-1)
  return (
    <>
      {meeting.cancellation && (
        <Notice lang={lang} tone="warn" title={t.cancelled}>
          <p>{meeting.cancellation.reason}</p>
          <p class="meta">{sayMoment(meeting.cancellation.cancelledAt, lang)}</p>
        </Notice>
      )}
      {owners?.refusals.map((refusal) => (
        <Notice lang={lang} tone="warn" title={ownerWords[lang].saidNo[refusal.post]} key={refusal.post}>
          <p>{refusal.reason}</p>
          <p>
            <a href={ownerPaths.owners({ meetingId: meeting.id })}>{ownerWords[lang].seeWhatDiffers}</a>
          </p>
        </Notice>
      ))}
      {correction && able.prepares && (
        <Notice lang={lang} tone="info" title={p.correcting(correction.version)}>
          <p>{p.correctionReason(correction.reason)}</p>
        </Notice>
      )}
      {agenda.source === 'sent' && shown?.reason && (
        <Notice lang={lang} tone="info" title={p.version(shown.version)}>
          <p>{p.correctionReason(shown.reason)}</p>
        </Notice>
      )}
    </>
  )
}

function MoreCard({ lang, data }: { lang: Lang; data: MeetingPageData }) {
  const t = messages[lang]
  const { meeting, able } = data
  const at = { meetingId: meeting.id }
  const head = headerFactsOf(lang, meeting.header)
  const changeable = able.prepares && !['meeting_cancelled', 'meeting_opened'].includes(agendaIsFixed(meeting) ?? '')
  return (
    <Card title={t.more}>
      {head.length > 0 && (able.prepares || meeting.agendaVersions.length > 0) && <DescriptionList facts={head} />}
      <p>
        <a href={meetingPaths.committeeMeetings({ committeeId: meeting.committee.id })}>
          {t.allMeetings(meeting.committee.name)}
        </a>
      </p>
      {data.sides.map((side) => (
        <p key={side}>
          <a href={preMeetingPaths.room({ ...at, side })}>{preMeetingWords[lang].title[side]}</a>
        </p>
      ))}
      {changeable && (
        <Cluster>
          <LinkButton href={meetingPaths.details(at)}>{t.change}</LinkButton>
          <LinkButton href={meetingPaths.cancellation(at)}>{t.cancel}</LinkButton>
        </Cluster>
      )}
      {able.prepares && mayWriteHeader(meeting).ok && (
        <p>
          <a href={headerPaths.header(at)}>{headerWords[lang].open}</a>
        </p>
      )}
    </Card>
  )
}
