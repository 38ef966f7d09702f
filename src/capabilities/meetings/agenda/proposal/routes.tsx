import type { Actor } from '../../../../platform/auth/actor.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FieldErrors, type Typed } from '../../../../platform/http/form.ts'
import { page, refusalText, refusedPage, respond, statusOfRefusal, write } from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import type { Lang } from '../../../../platform/i18n/lang.ts'
import type { Refusal } from '../../../../platform/result.ts'
import { insideMeeting } from '../../ui/crumbs.ts'
import { workingItems } from '../queries.ts'
import { agendaTexts, changeable, changed, meetingIn, toMeeting } from '../routes.tsx'
import { minutesOf } from '../rules.ts'
import { takeProposal } from './commands.ts'
import { ProposalInput } from './input.ts'
import { messages } from './messages.ts'
import { proposalPaths } from './paths.ts'
import { waitingFor, type AgendaSource } from './queries.ts'
import { ProposalPage } from './ui/proposal-page.tsx'

interface Retry {
  readonly errors?: FieldErrors
  readonly typed?: Typed
  readonly refusal?: Refusal
}

/** The proposal is shown again for what the list itself can put right. */
const shownAgain = ['nothing_chosen', 'changed_meanwhile']

const textsOf = (lang: Lang) => ({ ...agendaTexts(lang), ...messages[lang].refusals })

async function showProposal(
  c: AppContext,
  actor: Actor,
  sources: readonly AgendaSource[],
  retry: Retry = {},
): Promise<Response> {
  const meeting = await changeable(c, actor)
  if (meeting instanceof Response) return meeting
  const { lang, db, now } = c.var
  const items = await workingItems(db, meeting.id)
  const waiting = await waitingFor(db, sources, { actor, meeting, items, lang, now })
  const { errors, typed, refusal } = retry
  return page(c, {
    title: messages[lang].title,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <ProposalPage
        lang={lang}
        accountId={actor.accountId}
        meeting={meeting}
        waiting={waiting}
        planned={minutesOf(items.filter(({ position }) => position !== null))}
        {...(errors && { errors })}
        {...(typed && { typed })}
        {...(refusal && { refusal: refusalText(c, refusal, textsOf(lang)) })}
      />
    ),
    status: refusal ? statusOfRefusal(refusal) : errors ? 422 : 200,
  })
}

async function receiveProposal(c: AppContext, actor: Actor, sources: readonly AgendaSource[]): Promise<Response> {
  const body = await readForm(c)
  const { lang, now } = c.var
  const input = parse(ProposalInput, body, lang)
  if (!input.ok) return showProposal(c, actor, sources, input)
  const wish = { meetingId: meetingIn(c), taken: input.value, lang }
  const result = await write(c, (tx) => takeProposal(tx, actor, sources, wish, now))
  return respond(c, result, {
    ok: (change) => changed(c, toMeeting(c), 'proposal_taken', change),
    refused: (refusal) =>
      shownAgain.includes(refusal.code)
        ? showProposal(c, actor, sources, { typed: typedFields(body), refusal })
        : refusedPage(c, refusal, textsOf(lang), toMeeting(c)),
    texts: textsOf(lang),
    back: toMeeting(c),
  })
}

/** The page that gathers what waits from these sources. */
export const proposalRoutes = (sources: readonly AgendaSource[]): readonly Route[] => [
  get(proposalPaths.proposal, (c, actor) => showProposal(c, actor, sources)),
  post(proposalPaths.proposal, (c, actor) => receiveProposal(c, actor, sources)),
]
