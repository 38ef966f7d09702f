import { z } from 'zod'
import { requiredText } from '../../../platform/http/text-fields.ts'

const post = z.enum(['chair', 'vice_chair'], { error: 'choose_one' })

export const KeyInput = z.object({ post, seen: z.string().max(40) })
export const KeyReturnInput = z.object({ post })
export const CorrectionInput = z.object({ reason: requiredText(1000) })
