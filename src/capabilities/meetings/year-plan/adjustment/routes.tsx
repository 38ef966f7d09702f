import type { Actor } from '../../../../platform/auth/actor.ts'
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
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import type { Refusal } from '../../../../platform/result.ts'
import { addPlanned, adjustPlanned, removePlanned } from '../commands.ts'
import { conflictsAt, conflictsOf, enterPlanned, relativesIn, standingBookings } from '../conflicts/rules.ts'
import { AddInput, AdjustInput } from '../input.ts'
import { messages } from '../messages.ts'
import { yearPlanPaths } from '../paths.ts'
import { bestDays } from '../proposal/rules.ts'
import { yearPlanFor, yearSetting, type FittedYear, type YearPlan } from '../queries.ts'
import type { PlanBody, PlannedMeeting } from '../rules.ts'
import { PlannedPage } from '../ui/planned-form.tsx'

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
}

/** How the page of a whole plan answers a form that was refused. */
type PlanPage = (c: AppContext, actor: Actor, retry: Retry & { bodyId?: string }) => Promise<Response>

const placeOf = (c: AppContext) => ({
  yearPlanId: addressPart(c, 'yearPlanId'),
  plannedId: addressPart(c, 'plannedId'),
})
const textsOf = (c: AppContext) => messages[c.var.lang].refusals
const toBody = (yearPlanId: string, body: string): string => `${yearPlanPaths.plan({ yearPlanId }, { body })}#body`
const daysOffered = 5

/** One meeting against all the others: what speaks against its day and the wished one, and days that suit everybody. */
function lookedAt(plan: YearPlan, { setting, agreement }: FittedYear, body: PlanBody, meeting: PlannedMeeting) {
  const bookings = standingBookings(setting)
  const bodies = new Map(setting.bodies.map((one) => [one.id, one]))
  for (const other of plan.meetings) {
    const of = bodies.get(other.bodyId)
    if (of && other.id !== meeting.id) enterPlanned(setting, bookings, of, other)
  }
  const { wishedOn, on, starts, minutes, place } = meeting
  const usual = setting.wishes.get(body.level)
  const wish = { meetings: 1, months: [], weekday: usual?.weekday ?? null, starts, minutes, place }
  const near = on ?? wishedOn
  const placing = { body, wish, relatives: relativesIn(setting)(body) }
  return {
    against: conflictsOf(setting, plan.meetings, agreement).filter(({ plannedId }) => plannedId === meeting.id),
    againstWished: wishedOn === null ? [] : conflictsAt(setting, bookings, body, { on: wishedOn, starts, minutes }),
    otherDays:
      near === null
        ? []
        : bestDays(setting, bookings, placing, near, daysOffered + 1)
            .filter((day) => day !== on)
            .slice(0, daysOffered)
            .toSorted(),
  }
}

async function plannedPage(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const { db, now, lang } = c.var
  const { yearPlanId, plannedId } = placeOf(c)
  const plan = await yearPlanFor(db, actor, yearPlanId)
  const meeting = plan?.publication ? undefined : plan?.meetings.find(({ id }) => id === plannedId)
  if (!plan || !meeting) return notFound(c)
  const fitted = await yearSetting(db, plan, now)
  const body = fitted.setting.bodies.find(({ id }) => id === meeting.bodyId)
  if (!body) return notFound(c)
  const t = messages[lang]
  const { errors, typed, refusal } = retry
  return page(c, {
    title: errors || refusal ? t.error + t.changeTitle(body.name) : t.changeTitle(body.name),
    crumbs: [
      { label: t.title, href: yearPlanPaths.plans() },
      { label: plan.title, href: yearPlanPaths.plan({ yearPlanId }) },
    ],
    main: (
      <PlannedPage
        {...{ lang, plan, body, meeting, errors }}
        accountId={actor.accountId}
        {...lookedAt(plan, fitted, body, meeting)}
        typed={refusal?.code === 'changed_meanwhile' ? undefined : typed}
        refusal={refusal && refusalText(c, refusal, textsOf(c))}
      />
    ),
    status: refusal ? statusOfRefusal(refusal) : errors ? 422 : 200,
  })
}

async function receiveAdjustment(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(AdjustInput, body, c.var.lang)
  if (!input.ok) return plannedPage(c, actor, input)
  const at = placeOf(c)
  const result = await write(c, (tx) => adjustPlanned(tx, actor, { ...at, ...input.value }))
  return respond(c, result, {
    ok: ({ bodyId }) => seeOther(c, toBody(at.yearPlanId, bodyId), 'year_plan_adjusted'),
    refused: (refusal) => plannedPage(c, actor, { typed: typedFields(body), refusal }),
    texts: textsOf(c),
    back: yearPlanPaths.plan({ yearPlanId: at.yearPlanId }),
  })
}

async function receiveAddition(c: AppContext, actor: Actor, planPage: PlanPage): Promise<Response> {
  const body = await readForm(c)
  const typed = typedFields(body)
  const bodyId = typedText(typed, 'body')
  const input = parse(AddInput, body, c.var.lang)
  if (!input.ok) return planPage(c, actor, { ...input, bodyId })
  const yearPlanId = addressPart(c, 'yearPlanId')
  const result = await write(c, (tx) => addPlanned(tx, actor, { yearPlanId, ...input.value }))
  return respond(c, result, {
    ok: () => seeOther(c, toBody(yearPlanId, bodyId), 'year_plan_added'),
    refused: (refusal) => planPage(c, actor, { typed, refusal, bodyId }),
    texts: textsOf(c),
    back: yearPlanPaths.plan({ yearPlanId }),
  })
}

async function receiveRemoval(c: AppContext, actor: Actor): Promise<Response> {
  const at = placeOf(c)
  const result = await write(c, (tx) => removePlanned(tx, actor, at))
  return respond(c, result, {
    ok: ({ bodyId }) => seeOther(c, toBody(at.yearPlanId, bodyId), 'year_plan_taken_out'),
    texts: textsOf(c),
    back: yearPlanPaths.plan({ yearPlanId: at.yearPlanId }),
  })
}

/** The meetings of a draft, one by one. */
export function adjustmentRoutes(planPage: PlanPage): readonly Route[] {
  return [
    post(yearPlanPaths.meetings, (c, actor) => receiveAddition(c, actor, planPage)),
    get(yearPlanPaths.meeting, (c, actor) => plannedPage(c, actor)),
    post(yearPlanPaths.meeting, receiveAdjustment),
    post(yearPlanPaths.meetingRemoval, receiveRemoval),
  ]
}
