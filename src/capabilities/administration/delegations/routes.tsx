import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText, type FormBody } from '../../../platform/http/form.ts'
import { notFound, page, refusalText, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { safeReturnTo } from '../../../platform/http/return-to.ts'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/result.ts'
import { endDelegation, lendRight } from '../../committees/delegations/commands.ts'
import { messages } from '../../committees/delegations/messages.ts'
import { delegationPaths } from '../../committees/delegations/paths.ts'
import { may } from '../../committees/delegations/policy.ts'
import { delegationsFor, lendableOf, ownDelegations } from '../../committees/delegations/queries.ts'
import { findColleagues } from '../../organisation/directory/queries.ts'
import { peopleByIds } from '../../people/queries.ts'
import { administrationCrumb } from '../routes.tsx'
import { LendRightInput } from './input.ts'
import { AllDelegationsPage } from './ui/all-delegations-page.tsx'
import { DelegationsPage, type LendForm } from './ui/delegations-page.tsx'

export const delegationRoutes: readonly Route[] = [
  get(delegationPaths.delegations, (c, actor) => {
    const from = c.req.query('from') ?? ''
    return ownPage(c, actor, from === '' ? actor.personId : from, { errors: {} })
  }),

  post(delegationPaths.delegations, giveDelegation),

  post(delegationPaths.ending, async (c, actor) => {
    const delegationId = c.req.param('delegationId')
    if (!isId(delegationId)) return notFound(c)
    const { return_to } = await readForm(c)
    const result = await write(c, (tx) => endDelegation(tx, actor, delegationId, c.var.now))
    const back =
      safeReturnTo(return_to) === delegationPaths.all() ? delegationPaths.all() : delegationPaths.delegations()
    return respond(c, result, {
      texts: messages[c.var.lang].refusals,
      back,
      ok: () => seeOther(c, back, 'delegation_ended'),
    })
  }),

  get(delegationPaths.all, async (c, actor) => {
    if (!may.seeAll(actor)) return refusedPage(c, { code: 'forbidden' }, {}, '/')
    const { lang, db, now } = c.var
    const search = readable(c.req.query('q') ?? '').trim()
    const mayLend = may.manageDelegations(actor)
    const found = mayLend && search !== '' ? (await findColleagues(db, search, today(now), 10)).people : []
    return page(c, {
      title: messages[lang].allTitle,
      crumbs: [administrationCrumb(c)],
      main: (
        <AllDelegationsPage
          lang={lang}
          on={today(now)}
          delegations={await delegationsFor(db, actor, today(now))}
          lenders={mayLend ? { search, found } : null}
        />
      ),
    })
  }),
]

async function giveDelegation(c: AppContext, actor: Actor): Promise<Response> {
  const { lang, now, db } = c.var
  const body = await readForm(c)
  const from = typedText(typedFields(body), 'from', actor.personId)
  if (!isId(from)) return notFound(c)
  const again = async (form: Partial<LendForm>, status: 200 | 422) =>
    ownPage(c, actor, from, { errors: {}, ...(await asTyped(c, body)), ...form }, status)
  // Who has nothing to lend is told so before a form is judged.
  if (!may.lend(actor, from) || (await lendableOf(db, from, today(now))).length === 0) {
    return refusedPage(c, { code: 'forbidden' }, {}, delegationPaths.delegations())
  }
  if (body['find'] === 'to') return again(await withFound(c, body), 200)
  const input = parse(LendRightInput, body, lang)
  if (!input.ok) return again({ errors: input.errors }, 422)
  const { right, to, first_day, last_day, reason } = input.value
  const lent = { ...right, fromPersonId: from, toPersonId: to, validFrom: first_day, lastDay: last_day, reason }
  const result = await write(c, (tx) => lendRight(tx, actor, lent, now))
  return respond(c, result, {
    texts: messages[lang].refusals,
    back: delegationPaths.delegations(),
    ok: () =>
      seeOther(c, from === actor.personId ? delegationPaths.delegations() : delegationPaths.all(), 'delegation_given'),
    refused: (refusal) => again({ errors: inField(c, refusal) }, 422),
  })
}

async function ownPage(
  c: AppContext,
  actor: Actor,
  from: string,
  form: LendForm,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { lang, db, now } = c.var
  const on = today(now)
  const lender = isId(from) ? (await peopleByIds(db, [from])).get(from) : undefined
  if (!lender || !may.lend(actor, from)) return notFound(c)
  return page(c, {
    title: messages[lang].title,
    status,
    main: (
      <DelegationsPage
        lang={lang}
        on={on}
        accountId={actor.accountId}
        delegations={await ownDelegations(db, from, on)}
        lender={{ personId: from, name: lender.name, isOneself: from === actor.personId }}
        lendable={await lendableOf(db, from, on)}
        maySeeAll={may.seeAll(actor)}
        form={form}
      />
    ),
  })
}

const readable = (text: string): string => text.toWellFormed().replaceAll('\u0000', '').slice(0, 100)

async function withFound(c: AppContext, body: FormBody): Promise<Partial<LendForm>> {
  const text = readable(typedText(typedFields(body), 'to_search'))
  return { found: (await findColleagues(c.var.db, text, today(c.var.now), 10)).people }
}

async function asTyped(c: AppContext, body: FormBody): Promise<Partial<LendForm>> {
  const typed = typedFields(body)
  const id = typedText(typed, 'to')
  const chosen = isId(id) ? (await peopleByIds(c.var.db, [id])).get(id) : undefined
  return { typed, chosen: chosen && { id: chosen.id, name: chosen.name } }
}

const fieldOf: Readonly<Record<string, string>> = {
  begins_before_today: 'first_day',
  ends_before_it_begins: 'last_day',
  lent_too_long: 'last_day',
  not_held: 'right',
}

function inField(c: AppContext, refusal: Refusal): Record<string, string> {
  return { [fieldOf[refusal.code] ?? 'to']: refusalText(c, refusal, messages[c.var.lang].refusals) }
}
