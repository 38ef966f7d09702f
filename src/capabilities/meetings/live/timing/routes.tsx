import type { Actor } from '../../../../platform/auth/actor.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { parse, readForm } from '../../../../platform/http/form.ts'
import { notFound, respond, seeOther, write } from '../../../../platform/http/respond.tsx'
import { post, type Route } from '../../../../platform/http/route.ts'
import { messages } from '../messages.ts'
import { livePaths } from '../paths.ts'
import { ItemInput } from '../writing/input.ts'
import { startItem, stopItem } from './commands.ts'

async function postStart(c: AppContext, actor: Actor): Promise<Response> {
  const meetingId = addressPart(c, 'meetingId')
  const parsed = parse(ItemInput, await readForm(c), c.var.lang)
  if (!parsed.ok) return notFound(c)
  const result = await write(c, (tx) => startItem(tx, actor, { meetingId, itemId: parsed.value.item }, c.var.now))
  return respond(c, result, {
    ok: (item) => seeOther(c, livePaths.desk({ meetingId }, { item }), 'item_taken_up'),
    texts: messages[c.var.lang].refusals,
    back: livePaths.desk({ meetingId }),
  })
}

async function postStop(c: AppContext, actor: Actor): Promise<Response> {
  const meetingId = addressPart(c, 'meetingId')
  const result = await write(c, (tx) => stopItem(tx, actor, meetingId, c.var.now))
  return respond(c, result, {
    ok: (item) => seeOther(c, livePaths.desk({ meetingId }, { item }), 'item_put_down'),
    texts: messages[c.var.lang].refusals,
    back: livePaths.desk({ meetingId }),
  })
}

export const timingRoutes: readonly Route[] = [
  post(livePaths.itemTimes, postStart),
  post(livePaths.itemTimeEndings, postStop),
]
