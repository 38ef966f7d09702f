import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import { isId } from '../../platform/db/ids.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { notFound, page, refusedPage } from '../../platform/http/respond.tsx'
import { get, type Route } from '../../platform/http/route.ts'
import { agreementOn } from '../agreement/queries.ts'
import { isForum } from '../committees/forums/rules.ts'
import { messages as committeeWords } from '../committees/messages.ts'
import { committeePaths } from '../committees/paths.ts'
import { committeeOn } from '../committees/queries.ts'
import { messages } from './messages.ts'
import { flowPaths } from './paths.ts'
import { flowFor } from './queries.ts'
import { FlowPage } from './ui/flow-page.tsx'

async function showAll(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const flow = await flowFor(db, actor, { committeeId: null }, now)
  if (!flow) return refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committees())
  const t = messages[lang]
  return page(c, {
    title: t.title,
    crumbs: [{ label: committeeWords[lang].title, href: committeePaths.committees() }],
    main: (
      <FlowPage
        lang={lang}
        title={t.title}
        lead={t.lead}
        flow={flow}
        isOfAll
        agreement={await agreementOn(db, today(now))}
      />
    ),
  })
}

async function showBody(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const committeeId = addressPart(c, 'committeeId')
  const committee = isId(committeeId) ? await committeeOn(db, committeeId, today(now)) : null
  if (!committee || isForum(committee.kind)) return notFound(c)
  const back = committeePaths.committee({ committeeId })
  const flow = await flowFor(db, actor, { committeeId }, now)
  if (!flow) return refusedPage(c, { code: 'forbidden' }, {}, back)
  const t = messages[lang]
  return page(c, {
    title: t.titleOf(committee.name),
    crumbs: [
      { label: committeeWords[lang].title, href: committeePaths.committees() },
      { label: committee.name, href: back },
    ],
    main: (
      <FlowPage
        lang={lang}
        title={t.titleOf(committee.name)}
        lead={t.bodyLead}
        flow={flow}
        isOfAll={false}
        agreement={null}
      />
    ),
  })
}

/** How well MED works: the figures of all bodies together, and those of one. */
export const flowRoutes: readonly Route[] = [get(flowPaths.all, showAll), get(flowPaths.committee, showBody)]
