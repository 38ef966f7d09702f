import { parseIsoDate, today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import { notFound, page, refusalText, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/result.ts'
import { messages as unitMessages } from '../messages.ts'
import { organisationPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { unitHistory, unitTree } from '../queries.ts'
import { closeUnit, openUnit } from './commands.ts'
import { ClosingInput, NewUnitInput } from './input.ts'
import { messages } from './messages.ts'
import { lifetimePaths } from './paths.ts'
import { ClosingPage, NewUnitPage } from './ui/lifetime-pages.tsx'

interface Refused {
  readonly typed: Typed
  readonly errors: FieldErrors
  readonly status?: 409 | 422
}

const crumb = (c: AppContext) => ({
  label: unitMessages[c.var.lang].title,
  href: organisationPaths.organisation(),
})

const fieldOf: Readonly<Record<string, string>> = {
  number_taken: 'number',
  unknown_parent: 'parent',
  parent_ends_first: 'parent',
  too_deep: 'parent',
  unit_has_ended: 'last_day',
  before_latest_period: 'last_day',
  has_subunits: 'last_day',
  has_employees: 'last_day',
}

function inField(c: AppContext, refusal: Refusal): FieldErrors {
  const { lang } = c.var
  const from = parseIsoDate(String(refusal.params?.['from'] ?? ''))
  const said = from === null ? refusal : { ...refusal, params: { from: sayDate(from, lang, 'medium') } }
  return { [fieldOf[refusal.code] ?? 'form']: refusalText(c, said, messages[lang].refusals) }
}

async function newUnitPage(c: AppContext, refused?: Refused): Promise<Response> {
  const { lang, db, now } = c.var
  const t = messages[lang]
  return page(c, {
    title: refused ? t.error + t.newTitle : t.newTitle,
    crumbs: [crumb(c)],
    main: (
      <NewUnitPage
        lang={lang}
        today={today(now)}
        tree={await unitTree(db, today(now))}
        typed={refused?.typed}
        errors={refused?.errors ?? {}}
      />
    ),
    ...(refused ? { status: refused.status ?? 422 } : {}),
  })
}

async function closingPage(c: AppContext, unitId: string, refused?: Refused): Promise<Response> {
  const { lang, db, now } = c.var
  const history = await unitHistory(db, unitId)
  const name = history?.periods.at(-1)?.name
  if (!history || name === undefined) return notFound(c)
  const title = messages[lang].closeTitle(name)
  return page(c, {
    title: refused ? messages[lang].error + title : title,
    crumbs: [crumb(c), { label: name, href: organisationPaths.unit({ unitId }) }],
    main: (
      <ClosingPage
        lang={lang}
        today={today(now)}
        unitId={unitId}
        name={name}
        version={history.version}
        typed={refused?.typed}
        errors={refused?.errors ?? {}}
      />
    ),
    ...(refused ? { status: refused.status ?? 422 } : {}),
  })
}

const notAllowed = (c: AppContext) => refusedPage(c, { code: 'forbidden' }, {}, organisationPaths.organisation())

export const lifetimeRoutes: readonly Route[] = [
  get(lifetimePaths.newUnit, (c, actor) => (may.changeUnits(actor) ? newUnitPage(c) : notAllowed(c))),

  post(lifetimePaths.newUnit, async (c, actor) => {
    if (!may.changeUnits(actor)) return notAllowed(c)
    const { lang, now } = c.var
    const body = await readForm(c)
    const typed = typedFields(body)
    const input = parse(NewUnitInput, body, lang)
    if (!input.ok) return newUnitPage(c, { typed, errors: input.errors })
    const result = await write(c, (tx) => openUnit(tx, actor, input.value, now))
    return respond(c, result, {
      texts: messages[lang].refusals,
      back: organisationPaths.organisation(),
      // A unit that opens later is not there yet today.
      ok: (unitId) => seeOther(c, organisationPaths.unit({ unitId }, { on: input.value.from }), 'unit_opened'),
      refused: (refusal) => newUnitPage(c, { typed, errors: inField(c, refusal) }),
    })
  }),

  get(lifetimePaths.closing, (c, actor) => {
    const unitId = c.req.param('unitId')
    if (!isId(unitId)) return notFound(c)
    return may.changeUnits(actor) ? closingPage(c, unitId) : notAllowed(c)
  }),

  post(lifetimePaths.closing, async (c, actor) => {
    const unitId = c.req.param('unitId')
    if (!isId(unitId)) return notFound(c)
    if (!may.changeUnits(actor)) return notAllowed(c)
    const { lang, now } = c.var
    const body = await readForm(c)
    const typed = typedFields(body)
    const input = parse(ClosingInput, body, lang)
    if (!input.ok) return closingPage(c, unitId, { typed, errors: input.errors })
    const closing = { unitId, lastDay: input.value.last_day, version: input.value.version }
    const result = await write(c, (tx) => closeUnit(tx, actor, closing, now))
    return respond(c, result, {
      texts: messages[lang].refusals,
      back: organisationPaths.unit({ unitId }),
      ok: () => seeOther(c, organisationPaths.unit({ unitId }), 'unit_closed'),
      refused: (refusal) => {
        const status = refusal.code === 'changed_meanwhile' ? 409 : 422
        return closingPage(c, unitId, { typed, errors: inField(c, refusal), status })
      },
    })
  }),
]
