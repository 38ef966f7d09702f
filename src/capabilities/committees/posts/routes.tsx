import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText } from '../../../platform/http/form.ts'
import { notFound, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { messages as committeeMessages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import { may } from '../policy.ts'
import { postHoldersOn, rosterOn } from '../queries.ts'
import type { Committee, PersonRef } from '../rules.ts'
import type { Post } from '../schema.ts'
import { candidateById, findCandidates, type Candidate } from '../seats/queries.ts'
import { committeeForm, finish, forKeepers } from '../seats/routes.tsx'
import type { Shown } from '../ui/form-parts.tsx'
import { endPost, takePost } from './commands.ts'
import { PostEndInput, PostInput, PostName } from './input.ts'
import { messages } from './messages.ts'
import { unitLeaderOf } from './queries.ts'
import { PostPage } from './ui/post-page.tsx'

const postOf = (c: AppContext): Post | null => PostName.safeParse(c.req.param('post')).data ?? null

/** Those one normally chooses among: the members of the side, or at a staff meeting the leader. */
async function likely(c: AppContext, committee: Committee, name: Post, leader: PersonRef | null): Promise<Candidate[]> {
  const side = name === 'chair' ? 'management' : 'employee'
  const roster = name === 'secretary' ? [] : await rosterOn(c.var.db, committee.id, today(c.var.now))
  const members = roster.flatMap((seat) => (seat.side === side && seat.holder ? [{ seat, holder: seat.holder }] : []))
  const candidates = members.map(({ seat, holder }) => ({
    id: holder.personId,
    name: holder.name,
    detail: seat.title,
    worksInArea: true,
  }))
  const isThere = candidates.some((candidate) => candidate.id === leader?.personId)
  if (name !== 'chair' || committee.kind !== 'staff_meeting' || !leader || isThere) return candidates
  return [{ id: leader.personId, name: leader.name, detail: '', worksInArea: true }, ...candidates]
}

async function postForm(c: AppContext, committee: Committee, shown?: Shown): Promise<Response> {
  const name = postOf(c)
  if (!name) return notFound(c)
  const { db, lang, now } = c.var
  const on = today(now)
  const [holders, unitLeader] = [await postHoldersOn(db, committee.id, on), await unitLeaderOf(db, committee.id, on)]
  const search = typedText(shown?.typed, 'person_search') || undefined
  const found =
    search === undefined
      ? await likely(c, committee, name, unitLeader)
      : await findCandidates(db, committee.id, search, on)
  const holder = { chair: holders.chair, vice_chair: holders.viceChair, secretary: holders.secretary }[name]
  return committeeForm(
    c,
    committee,
    messages[lang].title(committeeMessages[lang].posts[name]),
    shown,
    <PostPage
      lang={lang}
      on={on}
      committee={committee}
      post={name}
      holder={holder}
      unitLeader={unitLeader}
      shown={shown}
      search={search}
      chosen={await candidateById(db, committee.id, typedText(shown?.typed, 'person'), on)}
      found={search === undefined && found.length === 0 ? undefined : found}
    />,
  )
}

/** For whoever may fill this very post. */
const forPost = (handle: (c: AppContext, actor: Actor, committee: Committee, name: Post) => Promise<Response>) =>
  forKeepers(async (c, actor, committee) => {
    const name = postOf(c)
    if (!name) return notFound(c)
    if (may.fillPost(actor, committee.id, name)) return handle(c, actor, committee, name)
    const back = committeePaths.committee({ committeeId: committee.id })
    return refusedPage(c, { code: 'forbidden' }, {}, back)
  })

export const postRoutes: readonly Route[] = [
  get(
    committeePaths.post,
    forPost((c, _actor, committee) => postForm(c, committee)),
  ),
  post(
    committeePaths.post,
    forPost(async (c, actor, committee, name) => {
      const body = await readForm(c)
      if (body['find'] !== undefined) return postForm(c, committee, { typed: typedFields(body), errors: {} })
      const input = parse(PostInput, body, c.var.lang)
      if (!input.ok) return postForm(c, committee, input)
      const ids = { committeeId: committee.id, post: name }
      const result = await write(c, (tx) => takePost(tx, actor, ids, input.value, c.var.now))
      const texts = messages[c.var.lang].refusals
      return finish(c, committee.id, {
        result,
        texts,
        body,
        done: () => 'post_taken',
        again: (shown) => postForm(c, committee, shown),
      })
    }),
  ),
  post(
    committeePaths.postEnding,
    forPost(async (c, actor, committee, name) => {
      const back = committeePaths.post({ committeeId: committee.id, post: name })
      const input = parse(PostEndInput, await readForm(c), c.var.lang)
      const texts = messages[c.var.lang].refusals
      if (!input.ok) return refusedPage(c, { code: 'post_not_held' }, texts, back)
      const ids = { committeeId: committee.id, post: name }
      const result = await write(c, (tx) => endPost(tx, actor, ids, input.value.last_day, c.var.now))
      return respond(c, result, {
        texts,
        back,
        ok: () => seeOther(c, committeePaths.committee({ committeeId: committee.id }), 'post_left'),
      })
    }),
  ),
]
