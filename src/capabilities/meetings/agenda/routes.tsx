import { getCookie } from 'hono/cookie'
import type { JSX } from 'preact'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { Lang } from '../../../platform/i18n/lang.ts'
import { keepable } from '../../../platform/http/keeping.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import {
  parse,
  readForm,
  typedFields,
  typedText,
  type FieldErrors,
  type FormBody,
  type Parsed,
  type Typed,
} from '../../../platform/http/form.ts'
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
import type { Refusal, Result } from '../../../platform/result.ts'
import { messages as words } from '../messages.ts'
import { meetingPaths } from '../paths.ts'
import { isExcluded, may, readerOfMinutes } from '../policy.ts'
import { isClosedOn, type Meeting } from '../rules.ts'
import { minutesSnapshot } from '../approval/queries.ts'
import { readableItems } from '../approval/rules.ts'
import { DecisionCard } from '../approval/ui/decision.tsx'
import { meetingFacts } from '../queries.ts'
import { ownNote } from '../reading/queries.ts'
import { NoteCard } from '../reading/ui/note-card.tsx'
import { ReaderBar } from '../reading/ui/reader-bar.tsx'
import { insideMeeting } from '../ui/crumbs.ts'
import { addItem, addStandardItems, changeItem, orderAgenda, removeItem, type AgendaChange } from './commands.ts'
import { BreakInput, ItemInput, OrderInput, VersionInput } from './input.ts'
import { messages, usualItems } from './messages.ts'
import { agendaShown, itemPage, workingItems, type ItemPage as ItemPageData } from './queries.ts'
import { mayChangeAgenda, type AgendaItem, type ItemContent } from './rules.ts'
import { noteReading } from './reading/commands.ts'
import { InsertionInput } from './templates/input.ts'
import { keptTexts } from './templates/queries.ts'
import { withBlock, type KeptTexts } from './templates/rules.ts'
import { TemplatePicker } from './templates/ui/pickers.tsx'
import { ItemForm, type ItemFormProps } from './ui/item-form.tsx'
import { ItemPage, numberOf } from './ui/item-page.tsx'
import { OrderPage } from './ui/order-page.tsx'
import { tasksBeside } from './tasks-beside/queries.ts'
import { TasksCard } from './ui/tasks-card.tsx'

export const agendaTexts = (lang: Lang) => ({ ...words[lang].refusals, ...messages[lang].refusals })

export const meetingIn = (c: AppContext): string => addressPart(c, 'meetingId')
export const itemIn = (c: AppContext): string => addressPart(c, 'itemId')
export const toMeeting = (c: AppContext): string => meetingPaths.meeting({ meetingId: meetingIn(c) })

/** After a change of the agenda: what was done, and whether it took keys back. */
export function changed(c: AppContext, address: string, notice: string, change: AgendaChange): Response {
  return seeOther(c, address, change.keysTakenBack ? 'agenda_saved_keys_back' : notice)
}

/** Answers a change of the agenda that has no form of its own to go back to. */
export function respondChange(
  c: AppContext,
  result: Result<AgendaChange>,
  notice: string,
  address: string = toMeeting(c),
): Promise<Response> {
  return respond(c, result, {
    ok: (change) => changed(c, address, notice, change),
    texts: agendaTexts(c.var.lang),
    back: toMeeting(c),
  })
}

/** The meeting, when the actor may change its agenda now; otherwise the page that says why not. */
export async function changeable(c: AppContext, actor: Actor): Promise<Meeting | Response> {
  const meeting = await meetingFacts(c.var.db, meetingIn(c), c.var.now)
  if (!meeting) return notFound(c)
  if (!may.prepare(actor, meeting.committee.id)) return refusedPage(c, { code: 'forbidden' }, {}, toMeeting(c))
  if (actor.seenBy) return refusedPage(c, { code: 'seen_as' }, {}, toMeeting(c))
  const open = mayChangeAgenda(meeting)
  return open.ok ? meeting : refusedPage(c, open.refusal, agendaTexts(c.var.lang), toMeeting(c))
}

