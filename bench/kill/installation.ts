import { readConfig } from '../../src/app/config.ts'
import { prepareInstallation } from '../../src/app/prepare-installation.ts'
import { openForWork } from '../../src/app/start.ts'
import { ensureAccount, startSession } from '../../src/capabilities/people/commands.ts'
import type { IsoDate } from '../../src/platform/clock/dates.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { newId } from '../../src/platform/db/ids.ts'
import { ok } from '../../src/platform/result.ts'
import { sql } from 'kysely'
import type { KeptDay } from './ledger.ts'
import { reasonFor } from './load.ts'
import type { Place } from './program.ts'

async function withDatabase<T>(place: Place, work: (database: Database) => Promise<T>): Promise<T> {
  const config = readConfig({ ...place, MEDSPIL_NEW: 'real' })
  const database = await openForWork(config)
  try {
    await prepareInstallation(database, config, new Date(), () => undefined)
    return await work(database)
  } finally {
    await database.close()
  }
}

/** A new installation with one administrator who is signed in; answers the value of the session cookie. */
export function prepareWithAdministrator(place: Place): Promise<string> {
  return withDatabase(place, async (database) => {
    const now = new Date()
    const personId = newId()
    const result = await database.write(async (tx) => {
      const name = { given_name: 'Ada', family_name: 'Minstrator' }
      await tx
        .insertInto('person')
        .values({ id: personId, ...name, employee_number: null, email: null, created_at: now })
        .execute()
      const role = { role: 'administrator', valid_from: '2000-01-01', valid_to: null, granted_by: null } as const
      await tx
        .insertInto('role_assignment')
        .values({ id: newId(), person_id: personId, created_at: now, ...role })
        .execute()
      const account = { id: await ensureAccount(tx, personId, now), personId, name: 'Ada Minstrator' }
      return ok(await startSession(tx, account, 'email_link', 'bench', now))
    })
    if (!result.ok) throw new Error('no session')
    return result.value.token
  })
}

/** Every closing day the database has ever known: from the log, and from the table as it stands. */
export function everythingKept(place: Place): Promise<Map<IsoDate, KeptDay>> {
  return withDatabase(place, async ({ reader }) => {
    const { rows } = await sql<{ day: IsoDate; added: number; removed: number; reason: string | null }>`
      select coalesce(e.data->>'day', d.day::text) as day, d.reason,
        (count(*) filter (where e.name = 'closing_day_added'))::int as added,
        (count(*) filter (where e.name = 'closing_day_removed'))::int as removed
      from (select * from event where subject_kind = 'closing_day') e
      full join closing_day d on d.day::text = e.data->>'day'
      group by 1, 2`.execute(reader)
    return new Map(
      rows.map(({ day, added, removed, reason }) => [day, { added, removed, stands: reason === reasonFor(day) }]),
    )
  })
}
