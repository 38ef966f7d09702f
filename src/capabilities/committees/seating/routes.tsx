import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { fieldErrorText, readForm, typedFields } from '../../../platform/http/form.ts'
import { page, refusalText, refusedPage, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { messages as committeeMessages } from '../messages.ts'
import { structurePaths } from '../../structure/paths.ts'
import { committeePaths } from '../paths.ts'
import { may } from '../policy.ts'
import type { Shown } from '../ui/form-parts.tsx'
import { seatSeveral } from './commands.ts'
import { SeatingInput } from './input.ts'
import { messages, seatTitles } from './messages.ts'
import { seatingsOn } from './queries.ts'
import { SeatingPage } from './ui/seating-page.tsx'

async function seating(c: AppContext, actor: Actor, shown?: Shown): Promise<Response> {
  const { lang, db, now } = c.var
  if (!may.manageCommittees(actor)) {
    return refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committees())
  }
  const t = messages[lang]
  const seatings = await seatingsOn(db, actor.personId, today(now))
  return page(c, {
    ...(shown ? { title: t.error + t.title, status: 422 as const } : { title: t.title }),
    crumbs: [{ label: committeeMessages[lang].title, href: committeePaths.committees() }],
    main: <SeatingPage lang={lang} seatings={seatings} shown={shown} />,
  })
}

export const seatingRoutes: readonly Route[] = [
  get(committeePaths.seating, (c, actor) => seating(c, actor)),
  post(committeePaths.seating, async (c, actor) => {
    if (!may.manageCommittees(actor)) {
      return refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committees())
    }
    const { lang, now } = c.var
    const body = await readForm(c)
    const typed = typedFields(body)
    const input = SeatingInput.safeParse(body)
    if (!input.success) {
      const refusal = fieldErrorText(body['chosen'] === undefined ? 'choose_at_least_one' : 'choose_one', lang)
      return seating(c, actor, { typed, errors: {}, refusal })
    }
    const result = await write(c, (tx) =>
      seatSeveral(tx, actor, { committees: input.data.chosen, titles: seatTitles }, now),
    )
    const texts = messages[lang].refusals
    return respond(c, result, {
      texts,
      back: committeePaths.seating(),
      ok: () => seeOther(c, structurePaths.structure(), 'committees_seated'),
      refused: (refusal) => seating(c, actor, { typed, errors: {}, refusal: refusalText(c, refusal, texts) }),
    })
  }),
]
