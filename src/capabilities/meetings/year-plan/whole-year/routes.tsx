import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import {
  parse,
  readForm,
  typedFields,
  typedText,
  type FieldErrors,
  type Typed,
} from '../../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { attachment } from '../../../../platform/http/download.ts'
import type { Refusal } from '../../../../platform/result.ts'
import { writeXlsx } from '../../../../platform/tables/write-xlsx.ts'
import { agreementOn } from '../../../agreement/queries.ts'
import { levelName } from '../../../agreement/rules.ts'
import { messages as words } from '../../messages.ts'
import { meetingPaths } from '../../paths.ts'
import { yearField } from '../input.ts'
import { messages as planWords } from '../messages.ts'
import { yearPlanPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { planningDay, yearPlanFor } from '../queries.ts'
import { meetingsAsked, usualWish } from '../rules.ts'
import { askForYear, cancelYear } from './commands.ts'
import { typedAgain, wholeYearInput } from './input.ts'
import { messages } from './messages.ts'
import { bodiesOfYear, wholeYearFor, type WholeYear } from './queries.ts'
import type { RuleNames } from './ui/rule-words.ts'
import { notKeptLines, unmetLines, type UnmetLine } from './ui/unmet-words.ts'
import { WholeYearForm } from './ui/whole-year-form.tsx'
import { WholeYearPage } from './ui/whole-year-page.tsx'

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
}

const crumbs = (c: AppContext) => [
  { label: words[c.var.lang].meetings, href: meetingPaths.meetings() },
  { label: planWords[c.var.lang].title, href: yearPlanPaths.plans() },
]
const textsOf = (c: AppContext) => planWords[c.var.lang].refusals
const forbidden = (c: AppContext) => refusedPage(c, { code: 'forbidden' }, {}, yearPlanPaths.plans())

/** The year as it stands in the address or the form, else next year, with what its levels usually wish for. */
async function whatIsLaid(c: AppContext, asked: string) {
  const { db, now } = c.var
  const thisYear = Number(today(now).slice(0, 4))
  const parsed = yearField.safeParse(asked)
  const year = parsed.success ? parsed.data : thisYear + 1
  const agreement = await agreementOn(db, planningDay(year, now))
  const levels = [...new Set((await bodiesOfYear(db, year, now)).map(({ level }) => level))]
  return {
    year,
    years: [...new Set([thisYear, thisYear + 1, thisYear + 2, year])].toSorted((a, b) => a - b),
    levels: levels.map((level) => ({
      level,
      name: levelName(agreement, level),
      wish: usualWish(agreement, level),
      asked: meetingsAsked(agreement, level).least,
    })),
  }
}

type WhatIsLaid = Awaited<ReturnType<typeof whatIsLaid>>

function formPage(c: AppContext, actor: Actor, laid: WhatIsLaid, { errors, typed, refusal }: Retry = {}) {
  const { lang } = c.var
  const status = refusal ? statusOfRefusal(refusal) : errors ? 422 : 200
  const { title } = messages[lang]
  return page(c, {
    title: status === 200 ? title : planWords[lang].error + title,
    crumbs: crumbs(c),
    main: (
      <WholeYearForm
        {...laid}
        {...{ lang, errors, typed }}
        accountId={actor.accountId}
        refusal={refusal && refusalText(c, refusal, textsOf(c))}
      />
    ),
    status,
  })
}

async function showForm(c: AppContext, actor: Actor): Promise<Response> {
  if (!may.planForAll(actor)) return forbidden(c)
  const before = await wholeYearFor(c.var.db, actor, c.req.query('from') ?? '')
  const laid = await whatIsLaid(c, c.req.query('year') ?? String(before?.year ?? ''))
  return formPage(c, actor, laid, before ? { typed: typedAgain(before.asked) } : {})
}

async function receiveForm(c: AppContext, actor: Actor): Promise<Response> {
  if (!may.planForAll(actor)) return forbidden(c)
  const body = await readForm(c)
  const typed = typedFields(body)
  const laid = await whatIsLaid(c, typedText(typed, 'year'))
  const input = parse(wholeYearInput(laid.levels.map(({ level }) => level)), body, c.var.lang)
  if (!input.ok) return formPage(c, actor, laid, input)
  const result = await write(c, (tx) => askForYear(tx, actor, input.value, c.var.now))
  return respond(c, result, {
    ok: ({ wholeYearId }) => seeOther(c, yearPlanPaths.wholeYear({ wholeYearId }), 'whole_year_asked'),
    refused: (refusal) => formPage(c, actor, laid, { typed, refusal }),
    texts: textsOf(c),
    back: yearPlanPaths.plans(),
  })
}

