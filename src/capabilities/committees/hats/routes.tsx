import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import { notFound, page } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { peopleByIds } from '../../people/queries.ts'
import { messages as committeeMessages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import { may } from '../policy.ts'
import { withoutPastUnion } from '../rules.ts'
import { messages } from './messages.ts'
import { hatPaths } from './paths.ts'
import { hatsOf } from './queries.ts'
import { HatsPage } from './ui/hats-page.tsx'

export const hatRoutes: readonly Route[] = [
  get(hatPaths.posts, async (c, actor) => {
    const { db, lang, now } = c.var
    const personId = c.req.param('personId')
    const person = isId(personId) ? (await peopleByIds(db, [personId])).get(personId) : undefined
    if (!person) return notFound(c)
    const on = today(now)
    const hats = await hatsOf(db, person.id, on)
    return page(c, {
      title: messages[lang].title(person.name),
      crumbs: [{ label: committeeMessages[lang].title, href: committeePaths.committees() }],
      main: (
        <HatsPage
          lang={lang}
          on={on}
          person={{ personId: person.id, name: person.name }}
          hats={{ ...hats, mandates: hats.mandates.map(withoutPastUnion(on)) }}
          isOwn={actor.personId === person.id && actor.seenBy === undefined}
          keeps={(committeeId) => may.manageMembers(actor, committeeId)}
        />
      ),
    })
  }),
]
