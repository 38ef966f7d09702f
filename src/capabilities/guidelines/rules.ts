import type { IsoDate } from '../../platform/clock/dates.ts'
import type { RichText } from '../../platform/rich-text/rich-text.ts'
import { ok, refuse, type Refusal, type Result } from '../../platform/result.ts'
import type { Side } from '../committees/schema.ts'
import { guidelineLaw, lastDayAfterNotice } from './law/rules.ts'
import type { Coverage, GuidelineKind } from './schema.ts'

/*
 * The register of guidelines: what both sides have agreed on and are both bound by (MED framework agreement § 8), and
 * beside it policies and rules of the council, which are no guidelines.
 * Owns: guideline, its texts, the duties it answers, notice and repeal.
 * Words: procedure guideline (procedureretningslinje), must-guideline (skal-retningslinje), may-guideline
 * (kan-retningslinje), policy (politik), council rule (regel fastsat af kommunalbestyrelsen), duty (pligt), text (tekst, one
 * version of it), notice (opsigelse), repeal (ophævelse), covers (omfatter).
 * States, derived: coming → in force → under notice → ended. Only a may-guideline can be given notice of; a procedure or
 * must-guideline is changed by agreeing on another text, and never otherwise; a policy or council rule is repealed. Whom it
 * covers is agreed with each text.
 */

export const kinds = ['procedure', 'must', 'may', 'policy', 'council_rule'] as const satisfies readonly GuidelineKind[]

/** Both sides agree on a guideline and are bound by it; the others are decided. */
export const isGuideline = (kind: GuidelineKind): boolean => kind === 'procedure' || kind === 'must' || kind === 'may'

export interface Notice {
  readonly side: Side
  readonly reason: string
  readonly givenOn: IsoDate
  readonly lastDay: IsoDate
  readonly byName: string | null
}

export interface Repeal {
  readonly reason: string
  readonly lastDay: IsoDate
  readonly byName: string | null
}

