import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import { attachedFile, fileResponse } from '../../platform/files/files.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { parse, readForm, typedFields } from '../../platform/http/form.ts'
import { notFound, page, refusalText, refusedPage, respond, seeOther, write } from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/result.ts'
import { noteReading } from '../meetings/agenda/reading/commands.ts'
import { meetingPaths } from '../meetings/paths.ts'
import { messages as meetingMessages } from '../meetings/messages.ts'
import { passItemOn, placeReferral, receiveReferral, replyToReferral } from './commands.ts'
import { PassOnInput, PlacementInput, ReplyInput } from './input.ts'
import { messages } from './messages.ts'
import { referralPaths } from './paths.ts'
import { journeyPage, legWithFile, passOnPage, referralList, referralPage, type ShownLeg } from './queries.ts'
import { mayLeave } from './rules.ts'
import { JourneyPage } from './ui/journey-page.tsx'
import { NewReferralPage, type NewReferralProps } from './ui/new-referral-page.tsx'
import type { RefusedReply } from './ui/referral-actions.tsx'
import { ReferralListPage } from './ui/referral-list-page.tsx'
import { ReferralPage } from './ui/referral-page.tsx'

const textsOf = (c: AppContext) => ({ ...meetingMessages[c.var.lang].refusals, ...messages[c.var.lang].refusals })
const listCrumb = (c: AppContext) => ({ label: messages[c.var.lang].title, href: referralPaths.referrals() })

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

async function newReferral(c: AppContext, actor: Actor, refused?: NewReferralProps['refused']): Promise<Response> {
  const ids = { meetingId: addressPart(c, 'meetingId'), itemId: addressPart(c, 'itemId') }
  const { db, lang, now } = c.var
  const back = meetingPaths.item(ids)
  const found = await passOnPage(db, actor, ids, now)
  if (!found) return notFound(c)
  if (found === 'forbidden') return refusedPage(c, { code: 'forbidden' }, {}, back)
  const { item, isClosed, meeting } = found.sent
  const leaving = mayLeave({ isPublished: item !== null, isClosed })
  if (!leaving.ok || !item)
    return refusedPage(c, leaving.ok ? { code: 'item_not_published' } : leaving.refusal, textsOf(c), back)
  const t = messages[lang]
  const title = `${t.newPage.title}: ${item.title}`
  return page(c, {
    title: refused ? messages[lang].error + title : title,
    crumbs: [
      { label: meetingMessages[lang].meetings, href: meetingPaths.meetings() },
      { label: meeting.committee.name, href: meetingPaths.meeting(ids) },
      { label: item.title, href: back },
    ],
    ...(refused ? { status: 422 } : {}),
    main: (
      <NewReferralPage
        lang={lang}
        accountId={actor.accountId}
        on={today(now)}
        action={referralPaths.itemReferrals(ids)}
        back={back}
        item={item}
        found={found}
        refused={refused}
      />
    ),
  })
}

async function sendReferral(c: AppContext, actor: Actor): Promise<Response> {
  const ids = { meetingId: addressPart(c, 'meetingId'), itemId: addressPart(c, 'itemId') }
  const body = await readForm(c)
  const input = parse(PassOnInput, body, c.var.lang)
  if (!input.ok) return newReferral(c, actor, input)
  const { now } = c.var
  const result = await write(c, (tx) => passItemOn(tx, actor, { ...ids, ...input.value }, now))
  return respond(c, result, {
    ok: ([first]) =>
      seeOther(c, first ? referralPaths.referral({ referralId: first.id }) : meetingPaths.item(ids), 'referral_sent'),
    refused: (refusal) => {
      const field = fieldOf[refusal.code]
      if (field === undefined) return refusedPage(c, refusal, textsOf(c), meetingPaths.item(ids))
      return newReferral(c, actor, {
        errors: { [field]: refusalText(c, refusal, textsOf(c)) },
        typed: typedFields(body),
      })
    },
    texts: textsOf(c),
    back: meetingPaths.item(ids),
  })
}

/** Keeps who read a leg whose item has been closed since, or what became of it behind closed doors at the receivers. */
async function noteClosedRead(c: AppContext, actor: Actor, leg: ShownLeg): Promise<void> {
  const places = [leg.began, leg.mayReadResult || leg.mayReadReply ? leg.at : null]
  for (const place of places) {
    if (!place?.isClosed) continue
    const meeting = { id: place.meetingId, committee: { id: place.committeeId } }
    await write(c, (tx) => noteReading(tx, actor, meeting, place.itemId, c.var.now))
  }
}

