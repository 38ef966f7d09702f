import type { Actor } from '../../../platform/auth/actor.ts'
import { newId } from '../../../platform/db/ids.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields } from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
  type Status,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/result.ts'
import { toLight } from '../../../platform/rich-text/light-notation.ts'
import { messages as hearingWords } from '../messages.ts'
import { hearingPaths } from '../paths.ts'
import { saveDraft, sendAnswer } from './commands.ts'
import { DraftInput, SendingInput } from './input.ts'
import { messages } from './messages.ts'
import { answerPage, sideNamed, type AnswerPlace } from './queries.ts'
import { AnswerPage, type AnswerRetry } from './ui/answer-page.tsx'

function placeIn(c: AppContext): AnswerPlace | null {
  const side = sideNamed(addressPart(c, 'answerSide'))
  if (side === null) return null
  return { hearingId: addressPart(c, 'hearingId'), committeeId: addressPart(c, 'committeeId'), side }
}

const textsOf = (c: AppContext) => hearingWords[c.var.lang].refusals
const toAnswer = ({ hearingId, committeeId, side }: AnswerPlace): string =>
  hearingPaths.answer({ hearingId, committeeId, answerSide: side })

async function show(
  c: AppContext,
  actor: Actor,
  retry: AnswerRetry | null = null,
  status: Status = 200,
): Promise<Response> {
  const place = placeIn(c)
  const { lang, now, db } = c.var
  const found = place && (await answerPage(db, actor, place, now))
  if (!found) return notFound(c)
  const words = hearingWords[lang]
  const title = messages[lang].title(words.sides[found.place.side], found.hearing.title)
  return page(c, {
    title: `${retry ? words.error : ''}${title}, ${found.receiver.name}`,
    crumbs: [
      { label: words.title, href: hearingPaths.hearings() },
      { label: found.hearing.title, href: hearingPaths.hearing({ hearingId: found.hearing.id }) },
    ],
    status,
    main: (
      <AnswerPage
        lang={lang}
        accountId={actor.accountId}
        title={title}
        found={found}
        saveIds={found.hearing.questions.map(() => newId())}
        retry={retry}
      />
    ),
  })
}

/** The same save for a form and for the page that saves by itself, which asks for JSON. */
async function save(c: AppContext, actor: Actor): Promise<Response> {
  const place = placeIn(c)
  const body = await readForm(c)
  const question = /^\d$/.test(addressPart(c, 'question')) ? Number(addressPart(c, 'question')) : null
  if (!place || question === null) return notFound(c)
  const byItself = c.req.header('accept') === 'application/json'
  const input = parse(DraftInput, body, c.var.lang)
  if (!input.ok) {
    if (byItself) return c.json({ kind: 'refused', why: Object.values(input.errors)[0] ?? '' }, 422)
    return show(c, actor, { question, ...input }, 422)
  }
  const wish = { ...place, question, ...input.value }
  const result = await write(c, (tx) => saveDraft(tx, actor, wish, c.var.now))
  if (!result.ok) {
    const { refusal } = result
    const status = statusOfRefusal(refusal)
    if (byItself) return c.json(await refusedAnswer(c, actor, { place, question }, refusal), status)
    if (refusal.code !== 'changed_meanwhile') return refusedPage(c, refusal, textsOf(c), toAnswer(place))
    const errors = { text: refusalText(c, refusal, textsOf(c)) }
    return show(c, actor, { question, typed: typedFields(body), errors, isClash: true }, status)
  }
  const { version, text, asSent } = result.value
  if (byItself) return c.json({ kind: 'saved', stored: { version, draft: { text, outcome: '' } }, asSent })
  return seeOther(c, toAnswer(place), 'hearing_draft_saved')
}

/** What both wrote, when they have to choose; otherwise why not. */
async function refusedAnswer(
  c: AppContext,
  actor: Actor,
  { place, question }: { place: AnswerPlace; question: number },
  refusal: Refusal,
) {
  const found = refusal.code === 'changed_meanwhile' ? await answerPage(c.var.db, actor, place, c.var.now) : null
  if (!found) return { kind: 'refused', why: refusalText(c, refusal, textsOf(c)) }
  const stored = found.texts[question] ?? null
  const version = found.drafts.find((draft) => draft.question === question)?.version ?? 0
  return { kind: 'clash', stored: { version, draft: { text: stored ? toLight(stored) : '', outcome: '' } } }
}

async function send(c: AppContext, actor: Actor): Promise<Response> {
  const place = placeIn(c)
  const body = await readForm(c)
  const input = parse(SendingInput, body, c.var.lang)
  if (!place) return notFound(c)
  if (!input.ok) return show(c, actor, { question: null, ...input }, 422)
  const result = await write(c, (tx) => sendAnswer(tx, actor, { ...place, ...input.value }, c.var.now))
  return respond(c, result, {
    ok: (how) =>
      how === 'answer_sent'
        ? seeOther(c, hearingPaths.hearing({ hearingId: place.hearingId }), 'hearing_answered')
        : seeOther(c, toAnswer(place), 'hearing_key_turned'),
    refused: (refusal) =>
      refusal.code === 'reason_missing'
        ? show(
            c,
            actor,
            { question: null, typed: typedFields(body), errors: { reason: refusalText(c, refusal, textsOf(c)) } },
            422,
          )
        : refusedPage(c, refusal, textsOf(c), toAnswer(place)),
    texts: textsOf(c),
    back: toAnswer(place),
  })
}

export const answerRoutes: readonly Route[] = [
  get(hearingPaths.answer, (c, actor) => show(c, actor)),
  post(hearingPaths.answerSending, send),
  post(hearingPaths.answerText, save),
]
