import { path } from '../../../platform/http/path.ts'

export const mailChoicePaths = {
  notifications: path('/account/notifications'),
}
