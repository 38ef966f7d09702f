import { path } from '../http/path.ts'

export const inboxPaths = {
  /** Where a mail program or a person stops one kind of mail, without signing in. */
  unsubscribe: path('/unsubscribe/:token'),
}
