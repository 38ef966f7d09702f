import { page } from '../../platform/http/respond.tsx'
import { get, type Route } from '../../platform/http/route.ts'
import { messages } from './messages.ts'
import { todayPaths } from './paths.ts'
import { todayFor } from './queries.ts'
import { TodayPage } from './ui/today-page.tsx'

export const todayRoutes: readonly Route[] = [
  get(todayPaths.today, async (c, actor) => {
    const { db, lang, now } = c.var
    const found = await todayFor(db, actor, now)
    const givenName = actor.isUnnamed ? '' : (actor.name.split(' ')[0] ?? actor.name)
    return page(c, {
      title: messages[lang].title,
      main: <TodayPage lang={lang} now={now} givenName={givenName} found={found} />,
    })
  }),
]
