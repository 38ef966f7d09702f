import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields } from '../../../platform/http/form.ts'
import { notFound, refusalText, respond, seeOther, write } from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import { agreementOn } from '../../agreement/queries.ts'
import type { Committee } from '../rules.ts'
import { committeeForm, forKeepers } from '../seats/routes.tsx'
import type { Shown } from '../ui/form-parts.tsx'
import { recordObjection } from './commands.ts'
import { ObjectionInput } from './input.ts'
import { messages } from './messages.ts'
import { objectionPaths } from './paths.ts'
import { electedMandate } from './queries.ts'
import { objectionDeadline } from './rules.ts'
import { ChoicePage } from './ui/choice-page.tsx'

async function choicePage(c: AppContext, committee: Committee, shown?: Shown): Promise<Response> {
  const { db, lang, now } = c.var
  const id = c.req.param('mandateId')
  const mandate = isId(id) ? await electedMandate(db, committee.id, id) : null
  if (!mandate) return notFound(c)
  const agreement = await agreementOn(db, mandate.choice?.reportedOn ?? today(now))
  const main = (
    <ChoicePage
      lang={lang}
      on={today(now)}
      committee={committee}
      mandate={mandate}
      deadline={objectionDeadline(agreement, committee.level, mandate)}
      shown={shown}
    />
  )
  return committeeForm(c, committee, messages[lang].title(mandate.name), shown, main)
}

async function receiveObjection(c: AppContext, actor: Actor, committee: Committee): Promise<Response> {
  const mandateId = c.req.param('mandateId')
  if (!isId(mandateId)) return notFound(c)
  const body = await readForm(c)
  const input = parse(ObjectionInput, body, c.var.lang)
  if (!input.ok) return choicePage(c, committee, input)
  const ids = { committeeId: committee.id, mandateId }
  const texts = messages[c.var.lang].refusals
  return respond(c, await write(c, (tx) => recordObjection(tx, actor, ids, input.value, c.var.now)), {
    texts,
    back: objectionPaths.choice(ids),
    ok: () => seeOther(c, objectionPaths.choice(ids), 'objection_recorded'),
    refused: (refusal) =>
      choicePage(c, committee, { typed: typedFields(body), errors: {}, refusal: refusalText(c, refusal, texts) }),
  })
}

export const objectionRoutes: readonly Route[] = [
  get(
    objectionPaths.choice,
    forKeepers((c, _actor, committee) => choicePage(c, committee)),
  ),
  post(objectionPaths.objection, forKeepers(receiveObjection)),
]