/** What came of the item, once its minutes are sent and if the actor may read it there. */
async function decisionOn(c: AppContext, actor: Actor, { meeting, shown }: ItemPageData): Promise<JSX.Element | null> {
  const sent = shown.readable ? meeting.minutesVersions.at(-1) : undefined
  const snapshot = sent && (await minutesSnapshot(c.var.db, sent.id))
  if (!snapshot) return null
  const items = readableItems(snapshot.items, readerOfMinutes(actor, meeting.committee.id), today(c.var.now))
  const found = items.find((one) => one.readable && one.item.id === shown.item.id)
  return found?.readable ? <DecisionCard lang={c.var.lang} meetingId={meeting.id} item={found.item} /> : null
}

/** What others have to say beside an item that somebody writes. */
export type ItemBeside = (
  c: AppContext,
  actor: Actor,
  item: Pick<AgendaItem, 'title' | 'presentation' | 'recommendation'> & { meetingId: string; itemId: string | null },
) => Promise<JSX.Element>

/** What was answered before that is like an item about to be made; null when nothing was. */
export type AnsweredBefore = (
  c: AppContext,
  actor: Actor,
  item: Pick<ItemContent, 'title' | 'presentation' | 'recommendation'>,
) => Promise<JSX.Element | null>

/** What others keep of an item that somebody reads. `mayLeave`: the reader may send it to others. */
export type ReaderBeside = (
  c: AppContext,
  actor: Actor,
  item: { readonly itemId: string; readonly mayLeave: boolean },
) => Promise<JSX.Element | null>

export interface Besides {
  readonly writing: ItemBeside
  readonly reading: ReaderBeside
  readonly answered: AnsweredBefore
}

async function showItem(c: AppContext, actor: Actor, beside: Besides): Promise<Response> {
  const data = await itemPage(c.var.db, actor, meetingIn(c), itemIn(c), c.var.now)
  if (!data) return notFound(c)
  const { lang } = c.var
  const { meeting, shown } = data
  if (data.isClosed) await write(c, (tx) => noteReading(tx, actor, meeting, shown.item.id, c.var.now))
  const name = shown.readable ? shown.item.title : messages[lang].closedTitle(shown.item.position ?? 0)
  const answer = await page(c, {
    title: `${numberOf(lang, shown.item)}: ${name}`,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <ItemPage
        lang={lang}
        data={data}
        decision={await decisionOn(c, actor, data)}
        bar={readerBar(c, data)}
        note={await noteCard(c, actor, data)}
        tasks={await tasksCard(c, actor, data)}
        beside={shown.readable && (await beside.reading(c, actor, { itemId: shown.item.id, mayLeave: data.mayPassOn }))}
        level={
          shown.readable &&
          data.mayChange &&
          (await beside.writing(c, actor, { ...shown.item, meetingId: meeting.id, itemId: shown.item.id }))
        }
      />
    ),
  })
  return shown.readable && !data.isClosed ? keepable(answer) : answer
}

async function tasksCard(c: AppContext, actor: Actor, data: ItemPageData): Promise<JSX.Element | null> {
  const on = today(c.var.now)
  const beside = await tasksBeside(c.var.db, actor, data, on)
  const at = { meetingId: data.meeting.id, itemId: data.shown.item.id }
  return beside && <TasksCard lang={c.var.lang} on={on} at={at} beside={beside} />
}

function readerBar(c: AppContext, { meeting, place }: ItemPageData): JSX.Element | null {
  if (!place) return null
  const isLarge = getCookie(c, 'text_size') === 'large'
  const here = new URL(c.req.url).pathname
  return <ReaderBar lang={c.var.lang} meetingId={meeting.id} place={place} isLarge={isLarge} here={here} />
}

/** Only one's own, so an administrator who sees as somebody has none. */
async function noteCard(c: AppContext, actor: Actor, { meeting, shown }: ItemPageData): Promise<JSX.Element | null> {
  if (!shown.readable || actor.seenBy) return null
  const note = await ownNote(c.var.db, actor, shown.item.id)
  const { accountId } = actor
  return <NoteCard lang={c.var.lang} accountId={accountId} meetingId={meeting.id} itemId={shown.item.id} note={note} />
}

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
  /** Shown again without having been sent in. */
  readonly isUnsaved?: boolean
  /** What was answered before, read before the item is made. */
  readonly answered?: JSX.Element
}

