import type { Apsa, ItemKind, Outcome } from '../../capabilities/meetings/schema.ts'

/**
 * A matter as it comes up in MED, written for this product. Texts are light notation with slots in braces: {year} and
 * the years around it, {place} (the committee's unit), {quarter}, {pct}, {pct2}, {few}, {many}.
 */
export interface Topic {
  readonly title: string
  readonly kind: ItemKind
  readonly apsa: readonly Apsa[]
  readonly levels: readonly number[]
  /** Months of the annual wheel; empty: whenever. */
  readonly months: readonly number[]
  readonly minutes: number
  readonly by: 'chair' | 'vice_chair' | 'secretary' | 'amr' | 'tr'
  readonly presentation: string
  readonly recommendation: string
  readonly results: readonly Result[]
  /** Some are closed for a time, with their legal ground. */
  readonly closedGround?: string
}

export interface Result {
  readonly outcome: Outcome
  readonly text: string
  readonly statement?: { readonly side: 'management' | 'employee'; readonly text: string }
}

export const everywhere = [1, 2, 3, 4] as const
export const above = [1, 2, 3] as const
export const near = [2, 3, 4] as const
export const local = [4] as const

export const result = (outcome: Outcome, text: string, statement?: Result['statement']): Result =>
  statement ? { outcome, text, statement } : { outcome, text }
