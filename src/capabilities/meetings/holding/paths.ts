import { path } from '../../../platform/http/path.ts'

export const holdingPaths = {
  opening: path('/meetings/:meetingId/opening'),
  closing: path('/meetings/:meetingId/closing'),
}
