import type { Actor } from '../../../platform/auth/actor.ts'
import { addDays } from '../../../platform/clock/dates.ts'
import { sayDate } from '../../../platform/clock/words.ts'
import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import { dayAsked } from '../../../platform/http/day-asked.ts'
import { attachment } from '../../../platform/http/download.ts'
import { notFound, write } from '../../../platform/http/respond.tsx'
import { get, type Route } from '../../../platform/http/route.ts'
import { writeXlsx } from '../../../platform/tables/write-xlsx.ts'
import { agreementOn } from '../../agreement/queries.ts'
import { levelName } from '../../agreement/rules.ts'
import type { MembersDocument } from '../documents/document-model.ts'
import { messages as chartMessages } from '../chart/messages.ts'
import { isForum } from '../forums/rules.ts'
import { messages as committeeMessages } from '../messages.ts'
import { committeeFactsOn, receiversOf, rosterOn } from '../queries.ts'
import { withoutPastUnions } from '../rules.ts'
import { sayTerm } from '../ui/words.ts'
import { noteMemberListTaken } from './commands.ts'
import { messages } from './messages.ts'
import { memberPaths } from './paths.ts'
import { memberLines, type MemberLine } from './rules.ts'

/** The body on the day asked for, with its lines; null when there is none. Three queries. */
async function listAsked(c: AppContext) {
  const { db } = c.var
  const committeeId = c.req.param('committeeId')
  if (!isId(committeeId)) return null
  const { on, today } = dayAsked(c)
  const committee = await committeeFactsOn(db, committeeId, on)
  // Who is in a forum stands on its own page, which knows whom it is for.
  if (!committee || isForum(committee.kind)) return null
  const lines = memberLines(withoutPastUnions(await rosterOn(db, committeeId, on), today), committee.posts)
  const everyone = committee.kind === 'staff_meeting' ? await receiversOf(db, committeeId, on) : []
  const employees = everyone.filter(({ standing }) => standing === 'employee').map(({ name }) => name)
  return { committee, on, lines, employees }
}

type Listed = NonNullable<Awaited<ReturnType<typeof listAsked>>>

function wordsOf(c: AppContext) {
  const { lang } = c.var
  const t = messages[lang]
  const m = committeeMessages[lang]
  return {
    t,
    name: (line: MemberLine) => line.name ?? t.vacant,
    side: (line: MemberLine) => (line.side === null ? '' : m.sides[line.side]),
    kind: (line: MemberLine) => (line.kind === null ? '' : m.mandateKinds[line.kind]),
    shortKind: (line: MemberLine) => (line.kind === null ? '' : m.shortKinds[line.kind]),
    standing: (line: MemberLine) => (line.standing === null ? '' : m.standings[line.standing]),
    post: (line: MemberLine) => (line.post === null ? '' : m.posts[line.post]),
    period: ({ from, to }: MemberLine) => (from === null ? '' : sayTerm({ from, to }, lang)),
  }
}

async function spreadsheet(c: AppContext, { lines, employees }: Listed): Promise<Uint8Array> {
  const words = wordsOf(c)
  const { t } = words
  const labels = [t.side, t.seat, t.electionGroup, t.name, t.kind, t.standing, t.post]
  const more = [t.organisation, t.electorate, t.from, t.lastDay]
  const columns = [...labels, ...more].map((label) => ({ label, width: label === t.name ? 32 : 22 }))
  const rows = lines.map((line) => [
    words.side(line),
    line.seat,
    line.electionGroup,
    words.name(line),
    words.kind(line),
    words.standing(line),
    words.post(line),
    line.organisation,
    line.electorate,
    line.from,
    line.to === null ? null : addDays(line.to, -1),
  ])
  const beside = employees.map((name) => [null, null, null, name, t.employee, null, null, null, null, null, null])
  return writeXlsx(t.sheet, columns, [...rows, ...beside])
}

async function documentOf(c: AppContext, { committee, on, lines, employees }: Listed): Promise<MembersDocument> {
  const { lang, db, installation } = c.var
  const words = wordsOf(c)
  const { t } = words
  const m = committeeMessages[lang]
  const row = (line: MemberLine) => [
    words.name(line),
    line.steppingInFor === null
      ? [words.post(line), words.shortKind(line)].filter(Boolean).join(', ')
      : `${t.substituteFor(line.steppingInFor)}, ${words.shortKind(line)}`,
    [line.seat, line.electionGroup].filter(Boolean).join(', '),
    line.organisation,
    words.period(line),
  ]
  const sides = (['employee', 'management'] as const).map((side) => ({
    heading: m.sides[side],
    rows: lines.filter((line) => line.side === side).map(row),
  }))
  const everyone = { heading: t.everyone, rows: employees.map((name) => [name, t.employee, '', '', '']) }
  const post = (wanted: MemberLine['post']) => lines.find((line) => line.post === wanted)?.name ?? m.vacantPost
  const isMeeting = committee.kind === 'staff_meeting'
  return {
    lang,
    municipality: installation.municipality,
    title: t.title(committee.name),
    asOf: m.asOf(sayDate(on, lang, 'medium')),
    level: isMeeting ? m.kinds.staff_meeting : levelName(await agreementOn(db, on), committee.level),
    labels: { page: chartMessages[lang].page, pageOf: chartMessages[lang].pageOf },
    facts: [
      { term: t.unit, value: committee.unitName },
      { term: m.posts.chair, value: post('chair') },
      { term: m.posts.vice_chair, value: isMeeting ? '' : post('vice_chair') },
      { term: m.posts.secretary, value: post('secretary') },
    ],
    head: [t.name, t.kind, t.seat, t.organisation, t.period],
    tables: [...sides, everyone].filter(({ rows }) => rows.length > 0),
    empty: t.empty,
  }
}

async function send(c: AppContext, actor: Actor, format: 'xlsx' | 'pdf'): Promise<Response> {
  const listed = await listAsked(c)
  if (!listed) return notFound(c)
  const { committee, on } = listed
  const bytes =
    format === 'xlsx'
      ? await spreadsheet(c, listed)
      : await c.var.documents.render('committee-members', await documentOf(c, listed))
  await write(c, (tx) => noteMemberListTaken(tx, actor, { committeeId: committee.id, format, on }, c.var.now))
  return attachment(bytes, format, messages[c.var.lang].fileName(committee.name, on))
}

export const memberRoutes: readonly Route[] = [
  get(memberPaths.xlsx, (c, actor) => send(c, actor, 'xlsx')),
  get(memberPaths.pdf, (c, actor) => send(c, actor, 'pdf')),
]
