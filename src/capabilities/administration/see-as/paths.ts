import { path } from '../../../platform/http/path.ts'

export const seeAsPaths = {
  seeAs: path('/administration/see-as'),
  ending: path('/administration/see-as/ending'),
}
