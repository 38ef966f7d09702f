import { path } from '../../platform/http/path.ts'

export const taskPaths = {
  tasks: path('/tasks'),
  task: path('/tasks/:bodyTaskId'),
  text: path('/tasks/:bodyTaskId/text'),
  completion: path('/tasks/:bodyTaskId/completion'),
  return: path('/tasks/:bodyTaskId/return'),
  cancellation: path('/tasks/:bodyTaskId/cancellation'),

  committeeTasks: path('/committees/:committeeId/tasks'),
  newTask: path('/committees/:committeeId/tasks/new'),
  people: path('/committees/:committeeId/tasks/people'),

  itemTasks: path('/meetings/:meetingId/items/:itemId/tasks'),
}
