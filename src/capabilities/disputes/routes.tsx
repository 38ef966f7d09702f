import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import { isId } from '../../platform/db/ids.ts'
import { attachedFile, fileResponse } from '../../platform/files/files.ts'
import { messages as fileWords } from '../../platform/files/messages.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import {
  fieldErrorText,
  filesIn,
  parse,
  readForm,
  typedFields,
  type FieldErrors,
  type FormBody,
  type Typed,
} from '../../platform/http/form.ts'
import { writeOnce } from '../../platform/http/once.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  write,
  type Status,
} from '../../platform/http/respond.tsx'
import { refusedForm } from '../../platform/http/refused-form.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Refusal, Result } from '../../platform/result.ts'
import { similarTo, type SimilarInterpretation } from '../interpretations/queries.ts'
import { messages as interpretationWords } from '../interpretations/messages.ts'
import { addDocuments, changeDraft, noteReading, openDispute, takeStep } from './commands.ts'
import { figureRoutes } from './figures/routes.tsx'
import { DisputeInput, DraftInput, OutcomeInput, StepInput } from './input.ts'
import { messages } from './messages.ts'
import { disputePaths } from './paths.ts'
import { committeesToOpenIn, disputeList, disputePage, groundFor, ownBodyAmong, readable } from './queries.ts'
import { disputeKinds, stepNames, type DisputeKind } from './rules.ts'
import { recordOutcome } from './settling/commands.ts'
import type { RefusedForm } from './ui/dispute-actions.tsx'
import { DisputeForm } from './ui/dispute-form.tsx'
import { DisputePage } from './ui/dispute-page.tsx'
import { ChoosePage, DisputeListPage } from './ui/list-page.tsx'

const textsOf = (c: AppContext) => ({
  ...fileWords[c.var.lang].refusals,
  ...interpretationWords[c.var.lang].refusals,
  ...messages[c.var.lang].refusals,
})
const crumb = (c: AppContext) => ({ label: messages[c.var.lang].title, href: disputePaths.disputes() })
const idIn = (c: AppContext): string => addressPart(c, 'disputeId')
const toDispute = (c: AppContext): string => disputePaths.dispute({ disputeId: idIn(c) })

async function showList(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const list = await disputeList(db, actor, now)
  if (!list) return refusedPage(c, { code: 'forbidden' }, {}, '/')
  return page(c, {
    title: messages[lang].title,
    main: <DisputeListPage lang={lang} on={today(now)} list={list} />,
  })
}

const itemAsked = (c: AppContext): string | undefined => {
  const item = c.req.query('item')
  return isId(item) ? item : undefined
}

async function choose(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const list = await disputeList(db, actor, now)
  if (!list?.mayOpen) return refusedPage(c, { code: 'forbidden' }, {}, '/')
  return page(c, {
    title: messages[lang].chooseTitle,
    crumbs: [crumb(c)],
    main: <ChoosePage lang={lang} itemId={itemAsked(c)} />,
  })
}

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly status?: Status
  /** What was answered before that is like what was written; the form says that it has been shown. */
  readonly similar?: readonly SimilarInterpretation[]
}

