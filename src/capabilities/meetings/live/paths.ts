import { path } from '../../../platform/http/path.ts'

export const livePaths = {
  /** Where the secretary writes; ?item= names the item. */
  desk: path('/meetings/:meetingId/desk'),
  itemMinutes: path('/meetings/:meetingId/items/:itemId/minutes'),
  itemTimes: path('/meetings/:meetingId/item-times'),
  itemTimeEndings: path('/meetings/:meetingId/item-time-endings'),
  guests: path('/meetings/:meetingId/items/:itemId/guests'),
  guestRemovals: path('/meetings/:meetingId/items/:itemId/guest-removals'),
  /** Where members read along. */
  live: path('/meetings/:meetingId/live'),
  changes: path('/meetings/:meetingId/live/changes'),
  screen: path('/meetings/:meetingId/screen'),
}
