import { today } from '../../platform/clock/dates.ts'
import { page } from '../../platform/http/respond.tsx'
import { get, type Route } from '../../platform/http/route.ts'
import { agreementOn } from '../agreement/queries.ts'
import { searchInput } from './input.ts'
import { messages } from './messages.ts'
import { searchPaths } from './paths.ts'
import { search, searchTexts } from './queries.ts'
import { SearchPage } from './ui/search-page.tsx'

export const searchRoutes: readonly Route[] = [
  get(searchPaths.search, async (c, actor) => {
    const { lang, db, now } = c.var
    const input = searchInput((name) => c.req.query(name))
    const { text, chosen } = input
    const found = await search(db, actor, text, now)
    const texts = found && (await searchTexts(db, actor, input, now))
    const agreement = texts?.counts?.level.size ? await agreementOn(db, today(now)) : null
    const t = messages[lang]
    return page(c, {
      title: text === '' ? t.title : t.titleOf(text),
      main: <SearchPage lang={lang} text={text} chosen={chosen} found={found} texts={texts} agreement={agreement} />,
    })
  }),
]
