import type { Lang } from '../../../platform/i18n/lang.ts'

export interface PrintedLine {
  readonly number: string
  readonly title: string
  /** When, and for whom. */
  readonly when: string
  readonly source: string
  readonly state: string
}

/** The annual wheel on a sheet of A3, with the list that says the same beside it. All texts are ready to read. */
export interface AnnualWheelDocument {
  readonly lang: Lang
  readonly municipality: string
  readonly title: string
  readonly lead: string
  readonly asOf: string
  readonly labels: { readonly page: string; readonly pageOf: string }
  readonly svg: string
  /** What the picture shows, for whoever does not see it. */
  readonly alternative: string
  readonly listHeading: string
  readonly months: readonly { readonly name: string; readonly lines: readonly PrintedLine[] }[]
}

declare module '../../../platform/documents/documents.ts' {
  interface DocumentTemplates {
    'annual-wheel': AnnualWheelDocument
  }
}
