import { path } from '../../../platform/http/path.ts'

export const levelPaths = {
  level: path('/meetings/:meetingId/items/:itemId/level'),
  disagreements: path('/meetings/:meetingId/items/:itemId/level-disagreements'),
}
