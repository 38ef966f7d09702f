import type { Generated } from 'kysely'

export interface FileContentTable {
  sha256: string
  bytes: Uint8Array
  size_bytes: number
}

export interface AttachedFileTable {
  id: string
  sha256: string
  name: string
  media_type: string
  size_bytes: number
  subject_kind: string
  subject_id: string
  position: Generated<number>
  uploaded_by: string | null
  uploaded_at: Date
}

declare module '../db/tables.ts' {
  interface Tables {
    file_content: FileContentTable
    attached_file: AttachedFileTable
  }
}
