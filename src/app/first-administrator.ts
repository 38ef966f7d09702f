import { makeFirstAdministrator } from '../capabilities/people/roles/commands.ts'
import type { Database } from '../platform/db/database.ts'
import { isEmailAddress } from '../platform/mail/address.ts'
import { BadConfig } from './config.ts'

/** Lets the first administrator in, at each start; does nothing once there has ever been one. One start at a time. */
export async function letFirstAdministratorIn(database: Database, email: string, now: Date): Promise<void> {
  if (!isEmailAddress(email)) throw new BadConfig('MEDSPIL_FIRST_ADMINISTRATOR: write an e-mail address')
  await database.write(async (tx) => {
    // Before there is any administrator to lock, the installation's only row is the queue.
    await tx.selectFrom('installation').select('id').forUpdate().execute()
    return makeFirstAdministrator(tx, email, now)
  })
}
