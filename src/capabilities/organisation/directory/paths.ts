import { path } from '../../../platform/http/path.ts'

export const directoryPaths = {
  people: path('/people'),
  suggestions: path('/people/suggestions'),
  person: path('/people/:personId'),
}
