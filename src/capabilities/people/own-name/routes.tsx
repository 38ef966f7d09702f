import type { Actor } from '../../../platform/auth/actor.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm } from '../../../platform/http/form.ts'
import { page, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { safeReturnTo } from '../../../platform/http/return-to.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { signInPaths } from '../sign-in/paths.ts'
import { giveOwnName } from './commands.ts'
import { OwnNameInput } from './input.ts'
import { messages } from './messages.ts'
import { ownNamePaths } from './paths.ts'
import { ownName } from './queries.ts'
import { OwnNamePage } from './ui/own-name-page.tsx'

type Refused = Extract<ReturnType<typeof parse<OwnNameInput>>, { ok: false }>

async function namePage(c: AppContext, actor: Actor, returnTo: string, refused?: Refused): Promise<Response> {
  const { db, lang } = c.var
  const t = messages[lang]
  const name = await ownName(db, actor.personId)
  const title = name.isKnown || name.isFromElsewhere ? t.title : t.askTitle
  return page(c, {
    ...(refused ? { title: t.error + title, status: 422 as const } : { title }),
    crumbs: [{ label: t.account, href: signInPaths.account() }],
    main: <OwnNamePage lang={lang} name={name} returnTo={returnTo} refused={refused} />,
  })
}

/** What somebody is called, asked for where nobody has said it. */
export const ownNameRoutes: readonly Route[] = [
  get(ownNamePaths.ownName, (c, actor) => namePage(c, actor, safeReturnTo(c.req.query('return_to')))),
  post(ownNamePaths.ownName, async (c, actor) => {
    const { lang, now } = c.var
    const body = await readForm(c)
    const returnTo = safeReturnTo(body['return_to'])
    const input = parse(OwnNameInput, body, lang)
    if (!input.ok) return namePage(c, actor, returnTo, input)
    const result = await write(c, (tx) => giveOwnName(tx, actor, input.value, now))
    return respond(c, result, {
      ok: () => seeOther(c, returnTo, 'own_name_given'),
      texts: messages[lang].refusals,
      back: signInPaths.account(),
    })
  }),
]
