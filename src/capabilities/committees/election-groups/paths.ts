import { path } from '../../../platform/http/path.ts'

export const electionGroupPaths = {
  groups: path('/election-groups'),
  ending: path('/election-groups/:electionGroupId/ending'),
}
