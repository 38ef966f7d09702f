import type { Writer } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/ids.ts'
import { addToRegister } from '../people/staff-register/commands.ts'

const madeAt = new Date('2025-01-02T09:00:00Z')
let lastUnitNumber = 1000
let lastEmployeeNumber = 80_000

export interface UnitOptions {
  readonly name?: string
  readonly number?: string
  readonly kind?: string
  readonly parentId?: string | null
  readonly leaderId?: string | null
  readonly validFrom?: string
  readonly validTo?: string | null
}

/** A unit valid from 1 January 2019. Answers its id. */
export async function aUnit(tx: Writer, options: UnitOptions = {}): Promise<string> {
  const id = newId()
  lastUnitNumber += 1
  const number = options.number ?? String(lastUnitNumber)
  await tx.insertInto('unit').values({ id, unit_number: number, created_at: madeAt }).execute()
  await aUnitPeriod(tx, id, { name: `Enhed ${number}`, ...options })
  return id
}

/** One more period of a unit: what it was called, where it belonged and who led it then. */
export async function aUnitPeriod(tx: Writer, unitId: string, options: UnitOptions): Promise<void> {
  await tx
    .insertInto('unit_period')
    .values({
      id: newId(),
      unit_id: unitId,
      name: options.name ?? 'Enhed',
      kind: options.kind ?? 'Afdeling',
      parent_unit_id: options.parentId ?? null,
      leader_person_id: options.leaderId ?? null,
      valid_from: options.validFrom ?? '2019-01-01',
      valid_to: options.validTo ?? null,
      created_at: madeAt,
    })
    .execute()
}

export interface EmploymentOptions {
  readonly unitId: string
  readonly jobTitle?: string
  readonly weeklyHours?: string | null
  readonly validFrom?: string
  readonly validTo?: string | null
}

export interface EmployeeOptions extends EmploymentOptions {
  /** "Karin Holm": the last word is the family name. */
  readonly name?: string
  readonly employeeNumber?: string
  /** Default: made from the employee number. null: a person without e-mail. */
  readonly email?: string | null
}

/**
 * A person without an account, employed in a unit since 1 January 2020. Answers the person's id. For a person with an
 * account make `aPerson(…)` and give them a workplace with `anEmployment(tx, person.id, { unitId })`.
 */
export async function anEmployee(tx: Writer, options: EmployeeOptions): Promise<string> {
  const id = newId()
  lastEmployeeNumber += 1
  const employeeNumber = options.employeeNumber ?? String(lastEmployeeNumber)
  const words = (options.name ?? `Anne Prøve${employeeNumber}`).split(' ')
  const email = options.email === undefined ? `p${employeeNumber}@nordsund.example` : options.email
  const person = { id, employeeNumber, email, givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' }
  await addToRegister(tx, [person], madeAt)
  await anEmployment(tx, id, options)
  return id
}

/** One more workplace for a person. */
export async function anEmployment(tx: Writer, personId: string, options: EmploymentOptions): Promise<void> {
  await tx
    .insertInto('employment')
    .values({
      id: newId(),
      person_id: personId,
      unit_id: options.unitId,
      job_title: options.jobTitle ?? 'Pædagog',
      weekly_hours: options.weeklyHours ?? '37.00',
      valid_from: options.validFrom ?? '2020-01-01',
      valid_to: options.validTo ?? null,
      created_at: madeAt,
    })
    .execute()
}
