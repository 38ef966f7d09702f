import { isId } from '../../../platform/db/ids.ts'
import type { AppContext } from '../../../platform/http/context.ts'
import type { Path } from '../../../platform/http/path.ts'
import type { Route } from '../../../platform/http/route.ts'
import { write } from '../../../platform/http/respond.tsx'
import { refuse, type Refusal } from '../../../platform/result.ts'
import { changeProvisioned, provisionPerson, removeProvisioned } from '../../people/provisioned/commands.ts'
import { provisionedPerson, type ProvisionedPerson } from '../../people/provisioned/queries.ts'
import { clientRoute, type Spoken } from '../calls/routes.tsx'
import { scimPaths } from '../paths.ts'
import type { Client } from '../queries.ts'
import { configuration, resourceTypes, schemas } from './discovery/rules.ts'
import { readBody, readList, readProjection, seenVersion } from './input.ts'
import { applyPatch } from './patch/rules.ts'
import { groupById, listGroups, listUsers } from './queries.ts'
import {
  errorResponse,
  etagOf,
  groupResource,
  listResponse,
  projected,
  readUser,
  userResource,
  type Resource,
} from './resources/rules.ts'

interface SaidError {
  readonly status: number
  readonly scimType?: string
  readonly detail: string
}

/** RFC 7644 § 3.12. In English: programs and their keepers read it. */
const errorOf: Readonly<Record<string, SaidError>> = {
  unknown_token: { status: 401, detail: 'The token is unknown, expired or revoked.' },
  too_many_calls: { status: 429, detail: 'Too many calls. Wait a minute.' },
  not_found: { status: 404, detail: 'There is no such resource.' },
  invalid_filter: {
    status: 400,
    scimType: 'invalidFilter',
    detail: 'The filter cannot be read or asks for an attribute that is not kept.',
  },
  invalid_syntax: {
    status: 400,
    scimType: 'invalidSyntax',
    detail: 'The body does not have the shape that the request needs.',
  },
  invalid_path: { status: 400, scimType: 'invalidPath', detail: 'The path cannot be read.' },
  invalid_value: { status: 400, scimType: 'invalidValue', detail: 'A value is missing, too long or not of its kind' },
  cpr_number: {
    status: 400,
    scimType: 'invalidValue',
    detail: 'A value looks like a civil registration (CPR) number, which is never stored',
  },
  no_target: { status: 400, scimType: 'noTarget', detail: 'The path leads to nothing.' },
  mutability: { status: 400, scimType: 'mutability', detail: 'The attribute is read-only.' },
  user_name_taken: { status: 409, scimType: 'uniqueness', detail: 'Somebody else has this userName.' },
  employee_number_taken: { status: 409, scimType: 'uniqueness', detail: 'Somebody else has this employee number.' },
  last_administrator: {
    status: 409,
    detail: 'The last administrator keeps access. Give somebody else the role first.',
  },
  administrator_email: {
    status: 409,
    detail: 'The e-mail address of an administrator is not changed by a program: their sign-in links go there.',
  },
  changed_meanwhile: { status: 412, detail: 'The resource has changed since that version.' },
  too_large: { status: 413, detail: 'The body is too large.' },
  not_json: { status: 415, detail: 'Send application/scim+json.' },
  groups_are_read: {
    status: 501,
    detail: 'Groups are the units of the organisation, to be read. They change with the staff list.',
  },
}

const baseOf = (c: AppContext) => `${c.var.installation.origin}/scim/v2`

function said(body: Resource | null, status: number, headers: Record<string, string> = {}): Response {
  const type = body === null ? {} : { 'content-type': 'application/scim+json; charset=utf-8' }
  return new Response(body === null ? null : JSON.stringify(body), { status, headers: { ...type, ...headers } })
}

function no(code: string, params: Refusal['params'] = {}): Spoken {
  const { status, scimType, detail } = errorOf[code] ?? { status: 400, detail: code }
  const attribute = params['attribute']
  const body = {
    schemas: [errorResponse],
    status: String(status),
    ...(scimType === undefined ? {} : { scimType }),
    detail: attribute === undefined ? detail : `${detail}: ${attribute}.`,
  }
  return { response: said(body, status), error: code }
}

const refused = (refusal: Refusal): Spoken => no(refusal.code, refusal.params)
const yes = (response: Response): Spoken => ({ response, error: null })

function route(
  method: Route['method'],
  path: Path,
  resource: string,
  handler: (c: AppContext, client: Client) => Promise<Spoken> | Spoken,
): Route {
  const sayNo = (_c: AppContext, _status: number, code: string) => no(code).response
  return clientRoute(method, path, { purpose: 'scim', resource, sayNo }, async (c, client) => handler(c, client))
}

function user(c: AppContext, person: ProvisionedPerson, status: 200 | 201): Spoken {
  const resource = userResource(person, baseOf(c))
  const { wanted, unwanted } = readProjection(c)
  const etag = etagOf(person.version)
  const location = `${baseOf(c)}/Users/${person.id}`
  const headers = { etag, ...(status === 201 ? { location } : { 'content-location': location }) }
  if (status === 200 && c.req.method === 'GET' && c.req.header('if-none-match') === etag)
    return yes(said(null, 304, { etag }))
  return yes(said(projected(resource, wanted, unwanted), status, headers))
}

