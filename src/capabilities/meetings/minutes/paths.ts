import { path } from '../../../platform/http/path.ts'

export const minutesPaths = {
  minutes: path('/meetings/:meetingId/minutes'),
  statementRemovals: path('/meetings/:meetingId/statement-removals'),
}
