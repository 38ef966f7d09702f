import { planningJobs } from '../capabilities/meetings/planning/jobs.ts'
import { publicationJobs } from '../capabilities/meetings/publication/jobs.ts'
import { signInJobs } from '../capabilities/people/sign-in/jobs.ts'
import { referralJobs } from '../capabilities/referrals/jobs.ts'
import type { Database } from '../platform/db/database.ts'
import type { JobHandler, Schedule } from '../platform/jobs/runner.ts'
import { mailJobs } from '../platform/mail/outbox.ts'
import { belongsHere } from './belonging.ts'
import { maintenanceSchedules } from './maintenance.ts'

/** Every kind of work that is done after a commit. */
export const allJobs: readonly JobHandler[] = [
  ...mailJobs,
  ...signInJobs(belongsHere),
  ...planningJobs,
  ...publicationJobs,
  ...referralJobs,
]

/** Everything that happens by the clock. */
export function schedulesFor(database: Database): readonly Schedule[] {
  return maintenanceSchedules(database)
}
