import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { levelName } from '../../agreement/rules.ts'
import { bodyLines } from '../../committees/bodies/queries.ts'
import { isForum } from '../../committees/forums/rules.ts'
import { messages as words } from '../messages.ts'
import { meetingPaths } from '../paths.ts'
import { adjustmentRoutes } from './adjustment/routes.tsx'
import { discardYearPlan, drawUpYearPlan, publishYearPlan } from './commands.ts'
import { conflictsOf } from './conflicts/rules.ts'
import { freePeriodRoutes } from './free-periods/routes.tsx'
import { PublishInput, yearField, yearPlanInput } from './input.ts'
import { messages } from './messages.ts'
import { yearPlanPaths } from './paths.ts'
import { may, plannedBy } from './policy.ts'
import { planningDay, yearPlanFor, yearPlans, yearSetting } from './queries.ts'
import { meetingsAsked, usualWish } from './rules.ts'
import { bodiesIn, parseScope, scopeChoices } from './scope/rules.ts'
import { NewPlanPage } from './ui/new-plan-page.tsx'
import { YearPlanPage } from './ui/year-plan-page.tsx'
import { YearPlansPage } from './ui/year-plans-page.tsx'
import { openWholeYears } from './whole-year/queries.ts'
import { wholeYearRoutes } from './whole-year/routes.tsx'

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
}

const crumbs = (c: AppContext) => [
  { label: words[c.var.lang].meetings, href: meetingPaths.meetings() },
  { label: messages[c.var.lang].title, href: yearPlanPaths.plans() },
]
const textsOf = (c: AppContext) => messages[c.var.lang].refusals
const statusAfter = ({ errors, refusal }: Retry) => (refusal ? statusOfRefusal(refusal) : errors ? 422 : 200)
const saidOf = (c: AppContext, { errors, typed, refusal }: Retry) => ({
  errors,
  typed,
  refusal: refusal && refusalText(c, refusal, textsOf(c)),
})
const forbidden = (c: AppContext) => refusedPage(c, { code: 'forbidden' }, {}, meetingPaths.meetings())

async function showPlans(c: AppContext, actor: Actor): Promise<Response> {
  if (!may.planAny(actor)) return forbidden(c)
  const plans = await yearPlans(c.var.db, actor)
  const wholeYears = await openWholeYears(c.var.db, actor)
  return page(c, {
    title: messages[c.var.lang].title,
    crumbs: crumbs(c).slice(0, 1),
    main: <YearPlansPage lang={c.var.lang} {...{ plans, wholeYears }} plansForAll={may.planForAll(actor)} />,
  })
}

/** Year and scope as they stand in the address or the form; next year, and the only body there is, when they do not. */
async function whatIsPlanned(c: AppContext, actor: Actor, asked: { year: string; scope: string }) {
  const { db, now, lang } = c.var
  const thisYear = Number(today(now).slice(0, 4))
  const parsed = yearField.safeParse(asked.year)
  const year = parsed.success ? parsed.data : thisYear + 1
  const on = planningDay(year, now)
  // A forum follows no agreement: its convener plans it meeting by meeting.
  const lines = (await bodyLines(db, on)).filter(({ kind }) => !isForum(kind))
  const choices = scopeChoices(lines, may.planForAll(actor) ? null : plannedBy(actor))
  const [only, ...more] = choices.bodies
  const scope = asked.scope === '' && only && more.length === 0 ? `body:${only.id}` : asked.scope
  const wanted = parseScope(scope)
  const bodies = wanted ? bodiesIn(wanted, lines) : []
  const agreement = await agreementOn(db, on)
  const levels = [...new Set(bodies.map(({ level }) => level))].map((level) => ({
    level,
    name: levelName(agreement, level),
    wish: usualWish(agreement, level),
    asked: meetingsAsked(agreement, level).least,
  }))
  const name = wanted?.kind === 'level' ? levelName(agreement, wanted.level) : (bodies[0]?.name ?? '')
  const bodyIds = bodies.map(({ id }) => id)
  const isTheirs = bodies.length > 0 && may.planYear(actor, bodyIds)
  return {
    bodyIds,
    form: {
      lang,
      year,
      choices,
      years: [...new Set([thisYear, thisYear + 1, thisYear + 2, year])].toSorted((a, b) => a - b),
      levelNames: new Map(choices.levels.map(({ level }) => [level, levelName(agreement, level)])),
      chosen: isTheirs ? { scope, name, levels } : null,
    },
  }
}

type Planned = Awaited<ReturnType<typeof whatIsPlanned>>

