import { addDays, today, type IsoDate } from '../../platform/clock/dates.ts'
import { holds, holdsAny, type Actor } from '../../platform/auth/actor.ts'
import { isId } from '../../platform/db/ids.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { dayAsked } from '../../platform/http/day-asked.ts'
import { notFound, page } from '../../platform/http/respond.tsx'
import { get, type Route } from '../../platform/http/route.ts'
import { agreementOn } from '../agreement/queries.ts'
import type { Post } from './schema.ts'
import { levelName } from '../agreement/rules.ts'
import { chartRoutes } from './chart/routes.tsx'
import { lendableBy } from './delegations/policy.ts'
import { actingAt } from './delegations/queries.ts'
import { electionGroupRoutes } from './election-groups/routes.tsx'
import { establishmentRoutes } from './establishment/routes.tsx'
import { handoverRoutes } from './handover/routes.tsx'
import { hatRoutes } from './hats/routes.tsx'
import { memberRoutes } from './members/routes.tsx'
import { isForum } from './forums/rules.ts'
import { headCounts } from './head-count/queries.ts'
import { headCountYear } from './head-count/rules.ts'
import { messages } from './messages.ts'
import { objectionRoutes } from './objections/routes.tsx'
import { committeePaths } from './paths.ts'
import { periodsOf } from './periods/queries.ts'
import { periodRoutes } from './periods/routes.tsx'
import { followedCommittees, keptCommittees, may } from './policy.ts'
import { postPeriods } from './posts/queries.ts'
import { postRoutes } from './posts/routes.tsx'
import { committeeFactsOn, committeeSpan, committeeTree } from './queries.ts'
import { representativeRoutes } from './representatives/routes.tsx'
import { seatHistories } from './seats/queries.ts'
import { secretaryRoutes } from './posts/secretaries/routes.tsx'
import { seatNumberRoutes } from './seating/numbers/routes.tsx'
import { seatingRoutes } from './seating/routes.tsx'
import { seatNameRoutes } from './seats/naming/routes.tsx'
import { seatRoutes } from './seats/routes.tsx'
import { may as mayOfSpread } from './spread/policy.ts'
import { spreadRoutes } from './spread/routes.tsx'
import { openVacancies } from './vacancies/queries.ts'
import { vacancyRoutes } from './vacancies/routes.tsx'
import { withoutPastUnion, withoutPastUnions } from './rules.ts'
import { rosterOf } from './seats/rules.ts'
import { CommitteePage } from './ui/committee-page.tsx'
import { CommitteeTreePage } from './ui/committee-tree-page.tsx'
import { HistoryPage } from './ui/history-page.tsx'

const crumbs = (c: AppContext) => [
  { label: messages[c.var.lang].title, href: committeePaths.committees({}, { on: dayAsked(c).day }) },
]

/** The MED organisation for everybody, and its administration. Fixed addresses come before `/committees/:committeeId`. */
const allPosts: readonly Post[] = ['chair', 'vice_chair', 'secretary']

