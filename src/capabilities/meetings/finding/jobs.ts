import type { Schedule } from '../../../platform/jobs/runner.ts'
import { makeAllFindable } from './commands.ts'

const everyMs = 5 * 60_000

/** After a restore or an update there is something that nobody has read in yet; at other times there is not. */
export const findingSchedule: Schedule = {
  name: 'search',
  nextAfter: (at) => new Date(at.getTime() + everyMs),
  run: async ({ database }) => {
    await makeAllFindable(database)
  },
}
