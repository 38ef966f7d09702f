import type { AppContext } from '../../../../platform/http/context.ts'
import type { Path } from '../../../../platform/http/path.ts'
import type { Route } from '../../../../platform/http/route.ts'
import type { Refusal } from '../../../../platform/result.ts'
import { clientRoute, type Spoken } from '../../calls/routes.tsx'
import type { Client } from '../../queries.ts'
import { readProjection } from '../input.ts'
import { errorResponse, listResponse, projected, type Resource } from '../resources/rules.ts'
import { errorOf } from './rules.ts'

/** What every resource of SCIM has in common: how it is asked for, shown and refused. */

export const baseOf = (c: AppContext) => `${c.var.installation.origin}/scim/v2`
export const by = (client: Client) => ({ clientId: client.id, clientName: client.name })

export function said(body: Resource | null, status: number, headers: Record<string, string> = {}): Response {
  const type = body === null ? {} : { 'content-type': 'application/scim+json; charset=utf-8' }
  return new Response(body === null ? null : JSON.stringify(body), { status, headers: { ...type, ...headers } })
}

export const yes = (response: Response): Spoken => ({ response, error: null })

export function no(code: string, params: Refusal['params'] = {}): Spoken {
  const { status, scimType, detail } = errorOf[code] ?? { status: 400, detail: code }
  const about = params['attribute'] ?? params['member']
  const body = {
    schemas: [errorResponse],
    status: String(status),
    ...(scimType === undefined ? {} : { scimType }),
    detail: about === undefined ? detail : `${detail}: ${about}.`,
  }
  return { response: said(body, status), error: code }
}

export const refused = (refusal: Refusal): Spoken => no(refusal.code, refusal.params)

/** One method at one address, for programs with a token for SCIM. */
export function scimRoute(
  method: Route['method'],
  path: Path,
  resource: string,
  handler: (c: AppContext, client: Client) => Promise<Spoken> | Spoken,
): Route {
  const sayNo = (_c: AppContext, _status: number, code: string) => no(code).response
  return clientRoute(method, path, { purpose: 'scim', resource, sayNo }, async (c, client) => handler(c, client))
}

interface Shown {
  readonly resource: Resource
  readonly etag: string
  readonly location: string
}

/** One resource, with its version; nothing but that when the client has that version already. */
export function one(c: AppContext, { resource, etag, location }: Shown, status: 200 | 201): Spoken {
  const { wanted, unwanted } = readProjection(c)
  const headers = { etag, ...(status === 201 ? { location } : { 'content-location': location }) }
  if (status === 200 && c.req.method === 'GET' && c.req.header('if-none-match') === etag)
    return yes(said(null, 304, { etag }))
  return yes(said(projected(resource, wanted, unwanted), status, headers))
}

interface Part {
  readonly total: number
  readonly startIndex: number
  readonly resources: readonly Resource[]
}

export function list(c: AppContext, part: Part): Spoken {
  const { wanted, unwanted } = readProjection(c)
  return yes(
    said(
      {
        schemas: [listResponse],
        totalResults: part.total,
        startIndex: part.startIndex,
        itemsPerPage: part.resources.length,
        Resources: part.resources.map((resource) => projected(resource, wanted, unwanted)),
      },
      200,
    ),
  )
}
