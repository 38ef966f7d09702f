import type { Actor } from '../../../../platform/auth/actor.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { readForm, typedFields, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import { notFound, page, refusedPage, seeOther, write, type Status } from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { may } from '../../policy.ts'
import { meetingFacts } from '../../queries.ts'
import type { Meeting } from '../../rules.ts'
import { insideMeeting } from '../../ui/crumbs.ts'
import { messages as minutesWords } from '../messages.ts'
import { minutesPaths } from '../paths.ts'
import { minutesItemsFor } from '../queries.ts'
import { minutesAreFixed } from '../rules.ts'
import { writeMeanings } from './commands.ts'
import { parseMeanings } from './input.ts'
import { messages } from './messages.ts'
import { meaningPaths } from './paths.ts'
import { MeaningsPage } from './ui/meanings-page.tsx'

interface Shown {
  readonly errors: FieldErrors
  readonly conflicts: readonly string[]
  readonly typed?: Typed
  readonly status?: Status
}

async function meetingToWrite(c: AppContext, actor: Actor): Promise<Meeting | null> {
  const meeting = await meetingFacts(c.var.db, addressPart(c, 'meetingId'), c.var.now)
  return meeting && may.readDrafts(actor, meeting.committee.id) ? meeting : null
}

async function showMeanings(
  c: AppContext,
  actor: Actor,
  shown: Shown = { errors: {}, conflicts: [] },
): Promise<Response> {
  const meeting = await meetingToWrite(c, actor)
  if (!meeting) return notFound(c)
  const { lang } = c.var
  const fixed = minutesAreFixed(meeting)
  const back = minutesPaths.minutes({ meetingId: meeting.id })
  if (fixed) return refusedPage(c, { code: fixed }, minutesWords[lang].refusals, back)
  const title = messages[lang].pageTitle(sayDate(meeting.on, lang, 'medium'))
  const items = (await minutesItemsFor(c.var.db, actor, meeting)).filter(({ item }) => item.isBreak !== true)
  return page(c, {
    title: `${title}, ${meeting.committee.name}`,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <MeaningsPage lang={lang} title={title} accountId={actor.accountId} meeting={meeting} items={items} {...shown} />
    ),
    ...(shown.status === undefined ? {} : { status: shown.status }),
  })
}

async function postMeanings(c: AppContext, actor: Actor): Promise<Response> {
  const meeting = await meetingToWrite(c, actor)
  if (!meeting) return notFound(c)
  const { db, lang, now } = c.var
  const body = await readForm(c)
  const items = await minutesItemsFor(db, actor, meeting)
  const { wishes, errors } = parseMeanings(
    body,
    items.map(({ item }) => item.id),
    lang,
  )
  const result = await write(c, (tx) => writeMeanings(tx, actor, { meetingId: meeting.id, wishes }, now))
  const address = meaningPaths.meanings({ meetingId: meeting.id })
  if (!result.ok)
    return refusedPage(c, result.refusal, minutesWords[lang].refusals, minutesPaths.minutes({ meetingId: meeting.id }))
  const { saved, conflicts, keysTakenBack } = result.value
  if (conflicts.length > 0 || Object.keys(errors).length > 0) {
    return showMeanings(c, actor, {
      errors,
      conflicts,
      typed: typedFields(body),
      status: conflicts.length > 0 ? 409 : 422,
    })
  }
  if (saved.length === 0) return seeOther(c, address, 'meanings_unchanged')
  return seeOther(c, address, keysTakenBack ? 'meanings_saved_keys_back' : 'meanings_saved')
}

export const meaningRoutes: readonly Route[] = [
  get(meaningPaths.meanings, (c, actor) => showMeanings(c, actor)),
  post(meaningPaths.meanings, postMeanings),
]
