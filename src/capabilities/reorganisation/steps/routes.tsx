import { today } from '../../../platform/clock/dates.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import { isId, newId } from '../../../platform/db/ids.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { readForm, typedFields, typedText } from '../../../platform/http/form.ts'
import { writeOnce } from '../../../platform/http/once.ts'
import { page, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { addStep, removeStep } from '../commands.ts'
import { messages as words } from '../messages.ts'
import { reorganisationPaths } from '../paths.ts'
import { stateOf, stepsOf, type Reorganisation } from '../queries.ts'
import { crumbsOf, forOne, sayRefusal } from '../routes.tsx'
import type { Shown } from '../ui/details-page.tsx'
import { readStep, StepKindInput } from './input.ts'
import { messages } from './messages.ts'
import { peopleIn, peopleShown, stepChoices } from './queries.ts'
import { StepPage } from './ui/step-page.tsx'

const pageOf = (found: Reorganisation) => reorganisationPaths.reorganisation({ reorganisationId: found.id })

interface Asked {
  readonly kind: StepKindInput
  readonly chosen: string | null
}

async function stepPage(c: AppContext, actor: Actor, found: Reorganisation, asked: Asked, shown: Shown) {
  const { lang, db, now } = c.var
  const texts = words[lang].refusals
  if (stateOf(found, today(now)) !== 'draft') return refusedPage(c, { code: 'not_a_draft' }, texts, pageOf(found))
  const steps = (await stepsOf(db, found.id)).map(({ step }) => step)
  const choices = await stepChoices(db, found.on, steps)
  // The draft's own page says which step is in the way.
  if (!choices) return seeOther(c, pageOf(found))
  const { kind, chosen } = asked
  const title = messages[lang].kinds[kind]
  const isRefused = shown.typed !== undefined
  return page(c, {
    crumbs: crumbsOf(c, found),
    title: isRefused ? words[lang].error + title : title,
    main: (
      <StepPage
        lang={lang}
        account={actor.accountId}
        reorganisationId={found.id}
        kind={kind}
        choices={choices}
        chosen={chosen}
        people={kind === 'split_unit' && chosen !== null ? await peopleIn(db, chosen, found.on) : []}
        peopleMax={peopleShown}
        shown={shown}
      />
    ),
    ...(isRefused ? { status: 422 as const } : {}),
  })
}

/** A unit is split and a committee set up at one; the other steps about committees name the committee first. */
const chosenIn = (kind: StepKindInput, field: (name: string) => string | undefined): string | null =>
  idIn(field(kind === 'split_unit' || kind === 'open_committee' ? 'unit' : 'committee'))

const idIn = (text: string | undefined): string | null => (isId(text) ? text : null)

async function receiveStep(c: AppContext, actor: Actor, found: Reorganisation): Promise<Response> {
  const body = await readForm(c)
  const typed = typedFields(body)
  const kind = StepKindInput.safeParse(typedText(typed, 'kind')).data
  if (!kind) return seeOther(c, pageOf(found))
  const asked = { kind, chosen: chosenIn(kind, (name) => typedText(typed, name)) }
  const input = readStep(kind, body, c.var.lang, newId())
  if (!input.ok) return stepPage(c, actor, found, asked, input)
  const result = await writeOnce(c, (tx) => addStep(tx, actor, { id: found.id, step: input.value }, c.var.now))
  return respond(c, result, {
    texts: words[c.var.lang].refusals,
    back: pageOf(found),
    ok: () => seeOther(c, pageOf(found), 'reorganisation_step_added'),
    refused: (refusal) => stepPage(c, actor, found, asked, { typed, errors: {}, refusal: sayRefusal(c, refusal) }),
  })
}

export const stepRoutes: readonly Route[] = [
  get(
    reorganisationPaths.newStep,
    forOne((c, actor, found) => {
      const kind = StepKindInput.safeParse(c.req.query('kind')).data
      if (!kind) return seeOther(c, pageOf(found))
      const chosen = chosenIn(kind, (name) => c.req.query(name))
      return stepPage(c, actor, found, { kind, chosen }, { typed: undefined, errors: {} })
    }),
  ),
  post(reorganisationPaths.steps, forOne(receiveStep)),
  post(
    reorganisationPaths.stepRemoval,
    forOne(async (c, actor, found) => {
      const wanted = { id: found.id, stepId: addressPart(c, 'stepId') }
      const result = await write(c, (tx) => removeStep(tx, actor, wanted, c.var.now))
      return respond(c, result, {
        texts: words[c.var.lang].refusals,
        back: pageOf(found),
        ok: () => seeOther(c, pageOf(found), 'reorganisation_step_removed'),
      })
    }),
  ),
]
