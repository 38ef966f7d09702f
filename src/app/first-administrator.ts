import { ensureAccount } from '../capabilities/people/commands.ts'
import { today } from '../platform/clock/dates.ts'
import type { Database } from '../platform/db/database.ts'
import { newId } from '../platform/db/ids.ts'
import { record } from '../platform/events/record.ts'
import { isEmailAddress } from '../platform/mail/address.ts'
import { ok } from '../platform/result.ts'
import { BadConfig } from './config.ts'

/**
 * Somebody must be let in before anybody can be let in: in a real installation without any administrator, the person
 * with this address becomes one. Does nothing once there has ever been one. Records first_administrator_made.
 */
export async function makeFirstAdministrator(database: Database, email: string, now: Date): Promise<void> {
  if (!isEmailAddress(email)) throw new BadConfig('MEDSPIL_FIRST_ADMINISTRATOR: write an e-mail address')
  await database.write(async (tx) => {
    // One start at a time: the installation's only row is the queue.
    await tx.selectFrom('installation').select('id').forUpdate().execute()
    const anybody = await tx
      .selectFrom('role_assignment')
      .select('id')
      .where('role', '=', 'administrator')
      .executeTakeFirst()
    if (anybody) return ok()
    const personId = newId()
    const [given = email] = email.split('@')
    await tx
      .insertInto('person')
      .values({
        id: personId,
        employee_number: null,
        given_name: given.slice(0, 80),
        family_name: 'Administrator',
        email,
        created_at: now,
      })
      .execute()
    await ensureAccount(tx, personId, now)
    await tx
      .insertInto('role_assignment')
      .values({
        id: newId(),
        person_id: personId,
        role: 'administrator',
        valid_from: today(now),
        valid_to: null,
        granted_by: null,
        created_at: now,
      })
      .execute()
    await record(tx, null, now, { name: 'first_administrator_made', subject: { kind: 'person', id: personId } })
    return ok()
  })
}
