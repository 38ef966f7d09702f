import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields } from '../../../platform/http/form.ts'
import { notFound, page, refusalText, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { committeePaths } from '../paths.ts'
import { may } from '../policy.ts'
import type { Shown } from '../ui/form-parts.tsx'
import { messages as vacancyMessages } from '../vacancies/messages.ts'
import { vacancyPaths } from '../vacancies/paths.ts'
import { beginGroup, endGroup } from './commands.ts'
import { GroupEndInput, GroupInput } from './input.ts'
import { messages } from './messages.ts'
import { electionGroupPaths } from './paths.ts'
import { electionGroups } from './queries.ts'
import { GroupsPage } from './ui/groups-page.tsx'

type Handler = (c: AppContext, actor: Actor) => Response | Promise<Response>

const forManagers = (handle: Handler) => (c: AppContext, actor: Actor) =>
  may.manageCommittees(actor)
    ? handle(c, actor)
    : refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committees())

async function groupsPage(c: AppContext, shown?: Shown): Promise<Response> {
  const { db, lang, now } = c.var
  const t = messages[lang]
  return page(c, {
    title: shown ? t.error + t.title : t.title,
    crumbs: [{ label: vacancyMessages[lang].title, href: vacancyPaths.vacancies() }],
    main: <GroupsPage lang={lang} on={today(now)} groups={await electionGroups(db)} shown={shown} />,
    ...(shown ? { status: 422 as const } : {}),
  })
}

async function receiveGroup(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(GroupInput, body, c.var.lang)
  if (!input.ok) return groupsPage(c, input)
  const texts = messages[c.var.lang].refusals
  return respond(c, await write(c, (tx) => beginGroup(tx, actor, input.value, c.var.now)), {
    texts,
    back: electionGroupPaths.groups(),
    ok: () => seeOther(c, electionGroupPaths.groups(), 'election_group_begun'),
    refused: (refusal) =>
      groupsPage(c, { typed: typedFields(body), errors: {}, refusal: refusalText(c, refusal, texts) }),
  })
}

async function receiveEnding(c: AppContext, actor: Actor): Promise<Response> {
  const groupId = c.req.param('electionGroupId')
  if (!isId(groupId)) return notFound(c)
  const input = parse(GroupEndInput, await readForm(c), c.var.lang)
  if (!input.ok) return groupsPage(c, { errors: input.errors })
  return respond(c, await write(c, (tx) => endGroup(tx, actor, groupId, input.value.last_day, c.var.now)), {
    texts: messages[c.var.lang].refusals,
    back: electionGroupPaths.groups(),
    ok: () => seeOther(c, electionGroupPaths.groups(), 'election_group_ended'),
  })
}

export const electionGroupRoutes: readonly Route[] = [
  get(
    electionGroupPaths.groups,
    forManagers((c) => groupsPage(c)),
  ),
  post(electionGroupPaths.groups, forManagers(receiveGroup)),
  post(electionGroupPaths.ending, forManagers(receiveEnding)),
]
