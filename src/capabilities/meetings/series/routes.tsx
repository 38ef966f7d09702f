import type { Actor } from '../../../platform/auth/actor.ts'
import { today, type IsoDate } from '../../../platform/clock/dates.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { parse, readForm, typedFields, typedList, typedText, type FieldErrors } from '../../../platform/http/form.ts'
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
import { isForum } from '../../committees/forums/rules.ts'
import { messages as words } from '../messages.ts'
import { meetingPaths } from '../paths.ts'
import { dayWarnings } from '../planning/rules.ts'
import { may } from '../policy.ts'
import { meetingFor } from '../queries.ts'
import type { Meeting } from '../rules.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import { repeatMeeting } from './commands.ts'
import { RepetitionsInput, RhythmInput } from './input.ts'
import { messages } from './messages.ts'
import { seriesPaths } from './paths.ts'
import { daysTaken } from './queries.ts'
import { repetitions } from './rules.ts'
import { SeriesPage, type ProposedDay } from './ui/series-page.tsx'

type Asked = Record<'unit' | 'every' | 'times', string>

const usual: Asked = { unit: 'weeks', every: '4', times: '4' }
const textsOf = (c: AppContext) => ({ ...words[c.var.lang].refusals, ...messages[c.var.lang].refusals })

/** Each day with what stands in its way: holidays, closing days, short notice, and meetings of the committee itself. */
async function proposedDays(c: AppContext, meeting: Meeting, days: readonly IsoDate[]): Promise<ProposedDay[]> {
  const { db, now } = c.var
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const agreement = await agreementOn(db, first)
  const taken = await daysTaken(db, meeting.committee.id, first, last)
  const rules = isForum(meeting.committee.kind) && agreement ? { ...agreement, rules: [] } : agreement
  return days.map((day) => ({
    day,
    warnings: dayWarnings(day, today(now), rules, meeting.committee.level),
    isTaken: taken.has(day),
    isPast: day <= today(now),
  }))
}

interface Retry {
  readonly ticked?: readonly string[]
  readonly refusal?: Refusal
  readonly errors?: FieldErrors
}

async function seriesPage(c: AppContext, actor: Actor, asked: Asked | null, retry: Retry = {}): Promise<Response> {
  const { db, now, lang } = c.var
  const meetingId = addressPart(c, 'meetingId')
  const meeting = await meetingFor(db, actor, meetingId, now)
  if (!meeting) return notFound(c)
  const back = meetingPaths.meeting({ meetingId })
  if (!may.prepare(actor, meeting.committee.id)) return refusedPage(c, { code: 'forbidden' }, {}, back)
  const rhythm = asked && parse(RhythmInput, asked, lang)
  const days = rhythm?.ok ? await proposedDays(c, meeting, repetitions(meeting.on, rhythm.value)) : null
  const errors = { ...(rhythm && !rhythm.ok ? rhythm.errors : {}), ...retry.errors }
  const { refusal, ticked } = retry
  const isRefused = refusal !== undefined || Object.keys(errors).length > 0
  return page(c, {
    title: isRefused ? messages[lang].error + messages[lang].title : messages[lang].title,
    crumbs: insideMeeting(lang, meeting),
    main: (
      <SeriesPage
        {...{ lang, meeting, days, errors, ticked }}
        asked={asked ?? usual}
        refusal={refusal && refusalText(c, refusal, textsOf(c))}
      />
    ),
    status: refusal ? statusOfRefusal(refusal) : isRefused ? 422 : 200,
  })
}

function askedIn(c: AppContext): Asked | null {
  const { unit, every, times } = c.req.query()
  return unit === undefined && every === undefined && times === undefined
    ? null
    : { unit: unit ?? '', every: every ?? '', times: times ?? '' }
}

async function receiveDays(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const typed = typedFields(body)
  const of = (name: keyof Asked) => typedText(typed, name, usual[name])
  const asked = { unit: of('unit'), every: of('every'), times: of('times') }
  const input = parse(RepetitionsInput, body, c.var.lang)
  const ticked = typedList(typed, 'day')
  if (!input.ok) return seriesPage(c, actor, asked, { ticked, errors: input.errors })
  const wanted = { meetingId: addressPart(c, 'meetingId'), days: input.value.day }
  const result = await write(c, (tx) => repeatMeeting(tx, actor, wanted, c.var.now))
  return respond(c, result, {
    ok: ({ committeeId }) => seeOther(c, meetingPaths.committeeMeetings({ committeeId }), 'meetings_repeated'),
    refused: (refusal) => seriesPage(c, actor, asked, { ticked, refusal }),
    texts: textsOf(c),
    back: meetingPaths.meetings(),
  })
}

export const seriesRoutes: readonly Route[] = [
  get(seriesPaths.repetitions, (c, actor) => seriesPage(c, actor, askedIn(c))),
  post(seriesPaths.repetitions, receiveDays),
]
