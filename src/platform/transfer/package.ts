import { z } from 'zod'

/** Format of an export: raised when a reader of the old one could no longer take the new one. */
export const format = 1

const Table = z.object({ name: z.string().regex(/^[a-z_]+$/), rows: z.number().int().min(0), sha256: z.string() })

/** What an export says of itself: enough to prove that it arrived whole. */
export const Manifest = z.object({
  product: z.literal('medspil'),
  format: z.literal(format),
  exported_at: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(Table),
  files: z.object({ count: z.number().int().min(0), bytes: z.number().int().min(0) }),
})

export type Manifest = z.infer<typeof Manifest>

/** Where an export is written to: a folder or one packed file. */
export interface PackageWriter {
  table(name: string): Promise<void>
  rows(lines: readonly string[]): Promise<void>
  file(sha256: string, bytes: Uint8Array): Promise<void>
  finish(manifest: Manifest): Promise<void>
}

/** Where a restore reads from. Tables come in the order of the manifest. */
export interface PackageReader {
  manifest(): Promise<Manifest>
  rowsOf(table: string): AsyncIterable<string>
  files(): AsyncIterable<{ sha256: string; bytes: Uint8Array }>
}

export class BadPackage extends Error {}
