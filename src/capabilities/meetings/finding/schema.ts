import type { Generated } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'

export type Published = 'agenda' | 'minutes'

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    search_document: {
      item_id: string
      what: Published
      meeting_id: string
      publication_id: string
      committee_id: string
      held_on: IsoDate
      level: number
      kind: string
      apsa: string[]
      outcome: string | null
      is_closed: boolean
      closed_until: IsoDate | null
      is_superseded: Generated<boolean>
      words: string
    }
    search_publication: { publication_id: string; meeting_id: string; what: Published; edition: number }
    search_word: { word: string; stem: string; documents: number; rests: string[] }
  }
}