/** The form of a new item (itemId null) or of one that exists, again with everything typed when it was refused. */
async function itemForm(
  c: AppContext,
  actor: Actor,
  besides: Besides,
  itemId: string | null,
  retry: Retry = {},
): Promise<Response> {
  const meeting = await changeable(c, actor)
  if (meeting instanceof Response) return meeting
  const item = itemId === null ? null : await workingItem(c, actor, meeting, itemId)
  if (item === undefined) return notFound(c)
  const { lang, now } = c.var
  if (item && isClosedOn(item, today(now))) await write(c, (tx) => noteReading(tx, actor, meeting, item.id, now))
  const t = messages[lang]
  const { refusal, errors, typed, answered } = retry
  const isBreak = item?.isBreak ?? (c.req.query('break') !== undefined || typed?.['is_break'] !== undefined)
  const title = item ? t.changeItemOf(item.title) : isBreak ? t.newBreak : t.newItem
  const kept = isBreak ? null : await keptTexts(c.var.db, meeting.committee.id)
  const props: ItemFormProps = {
    lang,
    accountId: actor.accountId,
    title,
    action: item
      ? meetingPaths.itemText({ meetingId: meeting.id, itemId: item.id })
      : meetingPaths.items({ meetingId: meeting.id }),
    back: toMeeting(c),
    // Who puts in a block goes on with the version they began with.
    version: item && (retry.isUnsaved ? Number(typedText(typed, 'version', '0')) : item.version),
    item: item ?? (isBreak ? aBreak(t.breakTitle) : begunAs(c, kept)),
    as: isBreak ? 'break' : 'item',
    ...(kept && { kept }),
    ...(kept && !item && !typed && { begin: <TemplatePicker lang={lang} meeting={meeting} kept={kept} /> }),
    ...(errors && { errors }),
    ...(typed && { typed }),
    ...(answered && { answered }),
    ...(!isBreak && {
      level: await besides.writing(c, actor, { ...nothingWritten, ...item, meetingId: meeting.id, itemId }),
    }),
    ...(refusal && {
      refusal: refusalText(c, refusal, agendaTexts(lang)),
      conflict: refusal.code === 'changed_meanwhile',
    }),
  }
  return page(c, {
    title,
    crumbs: insideMeeting(lang, meeting),
    main: <ItemForm {...props} />,
    status: refusal ? statusOfRefusal(refusal) : errors ? 422 : 200,
  })
}

const nothingWritten = { title: '', presentation: null, recommendation: null }

const aBreak = (title: string): ItemContent => ({
  title,
  kind: 'information',
  apsa: [],
  presentation: null,
  recommendation: null,
  presenter: '',
  minutes: 10,
  closedGround: null,
  closedUntil: null,
  isBreak: true,
})

/** The template that the address names, when it is one that this committee has. */
const begunAs = (c: AppContext, kept: KeptTexts | null): ItemContent | null =>
  kept?.templates.find(({ id }) => id === c.req.query('template'))?.content ?? null

/** The same form with a text block put in, when that button was pressed; nothing is saved. */
async function inserted(
  c: AppContext,
  actor: Actor,
  besides: Besides,
  itemId: string | null,
  body: FormBody,
): Promise<Response | null> {
  const wish = parse(InsertionInput, body, c.var.lang)
  if (!wish.ok) return null
  const meeting = await changeable(c, actor)
  if (meeting instanceof Response) return meeting
  const { blocks } = await keptTexts(c.var.db, meeting.committee.id)
  const block = blocks.find(({ id }) => id === wish.value.block)
  const field = wish.value.insert
  const typed = typedFields(body)
  const text = typedText(typed, field)
  const again = { ...typed, block: '', [field]: block ? withBlock(text, block.text) : text }
  return itemForm(c, actor, besides, itemId, { typed: again, isUnsaved: true })
}

async function workingItem(
  c: AppContext,
  actor: Actor,
  meeting: Meeting,
  itemId: string,
): Promise<AgendaItem | undefined> {
  if (isExcluded(actor, itemId)) return undefined
  return (await workingItems(c.var.db, meeting.id)).find((item) => item.id === itemId)
}

function inputOf(c: AppContext, body: FormBody): Parsed<ItemContent> {
  const isBreak = body['is_break'] !== undefined
  return isBreak ? parse(BreakInput, body, c.var.lang) : parse(ItemInput, body, c.var.lang)
}

