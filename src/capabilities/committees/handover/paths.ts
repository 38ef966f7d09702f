import { path } from '../../../platform/http/path.ts'

export const handoverPaths = {
  handover: path('/committees/:committeeId/seats/:seatId/handover'),
  file: path('/committees/:committeeId/seats/:seatId/handover/:fileId'),
  removal: path('/committees/:committeeId/seats/:seatId/handover/:fileId/removal'),
}
