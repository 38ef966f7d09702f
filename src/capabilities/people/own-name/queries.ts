import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'

export interface OwnName {
  readonly givenName: string
  readonly familyName: string
  readonly isKnown: boolean
  /** The staff list or the directory says what the person is called, and would say it again. */
  readonly isFromElsewhere: boolean
}

/** What somebody is called, and who says so. One query. */
export async function ownName(db: Reader, personId: string): Promise<OwnName> {
  return db
    .selectFrom('person')
    .select([
      'given_name as givenName',
      'family_name as familyName',
      'name_is_known as isKnown',
      sql<boolean>`(employee_number is not null or exists (
        select 1 from provisioned_user told where told.person_id = person.id and told.removed_at is null))`.as(
        'isFromElsewhere',
      ),
    ])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}
