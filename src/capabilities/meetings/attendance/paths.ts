import { path } from '../../../platform/http/path.ts'

export const attendancePaths = {
  attendance: path('/meetings/:meetingId/attendance'),
  absences: path('/meetings/:meetingId/absence'),
  absenceWithdrawals: path('/meetings/:meetingId/absence-withdrawals'),
  substituteCalls: path('/meetings/:meetingId/substitute-calls'),
  substituteCallOffs: path('/meetings/:meetingId/substitute-call-offs'),
  people: path('/meetings/:meetingId/attendance/people'),
}
