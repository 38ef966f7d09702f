import type { Actor } from '../../../platform/auth/actor.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { post, type Route } from '../../../platform/http/route.ts'
import { meetingPaths } from '../paths.ts'
import { closeMeeting, openMeeting } from './commands.ts'
import { messages } from './messages.ts'
import { holdingPaths } from './paths.ts'

async function hold(c: AppContext, actor: Actor, act: typeof openMeeting, done: string): Promise<Response> {
  const meetingId = addressPart(c, 'meetingId')
  const result = await write(c, (tx) => act(tx, actor, meetingId, c.var.now))
  const back = meetingPaths.meeting({ meetingId })
  return respond(c, result, {
    ok: () => seeOther(c, back, done),
    texts: messages[c.var.lang].refusals,
    back,
  })
}

export const holdingRoutes: readonly Route[] = [
  post(holdingPaths.opening, (c, actor) => hold(c, actor, openMeeting, 'meeting_opened')),
  post(holdingPaths.closing, (c, actor) => hold(c, actor, closeMeeting, 'meeting_closed')),
]
