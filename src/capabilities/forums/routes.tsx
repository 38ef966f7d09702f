import type { Actor } from '../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../platform/clock/dates.ts'
import { isId } from '../../platform/db/ids.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText, type FormBody } from '../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Refusal, Result } from '../../platform/result.ts'
import { agreementOn } from '../agreement/queries.ts'
import { changeForum, closeForum, establishForum, joinForum, leaveForum } from '../committees/forums/commands.ts'
import { forumOn, forumsOn, type Forum } from '../committees/forums/queries.ts'
import { may as mayOfCommittees } from '../committees/policy.ts'
import { meetingsOf } from '../meetings/overview/queries.ts'
import { may as mayOfMeetings } from '../meetings/policy.ts'
import { findColleagues } from '../organisation/directory/queries.ts'
import { peopleByIds } from '../people/queries.ts'
import { ForumTextInput, NewForumInput, ParticipantInput } from './input.ts'
import { messages } from './messages.ts'
import { forumPaths } from './paths.ts'
import { networkClock } from './rules.ts'
import { NewForumPage, type FormShown } from './ui/forum-form.tsx'
import { ForumPage, type ForumPageProps } from './ui/forum-page.tsx'
import { ForumsPage } from './ui/forums-page.tsx'

const nothingTyped: FormShown = { errors: {} }
const isWrong = (form: FormShown) => form.refusal !== undefined || Object.keys(form.errors).length > 0
const titled = (c: AppContext, title: string, form: FormShown) =>
  isWrong(form) ? messages[c.var.lang].error + title : title
const crumbs = (c: AppContext) => [{ label: messages[c.var.lang].title, href: forumPaths.forums() }]
const forumIdOf = (c: AppContext): string => addressPart(c, 'forumId')

const forumOfAddress = async (c: AppContext): Promise<Forum | null> =>
  isId(forumIdOf(c)) ? forumOn(c.var.db, forumIdOf(c), today(c.var.now)) : null

function newForm(c: AppContext, actor: Actor, form = nothingTyped): Promise<Response> {
  if (!mayOfCommittees.manageCommittees(actor)) return refusedPage(c, { code: 'forbidden' }, {}, forumPaths.forums())
  return page(c, {
    title: titled(c, messages[c.var.lang].createTitle, form),
    crumbs: crumbs(c),
    main: <NewForumPage lang={c.var.lang} form={form} />,
    ...(isWrong(form) ? { status: 422 as const } : {}),
  })
}

/** The forum's meetings, for whom they are not shut to, and by when a network should meet again. */
async function meetingsShown(c: AppContext, actor: Actor, forum: Forum, on: IsoDate) {
  const isShut = !mayOfMeetings.see(actor, { id: forum.id, isShut: forum.openness === 'members' })
  if (isShut) return { meetings: null, clock: null }
  const { coming, held } = await meetingsOf(c.var.db, forum.id, c.var.now)
  const planned = coming.filter((meeting) => meeting.cancellation === null)
  const lastOn = held.find((meeting) => meeting.cancellation === null)?.on ?? null
  const met = { lastOn, nextOn: planned[0]?.on ?? null, since: forum.since }
  const clock = forum.kind === 'network' ? networkClock(await agreementOn(c.var.db, on), met, on) : null
  return { meetings: { coming: planned, lastOn }, clock }
}

async function showForum(
  c: AppContext,
  actor: Actor,
  forum: Forum,
  form = nothingTyped,
  found?: ForumPageProps['picker']['found'],
): Promise<Response> {
  const { db, lang, now } = c.var
  const on = today(now)
  const person = typedText(form.typed, 'person')
  const chosen = isId(person) ? (await peopleByIds(db, [person])).get(person) : undefined
  return page(c, {
    title: titled(c, forum.name, form),
    crumbs: crumbs(c),
    main: (
      <ForumPage
        lang={lang}
        on={on}
        forum={forum}
        {...await meetingsShown(c, actor, forum, on)}
        personId={actor.personId}
        mayKeep={mayOfCommittees.keepForum(actor, forum.id)}
        mayClose={mayOfCommittees.manageCommittees(actor)}
        picker={{ search: typedText(form.typed, 'person_search') || undefined, found, chosen }}
        form={form}
      />
    ),
    ...(isWrong(form) ? { status: 422 as const } : {}),
  })
}

