import type { Actor } from '../../../platform/auth/actor.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/result.ts'
import { noteReading } from '../agenda/reading/commands.ts'
import { meetingPaths } from '../paths.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import { excludePerson, liftExclusion } from './commands.ts'
import { ExclusionInput } from './input.ts'
import { messages } from './messages.ts'
import { exclusionPaths } from './paths.ts'
import { exclusionPage } from './queries.ts'
import { ExclusionsPage } from './ui/exclusions-page.tsx'

const placeIn = (c: AppContext) => ({ meetingId: addressPart(c, 'meetingId'), itemId: addressPart(c, 'itemId') })

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
}

async function show(c: AppContext, actor: Actor, { errors = {}, typed, refusal }: Retry = {}): Promise<Response> {
  const found = await exclusionPage(c.var.db, actor, placeIn(c), c.var.now)
  if (!found) return notFound(c)
  const { meeting, shown, isClosed } = found.page
  if (isClosed) await write(c, (tx) => noteReading(tx, actor, meeting, shown.item.id, c.var.now))
  const { lang } = c.var
  const t = messages[lang]
  const title = t.title(shown.item.position ?? 0)
  return page(c, {
    title,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <ExclusionsPage
        lang={lang}
        title={title}
        found={found}
        errors={errors}
        typed={typed}
        refused={refusal && refusalText(c, refusal, t.refusals)}
      />
    ),
    status: refusal ? statusOfRefusal(refusal) : Object.keys(errors).length > 0 ? 422 : 200,
  })
}

async function receiveExclusion(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(ExclusionInput, body, c.var.lang)
  if (!input.ok) return show(c, actor, input)
  const { person: personId, reason } = input.value
  const at = placeIn(c)
  const result = await write(c, (tx) => excludePerson(tx, actor, { ...at, personId, reason }, c.var.now))
  // Whoever excludes themselves has nothing more to see here.
  const next = personId === actor.personId ? meetingPaths.meeting(at) : exclusionPaths.exclusions(at)
  return respond(c, result, {
    ok: () => seeOther(c, next, 'person_excluded'),
    refused: (refusal) =>
      refusal.code === 'not_found' ? notFound(c) : show(c, actor, { refusal, typed: typedFields(body) }),
    texts: messages[c.var.lang].refusals,
    back: meetingPaths.meeting(at),
  })
}

async function receiveLifting(c: AppContext, actor: Actor): Promise<Response> {
  const at = placeIn(c)
  const input = { ...at, personId: addressPart(c, 'personId') }
  const result = await write(c, (tx) => liftExclusion(tx, actor, input, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, exclusionPaths.exclusions(at), 'exclusion_lifted'),
    texts: messages[c.var.lang].refusals,
    back: meetingPaths.meeting(at),
  })
}

export const exclusionRoutes: readonly Route[] = [
  get(exclusionPaths.exclusions, (c, actor) => show(c, actor)),
  post(exclusionPaths.exclusions, receiveExclusion),
  post(exclusionPaths.lifting, receiveLifting),
]
