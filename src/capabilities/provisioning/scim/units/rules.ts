import { memberResource } from '../groups/rules.ts'
import { coreUnit, type Resource } from '../resources/rules.ts'

export interface UnitFacts {
  readonly id: string
  readonly name: string
  readonly number: string
  readonly members: readonly { readonly personId: string; readonly name: string }[]
}

/** A unit of the organisation with those who are employed in it itself. A resource of our own, to be read. */
export function unitResource(unit: UnitFacts, base: string): Resource {
  return {
    schemas: [coreUnit],
    id: unit.id,
    externalId: unit.number,
    displayName: unit.name,
    members: unit.members.map((member) => memberResource(member, base)),
    meta: { resourceType: 'Unit', location: `${base}/Units/${unit.id}` },
  }
}
