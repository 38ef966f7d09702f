import { path } from '../../../platform/http/path.ts'

export const headerPaths = {
  header: path('/meetings/:meetingId/header'),
}