async function receiveItem(c: AppContext, actor: Actor, besides: Besides): Promise<Response> {
  const body = await readForm(c)
  const shown = await inserted(c, actor, besides, null, body)
  if (shown) return shown
  const input = inputOf(c, body)
  if (!input.ok) return itemForm(c, actor, besides, null, input)
  const isNew = body['seen'] === undefined && input.value.isBreak !== true
  const answered = isNew ? await besides.answered(c, actor, input.value) : null
  if (answered) return itemForm(c, actor, besides, null, { typed: typedFields(body), isUnsaved: true, answered })
  const result = await writeOnce(c, (tx) =>
    addItem(tx, actor, { meetingId: meetingIn(c), content: input.value }, c.var.now),
  )
  return respond(c, result, {
    ok: (change) => changed(c, toMeeting(c), 'item_added', change),
    texts: agendaTexts(c.var.lang),
    back: toMeeting(c),
  })
}

async function receiveItemText(c: AppContext, actor: Actor, besides: Besides): Promise<Response> {
  const body = await readForm(c)
  const shown = await inserted(c, actor, besides, itemIn(c), body)
  if (shown) return shown
  const input = inputOf(c, body)
  if (!input.ok) return itemForm(c, actor, besides, itemIn(c), input)
  const version = parse(VersionInput, body, c.var.lang)
  const at = { meetingId: meetingIn(c), itemId: itemIn(c) }
  // A form without a version has seen nothing: it is an old one.
  const change = { ...at, version: version.ok ? version.value.version : 0, content: input.value }
  const result = await write(c, (tx) => changeItem(tx, actor, change, c.var.now))
  return respond(c, result, {
    ok: (done) => changed(c, meetingPaths.item(at), 'item_saved', done),
    refused: (refusal) => {
      if (refusal.code !== 'changed_meanwhile') return refusedPage(c, refusal, agendaTexts(c.var.lang), toMeeting(c))
      return itemForm(c, actor, besides, itemIn(c), { typed: typedFields(body), refusal })
    },
    texts: agendaTexts(c.var.lang),
    back: toMeeting(c),
  })
}

async function showOrder(c: AppContext, actor: Actor): Promise<Response> {
  const meeting = await changeable(c, actor)
  if (meeting instanceof Response) return meeting
  const agenda = await agendaShown(c.var.db, actor, meeting, today(c.var.now))
  const items = agenda.items.map(({ item }) => ({
    id: item.id,
    title: 'title' in item ? item.title : messages[c.var.lang].closedTitle(item.position ?? 0),
  }))
  return page(c, {
    title: messages[c.var.lang].orderTitle,
    crumbs: insideMeeting(c.var.lang, meeting),
    main: <OrderPage lang={c.var.lang} meeting={meeting} items={items} />,
  })
}

async function receiveOrder(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(OrderInput, await readForm(c), c.var.lang)
  // An order that cannot be read is one that fits no agenda.
  const wish = input.ok ? input.value : { order: [] }
  const result = await write(c, (tx) => orderAgenda(tx, actor, { meetingId: meetingIn(c), wish }, c.var.now))
  return respondChange(c, result, 'order_saved', meetingPaths.agendaOrder({ meetingId: meetingIn(c) }))
}

async function receiveStandardItems(c: AppContext, actor: Actor): Promise<Response> {
  const input = { meetingId: meetingIn(c), usual: usualItems(c.var.lang) }
  const result = await write(c, (tx) => addStandardItems(tx, actor, input, c.var.now))
  return respondChange(c, result, 'standard_items_added')
}

async function receiveRemoval(c: AppContext, actor: Actor): Promise<Response> {
  const at = { meetingId: meetingIn(c), itemId: itemIn(c) }
  const result = await write(c, (tx) => removeItem(tx, actor, at, c.var.now))
  return respondChange(c, result, 'item_removed')
}

export const agendaRoutes = (beside: Besides): readonly Route[] => [
  get(meetingPaths.newItem, (c, actor) => itemForm(c, actor, beside, null)),
  post(meetingPaths.items, (c, actor) => receiveItem(c, actor, beside)),
  get(meetingPaths.item, (c, actor) => showItem(c, actor, beside)),
  get(meetingPaths.itemText, (c, actor) => itemForm(c, actor, beside, itemIn(c))),
  post(meetingPaths.itemText, (c, actor) => receiveItemText(c, actor, beside)),
  post(meetingPaths.itemRemoval, receiveRemoval),
  post(meetingPaths.standardItems, receiveStandardItems),
  get(meetingPaths.agendaOrder, showOrder),
  post(meetingPaths.agendaOrder, receiveOrder),
]
