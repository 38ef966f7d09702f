import type { Actor } from '../../platform/auth/actor.ts'
import { attachedFile, fileResponse } from '../../platform/files/files.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { parse, readForm } from '../../platform/http/form.ts'
import { notFound, page, refusedPage, respond, seeOther, write } from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/result.ts'
import { noteReading } from '../meetings/agenda/reading/commands.ts'
import { meetingPaths } from '../meetings/paths.ts'
import { messages as meetingMessages } from '../meetings/messages.ts'
import { placeReferral, receiveReferral, replyToReferral } from './commands.ts'
import { PlacementInput, ReplyInput } from './input.ts'
import { journeyRoutes, type JourneyBeside } from './journey/routes.tsx'
import { messages } from './messages.ts'
import { referralPaths } from './paths.ts'
import { legWithFile, referralPage, type ShownLeg } from './queries.ts'
import type { RefusedReply } from './ui/referral-actions.tsx'
import { ReferralPage } from './ui/referral-page.tsx'

export const textsOf = (c: AppContext) => ({
  ...meetingMessages[c.var.lang].refusals,
  ...messages[c.var.lang].refusals,
})
const listCrumb = (c: AppContext) => ({ label: messages[c.var.lang].title, href: referralPaths.referrals() })

/** Keeps who read a leg whose item has been closed since, or what became of it behind closed doors at the receivers. */
async function noteClosedRead(c: AppContext, actor: Actor, leg: ShownLeg): Promise<void> {
  const places = [leg.began, leg.mayReadResult || leg.mayReadReply ? leg.at : null]
  for (const place of places) {
    if (!place?.isClosed) continue
    const meeting = { id: place.meetingId, committee: { id: place.committeeId } }
    await write(c, (tx) => noteReading(tx, actor, meeting, place.itemId, c.var.now))
  }
}

/** The page of a leg, also with what was refused on it. */
export async function showReferral(c: AppContext, actor: Actor, refused?: RefusedReply): Promise<Response> {
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

export const backTo = (c: AppContext) => referralPaths.referral({ referralId: addressPart(c, 'referralId') })

/** A step that was refused because it was taken already: the page as it is now says it best. */
export const refusedStep = (c: AppContext) => (refusal: Refusal) => refusedPage(c, refusal, textsOf(c), backTo(c))

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

async function sendFile(c: AppContext, actor: Actor): Promise<Response> {
  const ids = { referralId: addressPart(c, 'referralId'), fileId: addressPart(c, 'fileId') }
  const leg = await legWithFile(c.var.db, actor, ids, c.var.now)
  const file = leg && (await attachedFile(c.var.db, ids.fileId))
  if (!file) return notFound(c)
  await noteClosedRead(c, actor, { ...leg, at: null })
  return fileResponse(c, file)
}

/** Following a matter, and what the receivers do with it. */
export const referralRoutes = (beside: JourneyBeside): readonly Route[] => [
  get(referralPaths.referral, (c, actor) => showReferral(c, actor)),
  get(referralPaths.attachment, sendFile),
  post(referralPaths.receipt, giveReceipt),
  post(referralPaths.placement, putOnAgenda),
  post(referralPaths.reply, sendReply),
  ...journeyRoutes(beside),
]
