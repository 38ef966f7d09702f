import type { Actor } from '../../../platform/auth/actor.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import { writeOnce } from '../../../platform/http/once.ts'
import { notFound, page, refusalText, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { noteReading } from '../../meetings/agenda/reading/commands.ts'
import { messages as meetingMessages } from '../../meetings/messages.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { answerLevel, disagreeOnLevel } from './commands.ts'
import { DisagreementInput, LevelInput } from './input.ts'
import { messages } from './messages.ts'
import { levelPaths } from './paths.ts'
import { levelPage } from './queries.ts'
import { LevelPage } from './ui/level-page.tsx'

const idsIn = (c: AppContext) => ({ meetingId: addressPart(c, 'meetingId'), itemId: addressPart(c, 'itemId') })
const textsOf = (c: AppContext) => messages[c.var.lang].refusals

async function show(c: AppContext, actor: Actor, refused?: { errors: FieldErrors; typed?: Typed }): Promise<Response> {
  const { db, lang, now } = c.var
  const ids = idsIn(c)
  const found = await levelPage(db, actor, ids, now)
  if (!found) return notFound(c)
  if (found.isClosed) await write(c, (tx) => noteReading(tx, actor, found.meeting, ids.itemId, now))
  const title = messages[lang].title(found.item.title)
  return page(c, {
    title: refused ? messages[lang].error + title : title,
    crumbs: [
      { label: meetingMessages[lang].meetings, href: meetingPaths.meetings() },
      { label: found.meeting.committee.name, href: meetingPaths.meeting(ids) },
      { label: found.item.title, href: meetingPaths.item(ids) },
    ],
    ...(refused ? { status: 422 } : {}),
    main: <LevelPage lang={lang} accountId={actor.accountId} found={found} {...refused} />,
  })
}

async function answer(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(LevelInput, body, c.var.lang)
  if (!input.ok) return show(c, actor, input)
  const result = await write(c, (tx) => answerLevel(tx, actor, { ...idsIn(c), answers: input.value }, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, levelPaths.level(idsIn(c)), 'level_answered'),
    ...(result.ok || result.refusal.code !== 'leader_unknown'
      ? {}
      : {
          refused: (refusal) =>
            show(c, actor, { errors: { leader: refusalText(c, refusal, textsOf(c)) }, typed: typedFields(body) }),
        }),
    texts: textsOf(c),
    back: meetingPaths.item(idsIn(c)),
  })
}

async function disagree(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(DisagreementInput, body, c.var.lang)
  if (!input.ok) return show(c, actor, input)
  const result = await writeOnce(c, (tx) => disagreeOnLevel(tx, actor, { ...idsIn(c), ...input.value }, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, levelPaths.level(idsIn(c)), 'level_disagreed'),
    texts: textsOf(c),
    back: levelPaths.level(idsIn(c)),
  })
}

/** Which level an item belongs to: asked in three questions, advised with the clause, disagreed on in words. */
export const levelRoutes: readonly Route[] = [
  get(levelPaths.level, (c, actor) => show(c, actor)),
  post(levelPaths.level, answer),
  post(levelPaths.disagreements, disagree),
]
