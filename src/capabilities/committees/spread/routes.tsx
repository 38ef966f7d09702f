import { today } from '../../../platform/clock/dates.ts'
import { page, refusedPage } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { messages as committeeMessages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import { messages } from './messages.ts'
import { spreadPaths } from './paths.ts'
import { spreadPage } from './queries.ts'
import { SpreadPage } from './ui/spread-page.tsx'

export const spreadRoutes: readonly Route[] = [
  get(spreadPaths.posts, async (c, actor) => {
    const { db, lang, now } = c.var
    const spread = await spreadPage(db, actor, today(now))
    if (!spread) return refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committees())
    return page(c, {
      title: messages[lang].title,
      crumbs: [{ label: committeeMessages[lang].title, href: committeePaths.committees() }],
      main: <SpreadPage lang={lang} {...spread} />,
    })
  }),
]
