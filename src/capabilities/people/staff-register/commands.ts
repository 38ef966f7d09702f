import { sql } from 'kysely'
import type { Writer } from '../../../platform/db/database.ts'

/** A person as the staff list knows them. */
export interface StaffEntry {
  readonly id: string
  readonly employeeNumber: string
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
}

/** New people from the staff list, all in one statement. Nobody gets an account by this. */
export async function addToRegister(tx: Writer, entries: readonly StaffEntry[], now: Date): Promise<void> {
  if (entries.length === 0) return
  await sql`
    insert into person (id, employee_number, given_name, family_name, email, created_at)
    select ${columns}, ${now} from ${listed(entries)}`.execute(tx)
}

/** Names, addresses and numbers that have changed in the staff list, all in one statement. */
export async function changeInRegister(tx: Writer, entries: readonly StaffEntry[], now: Date): Promise<void> {
  if (entries.length === 0) return
  await sql`
    update person set employee_number = entry."employeeNumber", given_name = entry."givenName",
      family_name = entry."familyName", name_is_known = true, email = entry.email, version = version + 1,
      changed_at = ${now}
    from ${listed(entries)} where person.id = entry.id`.execute(tx)
}

const columns = sql`entry.id, entry."employeeNumber", entry."givenName", entry."familyName", entry.email`

function listed(entries: readonly StaffEntry[]) {
  return sql`json_to_recordset(${JSON.stringify(entries)}::json)
    as entry(id uuid, "employeeNumber" text, "givenName" text, "familyName" text, email text)`
}
