import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import { fileResponse } from '../../platform/files/files.ts'
import { messages as fileWords } from '../../platform/files/messages.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import {
  fieldErrorText,
  filesIn,
  parse,
  readForm,
  typedFields,
  typedText,
  type FormBody,
} from '../../platform/http/form.ts'
import { writeOnce } from '../../platform/http/once.ts'
import { notFound, page, refusedPage, respond, seeOther, write, type Status } from '../../platform/http/respond.tsx'
import { refusedForm } from '../../platform/http/refused-form.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/result.ts'
import { agreementOn } from '../agreement/queries.ts'
import { levelName } from '../agreement/rules.ts'
import { committeeTree } from '../committees/queries.ts'
import { meetingPaths } from '../meetings/paths.ts'
import { choosingUnder } from '../referrals/sending/receivers/queries.ts'
import { isSelected } from '../referrals/sending/rules.ts'
import { answerRoutes } from './answers/routes.tsx'
import {
  addFiles,
  addReceivers,
  changeHearing,
  createHearing,
  deleteHearing,
  dropFile,
  extendHearing,
  removeReceiver,
  sendHearing,
} from './commands.ts'
import { gatheringRoutes } from './gathering/routes.tsx'
import { ExtensionInput, HearingInput, ReceiversInput, RemovalInput } from './input.ts'
import { messages } from './messages.ts'
import { messages as originWords } from './origins/messages.ts'
import { itemFor, originOf } from './origins/queries.ts'
import { hearingPaths } from './paths.ts'
import { may } from './policy.ts'
import { bodiesToAskFor, hearingList, hearingPage, usualDayFor } from './queries.ts'
import { DraftPage } from './ui/draft-page.tsx'
import { HearingForm, type HearingFormState } from './ui/hearing-form.tsx'
import { HearingListPage } from './ui/hearing-list-page.tsx'
import { HearingPage } from './ui/hearing-page.tsx'

const hearingIn = (c: AppContext): string => addressPart(c, 'hearingId')
const textsOf = (c: AppContext) => ({
  ...messages[c.var.lang].refusals,
  ...originWords[c.var.lang].refusals,
  ...fileWords[c.var.lang].refusals,
})
const toHearing = (c: AppContext): string => hearingPaths.hearing({ hearingId: hearingIn(c) })
const listCrumb = (c: AppContext) => ({ label: messages[c.var.lang].title, href: hearingPaths.hearings() })

async function showList(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const hearings = await hearingList(db, actor, now)
  return page(c, {
    title: messages[lang].title,
    main: <HearingListPage lang={lang} on={today(now)} hearings={hearings} mayAsk={may.begin(actor)} />,
  })
}

interface Retry extends HearingFormState {
  readonly status?: Status
}

async function newHearing(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const t = messages[lang]
  if (!may.begin(actor)) return refusedPage(c, { code: 'forbidden' }, {}, hearingPaths.hearings())
  const itemId = typedText(retry.typed, 'item', c.req.query('item') ?? '')
  const item = itemId === '' ? null : await itemFor(db, actor, itemId, now)
  if (itemId !== '' && !item) return notFound(c)
  if (item && !item.leaving.ok) return refusedPage(c, item.leaving.refusal, textsOf(c), meetingPaths.item(item))
  const askers = await bodiesToAskFor(db, actor, now)
  return page(c, {
    title: retry.errors ? t.error + t.newHearing : t.newHearing,
    crumbs: [listCrumb(c)],
    status: retry.status ?? 200,
    main: (
      <HearingForm
        lang={lang}
        accountId={actor.accountId}
        title={t.newHearing}
        hearing={null}
        about={item}
        askers={item ? askers.filter(({ id }) => id === item.committeeId) : askers}
        action={hearingPaths.hearings()}
        back={item ? meetingPaths.item(item) : hearingPaths.hearings()}
        state={retry}
      />
    ),
  })
}

