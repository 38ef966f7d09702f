import type { JSX } from 'preact'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields } from '../../../platform/http/form.ts'
import { writeOnce } from '../../../platform/http/once.ts'
import { notFound, page, refusalText, refusedPage, respond, seeOther } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Matter } from '../../journeys/rules.ts'
import { meetingPaths } from '../../meetings/paths.ts'
import { messages as meetingMessages } from '../../meetings/messages.ts'
import { taskPaths } from '../../tasks/paths.ts'
import { messages as referralMessages } from '../messages.ts'
import { referralPaths } from '../paths.ts'
import { sendMatter } from './commands.ts'
import { asQuery, PassOnInput, selectionIn } from './input.ts'
import { messages } from './messages.ts'
import type { SourceRef } from './queries.ts'
import { passOnPage } from './receivers/queries.ts'
import { NewReferralPage, type NewReferralProps } from './ui/new-referral-page.tsx'

const textsOf = (c: AppContext) => ({
  ...meetingMessages[c.var.lang].refusals,
  ...referralMessages[c.var.lang].refusals,
})

/** The field whose answer a refusal is about. */
const fieldOf: Readonly<Record<string, string>> = {
  to_itself: 'to',
  committee_unknown: 'to',
  already_referred: 'to',
  nothing_above: 'purpose',
  due_missing: 'due_on',
  due_past: 'due_on',
  due_not_working_day: 'due_on',
}

/** Something that can be passed on, with its addresses. */
interface Place {
  readonly ref: SourceRef
  /** The form, where it is sent, and the page of the thing itself. */
  readonly address: string
  readonly action: string
  readonly back: string
}

type PlaceOf = (c: AppContext) => Place

const itemPlace: PlaceOf = (c) => {
  const ids = { meetingId: addressPart(c, 'meetingId'), itemId: addressPart(c, 'itemId') }
  return {
    ref: { source: 'item', ...ids },
    address: referralPaths.newReferral(ids),
    action: referralPaths.itemReferrals(ids),
    back: meetingPaths.item(ids),
  }
}

const documentPlace: PlaceOf = (c) => {
  const ids = { meetingId: addressPart(c, 'meetingId'), itemId: addressPart(c, 'itemId') }
  const file = { ...ids, fileId: addressPart(c, 'fileId') }
  return {
    ref: { source: 'document', ...file },
    address: referralPaths.newDocumentReferral(file),
    action: referralPaths.documentReferrals(file),
    back: meetingPaths.item(ids),
  }
}

const taskPlace: PlaceOf = (c) => {
  const ids = { bodyTaskId: addressPart(c, 'bodyTaskId') }
  return {
    ref: { source: 'task', taskId: ids.bodyTaskId },
    address: referralPaths.newTaskReferral(ids),
    action: referralPaths.taskReferrals(ids),
    back: taskPaths.task(ids),
  }
}

const furtherPlace: PlaceOf = (c) => {
  const ids = { referralId: addressPart(c, 'referralId') }
  return {
    ref: { source: 'referral', ...ids },
    address: referralPaths.newFurtherReferral(ids),
    action: referralPaths.furtherReferrals(ids),
    back: referralPaths.referral(ids),
  }
}

/** What others have to say beside an item that somebody passes on. */
export type MatterBeside = (
  c: AppContext,
  actor: Actor,
  item: Pick<Matter, 'presentation' | 'recommendation'> & { title: string; meetingId: string; itemId: string },
) => Promise<JSX.Element>

const queryOf = (c: AppContext): URLSearchParams => new URL(c.req.url).searchParams

async function showForm(
  c: AppContext,
  actor: Actor,
  place: Place,
  beside: MatterBeside,
  refused?: NewReferralProps['refused'],
): Promise<Response> {
  const { db, lang, now } = c.var
  const selection = selectionIn(queryOf(c))
  const found = await passOnPage(db, actor, place.ref, selection, now)
  if (!found) return notFound(c)
  if (found === 'forbidden') return refusedPage(c, { code: 'forbidden' }, {}, place.back)
  const { what } = found
  if (!what.leaving.ok) return refusedPage(c, what.leaving.refusal, textsOf(c), place.back)
  const title = `${messages[lang].titles[what.source]}: ${what.title}`
  const { ref } = place
  return page(c, {
    title: refused ? referralMessages[lang].error + title : title,
    crumbs: [{ label: what.title, href: place.back }],
    ...(refused ? { status: 422 } : {}),
    main: (
      <NewReferralPage
        lang={lang}
        accountId={actor.accountId}
        on={today(now)}
        address={place.address}
        action={place.action + asQuery(selection)}
        back={place.back}
        found={found}
        documentHref={ref.source === 'item' ? (fileId) => referralPaths.newDocumentReferral({ ...ref, fileId }) : null}
        level={ref.source === 'item' && (await beside(c, actor, { ...what.matter, ...ref, title: what.title }))}
        refused={refused}
      />
    ),
  })
}

async function send(c: AppContext, actor: Actor, place: Place, beside: MatterBeside): Promise<Response> {
  const body = await readForm(c)
  const input = parse(PassOnInput, body, c.var.lang)
  if (!input.ok) return showForm(c, actor, place, beside, input)
  const result = await writeOnce(c, (tx) => sendMatter(tx, actor, { ...input.value, ref: place.ref }, c.var.now))
  return respond(c, result, {
    ok: ([first, ...others]) => {
      if (!first) return seeOther(c, place.back)
      const { id, dispatchId } = first
      const address =
        others.length > 0 ? referralPaths.dispatch({ dispatchId }) : referralPaths.referral({ referralId: id })
      return seeOther(c, address, 'referral_sent')
    },
    refused: (refusal) => {
      const field = fieldOf[refusal.code]
      if (field === undefined) return refusedPage(c, refusal, textsOf(c), place.back)
      return showForm(c, actor, place, beside, {
        errors: { [field]: refusalText(c, refusal, textsOf(c)) },
        typed: typedFields(body),
      })
    },
    texts: textsOf(c),
    back: place.back,
  })
}

const { newReferral, itemReferrals, newDocumentReferral, documentReferrals } = referralPaths
const { newTaskReferral, taskReferrals, newFurtherReferral, furtherReferrals } = referralPaths
const places = [
  [newReferral, itemReferrals, itemPlace],
  [newDocumentReferral, documentReferrals, documentPlace],
  [newTaskReferral, taskReferrals, taskPlace],
  [newFurtherReferral, furtherReferrals, furtherPlace],
] as const

/** Passing an item, a document, a task or what came here on: the same form, wherever it comes from. */
export const sendingRoutes = (beside: MatterBeside): readonly Route[] =>
  places.flatMap(([form, target, placeOf]) => [
    get(form, (c, actor) => showForm(c, actor, placeOf(c), beside)),
    post(target, (c, actor) => send(c, actor, placeOf(c), beside)),
  ])