/** Whom a text covers: agreed with it. */
export interface Covered {
  readonly covers: Coverage
  readonly levels: readonly number[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** One text of a guideline, as it was agreed. */
export interface GuidelineText extends Covered {
  readonly id: string
  readonly number: number
  readonly text: RichText | null
  readonly agreedOn: IsoDate
  readonly validFrom: IsoDate
  readonly committeeId: string | null
  readonly committeeName: string | null
  readonly managementName: string | null
  readonly employeeName: string | null
  readonly decidedBy: string
  readonly itemId: string | null
  readonly note: string
  readonly notice: Notice | null
}

export interface GuidelineFacts {
  readonly kind: GuidelineKind
  readonly title: string
  readonly publishedAt: string
  readonly reviseOn: IsoDate | null
}

/** One that is in the register, without the words of its texts; it covers those whom the text in force does. */
export interface Guideline extends GuidelineFacts, Covered {
  readonly id: string
  readonly version: number
  readonly dutyIds: readonly string[]
  readonly texts: readonly Omit<GuidelineText, 'text'>[]
  readonly repeal: Repeal | null
}

export type Standing =
  | { readonly state: 'coming'; readonly from: IsoDate }
  | { readonly state: 'in_force' }
  | { readonly state: 'under_notice'; readonly lastDay: IsoDate }
  | { readonly state: 'ended'; readonly lastDay: IsoDate }

type Lasting = Pick<Guideline, 'repeal'> & {
  readonly texts: readonly Pick<GuidelineText, 'validFrom' | 'notice' | 'number'>[]
}

/** The text that holds on a day: the latest of those that have begun; null before the first. */
export function textOn<T extends Pick<GuidelineText, 'validFrom' | 'number'>>(
  texts: readonly T[],
  on: IsoDate,
): T | null {
  const begun = texts.filter(({ validFrom }) => validFrom <= on)
  return begun.toSorted((a, b) => a.number - b.number).at(-1) ?? null
}

/** Where it stands on a day. A text agreed after the notice stands by itself: the notice was of the one before. */
export function standingOf({ texts, repeal }: Lasting, on: IsoDate): Standing {
  if (repeal && repeal.lastDay < on) return { state: 'ended', lastDay: repeal.lastDay }
  const text = textOn(texts, on)
  const first = texts.toSorted((a, b) => a.number - b.number)[0]
  if (!text) return { state: 'coming', from: first?.validFrom ?? on }
  const lastDay = repeal?.lastDay ?? text.notice?.lastDay
  if (lastDay === undefined) return { state: 'in_force' }
  return { state: lastDay < on ? 'ended' : 'under_notice', lastDay }
}

/** It binds on a day, under notice or not. */
export const isInForce = (guideline: Lasting, on: IsoDate): boolean => {
  const { state } = standingOf(guideline, on)
  return state === 'in_force' || state === 'under_notice'
}

export type EndingRefusal = Refusal<
  'procedure_has_no_notice' | 'must_has_no_notice' | 'policy_has_no_notice' | 'not_in_force' | 'already_noticed'
>

/**
 * Whether notice can be given of it on a day, and the last day on which it then holds. Procedure and must-guidelines have
 * to exist (§ 8(3), annex 2): they are changed by agreement alone. What the council has fixed is outside § 8.
 */
export function mayGetNotice(
  guideline: Lasting & Pick<Guideline, 'kind'>,
  on: IsoDate,
): Result<IsoDate, EndingRefusal> {
  const law = guidelineLaw(on)
  if (guideline.kind === 'procedure') return refuse('procedure_has_no_notice', { clause: law.clauses.procedure })
  if (guideline.kind === 'must') return refuse('must_has_no_notice', { clause: law.clauses.must })
  if (!isGuideline(guideline.kind)) return refuse('policy_has_no_notice')
  const { state } = standingOf(guideline, on)
  if (state === 'under_notice') return refuse('already_noticed')
  return state === 'in_force' ? ok(lastDayAfterNotice(on, law)) : refuse('not_in_force')
}

export type RepealRefusal = Refusal<
  'guideline_is_not_repealed' | 'not_in_force' | 'already_repealed' | 'repealed_before'
>

/** Whether a policy or council rule can be repealed, the last day being one that has not gone by. */
export function mayBeRepealed(
  guideline: Lasting & Pick<Guideline, 'kind'>,
  lastDay: IsoDate,
  on: IsoDate,
): Result<undefined, RepealRefusal> {
  if (isGuideline(guideline.kind)) return refuse('guideline_is_not_repealed')
  if (guideline.repeal) return refuse('already_repealed')
  if (standingOf(guideline, on).state === 'ended') return refuse('not_in_force')
  return lastDay < on ? refuse('repealed_before') : ok()
}

export interface NewText {
  readonly text: RichText | null
  readonly agreedOn: IsoDate
  /** null: from the day it was agreed. */
  readonly validFrom: IsoDate | null
  readonly committeeId: string | null
  readonly decidedBy: string
  readonly itemId: string | null
  readonly note: string
  readonly covers: Coverage
  readonly levels: readonly number[]
}

export type TextRefusal = Refusal<
  | 'needs_body'
  | 'needs_main_committee'
  | 'needs_decided_by'
  | 'council_rule_has_no_body'
  | 'agreed_in_future'
  | 'valid_before_agreed'
  | 'agreed_before_last'
  | 'nothing_written'
>

interface TextSurroundings {
  readonly kind: GuidelineKind
  /** Of the body that agreed on it, on the day; null for none. */
  readonly level: number | null
  readonly files: number
  readonly last: Pick<GuidelineText, 'agreedOn'> | null
  readonly on: IsoDate
}

/** Whether a text can be entered: who agreed on it must be able to, and it comes after the text before. */
export function mayBeEntered(
  text: Omit<NewText, 'covers' | 'levels'>,
  around: TextSurroundings,
): Result<undefined, TextRefusal> {
  const { kind, level } = around
  if (isGuideline(kind) && level === null) return refuse('needs_body')
  if (kind === 'procedure' && level !== 1) {
    return refuse('needs_main_committee', { clause: guidelineLaw(text.agreedOn).clauses.procedure })
  }
  if (kind === 'council_rule' && level !== null) return refuse('council_rule_has_no_body')
  if (level === null && text.decidedBy === '') return refuse('needs_decided_by')
  if (text.agreedOn > around.on) return refuse('agreed_in_future')
  if (text.validFrom !== null && text.validFrom < text.agreedOn) return refuse('valid_before_agreed')
  if (around.last && text.agreedOn < around.last.agreedOn) return refuse('agreed_before_last')
  if (text.text === null && around.files === 0) return refuse('nothing_written')
  return ok()
}

export type FactsRefusal = Refusal<'covers_no_workplace' | 'covers_no_level' | 'unknown_unit'>

/** Whom it covers must be somebody. */
export function mayCover(
  facts: Pick<NewText, 'covers' | 'levels'>,
  unitIds: readonly string[],
): Result<undefined, FactsRefusal> {
  if (facts.covers === 'units' && unitIds.length === 0) return refuse('covers_no_workplace')
  if (facts.covers === 'levels' && facts.levels.length === 0) return refuse('covers_no_level')
  return ok()
}

export type KindRefusal = Refusal<'kind_is_agreed' | 'kind_has_notice'>

/**
 * Whether it can become of another kind. The kind decides how it ends, and both sides agreed on it: one side's preparers
 * change it for nobody, and nobody once notice of the text has been given. Who keeps the register puts a slip right.
 */
export function mayChangeKind(
  guideline: Pick<Guideline, 'kind'> & { readonly texts: readonly Pick<GuidelineText, 'notice'>[] },
  kind: GuidelineKind,
  keepsRegister: boolean,
): Result<undefined, KindRefusal> {
  if (kind === guideline.kind) return ok()
  if (guideline.texts.at(-1)?.notice) return refuse('kind_has_notice')
  return keepsRegister ? ok() : refuse('kind_is_agreed')
}

export type GuidelineRefusal =
  | KindRefusal
  | TextRefusal
  | FactsRefusal
  | EndingRefusal
  | RepealRefusal
  | Refusal<'not_found' | 'forbidden' | 'changed_meanwhile' | 'unknown_item' | 'unknown_body'>

/** Those that cover the reader first, then the others; each group by kind and title. What has ended stands last. */
export function inGroups<T extends Guideline & { readonly isMine: boolean }>(
  all: readonly T[],
  on: IsoDate,
): { readonly mine: readonly T[]; readonly others: readonly T[]; readonly ended: readonly T[] } {
  const collator = new Intl.Collator('da')
  const sorted = all.toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || collator.compare(a.title, b.title),
  )
  const ended = (one: T) => standingOf(one, on).state === 'ended'
  return {
    mine: sorted.filter((one) => !ended(one) && one.isMine),
    others: sorted.filter((one) => !ended(one) && !one.isMine),
    ended: sorted.filter(ended),
  }
}

/** One whose revision is due, as the annual wheel lists it. */
export interface Revision {
  readonly guidelineId: string
  readonly title: string
  readonly kind: GuidelineKind
  readonly reviseOn: IsoDate
  /** The body that agreed on the text in force; null when none did. */
  readonly committeeId: string | null
}
