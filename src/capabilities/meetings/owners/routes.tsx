import type { Actor } from '../../../platform/auth/actor.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import { notFound, page, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { HiddenInputs } from '../../../ui/components/button/button-form.tsx'
import { RadioGroup } from '../../../ui/components/field/choice-fields.tsx'
import { messages as words } from '../messages.ts'
import { keyPostsOf, may } from '../policy.ts'
import { meetingFor } from '../queries.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import { ReasonForm } from '../ui/reason-form.tsx'
import { answerAgendaComment, refuseAgenda, seeAgenda, writeAgendaComment } from './commands.ts'
import { CommentInput, RefusalInput, SightingInput } from './input.ts'
import { messages } from './messages.ts'
import { ownerPaths } from './paths.ts'
import { ownersPage } from './queries.ts'
import { mayComment } from './rules.ts'
import { OwnersPage, type CommentForm } from './ui/owners-page.tsx'

const textsOf = (lang: Lang) => ({ ...words[lang].refusals, ...messages[lang].refusals })
const meetingIn = (c: AppContext): string => addressPart(c, 'meetingId')
const toOwners = (c: AppContext): string => ownerPaths.owners({ meetingId: meetingIn(c) })

/** There is such a meeting, and its making is not the actor's to see: why not. */
async function turnedAway(c: AppContext, actor: Actor): Promise<Response> {
  const meeting = await meetingFor(c.var.db, actor, meetingIn(c), c.var.now)
  if (!meeting) return notFound(c)
  const seesAs = actor.seenBy && may.prepare(actor, meeting.committee.id)
  return refusedPage(c, { code: seesAs ? 'seen_as' : 'forbidden' }, {}, `/meetings/${meeting.id}`)
}

async function showOwners(c: AppContext, actor: Actor, form?: CommentForm): Promise<Response> {
  const { db, lang, now } = c.var
  const data = await ownersPage(db, actor, meetingIn(c), now)
  if (!data) return turnedAway(c, actor)
  const posts = keyPostsOf(actor, data.meeting.committee.id)
  return page(c, {
    title: messages[lang].title,
    crumbs: insideMeeting(lang, data.meeting),
    main: (
      <OwnersPage
        lang={lang}
        now={now}
        accountId={actor.accountId}
        data={data}
        posts={posts}
        {...(form ? { form } : {})}
      />
    ),
    status: form ? 422 : 200,
  })
}

async function receiveComment(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(CommentInput, body, c.var.lang)
  const itemId = typeof body['item'] === 'string' ? body['item'] : ''
  if (!input.ok) return showOwners(c, actor, { itemId, errors: input.errors, typed: typedFields(body) })
  const { item, text } = input.value
  const wanted = { meetingId: meetingIn(c), itemId: item, text }
  const result = await write(c, (tx) => writeAgendaComment(tx, actor, wanted, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, `${toOwners(c)}#item-${item}`, 'agenda_comment_written'),
    texts: textsOf(c.var.lang),
    back: toOwners(c),
  })
}

async function receiveAnswer(c: AppContext, actor: Actor): Promise<Response> {
  const wanted = { meetingId: meetingIn(c), commentId: addressPart(c, 'commentId') }
  const result = await write(c, (tx) => answerAgendaComment(tx, actor, wanted, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toOwners(c), 'agenda_comment_answered'),
    texts: textsOf(c.var.lang),
    back: toOwners(c),
  })
}

async function receiveSighting(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(SightingInput, await readForm(c), c.var.lang)
  // A form without a mark has seen nothing: it is an old one.
  const wanted = { meetingId: meetingIn(c), seen: input.ok ? input.value.seen : '' }
  const result = await write(c, (tx) => seeAgenda(tx, actor, wanted, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toOwners(c), 'agenda_seen'),
    texts: textsOf(c.var.lang),
    back: toOwners(c),
  })
}

interface Retry {
  readonly errors: FieldErrors
  readonly typed: Typed
}

async function refusalForm(c: AppContext, actor: Actor, retry?: Retry): Promise<Response> {
  const { db, lang, now } = c.var
  const meeting = await meetingFor(db, actor, meetingIn(c), now)
  if (!meeting) return notFound(c)
  const posts = keyPostsOf(actor, meeting.committee.id)
  if (posts.length === 0 || actor.seenBy) return turnedAway(c, actor)
  const open = mayComment(meeting)
  if (!open.ok) return refusedPage(c, open.refusal, textsOf(lang), toOwners(c))
  const t = messages[lang]
  const [own] = posts
  return page(c, {
    title: t.refuseTitle,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <ReasonForm
        lang={lang}
        title={t.refuseTitle}
        explained={t.refuseExplained}
        action={ownerPaths.refusals({ meetingId: meeting.id })}
        confirms={t.refuseConfirm}
        back={{ href: toOwners(c), label: t.backHere }}
        reason={{ label: t.refuseReason, hint: t.refuseReasonHint }}
        {...retry}
      >
        {posts.length === 1 && own !== undefined ? (
          <HiddenInputs values={{ post: own }} />
        ) : (
          <RadioGroup
            lang={lang}
            name="post"
            label={t.refusePost}
            need="required"
            choices={posts.map((one) => ({ value: one, label: words[lang].posts[one] }))}
            value={typedText(retry?.typed, 'post', own)}
            error={retry?.errors['post']}
          />
        )}
      </ReasonForm>
    ),
    status: retry ? 422 : 200,
  })
}

async function receiveRefusal(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(RefusalInput, await readForm(c), c.var.lang)
  if (!input.ok) return refusalForm(c, actor, input)
  const wanted = { meetingId: meetingIn(c), ...input.value }
  const result = await write(c, (tx) => refuseAgenda(tx, actor, wanted, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toOwners(c), 'agenda_refused'),
    texts: textsOf(c.var.lang),
    back: toOwners(c),
  })
}

export const ownerRoutes: readonly Route[] = [
  get(ownerPaths.owners, (c, actor) => showOwners(c, actor)),
  post(ownerPaths.comments, receiveComment),
  post(ownerPaths.answer, receiveAnswer),
  post(ownerPaths.sightings, receiveSighting),
  get(ownerPaths.refusals, (c, actor) => refusalForm(c, actor)),
  post(ownerPaths.refusals, receiveRefusal),
]
