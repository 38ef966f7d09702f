import { generateDemo } from '../demo/generate.ts'
import { loadDemo } from '../demo/load.ts'
import { today } from '../platform/clock/dates.ts'
import type { Database } from '../platform/db/database.ts'
import type { Config } from './config.ts'
import { letFirstAdministratorIn } from './first-administrator.ts'
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
    await letFirstAdministratorIn(database, config.firstAdministrator, now)
  }
  return mark
}

async function makeInstallation(
  database: Database,
  config: Config,
  now: Date,
  say: (line: string) => void,
): Promise<InstallationMark> {
  const real = { municipality: config.municipality, isDemo: false }
  if (config.newInstallation === 'real') return markInstallation(database, real, now)
  say('Lægger øvekommunen ind: ansatte, udvalg og et års møder …')
  const loaded = await loadDemo(database, generateDemo({ ...demoOnStart, on: today(now) }), () => undefined)
  const mark = await readInstallation(database)
  if (mark) return mark
  if (loaded.ok) throw new Error('the demo has no mark')
  // People without a mark were put there by hand: they are real, and a demo would let anyone step into their shoes.
  return markInstallation(database, real, now)
}

/** Small enough to be there at once, and the same each time. */
const demoOnStart = { size: 'S', seed: 7 } as const
