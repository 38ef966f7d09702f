import type { Reader } from '../../../platform/db/database.ts'

export interface RegisteredPerson {
  readonly id: string
  readonly employeeNumber: string | null
  readonly givenName: string
  readonly familyName: string
  readonly email: string | null
}

/** Everybody there is, to compare a staff list with. One query. */
export function staffRegister(db: Reader): Promise<RegisteredPerson[]> {
  return db
    .selectFrom('person')
    .select([
      'id',
      'employee_number as employeeNumber',
      'given_name as givenName',
      'family_name as familyName',
      'email',
    ])
    .execute()
}
