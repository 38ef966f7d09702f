import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import {
  readForm,
  typedFields,
  typedText,
  type FieldErrors,
  type FormBody,
  type Typed,
} from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  seeOther,
  write,
  type Status,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { FieldError } from '../../../ui/components/error-summary/error-summary.tsx'
import { noteClosedItemsRead } from '../approval/commands.ts'
import { ApprovalPanel } from '../approval/ui/approval-panel.tsx'
import { meetingAttendance } from '../attendance/queries.ts'
import { abilitiesAt, isExcluded, may } from '../policy.ts'
import { meetingFacts } from '../queries.ts'
import { isClosedOn, type Meeting } from '../rules.ts'
import { messages as remarkWords } from '../remarks/messages.ts'
import { remarksBefore, type EarlierRemarks } from '../remarks/queries.ts'
import { approvesLastMinutes, notedRemarks } from '../remarks/rules.ts'
import { RemarksOffer } from '../remarks/ui/remarks-offer.tsx'
import { insideMeeting } from '../ui/crumbs.ts'
import { writeMinutes, type Saved } from './commands.ts'
import { fieldOf, parseMinutes } from './input.ts'
import { messages } from './messages.ts'
import { minutesPaths } from './paths.ts'
import { minutesItems, minutesItemsFor } from './queries.ts'
import { minutesAreFixed, speakersAt, type MinutesItem, type MinutesRefusal } from './rules.ts'
import { messages as styleWords } from './style/messages.ts'
import { styleOf } from './style/queries.ts'
import { MinutesPage } from './ui/minutes-page.tsx'

interface Shown {
  readonly refused: ReadonlyMap<string, MinutesRefusal>
  readonly wrongItems: ReadonlySet<string>
  readonly errors: FieldErrors
  readonly typed?: Typed
  readonly status?: Status
  /** Nothing was saved: the writer asked for advice on the language. */
  readonly isAdvised?: true
}

const asStored: Shown = { refused: new Map(), wrongItems: new Set(), errors: {} }

/** The meeting, for who write its minutes; nobody else sees them before they are sent. */
async function meetingToWrite(c: AppContext, actor: Actor): Promise<Meeting | null> {
  const meeting = await meetingFacts(c.var.db, addressPart(c, 'meetingId'), c.var.now)
  return meeting && may.readDrafts(actor, meeting.committee.id) ? meeting : null
}

async function showMinutes(c: AppContext, actor: Actor, shown: Shown = asStored): Promise<Response> {
  const meeting = await meetingToWrite(c, actor)
  if (!meeting) return notFound(c)
  const { lang, now } = c.var
  const all = await minutesItems(c.var.db, meeting)
  const items = all.filter(({ item }) => !isExcluded(actor, item.id))
  const { attendance, entries } = await meetingAttendance(c.var.db, meeting)
  const closed = items.flatMap(({ item }) => (isClosedOn(item, today(now)) ? [item.id] : []))
  if (closed.length > 0) await write(c, (tx) => noteClosedItemsRead(tx, actor, meeting, closed, now))
  const able = abilitiesAt(actor, meeting.committee.id)
  const t = messages[lang]
  const [style, offer] = [await styleOf(c.var.db, meeting), await offerAt(c, meeting, items)]
  const conflicts = [...shown.refused].filter(([, refusal]) => refusal.code === 'changed_meanwhile').map(([id]) => id)
  return page(c, {
    title: `${t.pageTitle(sayDate(meeting.on, lang, 'medium'))}, ${meeting.committee.name}`,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <MinutesPage
        lang={lang}
        now={now}
        accountId={actor.accountId}
        meeting={meeting}
        items={items}
        speakers={speakersAt(attendance, entries)}
        refused={new Set([...shown.refused.keys(), ...shown.wrongItems])}
        conflicts={new Set(conflicts)}
        typed={shown.typed}
        errors={shown.errors}
        problems={problemsOf(c, shown, items)}
        hint={styleWords[lang].hints[style]}
        isAdvised={shown.isAdvised === true}
        offer={offer}
        approval={
          <ApprovalPanel lang={lang} able={able} meeting={meeting} now={now} draft={{ items: all, attendance }} />
        }
      />
    ),
    ...(shown.status === undefined ? {} : { status: shown.status }),
  })
}