/** The field whose answer a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = {
  guideline_kind_missing: 'guideline_kind',
  item_unknown: 'committee',
  day_to_come: 'on',
  day_too_old: 'on',
  before_request: 'on',
  renewal_needs_minutes: 'file',
  breach_needs_meeting: 'meeting',
  meeting_unknown: 'meeting',
  outcome_unfit: 'outcome',
  not_by_chairs_alone: 'outcome',
  interpretation_missing: 'title',
  names_a_person: 'answer',
}

const fieldFor = ({ code }: Refusal): string | undefined =>
  fieldOf[code] ?? (code.startsWith('file_') ? 'file' : undefined)

const retryOf = (c: AppContext, body: FormBody, refusal: Refusal): Retry =>
  refusedForm(c, body, refusal, { field: fieldFor(refusal) ?? 'title', texts: textsOf(c) })

const isKind = (kind: string): kind is DisputeKind => disputeKinds.some((one) => one === kind)

async function newForm(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const kind = addressPart(c, 'disputeKind')
  if (!isKind(kind)) return notFound(c)
  const { db, lang, now } = c.var
  const t = messages[lang]
  const ground = await groundFor(db, actor, now)
  const committees = committeesToOpenIn(ground, actor, kind)
  if (committees.length === 0)
    return refusedPage(c, { code: 'forbidden' }, { forbidden: t.noCommittee }, disputePaths.disputes())
  const title = t.newOf(t.kinds[kind].name)
  const typedItem = retry.typed?.['item']
  const itemId = isId(typedItem) ? typedItem : (itemAsked(c) ?? null)
  return page(c, {
    title: retry.errors ? t.error + title : title,
    crumbs: [crumb(c), { label: t.chooseTitle, href: disputePaths.new() }],
    status: retry.status ?? (retry.errors ? 422 : 200),
    main: (
      <DisputeForm
        lang={lang}
        accountId={actor.accountId}
        title={title}
        kind={kind}
        action={disputePaths.newOf({ disputeKind: kind })}
        back={disputePaths.new()}
        draft={null}
        committees={committees}
        own={ownBodyAmong(committees, actor)}
        itemId={itemId}
        clause={kind === 'information_breach' ? ground.clauses.duty : ''}
        {...retry}
      />
    ),
  })
}

async function open(c: AppContext, actor: Actor): Promise<Response> {
  const kind = addressPart(c, 'disputeKind')
  const body = await readForm(c)
  if (!isKind(kind)) return notFound(c)
  const input = parse(DisputeInput, body, c.var.lang)
  if (!input.ok) return newForm(c, actor, input)
  // What was answered before is read before a case is made of the same.
  const { title, text } = input.value
  const similar = body['seen'] === undefined ? await similarTo(c.var.db, actor, `${title}\n${text}`, c.var.now) : []
  if (similar.length > 0) return newForm(c, actor, { typed: typedFields(body), similar })
  const result = await writeOnce(c, (tx) => openDispute(tx, actor, { kind, ...input.value }, c.var.now))
  return respond(c, result, {
    ok: (disputeId) => seeOther(c, disputePaths.dispute({ disputeId }), 'dispute_opened'),
    refused: (refusal) =>
      fieldFor(refusal)
        ? newForm(c, actor, retryOf(c, body, refusal))
        : refusedPage(c, refusal, textsOf(c), disputePaths.disputes()),
    texts: textsOf(c),
    back: disputePaths.disputes(),
  })
}

async function draftForm(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await disputePage(db, actor, idIn(c), now)
  if (!found) return notFound(c)
  if (!found.mayChange)
    return refusedPage(c, { code: found.state === 'draft' ? 'forbidden' : 'already_sent' }, textsOf(c), toDispute(c))
  const { dispute } = found
  const title = messages[lang].changeOf(dispute.title)
  return page(c, {
    title: retry.errors ? messages[lang].error + title : title,
    crumbs: [crumb(c), { label: dispute.title, href: toDispute(c) }],
    status: retry.status ?? (retry.errors ? 422 : 200),
    main: (
      <DisputeForm
        lang={lang}
        accountId={actor.accountId}
        title={title}
        kind={dispute.kind}
        action={disputePaths.text({ disputeId: dispute.id })}
        back={toDispute(c)}
        draft={dispute}
        committees={[]}
        itemId={null}
        clause=""
        {...retry}
      />
    ),
  })
}

async function changeText(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(DraftInput, body, c.var.lang)
  if (!input.ok) return draftForm(c, actor, input)
  const result = await write(c, (tx) => changeDraft(tx, actor, { disputeId: idIn(c), ...input.value }, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toDispute(c), 'dispute_changed'),
    refused: (refusal) =>
      refusal.code === 'already_sent' || refusal.code === 'forbidden'
        ? refusedPage(c, refusal, textsOf(c), toDispute(c))
        : draftForm(c, actor, retryOf(c, body, refusal)),
    texts: textsOf(c),
    back: toDispute(c),
  })
}

async function showDispute(
  c: AppContext,
  actor: Actor,
  refused?: RefusedForm,
  status: Status = 422,
): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await disputePage(db, actor, idIn(c), now)
  if (!found) return notFound(c)
  await write(c, (tx) => noteReading(tx, actor, found.dispute, now))
  return page(c, {
    title: refused ? messages[lang].error + found.dispute.title : found.dispute.title,
    crumbs: [crumb(c)],
    ...(refused ? { status } : {}),
    main: <DisputePage lang={lang} accountId={actor.accountId} found={found} refused={refused} />,
  })
}

/** Back to the page with what was wrong beside its field; a refusal that is about none of them says so by itself. */
function answer(
  c: AppContext,
  actor: Actor,
  result: Result<undefined>,
  { form, notice, body }: { form: RefusedForm['form']; notice: string; body: FormBody },
): Promise<Response> {
  return respond(c, result, {
    ok: () => seeOther(c, toDispute(c), notice),
    refused: (refusal) => {
      const field = fieldFor(refusal)
      if (field === undefined) return refusedPage(c, refusal, textsOf(c), toDispute(c))
      const { errors, typed, status } = refusedForm(c, body, refusal, { field, texts: textsOf(c) })
      return showDispute(c, actor, { form, errors, typed }, status)
    },
    texts: textsOf(c),
    back: toDispute(c),
  })
}

