import { path } from '../../../platform/http/path.ts'

export const memberPaths = {
  xlsx: path('/committees/:committeeId/members.xlsx'),
  pdf: path('/committees/:committeeId/members.pdf'),
}
