import { path } from '../../../platform/http/path.ts'

export const ownNamePaths = {
  ownName: path('/account/name'),
}
