export interface AgendaItemCarryingTable {
  agenda_item_id: string
  from_item_id: string
  carried_by: string | null
  carried_at: Date
}

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    agenda_item_carrying: AgendaItemCarryingTable
  }
}
