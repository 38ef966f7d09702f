import { path } from '../../../platform/http/path.ts'

export const exclusionPaths = {
  exclusions: path('/meetings/:meetingId/items/:itemId/exclusions'),
  lifting: path('/meetings/:meetingId/items/:itemId/exclusions/:personId/lifting'),
}
