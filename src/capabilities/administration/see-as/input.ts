import { z } from 'zod'
import { requiredText } from '../../../platform/http/text-fields.ts'

export const SeeAsInput = z.object({
  person: z.uuid('choose_one'),
  reason: requiredText(500),
})
