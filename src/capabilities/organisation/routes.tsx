import { parseIsoDate, today } from '../../platform/clock/dates.ts'
import { sayDate } from '../../platform/clock/words.ts'
import type { Actor } from '../../platform/auth/actor.ts'
import { isId } from '../../platform/db/ids.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { dayAsked } from '../../platform/http/day-asked.ts'
import { parse, readForm, typedFields, typedText } from '../../platform/http/form.ts'
import { notFound, page, refusalText, refusedPage, respond, seeOther, write } from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import type { Refusal } from '../../platform/result.ts'
import { changeUnit } from './commands.ts'
import { peopleByIds } from '../people/queries.ts'
import { findColleagues } from './directory/queries.ts'
import { ChangeUnitInput } from './input.ts'
import { lifetimePaths } from './lifetime/paths.ts'
import { messages } from './messages.ts'
import { organisationPaths } from './paths.ts'
import { may } from './policy.ts'
import { unitHistory, unitPage, unitTree } from './queries.ts'
import { subtreeOf } from './rules.ts'
import { reorganisationPaths } from '../reorganisation/paths.ts'
import { importPaths } from './staff-import/paths.ts'
import { ChangePage, type ChangeForm } from './ui/change-page.tsx'
import { OrganisationPage } from './ui/organisation-page.tsx'
import { UnitPage } from './ui/unit-page.tsx'

const emptyForm: ChangeForm = {
  typed: undefined,
  errors: {},
  search: undefined,
  found: undefined,
  chosen: undefined,
  changedMeanwhile: false,
}

async function changePage(c: AppContext, actor: Actor, unitId: string, form: ChangeForm, status?: 409 | 422) {
  const { lang, db, now } = c.var
  const t = messages[lang]
  const history = await unitHistory(db, unitId)
  const last = history?.periods.at(-1)
  if (!history || !last) return notFound(c)
  const tree = await unitTree(db, today(now))
  const own = new Set(subtreeOf(tree, unitId).map((node) => node.id))
  const leaderId = typedText(form.typed, 'leader', last.leaderId ?? '')
  const people = isId(leaderId) ? await peopleByIds(db, [leaderId]) : undefined
  const title = t.changeTitle(last.name)
  return page(c, {
    title: status ? t.error + title : title,
    crumbs: [
      { label: t.title, href: organisationPaths.organisation() },
      { label: last.name, href: organisationPaths.unit({ unitId }) },
    ],
    main: (
      <ChangePage
        lang={lang}
        account={actor.accountId}
        today={today(now)}
        history={history}
        parents={tree.filter((node) => !own.has(node.id))}
        form={{ ...form, chosen: people?.get(leaderId) }}
      />
    ),
    ...(status ? { status } : {}),
  })
}

const fieldOf: Readonly<Record<string, string>> = {
  before_latest_period: 'from',
  unit_has_ended: 'from',
  own_subunit: 'parent',
  unknown_parent: 'parent',
  parent_ends_first: 'parent',
  too_deep: 'parent',
  unknown_person: 'leader',
}

function refusalInField(c: AppContext, refusal: Refusal): Record<string, string> {
  const { lang } = c.var
  const from = parseIsoDate(String(refusal.params?.['from'] ?? ''))
  const said = from === null ? refusal : { ...refusal, params: { from: sayDate(from, lang, 'medium') } }
  return { [fieldOf[refusal.code] ?? 'form']: refusalText(c, said, messages[lang].refusals) }
}

export const organisationRoutes: readonly Route[] = [
  get(organisationPaths.organisation, async (c, actor) => {
    const { lang, db } = c.var
    const asked = dayAsked(c)
    const tree = await unitTree(db, asked.on)
    return page(c, {
      title: messages[lang].title,
      main: (
        <OrganisationPage
          lang={lang}
          tree={tree}
          asked={asked}
          unfoldsAll={c.req.query('open') === 'all'}
          newUnitHref={may.changeUnits(actor) ? lifetimePaths.newUnit() : null}
          importHref={may.importStaff(actor) ? importPaths.imports() : null}
          reorganisationsHref={may.changeUnits(actor) ? reorganisationPaths.reorganisations() : null}
        />
      ),
    })
  }),

  get(organisationPaths.unit, async (c, actor) => {
    const { lang, db } = c.var
    const unitId = c.req.param('unitId')
    const asked = dayAsked(c)
    const { on, day } = asked
    const wantedPage = Number.parseInt(c.req.query('page') ?? '1', 10) || 1
    const data = isId(unitId) ? await unitPage(db, unitId, on, wantedPage) : null
    if (!data) return notFound(c)
    const above = data.above.map((node) => ({
      label: node.name,
      href: organisationPaths.unit({ unitId: node.id }, { on: day }),
    }))
    return page(c, {
      title: data.name,
      crumbs: [{ label: messages[lang].title, href: organisationPaths.organisation({}, { on: day }) }, ...above],
      main: <UnitPage lang={lang} data={data} asked={asked} mayChange={may.changeUnits(actor)} />,
    })
  }),

  get(organisationPaths.newChange, (c, actor) => {
    const unitId = addressPart(c, 'unitId')
    if (!isId(unitId)) return notFound(c)
    if (!may.changeUnits(actor)) return refusedPage(c, { code: 'forbidden' }, {}, organisationPaths.unit({ unitId }))
    return changePage(c, actor, unitId, emptyForm)
  }),

  post(organisationPaths.changes, async (c, actor) => {
    const { lang, db, now } = c.var
    const unitId = addressPart(c, 'unitId')
    if (!isId(unitId)) return notFound(c)
    const back = organisationPaths.unit({ unitId })
    if (!may.changeUnits(actor)) return refusedPage(c, { code: 'forbidden' }, {}, back)
    const body = await readForm(c)
    const typed = typedFields(body)
    const form = { ...emptyForm, typed, search: typedText(typed, 'leader_search') }
    if (typedText(typed, 'find') === 'leader') {
      const { people } = await findColleagues(db, form.search, today(now), 10)
      return changePage(c, actor, unitId, { ...form, found: people })
    }
    const input = parse(ChangeUnitInput, body, lang)
    if (!input.ok) return changePage(c, actor, unitId, { ...form, errors: input.errors }, 422)
    const result = await write(c, (tx) => changeUnit(tx, actor, unitId, input.value, now))
    return respond(c, result, {
      texts: messages[lang].refusals,
      back,
      ok: () => seeOther(c, back, 'unit_changed'),
      refused: (refusal) => {
        const changedMeanwhile = refusal.code === 'changed_meanwhile'
        const errors = refusalInField(c, refusal)
        return changePage(c, actor, unitId, { ...form, errors, changedMeanwhile }, changedMeanwhile ? 409 : 422)
      },
    })
  }),
]
