import { addDays, parseIsoDate, today, type IsoDate } from '../../platform/clock/dates.ts'
import { isId } from '../../platform/db/ids.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { notFound, page } from '../../platform/http/respond.tsx'
import { get, type Route } from '../../platform/http/route.ts'
import { agreementOn } from '../agreement/queries.ts'
import type { Post } from './schema.ts'
import { levelName } from '../agreement/rules.ts'
import { establishmentRoutes } from './establishment/routes.tsx'
import { messages } from './messages.ts'
import { committeePaths } from './paths.ts'
import { may } from './policy.ts'
import { postPeriods } from './posts/queries.ts'
import { postRoutes } from './posts/routes.tsx'
import { committeeFactsOn, committeeSpan, committeeTree } from './queries.ts'
import { representativeRoutes } from './representatives/routes.tsx'
import { seatHistories } from './seats/queries.ts'
import { seatRoutes } from './seats/routes.tsx'
import { rosterOf } from './seats/rules.ts'
import { CommitteePage } from './ui/committee-page.tsx'
import { CommitteeTreePage } from './ui/committee-tree-page.tsx'
import { HistoryPage } from './ui/history-page.tsx'

/** The day asked for in the address, or today. */
function dayOf(c: AppContext): { on: IsoDate; isToday: boolean } {
  const now = today(c.var.now)
  const on = parseIsoDate(c.req.query('on') ?? '') ?? now
  return { on, isToday: on === now }
}

const crumbs = (c: AppContext) => [{ label: messages[c.var.lang].title, href: committeePaths.committees() }]

/** The MED organisation for everybody, and its administration. Fixed addresses come before `/committees/:committeeId`. */
const allPosts: readonly Post[] = ['chair', 'vice_chair', 'secretary']

export const committeeRoutes: readonly Route[] = [
  get(committeePaths.committees, async (c, actor) => {
    const { db, lang } = c.var
    const { on, isToday } = dayOf(c)
    const committees = await committeeTree(db, on)
    const agreement = await agreementOn(db, on)
    return page(c, {
      title: messages[lang].title,
      main: (
        <CommitteeTreePage
          lang={lang}
          on={on}
          isToday={isToday}
          search={(c.req.query('q') ?? '').trim().slice(0, 100)}
          levels={agreement?.levels ?? []}
          committees={committees}
          mayManage={may.manageCommittees(actor)}
        />
      ),
    })
  }),

  ...representativeRoutes,
  ...establishmentRoutes,

  get(committeePaths.committee, async (c, actor) => {
    const { db, lang } = c.var
    const committeeId = c.req.param('committeeId')
    if (!isId(committeeId)) return notFound(c)
    const asked = dayOf(c)
    const found = await committeeFactsOn(db, committeeId, asked.on)
    if (!found) return elsewhen(c, committeeId, asked.on)
    const roster = rosterOf(await seatHistories(db, committeeId), asked.on)
    const agreement = await agreementOn(db, asked.on)
    return page(c, {
      title: found.name,
      crumbs: crumbs(c),
      main: (
        <CommitteePage
          lang={lang}
          on={asked.on}
          isToday={asked.isToday}
          levelName={levelName(agreement, found.level)}
          committee={found}
          roster={roster}
          abilities={{
            members: asked.on >= today(c.var.now) && may.manageMembers(actor, committeeId),
            posts:
              asked.on >= today(c.var.now) ? allPosts.filter((post) => may.fillPost(actor, committeeId, post)) : [],
            committee: asked.isToday && may.manageCommittees(actor),
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
    const seats = await seatHistories(db, committeeId)
    return page(c, {
      title: messages[lang].historyTitle(name),
      crumbs: [...crumbs(c), { label: name, href: committeePaths.committee({ committeeId }) }],
      main: <HistoryPage lang={lang} name={name} seats={seats} posts={await postPeriods(db, committeeId)} />,
    })
  }),

  ...seatRoutes,
  ...postRoutes,
]

/** A committee that is coming or closed on the day asked for is shown on the nearest day it exists. */
async function elsewhen(c: AppContext, committeeId: string, on: IsoDate): Promise<Response> {
  const span = await committeeSpan(c.var.db, committeeId)
  if (!span) return notFound(c)
  const nearest = span.from > on ? span.from : lastDayOf(span.to ?? on)
  return c.redirect(committeePaths.committee({ committeeId }, { on: nearest }), 303)
}

const lastDayOf = (to: IsoDate): IsoDate => addDays(to, -1)
