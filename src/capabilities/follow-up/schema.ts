import type { Generated } from 'kysely'

export type TaskOutcome = 'done' | 'dropped'

export interface TaskTable {
  id: string
  committee_id: string
  agenda_item_id: string | null
  from_item: boolean
  title: string
  text: Generated<string>
  owner_id: string | null
  asked_by: string | null
  due_on: string | null
  created_at: Date
  version: Generated<number>
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    task: TaskTable
    task_return: { id: string; task_id: string; reason: string; returned_by: string | null; returned_at: Date }
    task_ending: { task_id: string; outcome: TaskOutcome; note: string; ended_by: string | null; ended_at: Date }
    task_placement: {
      id: string
      task_id: string
      agenda_item_id: string
      placed_by: string | null
      placed_at: Date
    }
  }
}
