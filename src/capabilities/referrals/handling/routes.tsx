import type { Actor } from '../../../platform/auth/actor.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm } from '../../../platform/http/form.ts'
import { refusalText, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { post, type Route } from '../../../platform/http/route.ts'
import { typedFields } from '../../../platform/http/form.ts'
import { ForwardingInput, ReturnInput } from '../input.ts'
import { referralPaths } from '../paths.ts'
import { backTo, refusedStep, showReferral, textsOf } from '../routes.tsx'
import { endReturn, noteReferral, returnReferral, sendReturnedOn } from './commands.ts'

const legIn = (c: AppContext) => ({ referralId: addressPart(c, 'referralId') })

async function note(c: AppContext, actor: Actor): Promise<Response> {
  const result = await write(c, (tx) => noteReferral(tx, actor, legIn(c), c.var.now))
  const ok = ({ noting }: { noting: unknown }) =>
    seeOther(c, backTo(c), noting === null ? 'referral_noting_asked' : 'referral_noted')
  return respond(c, result, { ok, refused: refusedStep(c), texts: textsOf(c), back: backTo(c) })
}

async function sendBack(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(ReturnInput, body, c.var.lang)
  if (!input.ok) return showReferral(c, actor, input)
  const { reason, proposed } = input.value
  const wish = { ...legIn(c), reason, proposedCommitteeId: proposed === '' ? null : proposed }
  const result = await write(c, (tx) => returnReferral(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, backTo(c), 'referral_returned'),
    refused: (refusal) => {
      if (refusal.code !== 'committee_unknown') return refusedStep(c)(refusal)
      const errors = { reason: '', proposed: refusalText(c, refusal, textsOf(c)) }
      return showReferral(c, actor, { errors, typed: typedFields(body) })
    },
    texts: textsOf(c),
    back: backTo(c),
  })
}

async function sendOn(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(ForwardingInput, await readForm(c), c.var.lang)
  if (!input.ok) return showReferral(c, actor, input)
  const wish = { ...legIn(c), toCommitteeId: input.value.to }
  const result = await write(c, (tx) => sendReturnedOn(tx, actor, wish, c.var.now))
  return respond(c, result, {
    ok: ({ id }) => seeOther(c, referralPaths.referral({ referralId: id }), 'referral_sent_on'),
    refused: refusedStep(c),
    texts: textsOf(c),
    back: backTo(c),
  })
}

async function end(c: AppContext, actor: Actor): Promise<Response> {
  const result = await write(c, (tx) => endReturn(tx, actor, legIn(c), c.var.now))
  const ok = () => seeOther(c, backTo(c), 'referral_return_ended')
  return respond(c, result, { ok, refused: refusedStep(c), texts: textsOf(c), back: backTo(c) })
}

/** Noting outside a meeting, returning with a reason, and what the senders do then. */
export const handlingRoutes: readonly Route[] = [
  post(referralPaths.noting, note),
  post(referralPaths.return, sendBack),
  post(referralPaths.forwarding, sendOn),
  post(referralPaths.returnEnding, end),
]
