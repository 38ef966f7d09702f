import type { Actor } from '../../../platform/auth/actor.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import {
  page,
  refusalText,
  respond,
  seeOther,
  statusOfRefusal,
  write,
  type Status,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { refuse } from '../../../platform/result.ts'
import { mapGroup } from '../../people/provisioned/groups/commands.ts'
import { mappedGroupPage } from '../../people/provisioned/groups/queries.ts'
import { messages as provisioningMessages } from '../messages.ts'
import { provisioningPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { GroupRoleInput } from './input.ts'
import { messages } from './messages.ts'
import { GroupPage } from './ui/group-page.tsx'

interface Refused {
  readonly typed: Typed
  readonly errors: FieldErrors
  readonly status: Status
}

async function groupPage(c: AppContext, actor: Actor, refused?: Refused): Promise<Response> {
  const { lang, db } = c.var
  const t = messages[lang]
  const id = c.req.param('groupId')
  const isNone = may.manageClients(actor) && !isId(id)
  const found = isNone || !isId(id) ? refuse(isNone ? 'not_found' : 'forbidden') : await mappedGroupPage(db, actor, id)
  return respond(c, found, {
    texts: t.refusals,
    back: provisioningPaths.provisioning(),
    ok: (data) =>
      page(c, {
        title: refused ? t.error + data.group.name : data.group.name,
        crumbs: [{ label: provisioningMessages[lang].title, href: provisioningPaths.provisioning() }],
        main: <GroupPage lang={lang} data={data} typed={refused?.typed} errors={refused?.errors ?? {}} />,
        ...(refused ? { status: refused.status } : {}),
      }),
  })
}

/** What the directory's groups give: seen and decided by administrators. */
export const groupPageRoutes: readonly Route[] = [
  get(provisioningPaths.group, (c, actor) => groupPage(c, actor)),

  post(provisioningPaths.groupRole, async (c, actor) => {
    const { lang, now } = c.var
    const t = messages[lang]
    const id = c.req.param('groupId')
    const body = await readForm(c)
    const typed = typedFields(body)
    const input = parse(GroupRoleInput, body, lang)
    if (!isId(id)) return groupPage(c, actor)
    if (!input.ok) return groupPage(c, actor, { typed, errors: input.errors, status: 422 })
    const { role, isUnderstood, version } = input.value
    if (role === 'administrator' && !isUnderstood)
      return groupPage(c, actor, { typed, errors: { understood: t.mustUnderstand }, status: 422 })
    const result = await write(c, (tx) => mapGroup(tx, actor, { id, role, seenVersion: version }, now))
    return respond(c, result, {
      texts: t.refusals,
      back: provisioningPaths.provisioning(),
      ok: () => seeOther(c, provisioningPaths.group({ groupId: id }), 'group_role_saved'),
      refused: (refusal) => {
        const errors = { role: refusalText(c, refusal, t.refusals) }
        return groupPage(c, actor, { typed, errors, status: statusOfRefusal(refusal) })
      },
    })
  }),
]
