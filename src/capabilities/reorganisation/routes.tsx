import { addDays, today } from '../../platform/clock/dates.ts'
import { sayDate } from '../../platform/clock/words.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { parse, readForm, typedFields } from '../../platform/http/form.ts'
import { writeOnce } from '../../platform/http/once.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import { parseIsoDate } from '../../platform/clock/dates.ts'
import type { Refusal } from '../../platform/result.ts'
import { withdrawReorganisation } from './approval/commands.ts'
import { changeDetails, draftReorganisation } from './commands.ts'
import { ChangedDetailsInput, DetailsInput, WithdrawalInput } from './input.ts'
import { messages } from './messages.ts'
import { reorganisationPaths } from './paths.ts'
import { worldOn } from './plan/queries.ts'
import { may } from './policy.ts'
import { reorganisationFor, reorganisations, stateOf, stepsOf, type Reorganisation } from './queries.ts'
import { takeSteps } from './rules.ts'
import { messages as stepMessages } from './steps/messages.ts'
import { namesOf } from './steps/queries.ts'
import { DetailsPage, type Shown } from './ui/details-page.tsx'
import { ListPage } from './ui/list-page.tsx'
import { ReorganisationPage } from './ui/reorganisation-page.tsx'

const nothingTyped: Shown = { typed: undefined, errors: {} }

type Handler = (c: AppContext, actor: Actor) => Response | Promise<Response>

/** For those who may make reorganisations. */
export function forPlanners(handle: Handler): Handler {
  return (c, actor) => (may.reorganise(actor) ? handle(c, actor) : refusedPage(c, { code: 'forbidden' }, {}, '/'))
}

/** The same, with the reorganisation that the address names. */
export function forOne(handle: (c: AppContext, actor: Actor, found: Reorganisation) => Response | Promise<Response>) {
  return forPlanners(async (c, actor) => {
    const found = await reorganisationFor(c.var.db, actor, addressPart(c, 'reorganisationId'))
    return found ? handle(c, actor, found) : notFound(c)
  })
}

export function sayRefusal(c: AppContext, refusal: Refusal): string {
  const { lang } = c.var
  const from = parseIsoDate(String(refusal.params?.['from'] ?? ''))
  const params = from === null ? refusal.params : { ...refusal.params, from: sayDate(from, lang, 'medium') }
  return refusalText(c, params ? { code: refusal.code, params } : refusal, messages[lang].refusals)
}

export const crumbsOf = (c: AppContext, found?: Reorganisation) => [
  { label: messages[c.var.lang].title, href: reorganisationPaths.reorganisations() },
  ...(found ? [{ label: found.title, href: reorganisationPaths.reorganisation({ reorganisationId: found.id }) }] : []),
]

function detailsPage(c: AppContext, actor: Actor, found: Reorganisation | null, shown: Shown, status?: 409 | 422) {
  const { lang, now } = c.var
  const t = messages[lang]
  const title = found ? t.details : t.newTitle
  const ids = { reorganisationId: found?.id ?? '' }
  return page(c, {
    title: status ? t.error + title : title,
    crumbs: crumbsOf(c, found ?? undefined),
    main: (
      <DetailsPage
        lang={lang}
        account={actor.accountId}
        title={title}
        action={found ? reorganisationPaths.details(ids) : reorganisationPaths.reorganisations()}
        back={found ? reorganisationPaths.reorganisation(ids) : reorganisationPaths.reorganisations()}
        found={found}
        earliest={addDays(today(now), 1)}
        shown={shown}
      />
    ),
    ...(status ? { status } : {}),
  })
}

const refusedStatus = (refusal: Refusal) => (statusOfRefusal(refusal) === 409 ? 409 : 422)

function refusedIn(c: AppContext, refusal: Refusal): Pick<Shown, 'errors' | 'refusal'> {
  const said = refusal.code === 'changed_meanwhile' ? messages[c.var.lang].theirs : sayRefusal(c, refusal)
  return refusal.code === 'effective_too_soon' ? { errors: { on: said } } : { errors: {}, refusal: said }
}

async function receiveNew(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const input = parse(DetailsInput, body, c.var.lang)
  if (!input.ok) return detailsPage(c, actor, null, input, 422)
  const result = await writeOnce(c, (tx) => draftReorganisation(tx, actor, input.value, c.var.now))
  return respond(c, result, {
    texts: messages[c.var.lang].refusals,
    back: reorganisationPaths.reorganisations(),
    ok: (id) => seeOther(c, reorganisationPaths.reorganisation({ reorganisationId: id }), 'reorganisation_drafted'),
    refused: (refusal) => {
      return detailsPage(c, actor, null, { typed: typedFields(body), ...refusedIn(c, refusal) }, refusedStatus(refusal))
    },
  })
}

