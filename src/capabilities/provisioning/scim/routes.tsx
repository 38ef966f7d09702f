import type { AppContext } from '../../../platform/http/context.ts'
import type { Route } from '../../../platform/http/route.ts'
import type { Spoken } from '../calls/routes.tsx'
import { scimPaths } from '../paths.ts'
import { baseOf, list, no, said, scimRoute, yes } from './answers/routes.tsx'
import { configuration, resourceTypes, schemas } from './discovery/rules.ts'
import { groupRoutes } from './groups/routes.tsx'
import type { Resource } from './resources/rules.ts'
import { unitRoutes } from './units/routes.tsx'
import { userRoutes } from './users/routes.tsx'

function whole(c: AppContext, resources: readonly Resource[]): Spoken {
  return list(c, { total: resources.length, startIndex: 1, resources })
}

function oneOf(resources: readonly Resource[], id: string | undefined): Spoken {
  const found = resources.find((resource) => resource['id'] === id)
  return found ? yes(said(found, 200)) : no('not_found')
}

/** SCIM 2.0 (RFC 7643 and 7644): people, groups and units for the municipality's own directory. */
export const scimRoutes: readonly Route[] = [
  scimRoute('GET', scimPaths.configuration, 'ServiceProviderConfig', (c) => yes(said(configuration(baseOf(c)), 200))),
  scimRoute('GET', scimPaths.resourceTypes, 'ResourceTypes', (c) => whole(c, resourceTypes(baseOf(c)))),
  scimRoute('GET', scimPaths.resourceType, 'ResourceTypes', (c) =>
    oneOf(resourceTypes(baseOf(c)), c.req.param('resourceType')),
  ),
  scimRoute('GET', scimPaths.schemas, 'Schemas', (c) => whole(c, schemas(baseOf(c)))),
  scimRoute('GET', scimPaths.schema, 'Schemas', (c) => oneOf(schemas(baseOf(c)), c.req.param('schema'))),
  ...userRoutes,
  ...groupRoutes,
  ...unitRoutes,
]
