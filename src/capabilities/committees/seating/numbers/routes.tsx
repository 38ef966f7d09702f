import type { Actor } from '../../../../platform/auth/actor.ts'
import { addressPart } from '../../../../platform/http/address-part.ts'
import { today } from '../../../../platform/clock/dates.ts'
import { isId } from '../../../../platform/db/ids.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { readForm, typedFields, type Typed } from '../../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  write,
} from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import { messages as committeeMessages } from '../../messages.ts'
import { committeePaths } from '../../paths.ts'
import { may } from '../../policy.ts'
import { seatTitles } from '../messages.ts'
import { changeNumbers, takeNumbersBack } from './commands.ts'
import { mostSeats, readNumbers } from './input.ts'
import { messages } from './messages.ts'
import { seatNumberPaths } from './paths.ts'
import { latestChange, numbersOfLevel } from './queries.ts'
import { NumbersPage } from './ui/numbers-page.tsx'

const turnedAway = (c: AppContext) => refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committees())

async function numbersPage(c: AppContext, typed: Typed, refusal?: string): Promise<Response> {
  const { db, lang, now } = c.var
  const t = messages[lang]
  const on = today(now)
  const asked = readNumbers(typed)
  const errors = Object.fromEntries(asked.wrong.map((field) => [field, t.notANumber(mostSeats)]))
  const wanted = asked.wrong.length > 0 ? new Map<string, number>() : asked.wanted
  const found = await numbersOfLevel(db, { level: asked.level, wanted }, seatTitles, on)
  const latest = await latestChange(db)
  const isWrong = refusal !== undefined || asked.wrong.length > 0
  return page(c, {
    ...(isWrong ? { title: t.error + t.title, status: 422 as const } : { title: t.title }),
    crumbs: [{ label: committeeMessages[lang].title, href: committeePaths.committees() }],
    main: (
      <NumbersPage
        lang={lang}
        found={found}
        asks={wanted.size > 0}
        latest={latest && today(latest.changedAt) === on ? latest : null}
        shown={{ typed, errors, refusal }}
      />
    ),
  })
}

async function change(c: AppContext, actor: Actor): Promise<Response> {
  if (!may.manageCommittees(actor)) return turnedAway(c)
  const { lang, now } = c.var
  const typed = typedFields(await readForm(c))
  const { level, wanted, wrong } = readNumbers(typed)
  if (level === null || wrong.length > 0 || wanted.size === 0) {
    return numbersPage(c, typed, wrong.length > 0 ? undefined : messages[lang].refusals.nothing_to_change)
  }
  const result = await write(c, (tx) => changeNumbers(tx, actor, { level, wanted, titles: seatTitles }, now))
  const texts = messages[lang].refusals
  return respond(c, result, {
    texts,
    back: seatNumberPaths.numbers(),
    ok: () => seeOther(c, seatNumberPaths.numbers({}, { level: String(level) }), 'seat_numbers_changed'),
    refused: (refusal) => numbersPage(c, typed, refusalText(c, refusal, texts)),
  })
}

/** The number of seats of all committees of a level: shown, changed, taken back. */
export const seatNumberRoutes: readonly Route[] = [
  get(seatNumberPaths.numbers, (c, actor) =>
    may.manageCommittees(actor) ? numbersPage(c, c.req.query()) : turnedAway(c),
  ),
  post(seatNumberPaths.numbers, change),
  post(seatNumberPaths.takingBack, async (c, actor) => {
    const changeId = addressPart(c, 'changeId')
    if (!isId(changeId)) return notFound(c)
    const result = await write(c, (tx) => takeNumbersBack(tx, actor, changeId, c.var.now))
    return respond(c, result, {
      texts: messages[c.var.lang].refusals,
      back: seatNumberPaths.numbers(),
      ok: () => seeOther(c, seatNumberPaths.numbers(), 'seat_numbers_taken_back'),
    })
  }),
]