/** Remarks on the last minutes, under the item that approves them. */
async function offerAt(c: AppContext, meeting: Meeting, items: readonly MinutesItem[]) {
  const itemId = approvesLastMinutes(items.map(({ item }) => item))
  const earlier = itemId === null || minutesAreFixed(meeting) ? null : await remarksBefore(c.var.db, meeting)
  if (itemId === null || earlier === null) return null
  const { lang, now } = c.var
  return {
    itemId,
    shown: <RemarksOffer lang={lang} now={now} meetingId={meeting.id} itemId={itemId} earlier={earlier} />,
  }
}

function problemsOf(c: AppContext, shown: Shown, items: readonly MinutesItem[]): FieldError[] {
  const t = messages[c.var.lang]
  const ofFields = Object.entries(shown.errors).map(([name, text]) => ({ name, text }))
  const ofItems = [...shown.refused].map(([itemId, refusal]) => {
    const isKnown = items.some(({ item }) => item.id === itemId)
    const text = refusalText(c, refusal, t.refusals)
    return isKnown ? { name: fieldOf('text', itemId), text } : { text }
  })
  return [...ofItems, ...ofFields]
}

/**
 * Every button on the page posts the whole form here or to the removal of a statement, so nothing typed is lost. What can
 * be saved is saved; the page comes back with what was not, beside what is stored.
 */
async function saveMinutes(c: AppContext, actor: Actor, body: FormBody, removes: string | null): Promise<Response> {
  const meeting = await meetingToWrite(c, actor)
  if (!meeting) return notFound(c)
  const items = await minutesItemsFor(c.var.db, actor, meeting)
  const parsed = parseMinutes(
    body,
    items.map(({ item }) => item.id),
    c.var.lang,
  )
  const input = { meetingId: meeting.id, wishes: parsed.wishes, removes }
  const result = await write(c, (tx) => writeMinutes(tx, actor, input, c.var.now))
  const address = minutesPaths.minutes({ meetingId: meeting.id })
  if (!result.ok) return refusedPage(c, result.refusal, messages[c.var.lang].refusals, address)
  const { refused } = result.value
  if (refused.size > 0 || parsed.wrongItems.size > 0) {
    const { wrongItems, errors } = parsed
    const status = refused.size > 0 ? 409 : 422
    return showMinutes(c, actor, { refused, wrongItems, errors, typed: typedFields(body), status })
  }
  const at = body['at']
  return seeOther(c, isId(at) ? `${address}#item-${at}` : address, noticeFor(result.value))
}

function noticeFor({ saved, keysTakenBack }: Saved): string {
  if (saved.length === 0) return 'minutes_unchanged'
  return keysTakenBack ? 'minutes_saved_keys_back' : 'minutes_saved'
}

/**
 * The form again as it was typed, with advice on the language of each text; `insert` puts the remarks on the last minutes
 * into the text of an item. Nothing is saved.
 */
async function postAdvice(c: AppContext, actor: Actor): Promise<Response> {
  const meeting = await meetingToWrite(c, actor)
  if (!meeting) return notFound(c)
  const body = await readForm(c)
  const typed = { ...typedFields(body) }
  const { insert } = body
  if (isId(insert)) {
    const items = await minutesItemsFor(c.var.db, actor, meeting)
    const earlier =
      approvesLastMinutes(items.map(({ item }) => item)) === insert ? await remarksBefore(c.var.db, meeting) : null
    const field = fieldOf('text', insert)
    const noted = earlier && notedRemarks(earlier.remarks, numberIn(earlier), remarkWords.da)
    if (noted) typed[field] = [typedText(typed, field).trim(), noted].filter((part) => part !== '').join('\n\n')
  }
  return showMinutes(c, actor, { ...asStored, typed, isAdvised: true })
}

const numberIn =
  ({ items }: EarlierRemarks) =>
  (itemId: string): number | null =>
    items.find(({ id }) => id === itemId)?.position ?? null

async function postMinutes(c: AppContext, actor: Actor): Promise<Response> {
  return saveMinutes(c, actor, await readForm(c), null)
}

async function postStatementRemoval(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const statement = body['statement']
  return isId(statement) ? saveMinutes(c, actor, body, statement) : notFound(c)
}

export const minutesRoutes: readonly Route[] = [
  get(minutesPaths.minutes, (c, actor) => showMinutes(c, actor)),
  post(minutesPaths.minutes, postMinutes),
  post(minutesPaths.advice, postAdvice),
  post(minutesPaths.statementRemovals, postStatementRemoval),
]
