import type { Actor } from '../../../platform/auth/actor.ts'
import { fileResponse } from '../../../platform/files/files.ts'
import { messages as fileWords } from '../../../platform/files/messages.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { readForm, type FieldErrors, type FormBody } from '../../../platform/http/form.ts'
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
import type { Lang } from '../../../platform/i18n/lang.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { readWord } from '../../../platform/word-reading/read-word.ts'
import { agendaTexts, changed, meetingIn, toMeeting } from '../agenda/routes.tsx'
import { messages as minutesWords } from '../minutes/messages.ts'
import { minutesPaths } from '../minutes/paths.ts'
import { may } from '../policy.ts'
import { meetingFacts } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import { beginImport, correctImport, giveUpImport, takeInItems, takeInMinutes } from './commands.ts'
import { mergedUp, splitAt } from './correcting/rules.ts'
import { parseCorrections, readyItems, stepIn, type Corrections } from './input.ts'
import { messages } from './messages.ts'
import { wordImportPaths } from './paths.ts'
import {
  documentOf,
  takesIn,
  wordImport,
  wordImportsOf,
  type Purpose,
  type ThereAlready,
  type WordImport,
} from './queries.ts'
import type { ProposedItem } from './rules.ts'
import { PreviewPage } from './ui/preview-page.tsx'
import { UploadPage } from './ui/upload-page.tsx'

const textsOf = (lang: Lang) => ({
  ...agendaTexts(lang),
  ...minutesWords[lang].refusals,
  ...fileWords[lang].refusals,
  ...messages[lang].refusals,
})

interface Opened {
  readonly meeting: Meeting
  readonly purpose: Purpose
  readonly there: readonly ThereAlready[]
}

/** The meeting with what it can take in now, for who prepare it; otherwise the page that says why not. */
async function opened(c: AppContext, actor: Actor): Promise<Opened | Response> {
  const meeting = await meetingFacts(c.var.db, meetingIn(c), c.var.now)
  if (!meeting) return notFound(c)
  if (!may.prepare(actor, meeting.committee.id)) return refusedPage(c, { code: 'forbidden' }, {}, toMeeting(c))
  if (actor.seenBy) return refusedPage(c, { code: 'seen_as' }, {}, toMeeting(c))
  const takes = await takesIn(c.var.db, actor, meeting)
  if (!takes) return refusedPage(c, { code: 'takes_in_nothing' }, textsOf(c.var.lang), toMeeting(c))
  return { meeting, ...takes }
}

async function showUpload(c: AppContext, actor: Actor, refusal?: Refusal): Promise<Response> {
  const at = await opened(c, actor)
  if (at instanceof Response) return at
  const { lang } = c.var
  return page(c, {
    title: messages[lang].title[at.purpose],
    crumbs: insideMeeting(lang, at.meeting),
    main: (
      <UploadPage
        lang={lang}
        meetingId={at.meeting.id}
        purpose={at.purpose}
        waiting={await wordImportsOf(c.var.db, at.meeting.id)}
        error={refusal && refusalText(c, refusal, textsOf(lang))}
      />
    ),
    ...(refusal && { status: statusOfRefusal(refusal) }),
  })
}

