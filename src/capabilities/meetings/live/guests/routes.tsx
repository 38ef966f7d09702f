import type { Actor } from '../../../../platform/auth/actor.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { parse, readForm } from '../../../../platform/http/form.ts'
import { notFound, respond, seeOther, write } from '../../../../platform/http/respond.tsx'
import { post, type Route } from '../../../../platform/http/route.ts'
import { isId } from '../../../../platform/db/ids.ts'
import { messages } from '../messages.ts'
import { livePaths } from '../paths.ts'
import { GuestInput, GuestRemovalInput } from '../writing/input.ts'
import { showDesk } from '../writing/routes.tsx'
import { noteGuest, removeGuest } from './commands.ts'

const placeIn = (c: AppContext) => ({ meetingId: addressPart(c, 'meetingId'), itemId: addressPart(c, 'itemId') })

async function postGuest(c: AppContext, actor: Actor): Promise<Response> {
  const { meetingId, itemId } = placeIn(c)
  const parsed = parse(GuestInput, await readForm(c), c.var.lang)
  if (!parsed.ok) return showDesk(c, actor, { itemId, typed: parsed.typed, errors: parsed.errors, status: 422 })
  if (!isId(itemId)) return notFound(c)
  const result = await write(c, (tx) => noteGuest(tx, actor, { meetingId, itemId, ...parsed.value }, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, livePaths.desk({ meetingId }, { item: itemId }), 'guest_noted'),
    texts: messages[c.var.lang].refusals,
    back: livePaths.desk({ meetingId }),
  })
}

async function postRemoval(c: AppContext, actor: Actor): Promise<Response> {
  const { meetingId, itemId } = placeIn(c)
  const parsed = parse(GuestRemovalInput, await readForm(c), c.var.lang)
  if (!parsed.ok || !isId(itemId)) return notFound(c)
  const input = { meetingId, itemId, guestId: parsed.value.guest }
  const result = await write(c, (tx) => removeGuest(tx, actor, input, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, livePaths.desk({ meetingId }, { item: itemId }), 'guest_removed'),
    texts: messages[c.var.lang].refusals,
    back: livePaths.desk({ meetingId }),
  })
}

export const guestRoutes: readonly Route[] = [
  post(livePaths.guests, postGuest),
  post(livePaths.guestRemovals, postRemoval),
]
