import { path } from '../../../../platform/http/path.ts'

export const meaningPaths = {
  meanings: path('/meetings/:meetingId/minutes-meanings'),
}
