import type { Lang } from '../../../platform/i18n/lang.ts'

interface DocumentFrame {
  readonly lang: Lang
  readonly municipality: string
  readonly title: string
  /** Under the title and at the head of the pages after the first: which day it shows. */
  readonly asOf: string
  readonly labels: { readonly page: string; readonly pageOf: string }
}

/** One body of the list that says what the chart shows, with those under it. */
export interface ListedBody {
  readonly text: string
  readonly under: readonly ListedBody[]
}

/** The MED organisation on one sheet, with the same as a list after it. All texts are ready to read. */
export interface ChartDocument extends DocumentFrame {
  /** The picture, in px as it was drawn. */
  readonly svg: string
  readonly width: number
  readonly height: number
  /** What the picture shows, for whoever does not see it. */
  readonly alternative: string
  readonly listHeading: string
  readonly listLead: string
  readonly bodies: readonly ListedBody[]
}

/** The members of one body, a table for each side. */
export interface MembersDocument extends DocumentFrame {
  readonly level: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly head: readonly string[]
  readonly tables: readonly { readonly heading: string; readonly rows: readonly (readonly string[])[] }[]
  /** Said where there is no table. */
  readonly empty: string
}

declare module '../../../platform/documents/documents.ts' {
  interface DocumentTemplates {
    'committee-chart': ChartDocument
    'committee-members': MembersDocument
  }
}
