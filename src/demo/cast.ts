import type { Reader } from '../platform/db/database.ts'

/** A part of the cast: the same people in every test, picture and demo, whatever the seed and the size. */
export interface CastRole {
  readonly given: string
  readonly family: string
  readonly title: string
}

const role = (given: string, family: string, title: string): CastRole => ({ given, family, title })

/** Everybody in the cast, invented. Those that sign-in does not offer are for tests. */
export const castRoles = {
  chief_executive: role('Lise', 'Damgaard', 'Kommunaldirektør'),
  main_vice_chair: role('Jørgen', 'Fjord', 'Social- og sundhedsassistent'),
  main_secretary: role('Mette', 'Sandholm', 'HR-konsulent'),
  centre_chair: role('Anders', 'Winther', 'Centerchef'),
  centre_vice_chair: role('Susanne', 'Kjær', 'Pædagog'),
  centre_secretary: role('Bente', 'Brandt', 'Administrativ medarbejder'),
  union_representative: role('Camilla', 'Ravn', 'Pædagog'),
  safety_representative: role('Jonas', 'Vangsø', 'Pædagogmedhjælper'),
  substitute: role('Fatima', 'Al-Hashimi', 'Pædagogmedhjælper'),
  leader: role('Hanne', 'Overgaard', 'Leder'),
  employee: role('Emil', 'Ågård', 'Pædagog'),
  hr_consultant: role('Pernille', 'Toft', 'HR-konsulent'),
  administrator: role('Mikkel', 'Skov', 'It-konsulent'),
  employee_without_email: role('Ayşe', 'Yılmaz', 'Køkkenassistent'),
  outsider: role('Gert', 'Lauridsen', 'Pædagog'),
} as const satisfies Record<string, CastRole>

export type CastName = keyof typeof castRoles
export const castNames = Object.keys(castRoles) as readonly CastName[]

/** The cast's person ids in a loaded demo. */
export async function castOf(db: Reader): Promise<Record<CastName, string>> {
  const rows = await db.selectFrom('demo_cast').select(['part', 'person_id']).execute()
  const byPart = new Map(rows.map((row) => [row.part, row.person_id]))
  const found = castNames.map((name) => {
    const id = byPart.get(name)
    if (id === undefined) throw new Error(`the demo has nobody in the part ${name}`)
    return [name, id] as const
  })
  return Object.fromEntries(found) as Record<CastName, string>
}
