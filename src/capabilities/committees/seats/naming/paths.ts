import { path } from '../../../../platform/http/path.ts'

export const seatNamePaths = { name: path('/committees/:committeeId/seats/:seatId/name') }
