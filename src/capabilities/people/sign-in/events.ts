import { z } from 'zod'
import { jobKind } from '../../../platform/jobs/jobs.ts'

/**
 * Somebody wrote an address and asked for a link. Whether anybody has that address is found out afterwards, so that
 * the answer takes the same time either way; the address itself is not kept, only its hash.
 */
export const emailLinkAskedFor = jobKind(
  'email_link_asked_for',
  z.object({ linkId: z.uuid(), emailHash: z.string(), returnTo: z.string() }),
  3,
)
