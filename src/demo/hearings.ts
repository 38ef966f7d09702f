import { gather } from '../capabilities/hearings/gathering/rules.ts'
import type { Hearing, Receiver } from '../capabilities/hearings/rules.ts'
import type { AnswerSide } from '../capabilities/hearings/schema.ts'
import { addDays, instantOf, type IsoDate } from '../platform/clock/dates.ts'
import { parseLight } from '../platform/rich-text/light-notation.ts'
import type { RichText } from '../platform/rich-text/rich-text.ts'
import { postOn, preparerOn, type Body } from './bodies.ts'
import type { Calendar } from './calendar.ts'
import { isHeld, type PlannedMeeting } from './plan.ts'
import { RowBuffer, type DemoRow } from './rows.ts'
import type { Setting } from './setting.ts'
import { budgetHearing as budgetTopic } from './texts/economy.ts'
import { budgetHearing, structureHearing } from './texts/hearings.ts'

/**
 * A budget hearing that is running, about the item that the main committee passed on, and one that is ended with its answers
 * gathered: the main committee asks the centres.
 */
export function hearingRows(setting: Setting, calendar: Calendar): RowBuffer {
  const rows = new RowBuffer(['hearing', 'hearing_receiver', 'hearing_draft', 'hearing_answer', 'hearing_reply'])
  const all = [...calendar.keys()]
  const main = all.find(({ level }) => level === 1)
  const centres = all.filter(({ level, kind }) => level === 2 && kind === 'committee')
  if (!main || centres.length === 0) return rows
  addRunning(setting, main, centres, { rows, itemId: budgetItem(setting, calendar.get(main) ?? []) })
  addEnded(setting, main, centres, rows)
  return rows
}

/** The budget as it was last on the agenda of a meeting that was held. */
function budgetItem({ days, on }: Setting, meetings: readonly PlannedMeeting[]): string | null {
  const before = days.shift(on, -2)
  const held = meetings.filter(({ state, day }) => isHeld(state) && day < before)
  const items = held.flatMap((meeting) => meeting.items)
  return items.findLast(({ topic }) => topic === budgetTopic)?.id ?? null
}

interface Wish {
  readonly itemId?: string | null
  readonly sentOn: IsoDate
  readonly answersBy: IsoDate
  readonly text: string
  readonly row: Pick<DemoRow<'hearing'>, 'kind' | 'answered_as' | 'title' | 'period_clause' | 'decided_by'> & {
    readonly questions: readonly string[]
  }
}

function addHearing(setting: Setting, main: Body, centres: readonly Body[], wish: Wish, rows: RowBuffer): string {
  const { sentOn, row } = wish
  const created = instantOf(setting.days.shift(sentOn, -2), '10:10')
  const by = preparerOn(main, sentOn).id
  const id = setting.ids.next(created)
  rows.add('hearing', {
    id,
    committee_id: main.id,
    ...row,
    questions: [...row.questions],
    text: parseLight(wish.text),
    answers_by: wish.answersBy,
    period_reason: '',
    case_number: `${sentOn.slice(2, 4)}/14${row.kind === 'budget' ? '12' : '07'}`,
    decided_on: setting.days.atOrAfter(addDays(wish.answersBy, 9)),
    created_by: by,
    created_at: created,
    sent_by: by,
    sent_at: instantOf(sentOn, '09:15'),
    version: 2,
    agenda_item_id: wish.itemId ?? null,
  })
  for (const { id: committeeId, level, kind } of centres) {
    rows.add('hearing_receiver', {
      hearing_id: id,
      committee_id: committeeId,
      level,
      is_staff_meeting: kind === 'staff_meeting',
    })
  }
  return id
}

interface Answer {
  readonly body: Body
  readonly side: AnswerSide
  readonly at: Date
  readonly day: IsoDate
  readonly texts: readonly (RichText | null)[]
}

function addAnswer(setting: Setting, hearingId: string, { body, side, at, day, texts }: Answer, rows: RowBuffer): void {
  const by = postOn(body, side === 'management' ? 'chair' : 'vice_chair', day) ?? preparerOn(body, day)
  rows.add('hearing_answer', {
    id: setting.ids.next(at),
    hearing_id: hearingId,
    committee_id: body.id,
    side,
    version: 1,
    answers: [...texts],
    agenda_item_id: null,
    reason: '',
    sent_by: by.id,
    sent_at: at,
  })
}

