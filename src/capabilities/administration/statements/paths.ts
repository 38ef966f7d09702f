import { path } from '../../../platform/http/path.ts'

export const statementPaths = {
  accessibility: path('/accessibility'),
  privacy: path('/privacy'),
}
