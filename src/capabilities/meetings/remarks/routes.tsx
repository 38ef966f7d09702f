import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
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
  type Status,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/result.ts'
import { publishedMinutes } from '../approval/queries.ts'
import { may } from '../policy.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import { answerRemark, remark } from './commands.ts'
import { AnswerInput, RemarkInput } from './input.ts'
import { messages } from './messages.ts'
import { remarkPaths } from './paths.ts'
import { readableRemarks, remarksOn } from './queries.ts'
import { mayRemark } from './rules.ts'
import { RemarksPage } from './ui/remarks-page.tsx'

interface Shown {
  /** The form that was refused: the one to write a remark (null), or the one to answer this remark. */
  readonly form: string | null
  readonly errors: FieldErrors
  readonly typed: Typed
  readonly problem?: string
  readonly status: Status
}

async function showRemarks(c: AppContext, actor: Actor, refused: Shown | null = null): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await publishedMinutes(db, actor, addressPart(c, 'meetingId'), null, now)
  if (!found) return notFound(c)
  const { meeting, items } = found
  const read = items.flatMap((one) => (one.readable ? [one.item] : []))
  const remarks = readableRemarks(await remarksOn(db, meeting.id), new Set(read.map(({ id }) => id)))
  const belongs = may.readClosed(actor, meeting.committee.id)
  const prepares = may.prepare(actor, meeting.committee.id)
  if (refused && !(refused.form === null ? belongs : prepares)) {
    const back = remarkPaths.remarks({ meetingId: meeting.id })
    return refusedPage(c, { code: 'forbidden' }, messages[lang].refusals, back)
  }
  const title = messages[lang].pageTitle(sayDate(meeting.on, lang, 'medium'))
  return page(c, {
    title: `${title}, ${meeting.committee.name}`,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <RemarksPage
        lang={lang}
        now={now}
        title={title}
        accountId={actor.accountId}
        meeting={meeting}
        items={read}
        remarks={remarks}
        writes={belongs && mayRemark(meeting, today(now)).ok}
        answers={prepares}
        refused={refused}
      />
    ),
    ...(refused ? { status: refused.status } : {}),
  })
}

function again(c: AppContext, actor: Actor, form: string | null, typed: Typed) {
  return (refusal: Refusal) =>
    showRemarks(c, actor, {
      form,
      typed,
      errors: {},
      problem: refusalText(c, refusal, messages[c.var.lang].refusals),
      status: statusOfRefusal(refusal),
    })
}

async function postRemark(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const parsed = parse(RemarkInput, body, c.var.lang)
  if (!parsed.ok) return showRemarks(c, actor, { form: null, errors: parsed.errors, typed: parsed.typed, status: 422 })
  const meetingId = addressPart(c, 'meetingId')
  const { item, text } = parsed.value
  const result = await write(c, (tx) => remark(tx, actor, { meetingId, itemId: item, text }, c.var.now))
  const back = remarkPaths.remarks({ meetingId })
  return respond(c, result, {
    ok: () => seeOther(c, back, 'minutes_remarked'),
    refused: again(c, actor, null, typedFields(body)),
    texts: messages[c.var.lang].refusals,
    back,
  })
}

async function postAnswer(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const [meetingId, remarkId] = [addressPart(c, 'meetingId'), addressPart(c, 'remarkId')]
  const parsed = parse(AnswerInput, body, c.var.lang)
  if (!parsed.ok)
    return showRemarks(c, actor, { form: remarkId, errors: parsed.errors, typed: parsed.typed, status: 422 })
  const input = { meetingId, remarkId, text: parsed.value.text }
  const result = await write(c, (tx) => answerRemark(tx, actor, input, c.var.now))
  const back = remarkPaths.remarks({ meetingId })
  return respond(c, result, {
    ok: () => seeOther(c, back, 'minutes_remark_answered'),
    refused: again(c, actor, remarkId, typedFields(body)),
    texts: messages[c.var.lang].refusals,
    back,
  })
}

export const remarkRoutes: readonly Route[] = [
  get(remarkPaths.remarks, (c, actor) => showRemarks(c, actor)),
  post(remarkPaths.remarks, postRemark),
  post(remarkPaths.answer, postAnswer),
]
