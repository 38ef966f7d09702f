import { path } from '../../../platform/http/path.ts'

export const remarkPaths = {
  remarks: path('/meetings/:meetingId/minutes-remarks'),
  answer: path('/meetings/:meetingId/minutes-remarks/:remarkId/answer'),
}
