import { path } from '../../platform/http/path.ts'

export const flowPaths = {
  all: path('/flow'),
  committee: path('/committees/:committeeId/flow'),
}
