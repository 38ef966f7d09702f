import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import { fileResponse } from '../../platform/files/files.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { parse, readForm } from '../../platform/http/form.ts'
import { notFound, page, refusalText, respond, seeOther, statusOfRefusal, write } from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Refusal, Result } from '../../platform/result.ts'
import { agreementOn } from '../agreement/queries.ts'
import { differenceRoutes } from './differences/routes.tsx'
import { allDuties } from './duties/queries.ts'
import { dutyRoutes } from './duties/routes.tsx'
import { dutyStates, missingOf } from './duties/rules.ts'
import { giveNotice, repealGuideline } from './ending/commands.ts'
import { EndingCard, type RefusedEnding } from './ending/ui/ending-card.tsx'
import { enteringRoutes } from './entering/routes.tsx'
import { NoticeInput, RepealInput } from './input.ts'
import { messages } from './messages.ts'
import { guidelinePaths } from './paths.ts'
import { may, noticeSides } from './policy.ts'
import { printingRoutes } from './printing/routes.tsx'
import { agreedAndNotEntered, belongsToMain, bodiesToEnterFor, guidelinePage, registerFor } from './queries.ts'
import { textOn } from './rules.ts'
import { GuidelinePage } from './ui/guideline-page.tsx'
import { RegisterPage } from './ui/register-page.tsx'

const guidelineIn = (c: AppContext): string => addressPart(c, 'guidelineId')
const crumb = (c: AppContext) => ({ label: messages[c.var.lang].title, href: guidelinePaths.guidelines() })

async function showRegister(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const on = today(now)
  const register = await registerFor(db, actor, now)
  const seesMissing = may.keep(actor) || (await belongsToMain(db, actor, now))
  const missing = seesMissing ? missingOf(dutyStates(await allDuties(db), register, on)).length : null
  return page(c, {
    title: messages[lang].titleMine,
    main: (
      <RegisterPage
        lang={lang}
        on={on}
        agreement={register.some(({ covers }) => covers === 'levels') ? await agreementOn(db, on) : null}
        register={register}
        mayEnter={(await bodiesToEnterFor(db, actor, now)).length > 0}
        missing={missing}
        agreed={await agreedAndNotEntered(db, actor, now)}
      />
    ),
  })
}

/** The guideline with the text in force, or with the one that the address names. */
async function showGuideline(
  c: AppContext,
  actor: Actor,
  refused?: RefusedEnding & { readonly status: ReturnType<typeof statusOfRefusal> },
): Promise<Response> {
  const { db, lang, now } = c.var
  const on = today(now)
  const found = await guidelinePage(db, actor, guidelineIn(c), now)
  if (!found) return notFound(c)
  const { guideline } = found
  const asked = c.req.param('number')
  const shown =
    asked === undefined
      ? (textOn(guideline.texts, on) ?? guideline.texts[0])
      : guideline.texts.find(({ number }) => String(number) === asked)
  if (!shown) return notFound(c)
  const t = messages[lang]
  const title = asked === undefined ? guideline.title : t.versionOf(shown.number, guideline.title)
  const body = guideline.texts.at(-1)?.committeeId ?? null
  const ending = <EndingCard lang={lang} on={on} found={found} sides={noticeSides(actor, body)} refused={refused} />
  return page(c, {
    title: refused ? t.error + title : title,
    crumbs: [crumb(c)],
    ...(refused ? { status: refused.status } : {}),
    main: (
      <GuidelinePage
        lang={lang}
        on={on}
        title={title}
        found={found}
        agreement={shown.covers === 'levels' ? await agreementOn(db, on) : null}
        duties={
          guideline.dutyIds.length === 0 ? [] : (await allDuties(db)).filter(({ id }) => guideline.dutyIds.includes(id))
        }
        shown={shown}
        ending={asked === undefined && ending}
      />
    ),
  })
}

async function sendFile(c: AppContext, actor: Actor): Promise<Response> {
  const found = await guidelinePage(c.var.db, actor, guidelineIn(c), c.var.now)
  const file = found && [...found.files.values()].flat().find(({ id }) => id === addressPart(c, 'fileId'))
  return file ? fileResponse(c, file) : notFound(c)
}

function answerEnding<T, R extends Refusal>(
  c: AppContext,
  actor: Actor,
  result: Result<T, R>,
  step: RefusedEnding['step'],
) {
  const back = guidelinePaths.guideline({ guidelineId: guidelineIn(c) })
  const texts = messages[c.var.lang].refusals
  return respond(c, result, {
    ok: () => seeOther(c, back, step === 'notice' ? 'guideline_notice_given' : 'guideline_repealed'),
    refused: (refusal) =>
      refusal.code === 'repealed_before'
        ? showGuideline(c, actor, {
            step,
            typed: {},
            errors: { last_day: refusalText(c, refusal, texts) },
            status: statusOfRefusal(refusal),
          })
        : refusedHere(c, refusal),
    texts,
    back,
  })
}

const refusedHere = (c: AppContext, refusal: Refusal) =>
  respond(
    c,
    { ok: false, refusal },
    {
      ok: () => notFound(c),
      texts: messages[c.var.lang].refusals,
      back: guidelinePaths.guideline({ guidelineId: guidelineIn(c) }),
    },
  )

async function receiveNotice(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(NoticeInput, await readForm(c), c.var.lang)
  if (!input.ok) return showGuideline(c, actor, { step: 'notice', ...input, status: 422 })
  const wish = { guidelineId: guidelineIn(c), ...input.value }
  return answerEnding(c, actor, await write(c, (tx) => giveNotice(tx, actor, wish, c.var.now)), 'notice')
}

async function receiveRepeal(c: AppContext, actor: Actor): Promise<Response> {
  const input = parse(RepealInput, await readForm(c), c.var.lang)
  if (!input.ok) return showGuideline(c, actor, { step: 'repeal', ...input, status: 422 })
  const wish = { guidelineId: guidelineIn(c), ...input.value }
  return answerEnding(c, actor, await write(c, (tx) => repealGuideline(tx, actor, wish, c.var.now)), 'repeal')
}

/** The register, its guidelines, and what is done with one. Fixed addresses stand before those with an id. */
export const guidelineRoutes: readonly Route[] = [
  get(guidelinePaths.guidelines, showRegister),
  ...dutyRoutes,
  ...enteringRoutes,
  get(guidelinePaths.guideline, (c, actor) => showGuideline(c, actor)),
  get(guidelinePaths.text, (c, actor) => showGuideline(c, actor)),
  get(guidelinePaths.file, sendFile),
  post(guidelinePaths.notice, receiveNotice),
  post(guidelinePaths.repeal, receiveRepeal),
  ...differenceRoutes,
  ...printingRoutes,
]
