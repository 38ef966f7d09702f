import { layYear } from '../capabilities/meetings/year-plan/whole-year/laying/rules.ts'
import type { Year } from '../capabilities/meetings/year-plan/whole-year/rules.ts'
import { serveJobs } from '../platform/child-pool/serve-jobs.ts'

serveJobs((job, report) => layYear(job as Year, report))