export const committeeRoutes: readonly Route[] = [
  get(committeePaths.committees, async (c, actor) => {
    const { db, lang } = c.var
    const asked = dayAsked(c)
    const committees = await committeeTree(db, asked.on)
    const agreement = await agreementOn(db, asked.on)
    return page(c, {
      title: messages[lang].title,
      main: (
        <CommitteeTreePage
          lang={lang}
          asked={asked}
          search={(c.req.query('q') ?? '').trim().slice(0, 100)}
          levels={agreement?.levels ?? []}
          committees={committees}
          mayManage={may.manageCommittees(actor)}
          links={{ ...linksFor(actor), flow: seesFlow(actor, committees) }}
        />
      ),
    })
  }),

  ...chartRoutes,
  ...representativeRoutes,
  ...establishmentRoutes,
  ...seatingRoutes,
  ...secretaryRoutes,
  ...seatNumberRoutes,

  get(committeePaths.committee, async (c, actor) => {
    const { db, lang } = c.var
    const committeeId = c.req.param('committeeId')
    if (!isId(committeeId)) return notFound(c)
    const asked = dayAsked(c)
    const found = await committeeFactsOn(db, committeeId, asked.on)
    if (!found) return elsewhen(c, committeeId, asked.on)
    if (isForum(found.kind)) return c.redirect(`/forums/${committeeId}`, 303)
    const roster = withoutPastUnions(rosterOf(await seatHistories(db, committeeId), asked.on), asked.today)
    const agreement = await agreementOn(db, asked.on)
    const keeps = asked.on >= asked.today && may.manageMembers(actor, committeeId)
    return page(c, {
      title: found.name,
      crumbs: crumbs(c),
      main: (
        <CommitteePage
          lang={lang}
          asked={asked}
          levelName={levelName(agreement, found.level)}
          committee={found}
          headCount={
            found.kind === 'staff_meeting'
              ? headCountYear(await headCounts(db, found.unitId, asked.on), agreement, found.level)
              : null
          }
          roster={roster}
          acting={await actingAt(db, committeeId, asked.on)}
          lendsHere={lendableBy(actor).some((right) => right.committeeId === committeeId)}
          vacancies={keeps ? await openVacancies(db, committeeId) : new Map()}
          seesHandover={actor.seenBy === undefined && holds(actor, 'secretary', committeeId)}
          abilities={{
            members: keeps,
            posts: asked.on >= asked.today ? allPosts.filter((post) => may.fillPost(actor, committeeId, post)) : [],
            committee: asked.day === undefined && may.manageCommittees(actor),
            follow: asked.day === undefined && may.followStructure(actor, committeeId),
            flow: holds(actor, 'hr_consultant') || may.belong(actor, committeeId),
          }}
        />
      ),
    })
  }),

  get(committeePaths.history, async (c) => {
    const { db, lang } = c.var
    const committeeId = c.req.param('committeeId')
    const span = isId(committeeId) ? await committeeSpan(db, committeeId) : null
    if (!span || !isId(committeeId)) return notFound(c)
    const committee = await committeeFactsOn(db, committeeId, span.from)
    const name = committee?.name ?? ''
    const said = withoutPastUnion(today(c.var.now))
    const seats = (await seatHistories(db, committeeId)).map((seat) => ({ ...seat, mandates: seat.mandates.map(said) }))
    return page(c, {
      title: messages[lang].historyTitle(name),
      crumbs: [...crumbs(c), { label: name, href: committeePaths.committee({ committeeId }) }],
      main: (
        <HistoryPage
          lang={lang}
          name={name}
          periods={await periodsOf(db, committeeId)}
          seats={seats}
          posts={await postPeriods(db, committeeId)}
        />
      ),
    })
  }),

  ...memberRoutes,
  ...seatRoutes,
  ...seatNameRoutes,
  ...periodRoutes,
  ...vacancyRoutes,
  ...electionGroupRoutes,
  ...objectionRoutes,
  ...handoverRoutes,
  ...hatRoutes,
  ...spreadRoutes,
  ...postRoutes,
]

/** Figures of flow over all bodies are for HR and the main committee. */
const seesFlow = (actor: Actor, committees: readonly { readonly id: string; readonly level: number }[]): boolean =>
  holds(actor, 'hr_consultant') || committees.some(({ id, level }) => level === 1 && may.belong(actor, id))

/** Pages beside the tree that the reader has a use for. */
const linksFor = (actor: Actor) => ({
  structure: may.manageCommittees(actor) || followedCommittees(actor).length > 0,
  vacancies: keptCommittees(actor)?.length !== 0,
  spread: mayOfSpread.seeSome(actor),
  // What HR keeps for all agendas.
  agendaTexts: holdsAny(actor, ['hr_consultant']),
})

/** A committee that is coming or closed on the day asked for is shown on the nearest day it exists. */
async function elsewhen(c: AppContext, committeeId: string, on: IsoDate): Promise<Response> {
  const span = await committeeSpan(c.var.db, committeeId)
  if (!span) return notFound(c)
  const nearest = span.from > on ? span.from : lastDayOf(span.to ?? on)
  return c.redirect(committeePaths.committee({ committeeId }, { on: nearest }), 303)
}

const lastDayOf = (to: IsoDate): IsoDate => addDays(to, -1)
