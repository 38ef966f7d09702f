import { path } from '../../platform/http/path.ts'

export const committeePaths = {
  committees: path('/committees'),
  newCommittee: path('/committees/new'),
  severalCommittees: path('/committees/several'),
  /** Seats and chairs of many at once. */
  seating: path('/committees/seating'),
  committee: path('/committees/:committeeId'),
  closure: path('/committees/:committeeId/closure'),
  people: path('/committees/:committeeId/people'),

  newSeats: path('/committees/:committeeId/seats/new'),
  seats: path('/committees/:committeeId/seats'),
  seatClosure: path('/committees/:committeeId/seats/:seatId/closure'),
  mandates: path('/committees/:committeeId/seats/:seatId/mandates'),
  mandate: path('/committees/:committeeId/mandates/:mandateId/ending'),
  history: path('/committees/:committeeId/history'),

  post: path('/committees/:committeeId/posts/:post'),
  postEnding: path('/committees/:committeeId/posts/:post/ending'),

  representatives: path('/representatives'),
}
