import { path } from '../../../platform/http/path.ts'

export const minutesPaths = {
  minutes: path('/meetings/:meetingId/minutes'),
  advice: path('/meetings/:meetingId/minutes-advice'),
  statementRemovals: path('/meetings/:meetingId/statement-removals'),
}
