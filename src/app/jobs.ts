import type { JobHandler, Schedule } from '../platform/jobs/runner.ts'

/** Every kind of work that is done after a commit. */
export const allJobs: readonly JobHandler[] = []

/** Everything that happens by the clock. */
export const allSchedules: readonly Schedule[] = []
