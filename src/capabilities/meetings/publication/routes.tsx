import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { sayDate, sayMoment } from '../../../platform/clock/words.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import { notFound, page, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Refusal, Result } from '../../../platform/result.ts'
import { RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { messages as agendaWords } from '../agenda/messages.ts'
import { sentAgenda } from '../agenda/queries.ts'
import { noteClosedItemsRead } from '../approval/commands.ts'
import { messages as words } from '../messages.ts'
import { meetingPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { meetingFacts, meetingFor } from '../queries.ts'
import { deadlineOf, isClosedOn, type Meeting } from '../rules.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import { ReasonForm } from '../ui/reason-form.tsx'
import {
  openAgendaCorrection,
  proposeWaiver,
  publishAgenda,
  returnAgendaKey,
  turnAgendaKey,
  turnWaiverKey,
} from './commands.ts'
import { AgendaKeyInput, CorrectionInput, KeyReturnInput, WaiverInput, WaiverKeyInput } from './input.ts'
import { messages } from './messages.ts'
import { correctAgenda, deadlinesLeft } from './rules.ts'
import { SentAgendaPage } from './ui/sent-agenda-page.tsx'

const textsOf = (lang: Lang) => ({ ...words[lang].refusals, ...messages[lang].refusals })
const meetingIn = (c: AppContext): string => addressPart(c, 'meetingId')
const toMeeting = (c: AppContext): string => meetingPaths.meeting({ meetingId: meetingIn(c) })

type Retry = { readonly errors: FieldErrors; readonly typed: Typed } | undefined

/** Answers a button on the meeting's page: back to it, or a page that says why not. */
function answer(c: AppContext, result: Result<unknown>, notice: string): Promise<Response> {
  return respond(c, result, {
    ok: () => seeOther(c, toMeeting(c), notice),
    texts: textsOf(c.var.lang),
    back: toMeeting(c),
  })
}

/** A button that was not ours, or is from another time: nothing was understood, so nothing was done. */
const misread = (c: AppContext): Promise<Response> =>
  refusedPage(c, { code: 'changed_meanwhile' }, textsOf(c.var.lang), toMeeting(c))

async function receiveKey(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(AgendaKeyInput, await readForm(c), c.var.lang)
  if (!input.ok) return misread(c)
  const wanted = { meetingId: meetingIn(c), ...input.value }
  return answer(c, await write(c, (tx) => turnAgendaKey(tx, actor, wanted, c.var.now)), 'agenda_key_turned')
}

async function receiveKeyReturn(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(KeyReturnInput, await readForm(c), c.var.lang)
  if (!input.ok) return misread(c)
  const wanted = { meetingId: meetingIn(c), ...input.value }
  return answer(c, await write(c, (tx) => returnAgendaKey(tx, actor, wanted, c.var.now)), 'agenda_key_returned')
}

async function receivePublication(c: AppContext, actor: Actor): Promise<Response> {
  const result = await write(c, (tx) => publishAgenda(tx, actor, { meetingId: meetingIn(c) }, c.var.now))
  return answer(c, result, 'agenda_published')
}

/** The meeting for who prepare it, or the page that says why not. */
async function prepared(
  c: AppContext,
  actor: Actor,
  allowed: (meeting: Meeting) => Refusal | null,
): Promise<Meeting | Response> {
  const meeting = await meetingFacts(c.var.db, meetingIn(c), c.var.now)
  if (!meeting) return notFound(c)
  if (!may.prepare(actor, meeting.committee.id)) return refusedPage(c, { code: 'forbidden' }, {}, toMeeting(c))
  const refusal = allowed(meeting)
  return refusal ? refusedPage(c, refusal, textsOf(c.var.lang), toMeeting(c)) : meeting
}

async function correctionForm(c: AppContext, actor: Actor, retry?: Retry): Promise<Response> {
  const meeting = await prepared(c, actor, (one) => {
    const decided = correctAgenda(one)
    return decided.ok ? null : decided.refusal
  })
  if (meeting instanceof Response) return meeting
  const { lang } = c.var
  const t = messages[lang]
  return page(c, {
    title: t.correctTitle,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <ReasonForm
        lang={lang}
        title={t.correctTitle}
        explained={t.correctExplained}
        action={meetingPaths.agendaCorrections({ meetingId: meeting.id })}
        confirms={t.openCorrection}
        back={{ href: toMeeting(c), label: agendaWords[lang].backToMeeting }}
        reason={{ label: t.reason, hint: t.reasonHint }}
        {...retry}
      />
    ),
    status: retry ? 422 : 200,
  })
}

async function receiveCorrection(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(CorrectionInput, await readForm(c), c.var.lang)
  if (!input.ok) return correctionForm(c, actor, input)
  const wanted = { meetingId: meetingIn(c), ...input.value }
  return answer(
    c,
    await write(c, (tx) => openAgendaCorrection(tx, actor, wanted, c.var.now)),
    'agenda_correction_opened',
  )
}

async function waiverForm(c: AppContext, actor: Actor, retry?: Retry): Promise<Response> {
  const meeting = await prepared(c, actor, (one) => (one.cancellation ? { code: 'meeting_cancelled' } : null))
  if (meeting instanceof Response) return meeting
  const { lang } = c.var
  const t = messages[lang]
  const choices = deadlinesLeft(meeting).flatMap((name) => {
    const due = deadlineOf(meeting, name)
    if (!due) return []
    return [
      { value: name, label: words[lang].deadlines[name], hint: `${sayDate(due.on, lang, 'medium')} (${due.clause})` },
    ]
  })
  if (choices.length === 0)
    return refusedPage(c, { code: 'no_deadlines_left' }, { no_deadlines_left: t.noDeadlinesLeft }, toMeeting(c))
  return page(c, {
    title: t.waiveTitle,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <ReasonForm
        lang={lang}
        title={t.waiveTitle}
        explained={t.waiveExplained}
        action={meetingPaths.waivers({ meetingId: meeting.id })}
        confirms={t.propose}
        back={{ href: toMeeting(c), label: agendaWords[lang].backToMeeting }}
        reason={{ label: t.reason, hint: t.reasonHint }}
        {...retry}
      >
        <RadioGroup
          lang={lang}
          name="deadline"
          label={t.whichDeadline}
          need="required"
          choices={choices}
          value={typedText(retry?.typed, 'deadline')}
          error={retry?.errors['deadline']}
        />
      </ReasonForm>
    ),
    status: retry ? 422 : 200,
  })
}

