import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import { writeOnce } from '../../../../platform/http/once.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  write,
} from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { meetingPaths } from '../../paths.ts'
import { isExcluded, may } from '../../policy.ts'
import { meetingFacts } from '../../queries.ts'
import { insideMeeting } from '../../ui/crumbs.ts'
import { ReasonForm } from '../../ui/reason-form.tsx'
import { agendaTexts, changeable, itemIn, meetingIn, respondChange, toMeeting } from '../routes.tsx'
import { PostponementInput, RaisedItemInput } from '../input.ts'
import { messages } from '../messages.ts'
import { workingItems } from '../queries.ts'
import { mayPostpone, mayRaise } from '../rules.ts'
import { placeRaisedItem, postponeRaisedItem, raiseItem } from './commands.ts'
import { RaiseForm } from './ui/raise-form.tsx'

interface Retry {
  readonly errors: FieldErrors
  readonly typed: Typed
}

async function raiseForm(c: AppContext, actor: Actor, retry?: Retry): Promise<Response> {
  const meeting = await meetingFacts(c.var.db, meetingIn(c), c.var.now)
  if (!meeting) return notFound(c)
  const { lang } = c.var
  if (!may.belong(actor, meeting.committee.id)) return refusedPage(c, { code: 'forbidden' }, {}, toMeeting(c))
  const allowed = mayRaise(meeting, today(c.var.now))
  if (!allowed.ok) return refusedPage(c, allowed.refusal, agendaTexts(lang), toMeeting(c))
  return page(c, {
    title: messages[lang].raiseTitle,
    crumbs: insideMeeting(lang, meeting),
    main: <RaiseForm lang={lang} accountId={actor.accountId} meeting={meeting} {...retry} />,
    status: retry ? 422 : 200,
  })
}

async function receiveRaised(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(RaisedItemInput, body, c.var.lang)
  if (!input.ok) return raiseForm(c, actor, input)
  const result = await writeOnce(c, (tx) =>
    raiseItem(tx, actor, { meetingId: meetingIn(c), ...input.value }, c.var.now),
  )
  // What it is about may decide: the form stays, as long as something else may be raised.
  if (!result.ok && result.refusal.code === 'past_deadline') {
    const errors = { apsa: refusalText(c, result.refusal, agendaTexts(c.var.lang)) }
    return raiseForm(c, actor, { errors, typed: typedFields(body) })
  }
  return respond(c, result, {
    ok: () => seeOther(c, toMeeting(c), 'item_raised'),
    texts: agendaTexts(c.var.lang),
    back: toMeeting(c),
  })
}

async function receivePlacement(c: AppContext, actor: Actor): Promise<Response> {
  const at = { meetingId: meetingIn(c), itemId: itemIn(c) }
  const result = await write(c, (tx) => placeRaisedItem(tx, actor, at, c.var.now))
  return respondChange(c, result, 'item_placed')
}

async function postponementForm(c: AppContext, actor: Actor, retry?: Retry): Promise<Response> {
  const meeting = await changeable(c, actor)
  if (meeting instanceof Response) return meeting
  const item = (await workingItems(c.var.db, meeting.id)).find((one) => one.id === itemIn(c))
  if (!item || !mayPostpone(item) || isExcluded(actor, item.id)) return notFound(c)
  const t = messages[c.var.lang]
  return page(c, {
    title: t.postponeTitle(item.title),
    crumbs: insideMeeting(c.var.lang, meeting),
    main: (
      <ReasonForm
        lang={c.var.lang}
        title={t.postponeTitle(item.title)}
        explained={t.postponeExplained}
        action={meetingPaths.itemPostponement({ meetingId: meeting.id, itemId: item.id })}
        confirms={t.postpone}
        back={{ href: toMeeting(c), label: t.backToMeeting }}
        reason={{ label: t.postponeReason }}
        {...retry}
      />
    ),
    status: retry ? 422 : 200,
  })
}

async function receivePostponement(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(PostponementInput, await readForm(c), c.var.lang)
  if (!input.ok) return postponementForm(c, actor, input)
  const at = { meetingId: meetingIn(c), itemId: itemIn(c) }
  const result = await write(c, (tx) => postponeRaisedItem(tx, actor, { ...at, ...input.value }, c.var.now))
  return respondChange(c, result, 'item_postponed')
}

export const raisedRoutes: readonly Route[] = [
  get(meetingPaths.raisedItems, (c, actor) => raiseForm(c, actor)),
  post(meetingPaths.raisedItems, receiveRaised),
  post(meetingPaths.itemPlacement, receivePlacement),
  get(meetingPaths.itemPostponement, (c, actor) => postponementForm(c, actor)),
  post(meetingPaths.itemPostponement, receivePostponement),
]
