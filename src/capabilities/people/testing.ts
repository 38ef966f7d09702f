import type { Actor, Grant } from '../../platform/auth/actor.ts'
import type { Reader, Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import { ensureAccount } from './commands.ts'
import { accountOfPerson } from './queries.ts'
import type { RoleAssignmentTable } from './schema.ts'

/** When people and their accounts are made in tests: well before anything that tests do. */
const longAgo = new Date('2020-01-01T08:00:00Z')

export interface PersonOptions {
  readonly name?: string
  readonly employeeNumber?: string | null
  readonly email?: string | null
  readonly hasAccount?: boolean
}

/** A person with an account and an address of their own. Answers the person's id. */
export async function aPerson(tx: Writer, options: PersonOptions = {}): Promise<string> {
  const id = newId()
  const name = options.name ?? 'Maja Lund'
  const [familyName = name, ...given] = name.split(' ').toReversed()
  await tx
    .insertInto('person')
    .values({
      id,
      employee_number: options.employeeNumber ?? null,
      given_name: given.toReversed().join(' ') || familyName,
      family_name: familyName,
      email: options.email === undefined ? emailFor(name, id) : options.email,
      created_at: longAgo,
    })
    .execute()
  if (options.hasAccount ?? true) await ensureAccount(tx, id, longAgo)
  return id
}

/** A person who may import, grant roles and see the state of the system. Answers the person's id. */
export function administrator(tx: Writer, name = 'Aksel Dahl'): Promise<string> {
  return withRole(tx, name, 'administrator')
}

/** A person who keeps the MED agreement and the committees. Answers the person's id. */
export function hrConsultant(tx: Writer, name = 'Helle Krogh'): Promise<string> {
  return withRole(tx, name, 'hr_consultant')
}

async function withRole(tx: Writer, name: string, role: RoleAssignmentTable['role']): Promise<string> {
  const personId = await aPerson(tx, { name })
  await tx
    .insertInto('role_assignment')
    .values({
      id: newId(),
      person_id: personId,
      role,
      valid_from: '2020-01-01',
      valid_to: null,
      granted_by: null,
      created_at: longAgo,
    })
    .execute()
  return personId
}

/** The person as one who acts, with the grants said here. */
export async function actorOf(db: Reader, personId: string, grants: readonly Grant[] = []): Promise<Actor> {
  const account = await accountOfPerson(db, personId)
  if (!account) throw new Error(`person ${personId} has no account`)
  return { accountId: account.id, personId, name: account.name, grants }
}

/** Two people of one name have two addresses. */
function emailFor(name: string, id: string): string {
  const folded = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
  return `${folded.replaceAll(/[^a-z]+/g, '.')}.${id.slice(-6)}@nordsund.example`
}
