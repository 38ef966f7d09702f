import { path } from '../../../platform/http/path.ts'

export const seriesPaths = {
  repetitions: path('/meetings/:meetingId/repetitions'),
}
