import type { Lang } from '../../../platform/i18n/lang.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'

/** Words of gathered answers, the same on paper and in a text to work on. */
export interface DocumentWords {
  readonly kind: string
  readonly from: string
  readonly sentOn: string
  readonly answersBy: string
  readonly caseNumber: string
  readonly decided: string
  readonly sentTo: string
  readonly gathered: string
  readonly questions: string
  readonly missing: string
  readonly nobodyMissing: string
  readonly noAnswers: string
  readonly noAnswerTo: string
  readonly outside: string
  readonly version: string
  readonly page: string
  readonly pageOf: string
}

export type RecordBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quiet'; readonly text: string }
  | { readonly kind: 'rich'; readonly doc: RichText }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** Something that was said or agreed, set down as it was: facts, then headings with their texts. Ready to read. */
export interface RecordDocument {
  readonly lang: Lang
  readonly municipality: string
  readonly kind: string
  readonly title: string
  readonly foot: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly blocks: readonly RecordBlock[]
  readonly labels: { readonly page: string; readonly pageOf: string }
}

declare module '../../../platform/documents/documents.ts' {
  interface DocumentTemplates {
    'written-record': RecordDocument
  }
}
