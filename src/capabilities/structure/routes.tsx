import { today } from '../../platform/clock/dates.ts'
import { isId } from '../../platform/db/ids.ts'
import { notFound, page, refusedPage } from '../../platform/http/respond.tsx'
import { get, type Route } from '../../platform/http/route.ts'
import { messages as committeeMessages } from '../committees/messages.ts'
import { committeePaths } from '../committees/paths.ts'
import { FindingQuery } from './input.ts'
import { messages } from './messages.ts'
import { structurePaths } from './paths.ts'
import { may } from './policy.ts'
import { structurePage } from './queries.ts'
import { simulationRoutes } from './simulation/routes.tsx'
import { StructurePage } from './ui/structure-page.tsx'

export const structureRoutes: readonly Route[] = [
  get(structurePaths.structure, async (c, actor) => {
    const { db, lang, now } = c.var
    const t = messages[lang]
    if (!may.readSome(actor)) {
      return refusedPage(c, { code: 'forbidden' }, { forbidden: t.forbidden }, committeePaths.committees())
    }
    const committeeId = c.req.query('committee') ?? null
    if (committeeId !== null && !isId(committeeId)) return notFound(c)
    const chosen = FindingQuery.parse(c.req.query())
    const on = today(now)
    const found = await structurePage(db, actor, { ...chosen, committeeId, unitId: chosen.unit }, on)
    if (!found) return notFound(c)
    return page(c, {
      title: found.committeeName === null ? t.title : t.titleOf(found.committeeName),
      crumbs: [{ label: committeeMessages[lang].title, href: committeePaths.committees() }],
      main: (
        <StructurePage
          lang={lang}
          on={on}
          committeeId={committeeId}
          chosen={chosen}
          found={found}
          maySimulate={may.readAll(actor)}
        />
      ),
    })
  }),

  ...simulationRoutes,
]
