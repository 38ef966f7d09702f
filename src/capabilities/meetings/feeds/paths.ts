import { path } from '../../../platform/http/path.ts'

export const feedPaths = {
  own: path('/account/calendar'),
  ownRevocation: path('/account/calendar/revocation'),
  ofCommittee: path('/committees/:committeeId/calendar'),
  ofCommitteeRevocation: path('/committees/:committeeId/calendar/revocation'),
  /** Ends in .ics, which some calendar programs insist on: the token with that ending. */
  feed: path('/calendar/:token'),
}
