import { path } from '../../../platform/http/path.ts'

export const preMeetingPaths = {
  room: path('/meetings/:meetingId/pre-meetings/:side'),
  time: path('/meetings/:meetingId/pre-meetings/:side/time'),
  callingOff: path('/meetings/:meetingId/pre-meetings/:side/calling-off'),
  notes: path('/meetings/:meetingId/pre-meetings/:side/notes'),
  newNote: path('/meetings/:meetingId/pre-meetings/:side/notes/new'),
  note: path('/meetings/:meetingId/pre-meetings/:side/notes/:preMeetingNoteId'),
  noteRemoval: path('/meetings/:meetingId/pre-meetings/:side/notes/:preMeetingNoteId/removal'),
}