function list(c: AppContext, part: { total: number; startIndex: number; resources: readonly Resource[] }): Spoken {
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

async function afterWrite(c: AppContext, id: string, status: 200 | 201): Promise<Spoken> {
  const person = await provisionedPerson(c.var.db, id)
  return person ? user(c, person, status) : no('not_found')
}

const by = (client: Client) => ({ clientId: client.id, clientName: client.name })

async function create(c: AppContext, client: Client): Promise<Spoken> {
  const body = await readBody(c)
  const facts = body.ok ? readUser(body.value) : body
  if (!facts.ok) return refused(facts.refusal)
  const result = await write(c, (tx) => provisionPerson(tx, by(client), facts.value, c.var.now))
  return result.ok ? afterWrite(c, result.value, 201) : refused(result.refusal)
}

async function replace(c: AppContext, client: Client): Promise<Spoken> {
  const id = c.req.param('userId')
  if (!isId(id)) return no('not_found')
  const body = await readBody(c)
  const facts = body.ok ? readUser(body.value) : body
  if (!facts.ok) return refused(facts.refusal)
  const input = { id, facts: facts.value, seenVersion: seenVersion(c) }
  const result = await write(c, (tx) => changeProvisioned(tx, by(client), input, c.var.now))
  return result.ok ? afterWrite(c, id, 200) : refused(result.refusal)
}

/** Patched as SCIM says it and taken in like a whole user; what stood is read in the same transaction. */
async function patch(c: AppContext, client: Client): Promise<Spoken> {
  const id = c.req.param('userId')
  if (!isId(id)) return no('not_found')
  const body = await readBody(c)
  if (!body.ok) return refused(body.refusal)
  const result = await write<undefined, Refusal>(c, async (tx) => {
    const person = await provisionedPerson(tx, id)
    if (!person) return refuse('not_found')
    const patched = applyPatch(userResource(person, baseOf(c)), body.value)
    if (!patched.ok) return patched
    const facts = readUser(patched.value)
    if (!facts.ok) return facts
    // What was read is what is changed: a change between the two is met under the lock.
    const seen = seenVersion(c) ?? person.version
    return changeProvisioned(tx, by(client), { id, facts: facts.value, seenVersion: seen }, c.var.now)
  })
  return result.ok ? afterWrite(c, id, 200) : refused(result.refusal)
}

async function remove(c: AppContext, client: Client): Promise<Spoken> {
  const id = c.req.param('userId')
  if (!isId(id)) return no('not_found')
  const input = { id, seenVersion: seenVersion(c) }
  const result = await write(c, (tx) => removeProvisioned(tx, by(client), input, c.var.now))
  return result.ok ? yes(said(null, 204)) : refused(result.refusal)
}

function whole(c: AppContext, resources: readonly Resource[]): Spoken {
  return list(c, { total: resources.length, startIndex: 1, resources })
}

function oneOf(resources: readonly Resource[], id: string | undefined): Spoken {
  const found = resources.find((resource) => resource['id'] === id)
  return found ? yes(said(found, 200)) : no('not_found')
}

const groupsAreRead = (): Spoken => no('groups_are_read')

/** SCIM 2.0 (RFC 7643 and 7644): people, and the units they work in, for the municipality's own directory. */
export const scimRoutes: readonly Route[] = [
  route('GET', scimPaths.configuration, 'ServiceProviderConfig', (c) => yes(said(configuration(baseOf(c)), 200))),
  route('GET', scimPaths.resourceTypes, 'ResourceTypes', (c) => whole(c, resourceTypes(baseOf(c)))),
  route('GET', scimPaths.resourceType, 'ResourceTypes', (c) =>
    oneOf(resourceTypes(baseOf(c)), c.req.param('resourceType')),
  ),
  route('GET', scimPaths.schemas, 'Schemas', (c) => whole(c, schemas(baseOf(c)))),
  route('GET', scimPaths.schema, 'Schemas', (c) => oneOf(schemas(baseOf(c)), c.req.param('schema'))),

  route('GET', scimPaths.users, 'Users', async (c) => {
    const wish = readList(c)
    if (!wish.ok) return refused(wish.refusal)
    const found = await listUsers(c.var.db, wish.value)
    if (!found.ok) return refused(found.refusal)
    const resources = found.value.people.map((person) => userResource(person, baseOf(c)))
    return list(c, { total: found.value.total, startIndex: wish.value.startIndex, resources })
  }),
  route('POST', scimPaths.users, 'Users', create),
  route('GET', scimPaths.user, 'Users', async (c) => {
    const id = c.req.param('userId')
    const person = isId(id) ? await provisionedPerson(c.var.db, id) : null
    return person ? user(c, person, 200) : no('not_found')
  }),
  route('PUT', scimPaths.user, 'Users', replace),
  route('PATCH', scimPaths.user, 'Users', patch),
  route('DELETE', scimPaths.user, 'Users', remove),

  route('GET', scimPaths.groups, 'Groups', async (c) => {
    const wish = readList(c)
    if (!wish.ok) return refused(wish.refusal)
    const withMembers = !readProjection(c).unwanted.some((path) => path.toLowerCase() === 'members')
    const { total, groups } = await listGroups(c.var.db, wish.value, { now: c.var.now, withMembers })
    const resources = groups.map((group) => groupResource(group, baseOf(c)))
    return list(c, { total, startIndex: wish.value.startIndex, resources })
  }),
  route('GET', scimPaths.group, 'Groups', async (c) => {
    const id = c.req.param('groupId')
    const group = isId(id) ? await groupById(c.var.db, id, c.var.now) : null
    const { wanted, unwanted } = readProjection(c)
    return group ? yes(said(projected(groupResource(group, baseOf(c)), wanted, unwanted), 200)) : no('not_found')
  }),
  route('POST', scimPaths.groups, 'Groups', groupsAreRead),
  route('PUT', scimPaths.group, 'Groups', groupsAreRead),
  route('PATCH', scimPaths.group, 'Groups', groupsAreRead),
  route('DELETE', scimPaths.group, 'Groups', groupsAreRead),
]
