import { today } from '../../../../platform/clock/dates.ts'
import { isId } from '../../../../platform/db/ids.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import { parse, readForm } from '../../../../platform/http/form.ts'
import { notFound, write } from '../../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../../platform/http/route.ts'
import type { Committee } from '../../rules.ts'
import type { Shown } from '../../ui/form-parts.tsx'
import { messages as seatMessages } from '../messages.ts'
import { seatHistories } from '../queries.ts'
import { committeeForm, finish, forKeepers } from '../routes.tsx'
import { nameSeat } from './commands.ts'
import { SeatNameInput } from './input.ts'
import { messages } from './messages.ts'
import { seatNamePaths } from './paths.ts'
import { SeatNamePage } from './ui/seat-name-page.tsx'

async function nameForm(c: AppContext, committee: Committee, shown?: Shown): Promise<Response> {
  const { db, lang, now } = c.var
  const seat = (await seatHistories(db, committee.id)).find((one) => one.seatId === c.req.param('seatId'))
  if (!seat) return notFound(c)
  const main = <SeatNamePage lang={lang} on={today(now)} committee={committee} seat={seat} shown={shown} />
  return committeeForm(c, committee, messages[lang].title(seat.title), shown, main)
}

export const seatNameRoutes: readonly Route[] = [
  get(
    seatNamePaths.name,
    forKeepers((c, _actor, committee) => nameForm(c, committee)),
  ),
  post(
    seatNamePaths.name,
    forKeepers(async (c, actor, committee) => {
      const seatId = c.req.param('seatId')
      if (!isId(seatId)) return notFound(c)
      const body = await readForm(c)
      const input = parse(SeatNameInput, body, c.var.lang)
      if (!input.ok) return nameForm(c, committee, input)
      const ids = { committeeId: committee.id, seatId }
      return finish(c, committee.id, {
        result: await write(c, (tx) => nameSeat(tx, actor, ids, input.value, c.var.now)),
        texts: { ...seatMessages[c.var.lang].refusals, ...messages[c.var.lang].refusals },
        body,
        done: () => 'seat_named',
        again: (shown) => nameForm(c, committee, shown),
      })
    }),
  ),
]
