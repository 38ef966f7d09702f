import { looksLikeCpr } from '../../../../platform/cpr-number.ts'
import { isId } from '../../../../platform/db/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import type { GroupMember, ProvisionedGroup } from '../../../people/provisioned/groups/queries.ts'
import type { GroupFacts } from '../../../people/provisioned/groups/rules.ts'
import { memberOf } from '../filters/rules.ts'
import { coreGroup, etagOf, isUnreadable, textAt, type Resource } from '../resources/rules.ts'

/*
 * Groups as SCIM says them (RFC 7643 § 4.2), and what is taken in of what a client says. Taken in: displayName,
 * externalId and which users are members. What a group gives is not for the directory to say, so nothing else is read.
 */

/** members null: not asked for. */
export function groupResource(
  group: ProvisionedGroup,
  members: readonly Pick<GroupMember, 'personId' | 'name'>[] | null,
  base: string,
): Resource {
  return {
    schemas: [coreGroup],
    id: group.id,
    ...(group.externalId === null ? {} : { externalId: group.externalId }),
    displayName: group.name,
    ...(members === null ? {} : { members: members.map((member) => memberResource(member, base)) }),
    meta: {
      resourceType: 'Group',
      created: group.createdAt.toISOString(),
      lastModified: group.changedAt.toISOString(),
      location: `${base}/Groups/${group.id}`,
      version: etagOf(group.version),
    },
  }
}

export const memberResource = ({ personId, name }: { personId: string; name: string }, base: string): Resource => ({
  value: personId,
  display: name,
  type: 'User',
  $ref: `${base}/Users/${personId}`,
})

type BadGroup = Refusal<'invalid_value' | 'cpr_number' | 'unknown_member' | 'nested_group'>

const longest = 254

/** What is kept of a group that a client sends whole. */
export function readGroup(body: unknown): Result<GroupFacts, BadGroup> {
  const name = textAt(body, 'displayName')
  const externalId = textAt(body, 'externalId') || null
  if (name === '') return refuse('invalid_value', { attribute: 'displayName' })
  for (const [attribute, value] of Object.entries({ displayName: name, externalId: externalId ?? '' })) {
    if (value.length > longest || isUnreadable(value)) return refuse('invalid_value', { attribute })
    if (looksLikeCpr(value)) return refuse('cpr_number', { attribute })
  }
  const members = readMembers(memberOf(body, 'members'))
  return members.ok ? ok({ name, externalId, memberIds: members.value }) : members
}

function readMembers(members: unknown): Result<string[], BadGroup> {
  const all: unknown[] = Array.isArray(members) ? members : members === undefined || members === null ? [] : [members]
  const ids = new Set<string>()
  for (const member of all) {
    const value = typeof member === 'string' ? member : memberOf(member, 'value')
    if (typeof value !== 'string') return refuse('invalid_value', { attribute: 'members' })
    if (saysGroup(member)) return refuse('nested_group')
    // What is no id of ours is not repeated: it could be anything.
    if (!isId(value)) return refuse('unknown_member')
    ids.add(value)
  }
  return ok([...ids])
}

function saysGroup(member: unknown): boolean {
  const [type, ref] = [memberOf(member, 'type'), memberOf(member, '$ref')]
  const isOther = typeof type === 'string' && type.toLowerCase() !== 'user'
  return isOther || (typeof ref === 'string' && /\/Groups\//i.test(ref))
}
