import { lentGrants } from '../capabilities/committees/delegations/queries.ts'
import { exclusionGrants } from '../capabilities/meetings/exclusion/queries.ts'
import { actorWith } from '../capabilities/people/standing/queries.ts'
import { grantRows } from './authenticate.ts'

/** Somebody with all that they hold, as their own session would find them. */
export const actorOf = actorWith([...grantRows, exclusionGrants], lentGrants)
