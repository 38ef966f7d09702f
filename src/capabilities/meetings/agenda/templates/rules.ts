import { toLight } from '../../../../platform/rich-text/light-notation.ts'
import type { RichText } from '../../../../platform/rich-text/rich-text.ts'
import type { ItemContent } from '../rules.ts'

/*
 * Texts kept to begin with, so that nobody writes the same twice: text blocks, which are put into a presentation or a
 * recommendation, and item templates, which a new item begins as. A committee keeps its own; HR keeps those for all.
 * Words: text block (tekstbyggesten), item template (skabelon).
 * They are copied when they are used: changing or removing one changes no item.
 */

export interface TextBlock {
  readonly id: string
  readonly committeeId: string | null
  readonly name: string
  readonly text: RichText
  readonly version: number
}

export interface ItemTemplate {
  readonly id: string
  readonly committeeId: string | null
  readonly content: ItemContent
  readonly version: number
}

/** A committee's own texts and those for all. */
export interface KeptTexts {
  readonly blocks: readonly TextBlock[]
  readonly templates: readonly ItemTemplate[]
}

export const insertable = ['presentation', 'recommendation'] as const

/** What was typed in a field (light notation), with a block after it; nothing typed is lost. */
export function withBlock(before: string, text: RichText): string {
  return [before.trimEnd(), toLight(text)].filter((part) => part !== '').join('\n\n')
}
