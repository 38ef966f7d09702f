import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import { writeOnce } from '../../../platform/http/once.ts'
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
import { Card } from '../../../ui/components/card/card.tsx'
import { agreementOn } from '../../agreement/queries.ts'
import { addWheelItem, changeWheelItem, removeWheelItem } from '../commands.ts'
import { WheelItemInput } from '../input.ts'
import { messages } from '../messages.ts'
import { wheelPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { wheelBodies, wheelItem, wheelItems } from '../queries.ts'
import { wordingFor } from '../routes.tsx'
import { monthsOf, type WheelBody, type WheelItem } from '../rules.ts'
import { WheelItemForm } from '../ui/item-form.tsx'
import { Facts, WheelItemPage } from '../ui/item-page.tsx'

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
}

const textsOf = (c: AppContext) => messages[c.var.lang].refusals
const itemIn = (c: AppContext): string => addressPart(c, 'wheelItemId')
/** The wheel that an item stands on. */
const wheelOf = (committeeId: string | null): string =>
  committeeId === null ? wheelPaths.wheel() : wheelPaths.ofCommittee({ committeeId })

/** Whose wheel, with everything that the form chooses among; null without such a body. */
async function around(c: AppContext, committeeId: string | null) {
  const { db, now } = c.var
  const bodies = await wheelBodies(db, today(now))
  const body: WheelBody | null | undefined = committeeId === null ? null : bodies.get(committeeId)
  if (body === undefined) return null
  const items = await wheelItems(db, committeeId === null ? [] : [committeeId])
  const agreement = await agreementOn(db, today(now))
  const levels = (agreement?.levels ?? []).filter(({ level }) => body === null || level >= body.level)
  return { body, bodies, items, levels }
}

async function showForm(
  c: AppContext,
  actor: Actor,
  asked: { readonly committeeId: string | null; readonly item: WheelItem | null },
  retry: Retry = {},
): Promise<Response> {
  const { committeeId, item } = asked
  const found = await around(c, committeeId)
  if (!found) return notFound(c)
  if (!may.keepWheel(actor, committeeId)) return refusedPage(c, { code: 'forbidden' }, {}, wheelOf(committeeId))
  const { lang } = c.var
  const t = messages[lang]
  const { errors, typed, refusal } = retry
  const title = item ? `${t.change}: ${item.content.title}` : committeeId === null ? t.newItem : t.newOwnItem
  const at = item && { wheelItemId: item.id }
  return page(c, {
    title,
    crumbs: [{ label: found.body?.name ?? t.menu, href: wheelOf(committeeId) }],
    main: (
      <WheelItemForm
        lang={lang}
        accountId={actor.accountId}
        title={title}
        action={at ? wheelPaths.itemChange(at) : wheelPaths.items({}, { committee: committeeId ?? undefined })}
        back={at ? wheelPaths.item(at) : wheelOf(committeeId)}
        item={item}
        levels={found.levels}
        others={found.items.filter(({ id }) => id !== item?.id)}
        {...(errors && { errors })}
        {...(typed && { typed })}
        {...(refusal && { refusal: refusalText(c, refusal, textsOf(c)) })}
        {...(refusal?.code === 'changed_meanwhile' && item && { conflict: await stored(c, item, found) })}
      />
    ),
    status: refusal ? statusOfRefusal(refusal) : errors ? 422 : 200,
  })
}

/** What is stored now, above what somebody typed while another saved. */
async function stored(
  c: AppContext,
  item: WheelItem,
  { items, bodies }: NonNullable<Awaited<ReturnType<typeof around>>>,
) {
  const t = messages[c.var.lang]
  const months = monthsOf(item, new Map(items.map((one) => [one.id, one])))
  return (
    <Card title={t.otherText}>
      <p>{t.otherTextLead}</p>
      <p>
        <strong>{item.content.title}</strong>
      </p>
      <Facts wording={await wordingFor(c, items, bodies)} item={item} months={months} on={today(c.var.now)} />
    </Card>
  )
}

async function showItem(c: AppContext, actor: Actor): Promise<Response> {
  const item = await wheelItem(c.var.db, itemIn(c))
  const found = item && (await around(c, item.committeeId))
  if (!item || !found) return notFound(c)
  const { items, bodies, body } = found
  return page(c, {
    title: item.content.title,
    crumbs: [{ label: body?.name ?? messages[c.var.lang].menu, href: wheelOf(item.committeeId) }],
    main: (
      <WheelItemPage
        wording={await wordingFor(c, items, bodies)}
        item={item}
        months={monthsOf(item, new Map(items.map((one) => [one.id, one])))}
        on={today(c.var.now)}
        keeps={may.keepWheel(actor, item.committeeId)}
      />
    ),
  })
}

async function receiveNew(c: AppContext, actor: Actor): Promise<Response> {
  const committeeId = c.req.query('committee') ?? null
  const body = await readForm(c)
  const input = parse(WheelItemInput, body, c.var.lang)
  const asked = { committeeId, item: null }
  if (!input.ok) return showForm(c, actor, asked, input)
  const result = await writeOnce(c, (tx) => addWheelItem(tx, actor, { ...input.value, committeeId }, c.var.now))
  return respond(c, result, {
    ok: ({ id }) => seeOther(c, wheelPaths.item({ wheelItemId: id }), 'wheel_item_added'),
    refused: (refusal) => showForm(c, actor, asked, { typed: typedFields(body), refusal }),
    texts: textsOf(c),
    back: wheelOf(committeeId),
  })
}

async function showChange(c: AppContext, actor: Actor): Promise<Response> {
  const item = await wheelItem(c.var.db, itemIn(c))
  return item ? showForm(c, actor, { committeeId: item.committeeId, item }) : notFound(c)
}

async function receiveChange(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const item = await wheelItem(c.var.db, itemIn(c))
  if (!item) return notFound(c)
  const asked = { committeeId: item.committeeId, item }
  const input = parse(WheelItemInput, body, c.var.lang)
  if (!input.ok) return showForm(c, actor, asked, input)
  const result = await write(c, (tx) => changeWheelItem(tx, actor, { id: item.id, ...input.value }, c.var.now))
  return respond(c, result, {
    ok: ({ id }) => seeOther(c, wheelPaths.item({ wheelItemId: id }), 'wheel_item_changed'),
    refused: (refusal) => showForm(c, actor, asked, { typed: typedFields(body), refusal }),
    texts: textsOf(c),
    back: wheelOf(item.committeeId),
  })
}

async function receiveRemoval(c: AppContext, actor: Actor): Promise<Response> {
  const result = await write(c, (tx) => removeWheelItem(tx, actor, { id: itemIn(c) }, c.var.now))
  return respond(c, result, {
    ok: ({ committeeId }) => seeOther(c, wheelOf(committeeId), 'wheel_item_removed'),
    texts: textsOf(c),
    back: wheelPaths.item({ wheelItemId: itemIn(c) }),
  })
}

/** What stands on the wheels, one item at a time. */
export const wheelItemRoutes: readonly Route[] = [
  get(wheelPaths.items, (c, actor) =>
    showForm(c, actor, { committeeId: c.req.query('committee') ?? null, item: null }),
  ),
  post(wheelPaths.items, receiveNew),
  get(wheelPaths.item, showItem),
  get(wheelPaths.itemChange, showChange),
  post(wheelPaths.itemChange, receiveChange),
  post(wheelPaths.itemRemoval, receiveRemoval),
]
