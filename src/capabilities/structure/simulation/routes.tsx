import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import { notFound, page, refusedPage } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { messages as structureMessages } from '../messages.ts'
import { structurePaths } from '../paths.ts'
import { may } from '../policy.ts'
import { messages } from './messages.ts'
import { simulationPage } from './queries.ts'
import { SimulationPage } from './ui/simulation-page.tsx'

export const simulationRoutes: readonly Route[] = [
  get(structurePaths.simulation, async (c, actor) => {
    const { db, lang, now } = c.var
    const t = messages[lang]
    if (!may.readAll(actor)) return refusedPage(c, { code: 'forbidden' }, {}, '/')
    const draftId = c.req.query('agreement') || null
    if (draftId !== null && !isId(draftId)) return notFound(c)
    const on = today(now)
    const found = await simulationPage(db, draftId, on)
    if (!found) return notFound(c)
    return page(c, {
      title: found.draft ? t.titleOf(found.draft.title) : t.title,
      crumbs: [{ label: structureMessages[lang].title, href: structurePaths.structure() }],
      main: <SimulationPage lang={lang} on={on} found={found} />,
    })
  }),
]
