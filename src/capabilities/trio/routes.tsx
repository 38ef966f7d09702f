import type { Actor } from '../../platform/auth/actor.ts'
import { today } from '../../platform/clock/dates.ts'
import { isId } from '../../platform/db/ids.ts'
import { addressPart } from '../../platform/http/address-part.ts'
import type { AppContext } from '../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText } from '../../platform/http/form.ts'
import { notFound, page, refusalText, respond, seeOther, write } from '../../platform/http/respond.tsx'
import { get, post, type Route } from '../../platform/http/route.ts'
import { findColleagues } from '../organisation/directory/queries.ts'
import { unitTree, workplacesOf } from '../organisation/queries.ts'
import { peopleByIds } from '../people/queries.ts'
import { endTrio, establishTrio, joinTrio, leaveTrio } from './commands.ts'
import { MemberInput } from './input.ts'
import { messages } from './messages.ts'
import { trioPaths } from './paths.ts'
import { may } from './policy.ts'
import { coveredUnits, proposedFor, trioOfUnit, triosOf } from './queries.ts'
import { nextMeeting } from './rules.ts'
import { roomRoutes } from './room/routes.tsx'
import { TriosPage } from './ui/trios-page.tsx'
import { UnitTrioPage, type MemberForm } from './ui/unit-page.tsx'

async function showTrios(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const on = today(now)
  const own = await triosOf(db, actor.personId, on)
  const units = await coveredUnits(db, actor, on)
  const filter = { centre: c.req.query('centre') ?? '', state: c.req.query('state') ?? '' }
  return page(c, {
    title: messages[lang].title,
    main: (
      <TriosPage
        lang={lang}
        own={own.map((trio) => ({ ...trio, meetsOn: nextMeeting(trio, on) }))}
        workplaces={await workplacesOf(db, actor.personId, on)}
        coverage={units && { units, filter }}
      />
    ),
  })
}

async function unitPage(c: AppContext, actor: Actor, form: MemberForm = { errors: {} }): Promise<Response> {
  const { db, lang, now } = c.var
  const t = messages[lang]
  const on = today(now)
  const unitId = c.req.param('unitId')
  const unit = isId(unitId) ? (await unitTree(db, on)).find(({ id }) => id === unitId) : undefined
  if (!unit) return notFound(c)
  const trio = await trioOfUnit(db, unit.id, on)
  const mayArrange = may.arrange(actor, unit.id)
  const isIn = (personId: string, role: string) =>
    trio?.members.some((member) => member.personId === personId && member.role === role) === true
  const proposed = mayArrange ? await proposedFor(db, unit.id, on) : []
  const wrong = form.refusal !== undefined || Object.keys(form.errors).length > 0
  const title = t.unitTitle(unit.name)
  return page(c, {
    title: wrong ? t.error + title : title,
    crumbs: [{ label: t.title, href: trioPaths.trios() }],
    main: (
      <UnitTrioPage
        lang={lang}
        unit={unit}
        trio={trio}
        proposed={proposed.filter(({ personId, role }) => !isIn(personId, role))}
        mayArrange={mayArrange}
        personId={actor.personId}
        form={form}
      />
    ),
    ...(wrong ? { status: 422 as const } : {}),
  })
}

async function addMember(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const unitId = addressPart(c, 'unitId')
  if (!isId(unitId)) return notFound(c)
  const body = await readForm(c)
  const typed = typedFields(body)
  const person = typedText(typed, 'person')
  const form: MemberForm = {
    typed,
    errors: {},
    search: typedText(typed, 'person_search') || undefined,
    chosen: isId(person) ? (await peopleByIds(db, [person])).get(person) : undefined,
  }
  if (body['find'] !== undefined && may.arrange(actor, unitId)) {
    const { people } = await findColleagues(db, form.search ?? '', today(now), 10)
    return unitPage(c, actor, { ...form, found: people })
  }
  const input = parse(MemberInput, body, lang)
  if (!input.ok && may.arrange(actor, unitId)) return unitPage(c, actor, { ...form, errors: input.errors })
  const texts = messages[lang].refusals
  const wish: MemberInput = input.ok ? input.value : { person: actor.personId, role: 'leader' }
  const result = await write(c, (tx) => joinTrio(tx, actor, unitId, wish, now))
  return respond(c, result, {
    texts,
    back: trioPaths.unit({ unitId }),
    ok: () => seeOther(c, trioPaths.unit({ unitId }), 'trio_joined'),
    ...(may.arrange(actor, unitId)
      ? { refused: (refusal) => unitPage(c, actor, { ...form, refusal: refusalText(c, refusal, texts) }) }
      : {}),
  })
}

export const trioRoutes: readonly Route[] = [
  get(trioPaths.trios, showTrios),
  get(trioPaths.unit, (c, actor) => unitPage(c, actor)),
  get(trioPaths.people, async (c, actor) => {
    const unitId = addressPart(c, 'unitId')
    if (!isId(unitId) || !may.arrange(actor, unitId)) return notFound(c)
    const { people } = await findColleagues(c.var.db, c.req.query('q') ?? '', today(c.var.now), 10)
    return c.json(people.map(({ id, name, detail }) => ({ id, name, detail })))
  }),
  post(trioPaths.members, addMember),
  post(trioPaths.establishment, async (c, actor) => {
    const unitId = addressPart(c, 'unitId')
    const result = await write(c, (tx) => establishTrio(tx, actor, unitId, c.var.now))
    const back = trioPaths.unit({ unitId })
    return respond(c, result, {
      texts: messages[c.var.lang].refusals,
      back,
      ok: () => seeOther(c, back, 'trio_established'),
    })
  }),
  post(trioPaths.memberEnding, async (c, actor) => {
    const ids = { unitId: addressPart(c, 'unitId'), memberId: addressPart(c, 'memberId') }
    const result = await write(c, (tx) => leaveTrio(tx, actor, ids, c.var.now))
    const back = trioPaths.unit({ unitId: ids.unitId })
    return respond(c, result, {
      texts: messages[c.var.lang].refusals,
      back,
      ok: () => seeOther(c, back, 'trio_left'),
    })
  }),
  post(trioPaths.closure, async (c, actor) => {
    const unitId = addressPart(c, 'unitId')
    const result = await write(c, (tx) => endTrio(tx, actor, unitId, c.var.now))
    const back = trioPaths.unit({ unitId })
    return respond(c, result, {
      texts: messages[c.var.lang].refusals,
      back,
      ok: () => seeOther(c, back, 'trio_ended'),
    })
  }),
  ...roomRoutes,
]
