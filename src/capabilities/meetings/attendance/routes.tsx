import type { Actor } from '../../../platform/auth/actor.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { addressPart } from '../../../platform/http/address-part.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import {
  parse,
  readForm,
  typedFields,
  type FieldErrors,
  type FormBody,
  type Typed,
} from '../../../platform/http/form.ts'
import {
  notFound,
  page,
  refusalText,
  respond,
  seeOther,
  statusOfRefusal,
  write,
  type Status,
} from '../../../platform/http/respond.tsx'
import { get, post, type Route } from '../../../platform/http/route.ts'
import type { Refusal } from '../../../platform/result.ts'
import { searchWords } from '../../people/rules.ts'
import { meetingPaths } from '../paths.ts'
import { may } from '../policy.ts'
import { meetingFacts } from '../queries.ts'
import { insideMeeting } from '../ui/crumbs.ts'
import { callInSubstitute, callOffSubstitute, registerAttendance, reportAbsence, withdrawAbsence } from './commands.ts'
import { LeaderInput, parseRegistrations, PersonInput, SubstituteCallInput, SubstituteCallOffInput } from './input.ts'
import { messages } from './messages.ts'
import { attendancePaths } from './paths.ts'
import { belongingAt, meetingAttendance } from './queries.ts'
import { mayRegister, mayReport } from './rules.ts'
import { AttendancePage, type AttendancePageProps } from './ui/attendance-page.tsx'

const idIn = (c: AppContext): string => addressPart(c, 'meetingId')

interface Shown {
  readonly typed?: Typed
  readonly errors?: FieldErrors
  readonly refusal?: Refusal
  readonly search?: AttendancePageProps['search']
  readonly status?: Status
}

/** The list is for who belong to the committee: who stays away is not everybody's business. */
async function showAttendance(c: AppContext, actor: Actor, shown: Shown = {}): Promise<Response> {
  const { lang, now } = c.var
  const meeting = await meetingFacts(c.var.db, idIn(c), now)
  if (!meeting || !may.belong(actor, meeting.committee.id)) return notFound(c)
  const { attendance } = await meetingAttendance(c.var.db, meeting)
  const t = messages[lang]
  const prepares = may.prepare(actor, meeting.committee.id)
  const main = (
    <AttendancePage
      lang={lang}
      accountId={actor.accountId}
      meeting={meeting}
      attendance={attendance}
      registers={prepares && meeting.openedAt !== null && mayRegister(meeting).ok}
      manages={prepares && mayReport(meeting, true).ok}
      typed={shown.typed}
      errors={shown.errors}
      refusal={shown.refusal && refusalText(c, shown.refusal, t.refusals)}
      showsStored={shown.refusal?.code === 'changed_meanwhile'}
      search={shown.search}
    />
  )
  return page(c, {
    title: `${t.pageTitle(sayDate(meeting.on, lang, 'medium'))}, ${meeting.committee.name}`,
    crumbs: insideMeeting(lang, meeting),
    main,
    ...(shown.status === undefined ? {} : { status: shown.status }),
  })
}

async function postAttendance(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  const meeting = await meetingFacts(c.var.db, idIn(c), c.var.now)
  if (!meeting || !may.belong(actor, meeting.committee.id)) return notFound(c)
  const { attendance } = await meetingAttendance(c.var.db, meeting)
  const parsed = parseRegistrations(body, attendance.participants, meeting.on, c.var.lang)
  if (!parsed.ok) return showAttendance(c, actor, { typed: parsed.typed, errors: parsed.errors, status: 422 })
  const leader = parse(LeaderInput, body, c.var.lang)
  if (!leader.ok) return showAttendance(c, actor, { typed: leader.typed, errors: leader.errors, status: 422 })
  const mark = typeof body['mark'] === 'string' ? body['mark'] : ''
  const input = { meetingId: meeting.id, mark, registrations: parsed.value, leaderId: leader.value.leader }
  const result = await write(c, (tx) => registerAttendance(tx, actor, input, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, attendancePaths.attendance({ meetingId: meeting.id }), 'attendance_registered'),
    refused: (refusal) =>
      showAttendance(c, actor, { typed: typedFields(body), refusal, status: statusOfRefusal(refusal) }),
    texts: messages[c.var.lang].refusals,
    back: attendancePaths.attendance({ meetingId: meeting.id }),
  })
}

