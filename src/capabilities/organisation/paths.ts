import { path } from '../../platform/http/path.ts'

export const organisationPaths = {
  organisation: path('/organisation'),
  unit: path('/organisation/units/:unitId'),
  changes: path('/organisation/units/:unitId/changes'),
  newChange: path('/organisation/units/:unitId/changes/new'),
}
