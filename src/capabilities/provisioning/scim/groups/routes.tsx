import { isId } from '../../../../platform/db/ids.ts'
import type { AppContext } from '../../../../platform/http/context.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { write } from '../../../../platform/http/respond.tsx'
import { refuse, type Refusal } from '../../../../platform/result.ts'
import { changeGroup, provisionGroup, removeGroup } from '../../../people/provisioned/groups/commands.ts'
import { membersOfGroups, provisionedGroup } from '../../../people/provisioned/groups/queries.ts'
import { lockProvisioning } from '../../../people/provisioned/queries.ts'
import type { Spoken } from '../../calls/routes.tsx'
import { scimPaths } from '../../paths.ts'
import type { Client } from '../../queries.ts'
import { baseOf, by, list, no, one, refused, said, scimRoute, yes } from '../answers/routes.tsx'
import { asksFor, readBody, readList, seenVersion } from '../input.ts'
import { applyPatch } from '../patch/rules.ts'
import { listGroups } from '../queries.ts'
import { etagOf } from '../resources/rules.ts'
import { groupResource, readGroup } from './rules.ts'

/** As many members as a municipality has employees. */
const largestGroup = 8 * 1024 * 1024

async function group(c: AppContext, id: string | undefined, status: 200 | 201 = 200): Promise<Spoken> {
  const found = isId(id) ? await provisionedGroup(c.var.db, id) : null
  if (!found) return no('not_found')
  const members = asksFor(c, 'members') ? await membersOfGroups(c.var.db, [found.id]) : null
  const resource = groupResource(found, members, baseOf(c))
  return one(c, { resource, etag: etagOf(found.version), location: `${baseOf(c)}/Groups/${found.id}` }, status)
}

async function create(c: AppContext, client: Client): Promise<Spoken> {
  const body = await readBody(c, largestGroup)
  const facts = body.ok ? readGroup(body.value) : body
  if (!facts.ok) return refused(facts.refusal)
  const result = await write(c, (tx) => provisionGroup(tx, by(client), facts.value, c.var.now))
  return result.ok ? group(c, result.value, 201) : refused(result.refusal)
}

async function replace(c: AppContext, client: Client): Promise<Spoken> {
  const id = c.req.param('groupId')
  if (!isId(id)) return no('not_found')
  const body = await readBody(c, largestGroup)
  const facts = body.ok ? readGroup(body.value) : body
  if (!facts.ok) return refused(facts.refusal)
  const input = { id, facts: facts.value, seenVersion: seenVersion(c) }
  const result = await write(c, (tx) => changeGroup(tx, by(client), input, c.var.now))
  return result.ok ? group(c, id) : refused(result.refusal)
}

/**
 * Patched as SCIM says it and taken in like a whole group. Answered without the group, which may have thousands of members,
 * unless the client names what it wants to see.
 */
async function patch(c: AppContext, client: Client): Promise<Spoken> {
  const id = c.req.param('groupId')
  if (!isId(id)) return no('not_found')
  const body = await readBody(c, largestGroup)
  if (!body.ok) return refused(body.refusal)
  const result = await write<undefined, Refusal>(c, async (tx) => {
    // Directories change one group many times at once: each change is made to what the one before left.
    await lockProvisioning(tx)
    const standing = await provisionedGroup(tx, id)
    if (!standing) return refuse('not_found')
    const members = await membersOfGroups(tx, [id])
    const patched = applyPatch(groupResource(standing, members, baseOf(c)), body.value)
    if (!patched.ok) return patched
    const facts = readGroup(patched.value)
    if (!facts.ok) return facts
    return changeGroup(tx, by(client), { id, facts: facts.value, seenVersion: seenVersion(c) }, c.var.now)
  })
  if (!result.ok) return refused(result.refusal)
  if (c.req.query('attributes') !== undefined) return group(c, id)
  const changed = await provisionedGroup(c.var.db, id)
  return yes(said(null, 204, changed ? { etag: etagOf(changed.version) } : {}))
}

async function remove(c: AppContext, client: Client): Promise<Spoken> {
  const id = c.req.param('groupId')
  if (!isId(id)) return no('not_found')
  const input = { id, seenVersion: seenVersion(c) }
  const result = await write(c, (tx) => removeGroup(tx, by(client), input, c.var.now))
  return result.ok ? yes(said(null, 204)) : refused(result.refusal)
}

export const groupRoutes: readonly Route[] = [
  scimRoute('GET', scimPaths.groups, 'Groups', async (c) => {
    const wish = readList(c)
    if (!wish.ok) return refused(wish.refusal)
    const found = await listGroups(c.var.db, wish.value)
    if (!found.ok) return refused(found.refusal)
    const { total, groups } = found.value
    const ids = groups.map(({ id }) => id)
    const members = asksFor(c, 'members')
      ? Map.groupBy(await membersOfGroups(c.var.db, ids), (one) => one.groupId)
      : null
    const resources = groups.map((one) => groupResource(one, members && (members.get(one.id) ?? []), baseOf(c)))
    return list(c, { total, startIndex: wish.value.startIndex, resources })
  }),
  scimRoute('POST', scimPaths.groups, 'Groups', create),
  scimRoute('GET', scimPaths.group, 'Groups', (c) => group(c, c.req.param('groupId'))),
  scimRoute('PUT', scimPaths.group, 'Groups', replace),
  scimRoute('PATCH', scimPaths.group, 'Groups', patch),
  scimRoute('DELETE', scimPaths.group, 'Groups', remove),
]
