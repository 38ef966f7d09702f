import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { fileBytes } from '../../../platform/files/files.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { attachment } from '../../../platform/http/download.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import { writeOnce } from '../../../platform/http/once.ts'
import { notFound, page, refusedPage, respond, seeOther } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { recordAsWord } from '../documents/word-document.ts'
import { messages as hearingWords } from '../messages.ts'
import { hearingPaths } from '../paths.ts'
import { hearingPage } from '../queries.ts'
import { gatherAnswers } from './commands.ts'
import { ReplyInput } from './input.ts'
import { replyName } from './jobs.ts'
import { messages } from './messages.ts'
import { documentOf, replyFile, replyFor, replyWords, type ReplyForm } from './queries.ts'
import { gather, mayGather, replyDocument } from './rules.ts'
import { GatherPage, ReplyVersionPage } from './ui/reply-page.tsx'

const hearingIn = (c: AppContext): string => addressPart(c, 'hearingId')
const textsOf = (c: AppContext) => hearingWords[c.var.lang].refusals
const toHearing = (c: AppContext): string => hearingPaths.hearing({ hearingId: hearingIn(c) })

const crumbsTo = (c: AppContext, hearing: { readonly title: string }) => [
  { label: hearingWords[c.var.lang].title, href: hearingPaths.hearings() },
  { label: hearing.title, href: toHearing(c) },
]

async function showGather(
  c: AppContext,
  actor: Actor,
  retry: { typed: Typed; errors: FieldErrors } | null = null,
): Promise<Response> {
  const { db, lang, now, installation } = c.var
  const found = await hearingPage(db, actor, hearingIn(c), now)
  if (!found || found.hearing.sentAt === null) return notFound(c)
  const { hearing, receivers, replies } = found
  if (!found.mayAsk) return refusedPage(c, { code: 'forbidden' }, {}, toHearing(c))
  if (!mayGather(hearing, receivers, today(now))) {
    return refusedPage(c, { code: 'hearing_running' }, textsOf(c), toHearing(c))
  }
  const facts = { ...hearing, sentTo: '', sentOn: null }
  const frame = { lang, municipality: installation.municipality, version: replies.length + 1, gatheredOn: today(now) }
  const document = replyDocument(gather(hearing, receivers), facts, frame, replyWords(lang))
  const title = messages[lang].title(hearing.title)
  return page(c, {
    title: retry ? hearingWords[lang].error + title : title,
    crumbs: crumbsTo(c, hearing),
    status: retry ? 422 : 200,
    main: (
      <GatherPage
        lang={lang}
        title={title}
        closes={found.state === 'running'}
        hearing={hearing}
        document={document}
        retry={retry}
      />
    ),
  })
}

async function make(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(ReplyInput, body, c.var.lang)
  if (!input.ok) return showGather(c, actor, input)
  const { sentTo, sentOn } = input.value
  if ((sentTo === '') !== (sentOn === null)) {
    const field = sentTo === '' ? 'sent_to' : 'sent_on'
    return showGather(c, actor, { typed: typedFields(body), errors: { [field]: messages[c.var.lang].sentOnNeeded } })
  }
  const wish = { hearingId: hearingIn(c), ...input.value }
  const result = await writeOnce(c, (tx) => gatherAnswers(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: (version) =>
      seeOther(
        c,
        hearingPaths.replyVersion({ hearingId: wish.hearingId, version: String(version) }),
        'hearing_gathered',
      ),
    texts: textsOf(c),
    back: toHearing(c),
  })
}

const asked = (c: AppContext, actor: Actor) =>
  replyFor(c.var.db, actor, { hearingId: hearingIn(c), version: addressPart(c, 'version') }, c.var.now)

async function showVersion(c: AppContext, actor: Actor): Promise<Response> {
  const found = await asked(c, actor)
  if (!found) return notFound(c)
  const { hearing, reply } = found
  const { lang, installation } = c.var
  const title = messages[lang].versionTitle(hearing.title, reply.version)
  return page(c, {
    title,
    crumbs: crumbsTo(c, hearing),
    main: (
      <ReplyVersionPage
        lang={lang}
        title={title}
        hearingId={hearing.id}
        version={reply.version}
        document={documentOf(reply, installation.municipality, lang)}
      />
    ),
  })
}

/** The kept file; until it is kept, the same made anew. */
async function sendVersion(c: AppContext, actor: Actor, form: ReplyForm): Promise<Response> {
  const found = await asked(c, actor)
  if (!found) return notFound(c)
  const { reply } = found
  const { db, documents, installation } = c.var
  const file = await replyFile(db, reply.id, form)
  const kept = file && (await fileBytes(db, file.id))
  if (kept) return attachment(kept, form, replyName(reply))
  const document = documentOf(reply, installation.municipality)
  const bytes =
    form === 'pdf' ? await documents.render('written-record', document) : await documents.word(recordAsWord(document))
  return attachment(bytes, form, replyName(reply))
}

export const gatheringRoutes: readonly Route[] = [
  get(hearingPaths.reply, (c, actor) => showGather(c, actor)),
  post(hearingPaths.reply, make),
  get(hearingPaths.replyVersion, showVersion),
  get(hearingPaths.replyPdf, (c, actor) => sendVersion(c, actor, 'pdf')),
  get(hearingPaths.replyWord, (c, actor) => sendVersion(c, actor, 'docx')),
]
