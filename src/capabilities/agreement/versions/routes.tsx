import type { z } from 'zod'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { Writer } from '../../../platform/db/database.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields } from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Result } from '../../../platform/result.ts'
import { versionBefore } from '../differences/rules.ts'
import { messages as agreementMessages } from '../messages.ts'
import { agreementPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { agreementById, allAgreements, type KeptAgreement } from '../queries.ts'
import {
  addRule,
  adoptAgreement,
  changeDetails,
  changeLevels,
  changeRule,
  removeRule,
  withdrawAgreement,
} from './commands.ts'
import { AdoptInput, DetailsInput, LevelsInput, RuleInput, VersionInput } from './input.ts'
import { messages } from './messages.ts'
import { mayBeChanged, stateOf } from './rules.ts'
import { DetailsPage, LevelsPage, NewVersionPage, RulePage, type Refused } from './ui/version-forms.tsx'
import { VersionPage } from './ui/version-page.tsx'

type FormName = 'details' | 'levels' | 'rule'

const crumbsOf = (c: AppContext, agreement?: KeptAgreement) => [
  { label: agreementMessages[c.var.lang].title, href: agreementPaths.agreement() },
  ...(agreement ? [{ label: agreement.title, href: agreementPaths.version({ agreementId: agreement.id }) }] : []),
]

const titled = (c: AppContext, title: string, refused?: Refused) =>
  refused ? messages[c.var.lang].error + title : title

async function newVersionPage(c: AppContext, refused?: Refused, status?: 409 | 422): Promise<Response> {
  const all = await allAgreements(c.var.db)
  const like = all.find((version) => stateOf(version, today(c.var.now)) === 'in_force') ?? all[0]
  const t = messages[c.var.lang]
  return page(c, {
    title: titled(c, like ? t.newTitle : t.firstTitle, refused),
    crumbs: crumbsOf(c),
    ...(status ? { status } : {}),
    main: (
      <NewVersionPage
        lang={c.var.lang}
        copied={like ?? null}
        municipality={c.var.installation.municipality}
        refused={refused}
      />
    ),
  })
}

/** The form of one part of a version, empty, or again with what was typed. */
async function partPage(
  c: AppContext,
  agreement: KeptAgreement,
  form: FormName,
  refused?: Refused,
  status?: 409 | 422,
) {
  const { lang, now } = c.var
  const t = messages[lang]
  const rule = agreement.rules.find((candidate) => candidate.id === c.req.param('ruleId')) ?? null
  const wordingOnly = rule !== null && !mayBeChanged(agreement, today(now))
  const parts = {
    details: { title: t.changeDetails, main: <DetailsPage lang={lang} agreement={agreement} refused={refused} /> },
    levels: { title: t.changeLevels, main: <LevelsPage lang={lang} agreement={agreement} refused={refused} /> },
    rule: {
      title: rule ? t.changeRuleTitle(agreementMessages[lang].ruleNames[rule.rule]) : t.addRule,
      main: <RulePage lang={lang} agreement={agreement} rule={rule} wordingOnly={wordingOnly} refused={refused} />,
    },
  }
  const { title, main } = parts[form]
  return page(c, {
    title: titled(c, title, refused),
    crumbs: crumbsOf(c, agreement),
    main,
    ...(status ? { status } : {}),
  })
}

async function agreementOf(c: AppContext): Promise<KeptAgreement | null> {
  const id = c.req.param('agreementId')
  return isId(id) ? agreementById(c.var.db, id) : null
}

/** The form is not shown again to somebody who may not send it. The command refuses them too. */
const forbidden = (c: AppContext, back: string) => refusedPage(c, { code: 'forbidden' }, {}, back)

/** Shows a form to whoever may change this version. */
const showPart = (form: FormName) => async (c: AppContext, actor: Actor) => {
  const agreement = await agreementOf(c)
  if (!agreement || (c.req.param('ruleId') && !agreement.rules.some((rule) => rule.id === c.req.param('ruleId'))))
    return notFound(c)
  const back = agreementPaths.version({ agreementId: agreement.id })
  if (!may.manageAgreement(actor)) return forbidden(c, back)
  return partPage(c, agreement, form)
}

type Change<T> = (
  tx: Writer,
  actor: Actor,
  id: string,
  input: T,
  now: Date,
  c: AppContext,
) => Promise<Result<undefined>>

/** Takes a form: back to the version when it is saved, else the form again with what was typed. */
function takePart<T>(form: FormName, schema: z.ZodType<T>, change: Change<T>) {
  return async (c: AppContext, actor: Actor) => {
    const agreement = await agreementOf(c)
    if (!agreement) return notFound(c)
    if (!may.manageAgreement(actor)) return forbidden(c, agreementPaths.version({ agreementId: agreement.id }))
    const body = await readForm(c)
    const input = parse(schema, body, c.var.lang)
    if (!input.ok) return partPage(c, agreement, form, input, 422)
    const texts = messages[c.var.lang].refusals
    const address = agreementPaths.version({ agreementId: agreement.id })
    const result = await write(c, (tx) => change(tx, actor, agreement.id, input.value, c.var.now, c))
    return respond(c, result, {
      texts,
      back: address,
      ok: () => seeOther(c, address, 'agreement_changed'),
      refused: (refusal) => {
        const status = statusOfRefusal(refusal)
        if (status !== 409 && status !== 422) return refusedPage(c, refusal, texts, address)
        const again = { typed: typedFields(body), errors: {}, refusal: refusalText(c, refusal, texts) }
        return partPage(c, agreement, form, again, status)
      },
    })
  }
}

export const versionRoutes: readonly Route[] = [
  get(agreementPaths.newVersion, (c, actor) =>
    may.manageAgreement(actor) ? newVersionPage(c) : forbidden(c, agreementPaths.agreement()),
  ),

  post(agreementPaths.versions, async (c, actor) => {
    if (!may.manageAgreement(actor)) return forbidden(c, agreementPaths.agreement())
    const body = await readForm(c)
    const input = parse(AdoptInput, body, c.var.lang)
    if (!input.ok) return newVersionPage(c, input, 422)
    const texts = messages[c.var.lang].refusals
    const result = await write(c, (tx) => adoptAgreement(tx, actor, input.value, c.var.now))
    return respond(c, result, {
      texts,
      back: agreementPaths.agreement(),
      ok: (agreementId) => seeOther(c, agreementPaths.version({ agreementId }), 'agreement_adopted'),
      refused: (refusal) =>
        newVersionPage(c, { typed: typedFields(body), errors: {}, refusal: refusalText(c, refusal, texts) }, 422),
    })
  }),

  get(agreementPaths.version, async (c, actor) => {
    const all = await allAgreements(c.var.db)
    const agreement = all.find((each) => each.id === c.req.param('agreementId'))
    if (!agreement) return notFound(c)
    const { lang, now } = c.var
    const before = versionBefore(all, agreement)
    return page(c, {
      title: `${agreement.title}, ${agreement.validFrom}`,
      crumbs: crumbsOf(c),
      main: (
        <VersionPage
          lang={lang}
          on={today(now)}
          agreement={agreement}
          before={before}
          mayManage={may.manageAgreement(actor)}
        />
      ),
    })
  }),

  get(agreementPaths.details, showPart('details')),
  post(agreementPaths.details, takePart('details', DetailsInput, changeDetails)),
  get(agreementPaths.levels, showPart('levels')),
  post(agreementPaths.levels, takePart('levels', LevelsInput, changeLevels)),
  get(agreementPaths.newRule, showPart('rule')),
  post(agreementPaths.rules, takePart('rule', RuleInput, addRule)),
  get(agreementPaths.rule, showPart('rule')),
  post(
    agreementPaths.rule,
    takePart('rule', RuleInput, (tx, actor, agreementId, input, now, c) =>
      changeRule(tx, actor, { agreementId, ruleId: addressPart(c, 'ruleId') }, input, now),
    ),
  ),
  post(
    agreementPaths.ruleRemoval,
    takePart('rule', VersionInput, (tx, actor, agreementId, input, now, c) =>
      removeRule(tx, actor, { agreementId, ruleId: addressPart(c, 'ruleId') }, input.version, now),
    ),
  ),

  post(agreementPaths.withdrawal, async (c, actor) => {
    const agreement = await agreementOf(c)
    if (!agreement) return notFound(c)
    const back = agreementPaths.version({ agreementId: agreement.id })
    const input = parse(VersionInput, await readForm(c), c.var.lang)
    const texts = messages[c.var.lang].refusals
    if (!input.ok) return refusedPage(c, { code: 'changed_meanwhile' }, texts, back)
    const result = await write(c, (tx) => withdrawAgreement(tx, actor, agreement.id, input.value.version, c.var.now))
    return respond(c, result, { texts, back, ok: () => seeOther(c, agreementPaths.agreement(), 'agreement_withdrawn') })
  }),
]