/** Back to the forum when it went well, else its page again with what was typed. */
function answer(
  c: AppContext,
  actor: Actor,
  forum: Forum,
  { body, result, done }: { body: FormBody; result: Result<undefined, Refusal>; done: string },
): Promise<Response> {
  const texts = messages[c.var.lang].refusals
  const back = forumPaths.forum({ forumId: forum.id })
  return respond(c, result, {
    texts,
    back,
    ok: () => seeOther(c, back, done),
    refused: (refusal) =>
      statusOfRefusal(refusal) === 403
        ? refusedPage(c, refusal, texts, back)
        : showForum(c, actor, forum, { typed: typedFields(body), errors: {}, refusal: refusalText(c, refusal, texts) }),
  })
}

const forKeepers =
  (handle: (c: AppContext, actor: Actor, forum: Forum) => Promise<Response>) =>
  async (c: AppContext, actor: Actor): Promise<Response> => {
    const forum = await forumOfAddress(c)
    if (!forum) return notFound(c)
    if (mayOfCommittees.keepForum(actor, forum.id)) return handle(c, actor, forum)
    return refusedPage(c, { code: 'forbidden' }, {}, forumPaths.forum({ forumId: forum.id }))
  }

export const forumRoutes: readonly Route[] = [
  get(forumPaths.forums, async (c, actor) => {
    const forums = await forumsOn(c.var.db, today(c.var.now))
    const mayCreate = mayOfCommittees.manageCommittees(actor)
    return page(c, {
      title: messages[c.var.lang].title,
      main: <ForumsPage lang={c.var.lang} forums={forums} mayCreate={mayCreate} />,
    })
  }),
  get(forumPaths.newForum, (c, actor) => newForm(c, actor)),
  post(forumPaths.forums, async (c, actor) => {
    const body = await readForm(c)
    const input = parse(NewForumInput, body, c.var.lang)
    if (!input.ok) return newForm(c, actor, input)
    const result = await write(c, (tx) => establishForum(tx, actor, input.value, c.var.now))
    const texts = messages[c.var.lang].refusals
    return respond(c, result, {
      texts,
      back: forumPaths.forums(),
      ok: (forumId) => seeOther(c, forumPaths.forum({ forumId }), 'forum_established'),
      refused: (refusal) =>
        newForm(c, actor, { typed: typedFields(body), errors: {}, refusal: refusalText(c, refusal, texts) }),
    })
  }),
  get(forumPaths.forum, async (c, actor) => {
    const forum = await forumOfAddress(c)
    return forum ? showForum(c, actor, forum) : notFound(c)
  }),
  post(
    forumPaths.text,
    forKeepers(async (c, actor, forum) => {
      const body = await readForm(c)
      const input = parse(ForumTextInput, body, c.var.lang)
      if (!input.ok) return showForum(c, actor, forum, input)
      const result = await write(c, (tx) => changeForum(tx, actor, forum.id, input.value, c.var.now))
      return answer(c, actor, forum, { body, result, done: 'forum_changed' })
    }),
  ),
  get(
    forumPaths.people,
    forKeepers(async (c) => {
      const { people } = await findColleagues(c.var.db, c.req.query('q') ?? '', today(c.var.now), 10)
      return c.json(people.map(({ id, name, detail }) => ({ id, name, detail })))
    }),
  ),
  post(
    forumPaths.participants,
    forKeepers(async (c, actor, forum) => {
      const body = await readForm(c)
      const typed = typedFields(body)
      if (body['find'] !== undefined) {
        const { people } = await findColleagues(c.var.db, typedText(typed, 'person_search'), today(c.var.now), 10)
        return showForum(c, actor, forum, { typed, errors: {} }, people)
      }
      const input = parse(ParticipantInput, body, c.var.lang)
      if (!input.ok) return showForum(c, actor, forum, input)
      const result = await write(c, (tx) => joinForum(tx, actor, forum.id, input.value, c.var.now))
      return answer(c, actor, forum, { body, result, done: 'forum_joined' })
    }),
  ),
  post(forumPaths.memberEnding, async (c, actor) => {
    const forum = await forumOfAddress(c)
    const memberId = addressPart(c, 'memberId')
    if (!forum || !isId(memberId)) return notFound(c)
    const result = await write(c, (tx) => leaveForum(tx, actor, { forumId: forum.id, memberId }, c.var.now))
    return answer(c, actor, forum, { body: {}, result, done: 'forum_left' })
  }),
  post(forumPaths.closure, async (c, actor) => {
    const forum = await forumOfAddress(c)
    if (!forum) return notFound(c)
    const result = await write(c, (tx) => closeForum(tx, actor, forum.id, c.var.now))
    const texts = messages[c.var.lang].refusals
    const back = forumPaths.forum({ forumId: forum.id })
    return respond(c, result, { texts, back, ok: () => seeOther(c, forumPaths.forums(), 'forum_closed') })
  }),
]
