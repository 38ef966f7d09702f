import { onJob, type JobHandler } from '../../../platform/jobs/runner.ts'
import { sendEmailLink } from './email-link/commands.ts'
import { emailLinkAskedFor } from './events.ts'
import type { Belongs } from './policy.ts'

export function signInJobs(belongs: Belongs): readonly JobHandler[] {
  return [
    onJob(emailLinkAskedFor, async ({ database, now, installation }, asked) => {
      await database.write((tx) => sendEmailLink(tx, asked, { installation, belongs }, now))
    }),
  ]
}
