import type { Lang } from '../../../platform/i18n/lang.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'

/** One text of a guideline as it is printed. All texts are ready to read. */
export interface GuidelineDocument {
  readonly lang: Lang
  readonly municipality: string
  readonly kind: string
  readonly state: string
  readonly title: string
  readonly binds: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly text: RichText | null
  readonly noText: string
  readonly note: { readonly heading: string; readonly text: string } | null
  readonly files: { readonly heading: string; readonly names: readonly string[] } | null
  readonly foot: string
  readonly labels: { readonly page: string; readonly pageOf: string }
}

declare module '../../../platform/documents/documents.ts' {
  interface DocumentTemplates {
    guideline: GuidelineDocument
  }
}
