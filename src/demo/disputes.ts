import { termsOfText, termsBy } from '../capabilities/meetings/finding/rules.ts'
import type { DisputeKind, GuidelineKind, Outcome, Side, StepName } from '../capabilities/disputes/rules.ts'
import { addDays, instantOf, type IsoDate } from '../platform/clock/dates.ts'
import { membersOn, postOn, type Body } from './bodies.ts'
import type { Employee } from './organisation.ts'
import { RowBuffer } from './rows.ts'
import type { Setting } from './setting.ts'
import { disputeTexts } from './texts/disputes.ts'
import { interpretationTexts } from './texts/interpretations.ts'

/** Interpretations of some years, and one dispute of each of three kinds, each as far as it has come. */
export function disputeRows(setting: Setting, bodies: Iterable<Body>): RowBuffer {
  const rows = new RowBuffer(['interpretation', 'dispute', 'dispute_step', 'dispute_outcome'])
  const all = [...bodies]
  const main = all.find(({ parent, kind }) => parent === null && kind === 'committee')
  const centre = main?.children.find(({ kind }) => kind === 'committee')
  const local = centre?.children.find(({ kind }) => kind === 'committee') ?? centre
  if (!main || !centre || !local) return rows
  const ids = interpretationTexts.map((text) => addInterpretation(setting, main, text, rows))
  for (const text of disputeTexts) {
    const body = text.at === 'local' ? local : centre
    addDispute(setting, { main, body, interpretationId: ids[text.interpretation ?? -1] ?? null }, text, rows)
  }
  return rows
}

function addInterpretation(
  setting: Setting,
  main: Body,
  { daysAgo, byParties, ...content }: (typeof interpretationTexts)[number],
  rows: RowBuffer,
): string {
  const on = addDays(setting.on, -daysAgo)
  const at = instantOf(on, '14:00')
  const id = setting.ids.next(at)
  const { is_restricted, words } = {
    is_restricted: content.isRestricted,
    words: vectorOf(content.title, `${content.question}\n${content.answer}`),
  }
  rows.add('interpretation', {
    id,
    about: content.about,
    title: content.title,
    question: content.question,
    answer: content.answer,
    clause: content.clause,
    levels: [...content.levels],
    decided_on: on,
    decided_by: byParties ? null : main.id,
    lapsed_on: null,
    is_restricted,
    entered_by: postOn(main, 'secretary', on)?.id ?? null,
    entered_at: at,
    version: 1,
    words,
  })
  return id
}

/** As PostgreSQL reads a tsvector from text. */
function vectorOf(title: string, text: string): string {
  const ofWord = termsBy(() => false)
  const ofTitle = [...termsOfText(title, ofWord)]
  const all = new Set([...ofTitle, ...termsOfText(text, ofWord), ...ofTitle.map((term) => `^${term}`)])
  return [...all].map((term) => `'${term.replaceAll("'", "''")}'`).join(' ')
}

export interface DisputeText {
  readonly kind: DisputeKind
  readonly at: 'centre' | 'local'
  readonly side: Side
  readonly guidelineKind: GuidelineKind | null
  readonly title: string
  readonly text: string
  readonly clause: string
  /** Days before the day of the demo; forwarded to the main committee when `toMain`. */
  readonly steps: readonly {
    readonly step: StepName
    readonly daysAgo: number
    readonly text: string
    readonly to?: 'main' | 'own'
  }[]
  readonly outcome?: { readonly outcome: Outcome; readonly text: string; readonly daysAgo: number }
  /** Which of the interpretations it became. */
  readonly interpretation?: number
}

function addDispute(
  setting: Setting,
  { main, body, interpretationId }: { main: Body; body: Body; interpretationId: string | null },
  text: DisputeText,
  rows: RowBuffer,
): void {
  const first = text.steps[0]?.daysAgo ?? 0
  const openedAt = instantOf(addDays(setting.on, -first), '09:00')
  const opener = openerOf(body, text.side, addDays(setting.on, -first))
  const id = setting.ids.next(openedAt)
  rows.add('dispute', {
    id,
    kind: text.kind,
    committee_id: body.id,
    guideline_kind: text.guidelineKind,
    agenda_item_id: null,
    title: text.title,
    text: text.text,
    clause: text.clause,
    opened_by: opener?.id ?? null,
    opened_side: text.side,
    opened_at: openedAt,
    version: 1,
  })
  for (const { step, daysAgo, text: said, to } of text.steps) {
    const on = addDays(setting.on, -daysAgo)
    const at = instantOf(on, '10:00')
    const byManagement = step === 'receipt' || step === 'renewal' || step === 'rejection' || step === 'withdrawal'
    rows.add('dispute_step', {
      id: setting.ids.next(at),
      dispute_id: id,
      step,
      committee_id: to === undefined ? null : to === 'main' ? main.id : body.id,
      side: null,
      post: null,
      occurred_on: on,
      text: said,
      taken_by: (byManagement ? postOn(body, 'chair', on) : opener)?.id ?? null,
      taken_at: at,
    })
  }
  if (text.outcome) addOutcome(setting, { main, id, interpretationId }, text.outcome, rows)
}

function addOutcome(
  setting: Setting,
  { main, id, interpretationId }: { main: Body; id: string; interpretationId: string | null },
  { outcome, text, daysAgo }: NonNullable<DisputeText['outcome']>,
  rows: RowBuffer,
): void {
  const on = addDays(setting.on, -daysAgo)
  rows.add('dispute_outcome', {
    dispute_id: id,
    outcome,
    text,
    meeting_id: null,
    interpretation_id: interpretationId,
    ended_on: on,
    recorded_by: postOn(main, 'secretary', on)?.id ?? null,
    recorded_at: instantOf(on, '15:00'),
  })
}

function openerOf(body: Body, side: Side, on: IsoDate): Employee | null {
  return side === 'management'
    ? postOn(body, 'chair', on)
    : (postOn(body, 'vice_chair', on) ?? membersOn(body, on)[0] ?? null)
}
