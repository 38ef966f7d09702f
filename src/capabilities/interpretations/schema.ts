import type { Generated } from 'kysely'
import type { About } from './rules.ts'

export interface InterpretationTable {
  id: string
  about: About
  title: string
  question: string
  answer: string
  clause: string
  levels: Generated<number[]>
  decided_on: string
  decided_by: string | null
  lapsed_on: string | null
  is_restricted: Generated<boolean>
  entered_by: string | null
  entered_at: Date
  version: Generated<number>
  /** A tsvector. */
  words: string
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    interpretation: InterpretationTable
  }
}
