import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import { isId } from '../../platform/db/ids.ts'
import { fileBytes } from '../../platform/files/files.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { attachment } from '../../platform/http/download.ts'
import { parse, readForm, typedText, type FormBody } from '../../platform/http/form.ts'
import { writeOnce } from '../../platform/http/once.ts'
import {
  notFound,
  page,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
  type Status,
} from '../../platform/http/respond.tsx'
import { refusedForm } from '../../platform/http/refused-form.ts'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/result.ts'
import { committeeOn } from '../committees/queries.ts'
import { isExcluded } from '../meetings/policy.ts'
import { whereaboutsOf } from '../meetings/whereabouts/queries.ts'
import { answerAdvice, beginDiscussion, giveAdvice, signDiscussion, writeDiscussion } from './commands.ts'
import { AdviceInput, AnswerInput, DiscussionInput, SignatureInput } from './input.ts'
import { messages } from './messages.ts'
import { workingEnvironmentPaths as paths } from './paths.ts'
import { may } from './policy.ts'
import { proofDocument, proofName } from './proof/rules.ts'
import { advicePage, bodyPage, discussionPage, meetingsOfAdvice, overviewFor, proofOf } from './queries.ts'
import { AdviceForm, AdvicePage, type Retry } from './ui/advice-pages.tsx'
import { BodyPage } from './ui/body-page.tsx'
import { DiscussionPage } from './ui/discussion-page.tsx'
import { OverviewPage } from './ui/overview-page.tsx'

const committeeIn = (c: AppContext): string => addressPart(c, 'committeeId')
const discussionIn = (c: AppContext): string => addressPart(c, 'discussionId')
const adviceIn = (c: AppContext): string => addressPart(c, 'adviceId')
const textsOf = (c: AppContext) => messages[c.var.lang].refusals
const toBody = (c: AppContext): string => paths.body({ committeeId: committeeIn(c) })
const toDiscussion = (c: AppContext): string => paths.discussion({ discussionId: discussionIn(c) })
const toAdvice = (c: AppContext): string => paths.advice({ adviceId: adviceIn(c) })

function crumbsTo(c: AppContext, body?: { id: string; name: string }) {
  const t = messages[c.var.lang]
  const all = { label: t.title, href: paths.overview() }
  return body ? [all, { label: body.name, href: paths.body({ committeeId: body.id }) }] : [all]
}

async function showOverview(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const overview = await overviewFor(db, actor, now)
  return page(c, {
    title: messages[lang].title,
    main: <OverviewPage lang={lang} on={today(now)} overview={overview} />,
  })
}

async function showBody(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await bodyPage(db, actor, committeeIn(c), now)
  if (!found) return notFound(c)
  return page(c, {
    title: messages[lang].bodyTitle(found.committee.name),
    crumbs: crumbsTo(c),
    main: <BodyPage lang={lang} on={today(now)} found={found} />,
  })
}

async function begin(c: AppContext, actor: Actor): Promise<Response> {
  const { now } = c.var
  const wish = { committeeId: committeeIn(c), heldOn: today(now), itemId: null }
  const result = await writeOnce(c, (tx) => beginDiscussion(tx, actor, wish, now))
  return respond(c, result, {
    ok: (discussionId) => seeOther(c, paths.discussion({ discussionId }), 'discussion_begun'),
    texts: textsOf(c),
    back: toBody(c),
  })
}

async function showDiscussion(
  c: AppContext,
  actor: Actor,
  retry: Retry | null = null,
  status: Status = 200,
): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await discussionPage(db, actor, discussionIn(c), now)
  if (!found) return notFound(c)
  const { committeeId, committeeName } = found.discussion
  const t = messages[lang]
  return page(c, {
    title: (retry ? t.error : '') + t.discussionTitle(committeeName),
    crumbs: crumbsTo(c, { id: committeeId, name: committeeName }),
    status,
    main: <DiscussionPage lang={lang} accountId={actor.accountId} found={found} retry={retry} />,
  })
}

const retryOf = (c: AppContext, body: FormBody, refusal: Refusal, field: string): Retry =>
  refusedForm(c, body, refusal, { field, texts: textsOf(c) })

async function writeText(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(DiscussionInput, body, c.var.lang)
  if (!input.ok) return showDiscussion(c, actor, input, 422)
  const wish = { discussionId: discussionIn(c), ...input.value }
  const result = await write(c, (tx) => writeDiscussion(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toDiscussion(c), 'discussion_written'),
    refused: (refusal) =>
      refusal.code === 'changed_meanwhile'
        ? showDiscussion(c, actor, retryOf(c, body, refusal, 'cooperation'), 409)
        : refusedPage(c, refusal, textsOf(c), toDiscussion(c)),
    texts: textsOf(c),
    back: toDiscussion(c),
  })
}

