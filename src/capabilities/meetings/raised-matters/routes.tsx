import { page } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { messages } from './messages.ts'
import { raisedMatterPaths } from './paths.ts'
import { raisedMatters } from './queries.ts'
import { RaisedMattersPage } from './ui/raised-matters-page.tsx'

/** What came of what somebody raised, for themselves. */
export const raisedMatterRoutes: readonly Route[] = [
  get(raisedMatterPaths.raisedMatters, async (c, actor) => {
    const { db, lang, now } = c.var
    const matters = await raisedMatters(db, actor, now)
    return page(c, { title: messages[lang].title, main: <RaisedMattersPage lang={lang} matters={matters} /> })
  }),
]
