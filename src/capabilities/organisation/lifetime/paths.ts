import { path } from '../../../platform/http/path.ts'

export const lifetimePaths = {
  newUnit: path('/organisation/new-unit'),
  closing: path('/organisation/units/:unitId/closing'),
}