/** Without person_id it is one's own; the page of the meeting is where that is done. */
async function personIn(c: AppContext, actor: Actor, body: FormBody) {
  if (body['person_id'] === undefined && body['person_id_search'] === undefined) {
    return { ok: true as const, personId: actor.personId, back: meetingPaths.meeting({ meetingId: idIn(c) }) }
  }
  const parsed = parse(PersonInput, body, c.var.lang)
  if (!parsed.ok) return parsed
  return {
    ok: true as const,
    personId: parsed.value.person_id,
    back: attendancePaths.attendance({ meetingId: idIn(c) }),
  }
}

async function postAbsence(c: AppContext, actor: Actor): Promise<Response> {
  const body = await readForm(c)
  if (body['find'] === 'person_id') return showFound(c, actor, body)
  const who = await personIn(c, actor, body)
  if (!who.ok) return showAttendance(c, actor, { errors: who.errors, status: 422 })
  const input = { meetingId: idIn(c), personId: who.personId }
  const result = await write(c, (tx) => reportAbsence(tx, actor, input, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, who.back, 'absence_reported'),
    texts: messages[c.var.lang].refusals,
    back: who.back,
  })
}

async function postWithdrawal(c: AppContext, actor: Actor): Promise<Response> {
  const who = await personIn(c, actor, await readForm(c))
  if (!who.ok) return showAttendance(c, actor, { errors: who.errors, status: 422 })
  const input = { meetingId: idIn(c), personId: who.personId }
  const result = await write(c, (tx) => withdrawAbsence(tx, actor, input, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, who.back, 'absence_withdrawn'),
    texts: messages[c.var.lang].refusals,
    back: who.back,
  })
}

async function postCallIn(c: AppContext, actor: Actor): Promise<Response> {
  const parsed = parse(SubstituteCallInput, await readForm(c), c.var.lang)
  if (!parsed.ok) return showAttendance(c, actor, { errors: parsed.errors, status: 422 })
  const { member_id: memberId, substitute_id: substituteId } = parsed.value
  const back = attendancePaths.attendance({ meetingId: idIn(c) })
  const input = { meetingId: idIn(c), memberId, substituteId }
  const result = await write(c, (tx) => callInSubstitute(tx, actor, input, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, back, 'substitute_called_in'),
    texts: messages[c.var.lang].refusals,
    back,
  })
}

async function postCallOff(c: AppContext, actor: Actor): Promise<Response> {
  const parsed = parse(SubstituteCallOffInput, await readForm(c), c.var.lang)
  if (!parsed.ok) return showAttendance(c, actor, { errors: parsed.errors, status: 422 })
  const back = attendancePaths.attendance({ meetingId: idIn(c) })
  const input = { meetingId: idIn(c), substituteId: parsed.value.substitute_id }
  const result = await write(c, (tx) => callOffSubstitute(tx, actor, input, c.var.now))
  return respond(c, result, {
    ok: () => seeOther(c, back, 'substitute_called_off'),
    texts: messages[c.var.lang].refusals,
    back,
  })
}

const mostFound = 10

/** Employees of a staff meeting by name, for who register their apologies. */
async function findPeople(c: AppContext, actor: Actor, text: string) {
  const meeting = await meetingFacts(c.var.db, idIn(c), c.var.now)
  if (!meeting || !may.prepare(actor, meeting.committee.id)) return null
  const wanted = searchWords(text)
  if (wanted.length === 0) return []
  const people = await belongingAt(c.var.db, meeting)
  const matches = people.filter(({ name }) => {
    const has = searchWords(name)
    return wanted.every((word) => has.some((part) => part.startsWith(word)))
  })
  return matches.slice(0, mostFound).map(({ personId, name }) => ({ id: personId, name }))
}

async function showFound(c: AppContext, actor: Actor, body: FormBody): Promise<Response> {
  const typed = body['person_id_search']
  const text = typeof typed === 'string' ? typed : ''
  const found = await findPeople(c, actor, text)
  return found ? showAttendance(c, actor, { search: { text, found } }) : notFound(c)
}

async function sendFound(c: AppContext, actor: Actor): Promise<Response> {
  const found = await findPeople(c, actor, c.req.query('q') ?? '')
  return found ? c.json(found) : notFound(c)
}

export const attendanceRoutes: readonly Route[] = [
  get(attendancePaths.attendance, (c, actor) => showAttendance(c, actor)),
  get(attendancePaths.people, sendFound),
  post(attendancePaths.attendance, postAttendance),
  post(attendancePaths.absences, postAbsence),
  post(attendancePaths.absenceWithdrawals, postWithdrawal),
  post(attendancePaths.substituteCalls, postCallIn),
  post(attendancePaths.substituteCallOffs, postCallOff),
]
