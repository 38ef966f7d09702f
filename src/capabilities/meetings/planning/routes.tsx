import type { Actor } from '../../../platform/auth/actor.ts'
import { parseIsoDate, today } from '../../../platform/clock/dates.ts'
import { sayPeriod } from '../../../platform/clock/words.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Refusal } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { messages as agendaWords } from '../agenda/messages.ts'
import { messages as words } from '../messages.ts'
import { messages as overviewWords } from '../overview/messages.ts'
import { meetingPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { committeeNamed, meetingFacts } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { insideMeeting, meetingCrumbs } from '../ui/crumbs.ts'
import { ReasonForm } from '../ui/reason-form.tsx'
import { cancelMeeting, changeMeeting, planMeeting } from './commands.ts'
import { CancellationInput, ChangeInput, PlanInput } from './input.ts'
import { messages } from './messages.ts'
import { dayWarnings, mayChangeMeeting, type DayWarning } from './rules.ts'
import { PlanForm } from './ui/plan-form.tsx'

const textsOf = (lang: Lang) => ({ ...words[lang].refusals, ...messages[lang].refusals })
const meetingIn = (c: AppContext): string => addressPart(c, 'meetingId')
const committeeIn = (c: AppContext): string => addressPart(c, 'committeeId')
const toMeeting = (c: AppContext): string => meetingPaths.meeting({ meetingId: meetingIn(c) })

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
}

const statusAfter = ({ errors, refusal }: Retry) => (refusal ? statusOfRefusal(refusal) : errors ? 422 : 200)

/** What the form shows again after it was refused: the typed text, the reason, and remarks about the day. */
async function again(c: AppContext, retry: Retry, level: number) {
  const { lang, now, db } = c.var
  const day = parseIsoDate(typedText(retry.typed, 'date'))
  const asked = retry.refusal?.code === 'day_to_confirm' && day !== null
  const warnings: DayWarning[] = asked ? dayWarnings(day, today(now), await agreementOn(db, day), level) : []
  return {
    warnings,
    ...(retry.errors && { errors: retry.errors }),
    ...(retry.typed && { typed: retry.typed }),
    ...(retry.refusal && { refusal: refusalText(c, retry.refusal, textsOf(lang)) }),
  }
}

async function newMeetingForm(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const committeeId = committeeIn(c)
  const committee = await committeeNamed(c.var.db, committeeId, c.var.now)
  if (!committee) return notFound(c)
  const { lang } = c.var
  const back = meetingPaths.committeeMeetings({ committeeId })
  if (!may.prepare(actor, committeeId)) return refusedPage(c, { code: 'forbidden' }, {}, back)
  const title = messages[lang].title(committee.name)
  return page(c, {
    title,
    crumbs: meetingCrumbs(lang, committee),
    main: (
      <PlanForm
        lang={lang}
        accountId={actor.accountId}
        title={title}
        action={back}
        back={{ href: back, label: overviewWords[lang].allMeetings(committee.name) }}
        meeting={null}
        {...await again(c, retry, committee.level)}
      />
    ),
    status: statusAfter(retry),
  })
}

async function receiveMeeting(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(PlanInput, body, c.var.lang)
  if (!input.ok) return newMeetingForm(c, actor, input)
  const wanted = { committeeId: committeeIn(c), ...input.value }
  const result = await write(c, (tx) => planMeeting(tx, actor, wanted, c.var.now))
  return respond(c, result, {
    ok: ({ meetingId }) => seeOther(c, meetingPaths.meeting({ meetingId }), 'meeting_planned'),
    refused: (refusal) => newMeetingForm(c, actor, { typed: typedFields(body), refusal }),
    texts: textsOf(c.var.lang),
    back: meetingPaths.meetings(),
  })
}

/** The meeting, when the actor may change its time and place now; otherwise the page that says why not. */
async function changeable(c: AppContext, actor: Actor): Promise<Meeting | Response> {
  const meeting = await meetingFacts(c.var.db, meetingIn(c), c.var.now)
  if (!meeting) return notFound(c)
  if (!may.prepare(actor, meeting.committee.id)) return refusedPage(c, { code: 'forbidden' }, {}, toMeeting(c))
  const open = mayChangeMeeting(meeting)
  return open.ok ? meeting : refusedPage(c, open.refusal, textsOf(c.var.lang), toMeeting(c))
}

async function detailsForm(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const meeting = await changeable(c, actor)
  if (meeting instanceof Response) return meeting
  const { lang } = c.var
  const now = [sayPeriod(meeting.startsAt, meeting.endsAt, lang), meeting.place].filter((part) => part !== '')
  return page(c, {
    title: messages[lang].changeTitle,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <PlanForm
        lang={lang}
        accountId={actor.accountId}
        title={messages[lang].changeTitle}
        action={meetingPaths.details({ meetingId: meeting.id })}
        back={{ href: toMeeting(c), label: agendaWords[lang].backToMeeting }}
        meeting={meeting}
        {...await again(c, retry, meeting.committee.level)}
        {...(retry.refusal?.code === 'changed_meanwhile' && { storedNow: now.join(' · ') })}
      />
    ),
    status: statusAfter(retry),
  })
}

async function receiveDetails(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(ChangeInput, body, c.var.lang)
  if (!input.ok) return detailsForm(c, actor, input)
  const wanted = { meetingId: meetingIn(c), ...input.value }
  const result = await write(c, (tx) => changeMeeting(tx, actor, wanted, c.var.now))
  return respond(c, result, {
    ok: ({ calendarsUpdated }) => seeOther(c, toMeeting(c), calendarsUpdated ? 'meeting_changed' : 'meeting_saved'),
    refused: (refusal) => detailsForm(c, actor, { typed: typedFields(body), refusal }),
    texts: textsOf(c.var.lang),
    back: toMeeting(c),
  })
}

async function cancellationForm(
  c: AppContext,
  actor: Actor,
  retry?: { errors: FieldErrors; typed: Typed },
): Promise<Response> {
  const meeting = await changeable(c, actor)
  if (meeting instanceof Response) return meeting
  const { lang } = c.var
  const t = messages[lang]
  return page(c, {
    title: t.cancelTitle,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <ReasonForm
        lang={lang}
        title={t.cancelTitle}
        explained={t.cancelExplained}
        action={meetingPaths.cancellation({ meetingId: meeting.id })}
        confirms={t.cancelConfirm}
        kind="danger"
        back={{ href: toMeeting(c), label: agendaWords[lang].backToMeeting }}
        reason={{ label: t.reason, hint: t.reasonHint }}
        {...retry}
      />
    ),
    status: retry ? 422 : 200,
  })
}

async function receiveCancellation(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(CancellationInput, await readForm(c), c.var.lang)
  if (!input.ok) return cancellationForm(c, actor, input)
  const wanted = { meetingId: meetingIn(c), ...input.value }
  const result = await write(c, (tx) => cancelMeeting(tx, actor, wanted, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toMeeting(c), 'meeting_cancelled'),
    texts: textsOf(c.var.lang),
    back: toMeeting(c),
  })
}

export const planningRoutes: readonly Route[] = [
  get(meetingPaths.newMeeting, (c, actor) => newMeetingForm(c, actor)),
  post(meetingPaths.committeeMeetings, receiveMeeting),
  get(meetingPaths.details, (c, actor) => detailsForm(c, actor)),
  post(meetingPaths.details, receiveDetails),
  get(meetingPaths.cancellation, (c, actor) => cancellationForm(c, actor)),
  post(meetingPaths.cancellation, receiveCancellation),
]
