import { z } from 'zod'
import { optionalText } from '../../../platform/http/text-fields.ts'
import { columnsOf, type ColumnMapping } from './columns/rules.ts'
import { importKinds, type ImportKind } from './rules.ts'

export const UploadInput = z.object({
  kind: z.enum(importKinds, { error: 'choose_one' }),
  file: z
    .instanceof(File, { error: 'file_missing' })
    .refine((file) => file.size > 0 || file.name !== '', 'file_missing'),
})
export type UploadInput = z.output<typeof UploadInput>

/** The name of the field that says where a column is. */
export function columnField(key: string): string {
  return `column_${key}`
}

const place = z
  .string()
  .optional()
  .transform((text) => (text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined))

/** Which place in the file each column has; columns left out are not in the file. */
export function columnMappingFrom(kind: ImportKind, body: Record<string, unknown>): ColumnMapping {
  const mapping: Record<string, number> = {}
  for (const { key } of columnsOf[kind]) {
    const read = place.safeParse(body[columnField(key)])
    if (read.success && read.data !== undefined) mapping[key] = read.data
  }
  return mapping
}

/** The sum of the plan that was looked at. */
export const ApplicationInput = z.object({
  sum: z.string({ error: 'required' }).max(64),
  /** Asked for where a file is held back. */
  reason: optionalText(1000),
})
