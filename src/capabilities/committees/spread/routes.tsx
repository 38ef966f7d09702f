import { holdsAny, placesHeld, type Role } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import { page, refusedPage } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { messages as committeeMessages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import type { Side } from '../schema.ts'
import { messages } from './messages.ts'
import { spreadPaths } from './paths.ts'
import { committeeNames, heldPostsSince } from './queries.ts'
import { measuringDays, spreadOn, spreadPerCentre, type HeldPost } from './rules.ts'
import { SpreadPage } from './ui/spread-page.tsx'

const inCommittee: readonly Role[] = ['chair', 'vice_chair', 'secretary', 'member']
const years = 5

/** One side of the whole municipality, over time and per centre today. */
function sideOf(held: readonly HeldPost[], side: Side, on: IsoDate, names: readonly { id: string; name: string }[]) {
  const centres = spreadPerCentre(held, on, side)
  return {
    side,
    days: measuringDays(on, years).map((day) => ({
      on: day,
      measure: spreadOn(held, day, (post) => post.side === side),
    })),
    centres: names.flatMap(({ id, name }) =>
      centres.has(id) ? [{ key: id, label: name, measure: centres.get(id) ?? null }] : [],
    ),
  }
}

export const spreadRoutes: readonly Route[] = [
  get(spreadPaths.posts, async (c, actor) => {
    const { db, lang, now } = c.var
    const on = today(now)
    const isHr = holdsAny(actor, ['hr_consultant'])
    const mine = placesHeld(actor, inCommittee)
    if (!isHr && mine.length === 0) return refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committees())
    const held = await heldPostsSince(db, measuringDays(on, years)[0] ?? on)
    const centreIds = isHr ? held.flatMap(({ centreId }) => (centreId === null ? [] : [centreId])) : []
    const names = await committeeNames(db, [...new Set([...mine, ...centreIds])], on)
    const isMine = new Set(mine)
    const own = names
      .filter(({ id }) => isMine.has(id))
      .map(({ id, name }) => ({
        key: id,
        label: name,
        measure: spreadOn(held, on, (post) => post.committeeId === id),
      }))
    const whole = isHr ? [sideOf(held, 'employee', on, names), sideOf(held, 'management', on, names)] : []
    return page(c, {
      title: messages[lang].title,
      crumbs: [{ label: committeeMessages[lang].title, href: committeePaths.committees() }],
      main: <SpreadPage lang={lang} whole={whole} own={own} />,
    })
  }),
]
