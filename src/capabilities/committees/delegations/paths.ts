import { path } from '../../../platform/http/path.ts'

export const delegationPaths = {
  delegations: path('/delegations'),
  ending: path('/delegations/:delegationId/ending'),
  all: path('/administration/delegations'),
}
