import { path } from '../../../platform/http/path.ts'

export const importPaths = {
  imports: path('/administration/imports'),
  import: path('/administration/imports/:importId'),
  columnMapping: path('/administration/imports/:importId/column-mapping'),
  sources: path('/administration/import-sources'),
  source: path('/administration/import-sources/:sourceId'),
  application: path('/administration/imports/:importId/application'),
}
