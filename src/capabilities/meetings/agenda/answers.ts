import type { Actor } from '../../../platform/auth/actor.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { notFound, refusedPage, respond, seeOther } from '../../../platform/http/respond.tsx'
import type { Lang } from '../../../platform/i18n/lang.ts'
import type { Result } from '../../../platform/result.ts'
import { messages as words } from '../messages.ts'
import { meetingPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { meetingFacts } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import type { AgendaChange } from './commands.ts'
import { messages } from './messages.ts'
import { mayChangeAgenda } from './rules.ts'

export const agendaTexts = (lang: Lang) => ({ ...words[lang].refusals, ...messages[lang].refusals })

export const meetingIn = (c: AppContext): string => c.req.param('meetingId') ?? ''
export const itemIn = (c: AppContext): string => c.req.param('itemId') ?? ''
export const toMeeting = (c: AppContext): string => meetingPaths.meeting({ meetingId: meetingIn(c) })

/** After a change of the agenda: what was done, and whether it took keys back. */
export function changed(c: AppContext, address: string, notice: string, change: AgendaChange): Response {
  return seeOther(c, address, change.keysTakenBack ? `${notice}_keys_back` : notice)
}

/** Answers a change of the agenda that has no form of its own to go back to. */
export function respondChange(
  c: AppContext,
  result: Result<AgendaChange>,
  notice: string,
  address: string = toMeeting(c),
): Promise<Response> {
  return respond(c, result, {
    ok: (change) => changed(c, address, notice, change),
    texts: agendaTexts(c.var.lang),
    back: toMeeting(c),
  })
}

/** The meeting, when the actor may change its agenda now; otherwise the page that says why not. */
export async function changeable(c: AppContext, actor: Actor): Promise<Meeting | Response> {
  const meeting = await meetingFacts(c.var.db, meetingIn(c), c.var.now)
  if (!meeting) return notFound(c)
  if (!may.prepare(actor, meeting.committee.id)) return refusedPage(c, { code: 'forbidden' }, {}, toMeeting(c))
  const open = mayChangeAgenda(meeting)
  return open.ok ? meeting : refusedPage(c, open.refusal, agendaTexts(c.var.lang), toMeeting(c))
}
