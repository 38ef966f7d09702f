import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { fieldErrorText, parse, readForm, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import { writeOnce } from '../../../platform/http/once.ts'
import { page, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { DutyEndInput, DutyInput } from '../input.ts'
import { messages as words } from '../messages.ts'
import { guidelinePaths } from '../paths.ts'
import { may } from '../policy.ts'
import { registerFor } from '../queries.ts'
import { addDuty, endDuty, takeNationalDuties } from './commands.ts'
import { messages } from './messages.ts'
import { allDuties } from './queries.ts'
import { DutiesPage } from './ui/duties-page.tsx'

const refusals = (c: AppContext) => messages[c.var.lang].refusals

async function showDuties(
  c: AppContext,
  actor: Actor,
  retry: { readonly typed?: Typed; readonly errors?: FieldErrors } = {},
): Promise<Response> {
  const { db, lang, now } = c.var
  const t = messages[lang]
  return page(c, {
    title: retry.errors ? t.error + t.title : t.title,
    crumbs: [{ label: words[lang].title, href: guidelinePaths.guidelines() }],
    ...(retry.errors ? { status: 422 } : {}),
    main: (
      <DutiesPage
        lang={lang}
        on={today(now)}
        duties={await allDuties(db)}
        register={await registerFor(db, actor, now)}
        mayKeep={may.keep(actor)}
        {...retry}
      />
    ),
  })
}

async function takeNational(c: AppContext, actor: Actor): Promise<Response> {
  const result = await write(c, (tx) => takeNationalDuties(tx, actor, c.var.now))
  const back = guidelinePaths.duties()
  return respond(c, result, { ok: () => seeOther(c, back, 'guideline_duties_taken'), texts: refusals(c), back })
}

async function add(c: AppContext, actor: Actor): Promise<Response> {
  if (!may.keep(actor)) return refusedPage(c, { code: 'forbidden' }, {}, guidelinePaths.duties())
  const input = parse(DutyInput, await readForm(c), c.var.lang)
  if (!input.ok) return showDuties(c, actor, input)
  const result = await writeOnce(c, (tx) => addDuty(tx, actor, input.value, c.var.now))
  const back = guidelinePaths.duties()
  return respond(c, result, { ok: () => seeOther(c, back, 'guideline_duty_added'), texts: refusals(c), back })
}

async function end(c: AppContext, actor: Actor): Promise<Response> {
  if (!may.keep(actor)) return refusedPage(c, { code: 'forbidden' }, {}, guidelinePaths.duties())
  const input = parse(DutyEndInput, await readForm(c), c.var.lang)
  if (!input.ok)
    return showDuties(c, actor, { errors: { from: input.errors['from'] ?? fieldErrorText('invalid', c.var.lang) } })
  const wish = { dutyId: addressPart(c, 'dutyId'), from: input.value.from }
  const result = await write(c, (tx) => endDuty(tx, actor, wish, c.var.now))
  const back = guidelinePaths.duties()
  return respond(c, result, { ok: () => seeOther(c, back, 'guideline_duty_ended'), texts: refusals(c), back })
}

export const dutyRoutes: readonly Route[] = [
  get(guidelinePaths.duties, (c, actor) => showDuties(c, actor)),
  post(guidelinePaths.duties, add),
  post(guidelinePaths.nationalDuties, takeNational),
  post(guidelinePaths.dutyEnd, end),
]
