import { path } from '../../../platform/http/path.ts'

export const periodPaths = { change: path('/committees/:committeeId/change') }
