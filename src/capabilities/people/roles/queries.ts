import { sql } from 'kysely'
import type { Actor } from '../../../platform/auth/actor.ts'
import { isoDate, type IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { ok, refuse, type Refusal, type Result } from '../../../platform/result.ts'
import { may } from './policy.ts'
import type { Assignment } from './rules.ts'

export interface HeldRole extends Assignment {
  readonly name: string
  readonly email: string | null
  /** The group of the directory that it comes from; null when a person gave it. */
  readonly groupName: string | null
}

/** Who holds a role on the day, administrators first. */
export async function rolesOn(
  db: Reader,
  actor: Actor,
  on: IsoDate,
): Promise<Result<HeldRole[], Refusal<'forbidden'>>> {
  if (!may.grantRoles(actor)) return refuse('forbidden')
  const rows = await db
    .selectFrom('role_assignment')
    .innerJoin('person', 'person.id', 'role_assignment.person_id')
    .leftJoin('provisioned_group', 'provisioned_group.id', 'role_assignment.group_id')
    .select([
      'role_assignment.id',
      'person_id as personId',
      'role_assignment.role',
      'valid_from as validFrom',
      'valid_to as validTo',
      'person.name',
      'email',
      'provisioned_group.name as groupName',
    ])
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .orderBy('role_assignment.role')
    .orderBy(sql`person.name collate danish`)
    .orderBy('role_assignment.id')
    .execute()
  return ok(rows.map((row) => ({ ...row, ...validity(row) })))
}

export function validity(row: { validFrom: string; validTo: string | null }) {
  return { validFrom: isoDate(row.validFrom), validTo: row.validTo === null ? null : isoDate(row.validTo) }
}

/** The ids of the HR/MED consultants of a day, for work that nobody asked for and everybody of them is told of. */
export async function hrConsultantsOn(db: Reader, on: IsoDate): Promise<string[]> {
  const rows = await db
    .selectFrom('role_assignment')
    .select('person_id')
    .distinct()
    .where('role', '=', 'hr_consultant')
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .execute()
  return rows.map((row) => row.person_id)
}
