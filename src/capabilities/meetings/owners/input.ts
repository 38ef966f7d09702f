import { z } from 'zod'
import { requiredText } from '../../../platform/http/text-fields.ts'

export const CommentInput = z.object({ item: z.string().max(60), text: requiredText(2000) })
export const SightingInput = z.object({ seen: z.string().max(100) })
export const RefusalInput = z.object({
  post: z.enum(['chair', 'vice_chair'], { error: 'choose_one' }),
  reason: requiredText(1000),
})