function newPlanPage(c: AppContext, actor: Actor, { form }: Planned, retry: Retry = {}) {
  const t = messages[c.var.lang]
  return page(c, {
    title: statusAfter(retry) === 200 ? t.newTitle : t.error + t.newTitle,
    crumbs: crumbs(c),
    main: <NewPlanPage {...form} accountId={actor.accountId} {...saidOf(c, retry)} />,
    status: statusAfter(retry),
  })
}

async function showNewPlan(c: AppContext, actor: Actor): Promise<Response> {
  if (!may.planAny(actor)) return forbidden(c)
  const asked = { year: c.req.query('year') ?? '', scope: c.req.query('scope') ?? '' }
  return newPlanPage(c, actor, await whatIsPlanned(c, actor, asked))
}

async function receivePlan(c: AppContext, actor: Actor): Promise<Response> {
  if (!may.planAny(actor)) return forbidden(c)
  const body = await readForm(c)
  const typed = typedFields(body)
  const asked = { year: typedText(typed, 'year'), scope: typedText(typed, 'scope') }
  const planned = await whatIsPlanned(c, actor, asked)
  const { chosen } = planned.form
  if (!chosen) {
    if (planned.bodyIds.length > 0) return forbidden(c)
    return newPlanPage(c, actor, planned, { errors: { scope: textsOf(c).scope_missing } })
  }
  const input = parse(yearPlanInput(chosen.levels.map(({ level }) => level)), body, c.var.lang)
  if (!input.ok) return newPlanPage(c, actor, planned, input)
  const wish = { ...input.value, bodyIds: planned.bodyIds }
  const result = await write(c, (tx) => drawUpYearPlan(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: ({ yearPlanId }) => seeOther(c, yearPlanPaths.plan({ yearPlanId }), 'year_plan_drawn_up'),
    refused: (refusal) => newPlanPage(c, actor, planned, { typed, refusal }),
    texts: textsOf(c),
    back: yearPlanPaths.plans(),
  })
}

/** The page of a plan; after a refusal with the reason and what was typed. */
async function planPage(c: AppContext, actor: Actor, retry: Retry & { bodyId?: string } = {}): Promise<Response> {
  const { db, now, lang } = c.var
  const plan = await yearPlanFor(db, actor, addressPart(c, 'yearPlanId'))
  if (!plan) return notFound(c)
  const fitted = await yearSetting(db, plan, now)
  const { bodies } = fitted.setting
  const bodyId = retry.bodyId ?? c.req.query('body')
  const body = bodies.find(({ id }) => id === bodyId) ?? bodies[0] ?? null
  return page(c, {
    title: statusAfter(retry) === 200 ? plan.title : messages[lang].error + plan.title,
    crumbs: crumbs(c),
    main: (
      <YearPlanPage
        lang={lang}
        accountId={actor.accountId}
        plan={plan}
        fitted={fitted}
        conflicts={plan.publication ? [] : conflictsOf(fitted.setting, plan.meetings, fitted.agreement)}
        body={body}
        {...saidOf(c, retry)}
      />
    ),
    status: statusAfter(retry),
  })
}

async function receivePublication(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(PublishInput, await readForm(c), c.var.lang)
  const yearPlanId = addressPart(c, 'yearPlanId')
  const confirmed = input.ok && input.value.confirmed !== undefined
  const result = await write(c, (tx) => publishYearPlan(tx, actor, { yearPlanId, confirmed }, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, yearPlanPaths.plan({ yearPlanId }), 'year_plan_published'),
    refused: (refusal) => planPage(c, actor, { refusal }),
    texts: textsOf(c),
    back: yearPlanPaths.plans(),
  })
}

async function receiveRemoval(c: AppContext, actor: Actor): Promise<Response> {
  const yearPlanId = addressPart(c, 'yearPlanId')
  const result = await write(c, (tx) => discardYearPlan(tx, actor, yearPlanId, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, yearPlanPaths.plans(), 'year_plan_discarded'),
    texts: textsOf(c),
    back: yearPlanPaths.plans(),
  })
}

/** Year plans. Fixed addresses come before `/year-plans/:yearPlanId`. */
export const yearPlanRoutes: readonly Route[] = [
  get(yearPlanPaths.plans, showPlans),
  get(yearPlanPaths.newPlan, showNewPlan),
  post(yearPlanPaths.plans, receivePlan),
  ...freePeriodRoutes,
  ...wholeYearRoutes,
  get(yearPlanPaths.plan, (c, actor) => planPage(c, actor)),
  post(yearPlanPaths.publication, receivePublication),
  post(yearPlanPaths.removal, receiveRemoval),
  ...adjustmentRoutes(planPage),
]