async function receiveWaiver(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(WaiverInput, await readForm(c), c.var.lang)
  if (!input.ok) return waiverForm(c, actor, input)
  const wanted = { meetingId: meetingIn(c), ...input.value }
  return answer(c, await write(c, (tx) => proposeWaiver(tx, actor, wanted, c.var.now)), 'waiver_proposed')
}

async function receiveWaiverKey(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(WaiverKeyInput, await readForm(c), c.var.lang)
  if (!input.ok) return misread(c)
  const wanted = { meetingId: meetingIn(c), ...input.value }
  return answer(c, await write(c, (tx) => turnWaiverKey(tx, actor, wanted, c.var.now)), 'waiver_key_turned')
}

async function showSentAgenda(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const meeting = await meetingFor(db, actor, meetingIn(c), now)
  const version = meeting?.agendaVersions.find((one) => String(one.version) === c.req.param('version'))
  const sent = meeting && version ? await sentAgenda(db, actor, meeting, version.version, today(now)) : null
  if (!meeting || !version || !sent) return notFound(c)
  const closedRead = sent.items.flatMap((one) =>
    one.readable && isClosedOn(one.item, today(now)) ? [one.item.id] : [],
  )
  if (closedRead.length > 0) await write(c, (tx) => noteClosedItemsRead(tx, actor, meeting, closedRead, now))
  const title = messages[lang].asSent(version.version, sayDate(today(new Date(sent.snapshot.startsAt)), lang, 'medium'))
  return page(c, {
    title,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <SentAgendaPage
        lang={lang}
        title={title}
        lead={messages[lang].asSentLead(sayMoment(version.publishedAt, lang))}
        reason={version.reason}
        meeting={meeting}
        items={sent.items}
        head={sent.snapshot}
      />
    ),
  })
}

export const publicationRoutes: readonly Route[] = [
  post(meetingPaths.agendaKeys, receiveKey),
  post(meetingPaths.agendaKeyReturns, receiveKeyReturn),
  post(meetingPaths.agendaPublication, receivePublication),
  get(meetingPaths.agendaCorrections, (c, actor) => correctionForm(c, actor)),
  post(meetingPaths.agendaCorrections, receiveCorrection),
  get(meetingPaths.agendaVersion, showSentAgenda),
  get(meetingPaths.waivers, (c, actor) => waiverForm(c, actor)),
  post(meetingPaths.waivers, receiveWaiver),
  post(meetingPaths.waiverKeys, receiveWaiverKey),
]
