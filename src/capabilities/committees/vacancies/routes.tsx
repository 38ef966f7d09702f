import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays, today } from '../../../platform/clock/dates.ts'
import { addWorkingDays } from '../../../platform/clock/working-days.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, type FormBody } from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/result.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { committeePaths } from '../paths.ts'
import { keptCommittees, may } from '../policy.ts'
import { seatHistories } from '../seats/queries.ts'
import { committeeForm, forKeepers, pickerState } from '../seats/routes.tsx'
import { messages as seatMessages } from '../seats/messages.ts'
import { termsFor } from '../seats/terms/queries.ts'
import type { Committee } from '../rules.ts'
import type { Shown } from '../ui/form-parts.tsx'
import { openVacancy, recordResult, withdrawVacancy } from './commands.ts'
import { ResultInput, VacancyInput, WithdrawalInput } from './input.ts'
import { messages } from './messages.ts'
import { notifyEntitled } from './notices/commands.ts'
import { NoticeInput } from './notices/input.ts'
import { reachedBy } from './notices/queries.ts'
import { vacancyPaths } from './paths.ts'
import { noticesOf, seatsWithoutVacancy, vacanciesOf, vacancyById } from './queries.ts'
import { entitledBy, firstVacantDay, holderBefore, usuallyChosenBy, vacancyClock, type Vacancy } from './rules.ts'
import type { Audience } from './schema.ts'
import { NewVacancyPage } from './ui/new-vacancy-page.tsx'
import { ResultPage } from './ui/result-page.tsx'
import { VacanciesPage } from './ui/vacancies-page.tsx'
import { VacancyPage } from './ui/vacancy-page.tsx'

const crumbs = (c: AppContext) => [{ label: messages[c.var.lang].title, href: vacancyPaths.vacancies() }]

/** A form shown again after a refusal that the same form can put right. */
const shownAgain = (c: AppContext, body: FormBody, refusal: Refusal): Shown => ({
  typed: typedFields(body),
  errors: {},
  refusal: refusalText(c, refusal, { ...seatMessages[c.var.lang].refusals, ...messages[c.var.lang].refusals }),
})

async function listPage(c: AppContext, actor: Actor): Promise<Response> {
  const { db, lang, now } = c.var
  const kept = keptCommittees(actor)
  if (kept !== null && kept.length === 0) {
    return refusedPage(c, { code: 'forbidden' }, {}, committeePaths.committees())
  }
  const on = today(now)
  const closingDays = (await agreementOn(db, on))?.closingDays
  const search = (c.req.query('q') ?? '').trim().slice(0, 100)
  const wanted = search.toLocaleLowerCase('da')
  const fits = ({ committeeName }: { committeeName: string }) => committeeName.toLocaleLowerCase('da').includes(wanted)
  const read = async (settledSince: Parameters<typeof vacanciesOf>[2]['settledSince']) =>
    (await vacanciesOf(db, kept, { settledSince }, on))
      .filter(fits)
      .map((vacancy) => ({ ...vacancy, clock: vacancyClock(vacancy, on, closingDays) }))
  const main = (
    <VacanciesPage
      lang={lang}
      search={search}
      open={await read(null)}
      settled={await read(addDays(on, -365))}
      vacant={(await seatsWithoutVacancy(db, kept, on)).filter(fits)}
      mayKeepGroups={may.manageCommittees(actor)}
    />
  )
  return page(c, { title: messages[lang].title, main })
}

async function newVacancy(c: AppContext, committee: Committee, shown?: Shown): Promise<Response> {
  const { db, lang, now } = c.var
  const on = today(now)
  const seat = (await seatHistories(db, committee.id)).find((one) => one.seatId === c.req.param('seatId'))
  if (!seat) return notFound(c)
  const vacantFrom = firstVacantDay(seat, on) ?? on
  const agreement = await agreementOn(db, vacantFrom)
  const kind = holderBefore(seat, vacantFrom)?.kind ?? null
  const line = entitledBy(agreement, { ...seat, level: committee.level, kind })
  const soonest = addWorkingDays(on, 20, agreement?.closingDays)
  const proposal = {
    line,
    chosenBy: line?.chosenBy ?? usuallyChosenBy(seat.side),
    vacantFrom,
    dueOn: vacantFrom > soonest ? vacantFrom : soonest,
  }
  const main = <NewVacancyPage lang={lang} committee={committee} seat={seat} shown={shown} proposal={proposal} />
  return committeeForm(c, committee, messages[lang].newTitle(seat.title), shown, main)
}

type Handler = (c: AppContext, actor: Actor, vacancy: Vacancy) => Response | Promise<Response>

/** For whoever keeps the members of the vacancy's committee; to everybody else it is not there. */
const forVacancy = (handle: Handler) => async (c: AppContext, actor: Actor) => {
  const id = c.req.param('vacancyId')
  const vacancy = isId(id) ? await vacancyById(c.var.db, id, today(c.var.now)) : null
  if (!vacancy || !may.manageMembers(actor, vacancy.committeeId)) return notFound(c)
  return handle(c, actor, vacancy)
}

const audiences: readonly Audience[] = [
  'election_group',
  'leader',
  'secretary',
  'secretaries_below',
  'amr_below',
  'everybody',
]

