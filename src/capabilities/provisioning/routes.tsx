import type { Actor } from '../../platform/auth/actor.ts'
import { isId } from '../../platform/db/ids.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../platform/http/form.ts'
import { notFound, page, refusalText, respond, seeOther, write } from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import { importSources } from '../organisation/staff-import/sources/queries.ts'
import { mappedGroups } from '../people/provisioned/groups/queries.ts'
import { makeClient, revokeClient, type NewClient } from './commands.ts'
import { ClientInput } from './input.ts'
import { messages } from './messages.ts'
import { provisioningPaths } from './paths.ts'
import { provisioningOverview } from './queries.ts'
import { ProvisioningPage } from './ui/provisioning-page.tsx'
import { TokenPage } from './ui/token-page.tsx'

async function overviewPage(
  c: AppContext,
  actor: Actor,
  refused?: { typed: Typed; errors: FieldErrors },
): Promise<Response> {
  const { lang, db, now, installation } = c.var
  const t = messages[lang]
  const groups = await mappedGroups(db, actor)
  return respond(c, groups.ok ? await provisioningOverview(db, actor, now) : groups, {
    texts: t.refusals,
    back: '/',
    ok: async (data) =>
      page(c, {
        title: refused ? t.error + t.title : t.title,
        main: (
          <ProvisioningPage
            lang={lang}
            origin={installation.origin}
            data={data}
            sources={await importSources(db)}
            groups={groups.ok ? groups.value : []}
            typed={refused?.typed}
            errors={refused?.errors ?? {}}
          />
        ),
        ...(refused ? { status: 422 } : {}),
      }),
  })
}

/** The one answer to a form that is a page of its own: where it led to would show the token a second time. */
async function tokenPage(c: AppContext, made: { token: string }, wanted: NewClient): Promise<Response> {
  const { lang, db, installation } = c.var
  const source = (await importSources(db)).find((one) => one.id === wanted.sourceId)
  const address = source ? provisioningPaths.fileDrop({ source: source.slug }) : '/scim/v2'
  return page(c, {
    title: messages[lang].tokenTitle,
    crumbs: [{ label: messages[lang].title, href: provisioningPaths.provisioning() }],
    main: <TokenPage lang={lang} name={wanted.name} token={made.token} address={installation.origin + address} />,
  })
}

export const provisioningRoutes: readonly Route[] = [
  get(provisioningPaths.provisioning, (c, actor) => overviewPage(c, actor)),

  post(provisioningPaths.provisioning, async (c, actor) => {
    const { lang, now } = c.var
    const body = await readForm(c)
    const typed = typedFields(body)
    const input = parse(ClientInput, body, lang)
    if (!input.ok) return overviewPage(c, actor, { typed, errors: input.errors })
    const result = await write(c, (tx) => makeClient(tx, actor, input.value, now))
    const texts = messages[lang].refusals
    return respond(c, result, {
      texts,
      back: provisioningPaths.provisioning(),
      ok: (made) => tokenPage(c, made, input.value),
      refused: (refusal) => overviewPage(c, actor, { typed, errors: { may_do: refusalText(c, refusal, texts) } }),
    })
  }),

  post(provisioningPaths.revocation, async (c, actor) => {
    const clientId = c.req.param('clientId')
    if (!isId(clientId)) return notFound(c)
    const result = await write(c, (tx) => revokeClient(tx, actor, clientId, c.var.now))
    return respond(c, result, {
      texts: messages[c.var.lang].refusals,
      back: provisioningPaths.provisioning(),
      ok: () => seeOther(c, provisioningPaths.provisioning(), 'provisioning_client_revoked'),
    })
  }),
]
