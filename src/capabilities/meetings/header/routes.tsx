import type { Actor } from '../../../platform/auth/actor.ts'
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
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Refusal } from '../../../platform/result.ts'
import { messages as words } from '../messages.ts'
import { meetingPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { meetingFor } from '../queries.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import { writeHeader } from './commands.ts'
import { HeaderInput } from './input.ts'
import { messages } from './messages.ts'
import { headerPaths } from './paths.ts'
import { headerFacts } from './queries.ts'
import { mayWriteHeader, proposedNumber } from './rules.ts'
import { HeaderForm } from './ui/header-form.tsx'

const textsOf = (lang: Lang) => ({ ...words[lang].refusals, ...messages[lang].refusals })
const meetingIn = (c: AppContext): string => addressPart(c, 'meetingId')
const toMeeting = (c: AppContext): string => meetingPaths.meeting({ meetingId: meetingIn(c) })

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
}

async function headerForm(c: AppContext, actor: Actor, retry: Retry = {}): Promise<Response> {
  const { lang, db, now } = c.var
  const meeting = await meetingFor(db, actor, meetingIn(c), now)
  if (!meeting) return notFound(c)
  if (!may.prepare(actor, meeting.committee.id)) return refusedPage(c, { code: 'forbidden' }, {}, toMeeting(c))
  if (actor.seenBy) return refusedPage(c, { code: 'seen_as' }, {}, toMeeting(c))
  const open = mayWriteHeader(meeting)
  if (!open.ok) return refusedPage(c, open.refusal, textsOf(lang), toMeeting(c))
  const facts = await headerFacts(db, meeting.id)
  const { errors, typed, refusal } = retry
  return page(c, {
    title: messages[lang].title,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <HeaderForm
        lang={lang}
        accountId={actor.accountId}
        meeting={meeting}
        version={facts.version}
        proposed={proposedNumber(meeting.on, facts.numberInYear)}
        {...(errors && { errors })}
        {...(typed && { typed })}
        {...(refusal && { refusal: refusalText(c, refusal, textsOf(lang)), conflict: true })}
      />
    ),
    status: refusal ? statusOfRefusal(refusal) : errors ? 422 : 200,
  })
}

async function receiveHeader(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(HeaderInput, body, c.var.lang)
  if (!input.ok) return headerForm(c, actor, input)
  const result = await write(c, (tx) => writeHeader(tx, actor, { meetingId: meetingIn(c), ...input.value }, c.var.now))
  return respond(c, result, {
    ok: ({ keysTakenBack }) => seeOther(c, toMeeting(c), keysTakenBack ? 'header_saved_keys_back' : 'header_saved'),
    refused: (refusal) =>
      refusal.code === 'changed_meanwhile'
        ? headerForm(c, actor, { typed: typedFields(body), refusal })
        : refusedPage(c, refusal, textsOf(c.var.lang), toMeeting(c)),
    texts: textsOf(c.var.lang),
    back: toMeeting(c),
  })
}

export const headerRoutes: readonly Route[] = [
  get(headerPaths.header, (c, actor) => headerForm(c, actor)),
  post(headerPaths.header, receiveHeader),
]