async function vacancyPage(c: AppContext, vacancy: Vacancy, shown?: Shown): Promise<Response> {
  const { db, lang, now } = c.var
  const on = today(now)
  const agreement = await agreementOn(db, on)
  const reached: Partial<Record<Audience, number>> = {}
  for (const one of await reachedBy(db, vacancy, audiences, on)) {
    reached[one.audience] = (reached[one.audience] ?? 0) + 1
  }
  const clock = vacancyClock(vacancy, on, agreement?.closingDays)
  const sent = await noticesOf(db, vacancy.id)
  const title = `${vacancy.seatTitle}, ${vacancy.committeeName}`
  return page(c, {
    title: shown ? messages[lang].error + title : title,
    crumbs: crumbs(c),
    main: <VacancyPage lang={lang} vacancy={{ ...vacancy, clock }} sent={sent} reached={reached} shown={shown} />,
    ...(shown ? { status: 422 as const } : {}),
  })
}

async function resultPage(c: AppContext, vacancy: Vacancy, shown?: Shown): Promise<Response> {
  const { db, lang, now } = c.var
  const on = today(now)
  const from = vacancy.vacantFrom > on ? vacancy.vacantFrom : on
  const terms = await termsFor(db, vacancy.level, { side: vacancy.side, from }, on)
  const picker = await pickerState(c, vacancy.committeeId, shown)
  const wrong = shown !== undefined && (shown.refusal !== undefined || Object.keys(shown.errors).length > 0)
  const title = messages[lang].resultTitle(vacancy.seatTitle)
  const seat = { label: vacancy.seatTitle, href: vacancyPaths.vacancy({ vacancyId: vacancy.id }) }
  return page(c, {
    title: wrong ? messages[lang].error + title : title,
    crumbs: [...crumbs(c), seat],
    main: <ResultPage lang={lang} on={on} vacancy={vacancy} terms={terms} shown={shown} {...picker} />,
    ...(wrong ? { status: 422 as const } : {}),
  })
}

async function receiveVacancy(c: AppContext, actor: Actor, committee: Committee): Promise<Response> {
  const body = await readForm(c)
  const input = parse(VacancyInput, body, c.var.lang)
  if (!input.ok) return newVacancy(c, committee, input)
  const seatId = c.req.param('seatId')
  if (!isId(seatId)) return notFound(c)
  const result = await write(c, (tx) =>
    openVacancy(tx, actor, { committeeId: committee.id, seatId }, input.value, c.var.now),
  )
  return respond(c, result, {
    texts: { ...seatMessages[c.var.lang].refusals, ...messages[c.var.lang].refusals },
    back: vacancyPaths.vacancies(),
    ok: (vacancyId) => seeOther(c, vacancyPaths.vacancy({ vacancyId }), 'vacancy_opened'),
    refused: (refusal) => newVacancy(c, committee, shownAgain(c, body, refusal)),
  })
}

async function receiveNotice(c: AppContext, actor: Actor, vacancy: Vacancy): Promise<Response> {
  const body = await readForm(c)
  const input = parse(NoticeInput, body, c.var.lang)
  if (!input.ok) return vacancyPage(c, vacancy, input)
  const back = vacancyPaths.vacancy({ vacancyId: vacancy.id })
  return respond(c, await write(c, (tx) => notifyEntitled(tx, actor, vacancy.id, input.value, c.var.now)), {
    texts: messages[c.var.lang].refusals,
    back,
    ok: () => seeOther(c, back, 'vacancy_noticed'),
    refused: (refusal) => vacancyPage(c, vacancy, shownAgain(c, body, refusal)),
  })
}

async function receiveResult(c: AppContext, actor: Actor, vacancy: Vacancy): Promise<Response> {
  const body = await readForm(c)
  if (body['find'] !== undefined) return resultPage(c, vacancy, { typed: typedFields(body), errors: {} })
  const input = parse(ResultInput, body, c.var.lang)
  if (!input.ok) return resultPage(c, vacancy, input)
  const result = await write(c, (tx) => recordResult(tx, actor, vacancy.id, input.value, c.var.now))
  const back = vacancyPaths.vacancy({ vacancyId: vacancy.id })
  const texts = { ...seatMessages[c.var.lang].refusals, ...messages[c.var.lang].refusals }
  return respond(c, result, {
    texts,
    back,
    ok: () => seeOther(c, back, 'vacancy_filled'),
    refused: (refusal) =>
      statusOfRefusal(refusal) === 422
        ? resultPage(c, vacancy, shownAgain(c, body, refusal))
        : refusedPage(c, refusal, texts, back),
  })
}

async function receiveWithdrawal(c: AppContext, actor: Actor, vacancy: Vacancy): Promise<Response> {
  const body = await readForm(c)
  const input = parse(WithdrawalInput, body, c.var.lang)
  if (!input.ok) return vacancyPage(c, vacancy, input)
  const back = vacancyPaths.vacancy({ vacancyId: vacancy.id })
  return respond(c, await write(c, (tx) => withdrawVacancy(tx, actor, vacancy.id, input.value.reason, c.var.now)), {
    texts: messages[c.var.lang].refusals,
    back,
    ok: () => seeOther(c, back, 'vacancy_withdrawn'),
  })
}

export const vacancyRoutes: readonly Route[] = [
  get(vacancyPaths.vacancies, listPage),
  get(
    vacancyPaths.newVacancy,
    forKeepers((c, _actor, committee) => newVacancy(c, committee)),
  ),
  post(vacancyPaths.newVacancy, forKeepers(receiveVacancy)),
  get(
    vacancyPaths.vacancy,
    forVacancy((c, _actor, vacancy) => vacancyPage(c, vacancy)),
  ),
  post(vacancyPaths.notices, forVacancy(receiveNotice)),
  get(
    vacancyPaths.result,
    forVacancy((c, _actor, vacancy) => resultPage(c, vacancy)),
  ),
  post(vacancyPaths.result, forVacancy(receiveResult)),
  post(vacancyPaths.withdrawal, forVacancy(receiveWithdrawal)),
]
