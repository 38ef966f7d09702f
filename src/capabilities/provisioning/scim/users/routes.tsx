import { isId } from '../../../../platform/db/ids.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { write } from '../../../../platform/http/respond.tsx'
import { refuse, type Refusal } from '../../../../platform/result.ts'
import { changeProvisioned, provisionPerson, removeProvisioned } from '../../../people/provisioned/commands.ts'
import { lockProvisioning, provisionedPerson, type ProvisionedPerson } from '../../../people/provisioned/queries.ts'
import type { Spoken } from '../../calls/routes.tsx'
import { scimPaths } from '../../paths.ts'
import type { Client } from '../../queries.ts'
import { baseOf, by, list, no, one, refused, said, scimRoute, yes } from '../answers/routes.tsx'
import { readBody, readList, seenVersion } from '../input.ts'
import { applyPatch } from '../patch/rules.ts'
import { listUsers } from '../queries.ts'
import { etagOf, readUser, userResource } from '../resources/rules.ts'

function user(c: AppContext, person: ProvisionedPerson, status: 200 | 201): Spoken {
  const resource = userResource(person, baseOf(c))
  return one(c, { resource, etag: etagOf(person.version), location: `${baseOf(c)}/Users/${person.id}` }, status)
}

async function afterWrite(c: AppContext, id: string, status: 200 | 201): Promise<Spoken> {
  const person = await provisionedPerson(c.var.db, id)
  return person ? user(c, person, status) : no('not_found')
}

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
    await lockProvisioning(tx)
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

export const userRoutes: readonly Route[] = [
  scimRoute('GET', scimPaths.users, 'Users', async (c) => {
    const wish = readList(c)
    if (!wish.ok) return refused(wish.refusal)
    const found = await listUsers(c.var.db, wish.value)
    if (!found.ok) return refused(found.refusal)
    const resources = found.value.people.map((person) => userResource(person, baseOf(c)))
    return list(c, { total: found.value.total, startIndex: wish.value.startIndex, resources })
  }),
  scimRoute('POST', scimPaths.users, 'Users', create),
  scimRoute('GET', scimPaths.user, 'Users', async (c) => {
    const id = c.req.param('userId')
    const person = isId(id) ? await provisionedPerson(c.var.db, id) : null
    return person ? user(c, person, 200) : no('not_found')
  }),
  scimRoute('PUT', scimPaths.user, 'Users', replace),
  scimRoute('PATCH', scimPaths.user, 'Users', patch),
  scimRoute('DELETE', scimPaths.user, 'Users', remove),
]