async function create(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(HearingInput, body, c.var.lang)
  if (!input.ok) return newHearing(c, actor, { ...input, status: 422 })
  if (input.value.committeeId === '') {
    const errors = { committee: fieldErrorText('choose_one', c.var.lang) }
    return newHearing(c, actor, { typed: typedFields(body), errors, status: 422 })
  }
  const result = await writeOnce(c, (tx) => createHearing(tx, actor, input.value, c.var.now))
  return respond(c, result, {
    ok: (hearingId) => seeOther(c, hearingPaths.hearing({ hearingId }), 'hearing_created'),
    texts: textsOf(c),
    back: hearingPaths.hearings(),
  })
}

async function show(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await hearingPage(db, actor, hearingIn(c), now)
  if (!found) return notFound(c)
  const { hearing } = found
  const frame = {
    title: (retry.errors ? messages[lang].error : '') + hearing.title,
    crumbs: [listCrumb(c)],
    status: retry.status ?? (200 as const),
  }
  const origin = await originOf(db, actor, hearing.itemId, now)
  if (hearing.sentAt !== null) {
    const main = <HearingPage lang={lang} on={today(now)} found={found} origin={origin} form={retry} />
    return page(c, { ...frame, main })
  }
  const tree = await committeeTree(db, today(now))
  const usual = await usualDayFor(db, hearing, today(now))
  const agreement = await agreementOn(db, today(now))
  const nameOf = (level: number) => levelName(agreement, level)
  return page(c, {
    ...frame,
    main: (
      <DraftPage
        lang={lang}
        found={found}
        origin={origin}
        bodies={tree.filter(({ id }) => id !== hearing.committeeId)}
        choosing={choosingUnder(tree, hearing.committeeId, agreement)}
        levelName={nameOf}
        usual={usual}
        state={retry}
      />
    ),
  })
}

async function changeForm(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await hearingPage(db, actor, hearingIn(c), now)
  if (!found) return notFound(c)
  const { hearing } = found
  if (!may.ask(actor, hearing.committeeId) || hearing.sentAt !== null) {
    return refusedPage(c, { code: hearing.sentAt === null ? 'forbidden' : 'hearing_sent' }, textsOf(c), toHearing(c))
  }
  const title = messages[lang].changeOf(hearing.title)
  return page(c, {
    title: retry.errors ? messages[lang].error + title : title,
    crumbs: [listCrumb(c), { label: hearing.title, href: toHearing(c) }],
    status: retry.status ?? 200,
    main: (
      <HearingForm
        lang={lang}
        accountId={actor.accountId}
        title={title}
        hearing={hearing}
        askers={[]}
        action={hearingPaths.text({ hearingId: hearing.id })}
        back={toHearing(c)}
        state={retry}
      />
    ),
  })
}

