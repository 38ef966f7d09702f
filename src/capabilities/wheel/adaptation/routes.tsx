import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
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
import { AdaptationInput, YearInput } from '../input.ts'
import { messages as words } from '../messages.ts'
import { wheelPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { adaptationsOf, dayOfYear, wheelBodies, wheelItems } from '../queries.ts'
import { wordingFor, yearAsked } from '../routes.tsx'
import { chainOf, monthsOf, reaches } from '../rules.ts'
import { adaptWheelItem, inheritWheelItem } from './commands.ts'
import { messages } from './messages.ts'
import { AdaptationPage } from './ui/adaptation-page.tsx'

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
}

const committeeIn = (c: AppContext): string => addressPart(c, 'committeeId')
const itemIn = (c: AppContext): string => addressPart(c, 'wheelItemId')
const wheelIn = (c: AppContext, year: number): string =>
  wheelPaths.ofCommittee({ committeeId: committeeIn(c) }, { year: String(year) })

async function showAdaptation(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const year = yearAsked(c)
  const committeeId = committeeIn(c)
  const bodies = await wheelBodies(db, dayOfYear(year, today(now)))
  const body = bodies.get(committeeId)
  if (!body) return notFound(c)
  const chain = chainOf(body, bodies)
  const items = await wheelItems(
    db,
    chain.map(({ id }) => id),
  )
  const item = items.find(({ id }) => id === itemIn(c))
  if (!item || !reaches(item, chain)) return notFound(c)
  if (!may.keepWheel(actor, committeeId)) return refusedPage(c, { code: 'forbidden' }, {}, wheelIn(c, year))
  const own = (await adaptationsOf(db, [committeeId])).filter(({ itemId }) => itemId === item.id)
  const { errors, typed, refusal } = retry
  return page(c, {
    title: messages[lang].title(item.content.title),
    crumbs: [{ label: words[lang].titleOf(body.name, year), href: wheelIn(c, year) }],
    main: (
      <AdaptationPage
        wording={await wordingFor(c, items, bodies)}
        accountId={actor.accountId}
        body={body}
        item={item}
        months={monthsOf(item, new Map(items.map((one) => [one.id, one])))}
        year={year}
        on={today(now)}
        own={own}
        {...(errors && { errors })}
        {...(typed && { typed })}
        {...(refusal && { refusal: refusalText(c, refusal, messages[lang].refusals) })}
      />
    ),
    status: refusal ? statusOfRefusal(refusal) : errors ? 422 : 200,
  })
}

async function receiveAdaptation(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(AdaptationInput, body, c.var.lang)
  if (!input.ok) return showAdaptation(c, actor, input)
  const wish = { committeeId: committeeIn(c), itemId: itemIn(c), wish: input.value }
  const result = await write(c, (tx) => adaptWheelItem(tx, actor, wish, c.var.now))
  const back = wheelIn(c, input.value.year)
  return respond(c, result, {
    ok: () => seeOther(c, back, input.value.isLeftOut ? 'wheel_item_left_out' : 'wheel_item_adapted'),
    refused: (refusal) => showAdaptation(c, actor, { typed: typedFields(body), refusal }),
    texts: messages[c.var.lang].refusals,
    back,
  })
}

async function receiveEnd(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(YearInput, await readForm(c), c.var.lang)
  const year = input.ok ? input.value.year : yearAsked(c)
  const wish = { committeeId: committeeIn(c), itemId: itemIn(c), year }
  const result = await write(c, (tx) => inheritWheelItem(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, wheelIn(c, year), 'wheel_item_as_inherited'),
    texts: messages[c.var.lang].refusals,
    back: wheelIn(c, year),
  })
}

/** How a body has what it inherits. */
export const adaptationRoutes: readonly Route[] = [
  get(wheelPaths.adaptation, (c, actor) => showAdaptation(c, actor)),
  post(wheelPaths.adaptation, receiveAdaptation),
  post(wheelPaths.adaptationEnd, receiveEnd),
]