async function showReferral(c: AppContext, actor: Actor, refused?: RefusedReply): Promise<Response> {
  const { db, lang, now } = c.var
  const found = await referralPage(db, actor, addressPart(c, 'referralId'), now)
  if (!found) return notFound(c)
  await noteClosedRead(c, actor, found.leg)
  const title = `${found.leg.title} · ${messages[lang].between(found.leg.from.name, found.leg.to.name)}`
  return page(c, {
    title: refused ? messages[lang].error + title : title,
    crumbs: [listCrumb(c)],
    ...(refused ? { status: 422 } : {}),
    main: <ReferralPage lang={lang} accountId={actor.accountId} found={found} refused={refused} />,
  })
}

const backTo = (c: AppContext) => referralPaths.referral({ referralId: addressPart(c, 'referralId') })

/** A step that was refused because it was taken already: the page as it is now says it best. */
const refusedStep = (c: AppContext) => (refusal: Refusal) => refusedPage(c, refusal, textsOf(c), backTo(c))

async function giveReceipt(c: AppContext, actor: Actor): Promise<Response> {
  const input = { referralId: addressPart(c, 'referralId') }
  const result = await write(c, (tx) => receiveReferral(tx, actor, input, c.var.now))
  const ok = () => seeOther(c, backTo(c), 'referral_received')
  return respond(c, result, { ok, refused: refusedStep(c), texts: textsOf(c), back: backTo(c) })
}

async function putOnAgenda(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(PlacementInput, await readForm(c), c.var.lang)
  if (!input.ok) return showReferral(c, actor, input)
  const wish = { referralId: addressPart(c, 'referralId'), meetingId: input.value.meeting }
  const result = await write(c, (tx) => placeReferral(tx, actor, wish, c.var.now))
  const ok = ({ itemId }: { itemId: string }) =>
    seeOther(c, meetingPaths.item({ meetingId: wish.meetingId, itemId }), 'referral_placed')
  return respond(c, result, { ok, refused: refusedStep(c), texts: textsOf(c), back: backTo(c) })
}

async function sendReply(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(ReplyInput, body, c.var.lang)
  if (!input.ok) return showReferral(c, actor, input)
  const reply = { referralId: addressPart(c, 'referralId'), text: input.value.text }
  const result = await write(c, (tx) => replyToReferral(tx, actor, reply, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, backTo(c), 'referral_replied'),
    // Somebody else answered first: their reply is shown on the page, and what was typed here is not lost in silence.
    refused: (refusal) => refusedPage(c, refusal, textsOf(c), backTo(c)),
    texts: textsOf(c),
    back: backTo(c),
  })
}

async function showJourney(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const legs = await journeyPage(db, actor, addressPart(c, 'journeyId'), now)
  const [first] = legs ?? []
  if (!legs || !first) return notFound(c)
  return page(c, {
    title: messages[lang].journeyTitle(first.title),
    crumbs: [listCrumb(c)],
    main: <JourneyPage lang={lang} title={first.title} legs={legs} />,
  })
}

async function sendFile(c: AppContext, actor: Actor): Promise<Response> {
  const ids = { referralId: addressPart(c, 'referralId'), fileId: addressPart(c, 'fileId') }
  const leg = await legWithFile(c.var.db, actor, ids, c.var.now)
  const file = leg && (await attachedFile(c.var.db, ids.fileId))
  if (!file) return notFound(c)
  await noteClosedRead(c, actor, { ...leg, at: null })
  return fileResponse(c, file)
}

async function showList(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const list = await referralList(db, actor, now)
  return page(c, { title: messages[lang].title, main: <ReferralListPage lang={lang} list={list} /> })
}

/** Passing matters on, following them, and what the receivers do with them. */
export const referralRoutes: readonly Route[] = [
  get(referralPaths.newReferral, (c, actor) => newReferral(c, actor)),
  post(referralPaths.itemReferrals, sendReferral),
  get(referralPaths.referrals, showList),
  get(referralPaths.referral, (c, actor) => showReferral(c, actor)),
  get(referralPaths.attachment, sendFile),
  post(referralPaths.receipt, giveReceipt),
  post(referralPaths.placement, putOnAgenda),
  post(referralPaths.reply, sendReply),
  get(referralPaths.journey, showJourney),
]
