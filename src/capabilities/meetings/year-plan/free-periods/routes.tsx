import { today } from '../../../../platform/clock/dates.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import { page, refusalText, refusedPage, respond, seeOther, write } from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { messages as words } from '../messages.ts'
import { yearPlanPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { addFreePeriod, removeFreePeriod } from './commands.ts'
import { FreePeriodInput } from './input.ts'
import { messages } from './messages.ts'
import { freePeriods } from './queries.ts'
import { FreePeriodsPage } from './ui/free-periods-page.tsx'

async function freePeriodsPage(c: AppContext, refused?: { typed: Typed; errors: FieldErrors }): Promise<Response> {
  const { lang, db, now } = c.var
  const t = messages[lang]
  const periods = await freePeriods(db, Number(today(now).slice(0, 4)), 2199)
  return page(c, {
    title: refused ? words[lang].error + t.title : t.title,
    crumbs: [{ label: words[lang].title, href: yearPlanPaths.plans() }],
    main: <FreePeriodsPage lang={lang} periods={periods} refused={refused} />,
    ...(refused ? { status: 422 as const } : {}),
  })
}

const forbidden = (c: AppContext) => refusedPage(c, { code: 'forbidden' }, {}, yearPlanPaths.plans())

export const freePeriodRoutes: readonly Route[] = [
  get(yearPlanPaths.freePeriods, (c, actor) => (may.planForAll(actor) ? freePeriodsPage(c) : forbidden(c))),

  post(yearPlanPaths.freePeriods, async (c, actor) => {
    if (!may.planForAll(actor)) return forbidden(c)
    const body = await readForm(c)
    const input = parse(FreePeriodInput, body, c.var.lang)
    if (!input.ok) return freePeriodsPage(c, input)
    const texts = messages[c.var.lang].refusals
    const result = await write(c, (tx) => addFreePeriod(tx, actor, input.value, c.var.now))
    return respond(c, result, {
      texts,
      back: yearPlanPaths.freePeriods(),
      ok: () => seeOther(c, yearPlanPaths.freePeriods(), 'meeting_free_period_added'),
      refused: (refusal) =>
        freePeriodsPage(c, { typed: typedFields(body), errors: { last_day: refusalText(c, refusal, texts) } }),
    })
  }),

  post(yearPlanPaths.freePeriodRemoval, async (c, actor) => {
    const result = await write(c, (tx) => removeFreePeriod(tx, actor, addressPart(c, 'freePeriodId'), c.var.now))
    return respond(c, result, {
      texts: messages[c.var.lang].refusals,
      back: yearPlanPaths.freePeriods(),
      ok: () => seeOther(c, yearPlanPaths.freePeriods(), 'meeting_free_period_removed'),
    })
  }),
]
