import type { Database } from '../platform/db/database.ts'
import type { Installation } from '../platform/http/context.ts'
import { ok } from '../platform/result.ts'

export interface InstallationMark {
  readonly municipality: string
  readonly isDemo: boolean
}

/** What this database was made as, or null when it is new. */
export async function readInstallation(database: Database): Promise<InstallationMark | null> {
  const row = await database.reader.selectFrom('installation').select(['municipality', 'is_demo']).executeTakeFirst()
  return row ? { municipality: row.municipality, isDemo: row.is_demo } : null
}

/**
 * Marks a new database as demo or real, for good. When several processes start at once one of them marks it and all
 * read the same mark.
 */
export async function markInstallation(
  database: Database,
  mark: InstallationMark & { demoSize?: 'S' | 'M' | 'L'; demoSeed?: number },
  now: Date,
): Promise<InstallationMark> {
  await database.write(async (tx) => {
    await tx
      .insertInto('installation')
      .values({
        municipality: mark.municipality,
        is_demo: mark.isDemo,
        demo_size: mark.demoSize ?? null,
        demo_seed: mark.demoSeed ?? null,
        created_at: now,
      })
      .onConflict((oc) => oc.doNothing())
      .execute()
    return ok()
  })
  const kept = await readInstallation(database)
  if (!kept) throw new Error('the installation could not be marked')
  return kept
}

export function installationOf(mark: InstallationMark, origin: string): Installation {
  return { municipality: mark.municipality, isDemo: mark.isDemo, origin }
}
