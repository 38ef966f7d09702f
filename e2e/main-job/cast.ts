import type { BrowserTest } from '../harness.ts'
import type { Named } from '../pages/committees.ts'

export interface Person extends Named {
  id: string
}

const numbers = {
  hr: '75374',
  chiefExecutive: '70001',
  director: '70002',
  mainViceChair: '75379',
  mainRepresentative: '70044',
  mainSecretary: '75375',
  centreChair: '70005',
  centreViceChair: '70018',
  centreSecretary: '70007',
  unionRepresentative: '70019',
  safetyRepresentative: '70020',
  substitute: '70024',
  institutionLeader: '70016',
  localRepresentative: '70030',
  employee: '70033',
} as const

export type Part = keyof typeof numbers
export type Cast = Record<Part, Person>

/** The people of the story, found among those that were imported by their employee numbers. */
export async function castOf({ database }: BrowserTest): Promise<Cast> {
  const rows = await database.reader
    .selectFrom('person')
    .innerJoin('employment', 'employment.person_id', 'person.id')
    .innerJoin('unit_period', 'unit_period.unit_id', 'employment.unit_id')
    .select(['person.id', 'person.name', 'person.employee_number', 'unit_period.name as workplace'])
    .where('person.employee_number', 'in', Object.values(numbers))
    .execute()
  const parts = Object.entries(numbers).map(([part, number]) => {
    const row = rows.find((one) => one.employee_number === number)
    if (!row) throw new Error(`the file has nobody with number ${number}`)
    return [part, { id: row.id, name: row.name, workplace: row.workplace }] as const
  })
  return Object.fromEntries(parts) as Cast
}

export async function unitIdOf({ database }: BrowserTest, unitNumber: string): Promise<string> {
  const unit = await database.reader
    .selectFrom('unit')
    .select('id')
    .where('unit_number', '=', unitNumber)
    .executeTakeFirstOrThrow()
  return unit.id
}
