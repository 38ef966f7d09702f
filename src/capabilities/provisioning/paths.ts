import { path } from '../../platform/http/path.ts'

export const provisioningPaths = {
  provisioning: path('/administration/provisioning'),
  revocation: path('/administration/provisioning/:clientId/revocation'),
  group: path('/administration/provisioning/groups/:groupId'),
  groupRole: path('/administration/provisioning/groups/:groupId/role'),
  fileDrop: path('/api/imports/:source'),
}

export const scimPaths = {
  configuration: path('/scim/v2/ServiceProviderConfig'),
  resourceTypes: path('/scim/v2/ResourceTypes'),
  resourceType: path('/scim/v2/ResourceTypes/:resourceType'),
  schemas: path('/scim/v2/Schemas'),
  schema: path('/scim/v2/Schemas/:schema'),
  users: path('/scim/v2/Users'),
  user: path('/scim/v2/Users/:userId'),
  groups: path('/scim/v2/Groups'),
  group: path('/scim/v2/Groups/:groupId'),
  units: path('/scim/v2/Units'),
  unit: path('/scim/v2/Units/:unitId'),
}
