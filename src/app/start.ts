import path from 'node:path'
import { mkdirSync } from 'node:fs'
import { openDatabase, type Database } from '../platform/db/database.ts'
import { migrate } from '../platform/db/migrate.ts'
import type { Config } from './config.ts'

/** The migrations as files: beside the bundle, or in the source tree. */
export const migrationsFolder = import.meta.url.endsWith('.ts')
  ? path.resolve(import.meta.dirname, '../../db/migrations')
  : path.resolve(import.meta.dirname, 'migrations')

/** Opens the database that the settings name and brings it up to date. */
export async function openForWork(config: Config): Promise<Database> {
  if (config.databaseUrl === null) mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 })
  const folder = config.databaseUrl === null ? path.join(config.dataFolder, 'database') : null
  const database = await openDatabase({ url: config.databaseUrl, folder })
  try {
    await migrate(database.source, migrationsFolder)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}
