import { looksLikeCpr } from '../../../../platform/cpr-number.ts'
import { ok, refuse, type Refusal, type Result } from '../../../../platform/result.ts'
import type { ProvisionedFacts } from '../../../people/provisioned/commands.ts'
import type { ProvisionedPerson } from '../../../people/provisioned/queries.ts'
import { memberOf, type Filter } from '../filters/rules.ts'

/*
 * Users as SCIM says them (RFC 7643), and what is taken in of what a client says. Taken in: userName, externalId, name,
 * displayName, one e-mail address, active and the employee number. Everything else is read past and kept nowhere: no
 * union, no CPR number, no address at home, whatever an extension carries.
 */

export const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group'
/** No standard has units: a name of our own. */
export const coreUnit = 'urn:medspil:params:scim:schemas:core:1.0:Unit'
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const listResponse = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
export const errorResponse = 'urn:ietf:params:scim:api:messages:2.0:Error'
export const patchRequest = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

export type Resource = Record<string, unknown>

/** What part of a list is asked for. */
export interface ListWish {
  readonly filter: Filter | null
  /** From 1. */
  readonly startIndex: number
  readonly count: number
  readonly sortBy: string | null
  readonly descending: boolean
}

export const etagOf = (version: number): string => `W/"${version}"`

export function userResource(person: ProvisionedPerson, base: string): Resource {
  const name = `${person.givenName} ${person.familyName}`
  return {
    schemas: person.employeeNumber === null ? [coreUser] : [coreUser, enterprise],
    id: person.id,
    ...(person.externalId === null ? {} : { externalId: person.externalId }),
    userName: person.userName,
    name: { formatted: name, givenName: person.givenName, familyName: person.familyName },
    displayName: name,
    active: person.active,
    ...(person.email === null ? {} : { emails: [{ value: person.email, type: 'work', primary: true }] }),
    ...(person.employeeNumber === null ? {} : { [enterprise]: { employeeNumber: person.employeeNumber } }),
    meta: {
      resourceType: 'User',
      created: person.createdAt.toISOString(),
      lastModified: person.changedAt.toISOString(),
      location: `${base}/Users/${person.id}`,
      version: etagOf(person.version),
    },
  }
}

type BadUser = Refusal<'invalid_value' | 'cpr_number'>

/** What is kept of a user that a client sends whole. */
export function readUser(body: unknown): Result<ProvisionedFacts, BadUser> {
  const name = memberOf(body, 'name')
  const whole = textAt(body, 'displayName') || textAt(name, 'formatted')
  const userName = textAt(body, 'userName')
  const given = textAt(name, 'givenName') || whole.split(' ').slice(0, -1).join(' ') || whole || userName
  const family = textAt(name, 'familyName') || whole.split(' ').at(-1) || userName
  const facts = {
    userName,
    externalId: textAt(body, 'externalId') || null,
    givenName: given,
    familyName: family,
    email: emailIn(memberOf(body, 'emails')),
    employeeNumber: textAt(memberOf(body, enterprise), 'employeeNumber') || null,
    active: activeIn(memberOf(body, 'active')),
  }
  return checkFacts(facts)
}

const longest: Readonly<Record<Exclude<keyof ProvisionedFacts, 'active'>, number>> = {
  userName: 254,
  externalId: 254,
  givenName: 80,
  familyName: 80,
  email: 254,
  employeeNumber: 40,
}
const emailShape = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/
const unreadable = /[\p{Cc}\uFFFD]/u
export const isUnreadable = (text: string): boolean => unreadable.test(text) || !text.isWellFormed()

function checkFacts(facts: Omit<ProvisionedFacts, 'active'> & { active: boolean | null }) {
  if (facts.userName === '') return refuse('invalid_value', { attribute: 'userName' })
  if (facts.active === null) return refuse('invalid_value', { attribute: 'active' })
  for (const [attribute, most] of Object.entries(longest)) {
    const value = facts[attribute as keyof typeof longest]
    if (value === null) continue
    if (value.length > most || isUnreadable(value)) return refuse('invalid_value', { attribute })
    if (looksLikeCpr(value)) return refuse('cpr_number', { attribute })
  }
  if (facts.email !== null && !emailShape.test(facts.email)) return refuse('invalid_value', { attribute: 'emails' })
  return ok({ ...facts, active: facts.active })
}

/** Some directories send numbers where text belongs. */
export function textAt(value: unknown, name: string): string {
  const found = memberOf(value, name)
  if (typeof found === 'number') return String(found)
  return typeof found === 'string' ? found.trim().normalize('NFC') : ''
}

/** The primary address, else the one of work, else the first. */
function emailIn(emails: unknown): string | null {
  const all = Array.isArray(emails) ? emails : emails === undefined || emails === null ? [] : [emails]
  const valued = all.map((one: unknown) => (typeof one === 'string' ? { value: one } : one))
  const chosen =
    valued.find((one) => memberOf(one, 'primary') === true) ??
    valued.find((one) => memberOf(one, 'type') === 'work') ??
    valued[0]
  return textAt(chosen, 'value') || null
}

/** null: neither yes nor no. Entra ID writes "False". */
function activeIn(value: unknown): boolean | null {
  if (value === undefined || value === null) return true
  if (typeof value === 'boolean') return value
  const word = typeof value === 'string' ? value.toLowerCase() : ''
  return word === 'true' ? true : word === 'false' ? false : null
}

/** Only what was asked for; schemas, id and meta always come along. */
export function projected(resource: Resource, wanted: readonly string[], unwanted: readonly string[]): Resource {
  const always = ['schemas', 'id', 'meta']
  const heads = (paths: readonly string[]) =>
    new Set(paths.map((path) => (/^urn:/i.test(path) ? path : (path.split('.')[0] ?? '')).toLowerCase()))
  const [keep, drop] = [heads(wanted), heads(unwanted)]
  const isNamed = (names: ReadonlySet<string>, key: string) =>
    names.has(key.toLowerCase()) || [...names].some((name) => name.startsWith(`${key.toLowerCase()}:`))
  return Object.fromEntries(
    Object.entries(resource).filter(
      ([key]) => always.includes(key) || (wanted.length > 0 ? isNamed(keep, key) : !isNamed(drop, key)),
    ),
  )
}
