import { path } from '../../platform/http/path.ts'

export const searchPaths = {
  search: path('/search'),
}