async function receiveDetails(c: AppContext, actor: Actor, found: Reorganisation): Promise<Response> {
  const body = await readForm(c)
  const input = parse(ChangedDetailsInput, body, c.var.lang)
  if (!input.ok) return detailsPage(c, actor, found, input, 422)
  const result = await write(c, (tx) => changeDetails(tx, actor, { id: found.id, ...input.value }, c.var.now))
  const back = reorganisationPaths.reorganisation({ reorganisationId: found.id })
  return respond(c, result, {
    texts: messages[c.var.lang].refusals,
    back,
    ok: () => seeOther(c, back, 'reorganisation_saved'),
    refused: (refusal) => {
      return detailsPage(
        c,
        actor,
        found,
        { typed: typedFields(body), ...refusedIn(c, refusal) },
        refusedStatus(refusal),
      )
    },
  })
}

async function showOne(c: AppContext, found: Reorganisation, shown: Shown = nothingTyped): Promise<Response> {
  const { lang, db, now } = c.var
  const steps = await stepsOf(db, found.id)
  const state = stateOf(found, today(now))
  const world = await worldOn(db, found.on)
  const names = namesOf(
    world,
    steps.map(({ step }) => step),
  )
  const nameOf = (id: string) => names.get(id) ?? '–'
  const taken = takeSteps(
    world,
    steps.map(({ step }) => step),
  )
  return page(c, {
    title: shown.refusal || shown.typed ? messages[lang].error + found.title : found.title,
    crumbs: crumbsOf(c),
    main: (
      <ReorganisationPage
        lang={lang}
        found={{ ...found, state }}
        steps={steps.map(({ id, step }) => ({ id, text: stepMessages[lang].say(step, nameOf) }))}
        problem={state === 'draft' && !taken.ok ? sayRefusal(c, taken.refusal) : null}
        shown={shown}
      />
    ),
    ...(shown.refusal || shown.typed ? { status: 422 as const } : {}),
  })
}

async function receiveWithdrawal(c: AppContext, actor: Actor, found: Reorganisation): Promise<Response> {
  const body = await readForm(c)
  const input = parse(WithdrawalInput, body, c.var.lang)
  if (!input.ok) return showOne(c, found, input)
  const wanted = { id: found.id, reason: input.value.reason }
  const result = await write(c, (tx) => withdrawReorganisation(tx, actor, wanted, c.var.now))
  const back = reorganisationPaths.reorganisation({ reorganisationId: found.id })
  return respond(c, result, {
    texts: messages[c.var.lang].refusals,
    back,
    ok: () => seeOther(c, back, 'reorganisation_withdrawn'),
    refused: (refusal) => showOne(c, found, { typed: typedFields(body), errors: {}, refusal: sayRefusal(c, refusal) }),
  })
}

export const reorganisationRoutes: readonly Route[] = [
  get(reorganisationPaths.reorganisations, async (c, actor) => {
    const { lang, db, now } = c.var
    const found = await reorganisations(db, actor)
    if (!found.ok) return refusedPage(c, found.refusal, {}, '/')
    const all = found.value.map((one) => ({ ...one, state: stateOf(one, today(now)) }))
    return page(c, { title: messages[lang].title, main: <ListPage lang={lang} all={all} /> })
  }),
  get(
    reorganisationPaths.newReorganisation,
    forPlanners((c, actor) => detailsPage(c, actor, null, nothingTyped)),
  ),
  post(reorganisationPaths.reorganisations, forPlanners(receiveNew)),
  get(
    reorganisationPaths.reorganisation,
    forOne((c, _actor, found) => showOne(c, found)),
  ),
  get(
    reorganisationPaths.details,
    forOne((c, actor, found) => {
      const back = reorganisationPaths.reorganisation({ reorganisationId: found.id })
      const isDraft = stateOf(found, today(c.var.now)) === 'draft'
      if (!isDraft) return refusedPage(c, { code: 'not_a_draft' }, messages[c.var.lang].refusals, back)
      return detailsPage(c, actor, found, nothingTyped)
    }),
  ),
  post(reorganisationPaths.details, forOne(receiveDetails)),
  post(reorganisationPaths.withdrawal, forOne(receiveWithdrawal)),
]
