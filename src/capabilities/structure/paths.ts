import { path } from '../../platform/http/path.ts'

export const structurePaths = {
  structure: path('/structure'),
  simulation: path('/structure/simulation'),
}
