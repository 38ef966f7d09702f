import { path } from '../../../platform/http/path.ts'

export const objectionPaths = {
  choice: path('/committees/:committeeId/mandates/:mandateId/choice'),
  objection: path('/committees/:committeeId/mandates/:mandateId/objection'),
}
