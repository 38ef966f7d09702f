import { today } from '../../../platform/clock/dates.ts'
import type { Actor } from '../../../platform/auth/actor.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm } from '../../../platform/http/form.ts'
import { page, refusedPage, respond, seeOther, statusOfRefusal, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { approveReorganisation } from '../approval/commands.ts'
import { chooseHomes } from '../commands.ts'
import { messages as words } from '../messages.ts'
import { reorganisationPaths } from '../paths.ts'
import { approvedPlan, homesOf, stateOf, stepsOf, type Reorganisation } from '../queries.ts'
import { crumbsOf, forOne, sayRefusal } from '../routes.tsx'
import { ApprovalInput, HomesInput, readHomes } from './input.ts'
import { messages } from './messages.ts'
import { marksOf, planOf } from './queries.ts'
import { PreviewPage } from './ui/preview-page.tsx'

const backTo = (found: Reorganisation) => reorganisationPaths.reorganisation({ reorganisationId: found.id })

async function preview(
  c: AppContext,
  actor: Actor,
  found: Reorganisation,
  refused?: { text: string; status: 409 | 422 },
) {
  const { lang, db, now } = c.var
  const kept = await approvedPlan(db, found.id)
  const isDraft = stateOf(found, today(now)) === 'draft'
  const steps = (await stepsOf(db, found.id)).map(({ step }) => step)
  if (!kept && (!isDraft || steps.length === 0)) return seeOther(c, backTo(found))
  const planned = kept
    ? { ok: true as const, value: kept }
    : await planOf(db, { on: found.on, steps, homes: await homesOf(db, found.id) }, today(now))
  if (!planned.ok) return seeOther(c, backTo(found))
  const plan = planned.value
  const title = kept ? messages[lang].resultTitle : messages[lang].title
  return page(c, {
    title: refused ? words[lang].error + title : `${title}: ${found.title}`,
    crumbs: crumbsOf(c, found),
    main: (
      <PreviewPage
        lang={lang}
        account={actor.accountId}
        reorganisationId={found.id}
        title={title}
        plan={plan}
        approval={kept ? null : { version: found.version, ...marksOf(plan) }}
        obstacles={plan.obstacles.map((obstacle) => sayRefusal(c, obstacle))}
        refusal={refused?.text}
      />
    ),
    ...(refused ? { status: refused.status } : {}),
  })
}

async function receiveApproval(c: AppContext, actor: Actor, found: Reorganisation): Promise<Response> {
  const texts = words[c.var.lang].refusals
  const input = parse(ApprovalInput, await readForm(c), c.var.lang)
  if (!input.ok)
    return refusedPage(c, { code: 'changed_since_preview', params: { parts: 'units' } }, texts, backTo(found))
  const wanted = { id: found.id, ...input.value }
  const result = await write(c, (tx) => approveReorganisation(tx, actor, wanted, c.var.now))
  return respond(c, result, {
    texts,
    back: backTo(found),
    ok: () => seeOther(c, backTo(found), 'reorganisation_approved'),
    refused: (refusal) => {
      if (stateOf(found, today(c.var.now)) !== 'draft') return refusedPage(c, refusal, texts, backTo(found))
      const text = refusal.code === 'changed_meanwhile' ? words[c.var.lang].theirs : sayRefusal(c, refusal)
      return preview(c, actor, found, { text, status: statusOfRefusal(refusal) === 409 ? 409 : 422 })
    },
  })
}

export const planRoutes: readonly Route[] = [
  get(
    reorganisationPaths.preview,
    forOne((c, actor, found) => preview(c, actor, found)),
  ),
  post(
    reorganisationPaths.homes,
    forOne(async (c, actor, found) => {
      const body = await readForm(c)
      const seen = parse(HomesInput, body, c.var.lang)
      const theirs = { text: words[c.var.lang].theirs, status: 409 as const }
      if (!seen.ok) return preview(c, actor, found, theirs)
      const wanted = { id: found.id, version: seen.value.version, homes: readHomes(body) }
      const result = await write(c, (tx) => chooseHomes(tx, actor, wanted, c.var.now))
      const back = reorganisationPaths.preview({ reorganisationId: found.id })
      return respond(c, result, {
        texts: words[c.var.lang].refusals,
        back,
        ok: () => seeOther(c, back, 'reorganisation_homes_saved'),
        refused: (refusal) =>
          refusal.code === 'changed_meanwhile'
            ? preview(c, actor, found, theirs)
            : refusedPage(c, refusal, words[c.var.lang].refusals, back),
      })
    }),
  ),
  post(reorganisationPaths.approval, forOne(receiveApproval)),
]
