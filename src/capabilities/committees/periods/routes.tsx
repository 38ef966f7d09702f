import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm } from '../../../platform/http/form.ts'
import { notFound, refusedPage, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { unitTree } from '../../organisation/queries.ts'
import { CommitteeInput } from '../establishment/input.ts'
import { messages as establishmentMessages } from '../establishment/messages.ts'
import { committeePaths } from '../paths.ts'
import { may } from '../policy.ts'
import { committeeTree } from '../queries.ts'
import type { Committee } from '../rules.ts'
import { committeeForm, committeeOfAddress, finish } from '../seats/routes.tsx'
import type { Shown } from '../ui/form-parts.tsx'
import { changeCommittee } from './commands.ts'
import { messages } from './messages.ts'
import { periodPaths } from './paths.ts'
import { ChangePage } from './ui/change-page.tsx'

type Handler = (c: AppContext, actor: Actor, committee: Committee) => Promise<Response>

const forManagers = (handle: Handler) => async (c: AppContext, actor: Actor) => {
  const committee = await committeeOfAddress(c)
  if (!committee) return notFound(c)
  if (may.manageCommittees(actor)) return handle(c, actor, committee)
  return refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committee({ committeeId: committee.id }))
}

async function changeForm(c: AppContext, committee: Committee, shown?: Shown): Promise<Response> {
  const { db, lang, now } = c.var
  const on = today(now) > committee.validFrom ? today(now) : committee.validFrom
  const main = (
    <ChangePage
      lang={lang}
      on={on}
      committee={committee}
      levels={(await agreementOn(db, on))?.levels ?? []}
      units={await unitTree(db, on)}
      others={(await committeeTree(db, on)).filter((other) => other.id !== committee.id)}
      shown={shown}
    />
  )
  return committeeForm(c, committee, messages[lang].title(committee.name), shown, main)
}

async function receiveChange(c: AppContext, actor: Actor, committee: Committee): Promise<Response> {
  const body = await readForm(c)
  const input = parse(CommitteeInput, body, c.var.lang)
  if (!input.ok) return changeForm(c, committee, input)
  const { name, kind, level, unit, parent, valid_from: from } = input.value
  const change = { name, kind, level, unitId: unit, parentId: parent, from }
  return finish(c, committee.id, {
    result: await write(c, (tx) => changeCommittee(tx, actor, committee.id, change, c.var.now)),
    texts: { ...establishmentMessages[c.var.lang].refusals, ...messages[c.var.lang].refusals },
    body,
    done: () => 'committee_changed',
    again: (shown) => changeForm(c, committee, shown),
  })
}

export const periodRoutes: readonly Route[] = [
  get(
    periodPaths.change,
    forManagers((c, _actor, committee) => changeForm(c, committee)),
  ),
  post(periodPaths.change, forManagers(receiveChange)),
]