async function receiveUpload(c: AppContext, actor: Actor): Promise<Response> {
  const at = await opened(c, actor)
  if (at instanceof Response) return at
  const { file } = await readForm(c)
  if (!(file instanceof File) || file.name === '') return showUpload(c, actor, { code: 'file_missing' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readWord(bytes)
  if (!read.ok) return showUpload(c, actor, read.refusal)
  const meetingId = at.meeting.id
  const wanted = { meetingId, fileName: file.name, bytes, document: read.value }
  const result = await write(c, (tx) => beginImport(tx, actor, wanted, c.var.now))
  if (!result.ok) return showUpload(c, actor, result.refusal)
  return seeOther(c, wordImportPaths.import({ meetingId, wordImportId: result.value }), 'word_file_read')
}

interface Shown {
  readonly items?: readonly ProposedItem[]
  readonly errors?: FieldErrors
  readonly refusal?: Refusal
}

const importIn = (c: AppContext): string => addressPart(c, 'wordImportId')
const atImport = (c: AppContext) => ({ meetingId: meetingIn(c), importId: importIn(c) })
const toImport = (c: AppContext) => wordImportPaths.import({ meetingId: meetingIn(c), wordImportId: importIn(c) })

async function showImport(c: AppContext, actor: Actor, shown: Shown = {}): Promise<Response> {
  const at = await opened(c, actor)
  if (at instanceof Response) return at
  const draft = await wordImport(c.var.db, at.meeting.id, importIn(c))
  if (!draft) return notFound(c)
  const { lang } = c.var
  const { errors, refusal, items = draft.items } = shown
  const hasErrors = errors !== undefined && Object.keys(errors).length > 0
  return page(c, {
    title: messages[lang].preview[at.purpose](items.length),
    crumbs: insideMeeting(lang, at.meeting),
    main: (
      <PreviewPage
        lang={lang}
        draft={draft}
        items={items}
        purpose={at.purpose}
        there={at.there}
        {...(errors && { errors })}
        {...(refusal && { refusal: refusalText(c, refusal, textsOf(lang)) })}
      />
    ),
    status: refusal ? statusOfRefusal(refusal) : hasErrors ? 422 : 200,
  })
}

async function showDocument(c: AppContext, actor: Actor): Promise<Response> {
  const at = await opened(c, actor)
  if (at instanceof Response) return at
  const draft = await wordImport(c.var.db, at.meeting.id, importIn(c))
  const file = draft && (await documentOf(c.var.db, draft.id))
  return file ? fileResponse(c, file) : notFound(c)
}

/** What the form says beside what is stored, and the draft that it corrects. */
async function corrected(
  c: AppContext,
  actor: Actor,
): Promise<{ at: Opened; draft: WordImport; body: FormBody; sent: Corrections } | Response> {
  const at = await opened(c, actor)
  if (at instanceof Response) return at
  const draft = await wordImport(c.var.db, at.meeting.id, importIn(c))
  if (!draft) return notFound(c)
  const body = await readForm(c)
  return { at, draft, body, sent: parseCorrections(body, draft.items, c.var.lang) }
}

/** The items after the button that was pressed. */
function stepped(
  body: FormBody,
  items: readonly ProposedItem[],
): Result<{ items: readonly ProposedItem[]; at: number | null }> {
  const wish = stepIn(body)
  if (!wish) return ok({ items, at: null })
  if (wish.step === 'merge') {
    return wish.at > 0 && wish.at < items.length
      ? ok({ items: mergedUp(items, wish.at), at: wish.at - 1 })
      : refuse('changed_meanwhile')
  }
  const cut = splitAt(items, wish.at, wish.cut)
  return cut.ok ? ok({ items: cut.value, at: wish.at + 1 }) : cut
}

async function receiveCorrections(c: AppContext, actor: Actor): Promise<Response> {
  const form = await corrected(c, actor)
  if (form instanceof Response) return form
  const { items, errors, version } = form.sent
  if (Object.keys(errors).length > 0) return showImport(c, actor, { items, errors })
  const after = stepped(form.body, items)
  if (!after.ok) return showImport(c, actor, { items, refusal: after.refusal })
  const wanted = { ...atImport(c), version, items: after.value.items }
  const result = await write(c, (tx) => correctImport(tx, actor, wanted, c.var.now))
  const anchor = after.value.at === null ? '' : `#item-${after.value.at}`
  return respond(c, result, {
    ok: () => seeOther(c, `${toImport(c)}${anchor}`, 'word_import_saved'),
    refused: (refusal) => showImport(c, actor, { items, refusal }),
    texts: textsOf(c.var.lang),
    back: toMeeting(c),
  })
}

async function receiveApplication(c: AppContext, actor: Actor): Promise<Response> {
  const form = await corrected(c, actor)
  if (form instanceof Response) return form
  const { lang, now } = c.var
  const { items, errors, version } = form.sent
  const ready = readyItems(items, lang)
  const isAgenda = form.at.purpose === 'agenda'
  const wrong = isAgenda ? { ...errors, ...ready.errors } : errors
  if (Object.keys(wrong).length > 0) return showImport(c, actor, { items, errors: wrong })
  const refused = (refusal: Refusal) => showImport(c, actor, { items, refusal })
  const answers = { refused, texts: textsOf(lang), back: toMeeting(c) }
  const wanted = { ...atImport(c), version }
  if (isAgenda) {
    const result = await write(c, (tx) => takeInItems(tx, actor, { ...wanted, contents: ready.contents }, now))
    return respond(c, result, { ...answers, ok: (change) => changed(c, toMeeting(c), 'word_import_taken', change) })
  }
  const result = await write(c, (tx) => takeInMinutes(tx, actor, { ...wanted, items }, now))
  const minutes = minutesPaths.minutes({ meetingId: form.at.meeting.id })
  return respond(c, result, { ...answers, ok: () => seeOther(c, minutes, 'word_minutes_taken') })
}

async function receiveRemoval(c: AppContext, actor: Actor): Promise<Response> {
  const result = await write(c, (tx) => giveUpImport(tx, actor, atImport(c), c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toMeeting(c), 'word_import_given_up'),
    texts: textsOf(c.var.lang),
    back: toMeeting(c),
  })
}

export const wordImportRoutes: readonly Route[] = [
  get(wordImportPaths.imports, (c, actor) => showUpload(c, actor)),
  post(wordImportPaths.imports, receiveUpload),
  get(wordImportPaths.import, (c, actor) => showImport(c, actor)),
  post(wordImportPaths.import, receiveCorrections),
  get(wordImportPaths.document, showDocument),
  post(wordImportPaths.application, receiveApplication),
  post(wordImportPaths.removal, receiveRemoval),
]