/** Wheel items by name, as they were when the year was laid. */
function titlesOf({ outcome }: WholeYear): ReadonlyMap<string, string> {
  if (outcome?.outcome === 'laid') return new Map(Object.entries(outcome.titles))
  const rules = outcome?.outcome === 'impossible' ? outcome.rules : []
  return new Map(rules.flatMap((rule) => (rule.kind === 'item' ? [[rule.itemId, rule.title] as const] : [])))
}

/** A year that was asked for, with the draft that came of it and the names its rules are said with. */
async function wholeYearAt(c: AppContext, actor: Actor) {
  const { db, now, lang } = c.var
  const wholeYear = await wholeYearFor(db, actor, addressPart(c, 'wholeYearId'))
  if (!wholeYear) return null
  const asked = new Set(wholeYear.asked.levels.map(({ level }) => level))
  const bodies = (await bodiesOfYear(db, wholeYear.year, now)).filter(({ level }) => asked.has(level))
  const agreement = await agreementOn(db, planningDay(wholeYear.year, now))
  const plan = wholeYear.yearPlanId === null ? null : await yearPlanFor(db, actor, wholeYear.yearPlanId)
  const byId = new Map(bodies.map((body) => [body.id, body]))
  const titles = titlesOf(wholeYear)
  const names: RuleNames = {
    lang,
    wholeYearId: wholeYear.id,
    level: (level) => levelName(agreement, level),
    body: (bodyId) => byId.get(bodyId)?.name ?? '',
    levelOf: (bodyId) => byId.get(bodyId)?.level,
    item: (itemId) => titles.get(itemId),
  }
  return { wholeYear, bodies, plan, names }
}

/** How soon the page is loaded again while the work is under way. */
const refreshAfterSeconds = 4

async function showWholeYear(c: AppContext, actor: Actor): Promise<Response> {
  const found = await wholeYearAt(c, actor)
  if (!found) return notFound(c)
  const { wholeYear } = found
  const isStill = c.req.query('still') !== undefined
  if (wholeYear.outcome === null && !isStill) {
    c.header('refresh', `${refreshAfterSeconds}; url=${yearPlanPaths.wholeYear({ wholeYearId: wholeYear.id })}`)
  }
  const asked = Number(c.req.query('page'))
  return page(c, {
    title: wholeYear.title,
    crumbs: crumbs(c),
    main: (
      <WholeYearPage
        {...found}
        lang={c.var.lang}
        mayCancel={wholeYear.askedBy?.personId === actor.personId}
        isStill={isStill}
        wish={c.req.query('wish') ?? ''}
        unmetPage={Number.isInteger(asked) && asked > 0 ? asked : 1}
      />
    ),
  })
}

async function cancelWholeYear(c: AppContext, actor: Actor): Promise<Response> {
  const result = await write(c, (tx) => cancelYear(tx, actor, addressPart(c, 'wholeYearId'), c.var.now))
  return respond(c, result, {
    ok: ({ wholeYearId }) => seeOther(c, yearPlanPaths.wholeYear({ wholeYearId }), 'whole_year_cancelled'),
    texts: textsOf(c),
    back: yearPlanPaths.plans(),
  })
}

/** Everything that is not met or not kept in one table, as a spreadsheet. */
async function sendUnmetWishes(c: AppContext, actor: Actor): Promise<Response> {
  const found = await wholeYearAt(c, actor)
  const outcome = found?.wholeYear.outcome
  if (!found?.plan || outcome?.outcome !== 'laid') return notFound(c)
  const { names, plan, wholeYear } = found
  const t = messages[c.var.lang]
  const row = (kind: string) => (line: UnmetLine) => [
    kind,
    names.body(line.bodyId),
    line.on,
    line.wish,
    line.why,
    line.next.map(({ text }) => text).join(', '),
  ]
  const widths = [10, 34, 12, 50, 60, 30]
  const labels = [t.unmetKind, t.body, t.meeting, t.wish, t.inTheWay, t.next]
  const rows = [
    ...notKeptLines(outcome, names, plan).map(row(t.unmetKinds.rule)),
    ...unmetLines(outcome, names, plan).map(row(t.unmetKinds.wish)),
  ]
  const columns = labels.map((label, index) => ({ label, width: widths[index] ?? 20 }))
  return attachment(await writeXlsx(t.unmetSheet, columns, rows), 'xlsx', t.unmetFileName(wholeYear.title))
}

/** Laying the whole year for all bodies. Before `/year-plans/:yearPlanId`. */
export const wholeYearRoutes: readonly Route[] = [
  get(yearPlanPaths.wholeYears, showForm),
  post(yearPlanPaths.wholeYears, receiveForm),
  get(yearPlanPaths.wholeYear, showWholeYear),
  post(yearPlanPaths.wholeYearCancellation, cancelWholeYear),
  get(yearPlanPaths.unmetWishes, sendUnmetWishes),
]
