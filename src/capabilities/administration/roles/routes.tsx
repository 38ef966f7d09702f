import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText, type FormBody } from '../../../platform/http/form.ts'
import { notFound, page, refusalText, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/result.ts'
import { findColleagues } from '../../organisation/directory/queries.ts'
import { peopleByIds } from '../../people/queries.ts'
import { endRole, grantRole } from '../../people/roles/commands.ts'
import { rolesOn } from '../../people/roles/queries.ts'
import { mayEnd } from '../../people/roles/rules.ts'
import { administrationPaths } from '../paths.ts'
import { administrationCrumb } from '../routes.tsx'
import { GrantRoleInput } from './input.ts'
import { messages } from './messages.ts'
import { RolesPage, type RolesForm } from './ui/roles-page.tsx'

export const roleRoutes: readonly Route[] = [
  get(administrationPaths.roles, (c, actor) => rolesPage(c, actor, { errors: {} })),

  post(administrationPaths.roles, async (c, actor) => {
    const { lang, now } = c.var
    const body = await readForm(c)
    if (body['find'] === 'person') return rolesPage(c, actor, await withFound(c, body))
    const input = parse(GrantRoleInput, body, lang)
    if (!input.ok) return rolesPage(c, actor, { ...(await withChosen(c, body)), errors: input.errors }, 422)
    const { person, role, until } = input.value
    const granted = { personId: person, role, validTo: until === null ? null : addDays(until, 1) }
    const result = await write(c, (tx) => grantRole(tx, actor, granted, now))
    return respond(c, result, {
      texts: messages[lang].refusals,
      back: administrationPaths.roles(),
      ok: () => seeOther(c, administrationPaths.roles(), 'role_granted'),
      refused: async (refusal) =>
        rolesPage(c, actor, { ...(await withChosen(c, body)), errors: inField(c, refusal) }, 422),
    })
  }),

  post(administrationPaths.roleEnding, async (c, actor) => {
    const assignmentId = c.req.param('assignmentId')
    if (!isId(assignmentId)) return notFound(c)
    const result = await write(c, (tx) => endRole(tx, actor, assignmentId, c.var.now))
    return respond(c, result, {
      texts: messages[c.var.lang].refusals,
      back: administrationPaths.roles(),
      ok: () => seeOther(c, administrationPaths.roles(), 'role_ended'),
    })
  }),
]

async function rolesPage(c: AppContext, actor: Actor, form: RolesForm, status: 200 | 422 = 200): Promise<Response> {
  const { lang, db, now } = c.var
  const on = today(now)
  return respond(c, await rolesOn(db, actor, on), {
    texts: {},
    back: '/',
    ok: (held) => {
      const administrators = held.filter((role) => role.role === 'administrator')
      const withAbility = held.map((role) => ({ ...role, mayEnd: mayEnd(role, administrators, on).ok }))
      return page(c, {
        title: messages[lang].title,
        crumbs: [administrationCrumb(c)],
        status,
        main: <RolesPage lang={lang} held={withAbility} form={form} />,
      })
    },
  })
}

/** The form again, with the people whom "Find" found. */
async function withFound(c: AppContext, body: FormBody): Promise<RolesForm> {
  const typed = typedFields(body)
  const text = typedText(typed, 'person_search').toWellFormed().replaceAll('\u0000', '').slice(0, 100)
  const { people } = await findColleagues(c.var.db, text, today(c.var.now), 10)
  return { errors: {}, typed, found: people }
}

/** The form again, with the person who was chosen. */
async function withChosen(c: AppContext, body: FormBody): Promise<RolesForm> {
  const typed = typedFields(body)
  const id = typedText(typed, 'person')
  const chosen = isId(id) ? (await peopleByIds(c.var.db, [id])).get(id) : undefined
  return { errors: {}, typed, chosen: chosen && { id: chosen.id, name: chosen.name } }
}

function inField(c: AppContext, refusal: Refusal): Record<string, string> {
  const text = refusalText(c, refusal, messages[c.var.lang].refusals)
  return { [refusal.code === 'ends_before_it_begins' ? 'until' : 'person']: text }
}
