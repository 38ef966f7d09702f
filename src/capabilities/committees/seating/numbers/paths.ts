import { path } from '../../../../platform/http/path.ts'

export const seatNumberPaths = {
  /** How many seats the committees of a level have: asked, shown in words, and done. */
  numbers: path('/committees/seat-numbers'),
  takingBack: path('/committees/seat-numbers/:changeId/taking-back'),
}
