import { page } from '../../platform/http/respond.tsx'
import { get, type Route } from '../../platform/http/route.ts'
import { messages } from './messages.ts'
import { searchPaths } from './paths.ts'
import { search } from './queries.ts'
import { asTyped } from './rules.ts'
import { SearchPage } from './ui/search-page.tsx'

export const searchRoutes: readonly Route[] = [
  get(searchPaths.search, async (c, actor) => {
    const { lang, db, now } = c.var
    const text = asTyped(c.req.query('q'))
    const found = await search(db, actor, text, now)
    const t = messages[lang]
    return page(c, {
      title: text === '' ? t.title : t.titleOf(text),
      main: <SearchPage lang={lang} text={text} found={found} />,
    })
  }),
]
