import { sayDate } from '../../../platform/clock/words.ts'
import { dayAsked } from '../../../platform/http/day-asked.ts'
import { notFound, page } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { peopleByIds } from '../../people/queries.ts'
import { unitTree, workplacesOf } from '../../organisation/queries.ts'
import { messages as committeeMessages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import { representativesOf, representativesOfUnit } from '../queries.ts'
import { withoutPastUnions } from '../rules.ts'
import { messages } from './messages.ts'
import { RepresentativesPage } from './ui/representatives-page.tsx'

export const representativeRoutes: readonly Route[] = [
  get(committeePaths.representatives, async (c, actor) => {
    const { db, lang } = c.var
    const t = messages[lang]
    const asked = dayAsked(c)
    const { on, day } = asked
    const wanted = c.req.query('unit')
    const units = await unitTree(db, on)
    const unit = units.find((candidate) => candidate.id === wanted)
    if (wanted && !unit) return notFound(c)
    const own = unit ? [] : await workplacesOf(db, actor.personId, on)
    const names = own.map((place) => place.unitName).join(', ')
    const workplace = unit ?? (own[0] ? { id: own[0].unitId, name: names } : null)
    const found = unit ? await representativesOfUnit(db, unit.id, on) : await representativesOf(db, actor.personId, on)
    const committees = found.map((one) => ({ ...one, seats: withoutPastUnions(one.seats, asked.today) }))
    const holders = committees.flatMap(({ seats }) => seats.flatMap(({ holder }) => (holder ? [holder.personId] : [])))
    return page(c, {
      title: unit ? t.titleOf(unit.name) : t.title,
      crumbs: [{ label: committeeMessages[lang].title, href: committeePaths.committees({}, { on: day }) }],
      main: (
        <RepresentativesPage
          lang={lang}
          asked={asked}
          said={sayDate(on, lang, 'medium')}
          agreement={await agreementOn(db, on)}
          units={units}
          workplace={workplace}
          isOwn={!unit}
          committees={committees}
          people={await peopleByIds(db, holders)}
        />
      ),
    })
  }),
]
