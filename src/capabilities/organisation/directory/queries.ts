import { sql } from 'kysely'
import type { IsoDate } from '../../../platform/clock/dates.ts'
import type { Reader } from '../../../platform/db/database.ts'
import { validOn } from '../../../platform/db/valid-on.ts'
import { peopleByIds, searchPeople } from '../../people/queries.ts'
import { workplacesOfPeople, type UnitName, type Workplace } from '../queries.ts'

/*
 * The way in to people: find a colleague by name, see title and workplace. Never union affiliation, which belongs to a
 * representative's mandate. People who no longer work here are not found; what they signed and said stays where it is.
 */

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly workplaces: readonly Workplace[]
  /** Title and workplace in one line, to tell two of the same name apart. */
  readonly detail: string
}

export interface FoundColleagues {
  readonly people: readonly Colleague[]
  /** There are more than the list shows. */
  readonly hasMore: boolean
}

/** Those employed on a day whose names hold what was typed. Two queries. */
export async function findColleagues(db: Reader, text: string, on: IsoDate, limit: number): Promise<FoundColleagues> {
  // Some of those found may have left: a few more are asked for, so that the list is seldom short.
  const found = await searchPeople(db, text, limit * 2 + 20)
  if (found.length === 0) return { people: [], hasMore: false }
  const workplaces = await workplacesOfPeople(
    db,
    found.map((person) => person.id),
    on,
  )
  const employed = found.flatMap(({ id, name }) => {
    const theirs = workplaces.get(id)
    return theirs ? [{ id, name, workplaces: theirs, detail: detailOf(theirs) }] : []
  })
  return { people: employed.slice(0, limit), hasMore: employed.length > limit }
}

export interface PersonPage {
  readonly id: string
  readonly name: string
  readonly workplaces: readonly Workplace[]
  readonly leads: readonly UnitName[]
}

/** A person with workplaces and the units the person leads on a day; null when there is no such person. */
export async function personPage(db: Reader, personId: string, on: IsoDate): Promise<PersonPage | null> {
  const person = (await peopleByIds(db, [personId])).get(personId)
  if (!person) return null
  const workplaces = await workplacesOfPeople(db, [personId], on)
  const { rows } = await sql<UnitName>`
    select led.unit_id as id, led.name from unit_period led
    where led.leader_person_id = ${personId} and ${validOn('led', on)}
    order by led.name collate danish`.execute(db)
  return { id: person.id, name: person.name, workplaces: workplaces.get(personId) ?? [], leads: rows }
}

function detailOf(workplaces: readonly Workplace[]): string {
  return workplaces
    .map(({ jobTitle, unitName }) => (jobTitle === '' ? unitName : `${jobTitle}, ${unitName}`))
    .join(' · ')
}
