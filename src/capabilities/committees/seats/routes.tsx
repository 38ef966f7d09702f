import type { ComponentChild } from 'preact'
import type { Actor } from '../../../platform/auth/actor.ts'
import { today } from '../../../platform/clock/dates.ts'
import { isId } from '../../../platform/db/ids.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, typedText, type FormBody } from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  refusedPage,
  respond,
  seeOther,
  statusOfRefusal,
  write,
  type RefusalTexts,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal, Result } from '../../../platform/result.ts'
import { messages as committeeMessages } from '../messages.ts'
import { committeePaths } from '../paths.ts'
import { may } from '../policy.ts'
import { committeeOn, committeeSpan } from '../queries.ts'
import type { Committee } from '../rules.ts'
import type { Shown } from '../ui/form-parts.tsx'
import { closeSeat, createSeats, endMandate, startMandate } from './commands.ts'
import { MandateEndInput, MandateInput, SeatClosureInput, SeatsInput } from './input.ts'
import { messages } from './messages.ts'
import { candidateById, findCandidates, mandateOf, seatHistories } from './queries.ts'
import { termsFor } from './terms/queries.ts'
import { CloseSeatPage, candidateChoice, EndMandatePage, MandatePage, NewSeatsPage } from './ui/seat-forms.tsx'

/** The committee of the address as it is today, or as it first is when it is coming. */
export async function committeeOfAddress(c: AppContext): Promise<Committee | null> {
  const id = c.req.param('committeeId')
  if (!isId(id)) return null
  const on = today(c.var.now)
  const found = await committeeOn(c.var.db, id, on)
  if (found) return found
  const span = await committeeSpan(c.var.db, id)
  return span && span.from > on ? committeeOn(c.var.db, id, span.from) : null
}

/** A form page of one committee, as first shown or after a refusal. */
export function committeeForm(
  c: AppContext,
  committee: Committee,
  title: string,
  shown: Shown | undefined,
  main: ComponentChild,
) {
  const crumbs = [
    { label: committeeMessages[c.var.lang].title, href: committeePaths.committees() },
    { label: committee.name, href: committeePaths.committee({ committeeId: committee.id }) },
  ]
  const wrong = shown !== undefined && (shown.refusal !== undefined || Object.keys(shown.errors).length > 0)
  return page(c, {
    title: wrong ? messages[c.var.lang].error + title : title,
    crumbs,
    main,
    ...(wrong ? { status: 422 as const } : {}),
  })
}

interface Outcome<T, R extends Refusal> {
  result: Result<T, R>
  done: (value: T) => string
  texts: RefusalTexts
  body: FormBody
  /** The form again, with what was typed and why not. */
  again: (shown: Shown) => Response | Promise<Response>
}

/** Back to the committee when it went well, else the form again. */
export function finish<T, R extends Refusal>(
  c: AppContext,
  committeeId: string,
  outcome: Outcome<T, R>,
): Promise<Response> {
  const back = committeePaths.committee({ committeeId })
  return respond(c, outcome.result, {
    texts: outcome.texts,
    back,
    ok: (value) => seeOther(c, back, outcome.done(value)),
    refused: (refusal) =>
      statusOfRefusal(refusal) === 422
        ? outcome.again({
            typed: typedFields(outcome.body),
            errors: {},
            refusal: refusalText(c, refusal, outcome.texts),
          })
        : refusedPage(c, refusal, outcome.texts, back),
  })
}

type Handler = (c: AppContext, actor: Actor, committee: Committee) => Response | Promise<Response>

/** For whoever keeps this committee's members; everybody else is turned away before any form is shown. */
export const forKeepers = (handle: Handler) => async (c: AppContext, actor: Actor) => {
  const committee = await committeeOfAddress(c)
  if (!committee) return notFound(c)
  const back = committeePaths.committee({ committeeId: committee.id })
  if (!may.manageMembers(actor, committee.id)) return refusedPage(c, { code: 'forbidden' }, {}, back)
  return handle(c, actor, committee)
}

async function seatOfAddress(c: AppContext, committee: Committee) {
  const seats = await seatHistories(c.var.db, committee.id)
  return seats.find((seat) => seat.seatId === c.req.param('seatId')) ?? null
}

const newSeats = (c: AppContext, committee: Committee, shown?: Shown) => {
  const { lang, now } = c.var
  const side = c.req.query('side') ?? 'employee'
  return committeeForm(
    c,
    committee,
    messages[lang].newSeats,
    shown,
    <NewSeatsPage lang={lang} on={today(now)} committee={committee} shown={shown} side={side} />,
  )
}

/** What the person field shows: the one chosen so far, and what a search found. */
export async function pickerState(c: AppContext, committeeId: string, shown: Shown | undefined) {
  const { db, now } = c.var
  const search = typedText(shown?.typed, 'person_search') || undefined
  const found = search === undefined ? undefined : await findCandidates(db, committeeId, search, today(now))
  const chosen = await candidateById(db, committeeId, typedText(shown?.typed, 'person'), today(now))
  return { search, found, chosen }
}

