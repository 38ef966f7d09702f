import { z } from 'zod'
import { isId } from '../../../platform/db/ids.ts'
import { requiredDate } from '../../../platform/http/date-fields.ts'

export const PostName = z.enum(['chair', 'vice_chair', 'secretary'])

export const PostInput = z.object({
  person: z.string({ error: 'choose_one' }).refine(isId, 'choose_one'),
  valid_from: requiredDate(),
})
export type PostInput = z.output<typeof PostInput>

export const PostEndInput = z.object({ last_day: requiredDate() })
