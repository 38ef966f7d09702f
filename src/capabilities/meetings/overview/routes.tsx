import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { notFound, page, refusalText } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { isForum } from '../../committees/forums/rules.ts'
import { LinkButton } from '../../../ui/components/button/button.tsx'
import { MinutesCard } from '../approval/ui/approval-card.tsx'
import { ParticipantsPanel } from '../attendance/ui/participants-panel.tsx'
import { AgendaPdfLink } from '../printing/ui/agenda-pdf-link.tsx'
import { HoldingActions } from '../holding/ui/holding-actions.tsx'
import { messages as feedWords } from '../feeds/messages.ts'
import { feedPaths } from '../feeds/paths.ts'
import { messages as words } from '../messages.ts'
import { meetingPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { committeeNamed, shutOrOpen } from '../queries.ts'
import { messages as punctualityWords } from '../punctuality/messages.ts'
import { punctualityPaths } from '../punctuality/paths.ts'
import { mayCompareAll } from '../punctuality/policy.ts'
import { messages as publicationWords } from '../publication/messages.ts'
import { publishAgenda } from '../publication/rules.ts'
import { meetingCrumbs } from '../ui/crumbs.ts'
import { messages as yearPlanWords } from '../year-plan/messages.ts'
import { yearPlanPaths } from '../year-plan/paths.ts'
import { may as mayOfYearPlans } from '../year-plan/policy.ts'
import { messages } from './messages.ts'
import { meetingPage, meetingsOf, myMeetings, type MeetingPageData } from './queries.ts'
import { MeetingPage, titleOf } from './ui/meeting-page.tsx'
import { MeetingsPage } from './ui/meetings-page.tsx'

async function showMyMeetings(c: AppContext, actor: Actor): Promise<Response> {
  const t = messages[c.var.lang]
  const list = await myMeetings(c.var.db, actor, c.var.now)
  return page(c, {
    title: t.myMeetings,
    main: (
      <MeetingsPage
        lang={c.var.lang}
        title={t.myMeetings}
        lead={list.belongs ? t.myLead : t.workplaceLead}
        list={list}
        emptyText={t.noComingMine}
        actions={
          <>
            {mayOfYearPlans.planAny(actor) && (
              <LinkButton href={yearPlanPaths.plans()}>{yearPlanWords[c.var.lang].title}</LinkButton>
            )}
            {mayCompareAll(actor) && (
              <LinkButton href={punctualityPaths.all()}>{punctualityWords[c.var.lang].link}</LinkButton>
            )}
          </>
        }
        saysCommittee
      />
    ),
  })
}

async function showCommitteeMeetings(c: AppContext, actor: Actor): Promise<Response> {
  const t = messages[c.var.lang]
  const committeeId = addressPart(c, 'committeeId')
  const committee = await committeeNamed(c.var.db, committeeId, c.var.now)
  if (!committee || !may.see(actor, await shutOrOpen(c.var.db, committee))) return notFound(c)
  const title = t.committeeMeetings(committee.name)
  const actions = (
    <>
      {may.prepare(actor, committeeId) && (
        <LinkButton kind="primary" href={meetingPaths.newMeeting({ committeeId })}>
          {t.plan}
        </LinkButton>
      )}
      <LinkButton href={feedPaths.ofCommittee({ committeeId })}>{feedWords[c.var.lang].open}</LinkButton>
      {!isForum(committee.kind) && (
        <LinkButton href={punctualityPaths.committee({ committeeId })}>{punctualityWords[c.var.lang].link}</LinkButton>
      )}
    </>
  )
  return page(c, {
    title,
    crumbs: [{ label: words[c.var.lang].meetings, href: meetingPaths.meetings() }],
    main: (
      <MeetingsPage
        lang={c.var.lang}
        title={title}
        lead={t.committeeLead}
        list={await meetingsOf(c.var.db, committeeId, c.var.now)}
        emptyText={t.noComingCommittee}
        actions={actions}
      />
    ),
  })
}

/** Why the agenda cannot be sent now, in the reader's language; null when it can or is not the actor's to send. */
function notSendable(c: AppContext, { meeting, agenda }: MeetingPageData): string | null {
  if (agenda.source !== 'working') return null
  const items = [...agenda.items.flatMap((shown) => (shown.readable ? [shown.item] : [])), ...agenda.raised]
  const decided = publishAgenda(meeting, items, today(c.var.now))
  if (decided.ok) return null
  const { lang } = c.var
  return refusalText(c, decided.refusal, { ...words[lang].refusals, ...publicationWords[lang].refusals })
}

async function showMeeting(c: AppContext, actor: Actor): Promise<Response> {
  const data = await meetingPage(c.var.db, actor, addressPart(c, 'meetingId'), c.var.now)
  if (!data) return notFound(c)
  const { meeting } = data
  const { lang } = c.var
  return page(c, {
    title: `${titleOf(lang, meeting)}, ${meeting.committee.name}`,
    crumbs: meetingCrumbs(lang, meeting.committee),
    main: (
      <MeetingPage
        lang={lang}
        now={c.var.now}
        data={data}
        notSendable={notSendable(c, data)}
        actions={
          <>
            <AgendaPdfLink lang={lang} able={data.able} meeting={meeting} />
            <HoldingActions lang={lang} able={data.able} meeting={meeting} now={c.var.now} />
          </>
        }
        participants={
          <ParticipantsPanel
            lang={lang}
            able={data.able}
            personId={actor.personId}
            meeting={meeting}
            attendance={data.attendance}
            entries={data.held.entries}
          />
        }
        side={
          <MinutesCard
            lang={lang}
            meeting={meeting}
            prepares={data.able.prepares}
            outcomes={data.held.outcomes}
            items={data.agenda.items.filter((shown) => !shown.readable || shown.item.isBreak !== true).length}
          />
        }
      />
    ),
  })
}

export const overviewRoutes: readonly Route[] = [
  get(meetingPaths.meetings, showMyMeetings),
  get(meetingPaths.committeeMeetings, showCommitteeMeetings),
  get(meetingPaths.meeting, showMeeting),
]
