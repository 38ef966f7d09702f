import { z } from 'zod'
import { jobKind } from '../../../../platform/jobs/jobs.ts'

/** A file of a source lies there to be applied. */
export const staffFileArrived = jobKind('staff_file_arrived', z.object({ importId: z.uuid() }), 3)
