import { path } from '../../../platform/http/path.ts'

export const readingPaths = {
  reading: path('/meetings/:meetingId/reading'),
  notes: path('/meetings/:meetingId/notes'),
  note: path('/meetings/:meetingId/items/:itemId/note'),
  textSize: path('/text-size'),
}
