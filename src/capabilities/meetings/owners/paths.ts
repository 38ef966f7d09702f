import { path } from '../../../platform/http/path.ts'

export const ownerPaths = {
  owners: path('/meetings/:meetingId/agenda-owners'),
  comments: path('/meetings/:meetingId/agenda-comments'),
  answer: path('/meetings/:meetingId/agenda-comments/:commentId/answer'),
  sightings: path('/meetings/:meetingId/agenda-sightings'),
  refusals: path('/meetings/:meetingId/agenda-refusals'),
}
