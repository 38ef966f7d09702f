import { path } from '../../platform/http/path.ts'

export const forumPaths = {
  forums: path('/forums'),
  newForum: path('/forums/new'),
  forum: path('/forums/:forumId'),
  text: path('/forums/:forumId/text'),
  people: path('/forums/:forumId/people'),
  participants: path('/forums/:forumId/participants'),
  memberEnding: path('/forums/:forumId/members/:memberId/ending'),
  closure: path('/forums/:forumId/closure'),
}