async function mandateForm(c: AppContext, committee: Committee, shown?: Shown) {
  const seat = await seatOfAddress(c, committee)
  if (!seat) return notFound(c)
  const { lang, now } = c.var
  const t = messages[lang]
  const standing = typedText(
    shown?.typed,
    'standing',
    c.req.query('standing') === 'substitute' ? 'substitute' : 'member',
  )
  const title = standing === 'substitute' ? t.substituteTitle(seat.title) : t.fillTitle(seat.title)
  const picker = await pickerState(c, committee.id, shown)
  return committeeForm(
    c,
    committee,
    title,
    shown,
    <MandatePage
      lang={lang}
      on={today(now)}
      committee={committee}
      shown={shown}
      seat={seat}
      standing={standing}
      terms={await termsFor(c.var.db, committee.level, seat, today(now))}
      {...picker}
    />,
  )
}

async function endForm(c: AppContext, committee: Committee, shown?: Shown) {
  const id = c.req.param('mandateId')
  const mandate = isId(id) ? await mandateOf(c.var.db, committee.id, id) : null
  if (!mandate) return notFound(c)
  const { lang, now } = c.var
  const main = <EndMandatePage lang={lang} on={today(now)} committee={committee} shown={shown} mandate={mandate} />
  return committeeForm(c, committee, messages[lang].endTitle(mandate.name), shown, main)
}

async function closeForm(c: AppContext, committee: Committee, shown?: Shown) {
  const seat = await seatOfAddress(c, committee)
  if (!seat) return notFound(c)
  const { lang, now } = c.var
  const main = <CloseSeatPage lang={lang} on={today(now)} committee={committee} shown={shown} seat={seat} />
  return committeeForm(c, committee, messages[lang].closeTitle(seat.title), shown, main)
}

const seatIdOf = (c: AppContext) => addressPart(c, 'seatId')

export const seatRoutes: readonly Route[] = [
  get(
    committeePaths.newSeats,
    forKeepers((c, _actor, committee) => newSeats(c, committee)),
  ),
  post(
    committeePaths.seats,
    forKeepers(async (c, actor, committee) => {
      const body = await readForm(c)
      const input = parse(SeatsInput, body, c.var.lang)
      if (!input.ok) return newSeats(c, committee, input)
      const result = await write(c, (tx) => createSeats(tx, actor, committee.id, input.value, c.var.now))
      const texts = messages[c.var.lang].refusals
      return finish(c, committee.id, {
        result,
        texts,
        body,
        done: () => 'seats_created',
        again: (shown) => newSeats(c, committee, shown),
      })
    }),
  ),

  get(
    committeePaths.seatClosure,
    forKeepers((c, _actor, committee) => closeForm(c, committee)),
  ),
  post(
    committeePaths.seatClosure,
    forKeepers(async (c, actor, committee) => {
      const body = await readForm(c)
      const input = parse(SeatClosureInput, body, c.var.lang)
      if (!input.ok) return closeForm(c, committee, input)
      if (!isId(seatIdOf(c))) return notFound(c)
      const ids = { committeeId: committee.id, seatId: seatIdOf(c) }
      const result = await write(c, (tx) => closeSeat(tx, actor, ids, input.value.last_day, c.var.now))
      const texts = messages[c.var.lang].refusals
      return finish(c, committee.id, {
        result,
        texts,
        body,
        done: () => 'seat_closed',
        again: (shown) => closeForm(c, committee, shown),
      })
    }),
  ),

  get(
    committeePaths.mandates,
    forKeepers((c, _actor, committee) => mandateForm(c, committee)),
  ),
  post(
    committeePaths.mandates,
    forKeepers(async (c, actor, committee) => {
      const body = await readForm(c)
      if (body['find'] !== undefined) return mandateForm(c, committee, { typed: typedFields(body), errors: {} })
      const input = parse(MandateInput, body, c.var.lang)
      if (!input.ok) return mandateForm(c, committee, input)
      if (!isId(seatIdOf(c))) return notFound(c)
      const ids = { committeeId: committee.id, seatId: seatIdOf(c) }
      const result = await write(c, (tx) => startMandate(tx, actor, ids, input.value, c.var.now))
      const texts = messages[c.var.lang].refusals
      return finish(c, committee.id, {
        result,
        texts,
        body,
        done: () => 'mandate_started',
        again: (shown) => mandateForm(c, committee, shown),
      })
    }),
  ),

  get(
    committeePaths.mandate,
    forKeepers((c, _actor, committee) => endForm(c, committee)),
  ),
  post(
    committeePaths.mandate,
    forKeepers(async (c, actor, committee) => {
      const mandateId = c.req.param('mandateId')
      if (!isId(mandateId)) return notFound(c)
      const body = await readForm(c)
      const input = parse(MandateEndInput, body, c.var.lang)
      if (!input.ok) return endForm(c, committee, input)
      const ids = { committeeId: committee.id, mandateId }
      const result = await write(c, (tx) => endMandate(tx, actor, ids, input.value, c.var.now))
      const texts = messages[c.var.lang].refusals
      return finish(c, committee.id, {
        result,
        texts,
        body,
        done: ({ kind }) => (kind === 'ended' ? 'mandate_ended' : 'mandate_withdrawn'),
        again: (shown) => endForm(c, committee, shown),
      })
    }),
  ),

  get(
    committeePaths.people,
    forKeepers(async (c, _actor, committee) => {
      const { db, lang, now } = c.var
      const found = await findCandidates(db, committee.id, c.req.query('q') ?? '', today(now))
      return c.json(found.map((candidate) => candidateChoice(candidate, messages[lang].outside)))
    }),
  ),
]
