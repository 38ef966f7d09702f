import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { ok } from '../result.ts'

/** At most `most` tries in each window of `seconds`, counted together over all processes. */
export interface RateLimit {
  readonly name: string
  readonly most: number
  readonly seconds: number
}

/** Seconds until the next window begins: when it makes sense to try again. At least one. */
export function secondsLeft(limit: RateLimit, now: Date): number {
  const windowMs = limit.seconds * 1000
  return Math.max(1, Math.ceil((windowMs - (now.getTime() % windowMs)) / 1000))
}

/** Counts a try; false when there have been too many. The key never holds personal content: hash it first. */
export async function allowTry(database: Database, limit: RateLimit, key: string, now: Date): Promise<boolean> {
  const windowMs = limit.seconds * 1000
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
  const result = await database.write(async (tx) => {
    const row = await tx
      .insertInto('rate_limit')
      .values({ key: `${limit.name}:${key}`, window_starts_at: windowStart, hits: 1 })
      .onConflict((oc) => oc.columns(['key', 'window_starts_at']).doUpdateSet({ hits: sql`rate_limit.hits + 1` }))
      .returning('hits')
      .executeTakeFirstOrThrow()
    return ok(row.hits)
  })
  return result.ok && result.value <= limit.most
}
