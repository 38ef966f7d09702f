import type { Lang } from '../i18n/lang.ts'
import type { RichText } from '../rich-text/rich-text.ts'

/** A text for word processing: what it says, in order. How it looks is one for all documents. */
export interface WordDocument {
  readonly title: string
  readonly author: string
  readonly lang: Lang
  /** A sheet for the wall is set larger. */
  readonly paper: 'a4' | 'a3'
  readonly runningHead: string
  readonly blocks: readonly WordBlock[]
}

export type WordBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'strong' | 'quiet' }
  | { readonly kind: 'fact'; readonly term: string; readonly value: string }
  | { readonly kind: 'rich'; readonly doc: RichText }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
