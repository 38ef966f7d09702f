import { path } from '../../../platform/http/path.ts'

export const punctualityPaths = {
  all: path('/meetings/punctuality'),
  committee: path('/committees/:committeeId/meetings/punctuality'),
}
