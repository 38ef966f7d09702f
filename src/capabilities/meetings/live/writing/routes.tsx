import type { Actor } from '../../../../platform/auth/actor.ts'
import { today } from '../../../../platform/clock/dates.ts'
import { sayDate } from '../../../../platform/clock/words.ts'
import { isId, newId } from '../../../../platform/db/ids.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  seeOther,
  statusOfRefusal,
  write,
  type RefusalTexts,
  type Status,
} from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import type { Refusal } from '../../../../platform/result.ts'
import { noteClosedItemsRead } from '../../approval/commands.ts'
import { meetingAttendance } from '../../attendance/queries.ts'
import { messages as minutesWords } from '../../minutes/messages.ts'
import { speakersAt } from '../../minutes/rules.ts'
import { may } from '../../policy.ts'
import { meetingFacts } from '../../queries.ts'
import { isClosedOn, type Meeting } from '../../rules.ts'
import { insideMeeting } from '../../ui/crumbs.ts'
import { messages } from '../messages.ts'
import { livePaths } from '../paths.ts'
import { liveState, stateFor } from '../queries.ts'
import { nextItem, runningTime } from '../rules.ts'
import { saveAtDesk } from './commands.ts'
import { DeskInput } from './input.ts'
import { draftOf } from './rules.ts'
import { DeskPage } from './ui/desk-page.tsx'

interface Shown {
  readonly itemId?: string
  readonly typed?: Typed
  readonly errors?: FieldErrors
  readonly refusal?: Refusal
  readonly status?: Status
}

/** The meeting, for who write its minutes. */
async function meetingToWrite(c: AppContext, actor: Actor): Promise<Meeting | null> {
  const meeting = await meetingFacts(c.var.db, addressPart(c, 'meetingId'), c.var.now)
  return meeting && may.readDrafts(actor, meeting.committee.id) ? meeting : null
}

/** The desk with one item: the one asked for, otherwise the one that is taken now, otherwise the first. */
export async function showDesk(c: AppContext, actor: Actor, shown: Shown = {}): Promise<Response> {
  const meeting = await meetingToWrite(c, actor)
  if (!meeting) return notFound(c)
  const { lang, now } = c.var
  const state = stateFor(actor, await liveState(c.var.db, meeting))
  const { attendance, entries } = await meetingAttendance(c.var.db, meeting)
  const wanted = shown.itemId ?? c.req.query('item') ?? runningTime(state.times, meeting)?.itemId
  const entry = state.items.find(({ item }) => item.id === wanted) ?? state.items[0] ?? null
  if (entry && isClosedOn(entry.item, today(now))) {
    await write(c, (tx) => noteClosedItemsRead(tx, actor, meeting, [entry.item.id], now))
  }
  const texts = textsOf(c)
  const problems = Object.entries(shown.errors ?? {}).map(([name, text]) => ({ name, text }))
  if (shown.refusal) problems.unshift({ name: 'text', text: refusalText(c, shown.refusal, texts) })
  return page(c, {
    title: `${messages[lang].deskTitle(sayDate(meeting.on, lang, 'medium'))}, ${meeting.committee.name}`,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <DeskPage
        lang={lang}
        now={now}
        accountId={actor.accountId}
        meeting={meeting}
        state={state}
        entry={entry}
        attendance={attendance}
        speakers={speakersAt(attendance, entries)}
        saveId={newId()}
        typed={shown.typed}
        errors={shown.errors}
        isClash={shown.refusal?.code === 'changed_meanwhile'}
        problems={problems}
      />
    ),
    ...(shown.status === undefined ? {} : { status: shown.status }),
  })
}

const textsOf = (c: AppContext): RefusalTexts => ({
  ...minutesWords[c.var.lang].refusals,
  ...messages[c.var.lang].refusals,
})

/** The same save for a form and for the page that saves by itself, which asks for JSON. */
async function postItemMinutes(c: AppContext, actor: Actor): Promise<Response> {
  const [meetingId, itemId] = [addressPart(c, 'meetingId'), addressPart(c, 'itemId')]
  const body = await readForm(c)
  const byItself = c.req.header('accept') === 'application/json'
  const parsed = parse(DeskInput, body, c.var.lang)
  if (!parsed.ok) {
    const why = Object.values(parsed.errors)[0] ?? ''
    if (byItself) return c.json({ kind: 'refused', why }, 422)
    return showDesk(c, actor, { itemId, typed: parsed.typed, errors: parsed.errors, status: 422 })
  }
  const input = { meetingId, itemId, ...parsed.value }
  const result = isId(itemId)
    ? await write(c, (tx) => saveAtDesk(tx, actor, input, c.var.now))
    : { ok: false as const, refusal: { code: 'not_found' as const } }
  if (!result.ok) {
    if (byItself) return c.json(await refusedAnswer(c, actor, itemId, result.refusal), statusOfRefusal(result.refusal))
    const { refusal } = result
    if (
      refusal.code === 'changed_meanwhile' ||
      refusal.code === 'guideline_needs_agreement' ||
      refusal.code === 'not_a_speaker'
    ) {
      return showDesk(c, actor, { itemId, typed: typedFields(body), refusal, status: statusOfRefusal(refusal) })
    }
    return refusedPage(c, refusal, textsOf(c), livePaths.desk({ meetingId }))
  }
  const { version, stored, asSent } = result.value
  if (byItself) return c.json({ kind: 'saved', stored: { version, draft: stored }, asSent })
  const item = body['next'] === undefined ? itemId : await itemAfter(c, actor, itemId)
  return seeOther(c, livePaths.desk({ meetingId }, { item }), 'desk_saved')
}

/** What both wrote, when they have to choose; otherwise why not. */
async function refusedAnswer(c: AppContext, actor: Actor, itemId: string, refusal: Refusal) {
  const meeting = refusal.code === 'changed_meanwhile' ? await meetingToWrite(c, actor) : null
  const state = meeting && stateFor(actor, await liveState(c.var.db, meeting))
  const entry = state?.items.find(({ item }) => item.id === itemId)
  if (!entry) return { kind: 'refused', why: refusalText(c, refusal, textsOf(c)) }
  return { kind: 'clash', stored: { version: entry.minutes.version, draft: draftOf(entry.minutes) } }
}

async function itemAfter(c: AppContext, actor: Actor, itemId: string): Promise<string> {
  const meeting = await meetingToWrite(c, actor)
  const state = meeting && stateFor(actor, await liveState(c.var.db, meeting))
  return (state && nextItem(state.items, itemId)?.item.id) ?? itemId
}

export const writingRoutes: readonly Route[] = [
  get(livePaths.desk, (c, actor) => showDesk(c, actor)),
  post(livePaths.itemMinutes, postItemMinutes),
]