async function step(c: AppContext, actor: Actor): Promise<Response> {
  const name = stepNames.find((one) => one === addressPart(c, 'disputeStep'))
  const body = await readForm(c)
  if (!name) return notFound(c)
  const input = parse(StepInput, body, c.var.lang)
  if (!input.ok) return showDispute(c, actor, { form: name, ...input })
  const wish = { disputeId: idIn(c), step: name, ...input.value, files: name === 'renewal' ? await filesIn(body) : [] }
  const result = await writeOnce(c, (tx) => takeStep(tx, actor, wish, c.var.now))
  return answer(c, actor, result, { form: name, notice: 'dispute_step_taken', body })
}

async function settle(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(OutcomeInput, body, c.var.lang)
  if (!input.ok) return showDispute(c, actor, { form: 'outcome', ...input })
  const { isHalf, lacksLevel, ...wish } = input.value
  if (isHalf) {
    const errors = { title: refusalText(c, { code: 'interpretation_missing' }, textsOf(c)) }
    return showDispute(c, actor, { form: 'outcome', errors, typed: typedFields(body) })
  }
  if (lacksLevel) {
    const errors = { level: fieldErrorText('required', c.var.lang) }
    return showDispute(c, actor, { form: 'outcome', errors, typed: typedFields(body) })
  }
  const result = await write(c, (tx) => recordOutcome(tx, actor, { disputeId: idIn(c), ...wish }, c.var.now))
  return answer(c, actor, result, { form: 'outcome', notice: 'dispute_ended', body })
}

async function attach(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const files = await filesIn(body)
  if (files.length === 0)
    return showDispute(c, actor, { form: 'files', errors: { file: fieldErrorText('file_missing', c.var.lang) } })
  const result = await writeOnce(c, (tx) => addDocuments(tx, actor, { disputeId: idIn(c), files }, c.var.now))
  return answer(c, actor, result, { form: 'files', notice: 'dispute_documents_added', body })
}

async function sendFile(c: AppContext, actor: Actor): Promise<Response> {
  const found = await readable(c.var.db, actor, idIn(c), c.var.now)
  const fileId = addressPart(c, 'fileId')
  const isOfIt =
    found && [found.dispute, ...found.dispute.steps].some(({ files }) => files.some(({ id }) => id === fileId))
  const file = isOfIt ? await attachedFile(c.var.db, fileId) : null
  if (!found || !file) return notFound(c)
  await write(c, (tx) => noteReading(tx, actor, found.dispute, c.var.now))
  return fileResponse(c, file)
}

/** Disputes: raised, followed along their path, and settled. */
export const disputeRoutes: readonly Route[] = [
  get(disputePaths.disputes, showList),
  get(disputePaths.new, choose),
  get(disputePaths.newOf, (c, actor) => newForm(c, actor)),
  post(disputePaths.newOf, open),
  // Before the page of a dispute: its address would take theirs for an id.
  ...figureRoutes,
  get(disputePaths.dispute, (c, actor) => showDispute(c, actor)),
  get(disputePaths.text, (c, actor) => draftForm(c, actor)),
  post(disputePaths.text, changeText),
  post(disputePaths.step, step),
  post(disputePaths.outcome, settle),
  post(disputePaths.files, attach),
  get(disputePaths.file, sendFile),
]
