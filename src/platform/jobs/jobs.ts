import type { z } from 'zod'
import type { Writer } from '../db/database.ts'
import { newId } from '../db/ids.ts'

/** A kind of work, named once. maxAttempts counts the first try. */
export interface JobKind<T> {
  readonly name: string
  readonly data: z.ZodType<T>
  readonly maxAttempts: number
  /** Takes minutes and not seconds: done beside everything else, so that no mail waits for it. */
  readonly isLong: boolean
}

export function jobKind<T>(name: string, data: z.ZodType<T>, maxAttempts = 8, isLong = false): JobKind<T> {
  return { name, data, maxAttempts, isLong }
}

/**
 * Asks for work in the transaction that makes it necessary: it is done after the commit, or never asked for.
 * The same dedupeKey is taken once, ever.
 */
export async function enqueue<T>(
  tx: Writer,
  kind: JobKind<T>,
  data: T,
  options: { at: Date; runAfter?: Date; dedupeKey?: string },
): Promise<void> {
  await enqueueAll(tx, kind, [{ data, dedupeKey: options.dedupeKey ?? null }], options)
}

/** So many rows in one statement; a statement takes 65,535 values. */
const rowsAtOnce = 1000

/** The same for many pieces of work of one kind, in few statements. */
export async function enqueueAll<T>(
  tx: Writer,
  kind: JobKind<T>,
  works: readonly { readonly data: T; readonly dedupeKey: string | null }[],
  options: { at: Date; runAfter?: Date },
): Promise<void> {
  const rows = works.map(({ data, dedupeKey }) => ({
    id: newId(),
    name: kind.name,
    data: JSON.stringify(kind.data.parse(data)),
    dedupe_key: dedupeKey,
    run_after: options.runAfter ?? options.at,
    created_at: options.at,
    leased_until: null,
    done_at: null,
    dead_at: null,
    last_error: null,
  }))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx
      .insertInto('job')
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflict((oc) => oc.column('dedupe_key').doNothing())
      .execute()
  }
}
