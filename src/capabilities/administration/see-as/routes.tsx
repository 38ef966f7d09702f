import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText, type FormBody } from '../../../platform/http/form.ts'
import { page, refusalText, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { findColleagues } from '../../organisation/directory/queries.ts'
import { peopleByIds } from '../../people/queries.ts'
import { endSeeing, seeAs } from '../../people/see-as/commands.ts'
import { may } from '../../people/see-as/policy.ts'
import { latestSeeing } from '../../people/see-as/queries.ts'
import type { Belongs } from '../../people/sign-in/policy.ts'
import { administrationCrumb } from '../routes.tsx'
import { SeeAsInput } from './input.ts'
import { messages } from './messages.ts'
import { seeAsPaths } from './paths.ts'
import { SeeAsPage, type SeeAsForm } from './ui/see-as-page.tsx'

/** Seeing as another: where it begins, and the way out that stands on every page meanwhile. */
export function seeAsRoutes(belongs: Belongs): readonly Route[] {
  return [
    get(seeAsPaths.seeAs, (c, actor) => seeAsPage(c, actor, { errors: {} })),
    post(seeAsPaths.seeAs, (c, actor) => begin(c, actor, belongs)),
    post(seeAsPaths.ending, async (c, actor) => {
      const { sessionId, now, lang } = c.var
      const result = await write(c, (tx) => endSeeing(tx, actor, sessionId ?? '', now))
      return respond(c, result, {
        texts: messages[lang].refusals,
        back: '/',
        ok: () => seeOther(c, seeAsPaths.seeAs(), 'see_as_ended'),
      })
    }),
  ]
}

async function begin(c: AppContext, actor: Actor, belongs: Belongs): Promise<Response> {
  const { lang, now, sessionId } = c.var
  if (!may.seeAs(actor) || sessionId === null) return refusedPage(c, { code: 'forbidden' }, {}, '/')
  const body = await readForm(c)
  if (body['find'] === 'person') return seeAsPage(c, actor, await withFound(c, body))
  const input = parse(SeeAsInput, body, lang)
  if (!input.ok) return seeAsPage(c, actor, { ...(await withChosen(c, body)), errors: input.errors }, 422)
  const { person, reason } = input.value
  const result = await write(c, (tx) => seeAs(tx, actor, { personId: person, reason, sessionId }, belongs, now))
  return respond(c, result, {
    texts: messages[lang].refusals,
    back: seeAsPaths.seeAs(),
    ok: () => seeOther(c, '/'),
    refused: async (refusal) => {
      const errors = { person: refusalText(c, refusal, messages[lang].refusals) }
      return seeAsPage(c, actor, { ...(await withChosen(c, body)), errors }, 422)
    },
  })
}

async function seeAsPage(c: AppContext, actor: Actor, form: SeeAsForm, status: 200 | 422 = 200): Promise<Response> {
  const { lang, db } = c.var
  return respond(c, await latestSeeing(db, actor), {
    texts: {},
    back: '/',
    ok: (seeings) =>
      page(c, {
        title: messages[lang].title,
        crumbs: [administrationCrumb(c)],
        status,
        main: <SeeAsPage lang={lang} form={form} seeings={seeings} />,
      }),
  })
}

async function withFound(c: AppContext, body: FormBody): Promise<SeeAsForm> {
  const typed = typedFields(body)
  const text = typedText(typed, 'person_search').toWellFormed().replaceAll('\u0000', '').slice(0, 100)
  return { errors: {}, typed, found: (await findColleagues(c.var.db, text, today(c.var.now), 10)).people }
}

async function withChosen(c: AppContext, body: FormBody): Promise<SeeAsForm> {
  const typed = typedFields(body)
  const id = typedText(typed, 'person')
  const chosen = isId(id) ? (await peopleByIds(c.var.db, [id])).get(id) : undefined
  return { errors: {}, typed, chosen: chosen && { id: chosen.id, name: chosen.name } }
}
