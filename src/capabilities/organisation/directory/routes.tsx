import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { notFound, page } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { messages } from './messages.ts'
import { directoryPaths } from './paths.ts'
import { findColleagues, personPage } from './queries.ts'
import { PeoplePage } from './ui/people-page.tsx'
import { PersonPage } from './ui/person-page.tsx'

const longestSearch = 100

/** What was typed, without what PostgreSQL cannot hold. */
function textAsked(c: AppContext): string {
  return (c.req.query('q') ?? '').toWellFormed().replaceAll('\u0000', '').trim().slice(0, longestSearch)
}

export const directoryRoutes: readonly Route[] = [
  get(directoryPaths.people, async (c) => {
    const { lang, db, now } = c.var
    const text = textAsked(c)
    const found = await findColleagues(db, text, today(now), 50)
    const t = messages[lang]
    return page(c, {
      title: text === '' ? t.title : t.titled(t.title, text),
      main: <PeoplePage lang={lang} text={text} found={found} />,
    })
  }),

  get(directoryPaths.suggestions, async (c) => {
    const { people } = await findColleagues(c.var.db, textAsked(c), today(c.var.now), 10)
    return c.json(people.map(({ id, name, detail }) => ({ id, name, detail })))
  }),

  get(directoryPaths.person, async (c) => {
    const { lang, db, now } = c.var
    const personId = c.req.param('personId')
    const person = isId(personId) ? await personPage(db, personId, today(now)) : null
    if (!person) return notFound(c)
    return page(c, {
      title: person.name,
      crumbs: [{ label: messages[lang].title, href: directoryPaths.people() }],
      main: <PersonPage lang={lang} person={person} />,
    })
  }),
]
