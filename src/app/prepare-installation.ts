import type { Database } from '../platform/db/database.ts'
import type { Config } from './config.ts'
import { makeFirstAdministrator } from './first-administrator.ts'
import { markInstallation, readInstallation, type InstallationMark } from './installation.ts'

/** A new database becomes what MEDSPIL_NEW says; an old one stays what it is. say: a line for whoever waits. */
export async function prepareInstallation(
  database: Database,
  config: Config,
  now: Date,
  say: (line: string) => void,
): Promise<InstallationMark> {
  const mark = (await readInstallation(database)) ?? (await makeInstallation(database, config, now, say))
  if (!mark.isDemo && config.firstAdministrator !== null) {
    await makeFirstAdministrator(database, config.firstAdministrator, now)
  }
  return mark
}

function makeInstallation(
  database: Database,
  config: Config,
  now: Date,
  say: (line: string) => void,
): Promise<InstallationMark> {
  if (config.newInstallation === 'real') {
    return markInstallation(database, { municipality: config.municipality, isDemo: false }, now)
  }
  say('Lægger øvekommunen ind …')
  return markInstallation(database, { municipality: 'Nordsund Kommune', isDemo: true }, now)
}