/** The field whose answer a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = {
  day_past: 'answers_by',
  not_later: 'answers_by',
  reason_missing: 'period_reason',
  changed_meanwhile: 'title',
}

const again = (c: AppContext, body: FormBody, refusal: Refusal, field = fieldOf[refusal.code] ?? 'title'): Retry =>
  refusedForm(c, body, refusal, { field, texts: textsOf(c) })

async function change(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(HearingInput, body, c.var.lang)
  if (!input.ok) return changeForm(c, actor, { ...input, status: 422 })
  const wish = { hearingId: hearingIn(c), ...input.value }
  const result = await write(c, (tx) => changeHearing(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toHearing(c), 'hearing_changed'),
    refused: (refusal) => changeForm(c, actor, again(c, body, refusal)),
    texts: textsOf(c),
    back: toHearing(c),
  })
}

async function choose(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(ReceiversInput, body, c.var.lang)
  if (!input.ok) return show(c, actor, { ...input, status: 422 })
  if (!isSelected(input.value)) {
    return show(c, actor, {
      typed: typedFields(body),
      errors: { who: fieldErrorText('choose_one', c.var.lang) },
      status: 422,
    })
  }
  const wish = { hearingId: hearingIn(c), selection: input.value }
  const result = await write(c, (tx) => addReceivers(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, `${toHearing(c)}#receivers`, 'hearing_receivers'),
    texts: textsOf(c),
    back: toHearing(c),
  })
}

async function unchoose(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(RemovalInput, await readForm(c), c.var.lang)
  const wish = { hearingId: hearingIn(c), committeeId: input.ok ? input.value.committee : '' }
  const result = await write(c, (tx) => removeReceiver(tx, actor, wish, c.var.now))
  const done = () => seeOther(c, `${toHearing(c)}#receivers`, 'hearing_receivers')
  return respond(c, result, { ok: done, texts: textsOf(c), back: toHearing(c) })
}

async function receiveFiles(c: AppContext, actor: Actor): Promise<Response> {
  const files = await filesIn(await readForm(c))
  if (files.length === 0) {
    return show(c, actor, { errors: { file: fieldErrorText('file_missing', c.var.lang) }, status: 422 })
  }
  const result = await writeOnce(c, (tx) => addFiles(tx, actor, { hearingId: hearingIn(c), files }, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toHearing(c), 'hearing_files'),
    refused: (refusal) => show(c, actor, again(c, {}, refusal, 'file')),
    texts: textsOf(c),
    back: toHearing(c),
  })
}

async function sendFile(c: AppContext, actor: Actor): Promise<Response> {
  const found = await hearingPage(c.var.db, actor, hearingIn(c), c.var.now)
  const file = found?.files.find(({ id }) => id === addressPart(c, 'fileId'))
  return file ? fileResponse(c, file) : notFound(c)
}

async function removeFileFrom(c: AppContext, actor: Actor): Promise<Response> {
  const wish = { hearingId: hearingIn(c), fileId: addressPart(c, 'fileId') }
  const result = await write(c, (tx) => dropFile(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toHearing(c), 'hearing_files'),
    texts: textsOf(c),
    back: toHearing(c),
  })
}

async function send(c: AppContext, actor: Actor): Promise<Response> {
  const { version } = typedFields(await readForm(c))
  const wish = { hearingId: hearingIn(c), version: Number(version) }
  const result = await write(c, (tx) => sendHearing(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toHearing(c), 'hearing_sent'),
    texts: textsOf(c),
    back: toHearing(c),
  })
}

async function extend(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(ExtensionInput, body, c.var.lang)
  if (!input.ok) return show(c, actor, { ...input, status: 422 })
  const wish = { hearingId: hearingIn(c), answersBy: input.value.answers_by, reason: input.value.reason }
  const result = await write(c, (tx) => extendHearing(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toHearing(c), 'hearing_extended'),
    refused: (refusal) =>
      fieldOf[refusal.code] === 'answers_by'
        ? show(c, actor, again(c, body, refusal))
        : refusedPage(c, refusal, textsOf(c), toHearing(c)),
    texts: textsOf(c),
    back: toHearing(c),
  })
}

async function remove(c: AppContext, actor: Actor): Promise<Response> {
  const result = await write(c, (tx) => deleteHearing(tx, actor, hearingIn(c), c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, hearingPaths.hearings(), 'hearing_deleted'),
    texts: textsOf(c),
    back: hearingPaths.hearings(),
  })
}

/** Hearings: asking, answering and gathering. */
export const hearingRoutes: readonly Route[] = [
  get(hearingPaths.hearings, showList),
  post(hearingPaths.hearings, create),
  get(hearingPaths.new, (c, actor) => newHearing(c, actor)),
  get(hearingPaths.hearing, (c, actor) => show(c, actor)),
  get(hearingPaths.text, (c, actor) => changeForm(c, actor)),
  post(hearingPaths.text, change),
  post(hearingPaths.receivers, choose),
  post(hearingPaths.receiverRemoval, unchoose),
  post(hearingPaths.files, receiveFiles),
  get(hearingPaths.file, sendFile),
  post(hearingPaths.fileRemoval, removeFileFrom),
  post(hearingPaths.sending, send),
  post(hearingPaths.extension, extend),
  post(hearingPaths.deletion, remove),
  ...answerRoutes,
  ...gatheringRoutes,
]
