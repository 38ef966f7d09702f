import { path } from '../../platform/http/path.ts'

export const taskPaths = {
  tasks: path('/tasks'),
  task: path('/tasks/:taskId'),
  text: path('/tasks/:taskId/text'),
  completion: path('/tasks/:taskId/completion'),
  return: path('/tasks/:taskId/return'),
  cancellation: path('/tasks/:taskId/cancellation'),

  committeeTasks: path('/committees/:committeeId/tasks'),
  newTask: path('/committees/:committeeId/tasks/new'),
  people: path('/committees/:committeeId/tasks/people'),

  itemTasks: path('/meetings/:meetingId/items/:itemId/tasks'),
}
