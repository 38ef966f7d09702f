import { path } from '../../../platform/http/path.ts'

export const approvalPaths = {
  keys: path('/meetings/:meetingId/minutes-keys'),
  keyReturns: path('/meetings/:meetingId/minutes-key-returns'),
  publication: path('/meetings/:meetingId/minutes-publication'),
  corrections: path('/meetings/:meetingId/minutes-corrections'),
  published: path('/meetings/:meetingId/minutes/published'),
}
