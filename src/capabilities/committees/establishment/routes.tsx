import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { fieldErrorText, parse, readForm, typedFields, typedText } from '../../../platform/http/form.ts'
import { notFound, page, refusalText, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { levelName } from '../../agreement/rules.ts'
import { unitTree } from '../../organisation/queries.ts'
import { messages as committeeMessages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import { may } from '../policy.ts'
import { committeeTree } from '../queries.ts'
import type { Shown } from '../ui/form-parts.tsx'
import { closeCommittee, establishCommittee, establishSeveral } from './commands.ts'
import { ClosureInput, CommitteeInput, PreviewQuery, readRows, SeveralInput } from './input.ts'
import { messages } from './messages.ts'
import { likelyKinds, nextLevel, proposeFor, proposeOne } from './rules.ts'
import { ChooseUnitPage, NewCommitteePage, NotYet } from './ui/new-committee-page.tsx'
import { SeveralPage } from './ui/several-page.tsx'

const crumbs = (c: AppContext) => [{ label: committeeMessages[c.var.lang].title, href: committeePaths.committees() }]

type Handler = (c: AppContext, actor: Actor) => Response | Promise<Response>

const forManagers = (handle: Handler) => (c: AppContext, actor: Actor) =>
  may.manageCommittees(actor)
    ? handle(c, actor)
    : refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committees())

async function structure(c: AppContext, on = today(c.var.now)) {
  const { db } = c.var
  return {
    on,
    agreement: await agreementOn(db, on),
    tree: await unitTree(db, on),
    committees: await committeeTree(db, on),
  }
}

function titled(c: AppContext, title: string, shown: Shown | undefined) {
  return shown ? { title: messages[c.var.lang].error + title, status: 422 as const } : { title }
}

async function newCommittee(c: AppContext, shown?: Shown): Promise<Response> {
  const { lang } = c.var
  const t = messages[lang]
  const { on, agreement, tree, committees } = await structure(c)
  if (!agreement || tree.length === 0) {
    return page(c, {
      title: t.newTitle,
      crumbs: crumbs(c),
      main: <NotYet lang={lang} title={t.newTitle} agreement={agreement} />,
    })
  }
  const unitId = typedText(shown?.typed, 'unit', c.req.query('unit') ?? '')
  const wanted = typedText(shown?.typed, 'level', c.req.query('level') ?? '')
  const unit = tree.find((node) => node.id === unitId)
  const level = agreement.levels.find((candidate) => String(candidate.level) === wanted)?.level
  if (!unit || level === undefined) {
    const main = <ChooseUnitPage lang={lang} agreement={agreement} units={tree} unit={unitId} level={wanted} />
    return page(c, { ...titled(c, t.newTitle, shown), crumbs: crumbs(c), main })
  }
  const proposal = proposeOne({ agreement, tree, committees, names: t.names }, level, unit)
  const above = committees.filter((committee) => committee.level < level)
  const title = `${t.newTitle}: ${unit.name}`
  const main = (
    <NewCommitteePage
      lang={lang}
      on={on}
      level={level}
      levelName={levelName(agreement, level)}
      proposal={proposal}
      above={above}
      shown={shown}
    />
  )
  return page(c, { ...titled(c, title, shown), crumbs: crumbs(c), main })
}

async function several(c: AppContext, shown?: Shown): Promise<Response> {
  const { lang } = c.var
  const t = messages[lang]
  const typed = shown?.typed
  const query = PreviewQuery.parse({
    level: typedText(typed, 'level', c.req.query('level')) || undefined,
    kind: c.req.queries('kind'),
    on: typedText(typed, 'valid_from', c.req.query('on')),
  })
  const { on, agreement, tree, committees } = await structure(c, query.on ?? undefined)
  if (!agreement || tree.length === 0) {
    return page(c, {
      title: t.several,
      crumbs: crumbs(c),
      main: <NotYet lang={lang} title={t.several} agreement={agreement} />,
    })
  }
  const rows = tree.filter((unit) => typed?.[`name-${unit.id}`] !== undefined)
  const asked = query.level ?? nextLevel(agreement, committees) ?? undefined
  const level = agreement.levels.find((one) => one.level === asked)?.level
  const likely = level === undefined || query.kind.length > 0 ? query.kind : likelyKinds(agreement, tree, level)
  const unitKinds = shown ? [...new Set(rows.map((unit) => unit.kind))] : likely
  const proposals =
    level !== undefined && unitKinds.length > 0
      ? proposeFor({ agreement, tree, committees, names: t.names }, { level, unitKinds })
      : undefined
  const main = (
    <SeveralPage
      lang={lang}
      on={on}
      agreement={agreement}
      units={tree}
      committees={committees}
      level={level}
      unitKinds={unitKinds}
      proposals={proposals}
      shown={shown}
    />
  )
  return page(c, { ...titled(c, t.several, shown), crumbs: crumbs(c), main })
}

/** The next level that stands empty; when none does, the seats and chairs of those that have been set up. */
async function onwards(c: AppContext): Promise<Response> {
  const { agreement, committees } = await structure(c)
  const isMore = agreement !== null && nextLevel(agreement, committees) !== null
  return seeOther(c, isMore ? committeePaths.severalCommittees() : committeePaths.seating(), 'committees_established')
}

export const establishmentRoutes: readonly Route[] = [
  get(
    committeePaths.newCommittee,
    forManagers((c) => newCommittee(c)),
  ),
  post(
    committeePaths.committees,
    forManagers(async (c, actor) => {
      const body = await readForm(c)
      const input = parse(CommitteeInput, body, c.var.lang)
      if (!input.ok) return newCommittee(c, input)
      const result = await write(c, (tx) => establishCommittee(tx, actor, input.value, c.var.now))
      const texts = messages[c.var.lang].refusals
      return respond(c, result, {
        texts,
        back: committeePaths.newCommittee(),
        ok: (committeeId) => seeOther(c, committeePaths.committee({ committeeId }), 'committee_established'),
        refused: (refusal) =>
          newCommittee(c, { typed: typedFields(body), errors: {}, refusal: refusalText(c, refusal, texts) }),
      })
    }),
  ),

  get(
    committeePaths.severalCommittees,
    forManagers((c) => several(c)),
  ),
  post(
    committeePaths.severalCommittees,
    forManagers(async (c, actor) => {
      const body = await readForm(c)
      const typed = typedFields(body)
      const input = SeveralInput.safeParse(readRows(body))
      if (!input.success) {
        return several(c, {
          typed,
          errors: {},
          refusal: fieldErrorText(input.error.issues[0]?.message ?? '', c.var.lang),
        })
      }
      const result = await write(c, (tx) => establishSeveral(tx, actor, input.data, c.var.now))
      const texts = messages[c.var.lang].refusals
      return respond(c, result, {
        texts,
        back: committeePaths.severalCommittees(),
        ok: () => onwards(c),
        refused: (refusal) => several(c, { typed, errors: {}, refusal: refusalText(c, refusal, texts) }),
      })
    }),
  ),

  post(
    committeePaths.closure,
    forManagers(async (c, actor) => {
      const id = c.req.param('committeeId')
      if (!isId(id)) return notFound(c)
      const back = committeePaths.committee({ committeeId: id })
      const input = parse(ClosureInput, await readForm(c), c.var.lang)
      const texts = messages[c.var.lang].refusals
      if (!input.ok) return refusedPage(c, { code: 'committee_not_open_then' }, texts, back)
      const result = await write(c, (tx) => closeCommittee(tx, actor, id, input.value.last_day, c.var.now))
      return respond(c, result, { texts, back, ok: () => seeOther(c, committeePaths.committees(), 'committee_closed') })
    }),
  ),
]
