import { path } from '../../platform/http/path.ts'

export const administrationPaths = {
  administration: path('/administration'),
  roles: path('/administration/roles'),
  roleEnding: path('/administration/roles/:assignmentId/ending'),
  jobs: path('/administration/jobs'),
  newAttempt: path('/administration/jobs/:jobId/new-attempt'),
  outbox: path('/administration/outbox'),
  mail: path('/administration/outbox/:mailId'),
  events: path('/administration/events'),
}
