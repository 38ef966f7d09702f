import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { parse, readForm, type FieldErrors, type FormBody, type Typed } from '../../platform/http/form.ts'
import { writeOnce } from '../../platform/http/once.ts'
import { notFound, page, refusedPage, respond, seeOther, write, type Status } from '../../platform/http/respond.tsx'
import { refusedForm } from '../../platform/http/refused-form.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/result.ts'
import { agreementOn } from '../agreement/queries.ts'
import { committeeTree } from '../committees/queries.ts'
import { changeInterpretation, enterInterpretation } from './commands.ts'
import { InterpretationInput, wantedIn } from './input.ts'
import { messages } from './messages.ts'
import { interpretationPaths } from './paths.ts'
import { interpretationPage, mayKeepNow, register } from './queries.ts'
import { InterpretationForm } from './ui/interpretation-form.tsx'
import { InterpretationPage } from './ui/interpretation-page.tsx'
import { RegisterPage } from './ui/register-page.tsx'

const textsOf = (c: AppContext) => messages[c.var.lang].refusals
const crumb = (c: AppContext) => ({
  label: messages[c.var.lang].title,
  href: interpretationPaths.interpretations(),
})
const idIn = (c: AppContext): string => addressPart(c, 'interpretationId')

async function showRegister(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const wish = wantedIn((name) => c.req.query(name))
  const found = await register(db, actor, wish, now)
  if (!found) return refusedPage(c, { code: 'forbidden' }, {}, '/')
  return page(c, {
    title: messages[lang].title,
    main: (
      <RegisterPage
        lang={lang}
        on={today(now)}
        agreement={await agreementOn(db, today(now))}
        wish={wish}
        found={found}
      />
    ),
  })
}

async function showOne(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await interpretationPage(db, actor, idIn(c), now)
  if (!found) return notFound(c)
  return page(c, {
    title: found.interpretation.title,
    crumbs: [crumb(c)],
    main: (
      <InterpretationPage lang={lang} on={today(now)} agreement={await agreementOn(db, today(now))} found={found} />
    ),
  })
}

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: Status
}

/** The field whose answer a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = {
  decided_later: 'decided_on',
  lapsed_before: 'lapsed_on',
  names_a_person: 'answer',
  body_unknown: 'decided_by',
}

const retryOf = (c: AppContext, body: FormBody, refusal: Refusal): Retry =>
  refusedForm(c, body, refusal, { field: fieldOf[refusal.code] ?? 'title', texts: textsOf(c) })

async function showForm(c: AppContext, actor: Actor, id: string | null, retry: Retry = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const t = messages[lang]
  const found = id === null ? null : await interpretationPage(db, actor, id, now)
  if (id !== null && !found) return notFound(c)
  const back =
    id === null ? interpretationPaths.interpretations() : interpretationPaths.interpretation({ interpretationId: id })
  if (!(found?.mayKeep ?? (await mayKeepNow(db, actor, now)))) return refusedPage(c, { code: 'forbidden' }, {}, back)
  const title = found ? t.changeOf(found.interpretation.title) : t.new
  return page(c, {
    title: retry.errors ? t.error + title : title,
    crumbs: [crumb(c)],
    status: retry.status ?? (retry.errors ? 422 : 200),
    main: (
      <InterpretationForm
        lang={lang}
        accountId={actor.accountId}
        title={title}
        action={
          id === null ? interpretationPaths.interpretations() : interpretationPaths.text({ interpretationId: id })
        }
        back={back}
        kept={found?.interpretation ?? null}
        agreement={await agreementOn(db, today(now))}
        bodies={await committeeTree(db, today(now))}
        errors={retry.errors}
        typed={retry.typed}
      />
    ),
  })
}

async function enter(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(InterpretationInput, body, c.var.lang)
  if (!input.ok) return showForm(c, actor, null, input)
  const result = await writeOnce(c, (tx) => enterInterpretation(tx, actor, input.value, c.var.now))
  return respond(c, result, {
    ok: (interpretationId) =>
      seeOther(c, interpretationPaths.interpretation({ interpretationId }), 'interpretation_entered'),
    refused: (refusal) => showForm(c, actor, null, retryOf(c, body, refusal)),
    texts: textsOf(c),
    back: interpretationPaths.interpretations(),
  })
}

async function change(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const id = idIn(c)
  const input = parse(InterpretationInput, body, c.var.lang)
  if (!input.ok) return showForm(c, actor, id, input)
  const result = await write(c, (tx) => changeInterpretation(tx, actor, { ...input.value, id }, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, interpretationPaths.interpretation({ interpretationId: id }), 'interpretation_changed'),
    refused: (refusal) => showForm(c, actor, id, retryOf(c, body, refusal)),
    texts: textsOf(c),
    back: interpretationPaths.interpretations(),
  })
}

/** The register of interpretations, and entering them by hand. */
export const interpretationRoutes: readonly Route[] = [
  get(interpretationPaths.interpretations, showRegister),
  post(interpretationPaths.interpretations, enter),
  get(interpretationPaths.newInterpretation, (c, actor) => showForm(c, actor, null)),
  get(interpretationPaths.interpretation, showOne),
  get(interpretationPaths.text, (c, actor) => showForm(c, actor, idIn(c))),
  post(interpretationPaths.text, change),
]
