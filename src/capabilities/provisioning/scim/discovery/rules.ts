import { coreGroup, coreUnit, coreUser, enterprise, type Resource } from '../resources/rules.ts'

/*
 * What a client may ask about before it begins (RFC 7643 § 5-7): what is supported, which resources there are, and which
 * attributes are taken in. What is not listed here is read past.
 */

export const mostPerPage = 200

export function configuration(base: string): Resource {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: mostPerPage },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A token made in Medspil under Administration, shown once.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  }
}

export function resourceTypes(base: string): Resource[] {
  const type = (id: string, endpoint: string, schema: string, extensions: readonly Resource[]): Resource => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id,
    name: id,
    endpoint,
    schema,
    ...(extensions.length > 0 ? { schemaExtensions: extensions } : {}),
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
  })
  return [
    type('User', '/Users', coreUser, [{ schema: enterprise, required: false }]),
    type('Group', '/Groups', coreGroup, []),
    type('Unit', '/Units', coreUnit, []),
  ]
}

interface Shape {
  readonly type?: 'string' | 'boolean' | 'complex' | 'reference'
  readonly required?: true
  readonly readOnly?: true
  readonly immutable?: true
  readonly multiValued?: true
  readonly exact?: true
  readonly unique?: true
  readonly inner?: readonly Resource[]
}

function attribute(name: string, description: string, shape: Shape = {}): Resource {
  return {
    name,
    type: shape.type ?? 'string',
    multiValued: shape.multiValued ?? false,
    description,
    required: shape.required ?? false,
    caseExact: shape.exact ?? false,
    mutability: shape.readOnly ? 'readOnly' : shape.immutable ? 'immutable' : 'readWrite',
    returned: 'default',
    uniqueness: shape.unique ? 'server' : 'none',
    ...(shape.type === 'reference' ? { referenceTypes: ['User'] } : {}),
    ...(shape.inner ? { subAttributes: shape.inner } : {}),
  }
}

const userAttributes = [
  attribute('userName', 'What the directory calls the person.', { required: true, unique: true }),
  attribute('name', 'The name.', {
    type: 'complex',
    inner: [
      attribute('formatted', 'Given and family name.', { readOnly: true }),
      attribute('givenName', 'Given names.'),
      attribute('familyName', 'Family name.'),
    ],
  }),
  attribute('displayName', 'Given and family name; taken in where name is missing.'),
  attribute('active', 'Whether the person may sign in.', { type: 'boolean' }),
  attribute('emails', 'The address at work. One is kept.', {
    type: 'complex',
    multiValued: true,
    inner: [
      attribute('value', 'The address.'),
      attribute('type', 'Always work.'),
      attribute('primary', 'Always so.', { type: 'boolean' }),
    ],
  }),
]

const groupAttributes = [
  attribute('displayName', 'The name of the group.', { required: true, unique: true }),
  attribute('members', 'The users in the group.', {
    type: 'complex',
    multiValued: true,
    inner: [
      attribute('value', 'The id of a user.', { immutable: true, exact: true }),
      attribute('$ref', 'The address of a user.', { type: 'reference', immutable: true, exact: true }),
      attribute('display', 'The name of a user.', { readOnly: true }),
      attribute('type', 'Always User.', { immutable: true }),
    ],
  }),
]

const unitAttributes = [
  attribute('displayName', 'The name of the unit.', { required: true, readOnly: true }),
  attribute('members', 'Those employed in the unit itself.', {
    type: 'complex',
    multiValued: true,
    readOnly: true,
    inner: [
      attribute('value', 'The id of a user.', { readOnly: true, exact: true }),
      attribute('$ref', 'The address of a user.', { type: 'reference', readOnly: true, exact: true }),
      attribute('display', 'The name of a user.', { readOnly: true }),
      attribute('type', 'Always User.', { readOnly: true }),
    ],
  }),
]

const enterpriseAttributes = [attribute('employeeNumber', 'The number in the staff system.', { unique: true })]

export function schemas(base: string): Resource[] {
  const schema = (id: string, name: string, description: string, attributes: readonly Resource[]): Resource => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    description,
    attributes,
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  })
  return [
    schema(coreUser, 'User', 'A person.', userAttributes),
    schema(coreGroup, 'Group', 'A group of the directory.', groupAttributes),
    schema(coreUnit, 'Unit', 'A unit of the organisation, to be read.', unitAttributes),
    schema(enterprise, 'EnterpriseUser', 'What the staff system says.', enterpriseAttributes),
  ]
}