const asRich = (text: string | null): RichText | null => (text === null ? null : parseLight(text))

/** Sent two working days ago. The first centre is writing, the second has answered. */
function addRunning(
  setting: Setting,
  main: Body,
  centres: readonly Body[],
  { rows, itemId }: { readonly rows: RowBuffer; readonly itemId: string | null },
): void {
  const { days, on } = setting
  const sentOn = days.shift(on, -2)
  const { title, text, questions, answers, draft } = budgetHearing
  const row = {
    kind: 'budget' as const,
    answered_as: 'joint' as const,
    title,
    questions,
    period_clause: '§ 10, stk. 4',
    decided_by: 'Økonomiudvalget',
  }
  const id = addHearing(setting, main, centres, { sentOn, answersBy: days.shift(sentOn, 5), text, row, itemId }, rows)
  const yesterday = days.shift(on, -1)
  for (const [index, body] of centres.entries()) {
    if (index === 0) {
      rows.add('hearing_draft', {
        hearing_id: id,
        committee_id: body.id,
        side: 'joint',
        question: 0,
        content: parseLight(draft),
        version: 1,
        save_id: null,
        written_by: preparerOn(body, on).id,
        written_at: instantOf(yesterday, '14:30'),
      })
    }
    const said = index % 3 === 1 ? answers[index % answers.length] : undefined
    if (!said) continue
    const at = instantOf(yesterday, '13:40')
    addAnswer(setting, id, { body, side: 'joint', at, day: yesterday, texts: said.map(asRich) }, rows)
  }
}

/** The hearing as the rule that gathers its answers reads it. */
const asGathered = (
  main: Body,
  known: Pick<Hearing, 'id' | 'title' | 'questions' | 'answersBy' | 'sentAt'>,
): Hearing => ({
  ...known,
  closedAt: null,
  committeeId: main.id,
  committeeName: main.name,
  kind: 'ordinary',
  answeredAs: 'sides',
  text: null,
  periodClause: null,
  periodReason: '',
  caseNumber: '',
  decidedBy: '',
  decidedOn: null,
  itemId: null,
  createdByName: null,
  version: 2,
})

/** Over two months ago, each side for itself; one centre never answered for management. */
function addEnded(setting: Setting, main: Body, centres: readonly Body[], rows: RowBuffer): void {
  const { days, on } = setting
  const sentOn = days.shift(on, -60)
  const answersBy = addDays(sentOn, 14)
  const { title, text, questions, management, employee } = structureHearing
  const row = {
    kind: 'ordinary' as const,
    answered_as: 'sides' as const,
    title,
    questions,
    period_clause: null,
    decided_by: 'Byrådet',
  }
  const id = addHearing(setting, main, centres, { sentOn, answersBy, text, row }, rows)
  const answeredOn = days.shift(sentOn, 6)
  const receivers: Receiver[] = centres.map((body, index) => {
    const sides = index === centres.length - 1 ? (['employee'] as const) : (['management', 'employee'] as const)
    const answers = sides.map((side, order) => {
      const at = instantOf(answeredOn, order === 0 ? '10:05' : '15:20')
      const texts = [asRich(side === 'management' ? management : employee)]
      addAnswer(setting, id, { body, side, at, day: answeredOn, texts }, rows)
      return { side, version: 1, sentAt: at, sentByName: null, reason: '', item: null, texts }
    })
    const { name, level } = body
    return { committeeId: body.id, name, level, isStaffMeeting: false, answers, isOnAgenda: false }
  })
  const gatheredOn = days.atOrAfter(addDays(answersBy, 1))
  const at = instantOf(gatheredOn, '11:30')
  const hearing = asGathered(main, { id, title, questions, answersBy, sentAt: instantOf(sentOn, '09:15') })
  rows.add('hearing_reply', {
    id: setting.ids.next(at),
    hearing_id: id,
    version: 1,
    snapshot: gather(hearing, receivers),
    case_number: `${sentOn.slice(2, 4)}/1407`,
    decided_by: row.decided_by,
    decided_on: days.atOrAfter(addDays(answersBy, 9)),
    sent_to: 'Politisk sekretariat',
    sent_on: gatheredOn,
    gathered_by: preparerOn(main, gatheredOn).id,
    gathered_at: at,
  })
}
