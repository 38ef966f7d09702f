import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { requiredText } from '../../../platform/http/text-fields.ts'

export const ExclusionInput = z.object({
  person: z.string({ error: 'choose_one' }).refine(isId, 'choose_one'),
  reason: requiredText(500),
})
