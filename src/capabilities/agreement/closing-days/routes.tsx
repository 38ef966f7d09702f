import { addDays, parseIsoDate, today } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import { writeOnce } from '../../../platform/http/once.ts'
import { notFound, page, refusalText, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { messages as agreementMessages } from '../messages.ts'
import { agreementPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { closingDaysFrom } from '../queries.ts'
import { addClosingDay, removeClosingDay } from './commands.ts'
import { ClosingDayInput } from './input.ts'
import { messages } from './messages.ts'
import { ClosingDaysPage } from './ui/closing-days-page.tsx'

interface RefusedForm {
  typed: Typed
  errors: FieldErrors
}

async function closingDaysPage(c: AppContext, refused?: RefusedForm): Promise<Response> {
  const { lang, db, now } = c.var
  const t = messages[lang]
  const on = today(now)
  const days = await closingDaysFrom(db, addDays(on, -365))
  return page(c, {
    title: refused ? t.error + t.title : t.title,
    crumbs: [{ label: agreementMessages[lang].title, href: agreementPaths.agreement() }],
    main: <ClosingDaysPage lang={lang} on={on} days={days} refused={refused} />,
    ...(refused ? { status: 422 as const } : {}),
  })
}

export const closingDayRoutes: readonly Route[] = [
  get(agreementPaths.closingDays, (c, actor) =>
    may.manageAgreement(actor)
      ? closingDaysPage(c)
      : refusedPage(c, { code: 'forbidden' }, {}, agreementPaths.agreement()),
  ),

  post(agreementPaths.closingDays, async (c, actor) => {
    const body = await readForm(c)
    const input = parse(ClosingDayInput, body, c.var.lang)
    const texts = messages[c.var.lang].refusals
    if (!may.manageAgreement(actor)) return refusedPage(c, { code: 'forbidden' }, texts, agreementPaths.agreement())
    if (!input.ok) return closingDaysPage(c, input)
    const result = await writeOnce(c, (tx) => addClosingDay(tx, actor, input.value, c.var.now))
    return respond(c, result, {
      texts,
      back: agreementPaths.agreement(),
      ok: () => seeOther(c, agreementPaths.closingDays(), 'closing_day_added'),
      refused: (refusal) =>
        closingDaysPage(c, { typed: typedFields(body), errors: { day: refusalText(c, refusal, texts) } }),
    })
  }),

  post(agreementPaths.closingDayRemoval, async (c, actor) => {
    const day = parseIsoDate(addressPart(c, 'day'))
    if (day === null) return notFound(c)
    const result = await write(c, (tx) => removeClosingDay(tx, actor, day, c.var.now))
    return respond(c, result, {
      texts: messages[c.var.lang].refusals,
      back: agreementPaths.closingDays(),
      ok: () => seeOther(c, agreementPaths.closingDays(), 'closing_day_removed'),
    })
  }),
]
