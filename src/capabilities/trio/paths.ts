import { path } from '../../platform/http/path.ts'

export const trioPaths = {
  trios: path('/trios'),
  /** Who is in the TRIO of a workplace, for everybody; and its setting up, for whoever arranges it. */
  unit: path('/trios/units/:unitId'),
  establishment: path('/trios/units/:unitId/establishment'),
  members: path('/trios/units/:unitId/members'),
  memberEnding: path('/trios/units/:unitId/members/:memberId/ending'),
  people: path('/trios/units/:unitId/people'),
  closure: path('/trios/units/:unitId/closure'),

  room: path('/trios/:trioId'),
  newNote: path('/trios/:trioId/notes/new'),
  notes: path('/trios/:trioId/notes'),
  note: path('/trios/:trioId/notes/:noteId'),
  noteRemoval: path('/trios/:trioId/notes/:noteId/removal'),
  tasks: path('/trios/:trioId/tasks'),
  taskCompletion: path('/trios/:trioId/tasks/:taskId/completion'),
  checkIns: path('/trios/:trioId/check-ins'),
  rhythm: path('/trios/:trioId/rhythm'),
}
