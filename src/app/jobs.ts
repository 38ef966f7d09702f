import { expirySchedule } from '../capabilities/committees/expiry/jobs.ts'
import { disputeJobs } from '../capabilities/disputes/mails/jobs.ts'
import { noticeJobs } from '../capabilities/committees/vacancies/notices/jobs.ts'
import { approvalJobs } from '../capabilities/meetings/approval/jobs.ts'
import { gatheringJobs } from '../capabilities/hearings/gathering/jobs.ts'
import { hearingJobs, hearingReminderSchedule } from '../capabilities/hearings/jobs.ts'
import { attendanceJobs } from '../capabilities/meetings/attendance/jobs.ts'
import { readershipJobs } from '../capabilities/meetings/readership/jobs.ts'
import { remarkJobs } from '../capabilities/meetings/remarks/jobs.ts'
import { findingSchedule } from '../capabilities/meetings/finding/jobs.ts'
import { documentJobs } from '../capabilities/meetings/printing/jobs.ts'
import { ownerJobs } from '../capabilities/meetings/owners/jobs.ts'
import { planningJobs } from '../capabilities/meetings/planning/jobs.ts'
import { preMeetingJobs } from '../capabilities/meetings/pre-meetings/jobs.ts'
import { raisedMatterJobs } from '../capabilities/meetings/raised-matters/jobs.ts'
import { reminderSchedule } from '../capabilities/meetings/reminders/jobs.ts'
import { rehomingJobs } from '../capabilities/meetings/rehoming/jobs.ts'
import { publicationJobs } from '../capabilities/meetings/publication/jobs.ts'
import { wholeYearJobs } from '../capabilities/meetings/year-plan/whole-year/jobs.ts'
import { sourceJobs } from '../capabilities/organisation/staff-import/sources/jobs.ts'
import { emailLinkJobs } from '../capabilities/people/sign-in/email-link/jobs.ts'
import { referralJobs } from '../capabilities/referrals/jobs.ts'
import { taskJobs, taskReminderSchedule } from '../capabilities/tasks/jobs.ts'
import { digestJobs, digestSchedule } from '../capabilities/today/digest/jobs.ts'
import { trioJobs } from '../capabilities/trio/jobs.ts'
import { reorganisationJobs } from '../capabilities/reorganisation/approval/jobs.ts'
import { adviceReminderSchedule, workingEnvironmentJobs } from '../capabilities/working-environment/jobs.ts'
import type { Database } from '../platform/db/database.ts'
import type { JobHandler, Schedule } from '../platform/jobs/runner.ts'
import { mailJobs } from '../platform/mail/outbox.ts'
import { yearRules } from '../capabilities/wheel/planning/queries.ts'
import { actorOf } from './actor-of.ts'
import { belongsHere } from './belonging.ts'
import { maintenanceSchedules } from './maintenance.ts'
import { layYearInChild } from './whole-year.ts'

/** Every kind of work that is done after a commit. */
export const allJobs: readonly JobHandler[] = [
  ...mailJobs,
  ...digestJobs(actorOf),
  ...emailLinkJobs(belongsHere),
  ...noticeJobs,
  ...planningJobs,
  ...preMeetingJobs,
  ...wholeYearJobs(layYearInChild, yearRules),
  ...rehomingJobs,
  ...publicationJobs,
  ...ownerJobs,
  ...attendanceJobs,
  ...approvalJobs,
  ...documentJobs,
  ...remarkJobs,
  ...readershipJobs,
  ...raisedMatterJobs,
  ...referralJobs,
  ...taskJobs,
  ...hearingJobs,
  ...gatheringJobs,
  ...workingEnvironmentJobs,
  ...disputeJobs,
  ...sourceJobs,
  ...reorganisationJobs,
  ...trioJobs,
]

/** Everything that happens by the clock. */
export function schedulesFor(database: Database): readonly Schedule[] {
  return [
    ...maintenanceSchedules(database),
    expirySchedule,
    findingSchedule,
    reminderSchedule,
    taskReminderSchedule,
    hearingReminderSchedule,
    adviceReminderSchedule,
    digestSchedule,
  ]
}