async function sign(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(SignatureInput, await readForm(c), c.var.lang)
  if (!input.ok) return refusedPage(c, { code: 'changed_meanwhile' }, textsOf(c), toDiscussion(c))
  const wish = { discussionId: discussionIn(c), version: input.value.version }
  const result = await write(c, (tx) => signDiscussion(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: (how) => seeOther(c, toDiscussion(c), how === 'signed' ? 'discussion_signed' : 'discussion_key_turned'),
    texts: textsOf(c),
    back: toDiscussion(c),
  })
}

/** The kept proof; until it is kept, the same made anew. */
async function sendProof(c: AppContext, actor: Actor): Promise<Response> {
  const { db, now, documents, installation } = c.var
  const found = await discussionPage(db, actor, discussionIn(c), now)
  if (!found?.discussion.signedAt) return notFound(c)
  const { discussion } = found
  const file = await proofOf(db, discussion.id)
  const kept = file && (await fileBytes(db, file.id))
  const made =
    kept ?? (await documents.render('written-record', proofDocument(discussion, installation.municipality, 'da')))
  return attachment(made, 'pdf', proofName(discussion))
}

async function newAdvice(c: AppContext, actor: Actor, retry: Retry | null = null): Promise<Response> {
  const { db, lang, now } = c.var
  const committeeId = committeeIn(c)
  const committee = isId(committeeId) ? await committeeOn(db, committeeId, today(now)) : null
  if (!committee) return notFound(c)
  if (!may.write(actor, committeeId)) return refusedPage(c, { code: 'forbidden' }, {}, toBody(c))
  const meetings = await meetingsOfAdvice(db, committeeId, now)
  const asked = typedText(retry?.typed, 'item', c.req.query('item') ?? '')
  const found = isId(asked) ? (await whereaboutsOf(db, [asked], now)).get(asked) : undefined
  const item = found?.committeeId === committeeId && !isExcluded(actor, found.itemId) ? found : null
  const t = messages[lang]
  return page(c, {
    title: (retry ? t.error : '') + t.adviceFor(committee.name),
    crumbs: crumbsTo(c, committee),
    status: retry ? 422 : 200,
    main: (
      <AdviceForm
        lang={lang}
        on={today(now)}
        accountId={actor.accountId}
        committee={committee}
        meetings={meetings}
        item={item}
        retry={retry}
      />
    ),
  })
}

async function recordAdvice(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(AdviceInput, body, c.var.lang)
  if (!input.ok) return newAdvice(c, actor, input)
  const wish = { committeeId: committeeIn(c), ...input.value }
  const result = await writeOnce(c, (tx) => giveAdvice(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: (adviceId) => seeOther(c, paths.advice({ adviceId }), 'advice_given'),
    refused: (refusal) =>
      refusal.code === 'forbidden'
        ? refusedPage(c, refusal, textsOf(c), toBody(c))
        : newAdvice(c, actor, retryOf(c, body, refusal, refusal.code.startsWith('day_') ? 'given_on' : 'meeting')),
    texts: textsOf(c),
    back: toBody(c),
  })
}

async function showAdvice(
  c: AppContext,
  actor: Actor,
  retry: Retry | null = null,
  status: Status = 200,
): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await advicePage(db, actor, adviceIn(c), now)
  if (!found) return notFound(c)
  const { advice } = found
  return page(c, {
    title: (retry ? messages[lang].error : '') + advice.title,
    crumbs: crumbsTo(c, { id: advice.committeeId, name: advice.committeeName }),
    status,
    main: <AdvicePage lang={lang} on={today(now)} {...found} retry={retry} />,
  })
}

async function answer(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(AnswerInput, body, c.var.lang)
  if (!input.ok) return showAdvice(c, actor, input, 422)
  const wish = { adviceId: adviceIn(c), ...input.value }
  const result = await write(c, (tx) => answerAdvice(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, toAdvice(c), 'advice_answered'),
    refused: (refusal) =>
      refusal.code === 'reasons_missing'
        ? showAdvice(c, actor, retryOf(c, body, refusal, 'text'), statusOfRefusal(refusal))
        : refusedPage(c, refusal, textsOf(c), toAdvice(c)),
    texts: textsOf(c),
    back: toAdvice(c),
  })
}

/** The annual discussion of the working environment, and advice to management. */
export const workingEnvironmentRoutes: readonly Route[] = [
  get(paths.overview, showOverview),
  get(paths.body, showBody),
  post(paths.discussions, begin),
  get(paths.newAdvice, (c, actor) => newAdvice(c, actor)),
  post(paths.adviceOfBody, recordAdvice),
  get(paths.discussion, (c, actor) => showDiscussion(c, actor)),
  post(paths.text, writeText),
  post(paths.signature, sign),
  get(paths.pdf, sendProof),
  get(paths.advice, (c, actor) => showAdvice(c, actor)),
  post(paths.answer, answer),
]
