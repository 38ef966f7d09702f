import { path } from '../../../platform/http/path.ts'

export const documentPaths = {
  agenda: path('/meetings/:meetingId/agenda.pdf'),
  minutes: path('/meetings/:meetingId/minutes.pdf'),
}
