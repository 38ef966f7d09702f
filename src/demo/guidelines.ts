import { nationalDuties } from '../capabilities/guidelines/duties/rules.ts'
import { lastDayAfterNotice } from '../capabilities/guidelines/law/rules.ts'
import { addDays, instantOf, type IsoDate } from '../platform/clock/dates.ts'
import { parseLight } from '../platform/rich-text/light-notation.ts'
import { plainText } from '../platform/rich-text/plain-text.ts'
import { postOn, preparerOn, type Body } from './bodies.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'
import { guidelineTexts, type DemoGuideline } from './texts/guidelines.ts'

/** The register: most of what must exist, a may-guideline under notice, a text with an earlier one, a policy and a rule. */
export function guidelineRows(setting: Setting, bodies: readonly Body[]): RowBuffer {
  const rows = new RowBuffer([
    'guideline_duty',
    'guideline',
    'guideline_duty_answer',
    'guideline_text',
    'guideline_text_unit',
    'guideline_notice',
  ])
  const main = bodies.find(({ level }) => level === 1)
  if (!main) return rows
  const at = instantOf(setting.agreementFrom, '10:00')
  const duties = new Map<string, string>()
  for (const { key, kind, title, clause } of nationalDuties) {
    const id = setting.ids.next(at)
    duties.set(key, id)
    rows.add('guideline_duty', {
      id,
      key,
      kind,
      title,
      clause,
      valid_from: null,
      valid_to: null,
      entered_by: preparerOn(main, setting.on).id,
      entered_at: at,
    })
  }
  for (const guideline of guidelineTexts) {
    const body = guideline.level === null ? null : bodyOf(bodies, guideline.level)
    if (body !== undefined)
      addGuideline(setting, { guideline, body, by: preparerOn(main, setting.on).id, duties }, rows)
  }
  return rows
}

/** Of a level the body that the demo's people are at: the first with a workplace's committee under it. */
function bodyOf(bodies: readonly Body[], level: number): Body | undefined {
  const centre = bodies.find((body) => body.level === 2 && body.children.length > 0)
  if (level === 1) return bodies.find((body) => body.level === 1)
  if (level === 2) return centre
  return bodies.find((body) => body.level === 4 && body.kind === 'committee')
}

interface Entry {
  readonly guideline: DemoGuideline
  readonly body: Body | null
  readonly by: string
  readonly duties: ReadonlyMap<string, string>
}

function addGuideline(setting: Setting, { guideline, body, by, duties }: Entry, rows: RowBuffer): void {
  const { on, ids, days } = setting
  const agreedOn = (ago: number): IsoDate => days.atOrBefore(addDays(on, -ago))
  const first = agreedOn(guideline.texts[0]?.agreed ?? 0)
  const id = ids.next(instantOf(first, '13:00'))
  const { kind, title, covers, levels = [], publishedAt = '', reviseIn, answers } = guideline
  rows.add('guideline', {
    id,
    kind,
    title,
    published_at: publishedAt,
    revise_on: reviseIn === undefined ? null : addDays(on, reviseIn),
    entered_by: by,
    entered_at: instantOf(first, '13:00'),
    version: 1,
  })
  const dutyId = answers === undefined ? undefined : duties.get(answers)
  if (dutyId !== undefined) rows.add('guideline_duty_answer', { duty_id: dutyId, guideline_id: id })
  for (const [index, { agreed, says, note = '' }] of guideline.texts.entries()) {
    const day = agreedOn(agreed)
    const at = instantOf(day, '14:00')
    const textId = ids.next(at)
    const text = parseLight(says)
    rows.add('guideline_text', {
      id: textId,
      guideline_id: id,
      number: index + 1,
      text,
      plain: plainText(text),
      agreed_on: day,
      valid_from: day,
      committee_id: body?.id ?? null,
      management_party: (body && postOn(body, 'chair', day)?.id) ?? null,
      employee_party: (body && postOn(body, 'vice_chair', day)?.id) ?? null,
      decided_by: guideline.decidedBy ?? '',
      agenda_item_id: null,
      note,
      covers,
      levels: [...levels],
      entered_by: by,
      entered_at: at,
    })
    if (covers === 'units' && body)
      rows.add('guideline_text_unit', { guideline_text_id: textId, unit_id: body.unit.id })
    if (guideline.noticed !== undefined) addNotice(setting, textId, agreedOn(guideline.noticed), by, rows)
  }
}

function addNotice(setting: Setting, textId: string, day: IsoDate, by: string, rows: RowBuffer): void {
  const at = instantOf(day, '11:00')
  rows.add('guideline_notice', {
    id: setting.ids.next(at),
    guideline_text_id: textId,
    side: 'employee',
    reason: 'Arbejdstelefonen skal kunne høres, når vi er på tur.',
    given_on: day,
    last_day: lastDayAfterNotice(day),
    given_by: by,
    entered_at: at,
  })
}
