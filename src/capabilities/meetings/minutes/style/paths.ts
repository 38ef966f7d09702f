import { path } from '../../../../platform/http/path.ts'

export const stylePaths = {
  style: path('/committees/:committeeId/minutes-style'),
}
