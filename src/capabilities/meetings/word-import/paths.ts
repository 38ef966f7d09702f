import { path } from '../../../platform/http/path.ts'

export const wordImportPaths = {
  imports: path('/meetings/:meetingId/word-imports'),
  import: path('/meetings/:meetingId/word-imports/:wordImportId'),
  document: path('/meetings/:meetingId/word-imports/:wordImportId/document'),
  application: path('/meetings/:meetingId/word-imports/:wordImportId/application'),
  removal: path('/meetings/:meetingId/word-imports/:wordImportId/removal'),
}
