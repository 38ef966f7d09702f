import type { Lang } from '../../../platform/i18n/lang.ts'
import type { RichText } from '../../../platform/rich-text/rich-text.ts'

/**
 * What the printed agenda or minutes of one meeting hold. All texts are ready to read, in the document's language; the
 * fixed words come along in `labels`, so the template has none of its own.
 */
export interface MeetingDocument {
  readonly kind: 'agenda' | 'minutes'
  readonly lang: Lang
  readonly municipality: string
  readonly committee: string
  readonly level: string
  readonly title: string
  /** Running head of the pages after the first, e.g. "Referat · 12. marts 2026". */
  readonly short: string
  readonly when: string
  readonly place: string
  readonly chair: string
  /** null where the local procedure has no vice-chair: a staff meeting with MED status. */
  readonly viceChair: string | null
  readonly secretary: string | null
  readonly version: number
  /** When it was published, in words; null marks the document as a draft on its first page. */
  readonly publishedText: string | null
  /** Why there is a later version than the first. */
  readonly reason: string | null
  readonly attendance: readonly Attendance[]
  readonly items: readonly DocumentItem[]
  /** Minutes of decisions say first what was decided; all others tell the matter first. */
  readonly style?: 'decisions' | 'descriptive'
  readonly labels: DocumentLabels
  /** What else stands at the head: meeting number, case number, meeting leader, advisers … */
  readonly header?: readonly Labelled[]
}

/** A word and what it says. */
export interface Labelled {
  readonly label: string
  readonly text: string
}

export type Presence = 'present' | 'apology' | 'absent'

export interface Attendance {
  readonly side: 'management' | 'employee'
  readonly name: string
  readonly role: string
  /** null before the meeting: an agenda lists who is called in. */
  readonly presence: Presence | null
  readonly substituteFor: string | null
}

export interface DocumentItem {
  readonly number: string
  readonly title: string
  readonly kind: string
  /** Work, staff, cooperation, working environment: the words, at least one. */
  readonly apsa: readonly string[]
  readonly minutes: number | null
  readonly presenter: string | null
  readonly origin: string | null
  /** A closed item shows its number and this legal ground; nothing else is printed. No ground: its reader is excluded. */
  readonly closed: { readonly ground: string | null } | null
  readonly presentation: RichText | null
  readonly recommendation: RichText | null
  readonly attachments: readonly { readonly number: string; readonly name: string }[]
  readonly outcome: string | null
  readonly text: RichText | null
  readonly statements: readonly { readonly by: string; readonly text: string }[]
  readonly referredTo: readonly string[]
  /** When it is taken: "13.05–13.25". */
  readonly slot?: string | null
  readonly isBreak?: boolean
  /** Case number, document number, KLE, strategic link, guests. */
  readonly facts?: readonly Labelled[]
  /** Texts before the case presentation, such as the occasion, and after the recommendation, such as the economy. */
  readonly before?: readonly Labelled[]
  readonly after?: readonly Labelled[]
}

export interface DocumentLabels {
  readonly agenda: string
  readonly minutes: string
  readonly draft: string
  readonly draftNotice: string
  readonly version: string
  readonly reason: string
  readonly committee: string
  readonly when: string
  readonly place: string
  readonly chair: string
  readonly viceChair: string
  readonly secretary: string
  readonly published: string
  readonly participants: string
  readonly managementSide: string
  readonly employeeSide: string
  readonly name: string
  readonly role: string
  readonly presenceHeading: string
  readonly presence: Readonly<Record<Presence, string>>
  readonly substituteFor: string
  readonly contents: string
  readonly noItems: string
  readonly number: string
  readonly item: string
  readonly kind: string
  readonly duration: string
  readonly minutesShort: string
  readonly presenter: string
  readonly origin: string
  readonly closedItem: string
  readonly excluded: string
  readonly legalGround: string
  readonly presentation: string
  readonly recommendation: string
  readonly attachments: string
  readonly result: string
  readonly decision: string
  readonly statements: string
  readonly referredTo: string
  readonly breakItem: string
  readonly clock: string
  readonly page: string
  readonly pageOf: string
}

declare module '../../../platform/documents/documents.ts' {
  interface DocumentTemplates {
    'meeting-document': MeetingDocument
  }
}
